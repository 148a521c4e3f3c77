"""Words to segments: runs of print that belong together on one line, each in its smallest ruled box."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter

from checker.extracting.mirrored import as_printed, mirrored
from checker.model.spot import Box, Spot
from checker.reading.paper import Edge, Page, Word

GAP = 0.85
"""A wider gap than this many type sizes ends a segment: a word space is 0.25 to 0.6 of it."""

_CIRCLED = re.compile(r"^([①-⑳⓪❶-❿㉑-㉟㊱-㊿])(\S.*)$")
_NUMBERED = re.compile(r"^(\(?\d{1,2}[.)])([^\W\d_](?:[^\W\d_]{3}|\.[^\W\d_]).*)$")
"""A heading's number printed close: `2.Consignee`."""
_LABELLED = re.compile(r"^([^\W\d_][\w.'’/&()#№ -]*[:：])(\S.*)$")


_UNIT = re.compile(r"(?i)^([^\W\d][^\d:]{2,40}[ .])(\(?(?:kgs?|kilos|lbs?|mt|cbm|m3|m³|cft|usd|eur|gbp|jpy|cny|rmb|inr|aed|chf|us\$|[$€£¥]|pcs)\)?)$")
"""A sheet's heading with its unit or currency: `Unit price USD`."""

_MAY_PART = re.compile(r"[\s:：]|^[(\d①-⑳⓪❶-❿]|^$")
"""A word without these, which is no cell of a sheet, is one word whatever it says."""
_BARS = frozenset("|¦")
_STROKE = re.compile(r"^[-=_*~.─━—–]{4,}$")
"""A rule drawn with letters, as typewriters and line printers do."""


@dataclass(slots=True, eq=False)
class Segment:
    """A run of words on one line. `cell` is the index of its smallest ruled box on the page, -1 outside of any.

    `small` marks print well below the page's usual size: the headings of a form, or its fine print.
    """

    words: list[Word]
    page: int
    cell: int
    x0: float
    top: float
    x1: float
    bottom: float
    label: bool = False
    small: bool = False
    _text: str = field(default="", init=False, repr=False)

    @property
    def text(self) -> str:
        """The words with single spaces, joined when first asked for."""
        if not self._text:
            self._text = " ".join([w.text for w in self.words])
        return self._text

    @property
    def size(self) -> float:
        """The type size of the first word, in points."""
        return self.words[0].size

    @property
    def bold(self) -> bool:
        """Whether the first word is bold."""
        return self.words[0].bold

    @property
    def box(self) -> Box:
        """The box around all words."""
        return self.x0, self.top, self.x1, self.bottom

    @property
    def middle(self) -> float:
        """The height of the line's centre."""
        return (self.top + self.bottom) / 2


def segment(words: list[Word], page: int, cell: int) -> Segment:
    """A segment around these words."""
    if len(words) == 1:
        return Segment(words, page, cell, *words[0].box)
    return Segment(words, page, cell, min([w.x0 for w in words]), min([w.top for w in words]), max([w.x1 for w in words]), max([w.bottom for w in words]))


_LEFT = attrgetter("x0")


@dataclass(slots=True)
class Layout:
    """The segments of one page in reading order, and its boxes. `printed` is the page as it lies before the reader where it was turned over."""

    page: Page
    segments: list[Segment]
    cells: list[Box]
    _tops: list[float]
    printed: Page | None = None

    def within(self, top: float, bottom: float) -> list[Segment]:
        """The segments whose middle lies between two heights, from the top down."""
        return self.segments[bisect_left(self._tops, top) : bisect_right(self._tops, bottom)]

    def beside(self, one: Segment) -> list[Segment]:
        """The segments on the same line, from left to right, without the one itself."""
        reach = max(one.bottom - one.top, one.size) * 0.55
        near = [s for s in self.within(one.middle - reach, one.middle + reach) if s is not one]
        return sorted(near, key=_LEFT) if len(near) > 1 else near

    def ruled_between(self, x0: float, x1: float, top: float, bottom: float) -> bool:
        """Whether a horizontal rule crosses the middle of that column between two heights."""
        middle = (x0 + min(x1, x0 + 60)) / 2
        return any(e.horizontal and top < e.top < bottom and e.x0 <= middle <= e.x1 for e in self.page.edges)

    def spot(self, file: str, segments: list[Segment]) -> Spot:
        """Where these segments stand."""
        cell = next((w.cell for s in segments for w in s.words if w.cell), None) if self.page.sheet else None
        if cell:
            return Spot(file, None, None, self.page.sheet, cell)
        box = segments[0].box
        if len(segments) > 1:
            box = (min([s.x0 for s in segments]), min([s.top for s in segments]), max([s.x1 for s in segments]), max([s.bottom for s in segments]))
        if self.printed is not None:
            box = as_printed(self.printed, [w for s in segments for w in s.words], box)
        return Spot(file, self.page.number, self.page.shown(box))


