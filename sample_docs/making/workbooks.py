"""An Excel workbook with the invoice on its first sheet and the packing list on its second."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from making.goods import Item

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

THIN = Side(style="thin", color="808080")
HEAD = PatternFill("solid", fgColor="DDEBF7")


def book(
    top: Sequence[tuple[str, Any, str, Any]],
    seller: Sequence[str],
    buyer: Sequence[str],
    items: Sequence[Item],
    terms: Sequence[tuple[str, Any]],
    notes: Sequence[str],
    made: datetime,
    author: str,
) -> bytes:
    """The workbook's bytes. Amounts are formulas with their computed values kept, as a spreadsheet program writes them."""
    wb = Workbook()
    wb.properties.creator = wb.properties.lastModifiedBy = author
    wb.properties.created = wb.properties.modified = made
    invoice, packing = wb.active, wb.create_sheet("Packing List")
    assert invoice is not None
    invoice.title = "Invoice"
    values: dict[str, dict[str, float]] = {"sheet1.xml": {}, "sheet2.xml": {}}
    _heading(invoice, "COMMERCIAL INVOICE", seller, buyer, top, 7)
    row = _table_head(invoice, 15, ("Item", "Article", "Description of goods", "HS code", "Qty (pcs)", "Unit price (USD)", "Amount (USD)"))
    start = row
    for n, item in enumerate(items, 1):
        _row(invoice, row, (n, item.part, ", ".join(item.words), item.hs, item.quantity, item.price, f"=E{row}*F{row}"))
        values["sheet1.xml"][f"G{row}"] = item.amount
        row += 1
    _row(invoice, row, ("", "", "TOTAL", "", f"=SUM(E{start}:E{row - 1})", "", f"=SUM(G{start}:G{row - 1})"), bold=True)
    values["sheet1.xml"] |= {f"E{row}": sum(i.quantity for i in items), f"G{row}": round(sum(i.amount for i in items), 2)}
    _notes(invoice, row + 2, terms, notes)
    _heading(packing, "PACKING LIST", seller, buyer, top, 8)
    row = _table_head(packing, 15, ("Item", "Article", "Description of goods", "Qty (pcs)", "Cartons", "Net weight (kg)", "Gross weight (kg)", "Volume (CBM)"))
    start = row
    for n, item in enumerate(items, 1):
        _row(packing, row, (n, item.part, ", ".join(item.words), item.quantity, item.packages, item.net, item.gross, item.volume))
        row += 1
    _row(packing, row, ("", "", "TOTAL", *(f"=SUM({c}{start}:{c}{row - 1})" for c in "DEFGH")), bold=True)
    sums = (
        sum(i.quantity for i in items),
        sum(i.packages for i in items),
        sum(i.net for i in items),
        sum(i.gross for i in items),
        round(sum(i.volume for i in items), 3),
    )
    values["sheet2.xml"] |= {f"{c}{row}": v for c, v in zip("DEFGH", sums, strict=True)}
    _notes(packing, row + 2, terms[-2:], ())
    out = io.BytesIO()
    wb.save(out)
    return _settled(out.getvalue(), values, made)


def _heading(sheet: Worksheet, title: str, seller: Sequence[str], buyer: Sequence[str], top: Sequence[tuple[str, Any, str, Any]], columns: int) -> None:
    for n, width in enumerate((11, 16, 46, 12, 12, 16, 18, 14)):
        sheet.column_dimensions["ABCDEFGH"[n]].width = width
    last = "ABCDEFGH"[columns - 1]
    sheet["A1"] = seller[0]
    sheet["A1"].font = Font(size=16, bold=True, color="1F4E78")
    sheet["A2"] = ", ".join(seller[1:])
    sheet["A2"].font = Font(size=9)
    sheet.merge_cells(f"A4:{last}4")
    sheet["A4"] = title
    sheet["A4"].font = Font(size=14, bold=True)
    sheet["A4"].alignment = Alignment(horizontal="center")
    sheet["A6"] = "Bill to / Ship to"
    sheet["A6"].font = Font(bold=True)
    for n, line in enumerate(buyer):
        sheet[f"A{7 + n}"] = line
    for n, (label, value, second, other) in enumerate(top):
        for cell, what in ((f"D{6 + n}", label), (f"E{6 + n}", value), (f"F{6 + n}", second), (f"G{6 + n}", other)):
            sheet[cell] = what
            if isinstance(what, date):
                sheet[cell].number_format = "dd-mmm-yyyy"
                sheet[cell].alignment = Alignment(horizontal="left")
            if cell[0] in "DF":
                sheet[cell].font = Font(bold=True)


def _table_head(sheet: Worksheet, row: int, heads: Sequence[str]) -> int:
    for n, head in enumerate(heads, 1):
        cell = sheet.cell(row, n, head)
        cell.font = Font(bold=True)
        cell.fill = HEAD
        cell.border = Border(THIN, THIN, THIN, THIN)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return row + 1


def _row(sheet: Worksheet, row: int, values: Sequence[Any], *, bold: bool = False) -> None:
    for n, value in enumerate(values, 1):
        cell = sheet.cell(row, n, value)
        cell.border = Border(THIN, THIN, THIN, THIN)
        cell.font = Font(bold=bold)
        if isinstance(value, float) or (isinstance(value, str) and value.startswith("=")):
            cell.number_format = "#,##0.00" if n > 4 else "#,##0"


def _notes(sheet: Worksheet, row: int, terms: Sequence[tuple[str, Any]], notes: Sequence[str]) -> None:
    for label, value in terms:
        sheet.cell(row, 1, label).font = Font(bold=True)
        sheet.cell(row, 3, value)
        row += 1
    for note in notes:
        row += 1
        sheet.cell(row, 1, note)


def _settled(data: bytes, values: dict[str, dict[str, float]], made: datetime) -> bytes:
    """The same workbook with fixed times, stored without compression, and with a value beside each formula."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + made.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            for cell, value in values.get(name.rsplit("/", 1)[-1], {}).items():
                part = re.sub(rb'(<c r="%s"[^>]*><f>[^<]*</f>)<v ?/?>(</v>)?' % cell.encode(), rb"\g<1><v>" + repr(value).encode() + rb"</v>", part)
            info = zipfile.ZipInfo(name, made.timetuple()[:6])
            info.compress_type = zipfile.ZIP_STORED
            new.writestr(info, part)
    return out.getvalue()
