"""Chapters and headings that exist."""

from __future__ import annotations

import pytest

from checker.reference import hs


@pytest.mark.parametrize("code", ["0101", "2853", "3827", "8487", "8549", "8807", "9706", "870323", "8703.23.00"])
def test_headings_of_2022_exist(code):
    assert hs.fault(code) is None


@pytest.mark.parametrize("code", ["7701", "8488", "9801"[:2] + "x", "84123", "0000"])
def test_what_cannot_be_is_named(code):
    assert hs.fault(code) or hs.chapter(code) == 98


def test_a_chapter_needs_two_digits():
    assert hs.chapter("8") is None
    assert hs.chapter("84.18") == 84
