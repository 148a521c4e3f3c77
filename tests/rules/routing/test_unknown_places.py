"""Places that no table knows."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.places import Place
from checker.rules.routing.detours import route_beyond_detour
from checker.rules.routing.unknown_places import place_not_known
from tests.papers import HAMBURG, SYDNEY, bill, look, shipment, stops, unchecked

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