def lay_out(page: Page) -> Layout:
    """The page as segments. Words at an angle (stamps, watermarks) are left out unless most of the page stands so."""
    printed = page
    turned = mirrored(page)
    page = turned or page
    upright = [w for w in page.words if abs(w.angle) < 10]
    shown = upright if len(upright) * 2 >= len(page.words) else page.words
    if strokes := [w for w in shown if _STROKE.match(w.text)]:
        page = replace(page, edges=[*page.edges, *(Edge(w.x0, (w.top + w.bottom) / 2, w.x1, (w.top + w.bottom) / 2) for w in strokes)])
        shown = [w for w in shown if not _STROKE.match(w.text)]
    words = [part for w in shown for part in _parts(w)]
    cells, bands = _proper(page)
    if bands:
        borders = {round(y) for band in bands for y in (band[1], band[3])}
        page = replace(page, edges=[e for e in page.edges if not (e.horizontal and round(e.top) in borders)])
    homes: dict[int, list[Word]] = {}
    smallest = _Finder(cells).smallest
    for word in words:
        homes.setdefault(smallest(word) if cells else -1, []).append(word)
    fences = [e for e in page.edges if not e.horizontal] if not page.sheet else []
    segments = [s for cell, inside in homes.items() for line in _lines(inside) for s in _split(line, page.number, cell, fences)]
    segments.sort(key=lambda s: (s.middle, s.x0))
    usual = _usual(segments) if not page.sheet else 0.0
    for s in segments:
        s.small = s.size < 0.88 * usual
    return Layout(page, segments, cells, [s.middle for s in segments], printed if turned else None)


def _usual(segments: list[Segment]) -> float:
    """The type size in which values are set, in points: that of the letters above the smallest two thirds, as headings and fine print are small."""
    letters: dict[float, int] = {}
    for s in segments:
        letters[s.size] = letters.get(s.size, 0) + len(s.text)
    left = sum(letters.values()) * 7 // 10
    for size in sorted(letters):
        left -= letters[size]
        if left < 0:
            return size
    return 0.0


def _proper(page: Page) -> tuple[list[Box], set[Box]]:
    """The boxes that can hold a line of print, without those of nearly the whole page; and the stripes of listing paper, which are none."""
    whole = page.width * page.height
    bands = {
        c
        for c in page.cells
        if c[2] - c[0] > 0.7 * page.width
        and sum(abs(o[0] - c[0]) < 2 and abs(o[2] - c[2]) < 2 and abs((o[3] - o[1]) - (c[3] - c[1])) < 1.5 for o in page.cells) >= 8
    }
    boxes = [c for c in page.cells if c not in bands and c[3] - c[1] > 5 and c[2] - c[0] > 8 and (page.sheet or (c[2] - c[0]) * (c[3] - c[1]) < 0.8 * whole)]
    return boxes, bands


