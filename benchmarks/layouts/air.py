"""Air waybills: the neutral form with all its boxes, and a house waybill from a laser printer."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.facts import AIRPORTS
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout(air=True)
def awb_neutral(ship: Shipment) -> Any:
    s = Sheet(ship, "air_waybill", Style(date="%d-%b-%y", number="bare", decimals=1, weight="{n}", upper=True, place="{name}"), font="C")
    number = ship.numbers["awb_number"]
    to = AIRPORTS[ship.parties["buyer"].country][2]
    start = AIRPORTS[ship.parties["seller"].country][2]
    s.truth.put("awb_number", [number], number)
    s.text(34, 30, f"{number[:3]} | {start} | {number[4:8]} {number[8:]}", 11, True)
    s.text(562, 30, f"{number[:4]}{number[4:8]} {number[8:]}", 11, True, "r")
    k = {"lsize": 5.5, "size": 8.2, "lfont": "H"}
    s.cells(
        [
            (30, 36, 266, 72, "Shipper's Name and Address", "shipper"),
            (176, 36, 120, 16, "Shipper's Account Number", ""),
            (30, 108, 266, 72, "Consignee's Name and Address", "consignee"),
            (176, 108, 120, 16, "Consignee's Account Number", ""),
            (
                30,
                180,
                266,
                44,
                "Issuing Carrier's Agent Name and City",
                "={forwarding}".replace("{forwarding}", ship.parties["forwarding_agent"].name.upper() + "|=" + ship.places["port_of_loading"].name.upper()),
            ),
            (30, 224, 133, 24, "Agent's IATA Code", "=23-4 7" + number[-4:] + "/0012"),
            (163, 224, 133, 24, "Account No.", ""),
            (296, 180, 269, 68, "Accounting Information", "freight_terms"),
            (30, 248, 266, 24, "Airport of Departure (Addr. of First Carrier) and Requested Routing", "port_of_loading"),
            (296, 248, 90, 24, "Reference Number", ""),
            (386, 248, 179, 24, "Optional Shipping Information", ""),
            (30, 272, 26, 24, "To", f"={to}"),
            (56, 272, 106, 24, "By First Carrier  Routing and Destination", "=MERIDIAN AIR CARGO"),
            (162, 272, 26, 24, "to", ""),
            (188, 272, 26, 24, "by", ""),
            (214, 272, 26, 24, "to", ""),
            (240, 272, 56, 24, "by", ""),
            (296, 272, 34, 24, "Currency", "=USD"),
            (330, 272, 24, 24, "CHGS\nCode", ""),
            (354, 272, 60, 24, "WT/VAL  PPD COLL", "=" + ("PP" if ship.freight == "prepaid" else "   CC")),
            (414, 272, 60, 24, "Other  PPD COLL", ""),
            (474, 272, 46, 24, "Declared Value for Carriage", "=NVD"),
            (520, 272, 45, 24, "Declared Value for Customs", "=NCV"),
            (30, 296, 133, 24, "Airport of Destination", "port_of_discharge"),
            (163, 296, 133, 24, "Requested Flight/Date", "{flight}/" + f"{ship.dates['etd']:%d}"),
            (296, 296, 80, 24, "Amount of Insurance", "=NIL"),
            (376, 296, 189, 24, "INSURANCE - If carrier offers insurance, and such insurance is requested in accordance with the conditions thereof", ""),
            (30, 320, 535, 40, "Handling Information", "=NOTIFY: " + ship.parties["buyer"].name.upper()),
        ]
        if ship.extra.setdefault("flight", f"MA{ship.rng.randrange(100, 990)}")
        else [],
        **k,
    )
    s.text(430, 60, "Not Negotiable", 7, font="H")
    s.text(430, 76, "Air Waybill", 14, True, font="H")
    s.text(300, 92, "Issued by MERIDIAN AIR CARGO", 7, font="H")
    s.small_print(
        300,
        120,
        260,
        "It is agreed that the goods described herein are accepted in apparent good order and condition (except as noted) for carriage SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. ALL GOODS MAY BE CARRIED BY ANY OTHER MEANS INCLUDING ROAD OR ANY OTHER CARRIER UNLESS SPECIFIC CONTRARY INSTRUCTIONS ARE GIVEN HEREON BY THE SHIPPER, AND SHIPPER AGREES THAT THE SHIPMENT MAY BE CARRIED VIA INTERMEDIATE STOPPING PLACES WHICH THE CARRIER DEEMS APPROPRIATE.",
        4.8,
    )
    xs = [30, 70, 122, 138, 156, 206, 262, 320, 392, 565]
    for i, t in enumerate(
        [
            "No. of\nPieces\nRCP",
            "Gross\nWeight",
            "kg\nlb",
            "",
            "Rate Class\nCommodity\nItem No.",
            "Chargeable\nWeight",
            "Rate\nCharge",
            "Total",
            "Nature and Quantity of Goods\n(incl. Dimensions or Volume)",
        ]
    ):
        s.block(xs[i] + 2, 367, t.split("\n"), 5.5, font="H")
    for x in xs:
        s.line(x, 360, x, 540)
    for y in (360, 386, 522, 540):
        s.rule(y, 30, 565)
    charge = round(ship.gross * 3.1, 2)
    for y in (400, 534):
        s.text(66, y, ship.packages, 8.2, align="r")
        s.text(120, y, f"{ship.gross:.1f}", 8.2, align="r")
        s.text(388, y, f"{charge:.2f}", 8.2, align="r")
    s.text(125, 400, "K", 8.2)
    s.text(141, 400, "Q", 8.2)
    s.text(260, 400, f"{ship.gross:.1f}", 8.2, align="r")
    s.text(318, 400, "3.10", 8.2, align="r")
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.truth.put("gross_weight_kg", [f"{ship.gross:.1f}"], ship.gross)
    y = 400.0
    for g in ship.goods:
        y = s.block(396, y, [g.desc.upper()], 8, 165)
        s.truth.line(g, {"desc"})
    s.truth.loose = True
    s.block(396, y + 4, [f"INV NO. {s.one('invoice_number')}", f"VOL {ship.volume:.3f} MC"], 8)
    s.truth.put("volume_m3", [f"VOL {ship.volume:.3f} MC"], ship.volume)
    pays = [
        ("Prepaid / Weight Charge / Collect", f"={charge:.2f}"),
        ("Valuation Charge", ""),
        ("Tax", ""),
        ("Total Other Charges Due Agent", "=45.00"),
        ("Total Other Charges Due Carrier", "=" + f"{ship.gross * 0.9:.2f}"),
        ("Total Prepaid      Total Collect", f"={charge + 45 + round(ship.gross * 0.9, 2):.2f}"),
    ]
    for i, (label, spec) in enumerate(pays):
        s.cell(30, 540 + i * 24, 176, 24, label, spec, **k)
    s.cells([(206, 540, 359, 48, "Other Charges", f"=AWC 45.00   MYC {ship.gross * 0.9:.2f}"), (206, 588, 359, 60, "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of the consignment contains dangerous goods, such part is properly described by name.\n\nSignature of Shipper or his Agent", ""),
             (206, 648, 359, 36, "Executed on (date)            at (place)            Signature of Issuing Carrier or its Agent", "{issue_date}    {place_of_issue}    " + "MERIDIAN CARGO"), (30, 690, 535, 20, "ORIGINAL 3 (FOR SHIPPER)", "")], **k)  # fmt: skip
    return s.close()


@layout(air=True)
def hawb_laser(ship: Shipment) -> Any:
    s = Sheet(ship, "air_waybill", Style(date="%d/%m/%Y", number="us", decimals=1, weight="{n} kg", volume="{n} m3", place="{name}"), font="H")
    s.text(40, 44, "HOUSE AIR WAYBILL", 16, True)
    f = ship.parties["forwarding_agent"]
    s.text(555, 40, f.name, 10, True, "r")
    s.truth.put("awb_number", [ship.numbers["house_number"]], ship.numbers["house_number"])
    y = 62.0
    for label, value in (("HAWB No.", ship.numbers["house_number"]), ("MAWB No.", ship.numbers["awb_number"])):
        s.text(400, y, label, 8)
        s.text(555, y, value, 10, True, "r")
        y += 13
    ship.extra["flight"] = f"MA{ship.rng.randrange(100, 990)}"
    y = 100.0
    for a, b in ((("Shipper", "shipper"), ("Consignee", "consignee")),):
        s.text(40, y, a[0], 8, True)
        s.text(300, y, b[0], 8, True)
        s.put(a[1], 40, y + 13, 240, 9)
        s.put(b[1], 300, y + 13, 240, 9)
    s.rule(160)
    heads = [
        ("Airport of departure", "port_of_loading"),
        ("Airport of destination", "port_of_discharge"),
        ("Flight no.", "flight"),
        ("Flight date", "etd"),
        ("Charges", "freight_terms"),
    ]
    for i, (label, spec) in enumerate(heads):
        s.text(40 + i * 104, 172, label, 8, True)
        s.put(spec, 40 + i * 104, 185, 100, 9)
    s.rule(195)
    heads = [
        ("Pieces", "=" + str(ship.packages)),
        ("Gross weight", "gross_weight_kg"),
        ("Chargeable weight", f"={ship.gross:,.1f} kg"),
        ("Volume", "volume_m3"),
    ]
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    for i, (label, spec) in enumerate(heads):
        s.text(40 + i * 104, 208, label, 8, True)
        s.put(spec, 40 + i * 104, 221, 100, 9)
    s.rule(231)
    s.text(40, 246, "Nature and quantity of goods", 8, True)
    y = 260.0
    for g in ship.goods:
        y = s.block(40, y, [f"{g.pkgs} {g.pack.lower()}{'s' if g.pkgs > 1 else ''} {g.desc} (HS {g.hs})"], 9)
        s.truth.line(g, {"desc", "pkgs", "hs"})
    s.text(40, y + 20, "Invoice ref.: " + s.one("invoice_number"), 9)
    s.text(40, y + 60, f"Executed on {s.one('issue_date')} at {s.one('place_of_issue')}", 9)
    return s.close()
