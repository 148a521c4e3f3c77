"""The cells of a workbook: values as the file keeps them, formulas worked out where it keeps none, and words as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from checker.reading.formulas import MAX_DEPTH, CannotCompute, compute
from checker.reading.number_format import shown

NOT_COMPUTED = "#NOT COMPUTED"
MAX_CELLS = 300_000
LONGEST = 32_767
"""The letters that a cell can hold in a spreadsheet program; what holds more was made by none."""


@dataclass(slots=True)
class Cell:
    """A filled cell. `row` and `column` count from 1; `formula` is empty for typed values; `style` is the openpyxl cell where there is one."""

    row: int
    column: int
    value: object
    text: str
    formula: str = ""
    style: Any = None

    @property
    def number(self) -> float | None:
        """The value where it is a number."""
        return float(self.value) if isinstance(self.value, int | float) and not isinstance(self.value, bool) else None


@dataclass(slots=True)
class SheetCells:
    """The filled cells of one sheet in reading order, and how many formulas could not be worked out."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    missing: int = 0
    cut_short: bool = False


class Cells:
    """All sheets of a workbook."""

    def __init__(self, book: Any, styled: Any, skip: set[str]) -> None:
        self.sheets: dict[str, SheetCells] = {}
        self.styled = styled
        self.busy: set[tuple[str, int, int]] = set()
        for name in book.sheet_names:
            if name not in skip:
                self.sheets[name] = self._values(book, name)
        for sheet in self.sheets.values():
            self._formulas(sheet)

    def lookup(self, sheet: str, row: int, column: int) -> float | str | None:
        """The value of a cell for a formula that refers to it."""
        cells = self.sheets.get(sheet)
        cell = cells.cells.get((row, column)) if cells else None
        if cell is None or cells is None:
            return None
        if cell.value == "" and cell.formula:
            self._work_out(cells, cell)
        if cell.value == "" and cell.formula:
            raise CannotCompute(cell.formula)
        if isinstance(cell.value, bool | date | datetime | time | timedelta):
            raise CannotCompute("a date in a sum")
        return cell.number if cell.number is not None else str(cell.value)

    def _values(self, book: Any, name: str) -> SheetCells:
        found = SheetCells(name)
        sheet = book.get_sheet_by_name(name)
        styles = cells_of(self.styled[name]) if self.styled is not None and name in self.styled.sheetnames else {}
        top, left = sheet.start or (0, 0)
        for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
            for column, value in enumerate(values, left + 1):
                if value == "" or value is None:
                    continue
                if isinstance(value, str) and len(value) > LONGEST:
                    value, found.cut_short = value[:LONGEST], True  # noqa: PLW2901
                style = styles.get((row, column))
                text = shown(value, style.number_format if style is not None else "General")
                found.cells[row, column] = Cell(row, column, value, text, _formula(style), style)
            if len(found.cells) > MAX_CELLS:
                found.cut_short = True
                break
        for (row, column), style in styles.items():
            if (row, column) not in found.cells and _formula(style):
                found.cells[row, column] = Cell(row, column, "", NOT_COMPUTED, _formula(style), style)
        found.cells = dict(sorted(found.cells.items()))
        return found

    def _formulas(self, sheet: SheetCells) -> None:
        for cell in sheet.cells.values():
            if cell.value == "" and cell.formula:
                self._work_out(sheet, cell)
                sheet.missing += cell.value == ""

    def _work_out(self, sheet: SheetCells, cell: Cell) -> None:
        """Sets the value of a formula without a kept result, where it is simple."""
        key = (sheet.name, cell.row, cell.column)
        if key in self.busy or len(self.busy) > MAX_DEPTH:
            return
        self.busy.add(key)
        try:
            cell.value = compute(cell.formula, sheet.name, self.lookup)
            cell.text = shown(cell.value, cell.style.number_format if cell.style is not None else "General")
        except (CannotCompute, OverflowError, ValueError, RecursionError):
            cell.text = NOT_COMPUTED
        finally:
            self.busy.discard(key)


def cells_of(sheet: Any) -> dict[tuple[int, int], Any]:
    """The cells that an openpyxl sheet holds, by row and column; its public walk would fill a grid up to the farthest cell."""
    return getattr(sheet, "_cells", {})


def _formula(style: Any) -> str:
    if style is None or style.data_type != "f":
        return ""
    value = style.value
    text = value if isinstance(value, str) else getattr(value, "text", None)
    return text if isinstance(text, str) and text.startswith("=") else ""
