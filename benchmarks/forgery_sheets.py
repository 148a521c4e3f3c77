"""Ways to tamper with a workbook."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import copy

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from benchmarks.forgery_papers import Sale

SheetTrick = Callable[[bytes, Sale], bytes]
SHEET_TRICKS: dict[str, SheetTrick] = {}
SECRET = ("Actual consignee", "KORYO MACHINE TRADING CORP", "Final destination", "NAMPO, DPRK")


def trick(change: Callable[[openpyxl.Workbook], None]) -> None:
    def forged(data: bytes, _: Sale) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(data))
        change(book)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    SHEET_TRICKS[change.__name__] = forged


def _row(sheet, start: int, hidden: str = ""):
    for n, text in enumerate(SECRET, 1):
        sheet.cell(start, n, text)
    return start


@trick
def hidden_sheet(book):
    sheet = book.create_sheet("Data")
    _row(sheet, 1)
    sheet.sheet_state = "hidden"


@trick
def very_hidden_sheet(book):
    sheet = book.create_sheet("cfg")
    _row(sheet, 1)
    sheet.sheet_state = "veryHidden"


@trick
def hidden_row(book):
    row = _row(book.active, book.active.max_row + 2)
    book.active.row_dimensions[row].hidden = True


@trick
def hidden_column(book):
    for n, text in enumerate(SECRET, 2):
        book.active.cell(n, 9, text)
    book.active.column_dimensions["I"].hidden = True


@trick
def white_font(book):
    row = _row(book.active, book.active.max_row + 2)
    for n in range(1, 5):
        book.active.cell(row, n).font = Font(color="FFFFFF")


@trick
def tiny_font(book):
    row = _row(book.active, book.active.max_row + 2)
    for n in range(1, 5):
        book.active.cell(row, n).font = Font(size=1)


@trick
def number_format_of_nothing(book):
    row = _row(book.active, book.active.max_row + 2)
    for n in range(1, 5):
        book.active.cell(row, n).number_format = ";;;"


@trick
def comment(book):
    book.active["A1"].comment = Comment("Final destination NAMPO, DPRK. Do not show on the invoice.", "desk")


@trick
def defined_name(book):
    book.defined_names["REAL_DEST"] = DefinedName("REAL_DEST", attr_text='"Final destination NAMPO, DPRK"', hidden=True)


@trick
def typed_over_total(book):
    sheet = book.active
    last = sheet.max_row
    for row in range(last - 1, 1, -1):
        if isinstance(sheet.cell(row, 2).value, (int, float)) and isinstance(sheet.cell(row, 3).value, (int, float)):
            sheet.cell(row, 4, f"=B{row}*C{row}")
    sheet.cell(last, 4, 9120.0)


@trick
def letter_of_another_script(book):
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.column == 2 and "O" in cell.value and len(cell.value) > 14:
                cell.value = cell.value.replace("O", "О", 1)  # a Cyrillic letter
                return


@trick
def zero_width_space(book):
    for row in book.active.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.column == 2 and len(cell.value) > 14:
                cell.value = cell.value[:4] + "\u200b" + cell.value[4:]
                return


def text_box_over_a_cell(data: bytes, sale: Sale) -> bytes:
    """A drawing with a white box over the port of discharge."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.active
    at = next((c for row in sheet.iter_rows() for c in row if c.value == sale.buyer[2]), sheet["B4"])
    from openpyxl.chart import BarChart

    sheet.add_chart(BarChart(), at.coordinate)  # a drawing to put the box in
    out = io.BytesIO()
    book.save(out)
    r, c = at.row - 1, at.column - 1
    shape = (f'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>'
             f"<xdr:from><xdr:col>{c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{c + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{r + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
             '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr>'
             "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>BATUMI, GEORGIA</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>")  # fmt: skip
    return swapped(out.getvalue(), {"xl/drawings/drawing1.xml": shape})


SHEET_TRICKS["text_box_over_a_cell"] = text_box_over_a_cell


def swapped(data: bytes, parts: dict[str, str]) -> bytes:
    """The archive with some parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(copy(entry), old.read(entry.filename))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()
