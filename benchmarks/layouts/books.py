"""Workbooks: labels and values scattered over cells, merged cells, several papers in one workbook or on one sheet."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style, Truth, say
from benchmarks.layouts.shipment import Shipment


class Book:
    """A sheet of a workbook being filled; what it says of the shipment is noted."""

    def __init__(self, ship: Shipment, kind: str, style: Style, sheet: Any, language: str = "en") -> None:
        self.ship, self.style, self.sheet, self.truth = ship, style, sheet, Truth(kind, language)

    def put(self, at: str, name: str) -> None:
        """One fact in a cell, its lines parted by line feeds; dates and numbers as such."""
        lines, value = say(self.ship, name, self.style)
        self.truth.put(name, lines, value)
        cell = self.sheet[at]
        if name in self.ship.dates:
            cell.value = datetime.combine(self.ship.dates[name], datetime.min.time())
            cell.number_format = "yyyy-mm-dd"
        elif isinstance(value, (int, float)):
            cell.value = value
            cell.number_format = "#,##0.00"
        else:
            cell.value = "\n".join(lines)

    def lines(self, column: str, row: int, name: str) -> int:
        """The lines of a fact in cells one under the other; the next row."""
        lines, value = say(self.ship, name, self.style)
        self.truth.put(name, lines, value)
        for i, line in enumerate(lines):
            self.sheet[f"{column}{row + i}"] = line
        return row + len(lines)

    def table(self, row: int, columns: list[tuple[str, str, str]]) -> int:
        """Heading and a row per kind of goods, noted; columns are letter, heading and key. The next row."""
        keys = {
            "desc": "desc",
            "hs": "hs",
            "qty": "qty",
            "unit": "unit",
            "price": "price",
            "amount": "amount",
            "net": "net",
            "gross": "gross",
            "vol": "vol",
            "pkgs": "pkgs",
            "origin": "origin",
        }
        for letter, title, _ in columns:
            self.sheet[f"{letter}{row}"] = title
        for n, g in enumerate(self.ship.goods, 1):
            for letter, _, key in columns:
                self.sheet[f"{letter}{row + n}"] = n if key == "no" else getattr(g, key)
            self.truth.line(g, {keys[k] for _, _, k in columns if k in keys})
        return row + len(self.ship.goods) + 1


def saved(book: Any) -> bytes:
    """The workbook as bytes, the same on every run: without the times at which it was packed."""
    out, packed = io.BytesIO(), io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2024-01-01T00:00:00Z", data)
            target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _invoice(b: Book, scattered: bool) -> None:
    sheet = b.sheet
    sheet["A1"] = b.ship.parties["seller"].name
    b.truth.put("seller", b.ship.parties["seller"].lines(), b.ship.parties["seller"].value())
    b.truth.alt("seller", "exporter", "shipper")
    sheet["A2"] = f"{b.ship.parties['seller'].street}, {b.ship.parties['seller'].city}"
    sheet["D4"] = "COMMERCIAL INVOICE"
    c, d = ("F", "H") if scattered else ("F", "G")
    for row, (label, name) in enumerate(
        (("Invoice No.", "invoice_number"), ("Invoice Date", "invoice_date"), ("Order No.", "order_number"), ("Payment", "payment_terms")), 6
    ):
        sheet[f"{c}{row}"] = label
        b.put(f"{d}{row}", name)
    sheet["A6"] = "Buyer"
    b.lines("A", 7, "buyer")
    b.truth.alt("buyer", "consignee", "bill_to")
    for row, (label, name, label2, name2) in enumerate(
        (
            ("Port of Loading", "port_of_loading", "Vessel", "vessel"),
            ("Port of Discharge", "port_of_discharge", "Voyage", "voyage"),
            ("Incoterm", "incoterm", "ETD", "etd"),
            ("Currency", "currency", "Country of Origin", "country_of_origin"),
        ),
        12,
    ):
        sheet[f"A{row}"] = label
        b.put(f"{'C' if scattered else 'B'}{row}", name)
        sheet[f"{c}{row}"] = label2
        b.put(f"{d}{row}", name2)
    row = b.table(
        18,
        [
            ("A", "No.", "no"),
            ("B", "Description of Goods", "desc"),
            ("D", "HS Code", "hs"),
            ("E", "Qty", "qty"),
            ("F", "Unit", "unit"),
            ("G", "Unit Price", "price"),
            ("H", "Amount", "amount"),
        ],
    )
    for name, label in (("subtotal", "Subtotal"), ("freight_amount", "Freight"), ("insurance_amount", "Insurance"), ("total_amount", "TOTAL")):
        if name in ("subtotal", "total_amount") or getattr(b.ship, name):
            sheet[f"G{row}"] = label
            b.put(f"H{row}", name)
            row += 1


def _packing(b: Book, top: int = 1) -> int:
    sheet = b.sheet
    sheet[f"C{top}"] = "PACKING LIST"
    sheet[f"A{top + 2}"], sheet[f"F{top + 2}"] = "Consignee:", "Invoice No.:"
    b.lines("B", top + 2, "consignee")
    b.truth.alt("consignee", "buyer")
    b.put(f"G{top + 2}", "invoice_number")
    sheet[f"F{top + 3}"] = "Date:"
    b.put(f"G{top + 3}", "invoice_date")
    row = b.table(
        top + 7,
        [
            ("A", "Item", "no"),
            ("B", "Description", "desc"),
            ("C", "Packages", "pkgs"),
            ("D", "Qty", "qty"),
            ("E", "Unit", "unit"),
            ("F", "N.W. (kg)", "net"),
            ("G", "G.W. (kg)", "gross"),
            ("H", "CBM", "vol"),
        ],
    )
    sheet[f"A{row}"] = "TOTAL"
    for letter, name in (("C", "packages"), ("F", "net_weight_kg"), ("G", "gross_weight_kg"), ("H", "volume_m3")):
        b.put(f"{letter}{row}", name)
    return row + 1


@layout("xlsx")
def wb_scattered(ship: Shipment) -> Any:
    from openpyxl import Workbook

    book = Workbook()
    b = Book(ship, "commercial_invoice", Style(number="us", place="{name}, {country}"), book.active)
    book.active.title = "CI"
    _invoice(b, True)
    return saved(book), b.truth.as_json()


@layout("xlsx")
def wb_merged(ship: Shipment) -> Any:
    from openpyxl import Workbook
    from openpyxl.styles import Border, Side

    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    b = Book(ship, "commercial_invoice", Style(date="%d/%m/%Y", number="us", place="{name}, {country}", upper=True), sheet)
    line = Side(style="thin")
    sheet.merge_cells("A1:H1")
    sheet["A1"] = "INVOICE / PACKING LIST"
    boxes = [
        ("A2:D6", "Shipper / Exporter", "exporter"),
        ("E2:F3", "Invoice No.", "invoice_number"),
        ("G2:H3", "Invoice date", "invoice_date"),
        ("E4:H6", "Buyer's order no.", "order_number"),
        ("A7:D11", "Consignee", "consignee"),
        ("E7:H11", "Notify party", "notify_party"),
        ("A12:B13", "Port of loading", "port_of_loading"),
        ("C12:D13", "Port of discharge", "port_of_discharge"),
        ("E12:F13", "Vessel / voyage", "vessel"),
        ("G12:H13", "Terms", "incoterm"),
    ]
    for area, label, name in boxes:
        lines, value = say(ship, name, b.style)
        b.truth.put(name, lines, value)
        text = "\n".join(lines)
        if name == "vessel":
            text = f"{ship.vessel} / {ship.voyage}"
            b.truth.put("voyage", [ship.voyage], ship.voyage)
        if name == "incoterm":
            text = f"{ship.incoterm} {ship.places['incoterm_place'].name.upper()}"
        sheet.merge_cells(area)
        sheet[area.split(":")[0]] = f"{label}\n{text}"
        for cells in sheet[area]:
            for cell in cells:
                cell.border = Border(line, line, line, line)
    b.truth.alt("exporter", "shipper", "seller")
    row = b.table(
        15,
        [
            ("A", "No", "no"),
            ("B", "Description", "desc"),
            ("C", "HS code", "hs"),
            ("D", "Q'ty", "qty"),
            ("E", f"Unit price ({ship.currency})", "price"),
            ("F", f"Amount ({ship.currency})", "amount"),
            ("G", "N/W (kg)", "net"),
            ("H", "G/W (kg)", "gross"),
        ],
    )
    sheet[f"A{row}"] = "Total"
    sheet.merge_cells(f"A{row}:E{row}")
    ship.freight_amount = ship.insurance_amount = 0.0
    for letter, name in (("F", "total_amount"), ("G", "net_weight_kg"), ("H", "gross_weight_kg")):
        b.put(f"{letter}{row}", name)
    b.truth.put("currency", [ship.currency], ship.currency)
    return saved(book), b.truth.as_json()


def _many(parts: list[tuple[str, Truth]]) -> dict[str, Any]:
    outer = parts[0][1].as_json()
    return {**outer, "parts": [{**t.as_json(), "sheet": name} for name, t in parts]}


@layout("xlsx")
def wb_multidoc(ship: Shipment) -> Any:
    from openpyxl import Workbook

    book = Workbook()
    style = Style(number="us", place="{name}, {country}")
    first = Book(ship, "commercial_invoice", style, book.active)
    book.active.title = "INV"
    _invoice(first, False)
    second = Book(ship, "packing_list", style, book.create_sheet("PL"))
    _packing(second)
    third = Book(ship, "shipping_instruction", style, book.create_sheet("SI"))
    third.sheet["A1"] = "SHIPPING INSTRUCTION"
    for row, (label, name) in enumerate(
        (
            ("Shipper", "shipper"),
            ("Consignee", "consignee"),
            ("Notify Party", "notify_party"),
            ("Booking No.", "booking_number"),
            ("Port of Loading", "port_of_loading"),
            ("Port of Discharge", "port_of_discharge"),
            ("Place of Delivery", "place_of_delivery"),
            ("Vessel", "vessel"),
            ("Voyage", "voyage"),
            ("Gross Weight (kg)", "gross_weight_kg"),
            ("Packages", "packages"),
        ),
        3,
    ):
        third.sheet[f"A{row}"] = label
        third.put(f"B{row}", name)
    row = third.table(16, [("A", "Description of Goods", "desc"), ("B", "HS Code", "hs"), ("C", "Gross Weight (kg)", "gross")])
    return saved(book), _many([("INV", first.truth), ("PL", second.truth), ("SI", third.truth)])


@layout("xlsx")
def wb_onesheet(ship: Shipment) -> Any:
    """A packing list whose sheet also holds, far right, the working of another: only the paper counts."""
    from openpyxl import Workbook

    book = Workbook()
    b = Book(ship, "packing_list", Style(number="us", place="{name}"), book.active)
    sheet = book.active
    sheet["A1"] = ship.parties["seller"].name
    b.truth.put("seller", ship.parties["seller"].lines(), ship.parties["seller"].value())
    b.truth.alt("seller", "exporter", "shipper")
    row = _packing(b, 3) + 1
    sheet[f"A{row}"] = "Container No.: " + ship.boxes[0].number
    b.truth.box(ship.boxes[0])
    sheet[f"A{row + 1}"] = "Shipping marks:"
    b.lines("B", row + 1, "marks")
    for i, g in enumerate(ship.goods):
        sheet[f"M{i + 9}"], sheet[f"N{i + 9}"] = g.pkgs * 2, round(g.gross / 3, 1)
    sheet["M8"] = "check"
    return saved(book), b.truth.as_json()
