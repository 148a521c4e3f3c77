"""Chassis numbers and what they tell."""

from __future__ import annotations

import pytest

from checker.reference import chassis
from checker.reference.vehicles import decode, same_family


def test_a_japanese_frame_tells_make_model_years_and_engine():
    found = decode("URJ201-4281736")
    assert found
    assert (found.makes, found.model, found.years, found.engine_cc, found.tier) == (("Lexus",), "LX570", (2007, 2021), 5662.0, "top")


def test_the_emission_part_is_not_part_of_the_frame():
    assert chassis.frame_prefix("DBA-NKE165-7214418") == "NKE165"


def test_the_check_digit_of_a_known_number_is_right():
    assert chassis.check_digit("1M8GDM9AXKP042788") == "X"


def test_model_years_come_in_cycles_of_thirty():
    assert chassis.model_years("1M8GDM9AXKP042788") == (1989, 2019)
    assert chassis.model_years("WDB2211861A123456") == ()


@pytest.mark.parametrize("text", ["INVOICE 2024-0012345", "HS 870340-000000", "TEL +81-3-1234567", "PO A-123456", "ABC-12"])
def test_other_numbers_are_no_chassis_numbers(text):
    assert not [n for n in chassis.in_text(text) if decode(n)]


def test_chassis_numbers_are_found_in_running_text():
    assert list(chassis.in_text("PARTS: ALPHARD CUT AYH30-0098124 / AYH30-0101877, WITH KEYS")) == ["AYH30-0098124", "AYH30-0101877"]


def test_badge_engineering_is_no_clash():
    assert same_family("Toyota", "Lexus")
    assert not same_family("Mitsubishi", "Lexus")
