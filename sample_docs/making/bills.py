"""Bills of lading in four layouts: two liners', a car carrier's waybill and a forwarder's house bill."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from making.goods import Item, counted, gross, packages, plain, volume
from making.sheet import Look, Made, Page

Party = tuple[str, ...]
TERMS = (
    "Received by the Carrier in apparent good order and condition, unless otherwise noted herein, the total number of containers or other packages or units enumerated "
    "below for carriage from the place of receipt or the port of loading, whichever applies, to the port of discharge or the place of delivery, whichever applies, "
    "subject to the terms and conditions hereof. One original Bill of Lading, duly endorsed, must be surrendered in exchange for the goods."
)


@dataclass(frozen=True, slots=True)
class Bill:
    """What a transport paper states. Empty words leave their box empty."""

    carrier: str
    number: str
    shipper: Party
    consignee: Party
    notify: Party
    loading: str
    discharge: str
    vessel: str
    voyage: str
    on_board: str
    issued: str
    issued_at: str
    items: Sequence[Item]
    booking: str = ""
    reference: str = ""
    receipt: str = ""
    transhipment: str = ""
    delivery: str = ""
    destination: str = ""
    imo: str = ""
    flag: str = ""
    freight: str = "FREIGHT PREPAID"
    payable: str = ""
    originals: str = "THREE (3)"
    marks: Party = ()
    unit: str = "PACKAGES"
    count: str = ""
    boxes: Sequence[tuple[str, str, str]] = ()
    clauses: Party = ()
    agent: Party = ()
    extra: dict[str, str] = field(default_factory=dict)


def liner(bill: Bill, made: Made, ink: str = "#14406b") -> bytes:
    """A liner's bill, labels in coloured capitals, document number at the top right, freight table at the foot."""
    p = Page(made, Look("Courier", "Helvetica", 8.6, 5.2, ink, 0.6))
    x, w = 28.0, 539.0
    half = 272.0
    p.text(x, 40, bill.carrier, 15, "Times-Bold", ink)
    p.text(x + w, 34, "BILL OF LADING", 13, "Helvetica-Bold", ink, "right")
    p.text(x + w, 44, "FOR PORT-TO-PORT SHIPMENT OR COMBINED TRANSPORT", 5.5, "Helvetica", ink, "right")
    y = 50.0
    p.cell(x, y, half, 66, "SHIPPER / EXPORTER (NAME AND FULL ADDRESS)", bill.shipper)
    p.row(x + half, y, 26, [(w - half - 120, "BOOKING NO.", bill.booking), (120, "DOCUMENT NO.", bill.number)])
    p.cell(x + half, y + 26, w - half, 40, "EXPORT REFERENCES", bill.reference)
    y += 66
    p.cell(x, y, half, 66, "CONSIGNEE (NOT NEGOTIABLE UNLESS CONSIGNED TO ORDER)", bill.consignee)
    p.cell(x + half, y, w - half, 66, "FORWARDING AGENT - REFERENCES / FOR DELIVERY PLEASE APPLY TO", bill.agent)
    y += 66
    p.cell(x, y, half, 66, "NOTIFY PARTY (CARRIER NOT TO BE RESPONSIBLE FOR FAILURE TO NOTIFY)", bill.notify)
    p.box(x + half, y, w - half, 66)
    p.lines(x + half + 4, y + 9, TERMS, 4.6, "Helvetica", w - half - 8)
    y += 66
    y = p.row(
        x,
        y,
        25,
        [
            (136, "PRE-CARRIAGE BY", ""),
            (136, "PLACE OF RECEIPT", bill.receipt),
            (w - half, "ONWARD INLAND ROUTING / FINAL DESTINATION (FOR THE MERCHANT'S REFERENCE ONLY)", bill.destination),
        ],
    )
    y = p.row(
        x,
        y,
        25,
        [
            (136, "OCEAN VESSEL", bill.vessel),
            (136, "VOYAGE NO.", bill.voyage),
            (134, "PORT OF LOADING", bill.loading),
            (w - 406, "TRANSHIPMENT AT", bill.transhipment),
        ],
    )
    y = p.row(
        x,
        y,
        25,
        [
            (136, "PORT OF DISCHARGE", bill.discharge),
            (136, "PLACE OF DELIVERY", bill.delivery),
            (134, "FREIGHT TO BE PAID AT", bill.payable),
            (w - 406, "NUMBER OF ORIGINALS", bill.originals),
        ],
    )
    p.box(x, y, w, 13, "#e4ebf3", 0.6)
    p.text(x + w / 2, y + 9, "PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY THE CARRIER", 6, "Helvetica-Bold", ink, "centre")
    y += 13
    columns = (
        (120.0, "MARKS & NUMBERS\nCONTAINER NO. / SEAL NO.", "left"),
        (62.0, "QUANTITY\nAND PACKING", "left"),
        (215.0, "DESCRIPTION OF GOODS", "left"),
        (72.0, "GROSS WEIGHT\n(KGS)", "right"),
        (70.0, "MEASUREMENT\n(CBM)", "right"),
    )
    p.table_head(x, y + 8, columns, 5.2, "Helvetica", ink)
    p.rule(x, y + 18, x + w, y + 18)
    foot = 620.0
    edge = x
    for width, _, _ in columns[:-1]:
        edge += width
        p.rule(edge, y, edge, foot)
    p.box(x, y, w, foot - y)
    _particulars(p, bill, x, y + 30, columns)
    y = foot
    y = p.row(x, y, 23, [(w, "TOTAL NO. OF CONTAINERS OR PACKAGES RECEIVED BY THE CARRIER (IN WORDS)", bill.count)])
    p.table_head(x, y + 8, ((140, "FREIGHT & CHARGES", "left"), (80, "RATE", "left"), (60, "PREPAID", "left"), (60, "COLLECT", "left")), 5.2, "Helvetica", ink)
    paid = ("AS ARRANGED", "") if "PREPAID" in bill.freight else ("", "AS ARRANGED")
    p.table_row(x, y + 20, ((140, "", "left"), (80, "", "left"), (70, "", "left"), (60, "", "left")), ("OCEAN FREIGHT", "AS ARRANGED", *paid), 7.2)
    p.box(x, y, 350, 64)
    p.cell(x + 350, y, w - 350, 32, "DATE SHIPPED ON BOARD", bill.on_board)
    p.cell(x + 350, y + 32, w - 350, 32, "PLACE AND DATE OF ISSUE", f"{bill.issued_at}, {bill.issued}")
    y += 64
    p.cell(x, y, w, 50, f"IN WITNESS WHEREOF THE NUMBER OF ORIGINAL BILLS STATED ABOVE HAS BEEN SIGNED. FOR THE CARRIER {bill.carrier}")
    p.signature(x + 400, y + 30)
    p.stamp(x + 360, y + 46, (bill.carrier, "AS CARRIER"), ink)
    return p.bytes()


