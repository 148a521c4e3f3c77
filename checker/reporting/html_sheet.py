"""A cut of a workbook's sheet around a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.documents import Document
from checker.model.spot import Spot
from checker.reporting.printable import short

ROWS, COLUMNS = 2, 3
"""How many rows and columns are shown on either side."""

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number, and each cell's words with whether it is the one meant."""

    number: int
    cells: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The letters of the columns, and the rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def cut_sheet(documents: Sequence[Document], spot: Spot, hidden: str = "") -> Sheet | None:
    """The cells around a cell, from the lines of the papers; None for a spot that is no cell. `hidden` are words that no reader of the sheet sees there."""
    middle = place(spot.cell or "")
    if middle is None:
        return None
    cells = dict(_cells(documents, spot))
    cells.setdefault(middle, short(hidden, 48))
    columns = range(max(middle[0] - COLUMNS, 1), middle[0] + COLUMNS + 1)
    rows = range(max(middle[1] - ROWS, 1), middle[1] + ROWS + 1)
    filled = [c for c in columns if c == middle[0] or any(cells.get((c, r)) for r in rows)]
    used = [r for r in rows if r == middle[1] or any(cells.get((c, r)) for c in filled)]
    shown = tuple(SheetRow(r, tuple((cells.get((c, r), ""), (c, r) == middle) for c in filled)) for r in used)
    return Sheet(short(spot.sheet or "", 40), tuple(letters(c) for c in filled), shown)


def place(cell: str) -> tuple[int, int] | None:
    """Column and row of an A1 reference, from 1; of a range, its first cell."""
    found = _CELL.match(cell.upper())
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return column, int(found[2])


def letters(column: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    out = ""
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def _cells(documents: Sequence[Document], spot: Spot) -> Iterable[tuple[tuple[int, int], str]]:
    for document in documents:
        for line in document.lines if document.path == spot.file else ():
            if line.spot.sheet == spot.sheet and line.spot.cell and (at := place(line.spot.cell)):
                yield at, short(line.text, 48)
