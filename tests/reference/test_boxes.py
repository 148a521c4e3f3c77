"""Container numbers and sizes."""

from __future__ import annotations

import pytest

from checker.reference import boxes
from checker.reference.weights import box_size


def test_check_digits():
    assert boxes.valid("CSQU3054383")
    assert not boxes.valid("CSQU3054384")


def test_confused_letters_are_set_right():
    assert boxes.repaired("CSQU3O54383") == "CSQU3054383"
    assert boxes.repaired("CSQU3054384") is None


@pytest.mark.parametrize(
    ("printed", "name"), [("40HC", "40H"), ("20GP", "20"), ("45G1", "40H"), ("22G1", "20"), ("1X40'HQ", "40H"), ("40 RF", "40R"), ("CONTAINER", None)]
)
def test_sizes_are_read_as_printed(printed, name):
    size = box_size(printed)
    assert (size.name if size else None) == name
