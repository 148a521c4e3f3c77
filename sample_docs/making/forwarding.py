"""Papers of car carriers and forwarders: the ro-ro waybill, the house bill, the arrival notice."""

from __future__ import annotations

from making.bills import Bill, Party
from making.goods import counted, gross, packages, plain, volume
from making.sheet import Look, Made, Page


def roro(bill: Bill, made: Made) -> bytes:
    """A car carrier's waybill: parties over the full width, one row a car."""
    p = Page(made, Look("Helvetica", "Helvetica-Bold", 8.4, 5.4, "#333333", 0.4))
    x, w = 40.0, 515.0
    p.box(x, 30, w, 24, "#333333")
    p.text(x + 8, 46, bill.carrier, 12, "Helvetica-Bold", "#ffffff")
    p.text(x + w - 8, 46, "SEA WAYBILL (NOT NEGOTIABLE)", 10, "Helvetica-Bold", "#ffffff", "right")
    y = p.row(
        x,
        58,
        26,
        [(130, "Waybill No.", bill.number), (130, "Booking", bill.booking), (130, "Shipper's invoice", bill.reference), (125, "Date of issue", bill.issued)],
    )
    for label, party in (("Shipper", bill.shipper), ("Consignee", bill.consignee), ("Notify", bill.notify)):
        p.cell(x, y, w, 52, label, party)
        y += 52
    y = p.row(x, y, 26, [(200, "Carrying vessel", f"{bill.vessel} VOY. {bill.voyage}"), (115, "IMO No.", bill.imo), (200, "Loaded on board on", bill.on_board)])
    y = p.row(x, y, 26, [(172, "Loading port", bill.loading), (172, "Discharging port", bill.discharge), (171, "Place of delivery", bill.delivery)])
    columns = (
        (22.0, "#", "left"),
        (190.0, "Make, model and particulars", "left"),
        (112.0, "Chassis No.", "left"),
        (60.0, "HS", "left"),
        (66.0, "Weight (kg)", "right"),
        (65.0, "M3", "right"),
    )
    y += 8
    p.table_head(x, y + 10, columns, 7)
    p.rule(x, y + 15, x + w, y + 15, 1)
    y += 28
    for n, item in enumerate(bill.items, 1):
        y = p.table_row(x, y, columns, (str(n), item.words, item.part, item.hs, plain(item.gross, 0), plain(item.volume, 3))) + 5
        p.rule(x, y - 10, x + w, y - 10, 0.2)
    p.table_row(
        x,
        y + 3,
        columns,
        ("", f"Total {counted(packages(bill.items), bill.unit)}", "", "", plain(gross(bill.items), 0), plain(volume(bill.items), 3)),
        font="Helvetica-Bold",
    )
    p.lines(x + 3, y + 32, [bill.freight, *bill.clauses])
    p.text(x + 3, 700, f"Issued at {bill.issued_at} on {bill.issued}. Goods are delivered to the named consignee against proof of identity.", 6.5)
    p.signature(x + 400, 735)
    p.text(x + 390, 755, f"For {bill.carrier}", 7)
    return p.bytes()


