"""Where the cells of a sheet lie, in points, and which rows and columns are hidden."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from checker.model.spot import Box
from checker.reading.workbook_cells import cells_of

COLUMN = 64.0
ROW = 15.0
MAX_MERGED = 5_000
OPENPYXL_WIDTH = 13  # what openpyxl says where the file states no width


@dataclass(slots=True)
class Layout:
    """The widths and heights that differ from the usual, the hidden rows and columns, and the merged ranges by their first cell (rows and columns from 1)."""

    widths: dict[int, float] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    usual_width: float = COLUMN
    usual_height: float = ROW
    _columns: list[int] = field(default_factory=list)
    _rows: list[int] = field(default_factory=list)
    _column_sums: list[float] = field(default_factory=list)
    _row_sums: list[float] = field(default_factory=list)

    def settle(self) -> Layout:
        """Itself, ready to give boxes."""
        for hidden, sizes in ((self.hidden_columns, self.widths), (self.hidden_rows, self.heights)):
            sizes.update(dict.fromkeys(hidden, 0.0))
        self._columns, self._column_sums = _sums(self.widths, self.usual_width)
        self._rows, self._row_sums = _sums(self.heights, self.usual_height)
        return self

    def box(self, row: int, column: int) -> Box:
        """The box of a cell, or of the merged range that begins with it."""
        row2, column2 = self.merged.get((row, column), (row, column))
        return self._x(column), self._y(row), self._x(column2 + 1), self._y(row2 + 1)

    def _x(self, column: int) -> float:
        before = bisect_right(self._columns, column - 1)
        return (column - 1) * self.usual_width + (self._column_sums[before - 1] if before else 0.0)

    def _y(self, row: int) -> float:
        before = bisect_right(self._rows, row - 1)
        return (row - 1) * self.usual_height + (self._row_sums[before - 1] if before else 0.0)


def layout_of(sheet: Any) -> Layout:
    """The layout of an openpyxl sheet."""
    layout = Layout()
    form = sheet.sheet_format
    if form.defaultColWidth:
        layout.usual_width = _points(form.defaultColWidth)
    if form.defaultRowHeight:
        layout.usual_height = float(form.defaultRowHeight)
    for dimension in sheet.column_dimensions.values():
        _columns(layout, dimension)
    for row, dimension in sheet.row_dimensions.items():
        if dimension.hidden or dimension.height == 0:
            layout.hidden_rows.add(row)
        elif dimension.height:
            layout.heights[row] = float(dimension.height)
    if form.zeroHeight:
        shown = {row for row, dimension in sheet.row_dimensions.items() if not dimension.hidden}
        layout.hidden_rows |= {row for row, _ in cells_of(sheet) if row not in shown}
    for merge in list(sheet.merged_cells.ranges)[:MAX_MERGED]:
        layout.merged[merge.min_row, merge.min_col] = (merge.max_row, merge.max_col)
    return layout.settle()


def _columns(layout: Layout, dimension: Any) -> None:
    """Notes the width of the columns that an openpyxl column dimension speaks of."""
    first, last = dimension.min or 0, dimension.max or 0
    for column in range(first, min(last, first + 512) + 1) if first else ():
        if dimension.hidden or dimension.width == 0:
            layout.hidden_columns.add(column)
        elif dimension.customWidth or dimension.width != OPENPYXL_WIDTH:
            layout.widths[column] = _points(dimension.width)


def plain_layout(merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> Layout:
    """The layout of a sheet of which no more than the merged ranges are known (rows and columns from 0)."""
    return Layout(merged={(r1 + 1, c1 + 1): (r2 + 1, c2 + 1) for (r1, c1), (r2, c2) in merged[:MAX_MERGED]}).settle()


def _points(characters: float) -> float:
    """The width in points of a column that takes so many digits of the standard type."""
    return round((characters * 7 + 5) * 0.75, 2)


def _sums(sizes: dict[int, float], usual: float) -> tuple[list[int], list[float]]:
    """The places whose size is not the usual, and how far everything after each has moved."""
    places = sorted(sizes)
    sums: list[float] = []
    moved = 0.0
    for place in places:
        moved += sizes[place] - usual
        sums.append(moved)
    return places, sums
