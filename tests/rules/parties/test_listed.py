"""Parties on watch lists."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.parties.listed import address_of_a_listed_party, listed_party, party_like_a_listed_one, party_linked_to_a_listed_one
from checker.screening.catalogue import recognise
from checker.screening.snapshot import Origin, take_in
from tests.papers import bill, fact, invoice, look, shipment
from tests.screening.samples import lay

JINXIANG = Party("DANDONG JINXIANG TRADING CO LTD", "99 BINJIANG ROAD, DANDONG, CHINA", "CN")
OFFICE = "ROOM 303, UNIT 2, BLDG NO. 3, NO. 99 BINJIANG ROAD, ZHENXING DISTRICT, DANDONG"
HONEST = [Party("KORYO STEEL CO., LTD.", "PYEONGTAEK", "KR"), Party("BANK OF CHINA", "DANDONG", "CN"), Party("DALIAN OCEAN SHIPPING", "DALIAN", "CN")]


@pytest.fixture
def imported(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCSCAN_DATA", str(tmp_path / "data"))
    take_in([(found, Origin("test"), "") for found in recognise([lay(tmp_path)["uk.csv"]])], partial=True)


def test_listed_party_hits():
    (found,) = look(listed_party, invoice(consignee=JINXIANG, buyer=JINXIANG))
    assert found.severity is Severity.CRITICAL
    assert "23476" in found.message
    nowhere = Party("DANDONG JINXIANG TRADE COMPANY")
    assert [f.severity for f in look(listed_party, invoice(consignee=nowhere, buyer=nowhere))] == [Severity.HIGH]


def test_listed_party_stays_quiet():
    assert not list(look(listed_party, shipment(invoice(), bill())))
    for party in HONEST:
        assert not list(look(listed_party, invoice(consignee=party, buyer=party)))


def test_one_behind_an_agent_is_found():
    box = "ABLE AGENCY LTD\nC/O DANDONG JINXIANG TRADE CO., LTD.\nDANDONG, CHINA"
    agent = fact("consignee", Party("ABLE AGENCY LTD", "DANDONG, CHINA", "CN"), text=box)
    assert list(look(listed_party, bill(consignee=agent)))


def test_party_like_a_listed_one_hits():
    party = Party("OCEAN MARITIME MANAGEMENT")
    assert [f.severity for f in look(party_like_a_listed_one, invoice(consignee=party, buyer=party))] == [Severity.MEDIUM]


def test_party_like_a_listed_one_stays_quiet():
    assert not list(look(party_like_a_listed_one, shipment(invoice(), bill())))
    for party in (*HONEST, JINXIANG):
        assert not list(look(party_like_a_listed_one, invoice(consignee=party, buyer=party)))


def test_party_linked_to_a_listed_one_hits(imported):
    party = Party("BLUE CRANE FINANCE", "DALIAN", "CN")
    assert [f.severity for f in look(party_linked_to_a_listed_one, invoice(consignee=party, buyer=party))] == [Severity.MEDIUM]


def test_party_linked_to_a_listed_one_stays_quiet(imported):
    assert not list(look(party_linked_to_a_listed_one, shipment(invoice(), bill())))


def test_address_of_a_listed_party_hits():
    party = Party("BRIGHT MORNING FOODS LTD", OFFICE, "CN")
    (found,) = look(address_of_a_listed_party, invoice(consignee=party, buyer=party))
    assert "DANDONG JINXIANG" in found.message


def test_address_of_a_listed_party_stays_quiet():
    assert not list(look(address_of_a_listed_party, shipment(invoice(), bill())))
    neighbour = Party("BRIGHT MORNING FOODS LTD", OFFICE.replace("303", "405"), "CN")
    assert not list(look(address_of_a_listed_party, invoice(consignee=neighbour, buyer=neighbour)))
