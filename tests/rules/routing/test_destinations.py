"""Destinations that are left open, left out, or out of the usual way."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.destinations import final_place_blank_at_a_hub, landlocked_by_odd_gateway, open_destination
from tests.papers import HAMBURG, SINGAPORE, bill, document, fact, invoice, line, look, packing_list, shipment, stops

OPEN = fact("port_of_discharge", Place("BUSAN OR ANY PORT KOREA"), text="BUSAN OR ANY PORT KOREA/CHINA/FAR EAST RUSSIA IN SHIPPER'S OPTION")
XINGANG = Place("Xingang", "CN", "CNTXG", 38.98, 117.75, "name", "Xingang", kind="port")
ISTANBUL = Place("Istanbul", "TR", "TRIST", 41.0, 28.95, "name", "Istanbul", kind="port")
ULAANBAATAR = Place("Ulaanbaatar", "MN", "MNULN", 47.9, 106.9, "name", "Ulaanbaatar")
AT_HUB = stops(("port_of_loading", HAMBURG), ("port_of_discharge", SINGAPORE))
BLANK = {"port_of_discharge": SINGAPORE, "place_of_delivery": None, "final_destination": None}


def worst(rule, whole):
    return max((f.severity for f in look(rule, whole)), default=None)


def test_open_destination_hits():
    assert worst(open_destination, shipment(bill(port_of_discharge=OPEN))) == Severity.MEDIUM
    to_be = fact("final_destination", Place("TO BE DECLARED"), text="TO BE DECLARED")
    assert worst(open_destination, shipment(bill(final_destination=to_be))) == Severity.MEDIUM


def test_open_destination_stays_quiet():
    assert worst(open_destination, shipment(invoice(), packing_list(), bill())) is None
    assert (
        worst(open_destination, shipment(document("letter_of_credit", port_of_discharge=fact("port_of_discharge", Place("JAPAN"), text="ANY PORT IN JAPAN"))))
        is None
    )


def test_bulk_cargo_may_be_sold_afloat():
    wheat = line("WHEAT IN BULK", hs_code="100199")
    assert worst(open_destination, shipment(bill(port_of_discharge=OPEN, goods=(wheat,)))) == Severity.LOW


def test_final_place_blank_at_a_hub_hits():
    assert worst(final_place_blank_at_a_hub, shipment(bill(**BLANK), route=AT_HUB)) in (Severity.LOW, Severity.MEDIUM)


def test_final_place_blank_at_a_hub_stays_quiet():
    here = Party("LION CITY PRINT PTE LTD", "20 CHANGI NORTH WAY, SINGAPORE 498804", "SG")
    assert worst(final_place_blank_at_a_hub, shipment(bill(**BLANK, consignee=here, notify_party=here), route=AT_HUB)) is None
    assert worst(final_place_blank_at_a_hub, shipment(route=AT_HUB)) is None


def test_landlocked_by_odd_gateway_hits():
    route = stops(("port_of_loading", HAMBURG), ("port_of_discharge", ISTANBUL), ("final_destination", ULAANBAATAR))
    assert worst(landlocked_by_odd_gateway, shipment(route=route)) == Severity.LOW


def test_landlocked_by_odd_gateway_stays_quiet():
    route = stops(("port_of_loading", HAMBURG), ("port_of_discharge", XINGANG), ("final_destination", ULAANBAATAR))
    assert worst(landlocked_by_odd_gateway, shipment(route=route)) is None
    assert worst(landlocked_by_odd_gateway, shipment(route=AT_HUB)) is None
