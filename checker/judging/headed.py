"""Values that stand under a heading or behind it, on papers whose form has no field for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.documents import Document
from checker.model.fact import Fact

REACH = 60.0
"""Points: so far below its heading a value may stand."""

SIDE = 12.0
"""Points: so far a value may stand out from under its heading."""


def under(document: Document, heading: re.Pattern[str], value: re.Pattern[str]) -> Iterator[Fact[str]]:
    """Each line in which the value follows the heading, or the nearest line below the heading in its column that holds the value."""
    for line in document.lines:
        met = heading.search(line.text)
        if not met:
            continue
        if value.search(line.text, met.end()):
            yield line
        elif below := _below(document, line, value):
            yield below


def _below(document: Document, head: Fact[str], value: re.Pattern[str]) -> Fact[str] | None:
    box = head.spot.box
    if box is None:
        return None
    found = [
        (line.spot.box[1], line)
        for line in document.lines
        if line.spot.box
        and (line.spot.page, line.spot.sheet) == (head.spot.page, head.spot.sheet)
        and 0 < line.spot.box[1] - box[1] <= REACH
        and line.spot.box[0] < box[2] + SIDE
        and line.spot.box[2] > box[0] - SIDE
        and value.search(line.text)
    ]
    return min(found, key=lambda f: f[0])[1] if found else None
