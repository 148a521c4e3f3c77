"""Bills of lading of the tramp trade, as the shipping council words them."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def conline(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(
            date="%B %d, %Y",
            months="long",
            number="us",
            decimals=3,
            weight="{n} KILOS",
            volume="{n} CBM",
            upper=True,
            place="{name}",
            to_order=ship.rng.random() < 0.5,
        ),
        font="C",
    )
    s.text(310, 46, "LINER BILL OF LADING", 13, True, font="T")
    s.text(40, 36, 'Code Name: "CONLINEBILL 2000"', 7, font="T")
    k = {"lsize": 7.5, "size": 8.5, "lfont": "T", "rule": False, "indent": 8}
    s.cells(
        [
            (40, 60, 260, 70, "Shipper", "shipper"),
            (310, 56, 130, 26, "B/L No.", "bl_number"),
            (440, 56, 110, 26, "Reference No.", "=" + ship.numbers["contract"]),
            (40, 130, 260, 70, "Consignee", "consignee"),
            (40, 200, 260, 70, "Notify Party/Address", "notify_party"),
            (40, 270, 130, 28, "Pre-carriage by*", ""),
            (170, 270, 130, 28, "Place of Receipt by Pre-carrier*", ""),
            (40, 298, 130, 28, "Vessel", "vessel"),
            (170, 298, 130, 28, "Port of Loading", "port_of_loading"),
            (40, 326, 130, 28, "Port of Discharge", "port_of_discharge"),
            (170, 326, 130, 28, "Place of Delivery by On-carrier*", ""),
        ],
        **k,
    )
    for y in (60, 130, 200, 270, 298, 326, 356):
        s.rule(y, 40, 300 if y < 350 else 555, 0.5)
    s.line(305, 40, 305, 356, 0.5)
    for x, t in ((42, "Marks and Nos."), (130, "Number and kind of packages; description of goods"), (420, "Gross weight"), (495, "Measurement")):
        s.text(x, 366, t, 7.5, font="T")
    s.field("marks", 44, 388, 85, 8.5)
    y = described(s, 130, 388, 280, 8.5, hs="", packages=True)
    s.field("gross_weight_kg", 420, 388, 75, 8.5)
    s.field("volume_m3", 495, 388, 62, 8.5)
    s.block(130, y + 12, ["CLEAN ON BOARD", s.one("freight_terms") + " AS PER CHARTER PARTY"], 8.5)
    s.text(297, 560, "Particulars furnished by the Merchant", 7, align="c", font="T")
    s.small_print(
        310,
        570,
        240,
        "SHIPPED on board in apparent good order and condition, weight, measure, marks, numbers, quality, contents and value unknown, for carriage to the Port of Discharge or so near thereunto as the Vessel may safely get and lie always afloat, to be delivered in the like good order and condition at the aforesaid Port unto Consignees or their Assigns.",
        6,
    )
    s.cells(
        [
            (40, 570, 130, 28, "Freight details, charges etc.", ""),
            (40, 650, 130, 28, "Daily demurrage rate (additional Clause A)", ""),
            (310, 640, 240, 28, "Place and date of issue", "{place_of_issue}, {issue_date}"),
            (310, 668, 120, 28, "Number of original Bs/L", "=3 (THREE)"),
            (310, 696, 240, 28, "Signature", "=AS AGENTS FOR THE MASTER"),
        ],
        **k,
    )
    return s.close()


@layout()
def congen(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%d.%m.%Y", number="us", decimals=3, weight="{n} MT", upper=True, place="{name}, {country}", to_order=True, notify="buyer"),
        font="C",
    )
    s.text(40, 40, 'CODE NAME: "CONGENBILL". EDITION 1994', 7, font="T")
    s.text(440, 40, "Page 2", 7, font="T")
    s.text(310, 60, "BILL OF LADING", 13, True, font="T")
    s.text(310, 72, "TO BE USED WITH CHARTER-PARTIES", 8, font="T")
    s.text(450, 60, "B/L No.", 8, font="T")
    s.field("bl_number", 485, 60, size=8.5)
    k = {"lsize": 8, "size": 9, "lfont": "T", "rule": False, "indent": 10}
    s.cells(
        [
            (40, 52, 255, 70, "Shipper", "shipper"),
            (40, 122, 255, 60, "Consignee", "consignee"),
            (40, 182, 255, 70, "Notify address", "notify_party"),
            (40, 252, 125, 30, "Vessel", "vessel"),
            (165, 252, 130, 30, "Port of loading", "port_of_loading"),
            (40, 282, 255, 30, "Port of discharge", "port_of_discharge"),
        ],
        **k,
    )
    for y in (122, 182, 252, 282, 312):
        s.rule(y, 40, 295, 0.5)
    s.rule(312, 40, 555, 0.5)
    s.text(40, 326, "Shipper's description of goods", 8, font="T")
    s.text(440, 326, "Gross weight", 8, font="T")
    g = ship.goods[0]
    s.block(60, 350, [g.desc.upper() + " IN BULK", "STOWED IN HOLDS NO. 1 AND 3"], 9.5)
    s.truth.line(g, {"desc"})
    s.truth.goods, s.truth.loose = s.truth.goods[:1], True
    s.text(440, 350, f"{g.gross / 1000:,.3f} MT", 9.5)
    s.truth.put("gross_weight_kg", [f"{g.gross / 1000:,.3f} MT"], g.gross)
    s.block(60, 400, ["CLEAN ON BOARD", "FREIGHT PAYABLE AS PER CHARTER PARTY"], 9.5)
    s.text(
        200, 520, "(of which                 on deck at Shipper's risk; the Carrier not being responsible for loss or damage howsoever arising)", 6.5, font="T"
    )
    s.rule(530, 40, 555, 0.5)
    s.block(
        40,
        542,
        [
            "Freight payable as per",
            "CHARTER-PARTY dated",
            "FREIGHT ADVANCE.",
            "Received on account of freight:",
            "",
            "Time used for loading ............... days ............... hours.",
        ],
        8,
        font="T",
    )
    s.text(150, 552, s.style.day(ship.dates["order_date"]), 9)
    s.small_print(
        310,
        545,
        240,
        "SHIPPED at the Port of Loading in apparent good order and condition on board the Vessel for carriage to the Port of Discharge or so near thereto as she may safely get the goods specified above. Weight, measure, quality, quantity, condition, contents and value unknown.",
        6.5,
    )
    s.cells(
        [
            (40, 640, 255, 30, "Freight payable at", "=AS PER CHARTER PARTY"),
            (310, 640, 245, 30, "Place and date of issue", "{place_of_issue} {issue_date}"),
            (40, 672, 255, 30, "Number of original Bs/L", "=3/3"),
            (310, 672, 245, 30, "Signature", "=FOR THE MASTER OF " + ship.vessel),
        ],
        **k,
    )
    return s.close()
