"""The rules of a form and the ink left over between its words, found in the picture of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.reading.recognised import Pixels, Seen

SHORTEST = 0.16
"""The shortest rule taken for one, in inches: longer than any stroke of a letter of body type."""

THICKEST = 0.035
"""A bar thicker than this, in inches, is a filled box and not a rule."""

UNBROKEN = 0.85
UNEVEN = 0.3
"""The darkness along a rule varies by less than this share of its contrast: a tenth is usual, half of it in print run together."""

STEMS = 0.2
"""This share of ink along a side of a rule comes from the stems of letters."""

ERASED = 0.8
"""Rules longer than so many inches cannot be strokes of letters run together."""

LONG = 1.2
"""No line of print is unbroken over so many inches: its words are parted."""

Span = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


@dataclass(slots=True)
class Ink:
    """What is dark in a picture (1 or 0 a pixel), and the rules in it, level and upright ones."""

    dark: Any
    level: list[Span]
    upright: list[Span]


def ink_of(pixels: Pixels, dpi: float) -> Ink:
    """The ink of a page's picture and its rules."""
    import cv2

    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    window = max(int(dpi / 5) | 1, 15)
    dark = cv2.adaptiveThreshold(cv2.GaussianBlur(grey, (3, 3), 0), 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, 18)
    level = [rule for rule in _rules(dark, dpi, level=True) if _even(grey, rule, dpi)]
    return Ink(dark, level, _rules(dark, dpi, level=False))


