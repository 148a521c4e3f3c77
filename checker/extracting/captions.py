"""Values printed over their headings: `DHAKA 18 SEP 2025` over `Place and date, signature`, rows of figures over rows of captions."""

from __future__ import annotations

import re
from collections.abc import Container

from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment


def is_caption(label: Label) -> bool:
    """Whether a heading in brackets explains the line above it: `THAILAND` over `(importing country)`."""
    return bool(_BRACKETED.fullmatch(label.segment.text.strip()))


_BRACKETED = re.compile(r"[(（][^\d()（）][^()（）]*[)）]")
_CAPTIONS = frozenset({"place_of_issue", "issue_date", "date", "on_board_date", "certificate_number"})


def over_caption(layout: Layout, label: Label, headings: Container[int]) -> list[tuple[Segment, float]]:
    """The line typed over (or close before) a caption that has nothing after or below it, with its score. `headings` are ids of segments that are labels."""
    s = label.segment
    if layout.page.sheet:
        return []
    if not (is_caption(label) or {c for part in label.parts for c in part} & _CAPTIONS):
        over = _in_caption_row(layout, s, headings)
        return [(over, 0.78)] if over is not None else []
    near = [
        o
        for o in layout.within(s.top - 3.2 * max(s.size, 6), s.top)
        if o.cell == s.cell and not o.label and o.bottom <= s.top + 2 and o.x0 < s.x1 and o.x1 > s.x0 - 5
    ]
    if is_caption(label) and (before := [o for o in layout.beside(s) if o.x1 <= s.x0 + 1 and s.x0 - o.x1 < 2 * s.size and o.cell == s.cell and not o.label]):
        return [(before[-1], 0.7)]
    return [(near[-1], 0.6)] if near else []


def _in_caption_row(layout: Layout, s: Segment, headings: Container[int]) -> Segment | None:
    """The value over a heading of smaller type that stands in a row of such headings, each with a value of its own straight above."""
    row = [s, *(o for o in layout.beside(s) if len(o.text) > 1)]
    if len(row) < _ROW or any(id(o) not in headings and not o.label for o in row):
        return None
    overs = [_straight_above(layout, o) for o in row]
    return overs[0] if all(over is not None and over.size > o.size + 0.5 for over, o in zip(overs, row, strict=True)) else None


_ROW = 2


def _straight_above(layout: Layout, s: Segment) -> Segment | None:
    near = [
        o for o in layout.within(s.top - 2.6 * max(s.size, 6), s.top) if not o.label and o.middle < s.top and (abs(o.x0 - s.x0) < 2 or abs(o.x1 - s.x1) < 2)
    ]
    return near[-1] if near else None
