"""The road consignment note and the air waybill."""

from __future__ import annotations

from making.bills import Bill, Party
from making.goods import gross, packages, plain, volume
from making.sheet import Look, Made, Page


def consignment_note(note: Bill, made: Made, taking_over: str, plate: str, instructions: Party, documents: str) -> bytes:
    """A CMR note: numbered boxes in red, three languages' worth of small print left to one."""
    p = Page(made, Look("Courier-Bold", "Helvetica", 8.6, 5.8, "#b3202a", 0.6))
    x, w = 34.0, 527.0
    half = w / 2
    p.text(x + half + 6, 34, "INTERNATIONAL CONSIGNMENT NOTE", 9, "Helvetica-Bold", "#b3202a")
    p.text(x + half + 6, 54, "CMR", 18, "Helvetica-Bold", "#b3202a")
    p.text(x + w, 50, f"No. {note.number}", 11, "Courier-Bold", align="right")
    p.text(x + half + 6, 64, "This carriage is subject, notwithstanding any clause to the contrary, to the CMR Convention.", 5.2, "Helvetica")
    left = (
        (28.0, 62.0, "1  Sender (name, address, country)", note.shipper),
        (90.0, 62.0, "2  Consignee (name, address, country)", note.consignee),
        (152.0, 36.0, "3  Place of delivery of the goods (place, country)", (note.delivery,)),
        (188.0, 36.0, "4  Place and date of taking over the goods (place, country, date)", (taking_over,)),
        (224.0, 30.0, "5  Documents attached", (documents,)),
    )
    for y, h, label, words in left:
        p.cell(x, y, half, h, label, words)
    right = (
        (70.0, 50.0, "16  Carrier (name, address, country)", (note.carrier, *note.agent)),
        (120.0, 32.0, "17  Successive carriers", ()),
        (152.0, 36.0, "25  Registration number of vehicle / trailer", (plate,)),
        (188.0, 66.0, "18  Carrier's reservations and observations", note.clauses),
    )
    for y, h, label, words in right:
        p.cell(x + half, y, half, h, label, words)
    y = 254.0
    columns = (
        (94.0, "6 Marks and Nos.", "left"),
        (52.0, "7 Number of\npackages", "left"),
        (62.0, "8 Method of\npacking", "left"),
        (150.0, "9 Nature of the goods", "left"),
        (55.0, "10 Statistical\nnumber", "left"),
        (58.0, "11 Gross\nweight in kg", "right"),
        (56.0, "12 Volume\nin m3", "right"),
    )
    p.table_head(x, y + 8, columns, 5.6, "Helvetica", "#b3202a")
    p.rule(x, y + 18, x + w, y + 18)
    row = y + 31
    for n, item in enumerate(note.items):
        row = (
            p.table_row(
                x,
                row,
                columns,
                (note.marks if n == 0 else "", str(item.packages), note.unit, item.words, item.hs, plain(item.gross, 0), plain(item.volume, 2)),
                7.6,
            )
            + 4
        )
    if len(note.items) > 1:
        p.rule(x + 413, row - 6, x + w, row - 6)
        p.table_row(x, row + 4, columns, ("", str(packages(note.items)), "", "TOTAL", "", plain(gross(note.items), 0), plain(volume(note.items), 2)), 7.6)
    p.box(x, y, w, 210)
    y += 210
    p.cell(x, y, half, 86, "13  Sender's instructions (customs and other formalities)", instructions)
    p.cell(x + half, y, half, 43, "19  Special agreements", note.reference)
    p.cell(x + half, y + 43, half, 43, "20  To be paid by", "SENDER" if "PREPAID" in note.freight else "CONSIGNEE")
    y += 86
    y = p.row(
        x, y, 26, [(half, "14  Instructions as to payment for carriage", note.freight), (half, "21  Established in / on", f"{note.issued_at}, {note.issued}")]
    )
    third = w / 3
    for n, label in enumerate(
        ("22  Signature and stamp of the sender", "23  Signature and stamp of the carrier", "24  Goods received. Signature and stamp of the consignee")
    ):
        p.cell(x + n * third, y, third, 64, label)
    p.signature(x + 50, y + 44)
    p.stamp(x + third + 16, y + 58, (note.carrier,), "#b3202a", 7)
    return p.bytes()


