"""More bills of lading of container lines: numbered boxes, a waybill, a plain blue form."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, count_of_boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.words import in_words


@layout()
def evergreen(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%b.%d,%Y", number="us", decimals=2, weight="{n} KGS", volume="{n} M3", upper=True, place="{name}, {country}", notify="third"),
        ink="#1b5e20",
    )
    k = {"lsize": 5, "size": 7.8, "lcolor": "#1b5e20", "font": "C"}
    s.text(30, 32, "VERDANT MARINE CORP.", 13, True, color="#1b5e20")
    s.text(565, 32, "BILL OF LADING", 14, True, "r", "#1b5e20")
    s.cells(
        [
            (30, 40, 270, 60, "(2) Shipper/Exporter", "shipper"),
            (300, 40, 130, 24, "(5) Document No.", "bl_number"),
            (430, 40, 135, 24, "", ""),
            (300, 64, 265, 36, "(6) Export References", "=S/O " + ship.numbers["booking_number"]),
            (30, 100, 270, 60, "(3) Consignee(complete name and address)", "consignee"),
            (300, 100, 265, 60, "(7) Forwarding Agent-References", "forwarding_agent"),
            (300, 160, 265, 24, "(8) Point and Country of Origin (for the Merchant's reference only)", "country_of_origin"),
            (30, 160, 270, 60, "(4) Notify Party (complete name and address)", "notify_party"),
            (300, 184, 265, 36, "(9) Also Notify Party (complete name and address)", ""),
            (30, 220, 135, 24, "(12) Pre-carriage by", ""),
            (165, 220, 135, 24, "(13) Place of Receipt/Date", "place_of_receipt"),
            (300, 220, 265, 24, "(10) Onward Inland Routing/Export Instructions", ""),
            (30, 244, 135, 24, "(14) Ocean Vessel/Voy. No.", "{vessel} {voyage}"),
            (165, 244, 135, 24, "(15) Port of Loading", "port_of_loading"),
            (300, 244, 265, 24, "", ""),
            (30, 268, 135, 24, "(16) Port of Discharge", "port_of_discharge"),
            (165, 268, 135, 24, "(17) Place of Delivery", "place_of_delivery"),
            (300, 268, 265, 24, "", ""),
        ],
        **k,
    )
    s.text(297, 299, "Particulars furnished by the Merchant", 6, True, "c", "#1b5e20")
    s.rect(30, 302, 535, 250)
    for x, t in (
        (32, "(18) Container No. And Seal No.\nMarks & Nos."),
        (150, "(19) Quantity And\nKind of Packages"),
        (228, "(20) Description of Goods"),
        (470, "(21) Measurement (M3)\nGross Weight (KGS)"),
    ):
        s.block(x, 309, t.split("\n"), 5, color="#1b5e20")
    s.rule(322, 30, 565)
    s.block(32, 334, ["CONTAINER NO./SEAL NO."], 7.4, font="C")
    my = boxes(s, 32, 344, 118, "{n}/{t}|/{s}", 7.4, font="C")
    s.field("marks", 32, my + 8, 116, 7.4, font="C")
    s.field("packages", 150, 334, 76, 7.4, font="C")
    y = described(s, 228, 334, 235, 7.4, hs="HS CODE:{}", font="C")
    s.field("volume_m3", 562, 334, size=7.4, align="r", font="C")
    s.field("gross_weight_kg", 562, 344, size=7.4, align="r", font="C")
    s.put("freight_terms", 228, y + 6, 200, 7.4, font="C")
    s.text(228, y + 16, "SHIPPER'S LOAD AND COUNT", 7.4, font="C")
    total = f"TOTAL NUMBER OF CONTAINERS OR PACKAGES (IN WORDS)   {in_words(len(ship.boxes))} ({len(ship.boxes)}) CONTAINER(S) ONLY"
    s.cells([(30, 552, 535, 22, "(22) " + total, ""), (30, 574, 150, 60, "(24) FREIGHT & CHARGES", "=OCEAN FREIGHT AS ARRANGED"), (180, 574, 80, 60, "Revenue Tons", ""), (260, 574, 70, 60, "Rate", ""), (330, 574, 50, 60, "Per", ""), (380, 574, 92, 60, "Prepaid", ""), (472, 574, 93, 60, "Collect", ""),
             (30, 634, 130, 26, "(25) B/L NO.", "bl_number"), (30, 660, 130, 26, "(27) Number of Original B(s)/L", "=THREE(3)"), (30, 686, 130, 26, "(29) Place of B(s)/L Issue/Date", "{place_of_issue}  {issue_date}", {"size": 6.6}), (160, 634, 130, 26, "(26) Service Type/Mode", "=FCL/FCL  O/O"), (160, 660, 130, 26, "(28) Prepaid at", ""), (160, 686, 130, 26, "(30) Collect at", ""),
             (30, 712, 260, 36, "(33) Laden on Board", "{on_board_date}"), (290, 634, 275, 114, "(34) VERDANT MARINE CORP. As Carrier", "")], **k)  # fmt: skip
    return s.close()


@layout()
def zim(ship: Shipment) -> Any:
    s = Sheet(ship, "bill_of_lading", Style(date="%d/%m/%Y", number="bare", decimals=3, weight="{n}", volume="{n}", upper=True, place="{name}"), ink="#444444")
    s.text(40, 40, "SEVEN STARS INTEGRATED SHIPPING SERVICES LTD.", 11, True)
    s.text(40, 54, "BILL OF LADING FOR COMBINED TRANSPORT SHIPMENT OR PORT TO PORT SHIPMENT", 8, True)
    k = {"lsize": 7, "size": 8.2, "lbold": True, "lcolor": "#000000"}
    s.cells(
        [
            (40, 62, 255, 66, "Shipper:", "shipper"),
            (295, 62, 130, 33, "B/L Number:", "bl_number"),
            (425, 62, 130, 33, "Booking Number:", "booking_number"),
            (295, 95, 260, 33, "Export References:", ""),
            (40, 128, 255, 66, "Consignee:", "consignee"),
            (295, 128, 260, 66, "Forwarding Agent:", "forwarding_agent"),
            (40, 194, 255, 66, "Notify Party:", "notify_party"),
            (295, 194, 260, 66, "For delivery of Goods please apply to:", "delivery_agent"),
            (40, 260, 128, 28, "Initial Carriage:", ""),
            (168, 260, 127, 28, "Place of Receipt:", "place_of_receipt"),
            (295, 260, 260, 28, "Port of Loading:", "port_of_loading"),
            (40, 288, 128, 28, "Vessel/Voyage:", "{vessel} / {voyage}"),
            (168, 288, 127, 28, "Port of Discharge:", "port_of_discharge"),
            (295, 288, 260, 28, "Place of Delivery:", "place_of_delivery"),
        ],
        **k,
    )
    s.text(297, 326, "PARTICULARS AS FURNISHED BY SHIPPER - CARRIER NOT RESPONSIBLE", 7, True, "c")
    s.rect(40, 330, 515, 230)
    for x, t, a in (
        (44, "Container No.\nSeal No.\nMarks & Numbers", "l"),
        (150, "No. of\nPkgs", "l"),
        (190, "Kind of packages and description of goods", "l"),
        (490, "Gross Weight\n(KG)", "r"),
        (551, "Measurement\n(CBM)", "r"),
    ):
        s.block(x, 340, t.split("\n"), 7, bold=True, align=a)
    s.rule(366, 40, 555)
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    s.text(150, 380, ship.packages, 8)
    s.text(190, 380, f"{ship.pack}S", 8)
    s.field("gross_weight_kg", 490, 380, size=8, align="r")
    s.field("volume_m3", 551, 380, size=8, align="r")
    my = boxes(s, 44, 380, 100, "{n}|{s}|{k}", 8)
    s.field("marks", 44, my + 4, 100, 8)
    y = described(s, 190, 392, 230, 8, hs="HS {}")
    s.block(190, y + 4, [count_of_boxes(s), s.one("freight_terms")], 8)
    s.cells(
        [
            (40, 560, 180, 30, "Freight Payable at:", "=" + ("ORIGIN" if ship.freight == "prepaid" else "DESTINATION")),
            (220, 560, 150, 30, "No. of Originals:", "=3 (THREE)"),
            (370, 560, 185, 30, "Shipped on Board Date:", "on_board_date"),
            (40, 590, 180, 30, "Place of Issue:", "place_of_issue"),
            (220, 590, 150, 30, "Date of Issue:", "issue_date"),
        ],
        **k,
    )
    return s.close()


@layout(fonts=True)
def oocl(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "sea_waybill",
        Style(date="%d %b %Y", months="En", number="bare", decimals=3, weight="{n}KGS", volume="{n}CBM", upper=True, place="{name}, {country}"),
        ink="#b71c1c",
    )
    s.text(30, 36, "CRIMSON ORIENT CONTAINER LINE LIMITED", 12, True, color="#b71c1c")
    s.text(565, 36, "SEA WAYBILL", 13, True, "r", "#b71c1c")
    s.text(565, 46, "NON-NEGOTIABLE", 7, False, "r", "#b71c1c")
    k = {"lsize": 5.5, "size": 8, "lcolor": "#b71c1c", "font": "M"}
    k["size"] = 6.8
    s.cells(
        [
            (30, 50, 268, 60, "SHIPPER/EXPORTER (COMPLETE NAME AND ADDRESS)", "shipper"),
            (298, 50, 134, 24, "BOOKING NO.", "booking_number"),
            (432, 50, 133, 24, "SEA WAYBILL NO.", "bl_number"),
            (298, 74, 267, 36, "EXPORT REFERENCES", "=" + ship.numbers["contract"]),
            (30, 110, 268, 60, "CONSIGNEE (COMPLETE NAME AND ADDRESS)", "consignee"),
            (298, 110, 267, 40, "FORWARDING AGENT-REFERENCES\nFMC NO. & CHB NO.", ""),
            (298, 150, 267, 20, "POINT AND COUNTRY OF ORIGIN OF GOODS", ""),
            (30, 170, 268, 60, "NOTIFY PARTY (COMPLETE NAME AND ADDRESS)", "notify_party"),
            (298, 170, 267, 60, "ALSO NOTIFY PARTY-ROUTING & INSTRUCTIONS", ""),
            (30, 230, 134, 22, "PRE-CARRIAGE BY", ""),
            (164, 230, 134, 22, "PLACE OF RECEIPT", "place_of_receipt"),
            (298, 230, 267, 22, "LOADING PIER/TERMINAL", ""),
            (30, 252, 134, 22, "VESSEL/VOYAGE/FLAG", "{vessel} {voyage}"),
            (164, 252, 134, 22, "PORT OF LOADING", "port_of_loading"),
            (298, 252, 134, 22, "TYPE OF MOVEMENT", "=FCL/FCL CY/CY"),
            (432, 252, 133, 22, "ORIGINALS TO BE RELEASED AT", ""),
            (30, 274, 134, 22, "PORT OF DISCHARGE", "port_of_discharge"),
            (164, 274, 134, 22, "PLACE OF DELIVERY", "place_of_delivery"),
        ],
        **k,
    )
    s.text(
        298, 303, '(CHECK "HM" COLUMN IF HAZARDOUS MATERIAL)   PARTICULARS DECLARED BY SHIPPER BUT NOT ACKNOWLEDGED BY THE CARRIER', 5.5, False, "c", "#b71c1c"
    )
    for x, t in (
        (32, "CNTR. NOS. W/SEAL NOS.\nMARKS & NUMBERS"),
        (150, "QUANTITY\n(FOR CUSTOMS DECLARATION ONLY)"),
        (232, "DESCRIPTION OF GOODS"),
        (440, "GROSS WEIGHT"),
        (510, "MEASUREMENT"),
    ):
        s.block(x, 312, t.split("\n"), 5.2, color="#b71c1c")
    s.rect(30, 306, 535, 270)
    s.rule(324, 30, 565)
    y = boxes(s, 32, 334, 530, "{n} / {s} / {p} / FCL/FCL / {t} / {g}KGS / {v}CBM", 6.6, True, font="M") + 6
    s.field("marks", 32, y, 115, 6.8, font="M")
    s.field("packages", 150, y, 80, 6.8, font="M")
    s.field("gross_weight_kg", 440, y, size=6.8, font="M")
    s.field("volume_m3", 510, y, size=6.8, font="M")
    y = described(s, 232, y, 200, 6.8, hs="HS CODE: {}", font="M")
    s.put("=TOTAL NO. OF CONTAINERS: " + str(len(ship.boxes)) + "|freight_terms", 232, y + 6, 200, 6.8, font="M")
    s.cells(
        [
            (30, 590, 268, 50, "FREIGHT & CHARGES", "=OCEAN FREIGHT   USD 2,150.00 PER 40'"),
            (298, 590, 134, 24, "FREIGHT PAYABLE AT", "=" + ship.places["port_of_loading"].name.upper()),
            (298, 614, 134, 26, "DATE LADEN ON BOARD", "on_board_date"),
            (432, 614, 133, 26, "DATED", "issue_date"),
            (432, 590, 133, 24, "PLACE OF ISSUE", "place_of_issue"),
        ],
        **k,
    )
    return s.close()
