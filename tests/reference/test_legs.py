"""The legs of a journey."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.model.places import Place
from checker.reference.globe import miles_between
from checker.reference.legs import arc, legs
from tests.papers import HAMBURG, SINGAPORE, SYDNEY, stops

NARITA = Place("Narita", "JP", "JPNRT", 35.77, 140.39, "code", "Narita", kind="airport")
LUSAKA = Place("Lusaka", "ZM", None, -15.41, 28.29, "name", "Lusaka")
DURBAN = Place("Durban", "ZA", None, -29.87, 31.03, "name", "Durban", kind="port")


def modes(*places):
    roles = ("port_of_loading", *("transhipment_port",) * (len(places) - 2), "port_of_discharge")
    return [leg.mode for leg in legs(stops(*zip(roles, places, strict=True)))]


def test_ports_are_joined_by_sea_airports_by_air_and_the_hinterland_by_land():
    assert modes(HAMBURG, SINGAPORE, SYDNEY) == ["sea", "sea"]
    assert modes(NARITA, Place("Istanbul", "TR", None, 41.3, 28.7, "code", "Istanbul", kind="airport")) == ["air"]
    assert [leg.mode for leg in legs(stops(("port_of_discharge", DURBAN), ("final_destination", LUSAKA)))] == ["land"]


def test_a_stop_without_a_position_is_left_out():
    assert modes(HAMBURG, Place("NOWHERE"), SYDNEY) == ["sea"]


def test_a_closed_canal_makes_the_leg_longer():
    way = stops(("port_of_loading", HAMBURG), ("port_of_discharge", SINGAPORE))
    (usual,), (round_the_cape,) = legs(way), legs(way, ("northwest", "suez", "panama"))
    assert "suez" in usual.passages
    assert "south_africa" in round_the_cape.passages
    assert round_the_cape.miles > usual.miles + 3000


def test_the_arc_is_as_long_as_the_great_circle():
    line = arc((35.0, 140.0), (40.0, -74.0))
    assert sum(miles_between(a, b) for a, b in pairwise(line)) == pytest.approx(miles_between((35.0, 140.0), (40.0, -74.0)), rel=1e-6)
    assert arc((1.0, 2.0), (1.0, 2.0)) == ((1.0, 2.0), (1.0, 2.0))


def test_a_long_straight_stretch_is_drawn_as_an_arc():
    (leg,) = legs(stops(("port_of_loading", Place("Yokohama", "JP", lat=35.45, lon=139.65, kind="port")), ("port_of_discharge", Place("San Francisco", "US", lat=37.8, lon=-122.4, kind="port"))))
    assert max(miles_between(a, b) for a, b in pairwise(leg.line)) < 130
    assert sum(miles_between(a, b) for a, b in pairwise(leg.line)) == pytest.approx(leg.miles, rel=0.001)
