"""Sheets that hold several papers one under the other, taken apart where a new title begins."""

from __future__ import annotations

from dataclasses import replace

from checker.reading.paper import Page, Word
from checker.reference.labels import titles, tokens

_ROWS = 4
"""A paper has at least so many rows under its title."""


def papers_on(page: Page) -> list[Page]:
    """The page itself, or the parts of a sheet on which more than one row holds nothing but the title of a paper."""
    if not page.sheet:
        return [page]
    rows = _rows(page.words)
    starts = [i for i, (_, row) in enumerate(rows) if len(row) == 1 and _is_title(row[0].text)]
    if len(starts) < 2 or any(b - a < _ROWS for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)):
        return [page]
    edges = [0.0, *(_head(rows, i, page) for i in starts[1:])]
    return [_part(page, top, bottom) for top, bottom in zip(edges, [*edges[1:], page.height + 1], strict=True)]


def _head(rows: list[tuple[float, list[Word]]], title: int, page: Page) -> float:
    """The upper edge of the paper with that title: its letterhead may stand above it, down from the last empty row."""
    first = title
    while first and _near(rows[first - 1][0], rows[first][0], page):
        first -= 1
    return rows[first][0] if first else rows[title][0]


def _near(above: float, below: float, page: Page) -> bool:
    """Whether one row follows the other without an empty one between them."""
    high = min((w.bottom - w.top for w in page.words), default=0.0)
    return below - above < 1.8 * max(high, 1.0)


def _rows(words: list[Word]) -> list[tuple[float, list[Word]]]:
    """The cells of each row that holds any, from the top down, with its upper edge."""
    rows: dict[float, list[Word]] = {}
    for word in words:
        if word.text.strip():
            rows.setdefault(round(word.top, 1), []).append(word)
    return sorted(rows.items())


def _is_title(text: str) -> bool:
    """Whether a cell holds the title of a paper and nothing else."""
    words = tokens(text)
    return bool(words) and titles().match(words)[0] == len(words)


def _part(page: Page, top: float, bottom: float) -> Page:
    """The rows between two heights as a sheet of their own; what was read is shown by its cell, so that the rows may move up."""
    return replace(
        page,
        height=min(bottom, page.height) - top,
        words=[replace(w, top=w.top - top, bottom=w.bottom - top) for w in page.words if top - 1 <= w.top < bottom - 1],
        cells=[(x0, y0 - top, x1, y1 - top) for x0, y0, x1, y1 in page.cells if top - 1 <= y0 < bottom - 1],
        edges=[replace(e, top=e.top - top, bottom=e.bottom - top) for e in page.edges if top - 1 <= e.top < bottom - 1],
    )
