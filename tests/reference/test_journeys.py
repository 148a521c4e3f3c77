"""Journeys by sea."""

from __future__ import annotations

from checker.reference.journeys import beyond, by_sea, detour, hub_of, loops
from tests.papers import CHATTOGRAM, DALIAN, HAMBURG, SINGAPORE, SYDNEY, YOKOHAMA, stops


def test_a_detour_is_told_in_miles_and_times():
    way = detour(stops(("port_of_loading", YOKOHAMA), ("transhipment_port", CHATTOGRAM), ("port_of_discharge", SINGAPORE)))
    assert way is not None
    assert 1.9 < way.ratio < 2.1
    assert way.named == "Yokohama–Chattogram–Singapore"


def test_two_stops_make_no_detour():
    assert detour(stops(("port_of_loading", HAMBURG), ("port_of_discharge", SYDNEY))) is None


def test_singapore_is_a_hub_and_chattogram_is_none():
    assert hub_of(SINGAPORE) is not None
    assert hub_of(CHATTOGRAM) is None
    assert hub_of(DALIAN) is None


def test_inland_stops_are_no_calls_of_a_ship():
    route = stops(("port_of_loading", HAMBURG), ("port_of_discharge", SYDNEY), ("final_destination", SINGAPORE))
    assert [s.place.name for s in by_sea(route)] == ["Hamburg", "Sydney"]


def test_a_port_on_the_way_is_not_beyond():
    assert beyond(stops(("port_of_loading", HAMBURG), ("transhipment_port", SINGAPORE), ("port_of_discharge", SYDNEY)), 1.2, 400) == ()


def test_a_one_way_journey_has_no_loop():
    assert loops(stops(("port_of_loading", HAMBURG), ("transhipment_port", SINGAPORE), ("port_of_discharge", SYDNEY))) == ()
