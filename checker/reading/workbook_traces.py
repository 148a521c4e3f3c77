"""What a workbook hides: sheets, rows, columns, words in the colour of their ground, comments, and totals typed over formulas."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from checker.model.fact import Fact
from checker.model.spot import Spot
from checker.model.traces import HiddenText
from checker.reading.formulas import CannotCompute, compute
from checker.reading.sheet_layout import Layout
from checker.reading.traces import pdf_date
from checker.reading.workbook_cells import Cell, Cells, SheetCells, cells_of

_TOTAL = re.compile(r"total|\bsum\b|summe|gesamt|итог|всего|合[计計]|总[计計額额]|總[計額]|합계|총계|toplam|importe|montant|somme|المجموع", re.IGNORECASE)
MAX_HIDDEN = 3_000


def hidden_in(sheet: SheetCells, layout: Layout, state: str, name: str) -> tuple[list[HiddenText], set[tuple[int, int]]]:
    """What a sheet hides, the cells of a row together, and the cells (row, column) that a reader does not see. `state` is visible, hidden or veryHidden."""
    found: list[HiddenText] = []
    unseen: set[tuple[int, int]] = set()
    rows: dict[tuple[int, str], list[Cell]] = {}
    for place, cell in sheet.cells.items():
        how = _how(cell, layout, state)
        if how:
            unseen.add(place)
            rows.setdefault((cell.row, how), []).append(cell)
    for (_, how), cells in rows.items():
        if len(found) < MAX_HIDDEN:
            found.append(HiddenText(how, " | ".join(c.text for c in cells), Spot(name, sheet=sheet.name, cell=reference(cells[0]))))
    return found, unseen


def comments_in(styled: Any, name: str) -> list[HiddenText]:
    """The comments on the cells of an openpyxl sheet."""
    return [
        HiddenText("comment", str(cell.comment.text).strip(), Spot(name, sheet=styled.title, cell=cell.coordinate))
        for cell in cells_of(styled).values()
        if cell.comment is not None and str(cell.comment.text or "").strip()
    ][:MAX_HIDDEN]  # fmt: skip


def reference(cell: Cell) -> str:
    """The A1 name of a cell."""
    letters, column = "", cell.column
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{cell.row}"


def _how(cell: Cell, layout: Layout, state: str) -> str:
    """How a cell is hidden, or nothing."""
    if state != "visible":
        return "very-hidden-sheet" if state == "veryHidden" else "hidden-sheet"
    last_row, last_column = layout.merged.get((cell.row, cell.column), (cell.row, cell.column))
    if all(row in layout.hidden_rows for row in range(cell.row, min(last_row, cell.row + 200) + 1)):
        return "hidden-row"
    if all(column in layout.hidden_columns for column in range(cell.column, min(last_column, cell.column + 200) + 1)):
        return "hidden-column"
    style = cell.style
    if style is None or not cell.text.strip():
        return ""
    if re.fullmatch(r';;;(?:@|"")?', style.number_format.strip()) and not style.number_format.strip().endswith("@"):
        return "invisible"
    if style.font.sz is not None and style.font.sz < 2:
        return "tiny"
    ink, ground = _rgb(style.font.color, "000000"), _ground(style)
    if ink and ground and all(abs(int(ink[i : i + 2], 16) - int(ground[i : i + 2], 16)) < 16 for i in (0, 2, 4)) and not _in_table(style):
        return "white"
    return ""


def _ground(style: Any) -> str:
    fill = style.fill
    kind = getattr(fill, "fill_type", None)
    if kind is None:
        return "FFFFFF"
    return _rgb(fill.fgColor, "") if kind == "solid" else ""


def _rgb(colour: Any, otherwise: str) -> str:
    """Six hex digits, or nothing where the colour cannot be told."""
    if colour is None:
        return otherwise
    if colour.type == "rgb" and isinstance(colour.rgb, str) and len(colour.rgb) >= 6:
        return colour.rgb[-6:].upper()
    if colour.type == "theme" and colour.theme in (0, 1) and abs(colour.tint or 0) < 0.06:
        return "FFFFFF" if colour.theme == 0 else "000000"
    if colour.type == "indexed":
        return {0: "000000", 1: "FFFFFF", 8: "000000", 9: "FFFFFF", 64: otherwise or "000000", 65: "FFFFFF"}.get(colour.indexed, "")
    return ""


def _in_table(style: Any) -> bool:
    """Whether a table style, which colours its cells on its own, reaches the cell; conditional formats count alike."""
    sheet = style.parent
    areas = [t.ref for t in sheet.tables.values()] + [str(r.sqref) for r in sheet.conditional_formatting]
    from openpyxl.utils import range_boundaries

    for area in " ".join(areas).split():
        left, top, right, bottom = range_boundaries(area)
        if (left or 1) <= style.column <= (right or 1 << 20) and (top or 1) <= style.row <= (bottom or 1 << 24):
            return True
    return False


def overwritten_in(cells: Cells, sheet: SheetCells, name: str) -> Iterator[Fact[float]]:
    """Typed figures where the rest of their column is worked out by formulas and gives another figure."""
    by_column: dict[int, list[Cell]] = {}
    for cell in sheet.cells.values():
        by_column.setdefault(cell.column, []).append(cell)
    for column in by_column.values():
        run: list[Cell] = []
        for above, cell, below in zip([None, *column], column, [*column[1:], None], strict=False):
            if cell.formula and cell.number is not None and not _sums_up(cell.formula):
                run = [*run, cell] if not run or cell.row == run[-1].row + 1 or above in run else [cell]
                continue
            typed = cell.number if not cell.formula else None
            if typed is None or not run:
                run = []
                continue
            expected, label = _expected(cells, sheet, run, cell, below)
            if expected is not None and abs(expected - typed) > max(0.51, 0.002 * abs(expected)):
                yield Fact(label, Spot(name, sheet=sheet.name, cell=reference(cell)), typed, cell.text)
            run = [*run, cell] if label == "amount" else []


def _expected(cells: Cells, sheet: SheetCells, run: list[Cell], typed: Cell, below: Cell | None) -> tuple[float | None, str]:
    """The figure that the formulas above a typed one lead to, and what it is: the total beneath them, or an amount between them."""
    shape = _shape(run[-1])
    if below is not None and below.formula and below.row == typed.row + 1 == run[-1].row + 2 and _shape(below) == shape:
        try:
            result = compute(shape.replace("{row}", str(typed.row)), sheet.name, cells.lookup)
        except (CannotCompute, OverflowError, RecursionError):
            return None, "amount"
        return (result, "amount") if isinstance(result, float) else (None, "amount")
    beside = [c for c in sheet.cells.values() if c.row == typed.row and c.column != typed.column]
    if not run or typed.row - run[-1].row > 4 or not any(_sums_up(c.formula) or (c.number is None and _TOTAL.search(c.text)) for c in beside):
        return None, "total_amount"
    return sum(c.number or 0.0 for c in run), "total_amount"


def _sums_up(formula: str) -> bool:
    return formula.upper().lstrip("=+ ").startswith(("SUM(", "SUBTOTAL("))


def _shape(cell: Cell) -> str:
    return re.sub(rf"(?<=[A-Za-z])\$?{cell.row}(?!\d)", "{row}", cell.formula)


def properties(data: bytes) -> tuple[str, str, datetime | None, datetime | None, bool, tuple[str, ...]]:
    """Program, author, created, modified, whether it holds macros, and the names of embedded files, from a zipped workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            core = archive.read("docProps/core.xml")[:100_000].decode("utf-8", "replace") if "docProps/core.xml" in names else ""
            app = archive.read("docProps/app.xml")[:100_000].decode("utf-8", "replace") if "docProps/app.xml" in names else ""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return "", "", None, None, False, ()
    program = " ".join(part for part in (_element(app, "Application"), _element(app, "AppVersion")) if part)
    embedded = tuple(n for n in names if n.startswith("xl/embeddings/"))[:50]
    author = _element(core, "creator") or _element(core, "lastModifiedBy")
    macros = any(n.endswith("vbaProject.bin") for n in names)
    return program, author, pdf_date(_element(core, "created")), pdf_date(_element(core, "modified")), macros, embedded


def _element(xml: str, tag: str) -> str:
    import html

    match = re.search(rf"<(?:\w+:)?{tag}(?:\s[^>]*)?>([^<]*)<", xml)
    return html.unescape(match[1]).strip() if match else ""
