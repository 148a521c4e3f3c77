"""Certificates: Japan's export certificate for cars, an inspection before shipment, a chamber's certificate of origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4, landscape

from making.goods import Item, counted, gross, plain
from making.sheet import Look, Made, Page

Party = tuple[str, ...]


def export_certificate(made: Made, state: Mapping[str, str], owner: Party) -> bytes:
    """The English translation of an export certificate: a landscape table, every box numbered as on the Japanese original."""
    p = Page(made, Look("Times-Roman", "Times-Italic", 9.6, 6.6, "#23402b", 0.5), landscape(A4))
    x, w = 60.0, 722.0
    p.text(421, 50, "EXPORT CERTIFICATE", 18, "Times-Bold", align="centre")
    p.text(421, 64, "(English translation of the certificate of provisional deregistration for export)", 8.5, "Times-Italic", align="centre")
    p.text(x + w, 84, f"Reference number  {state['number']}", 9, align="right")
    p.text(x, 84, f"Date of certificate  {state['date']}", 9)
    quarter = w / 4
    y = 92.0
    y = p.row(
        x,
        y,
        36,
        [
            (quarter, "Registration No.", state["plate"]),
            (quarter, "Registration date", state["registered"]),
            (quarter, "First registration date", state["first"]),
            (quarter, "Maker's serial number (chassis No.)", state["chassis"]),
        ],
    )
    y = p.row(
        x,
        y,
        36,
        [
            (quarter, "Trade mark of the maker of the vehicle", state["make"]),
            (quarter, "Type of vehicle", state["type"]),
            (quarter, "Engine model", state["engine"]),
            (quarter, "Engine capacity (litres)", state["litres"]),
        ],
    )
    y = p.row(
        x,
        y,
        36,
        [
            (quarter, "Name of vehicle", state["model"]),
            (quarter, "Kind of fuel", state["fuel"]),
            (quarter, "Purpose of use", "Private"),
            (quarter, "Fixed number (seats)", state["seats"]),
        ],
    )
    eighth = w / 8
    y = p.row(
        x,
        y,
        36,
        [
            (eighth, "Weight", state["weight"]),
            (eighth, "Gross weight", state["full"]),
            (eighth, "Length", state["length"]),
            (eighth, "Width", state["width"]),
            (eighth, "Height", state["height"]),
            (eighth, "Axle weight front", state["front"]),
            (quarter, "Mileage at last inspection", state["mileage"]),
        ],
    )
    p.cell(x, y, w / 2, 60, "Name and address of owner", owner)
    p.cell(x + w / 2, y, w / 2, 60, "Scheduled day of export / port / destination", (state["export"], state["destination"]))
    y += 60
    p.cell(x, y, w, 56, "Note", state["note"])
    p.lines(
        x,
        y + 78,
        (
            "This is to certify that the vehicle described above has been provisionally deregistered for export under the Road Transport Vehicle Act, Article 15-2.",
        ),
        9,
    )
    p.text(x + w, y + 110, f"Director, {state['office']}", 10, align="right")
    p.canvas.setStrokeColorRGB(0.75, 0.1, 0.1)
    p.canvas.setLineWidth(1.4)
    p.canvas.rect(x + w - 40, p.height - y - 160, 38, 38)
    return p.bytes()


def inspection(made: Made, body: Party, state: Sequence[tuple[str, str]], cars: Sequence[Sequence[str]], statement: str) -> bytes:
    """A certificate of inspection before shipment: pairs above, a table of cars, a statement."""
    p = Page(made, Look("Helvetica", "Helvetica", 8.8, 6, "#0b4f6c", 0.6))
    p.box(40, 36, 515, 60, "#0b4f6c")
    p.text(54, 62, body[0], 14, "Helvetica-Bold", "#ffffff")
    p.text(54, 80, "  |  ".join(body[1:]), 7, ink="#ffffff")
    p.text(297, 126, "CERTIFICATE OF PRE-EXPORT INSPECTION FOR USED MOTOR VEHICLES", 12, "Helvetica-Bold", align="centre")
    y = 150.0
    for label, value in state:
        p.text(54, y, label, 8.4, "Helvetica-Bold", "#0b4f6c")
        y = p.lines(200, y, value, width=340) + 3
    y += 10
    columns = (
        (22.0, "No", "left"),
        (100.0, "Vehicle", "left"),
        (94.0, "Chassis No.", "left"),
        (64.0, "Year of first\nregistration", "left"),
        (50.0, "Odometer\n(km)", "right"),
        (40.0, "Engine\n(cc)", "right"),
        (46.0, "Steering", "centre"),
        (92.0, "Result", "left"),
    )
    p.table_head(46, y, columns, 7)
    p.rule(46, y + 12, 554, y + 12)
    y += 24
    for car in cars:
        y = p.table_row(46, y, columns, list(car), 8.2) + 5
    p.rule(46, y - 6, 554, y - 6)
    p.lines(54, y + 16, statement, 9, width=480)
    p.stamp(390, y + 110, (body[0], "PASSED"), "#0b4f6c", 8)
    return p.bytes()


def origin(
    made: Made, chamber: Party, exporter: Party, importer: Party, state: Mapping[str, str], items: Sequence[Item], unit: str, marks: Party, declaration: str
) -> bytes:
    """A chamber of commerce's certificate of origin: numbered boxes, goods in one large box, two declarations at the foot."""
    p = Page(made, Look("Courier", "Times-Roman", 9, 7, "#3d2f6b", 0.8))
    x, w = 46.0, 503.0
    half = w / 2
    p.cell(x, 40, half, 70, "1. Exporter (Name, address, country)", exporter)
    p.box(x + half, 40, half, 70)
    p.text(x + half * 1.5, 62, "CERTIFICATE OF ORIGIN", 13, "Times-Bold", "#3d2f6b", "centre")
    p.text(x + half * 1.5, 76, "issued by", 7.5, "Times-Italic", align="centre")
    p.text(x + half * 1.5, 90, chamber[0], 8.5, "Times-Bold", align="centre")
    p.cell(x, 110, half, 70, "2. Consignee (Name, address, country)", importer)
    p.cell(x + half, 110, half, 35, "3. No. and date of invoice", state["invoice"])
    p.cell(x + half, 145, half, 35, "4. Country of Origin", state["origin"])
    p.cell(x, 180, half, 62, "5. Transport details", (f"FROM: {state['from']}", f"TO: {state['to']}", f"BY: {state['by']}", f"ON OR ABOUT: {state['on']}"))
    p.cell(x + half, 180, half, 62, "6. Remarks", state.get("remarks", ""))
    columns = (
        (110.0, "7. Marks and numbers", "left"),
        (283.0, "Number and kind of packages; description of goods", "left"),
        (110.0, "8. Quantity / gross weight", "left"),
    )
    p.box(x, 242, w, 280)
    p.table_head(x, 253, columns, 7, "Times-Roman", "#3d2f6b")
    y = 274.0
    for n, item in enumerate(items):
        y = (
            p.table_row(
                x,
                y,
                columns,
                (
                    marks if n == 0 else "",
                    [counted(item.packages, unit), *item.words, f"HS {item.hs}"],
                    [f"{item.quantity} {item.unit}", f"{plain(item.gross, 0)} KGS"],
                ),
            )
            + 8
        )
    p.table_row(x, y + 8, columns, ("", "TOTAL GROSS WEIGHT", f"{plain(gross(items), 0)} KGS"))
    p.cell(x, 522, half, 130, "9. Declaration by the exporter", "")
    p.lines(x + 5, 545, declaration, 8, "Times-Roman", half - 12)
    p.signature(x + 40, 620)
    p.text(x + 5, 644, state["signed"], 8, "Times-Roman")
    p.cell(x + half, 522, half, 130, "10. Certification", "")
    p.lines(
        x + half + 5,
        545,
        "The undersigned hereby certifies, on the basis of relative invoice and other supporting documents, that the above-mentioned goods originate in the country shown in box 4.",
        8,
        "Times-Roman",
        half - 12,
    )
    p.stamp(x + half + 50, 630, chamber[:1], "#8c1d40", 5)
    p.text(x + half + 5, 644, f"No. {state['number']}, {state['certified']}", 8, "Times-Roman")
    return p.bytes()
