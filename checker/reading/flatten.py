"""A photographed sheet: where it lies in the picture, how it is slanted and curled, and its picture made flat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from checker.reading.recognised import Pixels

SIDE = 1200
"""Pixels of the longer side at which a picture is measured."""
SMALLEST, LARGEST = 0.25, 0.96
"""The share of a picture that a sheet takes which was photographed with something around it."""
JUMP = 28
"""Grey levels between the sheet and what it lies on, a few pixels apart: a shadow on the paper fades more slowly."""
STEEPEST = 0.14
"""Lines that run more askew than this (as a tangent) are no lines of the paper."""
BENT = 0.003
"""A displacement of less than this share of the picture's height is left: the recogniser follows it."""


@dataclass(frozen=True, slots=True)
class Slopes:
    """Places (shares of width and height) at which a line was measured, its slope there, and its length in pixels."""

    x: Any
    y: Any
    slope: Any
    weight: Any


Back = Callable[[Any], Any]
"""Points (N by 2, pixels) of the picture made to those of the picture it was made from."""


def cut_from_ground(pixels: Pixels) -> tuple[Pixels, Back | None]:
    """The sheet alone, seen from straight above, where the picture shows it lying on something darker; else the picture as it is, and None."""
    import cv2
    import numpy as np

    corners = _corners(pixels)
    if corners is None:
        return pixels, None
    across = max(float(np.linalg.norm(corners[1] - corners[0])), float(np.linalg.norm(corners[2] - corners[3])))
    down = max(float(np.linalg.norm(corners[3] - corners[0])), float(np.linalg.norm(corners[2] - corners[1])))
    target = np.array([[0, 0], [across, 0], [across, down], [0, down]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    sheet = cv2.warpPerspective(pixels, matrix, (round(across), round(down)), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    inverse = np.linalg.inv(matrix)
    return sheet, lambda points: cv2.perspectiveTransform(points.reshape(-1, 1, 2).astype(np.float64), inverse).reshape(-1, 2)


def flattened(pixels: Pixels) -> tuple[Pixels, Back | None]:
    """The picture with its lines of print and its rules made level and upright, where they run askew in one part otherwise than in another; else None."""
    import cv2
    import numpy as np

    level, upright = _lines(pixels)
    high, wide = pixels.shape[:2]
    grid = 40
    ys, xs = np.mgrid[0 : 1 : complex(grid), 0 : 1 : complex(grid)]
    down = _sum_of_slopes(level, xs, ys, along=0) * wide / high
    right = _sum_of_slopes(upright, xs, ys, along=1) * high / wide
    if max(np.ptp(down), np.ptp(right)) < BENT:
        return pixels, None
    rows, columns = np.mgrid[0:high, 0:wide].astype(np.float32)
    columns += wide * cv2.resize(right.astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)
    rows += high * cv2.resize(down.astype(np.float32), (wide, high), interpolation=cv2.INTER_CUBIC)

    def back(points: Any) -> Any:
        at = np.clip((points / (wide, high) * (grid - 1)).round().astype(int), 0, grid - 1)
        return points + np.stack([right[at[:, 1], at[:, 0]] * wide, down[at[:, 1], at[:, 0]] * high], axis=1)

    return cv2.remap(pixels, columns, rows, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE), back


def _corners(pixels: Pixels) -> Any:
    """The four corners of the sheet from the upper left clockwise, or None where no sheet stands out."""
    import cv2
    import numpy as np

    scale = 600 / max(pixels.shape[:2])
    small = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    soft = cv2.morphologyEx(cv2.GaussianBlur(small, (5, 5), 0), cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    _, bright = cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    shapes, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not shapes:
        return None
    sheet = cv2.convexHull(max(shapes, key=cv2.contourArea))
    area = cv2.contourArea(sheet) / small.size
    if not SMALLEST < area < LARGEST:
        return None
    outline = next((o for e in (0.01, 0.015, 0.02, 0.03, 0.04) if len(o := cv2.approxPolyDP(sheet, e * cv2.arcLength(sheet, True), True)) == 4), None)
    if outline is None or cv2.contourArea(outline) < 0.94 * cv2.contourArea(sheet):
        return None
    four = outline.reshape(4, 2).astype(np.float32)
    start = int(np.argmin(four.sum(axis=1)))
    four = np.roll(four, -start, axis=0)
    if four[1][0] - four[0][0] < four[3][0] - four[0][0]:
        four = four[[0, 3, 2, 1]]
    return four / scale if _stands_out(soft, four) else None


def _stands_out(grey: Any, four: Any) -> bool:
    """Whether the picture grows dark abruptly beyond each side of the sheet that is not the picture's own border."""
    import numpy as np

    high, wide = grey.shape
    middle = four.mean(axis=0)
    inner = 0
    for one, other in zip(four, np.roll(four, -1, axis=0), strict=True):
        points = one + (other - one) * np.linspace(0.1, 0.9, 25)[:, None]
        away = points - middle
        away /= np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
        outside = points + 5 * away
        if (outside < 0).any(axis=1).mean() > 0.3 or (outside >= (wide, high)).any(axis=1).mean() > 0.3:
            continue
        inner += 1
        values = []
        for place in (points - 4 * away, outside):
            columns, rows = np.clip(place[:, 0], 0, wide - 1).astype(int), np.clip(place[:, 1], 0, high - 1).astype(int)
            values.append(grey[rows, columns].astype(int))
        if float(np.median(values[0] - values[1])) < JUMP:
            return False
    return inner >= 1


def _lines(pixels: Pixels) -> tuple[Slopes, Slopes]:
    """The slopes of what should run level (lines of print, rules) and of what should stand upright (rules)."""
    import cv2
    import numpy as np

    scale = min(SIDE / max(pixels.shape[:2]), 1.0)
    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    high, wide = grey.shape
    dark = cv2.adaptiveThreshold(cv2.GaussianBlur(grey, (3, 3), 0), 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 14)
    level = [(x / wide, y / high, s, w) for x, y, s, w in _strokes(dark)] + [(x / wide, y / high, s, w) for x, y, s, w in _rows(dark)]
    upright = [(y / wide, x / high, s, w) for x, y, s, w in _strokes(np.ascontiguousarray(dark.T))]
    one, other = (np.array(found, dtype=np.float64).reshape(-1, 4).T for found in (level, upright))
    return Slopes(*one), Slopes(*other)


def _strokes(dark: Any) -> list[tuple[float, float, float, float]]:
    """Middle, slope and length of the pieces of long thin strokes that run nearly level."""
    import cv2
    import numpy as np

    runs = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, 17), np.uint8))
    runs = cv2.dilate(runs, np.ones((3, 9), np.uint8))
    return _measured(runs & dark, runs, thickest=26, shortest=90)


def _rows(dark: Any) -> list[tuple[float, float, float, float]]:
    """Middle, slope and length of lines of print."""
    import cv2
    import numpy as np

    letters = cv2.subtract(dark, cv2.dilate(cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, 40), np.uint8)), np.ones((5, 5), np.uint8)))
    letters = cv2.subtract(letters, cv2.morphologyEx(letters, cv2.MORPH_OPEN, np.ones((40, 1), np.uint8)))
    return _measured(letters, cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones((1, 15), np.uint8)), thickest=26, shortest=70)


