"""Places that no table knows."""

from __future__ import annotations

import pytest

from checker.linking.route import route
from checker.model.finding import Severity
from checker.model.places import Place
from checker.rules.routing.destinations import landlocked_by_odd_gateway
from checker.rules.routing.detours import chain_of_hops, route_beyond_detour, via_beyond_destination
from checker.rules.routing.gateways import delivery_at_a_border_town, gateway_place_with_sensitive_goods
from checker.rules.routing.sanctioned_place import sanctioned_place
from checker.rules.routing.timing import faster_than_any_ship
from checker.rules.routing.unknown_places import place_not_known
from tests.papers import HAMBURG, SYDNEY, bill, fact, look, shipment, stops, unchecked

LOST = Place("YOKOHOMO")
WAY = stops(("port_of_loading", HAMBURG), ("transhipment_port", LOST), ("port_of_discharge", SYDNEY))


def test_place_not_known_hits():
    (found,) = look(place_not_known, shipment(bill(), route=WAY))
    assert found.severity == Severity.INFO
    assert "Yokohama" in found.message


def test_place_not_known_stays_quiet():
    assert not list(look(place_not_known, shipment(bill(), route=stops(("port_of_loading", HAMBURG), ("port_of_discharge", SYDNEY)))))
    assert not list(look(place_not_known, shipment(bill(), route=stops(("port_of_loading", HAMBURG), ("port_of_discharge", Place("ANY PORT"))))))


def test_a_hole_in_the_journey_leaves_the_detour_not_checked():
    assert unchecked(route_beyond_detour, shipment(bill(), route=WAY)) == ["where 'YOKOHOMO' in paper.pdf lies is not known"]


@pytest.mark.parametrize(
    "rule",
    [
        sanctioned_place, delivery_at_a_border_town, gateway_place_with_sensitive_goods, chain_of_hops, landlocked_by_odd_gateway, route_beyond_detour,
        via_beyond_destination, faster_than_any_ship,
    ],
)
def test_what_needs_the_place_is_not_checked_and_says_why(rule):
    lost = Place("PORT OF ARKADIA")
    paper = bill(port_of_discharge=fact("port_of_discharge", lost, text="PORT OF ARKADIA"), place_of_delivery=None)
    (reason,) = unchecked(rule, shipment(paper, route=route((paper,))))
    assert "PORT OF ARKADIA" in reason
    assert not unchecked(rule, shipment(bill(), route=route((bill(),))))
