"""Tables of goods on a page, ruled or not, and on the page after."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.extracting.columns import Column, columns_under, headers
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.rows import Row, read_rows


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
            tables.append(Table(layout, columns, rows, totals, heads))
            bottom = max([r.bottom for r in (*rows, *totals)], default=max(s.bottom for s in header))
    if not tables and before is not None and before.rows and layout.page.width == before.layout.page.width:
        columns = before.columns
        rows, totals = read_rows(layout, columns, -1.0, labels, [])
        if len(rows) > 1 and sum(len(r.cells) >= 3 for r in rows) * 2 >= len(rows):
            tables.append(Table(layout, columns, rows, totals))
    return tables
