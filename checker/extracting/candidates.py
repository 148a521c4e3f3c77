"""Where the value of a label may stand: after it, to the right, or below it in its box or column."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from checker.extracting.captions import is_caption, over_caption
from checker.extracting.label_mates import akin, same_heading, typed_small
from checker.extracting.labels import SURE, Label
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.split_values import registered, with_figure

_MIDDLE = attrgetter("middle")
LEADING = 2.0
"""The next line of one value lies at most this many type sizes below."""


@dataclass(slots=True, eq=False)
class Candidate:
    """A possible value: its lines from the top down, how it lies to the label, and how good that is before its text is looked at."""

    label: Label
    lines: list[Segment]
    way: str
    score: float
    height: float = 842.0


_FLUSH = 1.5
"""Right edges that lie so near to each other, in points, are flush."""


class Surveyor:
    """Finds candidates on one page. `labels` are all labels of the page."""

    def __init__(self, layout: Layout, labels: list[Label]) -> None:
        self.layout = layout
        self.labels = [label for label in labels if label.strength >= SURE]
        self._by_segment = {id(label.segment): label for label in self.labels}
        self._by_height = sorted((label.segment for label in self.labels), key=_MIDDLE)
        self._heights = [s.middle for s in self._by_height]
        self._inside: dict[int, list[Segment]] = {}
        for s in layout.segments:
            self._inside.setdefault(s.cell, []).append(s)

    def candidates(self, label: Label) -> list[Candidate]:
        """The candidates of a label, the likeliest first."""
        found = []
        if label.rest and not _box_number(label):
            first = segment(label.rest, label.segment.page, label.segment.cell)
            if self._explained(label, first) and (below := self._below(label)):
                return below
            more = self._hanging(label, first) or ([] if not label.colon else self._under(label, first))
            found.append(Candidate(label, [first, *more], "after", 1.0 if label.colon else label.strength * 0.9))
        elif is_caption(label):
            found += self._above(label)
        else:
            found += self._right(label)
            if found and self._facing(label.segment, found[0].lines[0]):
                found[0].score = 0.95
            else:
                found += self._below(label)
            if not found:
                found += self._above(label)
        for candidate in found:
            candidate.height = self.layout.page.height
        return sorted(found, key=lambda c: -c.score)

    def _right(self, label: Label) -> list[Candidate]:
        """The segment to the right, with the lines that hang below it."""
        s, end = label.segment, label.segment.x1
        for other in self.layout.beside(s):
            if other.x0 < s.x1 - 1:
                continue
            if other.text in (":", "："):
                end = other.x1
                continue
            if (id(other) in self._by_segment or other.label) and not _says_terms(label, other):
                return []
            if registered(self.layout, label, other):
                continue
            gap = other.x0 - end
            if not self._reachable(s, other):
                return []
            told = 0.95 if label.colon or other.text.startswith((":", "：")) else 0.8
            score = told - min(gap / 900, 0.3) - (0.0 if other.cell == s.cell or self.layout.page.sheet else 0.1)
            lines = [with_figure(self.layout, other), *self._hanging(label, other)]
            return [Candidate(label, lines, "right", score)]
        return []

    def _reachable(self, s: Segment, other: Segment) -> bool:
        """Whether a value may lie in that box: in the label's own, in a box of the same row, or outside of boxes with the label."""
        if s.cell == other.cell or self.layout.page.sheet or s.cell < 0 or other.cell < 0:
            return True
        mine, its = self.layout.cells[s.cell], self.layout.cells[other.cell]
        if abs(mine[1] - its[1]) >= 4 or its[0] - mine[2] >= 4:
            return False
        inside = [x for x in self._inside.get(s.cell, ()) if x is not s and not x.label and not _BOX_NUMBER.fullmatch(x.text)]
        return all(any(o.cell == other.cell for o in self.layout.beside(x)) for x in inside)  # two columns of a list in two tall boxes, line by line

    def _hanging(self, label: Label, first: Segment) -> list[Segment]:
        """The lines below a value on the label's own line that start at the same left edge, with nothing but it on their left."""
        lines: list[Segment] = []
        last = first
        for s in self.layout.within(first.bottom - 1, first.bottom + 200):
            if s is first or s.middle <= last.middle + 1:
                continue
            if s.top - last.bottom > LEADING * 0.6 * max(first.size, 6) or (first.cell >= 0 and s.cell != first.cell and not self.layout.page.sheet):
                if s.x0 < first.x1 and s.x1 > first.x0:
                    break
                continue
            if abs(s.x0 - first.x0) > 3 or s.label:
                if s.label and s.x0 <= first.x0 + 3 and s.x1 > label.segment.x0 - 2:
                    break
                continue
            if any(o.x1 > label.segment.x0 - 2 and o.x0 < first.x0 - 3 and o.x0 >= label.segment.x0 - 12 for o in self.layout.beside(s)):
                break
            if self.layout.ruled_between(first.x0, first.x1, last.middle, s.middle) and not self.layout.page.sheet:
                break
            lines.append(s)
            last = s
        return lines

    def _under(self, label: Label, first: Segment) -> list[Segment]:
        """The lines below `Label: first line` that start under the label itself, where the block goes on there."""
        left = label.segment.x0
        lines: list[Segment] = []
        last = first
        for s in self.layout.within(first.bottom - 1, first.bottom + 90):
            if abs(s.x0 - left) > 3 or s.middle <= last.middle + 1:
                continue
            if s.label or s.top - last.bottom > 0.8 * first.size or s.cell != first.cell or abs(s.size - first.size) > 1.5:
                break
            lines.append(s)
            last = s
        return lines

    def _below(self, label: Label) -> list[Candidate]:
        """The lines under the label: in its box if it has one, else in its column down to the next label, rule or gap."""
        s = label.segment
        left, right, floor, far = self._column(label)
        lines: list[Segment] = []
        last = s
        bare = not self.layout.page.sheet and (self._bare(s) if s.cell >= 0 else self._in_heading_row(s))
        boxed = s.cell >= 0 and not self.layout.page.sheet and not bare  # the letters of a scan may lie on the rule of their box
        left -= 2 if boxed else 0
        for other in self.layout.within(s.bottom - 1, floor):
            flush = not boxed and not lines and abs(other.x1 - s.x1) < _FLUSH and far < other.x0 < s.x0
            if (boxed and other.cell != s.cell) or other is s or not (flush or left <= other.x0 < right) or other.middle <= s.middle + 2:
                continue
            apart = bool(lines) and other.x0 > max(o.x1 for o in lines) + 2.5 * other.size and other.middle - last.middle < 0.5 * other.size
            if apart and not (boxed and len(label.parts) > 1):
                continue  # the next column of the page on the same line
            if not boxed and not self.layout.page.sheet and other.x0 > max(s.x1, s.x0 + 6 * s.size, *(o.x1 for o in lines)):
                continue
            mate = self._by_segment.get(id(other))
            if mate is not None and not lines and not mate.rest and akin(label, mate):
                last = other  # the second language of a bilingual heading
                continue
            if (
                not lines
                and other.middle - last.middle < 1.7 * s.size
                and not (other.words[0].confidence < 1 and typed_small(s.text, other.text))
                and (same_heading(s, other, mate) or self._captioned(s, other) or (other.cell == s.cell >= 0 and _BOX_NUMBER.fullmatch(other.text)))
            ):
                last = other  # the heading goes on, in its bracket or its own small print
                continue
            if other.label or (lines and other.x0 > lines[0].x0 + 2 * other.size and self._owned(other, lines[0].x0)):
                break
            reach = (3.2 if boxed and not lines else LEADING if lines else 2.2) * max(other.size, 6)
            if other.middle - last.middle > reach + (0 if lines else s.size) or (not boxed and not (bare and not lines) and self._ruled(last, other)):
                break
            if lines and other.middle - lines[-1].middle < 2:
                lines[-1] = segment([*lines[-1].words, *other.words], other.page, other.cell)
            else:
                lines.append(other)
            last = other
        if not lines:
            return []
        aside = lines[0].x0 > max(s.x1, s.x0 + 25) and abs(lines[0].x1 - s.x1) > 20
        paired = bare and any(o.x0 > s.x1 and o.cell not in (s.cell, -1) and not o.label and self._reachable(s, o) for o in self.layout.beside(s))
        score = (0.92 if boxed else 0.6 if paired else 0.85 if bare else 0.75) - (0.25 if label.colon and not boxed else 0.0) - (0.3 if aside else 0.0)
        return [Candidate(label, lines, "below", score)]

    def _owned(self, s: Segment, left: float) -> bool:
        """Whether a run of print further right is the value of a heading that stands before it on its own line."""
        before = [o for o in self.layout.beside(s) if o.x1 <= s.x0 + 1]
        mate = self._by_segment.get(id(before[-1])) if before else None
        return mate is not None and not mate.rest and before[-1].x0 < left - 2

    def _above(self, label: Label) -> list[Candidate]:
        """The line typed over a caption."""
        return [Candidate(label, [over], "above", score) for over, score in over_caption(self.layout, label, self._by_segment)]

    def _captioned(self, s: Segment, below: Segment) -> bool:
        """Whether a line in a box is still its heading: in the heading's own type, with larger type under it."""
        if s.cell < 0 or below.cell != s.cell or abs(below.size - s.size) > 0.3 or below.words[0].font != s.words[-1].font or self.layout.page.sheet:
            return False
        under = [o for o in self.layout.within(below.middle + 1, below.middle + 3.5 * max(s.size, 6)) if o.cell == s.cell and abs(o.x0 - s.x0) < 40]
        return (
            bool(under)
            and not any(c.isdigit() for c in below.text)
            and all(o.size > s.size + 0.8 or o.label or abs(o.size - s.size) < 0.3 for o in under)
            and any(o.size > s.size + 0.8 for o in under)
        )

    def _explained(self, label: Label, first: Segment) -> bool:
        """Whether what stands after a heading in a box explains it, in its own small type: `CONSIGNEE: This B/L is not negotiable unless marked To Order`."""
        s = label.segment
        if s.cell < 0 or self.layout.page.sheet or len(first.words) < 4:
            return False
        own = s.words[0]
        if any(abs(w.size - own.size) > 0.3 or w.font != own.font for w in first.words):
            return False
        under = [o for o in self.layout.within(s.bottom - 1, s.bottom + 4 * max(s.size, 6)) if o.cell == s.cell and not o.label]
        return any(o.size > s.size + 1.2 for o in under)

    def _facing(self, s: Segment, value: Segment) -> bool:
        """Whether label and value lie in two columns of a ruled list: boxes of headings one below the other, and no heading among the boxes beside them."""
        if s.cell < 0 or value.cell < 0 or s.cell == value.cell or self.layout.page.sheet:
            return False
        mine, its = self.layout.cells[s.cell], self.layout.cells[value.cell]
        if abs(mine[1] - its[1]) > 3 or abs(mine[3] - its[3]) > 3:
            return False
        heads = {label.segment.cell for label in self.labels if label.segment.cell >= 0}
        column = {c for c in heads if abs(self.layout.cells[c][0] - mine[0]) < 3 and abs(self.layout.cells[c][2] - mine[2]) < 3}
        beside = {c for c in heads if abs(self.layout.cells[c][0] - its[0]) < 3 and abs(self.layout.cells[c][2] - its[2]) < 3}
        return len(column) >= 3 and not beside

    def _bare(self, s: Segment) -> bool:
        """Whether a label's box holds headings only: a tinted band, or a heading row above the boxes of the values."""
        return all(o.label or id(o) in self._by_segment for o in self._inside.get(s.cell, ()))

    def _in_heading_row(self, s: Segment) -> bool:
        """Whether a label stands in a row of labels and nothing else (a lone sign is a bit of a rule), under which a rule may run."""
        return {o.label or id(o) in self._by_segment for o in self.layout.beside(s) if len(o.text) > 1} == {True}

    def _ruled(self, above: Segment, below: Segment) -> bool:
        return not self.layout.page.sheet and self.layout.ruled_between(below.x0, below.x1, above.middle, below.middle)

    def _column(self, label: Label) -> tuple[float, float, float, float]:
        """The region in which values below a label may begin: left, right and floor; and how far left one may begin that ends where the label ends."""
        s = label.segment
        page = self.layout.page
        if s.cell >= 0 and not page.sheet:
            x0, _, x1, bottom = self.layout.cells[s.cell]
            if self._bare(s):
                bottom = page.height
                if not any(o is not label and o.segment.cell == s.cell for o in self.labels):
                    return x0 - 1, x1 + 1, bottom, s.x0
        else:
            x0, x1, bottom = 0.0, page.width, page.height
        first, last = bisect_left(self._heights, s.middle - s.size), bisect_right(self._heights, s.middle + s.size)
        level = [o for o in self._by_height[first:last] if o is not s and abs(o.middle - s.middle) < s.size]
        rights = [o.x0 for o in level if o.x0 > s.x1 - 1]
        if s.cell < 0 or page.sheet:
            rights.append(s.x0 + max(s.x1 - s.x0, 40 * s.size))
        lefts = [o.x1 for o in level if o.x1 < s.x0 + 1]
        left, far = max([x0, s.x0 - 1.2 * s.size - 3, *lefts]), max([x0, s.x0 - 16 * s.size, *lefts])
        if page.sheet:
            left, far, rights = s.x0 - 1, s.x0, [*rights, s.x0 + 2]
        return left, min([x1, *(r - 1 for r in rights)]), bottom, far


def _box_number(label: Label) -> bool:
    """Whether nothing stands after a heading but the number of its box: `Invoice amount (22)`."""
    return len(label.rest) == 1 and _BOX_NUMBER.fullmatch(label.rest[0].text) is not None


_BOX_NUMBER = re.compile(r"[(\[]\d{1,2}[a-zA-Z]?[)\]]")


def _says_terms(label: Label, s: Segment) -> bool:
    """Whether words that head a column elsewhere answer here: `Freight   Prepaid`."""
    return any("freight_terms" in part for part in label.parts) and bool(re.fullmatch(r"(?i)(?:freight\s+)?(?:pre-?paid|collect)", s.text.strip()))
