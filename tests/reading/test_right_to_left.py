"""The order of letters that are read from the right."""

from __future__ import annotations

import pytest

from checker.reading.right_to_left import reading_order, upright_brackets


def _read(letters: str, lefts: list[float]) -> str:
    return "".join(letters[i] for i in reading_order(letters, lefts))


@pytest.mark.parametrize("stored", ["مقر", "رقم"])
def test_letters_are_read_by_where_they_stand_however_they_are_stored(stored):
    place = {"ر": 20.0, "ق": 10.0, "م": 0.0}
    assert _read(stored, [place[c] for c in stored]) == "رقم"


def test_figures_and_latin_letters_run_to_the_right():
    assert _read("-2025-3803INV", [15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 0, 5, 10]) == "INV-2025-3803"


def test_a_figure_within_a_word_keeps_its_order():
    assert _read("41كجم", [20, 25, 10, 5, 0]) == "41كجم"


def test_letters_of_a_ligature_stored_backwards_are_turned():
    assert _read("مالس", [0, 10, 10, 20]) == "سلام"
    assert _read("سلام", [20, 10, 10, 0]) == "سلام"


@pytest.mark.parametrize(("stored", "read"), [(")USD(", "(USD)"), ("(USD)", "(USD)"), ("a)", "a)"), ("USD", "USD")])
def test_mirrored_brackets_are_put_right(stored, read):
    assert upright_brackets(stored) == read
