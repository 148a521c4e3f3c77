"""Ship numbers."""

from __future__ import annotations

from checker.reference.hulls import imo_valid
from checker.reference.slips import imo_slips


def test_the_check_digit_is_the_last_digit_of_the_weighted_sum():
    assert imo_valid("9319466")
    assert not imo_valid("9319467")
    assert not imo_valid("931946")


def test_a_misread_digit_is_tried():
    assert "9319466" in imo_slips("9319468") or "9319466" in imo_slips("9319465")
