"""Free zones, near names, sorts of ships."""

from __future__ import annotations

import pytest

from checker.model.places import Place
from checker.reference.free_zones import zone_at, zone_words
from checker.reference.near_names import near_names
from checker.reference.ship_sorts import flag_of, mmsi_in, sort_by_prefix, stated_sort
from tests.papers import HAMBURG


@pytest.mark.parametrize("text", ["Jebel Ali Free Zone", "GULF WHEELS FZCO", "ZONA LIBRE DE COLON", "外高桥保税区", "MERSIN SERBEST BOLGESI"])
def test_the_words_of_a_free_zone_are_known(text):
    assert zone_words(text)


def test_freight_and_free_of_charge_are_no_zone():
    assert zone_words("FREE OF CHARGE SAMPLE, FREIGHT PREPAID") is None


def test_a_zone_is_found_by_position():
    assert zone_at(Place("Iquique", "CL", None, -20.21, -70.15, "name", "Iquique", kind="port")) == "Iquique (Zofri)"
    assert zone_at(HAMBURG) is None


def test_the_nearest_names_are_for_whoever_asks():
    assert [p.name for p in near_names("YOKOHOMO")][:1] == ["Yokohama"]
    assert not near_names("XQ")
    assert all(p.country != "KP" for p in near_names("NAMPOO"))


def test_ships_are_sorted_by_what_papers_say():
    assert stated_sort("VESSEL TYPE: BULK CARRIER") == "bulk carrier"
    assert stated_sort("LPG CARRIER AGENCY LTD") is None
    assert sort_by_prefix("M/T OCEAN SUN") == "tanker"
    assert sort_by_prefix("MV TANGO") is None


def test_a_radio_number_tells_a_flag():
    assert mmsi_in("MMSI NO. 563123000") == "563123000"
    assert flag_of("563123000") == "SG"
    assert flag_of("999123000") is None
