"""Ship numbers and listed ships."""

from __future__ import annotations

from checker.reference.hulls import imo_valid, listed, named, ship_name
from checker.reference.slips import imo_slips


def test_the_check_digit_is_the_last_digit_of_the_weighted_sum():
    assert imo_valid("9319466")
    assert not imo_valid("9319467")
    assert not imo_valid("931946")


def test_a_listed_ship_is_found_by_her_number_alone():
    hull = listed("IMO 8518780")
    assert hull is not None
    assert "JIE SHUN" in hull.names
    assert listed("9319466") is None
    assert listed("") is None


def test_prefix_and_voyage_are_no_part_of_a_name():
    assert ship_name("M/V Jie Shun V.12") == "JIE SHUN"
    assert named("MV JIE SHUN")


def test_a_misread_digit_is_tried():
    assert "9319466" in imo_slips("9319468") or "9319466" in imo_slips("9319465")
