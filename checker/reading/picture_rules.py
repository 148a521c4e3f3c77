"""The rules of a form and the ink left over between its words, found in the picture of a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.reading.ocr import Pixels, Seen

SHORTEST = 0.16
"""The shortest rule taken for one, in inches: longer than any stroke of a letter of body type."""

THICKEST = 0.035
"""A bar thicker than this, in inches, is a filled box and not a rule."""

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
    return Ink(dark, _rules(dark, dpi, level=True), _rules(dark, dpi, level=False))


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
    count, _, boxes, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    spans = []
    for left, top, wide, high, _ in boxes[1:count].tolist():
        along, across = (wide, high) if level else (high, wide)
        if along >= 1.6 * shortest and across <= max(2 * thickest, along / 60):
            spans.append((left, top, left + wide, top + high))
    return spans + _bars(thick, level=level, thickest=thickest)


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


def unread_ink(ink: Ink, words: list[Seen], dpi: float) -> list[Span]:
    """Where ink of the height of print stands that no word accounts for, the likeliest print first."""
    import cv2
    import numpy as np

    if not words:
        return []
    usual = sorted(w.bottom - w.top for w in words)[len(words) // 2]
    left = ink.dark.copy()
    for span in ink.level + ink.upright:
        left[max(span[1] - 2, 0) : span[3] + 2, max(span[0] - 2, 0) : span[2] + 2] = 0
    for w in words:
        left[max(int(w.top) - 3, 0) : int(w.bottom) + 3, max(int(w.x0) - 4, 0) : int(w.x1) + 4] = 0
    joined = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((1, max(int(0.6 * usual), 3)), dtype=np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    high_page, wide_page = left.shape
    margin = int(0.1 * dpi)
    found = []
    for x0, top, wide, high, _ in boxes[1:count].tolist():
        inside = margin < x0 and x0 + wide < wide_page - margin and margin < top and top + high < high_page - margin
        if inside and 0.4 * usual <= high <= 1.3 * usual and wide >= 0.12 * usual and left[top : top + high, x0 : x0 + wide].mean() > 0.12:
            found.append((x0, top, x0 + wide, top + high))
    return sorted(found, key=lambda b: abs((b[3] - b[1]) - 0.7 * usual))