def _measured(ink: Any, blobs: Any, thickest: int, shortest: int) -> list[tuple[float, float, float, float]]:
    """A straight line through the ink of each long flat blob, piece by piece, so that a curled one shows its curl."""
    import cv2
    import numpy as np

    count, marks, boxes, _ = cv2.connectedComponentsWithStats(blobs, connectivity=8)
    found = []
    for number, (left, top, wide, high, _) in enumerate(boxes[:count].tolist()):
        if not number or wide < shortest or high > thickest + STEEPEST * wide:
            continue
        part = (marks[top : top + high, left : left + wide] == number) & (ink[top : top + high, left : left + wide] > 0)
        pieces = max(round(wide / 260), 1)
        for k in range(pieces):
            start, end = wide * k // pieces, wide * (k + 1) // pieces
            rows, columns = part[:, start:end].nonzero()
            if len(rows) < 40:
                continue
            x, y = columns - columns.mean(), rows - rows.mean()
            slope = float((x * y).sum() / max((x * x).sum(), 1))
            spread = float(np.abs(y - slope * x).mean())
            if abs(slope) < STEEPEST and spread < thickest / 3:
                found.append((left + start + float(columns.mean()), top + float(rows.mean()), slope, float(end - start)))
    return found


def _sum_of_slopes(seen: Slopes, xs: Any, ys: Any, along: int) -> Any:
    """How far lines have strayed at each place of a grid from where they began, in shares of what they run along; nothing where too few were seen."""
    import numpy as np

    nothing = np.zeros_like(xs)
    if seen.weight.size < 12 or np.ptp(seen.y if along == 0 else seen.x) < 0.25:
        return nothing
    curled = along == 0 and seen.weight.size >= 40
    terms = _terms(seen.x, seen.y, curled=curled)
    weight = seen.weight.copy()
    ridge = np.diag([1e-6, *[0.02 * weight.sum() / len(weight)] * (terms.shape[1] - 1)])
    found = np.zeros(terms.shape[1])
    for _ in range(6):
        found = np.linalg.solve((terms * weight[:, None]).T @ terms + ridge, (terms * weight[:, None]).T @ seen.slope)
        off = np.abs(terms @ found - seen.slope)
        weight = seen.weight / (1 + (off / max(1.5 * float(np.median(off)), 0.002)) ** 2)
    plain = np.abs(seen.slope - np.median(seen.slope))
    if float(np.average(off, weights=weight)) > 0.7 * float(np.average(plain, weights=weight)):
        return nothing
    field = np.clip((_terms(xs.ravel(), ys.ravel(), curled=curled) @ found).reshape(xs.shape), -STEEPEST, STEEPEST)
    step = 1 / (xs.shape[0] - 1)
    summed = np.cumsum(field, axis=1 - along) * step
    middle = np.take(summed, [xs.shape[0] // 2], axis=1 - along)
    return summed - middle


def _terms(x: Any, y: Any, *, curled: bool) -> Any:
    import numpy as np

    x, y = x - 0.5, y - 0.5
    plain = [np.ones_like(x), x, y, x * y]
    return np.stack([*plain, x * x, x * x * x, x * x * y] if curled else plain, axis=1)
