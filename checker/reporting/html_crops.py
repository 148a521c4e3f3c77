"""The evidence as it looks on the paper: a cut of the page's picture, of its lines set anew, or of the sheet, with the words marked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.spot import Box
from checker.reporting.album import Album, Key
from checker.reporting.html_sheet import Sheet, cut_sheet
from checker.reporting.printable import short

WIDE, HIGH = 320.0, 64.0
"""The least that a cut shows, in points."""

TALLEST = 260.0
MOST_LINES = 400


@dataclass
class Desk:
    """The papers of a report and the pictures of their pages, from which cuts are made."""

    documents: Sequence[Document]
    album: Album
    used: dict[Key, str] = field(default_factory=dict)

    @cached_property
    def lines(self) -> dict[Key, list[AnyFact]]:
        """The printed lines of every page."""
        found: dict[Key, list[AnyFact]] = {}
        for document in self.documents:
            for line in document.lines:
                if line.spot.page and line.spot.box:
                    found.setdefault((line.spot.file, line.spot.page), []).append(line)
        return found

    def cut(self, fact: AnyFact) -> Markup | Sheet | None:
        """What stands at a fact's spot and around it; None where nothing can be shown."""
        spot = fact.spot
        if spot.sheet is not None:
            return cut_sheet(self.documents, spot, "" if fact.label == "comment" else fact.text)
        if not spot.page or not spot.box or not all(math.isfinite(edge) for edge in spot.box):
            return None
        key = (spot.file, spot.page)
        shape = self.album.shapes.get(key)
        if shape is None:
            return None
        frame = _around(spot.box, shape.width, shape.height)
        body = self._page(key, frame)
        if not body:
            return None
        return _svg(frame, body + _marked(spot.box), "cut", f"The place on page {spot.page}")

    def page(self, key: Key, facts: Iterable[tuple[str, AnyFact]]) -> Markup | None:
        """A whole page with the boxes of its facts; None where it is not shown."""
        shape = self.album.shapes.get(key)
        if shape is None or key not in self.album.pictures:
            return None
        frame = (0.0, 0.0, shape.width, shape.height)
        boxes = "".join(_fact(name, fact) for name, fact in facts if fact.spot.box)
        return _svg(frame, self._page(key, frame) + boxes, "page", f"Page {key[1]}, with {short(key[0].rsplit('/', 1)[-1], 80)} as read")

    def _page(self, key: Key, frame: Box) -> str:
        if key in self.album.pictures:
            name = self.used.setdefault(key, f"pg{len(self.used) + 1}")
            return f'<use href="#{name}"/>'
        return "".join(_line(fact) for fact in self.lines.get(key, ())[:MOST_LINES] if fact.spot.box and _meets(fact.spot.box, frame))


def _around(box: Box, width: float, height: float) -> Box:
    """The part of a page that shows a box with a little of what stands around it."""
    left, top, right, bottom = max(box[0], 0.0), max(box[1], 0.0), min(box[2], width), min(box[3], height)
    wide = min(max(right - left + 60, WIDE), width)
    high = min(max(bottom - top + 36, HIGH), TALLEST, height)
    x = min(max(left - 0.6 * (wide - (right - left)), 0.0), width - wide)  # more of what stands to the left, where labels are
    y = min(max((top + bottom - high) / 2 if bottom - top < TALLEST else top - 12, 0.0), height - high)
    return x, y, x + wide, y + high


def _svg(frame: Box, body: str, sort: str, said: str) -> Markup:
    x, y, wide, high = (f"{edge:.1f}" for edge in (frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1]))
    head = Markup('<svg class="{}" viewBox="{} {} {} {}" role="img" aria-label="{}">').format(sort, x, y, wide, high, said)
    ground = Markup('<rect class="sheet-of-paper" x="{}" y="{}" width="{}" height="{}"/>').format(x, y, wide, high)
    return head + ground + Markup(body) + Markup("</svg>")  # noqa: S704 - numbers and escaped words only


def _marked(box: Box) -> str:
    left, top, right, bottom = box
    return f'<rect class="mark" x="{left - 2:.1f}" y="{top - 2:.1f}" width="{max(right - left, 4) + 4:.1f}" height="{max(bottom - top, 4) + 4:.1f}" rx="2"/>'


def _fact(name: str, fact: AnyFact) -> str:
    left, top, right, bottom = fact.spot.box or (0.0, 0.0, 0.0, 0.0)
    if not all(math.isfinite(edge) for edge in (left, top, right, bottom)):
        return ""
    where = f'x="{left - 1:.1f}" y="{top - 1:.1f}" width="{max(right - left, 3) + 2:.1f}" height="{max(bottom - top, 3) + 2:.1f}"'
    grave = " grave" if name.startswith("!") else ""
    title = Markup("<title>{}</title>").format(short(name.lstrip("!"), 160))
    return f'<rect class="box{grave}" {where} rx="1.5">{title}</rect>'


def _line(fact: AnyFact) -> str:
    """A printed line set anew, as wide as it is on the paper."""
    left, top, right, bottom = fact.spot.box or (0.0, 0.0, 0.0, 0.0)
    if not all(math.isfinite(edge) for edge in (left, top, right, bottom)) or right <= left:
        return ""
    size = max(min((bottom - top) * 0.95, 40.0), 3.0)
    words = Markup.escape(short(fact.text, 300))
    how = f'font-size="{size:.1f}" textLength="{right - left:.1f}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{left:.1f}" y="{bottom - size * 0.18:.1f}" {how}>{words}</text>'


def _meets(box: Box, frame: Box) -> bool:
    return box[0] < frame[2] and box[2] > frame[0] and box[1] < frame[3] and box[3] > frame[1]
