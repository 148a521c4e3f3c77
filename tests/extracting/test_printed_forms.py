"""The bank of printed forms: every form can be written, and notes only what it prints."""

from __future__ import annotations

import html
import re

import pytest

from benchmarks.printed.lot import CARRIERS, HELD_BACK, KINDS, LAST
from benchmarks.printed.page import FORMS, written

NAMES = sorted(form.stem for form in FORMS.glob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_a_form_prints_the_numbers_that_it_notes(name):
    page, truth = written(FORMS / f"{name}.html", f"test:{name}")
    shown = re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", " ", page)))
    noted = {field: fact["text"] for field, fact in truth["fields"].items() if field.endswith("_number")}
    assert len(truth["fields"]) >= 3
    assert [text for text in noted.values() if re.sub(r"\s+", "", text) not in shown] == []


def test_what_is_held_back_exists():
    assert set(NAMES) >= (CARRIERS | HELD_BACK | LAST | KINDS)
    assert not HELD_BACK & LAST
    assert not CARRIERS & (HELD_BACK | LAST | KINDS)
    assert not KINDS & (HELD_BACK | LAST)