def house(bill: Bill, made: Made, forwarder: Party, ink: str = "#7a2e12") -> bytes:
    """A forwarder's multimodal bill: wide boxes without inner rules, labels in small Times."""
    p = Page(made, Look("Helvetica", "Times-Roman", 8.4, 6.6, ink, 0.7))
    x, w = 42.0, 511.0
    half = w / 2
    y = 40.0
    p.cell(x, y, half, 60, "Consignor", bill.shipper)
    p.box(x + half, y, half, 60)
    p.text(x + half + 8, y + 16, "HOUSE BILL OF LADING", 11, "Times-Bold", ink)
    p.text(x + half + 8, y + 27, "for multimodal transport, issued by the forwarder as carrier", 6.5, "Times-Italic")
    p.text(x + half + 8, y + 46, f"H-B/L No.  {bill.number}", 9, "Helvetica-Bold")
    y += 60
    p.cell(x, y, half, 60, "Consigned to order of", bill.consignee)
    p.box(x + half, y, half, 120)
    p.text(x + half + 8, y + 22, forwarder[0], 10.5, "Helvetica-Bold", ink)
    p.lines(x + half + 8, y + 36, forwarder[1:], 7.5)
    if bill.extra.get("master"):
        p.text(x + half + 8, y + 80, f"Master B/L No.: {bill.extra['master']}", 8)
    if bill.reference:
        p.text(x + half + 8, y + 92, f"Our ref. / invoice: {bill.reference}", 8)
    y += 60
    p.cell(x, y, half, 60, "Notify address", bill.notify)
    y += 60
    y = p.row(x, y, 28, [(half, "Ocean vessel / voyage", f"{bill.vessel} / {bill.voyage}"), (half, "Port of loading", bill.loading)])
    y = p.row(x, y, 28, [(half, "Port of discharge", bill.discharge), (half, "Place of delivery", bill.delivery)])
    columns = (
        (118.0, "Marks and numbers", "left"),
        (78.0, "Quantity", "left"),
        (185.0, "Nature of the goods", "left"),
        (66.0, "Gross kg", "right"),
        (64.0, "m3", "right"),
    )
    p.box(x, y, w, 300)
    p.table_head(x, y + 10, columns, 6.6, "Times-Roman", ink)
    row = y + 26
    for n, item in enumerate(bill.items):
        row = (
            p.table_row(
                x,
                row,
                columns,
                (bill.marks if n == 0 else "", counted(item.packages, bill.unit), [*item.words, f"HS {item.hs}"], plain(item.gross), plain(item.volume, 3)),
            )
            + 5
        )
    if len(bill.items) > 1:
        p.rule(x + 385, row - 6, x + w, row - 6)
        row = p.table_row(
            x,
            row + 6,
            columns,
            ("", counted(packages(bill.items), bill.unit), "Total", plain(gross(bill.items)), plain(volume(bill.items), 3)),
            font="Helvetica-Bold",
        )
    row = p.lines(x + 199, row + 12, [*bill.clauses, bill.freight, f"SHIPPED ON BOARD {bill.on_board}"])
    for number, seal, kind in bill.boxes:
        p.text(x + 6, row + 6, f"Container {number}   Seal {seal}   {kind}", 8.2)
        row += 12
    y += 300
    y = p.row(
        x,
        y,
        28,
        [
            (half / 2, "Freight payable at", bill.payable),
            (half / 2, "Number of originals", bill.originals),
            (half, "Place and date of issue", f"{bill.issued_at}, {bill.issued}"),
        ],
    )
    p.cell(x, y, half, 64, "For delivery of goods please apply to", bill.agent)
    p.cell(x + half, y, half, 64, "Stamp and signature")
    p.stamp(x + half + 30, y + 54, (forwarder[0], "AS CARRIER"), ink, 6)
    return p.bytes()


def arrival_notice(bill: Bill, made: Made, agent: Party, eta: str, notice: str, charges: tuple[tuple[str, str], ...]) -> bytes:
    """A delivery agent's arrival notice: a letter head, two columns of label and value, charges below."""
    p = Page(made, Look("Helvetica", "Helvetica", 8.8, 6, "#204a87", 0.5))
    x = 50.0
    p.text(x, 50, agent[0], 13, "Helvetica-Bold", "#204a87")
    p.lines(x, 62, agent[1:], 7)
    p.text(545, 50, "ARRIVAL NOTICE", 14, "Helvetica-Bold", align="right")
    p.text(545, 64, f"Notice date: {notice}", 8, align="right")
    p.rule(x, 92, 545, 92, 1.2)
    y = 110.0
    for label, party in (("SHIPPER:", bill.shipper), ("CONSIGNEE:", bill.consignee), ("NOTIFY PARTY:", bill.notify)):
        p.text(x, y, label, 7.5, "Helvetica-Bold")
        y = p.lines(x + 95, y, party, 8.6) + 6
    y += 4
    pairs = (
        ("Vessel", bill.vessel, "House B/L No.", bill.number),
        ("Voyage", bill.voyage, "Master B/L No.", bill.extra.get("master", "")),
        ("Port of loading", bill.loading, "Sailed", bill.on_board),
        ("Port of discharge", bill.discharge, "ETA", eta),
        ("Place of delivery", bill.delivery, "Freight", bill.freight.replace("FREIGHT ", "")),
    )
    for a, b, c, d in pairs:
        p.text(x, y, f"{a}:", 8, "Helvetica-Bold")
        p.text(x + 95, y, b)
        p.text(x + 290, y, f"{c}:", 8, "Helvetica-Bold")
        p.text(x + 375, y, d)
        y += 14
    columns = (
        (150.0, "Container / Seal", "left"),
        (70.0, "Packages", "left"),
        (145.0, "Description", "left"),
        (65.0, "Weight kg", "right"),
        (65.0, "CBM", "right"),
    )
    y += 10
    p.box(x, y, 495, 16, "#dbe5f1")
    p.table_head(x, y + 11, columns)
    boxes = [f"{number} / {seal} / {kind}" for number, seal, kind in bill.boxes]
    y = p.table_row(
        x,
        y + 30,
        columns,
        (boxes, counted(packages(bill.items), bill.unit), [w for i in bill.items for w in i.words], plain(gross(bill.items)), plain(volume(bill.items), 3)),
        8,
    )
    p.rule(x, y, 545, y)
    y += 20
    for what, sum_ in charges:
        p.text(x + 300, y, what, 8)
        p.text(545, y, sum_, 8, align="right")
        y += 12
    p.lines(
        x,
        y + 20,
        [
            "Please surrender one original bill of lading, duly endorsed, and settle the charges above before collection.",
            "Free time at the terminal is 7 days from discharge; demurrage is for the merchant's account thereafter.",
        ],
        7.5,
    )
    return p.bytes()
