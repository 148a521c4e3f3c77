"""Numbers and terms that contradict themselves."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.model.places import Place
from checker.rules.consistency.numbers import (
    air_waybill_number_invalid,
    delivery_and_destination_differ,
    delivery_term_of_another_time_or_road,
    export_number_after_sailing,
    voyage_clash,
)
from tests.papers import SINGAPORE, bill, document, fact, invoice, look

KABUL = Place("Kabul", "AF", "AFKBL", 34.5, 69.2, "name", "Kabul", printed_country="AF")
COLOMBO = Place("Colombo", "LK", "LKCMB", 6.9, 79.9, "name", "Colombo", printed_country="LK")


def test_air_waybill_number_invalid_hits():
    (found,) = look(air_waybill_number_invalid, document("air_waybill", awb_number="020-12345678"))
    assert "leaves 5" in found.message


def test_air_waybill_number_invalid_stays_quiet():
    assert not [*look(air_waybill_number_invalid, document("air_waybill", awb_number="020-12345675"))]
    assert not [*look(air_waybill_number_invalid, document("air_waybill", awb_number="HAWB 44187"))], "a house waybill has a number of its own"


def test_export_number_after_sailing_hits():
    assert [*look(export_number_after_sailing, bill(), invoice(export_declaration_number="X20240412004411"))]


def test_export_number_after_sailing_stays_quiet():
    assert not [*look(export_number_after_sailing, bill(), invoice(export_declaration_number="X20240214004411"))]
    assert not [*look(export_number_after_sailing, bill(), invoice(export_declaration_number="24DE586600114772M0"))]


def test_delivery_term_of_another_time_or_road_hits():
    (found,) = look(delivery_term_of_another_time_or_road, invoice(), document("air_waybill", awb_number="020-12345675"))
    assert found.severity is Severity.INFO


def test_delivery_term_of_another_time_or_road_stays_quiet():
    assert not [*look(delivery_term_of_another_time_or_road, invoice(), bill())]
    assert not [*look(delivery_term_of_another_time_or_road, invoice(incoterm="CIP"), document("air_waybill", awb_number="020-12345675"))]


def arrival(**changes):
    return document("arrival_notice", **{"vessel": fact("vessel", "NORDVIK GLACIER", "arrival_notice.pdf"), **changes})


def test_voyage_clash_hits():
    assert [*look(voyage_clash, bill(), arrival(voyage="512"))]


def test_voyage_clash_stays_quiet():
    assert not [*look(voyage_clash, bill(), arrival(voyage="406"))]
    assert not [*look(voyage_clash, bill(), arrival(voyage="0406W"))], "another leg of one voyage"


def test_delivery_and_destination_differ_hits():
    (found,) = look(delivery_and_destination_differ, bill(place_of_delivery=SINGAPORE, final_destination=COLOMBO))
    assert found.severity is Severity.LOW


def test_delivery_and_destination_differ_stays_quiet():
    assert not [*look(delivery_and_destination_differ, bill())]
    assert not [*look(delivery_and_destination_differ, bill(place_of_delivery=SINGAPORE, final_destination=KABUL))], "a landlocked country is served so"
    assert not [*look(delivery_and_destination_differ, bill(place_of_delivery=SINGAPORE, final_destination=SINGAPORE, on_board_date=date(2024, 1, 1)))]
