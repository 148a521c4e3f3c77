"""The words of a recognised line: where each begins and ends, by the engine's columns and the gaps in the ink."""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from checker.reading.recognised import ABOVE, BELOW, Pixels, Seen

SPACE = 0.3
"""A gap in the ink this wide, in line heights, parts two words in any case."""

LIKE_A_SPACE = 0.72
"""So does one this wide as a share of the spaces that the engine saw in the same line, if it stands out from the gaps between letters."""

STANDS_OUT = 2.4
NARROWEST = 0.13
"""No space is narrower than this, in line heights."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A recognised character, where its middle lies across the picture of its line in pixels, and how sure the engine is."""

    text: str
    at: float
    confidence: float


FINE = 2
"""Print is measured on the picture enlarged so many times: a pixel is a tenth of small type."""


def words_in(letters: list[Letter], pixels: Pixels) -> list[Seen]:
    """The words of a line with their boxes in the picture of the line. Blank letters part words, and so does a wide gap in the ink."""
    letters = [replace(letter, at=letter.at * FINE) for letter in letters]
    dark = dark_of(pixels)
    height, width = dark.shape
    ink = dark.sum(axis=0) > FINE
    gaps = _gaps(ink)
    runs = _runs(letters, gaps, height)
    pitch, even = _pitch(runs, height)
    reach = pitch * (0.5 if even else 0.3)
    words: list[Seen] = []
    rows: list[tuple[float, float] | None] = []
    for index, run in enumerate(runs):
        left = _cut(runs[index - 1][-1].at, run[0].at, gaps)[1] if index else _first(ink, 0)
        right = _cut(run[-1].at, runs[index + 1][0].at, gaps)[0] if index + 1 < len(runs) else width - _first(ink[::-1], 0)
        if right - left < 1:
            left, right = run[0].at - 0.25 * height, run[-1].at + 0.25 * height
        rows.append(_set(run, dark, left, right, pitch))
        # print set by a font's widths leaves air around a colon or an "i", and so do these boxes
        left, right = max(min(left, run[0].at - reach), words[-1].x1 + 1 if words else 0), min(max(right, run[-1].at + reach), width)
        sure = sum(letter.confidence for letter in run) / len(run)
        words.append(Seen("".join(letter.text for letter in run), float(left), 0.0, float(right), float(height), 0.62 * height, round(min(sure, 0.99), 3)))
    if not any(rows):
        rows = [_set(run, dark, word.x0, word.x1, pitch, uneven=True) for run, word in zip(runs, words, strict=True)]
    _level(words, rows)
    border = _border(dark)
    for word in words:
        here = slice(max(int(word.x0), 0), int(word.x1) + 1)
        word.stroke = float(dark[:, here].sum()) / max(float(border[:, here].sum()), 1.0)
        word.typed, word.even = pitch / 0.6 / FINE, even
        word.x0, word.top, word.x1, word.bottom, word.size = (v / FINE for v in (word.x0, word.top, word.x1, word.bottom, word.size))
    return words


def _border(dark: Any) -> Any:
    """The outermost pixels of the ink: the more ink there is to each, the wider the strokes."""
    import cv2
    import numpy as np

    return cv2.subtract(dark, cv2.erode(dark, np.ones((3, 3), np.uint8), borderValue=0))


def _runs(letters: list[Letter], gaps: list[tuple[int, int]], height: int) -> list[list[Letter]]:
    """The letters word by word."""
    runs: list[list[Letter]] = []
    before: Letter | None = None
    space = _space(letters, gaps, height)
    for letter in letters:
        if not letter.text.isspace():
            if before is None or before.text.isspace() or _parted(before, letter, gaps, height, space):
                runs.append([])
            runs[-1].append(letter)
        before = letter
    return runs


