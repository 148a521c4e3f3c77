"""Text made harmless to show."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checker.model.spot import Spot
from checker.reporting.printable import file_names, seen, short, where


@given(st.text())
def test_nothing_shown_steers_the_screen_or_hides(text):
    shown = seen(text)
    assert "\n" not in shown
    assert not [
        c
        for c in shown
        if unicodedata.category(c) in {"Cc", "Cs"} or unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
    ]


def test_lines_are_joined_and_words_of_any_script_are_kept():
    assert seen("TO ORDER\r\nOF  БАНК\t横浜") == "TO ORDER / OF БАНК 横浜"


def test_long_text_is_cut():
    assert short("a" * 200, 10) == "a" * 9 + "…"


def test_file_names_are_short_where_they_are_unique():
    assert file_names(["a/bl.pdf", "b/bl.pdf", "b/inv.pdf"]) == {"a/bl.pdf": "a/bl.pdf", "b/bl.pdf": "b/bl.pdf", "b/inv.pdf": "inv.pdf"}


def test_a_spot_is_told_by_page_or_by_cell():
    assert where(Spot("a/bl.pdf", 2), {"a/bl.pdf": "bl.pdf"}) == "bl.pdf, page 2"
    assert where(Spot("x.xlsx", sheet="S 1", cell="B2"), {}) == "x.xlsx, S 1!B2"
