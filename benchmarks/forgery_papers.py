"""Honest papers of many producers for the forger's bench: invoices, packing lists and bills drawn by nine programs, and scans of some of them."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

SELLERS = (("KLEINHANS FALZTECHNIK GMBH", "HEIDENHEIMER STR. 12, 89518 HEIDENHEIM, GERMANY", "HAMBURG, GERMANY", "Germany"), ("ANATOLIA BEARING SANAYI A.S.", "ORGANIZE SANAYI 4. CAD., BURSA, TURKEY", "GEMLIK, TURKEY", "Turkey"),
           ("SHOWA PUMP WORKS CO., LTD.", "2-14-3 MINATO, OSAKA, JAPAN", "KOBE, JAPAN", "Japan"), ("LOMBARDA TESSUTI S.P.A.", "VIA TORINO 8, BIELLA, ITALY", "GENOA, ITALY", "Italy"))  # fmt: skip
BUYERS = (("WARATAH PRINT FINISHING PTY LTD", "22 DERBY STREET, SILVERWATER NSW 2128, AUSTRALIA", "SYDNEY, AUSTRALIA", "Australia"), ("CORDILLERA MINERA SPA", "AV. APOQUINDO 4501, SANTIAGO, CHILE", "SAN ANTONIO, CHILE", "Chile"),
          ("MERIDIAN TEXTILE MILLS LTD", "PLOT 14, EPZ MOMBASA, KENYA", "MOMBASA, KENYA", "Kenya"), ("HARBOUR LIGHT TRADING PTE LTD", "10 ANSON ROAD, SINGAPORE 079903", "SINGAPORE", "Singapore"))  # fmt: skip
GOODS = (("FOLDING MACHINE KF-78", 86400.0), ("DEEP GROOVE BEARING 6204", 4.9), ("CENTRIFUGAL PUMP SP-40", 1240.0), ("WORSTED WOOL FABRIC", 18.5), ("LED PANEL 40 W", 31.2))
SHIPS = ("NORDVIK GLACIER", "OCEAN HARRIER", "CAPE SELENE", "BALTIC WARDEN")


@dataclass(slots=True)
class Sale:
    """What an invented sale states. `two_faces` sets the end of the total in another typeface, for programs that can."""

    number: str
    day: date
    seller: tuple[str, str, str, str]
    buyer: tuple[str, str, str, str]
    lines: list[tuple[str, int, float]]
    ship: str
    kind: str = "invoice"
    two_faces: bool = False
    hidden: dict[str, str] = field(default_factory=dict)

    @property
    def total(self) -> float:
        return round(sum(q * p for _, q, p in self.lines), 2)

    @property
    def bill(self) -> bool:
        return self.kind == "bill"

    def fields(self) -> list[tuple[str, str]]:
        """Label and value in the order in which they are printed."""
        found = [("Bill of Lading No." if self.bill else "Invoice No.", f"NVK{self.number}" if self.bill else self.number), ("Shipper" if self.bill else "Seller", f"{self.seller[0]}\n{self.seller[1]}"),
                 ("Consignee", f"{self.buyer[0]}\n{self.buyer[1]}"), ("Notify Party", f"{self.buyer[0]}\n{self.buyer[1]}"), ("Port of Loading", self.seller[2]), ("Port of Discharge", self.buyer[2])]
        if self.bill:
            return [*found, ("Vessel", self.ship), ("Voyage", "406S"), ("Shipped on Board Date", f"{self.day + timedelta(days=9):%d %b %Y}"), ("Gross Weight", "2,940.00 KGS"), ("Freight", "PREPAID")]
        return [*found, ("Invoice Date", f"{self.day:%d %b %Y}"), ("Country of Origin", self.seller[3]), ("Terms of Delivery", f"CIF {self.buyer[2]}"), ("Currency", "EUR")]

    def table(self) -> list[list[str]]:
        """The goods lines as printed."""
        if self.bill:
            return [[d, f"{q} PCS"] for d, q, _ in self.lines]
        return [[d, str(q), f"{p:,.2f}", f"{q * p:,.2f}"] for d, q, p in self.lines]

    @property
    def title(self) -> str:
        return {"invoice": "COMMERCIAL INVOICE", "bill": "BILL OF LADING"}[self.kind]


def sale(seed: int, kind: str = "invoice") -> Sale:
    """An invented sale, the same for the same seed."""
    dice = random.Random(seed)
    lines = [(d, dice.randint(2, 40), p) for d, p in dice.sample(GOODS, dice.randint(1, 3))]
    return Sale(f"{dice.randint(10**7, 10**8 - 1)}", date(2024, dice.randint(1, 11), dice.randint(13, 28)), dice.choice(SELLERS), dice.choice(BUYERS), lines, dice.choice(SHIPS), kind)


def reportlab(s: Sale, look: int = 0) -> bytes:
    """Drawn with reportlab: a column of labels, a ruled grid, or a letter in Times or Courier."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    c = Canvas(out, pagesize=A4, pageCompression=look % 2)
    face = ("Helvetica", "Times-Roman", "Courier")[look % 3]
    c.setFont(face + ("-Bold" if face != "Times-Roman" else ""), 15) if face != "Times-Roman" else c.setFont("Times-Bold", 15)
    c.drawString(50, 790, s.title)
    y = 760
    for label, value in s.fields():
        rows = value.split("\n")
        if look % 3 == 1:
            c.rect(46, y - 12 * len(rows) - 2, 500, 12 * len(rows) + 10)
        c.setFont(face, 8)
        c.drawString(50, y, label + ("" if look % 3 == 1 else ":"))
        c.setFont(face, 10)
        for row in rows:
            c.drawString(190, y, row)
            y -= 12
        y -= 10 if look % 3 == 1 else 4
    y -= 14
    c.setFont(face, 9)
    for n, head in enumerate(["Description", "Quantity"] if s.bill else ["Description", "Quantity", "Unit Price", "Amount"]):
        c.drawString(50 + (0, 230, 320, 420)[n], y, head)
    for row in s.table():
        y -= 15
        for n, cell in enumerate(row):
            c.drawString(50 + (0, 230, 320, 420)[n], y, cell)
    if not s.bill:
        y -= 20
        c.drawString(320, y, "Total EUR")
        text = f"{s.total:,.2f}"
        if s.two_faces:
            c.drawString(470, y, text[:-5])
            wide = c.stringWidth(text[:-5], face, 9)
            c.setFont("Times-Roman" if face != "Times-Roman" else "Helvetica", 9)
            c.drawString(470 + wide, y, text[-5:])
        else:
            c.drawString(470, y, text)
    c.save()
    return out.getvalue()