def _space(letters: list[Letter], gaps: list[tuple[int, int]], height: int) -> float:
    """How wide a gap must be to part two words of a line, in pixels, by the spaces that the engine saw and by the gaps between its letters."""
    solid = [(letter, index) for index, letter in enumerate(letters) if not letter.text.isspace()]
    within: list[int] = []
    between: list[int] = []
    for (one, i), (other, j) in itertools.pairwise(solid):
        gap = _between(one.at, other.at, gaps)
        (within if j == i + 1 else between).append(gap[1] - gap[0] if gap else 0)
    if not between or len(within) < 4:
        return SPACE * height
    usual, seen = sorted(within)[len(within) * 3 // 4], sorted(between)[len(between) // 2]
    return min(SPACE * height, max(LIKE_A_SPACE * seen, STANDS_OUT * usual, NARROWEST * height))


def extent(text: str) -> tuple[float, float]:
    """How far the letters of a word reach above and below its baseline, in type sizes, as in most typefaces."""
    if any(unicodedata.east_asian_width(c) in "WF" for c in text):
        return 0.84, 0.08
    tall = any(c.isupper() or c.isdigit() or c in _ASCENDING or unicodedata.decomposition(c) for c in text)
    crowned = any(c.isupper() and "\u0300" <= unicodedata.normalize("NFD", c)[-1] <= "\u0315" for c in text)
    return 0.92 if crowned else 0.72 if tall else 0.53, 0.21 if any(c in _DESCENDING for c in text) else 0.0


_ASCENDING = "bdfhklijt()/[]{}|&%$£€!?#'\"ß"
_DESCENDING = "gjpqyçQ/()[]{}|$рудцщфşÇŞ"
_UNEVEN = set("()[]{}|/$Q&@_")
"""Signs that reach up or down otherwise in each typeface: a word is not measured by them."""


def _set(run: list[Letter], dark: Any, left: float, right: float, pitch: float, *, uneven: bool = False) -> tuple[float, float] | None:
    """The type size of a word in pixels and the row of its baseline, by where its ink begins and ends; None where that tells nothing."""
    while run and run[-1].text in _UNEVEN | set(".:-',;"):
        right, run = run[-1].at - pitch / 2, run[:-1]
    text = "".join(letter.text for letter in run)
    if not any(c.isalnum() for c in text) or (_UNEVEN & set(text) and not uneven):
        return None
    profile = dark[:, max(int(left), 0) : int(right) + 1].sum(axis=1)
    least = 0.17 if "," in text or ";" in text else 0.07  # a comma's tail is no descender
    inked = (profile > max(least * profile.max(), 0.5)).nonzero()[0] if profile.size else profile
    if not len(inked):
        return None
    above, below = extent(text)
    size = float(inked[-1] + 1 - inked[0]) / (above + below)
    return (size, float(inked[-1] + 1) - below * size) if 0.35 * len(dark) < size < len(dark) else None


def _level(words: list[Seen], rows: list[tuple[float, float] | None]) -> None:
    """Gives the words of a line one baseline and one type size, unless that of several words differs much."""
    told = sorted((row[0], row[1], len(w.text)) for w, row in zip(words, rows, strict=True) if row)
    if not told:
        return
    half = sum(t[2] for t in told) / 2
    usual = next(t[0] for i, t in enumerate(told) if sum(u[2] for u in told[: i + 1]) >= half)
    bases = sorted(t[1] for t in told)
    baseline = bases[len(bases) // 2]
    other = sum(n for size, _, n in told if not 0.8 < size / usual < 1.25)
    for word, row in zip(words, rows, strict=True):
        own = row[0] if row and other >= 10 and len(word.text) >= 4 and not 0.8 < row[0] / usual < 1.25 else usual
        word.size, word.top, word.bottom = own, baseline - ABOVE * own, baseline + BELOW * own


def _pitch(runs: list[list[Letter]], height: int) -> tuple[float, bool]:
    """How far neighbouring letters lie apart, and whether all lie equally far apart, as a typewriter's do."""
    steps = sorted(b.at - a.at for run in runs for a, b in itertools.pairwise(run))
    if not steps:
        return 0.3 * height, False
    usual = sum(steps) / len(steps)
    column = height / 6  # the engine's own steps: it says only in which of them a letter stands
    even = len(steps) >= 4 and sum(abs(step - usual) <= 0.8 * column for step in steps) >= 0.92 * len(steps)
    latin = not any(unicodedata.east_asian_width(c.text[0]) in "WF" for run in runs for c in run)
    spaces = [(b[0].at - a[-1].at) / usual for a, b in itertools.pairwise(runs)]
    single = [space for space in spaces if space < 2.6]
    return min(usual, 0.6 * height), even and latin and (not single or 1.75 < sum(single) / len(single) < 2.3)


def dark_of(pixels: Pixels) -> Any:
    """The ink of a line's picture, 1 or 0 a pixel, without an underline and what reaches in from the lines beside it."""
    import cv2
    import numpy as np

    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=FINE, fy=FINE, interpolation=cv2.INTER_CUBIC)
    low, middle, high = (float(v) for v in np.percentile(grey, (4, 50, 96)))
    if middle - low > 1.5 * (high - middle) + 20:
        pale = grey
    elif high - middle > 1.5 * (middle - low) + 20:
        pale = 255 - grey  # white print on dark
    else:
        pale = grey
    window = 2 * (grey.shape[0] // 2) + 1
    dark = cv2.adaptiveThreshold(pale, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, max(window, 3), max(0.22 * (high - low), 6))
    dark[dark.mean(axis=1) > 0.8] = 0
    count, marks, boxes, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    high = dark.shape[0]
    for mark, (_, top, wide, tall, area) in enumerate(boxes[:count].tolist()):
        speck = area < 3 * FINE**2 or (tall < 0.22 * high and (top == 0 or top + tall == high))
        if mark and (speck or (wide > 1.5 * high and tall < 0.2 * high)):
            dark[marks == mark] = 0
    return dark


def _gaps(ink: Any) -> list[tuple[int, int]]:
    """The blank stretches between ink, each from its first to past its last column."""
    found = []
    start: int | None = None
    for column, dark in enumerate(ink.tolist()):
        if dark and start is not None:
            found.append((start, column))
            start = None
        elif not dark and start is None:
            start = column
    return [g for g in found if g[0] > 0]


def _between(one: float, other: float, gaps: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The widest gap whose middle lies between the middles of two letters."""
    inside = [g for g in gaps if one < (g[0] + g[1]) / 2 < other]
    return max(inside, key=lambda g: g[1] - g[0], default=None)


def _cut(one: float, other: float, gaps: list[tuple[int, int]]) -> tuple[float, float]:
    """Where the word that ends at one letter ends, and the word that begins at the other begins."""
    gap = _between(one, other, gaps)
    if gap:
        return gap
    middle, half = (one + other) / 2, max((other - one) * 0.15, 0.5)
    return middle - half, middle + half


def _parted(one: Letter, other: Letter, gaps: list[tuple[int, int]], height: int, space: float) -> bool:
    """Whether the ink parts two letters as a space does. Ideographs stand apart anyway, so only a gap as wide as one parts them."""
    gap = _between(one.at, other.at, gaps)
    if gap is None:
        return False
    if other.text[0] in _CLOSING or (one.text[-1] in ".,'" and other.text[0].isdigit()):
        return False  # the air about a point is no space, above all a typewriter's
    wide = any(unicodedata.east_asian_width(c) in "WF" for c in one.text + other.text)
    loose = any(c in _LOOSE for c in one.text[-1:] + other.text[:1])
    return gap[1] - gap[0] > (0.8 * height if wide else SPACE * height if loose else space)


_CLOSING = frozenset(".,:;'’)")
_LOOSE = frozenset(".,:;'’-1")
"""Signs with much air around them."""


def _first(ink: Any, otherwise: int) -> int:
    found = ink.nonzero()[0]
    return int(found[0]) if len(found) else otherwise
