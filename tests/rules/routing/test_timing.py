"""Times at sea."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.model.places import Stop
from checker.rules.routing.timing import arrives_before_it_sails, faster_than_any_ship, port_calls_out_of_order, slower_than_any_ship
from tests.papers import HAMBURG, SINGAPORE, SYDNEY, bill, document, fact, invoice, look, packing_list, shipment, stops, unchecked

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


def test_slower_than_any_ship_hits():
    way = stops(("port_of_loading", SINGAPORE), ("port_of_discharge", SYDNEY))
    assert [f.severity for f in look(slower_than_any_ship, shipment(bill(eta=date(2024, 5, 30)), route=way))] == [Severity.LOW]
    assert [f.severity for f in look(slower_than_any_ship, shipment(bill(eta=date(2024, 9, 30)), route=way))] == [Severity.MEDIUM]


def test_slower_than_any_ship_stays_quiet():
    assert not list(look(slower_than_any_ship, shipment(invoice(), bill(), route=WAY)))
    assert not list(look(slower_than_any_ship, shipment(bill(eta=date(2024, 5, 10)), route=WAY)))


def called(place, day, file):
    return Stop("transhipment_port", fact("transhipment_port", place, file), place, day)


def test_port_calls_out_of_order_hits():
    way = (called(SINGAPORE, date(2024, 5, 20), "first.pdf"), called(SYDNEY, date(2024, 5, 14), "second.pdf"))
    assert len(list(look(port_calls_out_of_order, shipment(bill(), route=way)))) == 1


def test_port_calls_out_of_order_stays_quiet():
    way = (called(SINGAPORE, date(2024, 5, 14), "first.pdf"), called(SYDNEY, date(2024, 5, 20), "second.pdf"))
    assert not list(look(port_calls_out_of_order, shipment(bill(), route=way)))
    assert not list(look(port_calls_out_of_order, shipment()))
