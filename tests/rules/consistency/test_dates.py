"""Dates and delivery terms."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.rules.consistency.dates import dates_in_impossible_order, incoterm_against_freight, incoterm_place_at_the_wrong_end
from tests.papers import bill, fact, invoice, look, shipment


def test_dates_in_impossible_order_hits() -> None:
    (finding,) = look(dates_in_impossible_order, shipment(invoice(), bill(eta=date(2024, 1, 20))))
    assert finding.severity is Severity.MEDIUM
    (late,) = look(dates_in_impossible_order, shipment(invoice(invoice_date=date(2024, 6, 28)), bill()))
    assert "after the goods are on board" in late.message


def test_dates_in_impossible_order_stays_quiet() -> None:
    assert not list(look(dates_in_impossible_order, shipment()))
    assert not list(look(dates_in_impossible_order, shipment(invoice(invoice_date=date(2024, 2, 28)), bill())))
    late = fact("on_board_date", date(2024, 9, 2), text="02.09.2024")
    (swapped,) = look(dates_in_impossible_order, bill(on_board_date=late, issue_date=date(2024, 2, 10), eta=None))
    assert swapped.severity is Severity.LOW
    plain = fact("on_board_date", date(2024, 9, 2), text="02 SEP 2024")
    (sure,) = look(dates_in_impossible_order, bill(on_board_date=plain, issue_date=date(2024, 2, 10), eta=None))
    assert sure.severity is Severity.MEDIUM


def test_incoterm_against_freight_hits() -> None:
    (finding,) = look(incoterm_against_freight, shipment(invoice(incoterm="FOB"), bill()))
    assert finding.severity is Severity.LOW


def test_incoterm_against_freight_stays_quiet() -> None:
    assert not list(look(incoterm_against_freight, shipment()))
    assert not list(look(incoterm_against_freight, shipment(invoice(incoterm="FOB"), bill(freight_terms="collect"))))


def test_incoterm_place_at_the_wrong_end_hits() -> None:
    (finding,) = look(incoterm_place_at_the_wrong_end, invoice(incoterm="FOB", incoterm_place="SYDNEY"))
    assert finding.severity is Severity.LOW


def test_incoterm_place_at_the_wrong_end_stays_quiet() -> None:
    assert not list(look(incoterm_place_at_the_wrong_end, shipment()))
    assert not list(look(incoterm_place_at_the_wrong_end, invoice(incoterm="FOB", incoterm_place="HAMBURG")))
