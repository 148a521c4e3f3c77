"""Tests of the room at sea."""

from __future__ import annotations

from checker.reference.sea_room import length, miles_to_land, tightened

CAPE_TOWN, DURBAN = (-33.9, 18.43), (-29.87, 31.05)
FAR_OUT = ((-36.5, 17.0), (-37.5, 20.0), (-37.0, 24.0), (-34.5, 29.0))


def test_land_and_ice_have_no_room_and_the_ocean_has_much() -> None:
    assert miles_to_land((48.0, 10.0)) == 0
    assert miles_to_land((89.0, 0.0)) == 0
    assert miles_to_land((-55.0, 100.0)) == 0
    assert miles_to_land((30.0, -40.0)) > 200
    assert 0 < miles_to_land((54.5, 4.0)) < 120


def test_a_way_far_out_is_drawn_tight_around_the_cape() -> None:
    line = (CAPE_TOWN, *FAR_OUT, DURBAN)
    tight = tightened(line)
    assert (tight[0], tight[-1]) == (CAPE_TOWN, DURBAN)
    assert 780 < length(tight) < 845 < length(line)


def test_a_way_is_not_drawn_across_a_peninsula() -> None:
    around_italy = ((44.4, 8.9), (41.0, 11.0), (38.2, 15.6), (37.6, 15.9), (40.0, 18.9), (45.4, 12.6))
    assert length(tightened(around_italy)) > 1000


def test_a_stretch_through_narrows_stays() -> None:
    bosporus = ((41.5, 29.4), (41.2, 29.13), (41.1, 29.06), (41.0, 28.98), (40.8, 28.7))
    assert len(tightened(bosporus)) >= 3