def _even(grey: Any, rule: Span, dpi: float) -> bool:
    """Whether a level run of ink is about equally dark from end to end; small print that a coarse scan ran together is not."""
    import numpy as np

    x0, top, x1, bottom = rule
    room = min(4, (x1 - x0) // 8)
    darkest = grey[top:bottom, x0 + room : x1 - room].min(axis=0)
    if bottom - top <= 1 or darkest.size < 8:
        return True  # the border of a filled box, whose inside tells nothing
    if bottom - top <= max(round(dpi / 40), 4):  # lower than any print: the gaps that a printer's pins and a raster leave tell nothing
        gap = max(round(dpi / 50), 3)
        darkest = np.convolve(darkest, np.ones(gap) / gap, "valid")
    above = grey[max(top - 6, 0) : top, x0:x1]
    paper = float(np.median(above)) if above.size else 255.0
    low, middle, high = (float(v) for v in np.percentile(darkest, (10, 50, 85)))
    return high - low <= UNEVEN * max(paper - middle, 20.0)


def _rules(dark: Any, dpi: float, *, level: bool) -> list[Span]:
    """The long thin runs of ink in one direction. Short breaks, as a noisy scan has, are bridged."""
    import cv2
    import numpy as np

    shortest, thickest, bridge = max(round(SHORTEST * dpi), 8), max(round(THICKEST * dpi), 3), max(round(dpi / 50), 2)

    def bar(length: int, across: int = 1) -> Any:
        return np.ones((across, length) if level else (length, across), dtype=np.uint8)

    whole = cv2.morphologyEx(dark, cv2.MORPH_OPEN, bar(shortest))
    thick = cv2.morphologyEx(cv2.morphologyEx(dark, cv2.MORPH_OPEN, bar(shortest, thickest + 2)), cv2.MORPH_DILATE, bar(bridge, 3))
    runs = cv2.morphologyEx(cv2.subtract(whole, thick), cv2.MORPH_CLOSE, bar(4 * bridge, 3))
    long = cv2.morphologyEx(cv2.subtract(whole, thick), cv2.MORPH_OPEN, bar(round(LONG * dpi)))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    spans = []
    for left, top, wide, high, _ in boxes[1:count].tolist():
        along, across = (wide, high) if level else (high, wide)
        if along < 1.6 * shortest or across > max(2 * thickest, along / 60):
            continue
        start, at = (left, top) if level else (top, left)
        if inked := _unbroken(long if level else long.T, start, at, along, across):
            at, across = inked
        elif not _bare(dark if level else dark.T, start, at, along, across):
            continue
        spans.append((start, at, start + along, at + across) if level else (at, start, at + across, start + along))
    return spans + _bars(thick, level=level, thickest=thickest)


def _unbroken(long: Any, left: int, top: int, wide: int, high: int) -> tuple[int, int] | None:
    """The first row, and how many, of a level run that is unbroken for longer than any print: its headings may then stand close under it. Else None."""
    import numpy as np

    rows = np.flatnonzero(long[top : top + high, left : left + wide].mean(axis=1) > 0.4)
    if not len(rows) or long[top + rows[0] : top + rows[-1] + 1, left : left + wide].max(axis=0).mean() < UNBROKEN:
        return None  # a bent rule leaves these rows
    return top + int(rows[0]), int(rows[-1] - rows[0]) + 1


def _bare(dark: Any, left: int, top: int, wide: int, high: int) -> bool:
    """Whether a level run of ink is unbroken, with paper (or another rule) along both sides: strokes of letters in a row have their stems there."""
    if dark[top : top + high, left : left + wide].max(axis=0).mean() < UNBROKEN:
        return False
    above, below = (dark[max(at, 0) : max(at, 0) + 2, left : left + wide] for at in (top - 4, top + high + 2))
    return all(not side.size or side.mean() < STEMS or side.mean() > 0.85 for side in (above, below))


def _bars(thick: Any, *, level: bool, thickest: int) -> list[Span]:
    """The borders of filled boxes in one direction."""
    import cv2

    count, _, boxes, _ = cv2.connectedComponentsWithStats(thick, connectivity=8)
    spans = []
    for left, top, wide, high, area in boxes[1:count].tolist():
        if area < 0.7 * wide * high or min(wide, high) < thickest:
            continue
        right, bottom = left + wide, top + high
        spans += [(left, top, right, top + 1), (left, bottom - 1, right, bottom)] if level else [(left, top, left + 1, bottom), (right - 1, top, right, bottom)]
    return spans


def without_strokes(ink: Ink, words: list[Seen]) -> None:
    """Takes out the level rules that are but the strokes of letters: they run through words and hardly beyond."""
    ink.level = [rule for rule in ink.level if _through(rule, words) < 0.6 * (rule[2] - rule[0])]
    ink.upright = [rule for rule in ink.upright if not any(_within(rule, w) for w in words)]


def _through(rule: Span, words: list[Seen]) -> float:
    """How much of a level rule runs through the letters of words."""
    at = (rule[1] + rule[3]) / 2
    struck = [w for w in words if w.top + 0.1 * (w.bottom - w.top) < at < w.bottom - 0.12 * (w.bottom - w.top)]
    return sum(max(min(w.x1 + w.size / 3, rule[2]) - max(w.x0 - w.size / 3, rule[0]), 0) for w in struck)


def _within(rule: Span, word: Seen) -> bool:
    """Whether an upright rule is a stroke of a large letter."""
    slack = 0.15 * word.size
    return word.x0 - slack < rule[0] and rule[2] < word.x1 + slack and word.top - slack < rule[1] and rule[3] < word.bottom + slack


def without_rules(pixels: Pixels, ink: Ink, dpi: float) -> Pixels:
    """The picture with its longer rules painted over in the colour of the paper beside them, so that they are not taken for parts of letters."""
    import cv2
    import numpy as np

    paper = cv2.blur(cv2.dilate(pixels, np.ones((15, 15), dtype=np.uint8)), (15, 15))
    clean = pixels.copy()
    near, thin = max(round(dpi / 40), 3), max(round(dpi / 40), 4)
    lone = [r for r in ink.upright if r[3] - r[1] > ERASED * dpi or any(_meets(r, other, near) for other in ink.level)]
    for x0, top, x1, bottom in [r for r in ink.level if r[2] - r[0] > ERASED * dpi] + lone:
        area = np.s_[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1]
        if min(bottom - top, x1 - x0) <= thin:
            clean[area] = paper[area]
            continue
        bar = np.ones((1, 5 * thin) if x1 - x0 > bottom - top else (5 * thin, 1), dtype=np.uint8)  # a bent rule shares its box with print
        stroke = cv2.dilate(cv2.morphologyEx(ink.dark[area], cv2.MORPH_OPEN, bar), np.ones((3, 3), dtype=np.uint8)) > 0
        clean[area][stroke] = paper[area][stroke]
    return clean


def _meets(upright: Span, level: Span, near: int) -> bool:
    """Whether an upright rule begins or ends at a level one that runs on beyond it on a side, as those of a table do and strokes of letters do not."""
    x0, top, x1, bottom = upright
    touches = any(level[1] - near <= end <= level[3] + near for end in (top, bottom))
    return touches and level[0] - near <= x0 and x1 <= level[2] + near and level[2] - level[0] > 4 * (bottom - top) / 3


def unread_ink(ink: Ink, words: list[Seen]) -> list[Span]:
    """Where ink of the height of print stands that no word accounts for, the likeliest print first."""
    import cv2
    import numpy as np

    if not words:
        return []
    usual = sorted(w.size for w in words)[len(words) // 2]
    left = ink.dark.copy()
    for span in ink.level + ink.upright:
        left[max(span[1] - 2, 0) : span[3] + 2, max(span[0] - 2, 0) : span[2] + 2] = 0
    for w in words:
        left[max(int(w.top) - 3, 0) : int(w.bottom) + 3, max(int(w.x0) - 4, 0) : int(w.x1) + 4] = 0
    joined = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((1, max(int(0.6 * usual), 3)), dtype=np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    first, last = min(w.x0 for w in words) - usual, max(w.x1 for w in words) + usual
    highest, lowest = min(w.top for w in words) - usual, max(w.bottom for w in words) + usual
    found = []
    for x0, top, wide, high, _ in boxes[1:count].tolist():
        inside = first < x0 and x0 + wide < last and highest < top and top + high < lowest  # beyond the print there are specks and shadows
        if inside and 0.4 * usual <= high <= 1.3 * usual and wide >= 0.12 * usual and left[top : top + high, x0 : x0 + wide].mean() > 0.12:
            found.append((x0, top, x0 + wide, top + high))
    return sorted(found, key=lambda b: abs((b[3] - b[1]) - 0.7 * usual))


def letters_in(ink: Ink, dpi: float) -> list[tuple[int, int]]:
    """The middles of all marks that have the size of a letter, in pixels: a measure of how much print a picture holds."""
    import cv2

    count, _, boxes, middles = cv2.connectedComponentsWithStats(ink.dark, connectivity=8)
    least, most = 0.035 * dpi, 0.22 * dpi
    return [
        (int(x), int(y))
        for (_, _, wide, high, area), (x, y) in zip(boxes[1:count].tolist(), middles[1:count].tolist(), strict=True)
        if least <= high <= most and 0.01 * dpi <= wide <= 1.5 * most and 0.12 * wide * high < area
    ]
