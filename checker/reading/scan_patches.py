"""Rectangles in the picture of a scan whose ground is smoother or rougher than the paper around them, as a pasted patch is."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import Any

Pixels = Any
"""A picture as a numpy array: height by width of 0 to 255, or with three colours."""

CELL = 8
SMALLEST_CELLS = 9
CLEAN = 0.45
"""Paper whose ground varies less than this (grey levels) was cleaned by the scanner: nothing can be told."""
TOO_MANY = 0.12
"""Where so large a part of the ground is smooth, the scanner smoothed it."""
BRIGHTER = 2.5
"""Grey levels by which a patch of another white stands out from the paper."""
MAX_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Smooth:
    """A rectangle of other ground: left, top, right, bottom in pixels, how its noise compares with the paper's, and how sure it is pasted (0 to 1)."""

    box: tuple[int, int, int, int]
    ratio: float
    sure: float


def smooth_patches(pixels: Pixels) -> tuple[list[Smooth], str]:
    """The smooth rectangles of a scan, and why none can be told (empty if they can)."""
    import numpy as np

    if pixels.shape[0] * pixels.shape[1] > MAX_PIXELS:
        return [], "the picture is too large"
    grey = pixels.astype(np.float32) if pixels.ndim == 2 else pixels[..., :3].astype(np.float32).mean(axis=2)
    high, wide = grey.shape[0] // CELL * CELL, grey.shape[1] // CELL * CELL
    if high < 20 * CELL or wide < 20 * CELL:
        return [], "the picture is too small"
    noise, level, known = _ground(grey[:high, :wide], np)
    levels = noise[known]
    if levels.size < 200:
        return [], "hardly any bare paper shows"
    usual = float(np.median(levels))
    if usual < CLEAN:
        return [], "the ground was cleaned by the scanner"
    quiet = known & (noise < 0.3 * usual)
    if quiet.sum() > TOO_MANY * levels.size:
        return [], "the ground was smoothed by the scanner"
    above = _above_around(level, known, np)
    spread = float(np.median(np.abs(above[known]))) * 1.48
    bright = known & (above > max(BRIGHTER, 6 * spread))
    if bright.sum() <= TOO_MANY / 2 * levels.size:
        quiet |= bright
    found = [s for cells in _regions(quiet, ~known) if (s := _rectangle(cells, quiet, known, noise, usual))]
    return (found, "") if len(found) <= 6 else ([], "the ground is smooth in too many places")


def _above_around(level: Any, known: Any, np: Any) -> Any:
    """How much brighter each cell's ground is than the paper's in its row and column, whose shade runs smoothly."""
    shade = np.where(known, level, np.nan)
    usual = float(np.nanmedian(shade))
    rows = np.array([np.nanmedian(r) if np.isfinite(r).any() else usual for r in shade])
    columns = np.array([np.nanmedian(c) if np.isfinite(c).any() else usual for c in shade.T])
    return np.nan_to_num(shade - (rows[:, None] + columns[None, :] - usual))


def _ground(grey: Any, np: Any) -> tuple[Any, Any, Any]:
    """The standard deviation and the brightness of the bare ground in each cell, and in which cells enough of it shows."""
    light = np.percentile(grey, 80)
    padded = np.pad(grey, 2, mode="edge")
    across = np.minimum(np.minimum(padded[:, :-4], padded[:, 2:-2]), padded[:, 4:])
    darkest = np.minimum(np.minimum(across[:-4], across[2:-2]), across[4:])
    bare = darkest > light - 45
    rest = grey - (padded[2:-2, 1:-3] + padded[2:-2, 3:-1] + padded[1:-3, 2:-2] + padded[3:-1, 2:-2]) / 4
    rest[~bare] = 0.0

    def cells(values: Any) -> Any:
        return values.reshape(values.shape[0] // CELL, CELL, values.shape[1] // CELL, CELL).sum(axis=(1, 3))

    count = cells(bare.astype(np.float32))
    known = count >= 0.25 * CELL * CELL
    mean = cells(rest) / np.maximum(count, 1)
    spread = np.sqrt(np.maximum(cells(rest * rest) / np.maximum(count, 1) - mean * mean, 0))
    return spread, cells(np.where(bare, grey, 0.0)) / np.maximum(count, 1), known


def _regions(quiet: Any, blank: Any) -> list[list[tuple[int, int]]]:
    """Quiet cells joined with their neighbours; cells full of print between two quiet ones join them."""
    high, wide = quiet.shape
    seen: set[tuple[int, int]] = set()
    found = []
    for row, column in zip(*quiet.nonzero(), strict=True):
        start = int(row), int(column)
        if start in seen:
            continue
        seen.add(start)
        queue, cells = deque([start]), []
        while queue:
            r, c = queue.popleft()
            cells.append((r, c))
            for dr, dc in ((0, 1), (0, -1), (1, 0), (-1, 0), (0, 2), (0, -2)):
                near = r + dr, c + dc
                if not (0 <= near[0] < high and 0 <= near[1] < wide) or near in seen or not quiet[near]:
                    continue
                if abs(dc) == 2 and not blank[r, c + dc // 2]:
                    continue
                seen.add(near)
                queue.append(near)
        if len(cells) >= SMALLEST_CELLS:
            found.append(cells)
    return found


def _trimmed(cells: list[tuple[int, int]], known: Any) -> tuple[int, int, int, int]:
    """The rows and columns of a region without the fringe, where less than half of what can be told belongs to it."""
    rows, columns = Counter(r for r, _ in cells), Counter(c for _, c in cells)
    r0, r1, c0, c1 = min(rows), max(rows) + 1, min(columns), max(columns) + 1
    while r1 - r0 > 1 and rows[r0] < 0.5 * known[r0, c0:c1].sum():
        r0 += 1
    while r1 - r0 > 1 and rows[r1 - 1] < 0.5 * known[r1 - 1, c0:c1].sum():
        r1 -= 1
    while c1 - c0 > 1 and columns[c0] < 0.5 * known[r0:r1, c0].sum():
        c0 += 1
    while c1 - c0 > 1 and columns[c1 - 1] < 0.5 * known[r0:r1, c1 - 1].sum():
        c1 -= 1
    return r0, r1, c0, c1


def _rectangle(cells: list[tuple[int, int]], quiet: Any, known: Any, noise: Any, usual: float) -> Smooth | None:
    """The rectangle that a region fills, if it fills one the size of a field."""
    r0, r1, c0, c1 = _trimmed(cells, known)
    cells = [(r, c) for r, c in cells if r0 <= r < r1 and c0 <= c < c1]
    edge = r0 == 0 or c0 == 0 or r1 >= quiet.shape[0] or c1 >= quiet.shape[1]
    filled = len(cells) / max(int(known[r0:r1, c0:c1].sum()), 1)  # cells full of print cannot tell
    if edge or c1 - c0 < 4 or r1 - r0 < 2 or (r1 - r0) * (c1 - c0) > 0.15 * quiet.size or filled < 0.7:
        return None
    ratio = float(sum(noise[r, c] for r, c in cells) / len(cells)) / usual
    sure = min(0.55 + 0.35 * (filled - 0.7) / 0.3 + (0.1 if ratio < 0.1 else 0.0), 0.95)
    return Smooth((c0 * CELL, r0 * CELL, c1 * CELL, r1 * CELL), round(ratio, 3), round(sure, 2))
