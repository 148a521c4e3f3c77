"""Values under headings."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.judging.headed import under
from checker.model.fact import quote
from checker.model.spot import Spot
from tests.papers import document

KILOS = re.compile(r"\d+ KG")


def paper(*lines: tuple[str, float, float]):
    """A paper of lines (text, left, top)."""
    return replace(document("other"), lines=tuple(quote(text, Spot("other.pdf", 1, (left, top, left + 5.0 * len(text), top + 9))) for text, left, top in lines))


def test_a_value_follows_its_heading_or_stands_under_it() -> None:
    page = paper(("VGM 12100 KG", 50, 50), ("VGM", 300, 50), ("9900 KG", 300, 64), ("7700 KG", 50, 64))
    assert [f.text for f in under(page, re.compile("VGM"), KILOS)] == ["VGM 12100 KG", "9900 KG"]


def test_what_stands_in_another_column_or_far_below_is_not_taken() -> None:
    page = paper(("VGM", 300, 50), ("7700 KG", 50, 64), ("8800 KG", 300, 200))
    assert not list(under(page, re.compile("VGM"), KILOS))