def fpdf(s: Sale, look: int = 0) -> bytes:
    """Made with fpdf2: cells with or without borders."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    face = ("helvetica", "times")[look % 2]
    pdf.set_font(face, "B", 16)
    pdf.cell(0, 10, s.title, new_x="LMARGIN", new_y="NEXT")
    for label, value in s.fields():
        pdf.set_font(face, "", 9)
        pdf.cell(45, 6, label, border=look % 2)
        pdf.multi_cell(130, 6, value, border=look % 2, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    heads = ["Description", "Quantity"] if s.bill else ["Description", "Quantity", "Unit Price", "Amount"]
    for row in [heads, *s.table()]:
        for n, cell in enumerate(row):
            pdf.cell((80, 25, 35, 40)[n], 7, cell, border=1)
        pdf.ln()
    if not s.bill:
        pdf.cell(140, 7, "Total EUR")
        pdf.cell(40, 7, f"{s.total:,.2f}")
    return bytes(pdf.output())


def html(s: Sale, look: int = 0) -> str:
    """A web page for Chromium and LibreOffice to print."""
    rows = "".join(f"<tr><th>{label}</th><td>{value.replace(chr(10), '<br>')}</td></tr>" for label, value in s.fields())
    heads = ["Description", "Quantity"] if s.bill else ["Description", "Quantity", "Unit Price", "Amount"]
    goods = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in s.table())
    total = "" if s.bill else f"<p><b>Total EUR {s.total:,.2f}</b></p>"
    style = ("font-family:sans-serif", "font-family:serif;color:#222", "font-family:monospace;font-size:12px")[look % 3]
    return (f"<html><head><meta charset=utf-8><style>body{{{style}}}td,th{{text-align:left;padding:3px 9px;border:{look % 2}px solid #888}}</style></head><body><h2>{s.title}</h2>"
            f"<table>{rows}</table><br><table><tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>{goods}</table>{total}</body></html>")  # fmt: skip


def chromium(sales: list[Sale]) -> list[bytes]:
    """Printed by Chromium; none where it is not installed."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for n, s in enumerate(sales if program else []):
            page, out = Path(folder, f"{n}.html"), Path(folder, f"{n}.pdf")
            page.write_text(html(s, n), "utf-8")
            subprocess.run([program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={out}", page.as_uri()], capture_output=True, timeout=60, check=False)
            made += [out.read_bytes()] if out.exists() else []
    return made


def office(files: list[tuple[str, bytes]]) -> list[bytes]:
    """(suffix, bytes) printed to PDF by LibreOffice, all in one go; none where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        return []
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for n, (suffix, data) in enumerate(files):
            names.append(Path(folder, f"{n}.{suffix}"))
            names[-1].write_bytes(data)
        subprocess.run([program, "--headless", f"-env:UserInstallation=file://{folder}/home", "--convert-to", "pdf", "--outdir", folder, *map(str, names)], capture_output=True, timeout=300, check=False)
        return [p.with_suffix(".pdf").read_bytes() for p in names if p.with_suffix(".pdf").exists()]


def docx(s: Sale, look: int = 0) -> bytes:
    """A word processor file, as Word would keep it."""
    import docx as word

    paper = word.Document()
    paper.styles["Normal"].font.name = ("Calibri", "Arial", "Times New Roman")[look % 3]
    paper.add_heading(s.title, 1)
    table = paper.add_table(rows=0, cols=2, style="Table Grid" if look % 2 else None)
    for label, value in s.fields():
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    paper.add_paragraph()
    heads = ["Description", "Quantity"] if s.bill else ["Description", "Quantity", "Unit Price", "Amount"]
    goods = paper.add_table(rows=0, cols=len(heads), style="Table Grid")
    for row in [heads, *s.table()]:
        for cell, text in zip(goods.add_row().cells, row, strict=True):
            cell.text = text
    if not s.bill:
        paper.add_paragraph(f"Total EUR {s.total:,.2f}")
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def openpyxl(s: Sale, look: int = 0) -> bytes:
    """A workbook with formulas, as a clerk keeps it."""
    from openpyxl import Workbook
    from openpyxl.worksheet.properties import PageSetupProperties

    book = Workbook()
    sheet = book.active
    sheet.title = "Invoice"
    sheet["A1"] = s.title
    row = 3
    for label, value in s.fields():
        sheet.cell(row, 1, label)
        for line in value.split("\n"):
            sheet.cell(row, 2, line)
            row += 1
    row += 1
    for n, head in enumerate(["Description", "Quantity", "Unit Price", "Amount"], 1):
        sheet.cell(row, n, head)
    first = row + 1
    for d, q, p in s.lines:
        row += 1
        for n, value in enumerate((d, q, p, f"=B{row}*C{row}" if look % 2 else q * p), 1):
            sheet.cell(row, n, value)
    sheet.cell(row + 1, 3, "Total EUR")
    sheet.cell(row + 1, 4, f"=SUM(D{first}:D{row})" if look % 2 else s.total)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 44
    book.properties.creator = s.seller[0].split()[0]
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xlsxwriter(s: Sale) -> bytes:
    """A workbook as a booking system writes it."""
    import xlsxwriter as writer

    out = io.BytesIO()
    book = writer.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Invoice")
    sheet.write(0, 0, s.title)
    row = 2
    for label, value in s.fields():
        sheet.write(row, 0, label)
        for line in value.split("\n"):
            sheet.write(row, 1, line)
            row += 1
    for n, head in enumerate(["Description", "Quantity", "Unit Price", "Amount"]):
        sheet.write(row + 1, n, head)
    row += 1
    for d, q, p in s.lines:
        row += 1
        for n, value in enumerate((d, q, p, q * p)):
            sheet.write(row, n, value)
    sheet.write(row + 1, 2, "Total EUR")
    sheet.write(row + 1, 3, s.total)
    book.close()
    return out.getvalue()
