"""Numbers of firms, accounts and carriers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.model.spot import Spot
from checker.rules.consistency.registers import account_number_invalid, bill_number_of_another_line, company_number_invalid, routing_ends_elsewhere
from tests.papers import bill, document, invoice, look

BEIJING = Place("Beijing", "CN", "CNBJS", 39.9, 116.4, "name", "Beijing", printed_country="CN")


@pytest.mark.parametrize(
    "text",
    ["ИНН 7707083894", "LEI: 529900T8BM49AURSDO56", "USCC 91110000600037341A", "法人番号 5835678256247", "INN/KPP 7707083894/773601001"],
)
def test_company_number_invalid_hits(text: str) -> None:
    (finding,) = look(company_number_invalid, invoice(lines=(text,)))
    assert finding.severity is Severity.LOW
    assert "check digit" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "ИНН 7707083893",
        "LEI: 529900T8BM49AURSDO55",
        "USCC 91110000600037341L",
        "法人番号 5835678256246",
        "INVOICE 7707083894",
        "INN 12345",
        "사업자등록번호 116-82-00276",
    ],
)
def test_company_number_invalid_stays_quiet(text: str) -> None:
    assert not list(look(company_number_invalid, invoice(lines=(text,))))


@pytest.mark.parametrize("lines", [("IBAN: DE89 3704 0044 0532 0130 01",), ("IBAN LV80 BANK 0000 4351 9500 1", "SWIFT: GPBKAEAD")])
def test_account_number_invalid_hits(lines: tuple[str, ...]) -> None:
    assert list(look(account_number_invalid, invoice(lines=lines)))


@pytest.mark.parametrize("lines", [("IBAN: DE89 3704 0044 0532 0130 00", "BIC: COBADEFFXXX"), ("IBAN LV80 BANK 0000 4351 9500 1",), ("SWIFT: GPBKAEAD",)])
def test_account_number_invalid_stays_quiet(lines: tuple[str, ...]) -> None:
    assert not list(look(account_number_invalid, invoice(lines=lines)))


def test_bill_number_of_another_line_hits() -> None:
    assert list(look(bill_number_of_another_line, bill(bl_number="HLCUHAM240216033", carrier=Party("MAERSK A/S"))))


@pytest.mark.parametrize(
    ("number", "carrier"),
    [("MAEU240216033", "MAERSK A/S"), ("SUDU240216033", "MAERSK A/S"), ("NVKX240216033", "MAERSK A/S"), ("HLCU240216033", "NORDVIK LINE")],
)
def test_bill_number_of_another_line_stays_quiet(number: str, carrier: str) -> None:
    assert not list(look(bill_number_of_another_line, bill(bl_number=number, carrier=Party(carrier))))
    assert not list(look(bill_number_of_another_line, bill("house_bill_of_lading", bl_number="HLCU240216033", carrier=Party("MAERSK A/S"))))


def flown(*codes: str):
    """An air waybill to Beijing with these routing boxes."""
    lines = [
        quote(text, Spot("air_waybill.pdf", 1, (x, top, x + 15.0, top + 8)))
        for n, code in enumerate(codes)
        for text, x, top in (("To", 50.0 + 80 * n, 200.0), (code, 50.0 + 80 * n, 212.0))
    ]
    return replace(document("air_waybill", port_of_discharge=BEIJING), lines=tuple(lines))


def test_routing_ends_elsewhere_hits() -> None:
    (finding,) = look(routing_ends_elsewhere, flown("FNJ"))
    assert "FNJ" in finding.message


def test_routing_ends_elsewhere_stays_quiet() -> None:
    assert not list(look(routing_ends_elsewhere, flown("DXB", "PVG")))
    assert not list(look(routing_ends_elsewhere, flown()))
