"""Which column of a table a run of print belongs to, and where a run is cut that reaches over several."""

from __future__ import annotations

from checker.extracting.column import Column
from checker.extracting.layout import Segment, segment

_NEAR = 2.5


def parted(columns: list[Column], s: Segment) -> list[Segment]:
    """The run of print cut where a word begins right under another column's heading, or ends flush with one: `000010 851690-114`, `1 SET 18,400 18,400`."""
    if len(s.words) < 2:
        return [s]
    cut = _under(columns, s) or _flush(columns, s)
    return [s] if cut is None else [segment(s.words[:cut], s.page, s.cell), *parted(columns, segment(s.words[cut:], s.page, s.cell))]


def _under(columns: list[Column], s: Segment) -> int | None:
    """The first word that begins under a later column's heading, where the run begins under one."""
    at = next((i for i, c in enumerate(columns) if abs(c.x0 - s.x0) < _NEAR), None)
    if at is None:
        return None
    return next((k for k, w in enumerate(s.words) if k and w.x0 > columns[at].x1 and any(abs(c.x0 - w.x0) < 1.5 for c in columns[at + 1 :])), None)


def _flush(columns: list[Column], s: Segment) -> int | None:
    """The first word behind one that ends where a column of figures ends, where the run itself ends so."""
    edges = [c.x1 for c in columns if c.numeric]
    if not any(abs(s.x1 - e) < _NEAR for e in edges):
        return None
    return next((k for k, w in enumerate(s.words[:-1], 1) if any(abs(w.x1 - e) < _NEAR for e in edges)), None)


def home(columns: list[Column], s: Segment) -> int:
    """The column of a segment: by overlap with the heading, numbers by their right edge, text by its left."""
    numeric = figures(s)
    best, score = 0, -1e9
    for i, c in enumerate(columns):
        overlap = min(s.x1, c.x1) - max(s.x0, c.x0)
        fit = min(overlap, 30.0) if overlap > 0 else overlap * 1.5
        if c.left - 2 <= s.x0 <= c.right and not (numeric and c.numeric):
            fit += 12
        if numeric and c.numeric:
            fit += 14 - min(abs(s.x1 - c.x1), abs(s.x0 - c.x0), 14)
        if abs(s.x0 - c.x0) < 4:
            fit += 10
        if fit > score:
            best, score = i, fit
    return best


def figures(s: Segment) -> bool:
    """Whether a run of print is mostly digits."""
    return sum(c.isdigit() for c in s.text) * 2 >= len(s.text.replace(" ", ""))