def air_waybill(bill: Bill, made: Made, handling: Party, airports: tuple[str, str, str, str], flights: str, nature: Party, rate: str) -> bytes:
    """An air waybill: narrow boxes, number in the corners, typewriter filling. Airports: departure, first to, then to, destination."""
    departure, first, then, destination = airports
    p = Page(made, Look("Courier", "Helvetica", 8.8, 5.4, "#0d6e4f", 0.6))
    x, w = 30.0, 535.0
    half = 275.0
    p.text(x, 34, bill.number, 10, "Courier-Bold")
    p.text(x + w, 34, bill.number, 10, "Courier-Bold", align="right")
    y = 40.0
    p.cell(x, y, half, 64, "Shipper's Name and Address", bill.shipper)
    p.box(x + half, y, w - half, 64)
    p.text(x + half + 4, y + 11, "Not negotiable", 6, "Helvetica")
    p.text(x + half + 4, y + 28, "AIR WAYBILL", 14, "Helvetica-Bold", "#0d6e4f")
    p.text(x + half + 120, y + 20, "Issued by", 6, "Helvetica")
    p.text(x + half + 120, y + 32, bill.carrier, 9.5, "Helvetica-Bold")
    p.text(x + half + 4, y + 56, "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.", 5.4, "Helvetica")
    y += 64
    p.cell(x, y, half, 64, "Consignee's Name and Address", bill.consignee)
    p.cell(x + half, y, w - half, 64, "Accounting Information", bill.extra.get("accounting", ""))
    y += 64
    p.cell(x, y, half, 34, "Issuing Carrier's Agent Name and City", bill.agent)
    p.cell(x + half, y, w - half, 34, "Also Notify", bill.notify)
    y += 34
    y = p.row(
        x, y, 28, [(half, "Airport of Departure (Addr. of First Carrier) and Requested Routing", departure), (w - half, "Reference Number", bill.reference)]
    )
    y = p.row(
        x,
        y,
        28,
        [
            (44, "To", first),
            (118, "By first carrier", flights.split(" ", maxsplit=1)[0]),
            (44, "To", then),
            (69, "Currency", bill.extra.get("currency", "USD")),
            (80, "Declared Value for Carriage", "N.V.D."),
            (90, "Declared Value for Customs", bill.extra.get("customs", "N.C.V.")),
            (90, "Amount of Insurance", "XXX"),
        ],
    )
    y = p.row(x, y, 28, [(half, "Airport of Destination", destination), (w - half, "Requested Flight / Date", flights)])
    p.cell(x, y, w, 46, "Handling Information", handling)
    y += 46
    heads = (
        (46.0, "No. of\npieces", "left"),
        (66.0, "Gross\nweight", "right"),
        (28.0, "kg\nlb", "left"),
        (40.0, "Rate\nclass", "left"),
        (66.0, "Chargeable\nweight", "right"),
        (62.0, "Rate /\ncharge", "right"),
        (62.0, "Total", "right"),
        (165.0, "Nature and quantity of goods (incl. dimensions or volume)", "left"),
    )
    p.table_head(x, y + 8, heads, 5.4, "Helvetica", "#0d6e4f")
    p.box(x, y, w, 170)
    p.rule(x, y + 18, x + w, y + 18)
    edge = x
    for width, _, _ in heads[:-1]:
        edge += width
        p.rule(edge, y, edge, y + 170)
    weight = gross(bill.items)
    total = plain(weight * float(rate))
    p.table_row(
        x,
        y + 32,
        heads,
        (str(packages(bill.items)), plain(weight, 1), "K", "Q", plain(weight, 1), rate, total, [*nature, "", f"VOL {plain(volume(bill.items), 3)} M3"]),
        8,
    )
    p.text(x + 4, y + 162, str(packages(bill.items)), 8)
    y += 170
    prepaid = "PREPAID" in bill.freight
    y = p.row(
        x,
        y,
        28,
        [
            (100, "Prepaid    Weight charge", total if prepaid else ""),
            (100, "Collect    Weight charge", "" if prepaid else total),
            (w - 200, "Other charges", ""),
        ],
    )
    p.cell(x, y, w, 44, "Shipper certifies that the particulars on the face hereof are correct. Signature of shipper or his agent")
    p.signature(x + 300, y + 30)
    y += 44
    p.row(x, y, 40, [(150, "Executed on (date)", bill.issued), (150, "at (place)", bill.issued_at), (w - 300, "Signature of issuing carrier or its agent", "")])
    return p.bytes()
