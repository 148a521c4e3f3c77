"""The outlines of countries."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.errors import DocscanError
from checker.reference import outline


def test_the_world_is_there_and_small():
    found = outline.outlines()
    assert len({o.country for o in found}) > 200
    assert all(abs(a[0] - b[0]) < 60 for o in found for a, b in pairwise(o.ring) if o.country == "FJ")


def test_a_place_lies_within_the_box_of_its_country():
    west, south, east, north = max((o.box for o in outline.outlines() if o.country == "KP"), key=lambda b: b[2] - b[0])
    assert west < 125.75 < east
    assert south < 39.03 < north


def test_a_damaged_table_is_a_clear_error(monkeypatch):
    monkeypatch.setattr(outline, "rows", lambda name: ({"country": "XX", "steps": "1 2 3"},))
    outline.outlines.cache_clear()
    with pytest.raises(DocscanError, match=r"world_outline\.csv"):
        outline.outlines()
    outline.outlines.cache_clear()
