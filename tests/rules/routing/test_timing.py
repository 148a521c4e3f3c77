"""Times at sea."""

from __future__ import annotations

from datetime import date

from checker.rules.routing.timing import arrives_before_it_sails, faster_than_any_ship
from tests.papers import HAMBURG, SYDNEY, bill, document, invoice, look, packing_list, shipment, stops, unchecked

WAY = stops(("port_of_loading", HAMBURG), ("port_of_discharge", SYDNEY))


def test_faster_than_any_ship_hits():
    found = list(look(faster_than_any_ship, shipment(bill(eta=date(2024, 2, 23)), route=WAY)))
    assert len(found) == 1
    assert "7 days" in found[0].message


def test_faster_than_any_ship_stays_quiet():
    assert not list(look(faster_than_any_ship, shipment(invoice(), bill(), route=WAY)))


def test_a_missing_arrival_is_said_to_be_missing():
    assert unchecked(faster_than_any_ship, shipment(bill(eta=None), route=WAY)) == ["'eta' is not stated in bill_of_lading.pdf"]


def test_papers_without_a_ship_are_no_concern_of_it():
    assert unchecked(faster_than_any_ship, shipment(invoice(), packing_list(), route=WAY)) == []
    assert not list(look(faster_than_any_ship, shipment(document("air_waybill", on_board_date=date(2024, 2, 16), eta=date(2024, 2, 17)), route=WAY)))


def test_arrives_before_it_sails_hits():
    assert len(list(look(arrives_before_it_sails, shipment(bill(eta=date(2024, 2, 1)))))) == 1


def test_arrives_before_it_sails_stays_quiet():
    assert not list(look(arrives_before_it_sails, shipment()))
