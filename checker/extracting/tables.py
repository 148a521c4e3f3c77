"""Tables of goods on a page, ruled or not, and on the page after."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from checker.extracting.column import Column
from checker.extracting.columns import columns_under, headers
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.rows import Row, read_rows
from checker.reference.labels import IGNORED


@dataclass(slots=True)
class Table:
    """A table on one page: its columns and printed lines, without header, totals apart."""

    layout: Layout
    columns: list[Column]
    rows: list[Row]
    totals: list[Row] = field(default_factory=list)
    header: list[Segment] = field(default_factory=list)

    def column(self, concept: str) -> int | None:
        """The number of the column that holds it."""
        return next((i for i, c in enumerate(self.columns) if concept in c.concepts), None)


@dataclass(slots=True)
class Item:
    """The printed lines of one line of goods, as rows of its table."""

    rows: list[Row] = field(default_factory=list)


def find_tables(layout: Layout, labels: list[Label], before: Table | None = None) -> list[Table]:
    """The goods tables of a page. `before` is the table that may go on from the page before without a new header."""
    tables: list[Table] = []
    bottom = -1.0
    for header in headers(layout, labels):
        if min(s.top for s in header) <= bottom:
            continue
        columns, heads = columns_under(layout, header)
        if columns:
            rows, totals = read_rows(layout, columns, max(s.bottom for s in heads) - 1, labels, heads)
            if (not rows and not totals) or _is_strip(columns, rows):
                continue  # a row of captions under their values, or of boxes left empty
            tables.append(_marks_apart(_described(Table(layout, columns, rows, totals, heads))))
            bottom = max([r.bottom for r in (*rows, *totals)], default=max(s.bottom for s in header))
    if not tables and before is not None and before.rows and layout.page.width == before.layout.page.width:
        columns = before.columns
        rows, totals = read_rows(layout, columns, -1.0, labels, [])
        if len(rows) > 1 and sum(len(r.cells) >= 3 for r in rows) * 2 >= len(rows):
            tables.append(Table(layout, columns, rows, totals))
    return tables


def _is_strip(columns: list[Column], rows: list[Row]) -> bool:
    """Whether one line of figures under headings of sums is no table of goods: `IMPORTE BRUTO | BASE IMPONIBLE | TOTAL FACTURA` over their amounts."""
    named = {c for col in columns for c in col.concepts}
    again = any(all(_figured(s) for s in r.segments) for r in rows[1:])
    if not rows or again or named & _OF_LINES:
        return False
    return all(_figured(s) for s in rows[0].segments)


def _figured(s: Segment) -> bool:
    """Whether a run of print is a figure, perhaps with its unit or currency."""
    return any(ch.isdigit() for ch in s.text) and sum(ch.isalpha() for ch in s.text) <= _SIGN


_OF_LINES = frozenset({"description", "item_code", "make", "make_model", "chassis", "hs_code", "container", "quantity", "line_no", "marks"})
_SIGN = 3
"""No more letters than a unit or the sign of a currency has."""


def _described(table: Table) -> Table:
    """The table with its wordiest unknown column as the descriptions, where no heading says which column holds them but figures are priced or weighed.

    So is a column of vehicles whose makes go on over lines of their own.
    """
    known = {c for col in table.columns for c in col.concepts}
    model = table.column("make_model")
    if model is not None and "description" not in known and known & _PRICED and any(len(r.cells) == 1 and r.cells.get(model) for r in table.rows):
        return replace(table, columns=[replace(c, concepts=("description",)) if i == model else c for i, c in enumerate(table.columns)])
    if known & {"description", "make", "make_model", "chassis"} or len(known & _FIGURES) < 2 or not table.rows:
        return table
    wordy = [
        (sum(c.isalpha() for r in table.rows for c in r.text(i)) / len(table.rows), i) for i, col in enumerate(table.columns) if set(col.concepts) <= _UNTOLD
    ]
    letters, at = max(wordy, default=(0.0, 0))
    if letters < _WORDY:
        return table
    return replace(table, columns=[replace(c, concepts=("description",)) if i == at else c for i, c in enumerate(table.columns)])


_FIGURES = frozenset({"quantity", "unit_price", "amount", "gross_weight_kg", "net_weight_kg", "packages", "volume_m3", "hs_code"})
_PRICED = frozenset({"unit_price", "amount", "quantity"})
_UNTOLD = frozenset({IGNORED, "item_code", "line_no"})
_WORDY = 6
"""So many letters a row a column of descriptions has at the least."""


def _marks_apart(table: Table) -> Table:
    """The table with marks and goods in two columns, where one heading names both and they stand side by side under it."""
    at = table.column("description")
    if at is None or not _MARKED.search(table.columns[at].head) or table.column("marks") is not None:
        return table
    lefts = [r.cells[at] for r in table.rows if len(r.cells.get(at, [])) > 1]
    if not lefts:
        return table
    edge = lefts[0][1].x0
    if sum(abs(cells[1].x0 - edge) < 3 for cells in lefts) < len(lefts) or any(s.x0 < edge - 3 < s.x1 for r in table.rows for s in r.cells.get(at, [])):
        return table
    whole = table.columns[at]
    columns = [
        *table.columns[:at],
        replace(whole, concepts=("marks",), x1=edge - 3, right=edge - 2),
        replace(whole, x0=edge, left=edge - 2),
        *table.columns[at + 1 :],
    ]
    return replace(table, columns=columns, rows=[_shifted(r, at, edge) for r in table.rows], totals=[_shifted(r, at, edge) for r in table.totals])


def _shifted(row: Row, at: int, edge: float) -> Row:
    cells = {(i + 1 if i > at else i): s for i, s in row.cells.items() if i != at}
    for s in row.cells.get(at, []):
        cells.setdefault(at if s.x0 < edge - 3 else at + 1, []).append(s)
    return Row(cells, row.top, row.bottom)


_MARKED = re.compile(r"(?i)\bmarks\b")
