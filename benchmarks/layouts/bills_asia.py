"""Bills of lading after the forms of container lines of East Asia."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, count_of_boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def one(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%d %b %Y", number="us", decimals=3, weight="{n}KGS", volume="{n}CBM", upper=True, place="{name}, {country}", tel=True),
        ink="#c2185b",
    )
    s.text(400, 36, "BILL OF LADING", 15, True, color="#c2185b")
    s.text(30, 36, "Ocean Magnolia Express", 13, True, color="#c2185b")
    k = {"lsize": 5.2, "size": 8, "lcolor": "#c2185b"}
    s.cells(
        [
            (30, 42, 275, 68, "SHIPPER/EXPORTER", "shipper"),
            (305, 42, 130, 24, "BOOKING NO.", "booking_number"),
            (435, 42, 130, 24, "BILL OF LADING NO.", "bl_number"),
            (
                305,
                66,
                260,
                44,
                "EXPORT REFERENCES(for the Merchant's and/or Carrier's reference only. See back clause 8. (4).)",
                "=SC NO. NAR" + ship.numbers["house_number"][-4:],
            ),
            (30, 110, 275, 68, "CONSIGNEE", "consignee"),
            (305, 110, 260, 68, "FORWARDING AGENT-REFERENCES FMC NO.", "forwarding_agent"),
            (
                30,
                178,
                275,
                68,
                "NOTIFY PARTY (It is agreed that no responsibility shall be attached to the Carrier or its Agents for failure to notify)",
                "notify_party",
            ),
            (305, 178, 260, 34, "FINAL DESTINATION(for the Merchant's reference only)", "final_destination"),
            (30, 246, 137, 24, "PRE-CARRIAGE BY", ""),
            (167, 246, 138, 24, "PLACE OF RECEIPT", "place_of_receipt"),
            (30, 270, 137, 24, "OCEAN VESSEL VOYAGE NO. FLAG", "{vessel} {voyage}"),
            (167, 270, 138, 24, "PORT OF LOADING", "port_of_loading"),
            (30, 294, 137, 24, "PORT OF DISCHARGE", "port_of_discharge"),
            (167, 294, 138, 24, "PLACE OF DELIVERY", "place_of_delivery"),
            (305, 294, 260, 24, "TYPE OF MOVEMENT (IF MIXED, USE DESCRIPTION OF PACKAGES AND GOODS FIELD)", "=FCL / FCL          CY / CY"),
        ],
        **k,
    )
    s.small_print(
        308,
        222,
        254,
        'RECEIVED by the Carrier in apparent good order and condition (unless otherwise stated herein) the total number or quantity of Containers or other packages or units indicated in the box entitled "Carrier\'s Receipt", to be carried subject to all the terms and conditions hereof from the Place of Receipt or Port of Loading to the Port of Discharge or Place of Delivery, as applicable.',
        4.8,
    )
    s.text(
        298, 326, '(CHECK "HM" COLUMN IF HAZARDOUS MATERIAL)    PARTICULARS DECLARED BY SHIPPER BUT NOT ACKNOWLEDGED BY THE CARRIER', 5.5, True, "c", "#c2185b"
    )
    xs = [30, 150, 205, 222, 430, 500, 565]
    for i, t in enumerate(
        [
            "CNTR. NOS. W/SEAL NOS.\nMARKS & NUMBERS",
            "QUANTITY\n(FOR CUSTOMS\nDECLARATION ONLY)",
            "H\nM",
            "DESCRIPTION OF GOODS",
            "GROSS WEIGHT",
            "GROSS\nMEASUREMENT",
        ]
    ):
        s.block(xs[i] + 2, 337, t.split("\n"), 5.2, color="#c2185b")
        s.line(xs[i], 330, xs[i], 580)
    s.line(565, 330, 565, 580)
    s.rule(330, 30, 565)
    s.rule(356, 30, 565)
    s.rule(580, 30, 565)
    my = boxes(s, 33, 368, 115, "{n}|/{s}|/{t}/{p}", 7.6)
    s.field("marks", 33, my + 6, 115, 7.6)
    s.field("packages", 152, 368, 52, 7.6)
    s.text(226, 368, '"SHIPPER\'S LOAD AND COUNT"', 7.6)
    y = described(s, 226, 380, 200, 7.6, hs="(HS CODE:{})")
    s.field("gross_weight_kg", 497, 368, size=7.6, align="r")
    s.field("volume_m3", 562, 368, size=7.6, align="r")
    s.put("{freight_terms}||=CARGO IS STOWED IN A CONTAINER", 226, y + 8, 200, 7.6)
    k = {"lsize": 5.2, "size": 7.6, "lcolor": "#c2185b"}
    s.cells(
        [
            (30, 590, 130, 60, "FREIGHT & CHARGES PAYABLE AT / BY:", "=OCEAN FREIGHT|=BUNKER SURCHARGE"),
            (160, 590, 70, 60, "RATED AS", "=2.000|=2.000"),
            (230, 590, 60, 60, "PER", "=CTR"),
            (290, 590, 90, 60, "PREPAID", "=" + ("AS ARRANGED" if ship.freight == "prepaid" else "")),
            (380, 590, 90, 60, "COLLECT", "=" + ("AS ARRANGED" if ship.freight == "collect" else "")),
            (30, 650, 130, 24, "DATE CARGO RECEIVED", ""),
            (30, 674, 130, 24, "DATE LADEN ON BOARD", "on_board_date"),
            (30, 698, 130, 24, "PLACE OF BILL(S) OF LADING ISSUE", "place_of_issue"),
            (160, 650, 130, 24, "DATED", "issue_date"),
            (160, 674, 130, 24, "NUMBER OF ORIGINAL BILL(S) OF LADING", "=THREE (3)"),
        ],
        **k,
    )
    s.terms()
    return s.close()


@layout()
def cosco(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%d %b %Y", number="bare", decimals=3, weight="{n} KGS", volume="{n} CBM", upper=True, place="{name}", notify="third"),
        font="T",
        ink="#00205b",
    )
    k = {"lsize": 6.2, "size": 8.4, "font": "H", "lcolor": "#00205b", "indent": 10}
    s.text(330, 96, "BLUE WHALE SHIPPING LINES CO., LTD.", 10, True, color="#00205b")
    s.block(330, 112, ["Port-to-Port or Combined Transport", "BILL OF LADING"], 12, bold=True, color="#00205b")
    s.cells(
        [
            (36, 40, 284, 66, "1. Shipper Insert Name Address and Phone/Fax", "shipper"),
            (320, 40, 120, 28, "Booking No.", "booking_number"),
            (440, 40, 120, 28, "Bill of Lading No.", "bl_number"),
            (36, 106, 284, 66, "2. Consignee Insert Name Address and Phone/Fax", "consignee"),
            (
                36,
                172,
                284,
                66,
                "3. Notify Party Insert Name Address and Phone/Fax (It is agreed that no responsibility shall attach to the Carrier or his agents for failure to notify)",
                "notify_party",
            ),
            (320, 172, 240, 66, "Also Notify Party-routing & Instructions", ""),
            (36, 238, 142, 26, "4. Combined Transport* Pre-Carriage by", ""),
            (178, 238, 142, 26, "5. Combined Transport* Place of Receipt", "place_of_receipt"),
            (320, 238, 240, 26, "Service Contract No.        Commodity Code", "=SGN" + ship.numbers["booking_number"][-4:]),
            (36, 264, 142, 26, "6. Ocean Vessel Voy. No.", "{vessel} {voyage}"),
            (178, 264, 142, 26, "7. Port of Loading", "port_of_loading"),
            (320, 264, 240, 26, "Type of Movement", "=FCL / FCL              CY-CY"),
            (36, 290, 142, 26, "8. Port of Discharge", "port_of_discharge"),
            (178, 290, 142, 26, "9. Combined Transport* Place of Delivery", "place_of_delivery"),
        ],
        **k,
    )
    s.rect(36, 316, 524, 260)
    for x, t in (
        (38, "Marks & Nos.\nContainer / Seal No."),
        (146, "No. of Container\nor Packages"),
        (220, "Description of Goods (If Dangerous Goods, See Clause 20)"),
        (430, "Gross Weight"),
        (500, "Measurement"),
    ):
        s.block(x, 324, t.split("\n"), 6.2, color="#00205b")
    s.rule(340, 36, 560)
    s.field("marks", 40, 354, 100, 8, font="H")
    s.field("packages", 146, 354, 70, 8, font="H")
    s.field("gross_weight_kg", 430, 354, size=8, font="H")
    s.field("volume_m3", 500, 354, size=8, font="H")
    y = described(s, 220, 354, 200, 8, hs="", font="H")
    s.text(220, y + 12, "** " + s.one("freight_terms") + " **", 8, font="H")
    y = max(y + 40, 420)
    boxes(s, 40, y, 480, "{n} /{s}     /{p}   /FCL / FCL   /{t}   /{g} KGS /{v} CBM", 7.6, True, font="H")
    s.rule(560, 36, 560)
    s.text(
        40, 570, "Declared Cargo Value US$              Description of Contents for Shipper's Use Only (Not part of This B/L Contract)", 6.2, color="#00205b"
    )
    s.cells(
        [
            (
                36,
                576,
                524,
                22,
                "10. Total Number of Containers and/or Packages (in words)\nSubject to Clause 7 Limitation",
                f"=SAY {['', 'ONE', 'TWO', 'THREE'][len(ship.boxes)]} CONTAINER(S) ONLY",
                {"indent": 220, "size": 7},
            )
        ],
        **k,
    )
    s.cells(
        [
            (36, 606, 130, 60, "11. Freight & Charges", "=OCEAN FREIGHT AS ARRANGED", {"size": 7}),
            (166, 606, 70, 60, "Revenue Tons", ""),
            (236, 606, 60, 60, "Rate", ""),
            (296, 606, 60, 60, "Per", ""),
            (356, 606, 100, 60, "Amount", ""),
            (456, 606, 52, 60, "Prepaid", ""),
            (508, 606, 52, 60, "Collect", ""),
            (356, 680, 204, 24, "Date Laden on Board", "on_board_date"),
            (356, 740, 204, 24, "Date of Issue            Place of Issue", "{issue_date}        {place_of_issue}"),
        ],
        **k,
    )
    s.small_print(
        36,
        676,
        310,
        "Received in external apparent good order and condition except as otherwise noted. The total number of the packages or units stuffed in the container, the description of the goods and the weights shown in this Bill of Lading are furnished by the merchants, and which the carrier has no reasonable means of checking and is not a part of this Bill of Lading contract.",
    )
    s.text(356, 780, "Signed for the Carrier, BLUE WHALE SHIPPING LINES CO., LTD.", 7, color="#00205b")
    return s.close()


@layout()
def hmm(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%b. %d, %Y", number="us", decimals=3, weight="{n} KGS", volume="{n} CBM", upper=True, place="{name}, {country}", tel=True),
        font="C",
        ink="#003e7e",
    )
    s.text(36, 40, "HANGANG MERCHANT LINES", 13, True, color="#003e7e", font="H")
    s.text(560, 40, "BILL OF LADING", 13, True, "r", "#003e7e", "H")
    k = {"lsize": 5.8, "size": 7.8, "lfont": "H", "indent": 12}
    s.cells(
        [
            (36, 48, 262, 64, "Shipper/Exporter(Complete Name and Address)", "shipper"),
            (298, 48, 131, 24, "Document No.", "bl_number"),
            (429, 48, 131, 24, "B/L Type\n", ""),
            (298, 72, 262, 40, "Export References", "=BKG NO. {booking_number}"),
            (36, 112, 262, 64, "Consignee(Complete Name and Address)", "consignee"),
            (298, 112, 262, 40, "Forwarding Agent References", ""),
            (298, 152, 262, 24, "Point and Country of Origin", "country_of_origin"),
            (36, 176, 262, 64, "Notify Party(Complete Name and Address)", "notify_party"),
            (298, 176, 262, 64, "Domestic Routing/Export Instructions", ""),
            (36, 240, 131, 24, "Pre-carriage By", ""),
            (167, 240, 131, 24, "Place of Receipt", "place_of_receipt"),
            (36, 264, 131, 24, "Vessel/Voyage No.", "{vessel} {voyage}"),
            (167, 264, 131, 24, "Port of Loading", "port_of_loading"),
            (298, 240, 262, 24, "Onward Inland Routing", ""),
            (36, 288, 131, 24, "Port of Discharge", "port_of_discharge"),
            (167, 288, 131, 24, "Place of Delivery", "place_of_delivery"),
            (298, 264, 262, 24, "For Transhipment to", ""),
            (298, 288, 262, 24, "Final Destination(For the Merchant Reference Only)", "final_destination"),
        ],
        **k,
    )
    s.text(298, 321, "PARTICULARS FURNISHED BY SHIPPER", 6, False, "c", font="H")
    s.rect(36, 324, 524, 240)
    for x, t in (
        (38, "Container No./Seal No.\nMarks and Numbers"),
        (150, "No. of Containers\nor Packages"),
        (225, "Description of Goods"),
        (430, "Gross Weight"),
        (500, "Measurement"),
    ):
        s.block(x, 331, t.split("\n"), 5.8, font="H")
    s.rule(344, 36, 560)
    my = boxes(s, 40, 356, 110, "{n}|{s}|{t}", 7.8)
    s.field("marks", 40, my + 6, 110, 7.8)
    s.field("packages", 150, 356, 75, 7.8)
    y = described(s, 225, 356, 200, 7.8, hs="H.S.CODE {}")
    s.field("gross_weight_kg", 430, 356, 70, 7.4)
    s.field("volume_m3", 500, 356, 60, 7.4)
    s.block(225, y + 6, ['"SHIPPER\'S LOAD, COUNT & SEAL"', '"' + s.one("freight_terms") + '"', count_of_boxes(s)], 7.8)
    s.cells(
        [
            (36, 564, 130, 50, "Freight and Charges", "=AS ARRANGED"),
            (166, 564, 80, 50, "Prepaid", ""),
            (246, 564, 80, 50, "Collect", ""),
            (326, 564, 117, 25, "Freight Payable at", "=DESTINATION" if ship.freight == "collect" else "=ORIGIN"),
            (443, 564, 117, 25, "No. of Original B/L", "=THREE(3)"),
            (326, 589, 117, 25, "Place of Issue", "place_of_issue"),
            (443, 589, 117, 25, "Date of Issue", "issue_date"),
            (36, 614, 210, 25, "Laden on Board the Vessel   Date", "on_board_date"),
        ],
        **k,
    )
    return s.close()