class _Finder:
    """The smallest box around a word, looked up by height."""

    def __init__(self, cells: list[Box]) -> None:
        self._cells = cells
        self._high = max(20.0, max((c[3] for c in cells), default=0) / 5000)
        self._bands: dict[int, list[int]] = {}
        for i in sorted(range(len(cells)), key=lambda i: (cells[i][2] - cells[i][0]) * (cells[i][3] - cells[i][1])):
            for band in range(self._band(cells[i][1]), self._band(cells[i][3]) + 1):
                self._bands.setdefault(band, []).append(i)

    def smallest(self, word: Word) -> int:
        x, y = (word.x0 + min(word.x1, word.x0 + 30)) / 2, (word.top + word.bottom) / 2
        for i in self._bands.get(self._band(y), ()):
            left, top, right, bottom = self._cells[i]
            if left <= x <= right and top <= y <= bottom:
                return i
        return -1

    def _band(self, y: float) -> int:
        return int(max(y, 0.0) // self._high)


def _parts(word: Word) -> list[Word]:
    """The word itself, or its lines (cells of sheets), or label and value where only a colon parts them."""
    if not (word.cell or _MAY_PART.search(word.text)):
        return [word]
    if "\n" in word.text:
        lines = [t.strip() for t in word.text.split("\n")]
        high = (word.bottom - word.top) / len(lines)
        return [p for i, t in enumerate(lines) if t for p in _parts(replace(word, text=t, top=word.top + i * high, bottom=word.top + (i + 1) * high))]
    if found := _CIRCLED.match(word.text):
        return _parts(replace(word, text=found[2], x0=word.x0 + (word.x1 - word.x0) / len(word.text)))
    if found := _NUMBERED.match(word.text):
        cut = word.x0 + (word.x1 - word.x0) * len(found[1]) / len(word.text)
        return [replace(word, text=found[1], x1=cut), *_parts(replace(word, text=found[2], x0=cut))]
    if (found := _LABELLED.match(word.text)) and "//" not in word.text and not word.text.lower().startswith(("http", "www")):
        label, value = found.groups()
        cut = word.x0 + (word.x1 - word.x0) * len(label) / len(word.text)
        return [replace(word, text=label, x1=cut), *_parts(replace(word, text=value.strip(), x0=cut))]
    if word.cell and (found := _UNIT.match(word.text)):
        cut = word.x0 + (word.x1 - word.x0) * len(found[1]) / len(word.text)
        return [replace(word, text=found[1].strip(), x1=cut), replace(word, text=found[2], x0=cut)]
    return [word] if word.text.strip() else []


def _lines(words: list[Word]) -> list[list[Word]]:
    """Words clustered by the height of their middle, each line from left to right."""
    lines: list[list[Word]] = []
    height = -1e9
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.x0)):
        middle = (word.top + word.bottom) / 2
        if lines and (middle == height or abs(middle - height) <= 0.4 * min(word.size, lines[-1][0].size, max(word.bottom - word.top, 4))):
            lines[-1].append(word)
            height += (middle - height) / len(lines[-1])
        else:
            lines.append([word])
            height = middle
    return [sorted(line, key=lambda w: w.x0) for line in lines]


_WHOLE = re.compile(r"\d[\d.,']*[.,]\d\d")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_COUNT = re.compile(r"\d{1,4}(?:\.\d+)?")


def _two_figures(before: str, after: str) -> bool:
    """Whether two words side by side are figures of two columns, and not one figure with a space in it: `1 6,500.00 6,500.00`."""
    if not after[:1].isdigit() or not before[-1:].isdigit():
        return False
    return bool((_WHOLE.fullmatch(before) and _WHOLE.fullmatch(after)) or (_COUNT.fullmatch(before) and _GROUPED.fullmatch(after)))


def _split(line: list[Word], page: int, cell: int, fences: list[Edge]) -> list[Segment]:
    """The segments of a line: cut at wide gaps, at rules, and between the cells of a sheet."""
    runs = [[line[0]]]
    top, bottom = min([w.top for w in line]), max([w.bottom for w in line])
    fences = [f for f in fences if f.top <= bottom and f.bottom >= top] if fences else fences
    for before, word in pairwise(line):
        gap = word.x0 - before.x1
        fenced = gap > 0 and fences and any(before.x1 - 1 <= f.x0 <= word.x0 + 1 and f.top <= word.bottom and f.bottom >= word.top for f in fences)
        parted = fenced or before.cell != word.cell or before.text in _BARS or _two_figures(before.text, word.text)
        if parted or (gap > GAP * 5 and gap > GAP * min(before.size, word.size)):
            runs.append([])
        runs[-1].append(word)
    return [segment(run, page, cell) for run in runs if run]