def _particulars(p: Page, bill: Bill, x: float, y: float, columns: Sequence[tuple[float, str, str]]) -> None:
    """Writes the goods of a bill: marks and boxes left, words in the middle, weight and volume right."""
    boxes = [part for number, seal, kind in bill.boxes for part in (number, f"SEAL {seal}", kind, "")]
    words: list[str] = [f"{len(bill.boxes)} X {bill.boxes[0][2]} CONTAINER(S) S.T.C."] if bill.boxes else []
    for item in bill.items:
        words += [*item.words, f"H.S. CODE {item.hs}", ""]
    words += ["", *bill.clauses, bill.freight]
    count = bill.count.split(" (")[0] if not bill.items else counted(packages(bill.items), bill.unit)
    p.table_row(x, y, columns, ([*bill.marks, "", *boxes], count, words, plain(gross(bill.items)), plain(volume(bill.items), 3)), 8)


def second_liner(bill: Bill, made: Made, ink: str = "#1d5c4d") -> bytes:
    """Another liner's bill: carrier's block right, route in a strip of six, containers in a table of their own."""
    p = Page(made, Look("Helvetica", "Helvetica-Oblique", 8.3, 6, ink, 0.8))
    x, w = 36.0, 523.0
    left = 300.0
    y = 34.0
    p.cell(x, y, left, 62, "Shipper", bill.shipper)
    p.text(x + left + 12, y + 22, bill.carrier, 14, "Helvetica-BoldOblique", ink)
    p.text(x + left + 12, y + 38, "Bill of Lading", 12, "Times-Roman")
    p.text(x + left + 12, y + 52, f"IMO No. of first vessel {bill.imo}, flag {bill.flag}" if bill.imo else "", 7)
    y += 62
    p.cell(x, y, left, 62, "Consignee or order", bill.consignee)
    p.row(x + left, y, 31, [(112, "B/L Number", bill.number), (w - left - 112, "Carrier's booking reference", bill.booking)])
    p.row(x + left, y + 31, 31, [(112, "Shipper's reference", bill.reference), (w - left - 112, "Page", "1 of 1")])
    y += 62
    p.cell(x, y, left, 62, "Notify address", bill.notify)
    p.cell(x + left, y, w - left, 62, "Carrier's agent at destination", bill.agent)
    y += 66
    third = w / 3
    y = p.row(
        x,
        y,
        27,
        [(third, "Place of acceptance", bill.receipt), (third, "Port of loading", bill.loading), (third, "Vessel and voyage", f"{bill.vessel}  {bill.voyage}")],
    )
    y = p.row(
        x,
        y,
        27,
        [(third, "Port of transshipment", bill.transhipment), (third, "Port of discharge", bill.discharge), (third, "Final place of delivery", bill.delivery)],
    )
    y += 5
    columns = (
        (96.0, "Marks and numbers", "left"),
        (74.0, "Number and kind\nof packages", "left"),
        (215.0, "Description of goods (said to contain)", "left"),
        (70.0, "Gross weight\nkg", "right"),
        (68.0, "Measurement\nm3", "right"),
    )
    p.box(x, y, w, 22, "#dfece7", 0.8)
    p.table_head(x, y + 9, columns, 6.2, "Helvetica-Bold", ink)
    p.box(x, y + 22, w, 250)
    row = y + 36
    for n, item in enumerate(bill.items):
        row = (
            p.table_row(
                x,
                row,
                columns,
                (
                    bill.marks if n == 0 else "",
                    counted(item.packages, bill.unit),
                    [*item.words, f"HS Code: {item.hs}"],
                    plain(item.gross),
                    plain(item.volume, 3),
                ),
            )
            + 8
        )
    p.rule(x + 385, row - 4, x + w, row - 4)
    row = p.table_row(
        x,
        row + 6,
        columns,
        ("", counted(packages(bill.items), bill.unit), "TOTAL", plain(gross(bill.items)), plain(volume(bill.items), 3)),
        font="Helvetica-Bold",
    )
    p.lines(x + 173, row + 12, [*bill.clauses, bill.freight])
    y += 272
    heads = ((130.0, "Container No.", "left"), (110.0, "Seal No.", "left"), (80.0, "Size / Type", "left"), (100.0, "Movement", "left"))
    p.box(x, y, w, 14 + 14 * len(bill.boxes))
    p.table_head(x, y + 9, heads, 6.2, "Helvetica-Bold", ink)
    for n, (number, seal, kind) in enumerate(bill.boxes):
        p.table_row(x, y + 22 + 14 * n, heads, (number, seal, kind, "FCL / FCL"))
    y += 14 + 14 * len(bill.boxes) + 5
    y = p.row(
        x, y, 27, [(third, "Freight payable at", bill.payable), (third, "Number of original B/Ls", bill.originals), (third, "Laden on board", bill.on_board)]
    )
    y = p.row(x, y, 27, [(third, "Place of issue", bill.issued_at), (third, "Date of issue", bill.issued), (third, "Total received", bill.count)])
    p.lines(x, y + 9, TERMS, 4.6, "Helvetica", 330)
    p.signature(x + 380, y + 34)
    p.text(x + 360, y + 52, f"Signed for {bill.carrier}, as carrier", 6.5)
    return p.bytes()
