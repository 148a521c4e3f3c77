"""Embassies, and names of a North Korean pattern."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.diplomats import diplomatic_party, name_of_a_north_korean_pattern
from tests.papers import bill, invoice, line, look, shipment, vehicle

CAR = (line("USED LEXUS LX570", hs_code="870324", vehicle=vehicle(make="Lexus", model="LX570")),)
NORWAY = Party("ROYAL NORWEGIAN EMBASSY", "NAIROBI, KENYA", "KE")


def severities(rule: object, *papers: object) -> list[Severity]:
    return [f.severity for f in look(rule, shipment(*papers))]  # type: ignore[arg-type]


def test_diplomatic_party_hits() -> None:
    assert severities(diplomatic_party, invoice(goods=CAR), bill(consignee=NORWAY, notify_party=NORWAY, goods=CAR)) == [Severity.HIGH]
    assert severities(diplomatic_party, invoice(consignee=Party("EMBASSY OF THE D.P.R. OF KOREA", "DHAKA", "BD"))) == [Severity.CRITICAL]


def test_diplomatic_party_stays_quiet() -> None:
    assert severities(diplomatic_party, invoice()) == []
    assert severities(diplomatic_party, invoice(consignee=Party("EMBASSY SUITES HOTEL", "DALLAS", "US"))) == []
    chairs = (line("OFFICE CHAIRS", hs_code="940130"),)
    assert severities(diplomatic_party, invoice(buyer=NORWAY, consignee=NORWAY, goods=chairs)) == [Severity.INFO]


@pytest.mark.parametrize(
    "name", ["KOREA RUNGRADO GENERAL TRADING CORPORATION", "KOREA RYONGAK TRADING CO", "朝鲜民主主义人民共和国贸易会社", "KOREA KUMGANG TRADING CORPORATION"]
)
def test_name_of_a_north_korean_pattern_hits(name: str) -> None:
    (found,) = severities(name_of_a_north_korean_pattern, invoice(consignee=Party(name, "DANDONG, CHINA", "CN"), buyer=None))
    assert found >= Severity.HIGH


@pytest.mark.parametrize(
    "party",
    [
        Party("KORYO STEEL CO., LTD.", "PYEONGTAEK, KOREA", "KR"),
        Party("CHOSUN MARINE TRADING COMPANY", "BUSAN", "KR"),
        Party("PYONGYANG NAENGMYEON RESTAURANT", "SEOUL", "KR"),
    ],
)
def test_name_of_a_north_korean_pattern_stays_quiet(party: Party) -> None:
    assert severities(name_of_a_north_korean_pattern, invoice(consignee=party, buyer=party)) == []
