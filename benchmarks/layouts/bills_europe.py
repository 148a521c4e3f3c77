"""Two more bills of lading of container lines, and an express sea waybill."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def msc(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(
            date="%d-%b-%Y", months="En", number="us", decimals=3, weight="{n} kgs.", volume="{n} cu. m.", upper=True, place="{name}, {country}", notify="third"
        ),
        ink="#000000",
    )
    s.text(30, 40, "MAR SERENO COMPANY S.A.", 11, True)
    s.text(30, 50, "12-14 Chemin des Colombettes, 1202 GENEVA, Switzerland   SCAC Code : MSSU", 6)
    s.text(300, 34, "BILL OF LADING No.", 8, True)
    s.field("bl_number", 440, 36, size=12, bold=True)
    s.text(300, 50, '"Port-to-Port" or "Combined Transport" (see Clause 1)', 6.5)
    k = {"lsize": 6, "size": 8.2, "lbold": True}
    s.cells(
        [
            (300, 56, 132, 30, "NO. & SEQUENCE OF ORIGINAL B/L's", "=3/THREE"),
            (432, 56, 133, 30, "NO. OF RIDER PAGES", "=0"),
            (30, 56, 270, 66, "SHIPPER:", "shipper"),
            (300, 86, 265, 102, "CARRIER'S AGENTS ENDORSEMENTS: (Include Agent(s) at POD)", "=FREIGHT AND CHARGES AS PER AGREEMENT|={freight_terms}"),
            (30, 122, 270, 66, 'CONSIGNEE: This B/L is not negotiable unless marked "To Order" or "To Order of ..." here.', "consignee"),
            (
                30,
                188,
                270,
                66,
                "NOTIFY PARTIES : (No responsibility shall attach to Carrier or to his Agent for failure to notify - see Clause 20)",
                "notify_party",
            ),
            (300, 188, 265, 66, "PORT OF DISCHARGE AGENT:", "delivery_agent"),
            (30, 254, 135, 26, "VESSEL AND VOYAGE NO (see Clause 8 & 9)", "{vessel} - {voyage}"),
            (165, 254, 135, 26, "PORT OF LOADING", "port_of_loading"),
            (300, 254, 265, 26, "PLACE OF RECEIPT: (Combined Transport ONLY - see Clause 1 & 5.2)", "place_of_receipt"),
            (30, 280, 80, 26, "BOOKING REF.", "booking_number"),
            (110, 280, 55, 26, "SHIPPER'S REF.", ""),
            (165, 280, 135, 26, "PORT OF DISCHARGE", "port_of_discharge"),
            (300, 280, 265, 26, "PLACE OF DELIVERY: (Combined Transport ONLY - see Clause 1 & 5.2)", "place_of_delivery"),
        ],
        **{**k, "size": 7.6},
    )
    s.text(297, 315, "PARTICULARS FURNISHED BY THE SHIPPER - NOT CHECKED BY CARRIER - CARRIER NOT RESPONSIBLE (see Clause 14)", 6.2, True, "c")
    s.rect(30, 318, 535, 250)
    for x, t in (
        (33, "Container Numbers, Seal\nNumbers and Marks"),
        (150, "Description of Packages and Goods\n(Continued on attached Bill of Lading Rider page(s), if applicable)"),
        (420, "Gross Cargo\nWeight"),
        (500, "Measurement"),
    ):
        s.block(x, 326, t.split("\n"), 6, bold=True)
    s.rule(342, 30, 565)
    my = boxes(s, 33, 354, 110, "{n}|{k}|Seal Number:|{s}", 8)
    s.field("marks", 33, my + 6, 110, 8)
    y = s.block(150, 354, [s.one("packages") + " of"], 8)
    y = described(s, 150, y, 260, 8, hs="HS CODE: {}")
    s.field("gross_weight_kg", 418, 354, size=8)
    s.field("volume_m3", 500, 354, size=8)
    s.block(150, y + 6, ["SHIPPED ON BOARD " + s.one("vessel"), "SHIPPER'S LOAD STOW AND COUNT"], 8)
    s.cells([(30, 568, 270, 60, "FREIGHT & CHARGES Cargo shall not be delivered unless Freight & Charges are paid (see Clause 16).", ""), (300, 568, 265, 60, "RECEIVED by the Carrier in apparent good order and condition (unless otherwise stated herein) the total number or quantity of Containers or other packages or units indicated in the box entitled Carrier's Receipt for carriage subject to all the terms and conditions hereof from the Place of Receipt or Port of Loading to the Port of Discharge or Place of Delivery, whichever is applicable.", ""),
             (30, 628, 135, 28, "DECLARED VALUE (Only applicable if Ad Valorem charges paid - see Clause 7.3)", ""), (165, 628, 135, 28, "CARRIER'S RECEIPT (No. of Cntrs or Pkgs rcvd by Carrier - see Clause 14.1)", f"={len(ship.boxes)} cntrs"), (30, 656, 135, 28, "PLACE AND DATE OF ISSUE", "{place_of_issue} {issue_date}"), (165, 656, 135, 28, "SHIPPED ON BOARD DATE", "on_board_date"), (300, 628, 265, 56, "SIGNED on behalf of the Carrier Mar Sereno Company S.A. by", "")], **{**k, "lsize": 5, "lbold": False, "size": 7})  # fmt: skip
    s.terms("TERMS AND CONDITIONS OF CARRIAGE")
    return s.close()


@layout()
def cma(ship: Shipment) -> Any:
    s = Sheet(
        ship, "bill_of_lading", Style(date="%d %b %Y", number="bare", decimals=3, weight="{n} KGM", volume="{n} MTQ", upper=True, place="{name}"), font="H"
    )
    s.text(30, 38, "ARMORIQUE MARITIME", 13, True)
    s.text(300, 38, "BILL OF LADING", 13, True)
    s.text(300, 50, "VOYAGE NUMBER", 6)
    s.field("voyage", 300, 60, size=8)
    s.text(420, 50, "BILL OF LADING NUMBER", 6)
    s.field("bl_number", 420, 60, size=9, bold=True)
    k = {"lsize": 6, "size": 8, "rule": False, "indent": 3}
    s.cells(
        [
            (30, 66, 260, 62, "SHIPPER", "shipper"),
            (298, 66, 260, 62, "EXPORT REFERENCES", "=" + ship.numbers["booking_number"]),
            (30, 128, 260, 62, "CONSIGNEE", "consignee"),
            (298, 128, 260, 62, "CARRIER: Armorique Maritime S.A.  Société Anonyme au Capital de 234 988 330 Euros", ""),
            (30, 190, 260, 62, "NOTIFY PARTY, Carrier not to be responsible for failure to notify", "notify_party"),
        ],
        **k,
    )
    for y in (66, 128, 190, 252, 276, 300):
        s.rule(y, 30, 565, 0.5)
    s.line(294, 66, 294, 252, 0.5)
    cols = [
        (30, "PRE CARRIAGE BY*", ""),
        (160, "PLACE OF RECEIPT*", "place_of_receipt"),
        (294, "FREIGHT TO BE PAID AT", "=" + ("ORIGIN" if ship.freight == "prepaid" else "DESTINATION")),
        (420, "NUMBER OF ORIGINAL BILLS OF LADING", "=THREE (3)"),
    ]
    cols2 = [
        (30, "VESSEL", "vessel"),
        (160, "PORT OF LOADING", "port_of_loading"),
        (294, "PORT OF DISCHARGE", "port_of_discharge"),
        (420, "FINAL PLACE OF DELIVERY*", "place_of_delivery"),
    ]
    for yy, row in ((252, cols), (276, cols2)):
        for x, label, spec in row:
            s.text(x + 2, yy + 8, label, 6)
            s.put(spec, x + 5, yy + 20, 124, 8)
    for x, t in (
        (32, "MARKS AND NOS\nCONTAINER AND SEALS"),
        (150, "NO AND KIND\nOF PACKAGES"),
        (220, "DESCRIPTION OF PACKAGES AND GOODS AS STATED BY SHIPPER\nSHIPPER'S LOAD STOW AND COUNT   SAID TO CONTAIN"),
        (425, "GROSS WEIGHT\nCARGO"),
        (490, "TARE"),
        (528, "MEASUREMENT"),
    ):
        s.block(x, 308, t.split("\n"), 5.6)
    s.rule(322, 30, 565, 0.5)
    y = 336.0
    for b in ship.boxes:
        s.text(32, y, b.number, 8)
        s.text(32, y + 10, "SEAL " + b.seal, 8)
        s.text(150, y, f"1 x {b.kind}", 8)
        s.text(470, y, f"{s.style.num(b.gross, 3)}", 8, align="r")
        s.text(508, y, "2250" if b.kind == "20GP" else "3900", 8, align="r")
        s.text(563, y, s.style.num(b.vol, 3), 8, align="r")
        s.truth.box(b, True)
        y += 24
    y2 = described(s, 220, 336, 200, 8, hs="HS CODE : {}", packages=True)
    y2 = s.field("marks", 32, y + 6, 110, 8) if y + 40 > y2 else y2
    s.truth.put("marks", *_marks(ship)) if "marks" in s.truth.fields else None
    y = max(y2, y + 40) + 10
    s.text(150, y, "TOTAL :", 8)
    s.field("packages", 220, y, size=8)
    s.field("gross_weight_kg", 480, y, size=8, align="r")
    s.field("volume_m3", 563, y, size=8, align="r")
    s.block(220, y + 14, [s.one("freight_terms"), "SHIPPED ON BOARD " + s.one("on_board_date")], 8)
    s.rule(640, 30, 565, 0.5)
    s.text(30, 650, "ABOVE PARTICULARS DECLARED BY SHIPPER. CARRIER NOT RESPONSIBLE.", 6)
    s.text(30, 700, "PLACE AND DATE OF ISSUE", 6)
    s.text(140, 700, f"{s.one('place_of_issue')}   {s.one('issue_date')}", 8)
    s.text(30, 716, "SIGNED FOR THE CARRIER ARMORIQUE MARITIME S.A.", 6)
    return s.close()


def _marks(ship: Shipment) -> tuple[list[str], str]:
    from benchmarks.layouts.saying import say

    lines, value = say(ship, "marks", Style(upper=True))
    return lines, value


@layout()
def express(ship: Shipment) -> Any:
    s = Sheet(
        ship, "sea_waybill", Style(date="%Y/%m/%d", number="us", decimals=1, weight="{n} KG", volume="{n} M3", upper=True, place="{name} ({code})"), font="T"
    )
    s.text(40, 40, "EXPRESS CARGO SEA WAYBILL", 14, True)
    s.text(40, 54, "Not negotiable - no original document required for delivery", 8)
    y = 78.0
    pairs = [
        (("Waybill no.", "bl_number"), ("Booking ref.", "booking_number")),
        (("Vessel", "vessel"), ("Voyage", "voyage")),
        (("Port of loading", "port_of_loading"), ("Port of discharge", "port_of_discharge")),
        (("Place of receipt", "place_of_receipt"), ("Place of delivery", "place_of_delivery")),
        (("On board date", "on_board_date"), ("Freight", "freight_terms")),
        (("Issued at", "place_of_issue"), ("Issued on", "issue_date")),
    ]
    for (a, b), (c, d) in pairs:
        for x, label, spec in ((40, a, b), (310, c, d)):
            s.text(x, y, label, 8, color="#555555")
            s.put(spec, x + 90, y, 170, 9, bold=True)
        y += 15
    y += 6
    for label, spec in (("Shipper", "shipper"), ("Consignee", "consignee"), ("Notify party", "notify_party")):
        s.text(40, y, label, 8, color="#555555")
        y = s.put(spec, 130, y, 400, 9) + 5
    s.rule(y)
    for x, t, a in ((40, "Container / seal", "l"), (190, "Packages and goods", "l"), (480, "Gross weight", "r"), (555, "Volume", "r")):
        s.text(x, y + 12, t, 8, True, a)
    s.rule(y + 17)
    boxes(s, 40, y + 30, 145, "{n}|{s} {t}", 8.5)
    yy = s.block(190, y + 30, [s.one("packages") + " STC"], 8.5)
    described(s, 190, yy, 220, 8.5, hs="HS {}")
    s.field("gross_weight_kg", 480, y + 30, size=8.5, align="r")
    s.field("volume_m3", 555, y + 30, size=8.5, align="r")
    return s.close()
