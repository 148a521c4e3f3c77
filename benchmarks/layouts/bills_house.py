"""Bills of lading of forwarders: the FIATA form, an NVOCC's own, and one typed on plain paper."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, count_of_boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def fbl(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "house_bill_of_lading",
        Style(date="%d.%m.%Y", number="eu", decimals=3, weight="{n} KGS", volume="{n} CBM", upper=True, place="{name}", to_order=ship.rng.random() < 0.4),
        ink="#0b5394",
    )
    k = {"lsize": 6.5, "size": 8.4, "lcolor": "#0b5394", "font": "C"}
    s.cells(
        [
            (40, 40, 260, 70, "Consignor", "shipper"),
            (40, 110, 260, 66, "Consigned to order of", "consignee"),
            (40, 176, 260, 66, "Notify address", "notify_party"),
            (40, 242, 130, 26, "", ""),
            (170, 242, 130, 26, "Place of receipt", "place_of_receipt"),
            (40, 268, 130, 26, "Ocean vessel", "vessel"),
            (170, 268, 130, 26, "Port of loading", "port_of_loading"),
            (40, 294, 130, 26, "Port of discharge", "port_of_discharge"),
            (170, 294, 130, 26, "Place of delivery", "place_of_delivery"),
        ],
        **k,
    )
    s.text(310, 54, "FBL", 22, True, color="#0b5394")
    s.text(420, 50, "No.", 8, color="#0b5394")
    s.truth.put("bl_number", [ship.numbers["house_number"]], ship.numbers["house_number"])
    s.text(440, 50, ship.numbers["house_number"], 9, font="C")
    s.text(540, 54, "DE", 12, True, "r", "#0b5394")
    s.block(310, 80, ["NEGOTIABLE FIATA", "MULTIMODAL TRANSPORT", "BILL OF LADING"], 12, bold=True, color="#0b5394")
    s.text(310, 122, "issued subject to UNCTAD/ICC Rules for", 7, color="#0b5394")
    s.text(310, 131, "Multimodal Transport Documents (ICC Publication 481).", 7, color="#0b5394")
    s.block(320, 190, [ship.parties["forwarding_agent"].name.upper(), ship.parties["forwarding_agent"].street.upper()], 9)
    for x, t in ((42, "Marks and numbers"), (140, "Number and kind of packages"), (265, "Description of goods"), (430, "Gross weight"), (500, "Measurement")):
        s.text(x, 330, t, 6.5, color="#0b5394")
    s.rule(320, 40, 560)
    s.field("marks", 44, 350, 95, 8.2, font="C")
    s.field("packages", 140, 350, 120, 8.2, font="C")
    y = described(s, 265, 350, 165, 8.2, hs="HS-CODE: {}", font="C")
    s.field("gross_weight_kg", 430, 350, 70, 7.8, font="C")
    s.field("volume_m3", 500, 350, 62, 7.8, font="C")
    y = boxes(s, 44, max(y, 400) + 10, 500, "{t} CONTAINER {n} SEAL {s}", 8.2, font="C")
    s.put("freight_terms", 44, y + 10, 200, 8.2, font="C")
    s.text(300, 560, "according to the declaration of the consignor", 7, False, "c", "#0b5394")
    s.cells([(40, 570, 260, 26, "Declaration of Interest of the consignor in timely delivery (Clause 6.2.)", ""), (300, 570, 260, 26, "Declared value for ad valorem rate according to the declaration of the consignor (Clauses 7 and 8).", ""),
             (40, 650, 170, 30, "Freight amount", "=AS AGREED"), (210, 650, 170, 30, "Freight payable at", "=ORIGIN" if ship.freight == "prepaid" else "=DESTINATION"), (380, 650, 180, 30, "Place and date of issue", "{place_of_issue} {issue_date}"), (40, 680, 170, 30, "Cargo Insurance through the undersigned", "=not covered"), (210, 680, 170, 30, "Number of Original FBL's", "=3/THREE"), (380, 680, 180, 60, "Stamp and signature", ""), (40, 710, 340, 40, "For delivery of goods please apply to:", "delivery_agent", {"size": 7.4})], **k)  # fmt: skip
    return s.close()


@layout(origin="US")
def nvocc(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "house_bill_of_lading",
        Style(date="%m/%d/%Y", number="us", decimals=1, weight="{n} KG", volume="{n} CBM", upper=True, place="{name}, {country}"),
        size="LETTER",
        font="C",
    )
    s.text(40, 36, "GREAT PLAINS CONSOLIDATORS, INC.", 12, True, font="H")
    s.text(572, 36, "NON-VESSEL OPERATING COMMON CARRIER", 7, False, "r", font="H")
    s.text(572, 46, "FMC-OTI LICENSE NO. 019" + ship.numbers["booking_number"][-3:] + "N", 7, False, "r", font="H")
    s.text(306, 58, "COMBINED TRANSPORT BILL OF LADING", 11, True, "c", font="H")
    k = {"lsize": 5.8, "size": 8, "lfont": "H"}
    s.truth.put("bl_number", [ship.numbers["house_number"]], ship.numbers["house_number"])
    s.cells([(40, 64, 266, 62, "2. EXPORTER (Principal or seller-licensee and address including ZIP Code)", "shipper"), (306, 64, 133, 24, "5. DOCUMENT NUMBER", "=" + ship.numbers["house_number"]), (439, 64, 133, 24, "5a. B/L NUMBER", "=" + ship.numbers["house_number"]), (306, 88, 266, 38, "6. EXPORT REFERENCES", "=MBL {bl}|=PO {order_number}".replace("{bl}", ship.numbers["bl_number"])),
             (40, 126, 266, 62, "3. CONSIGNED TO", "consignee"), (306, 126, 266, 38, "7. FORWARDING AGENT (Name and address - references)", ""), (306, 164, 266, 24, "8. POINT (STATE) OF ORIGIN OR FTZ NUMBER", "=OK"), (40, 188, 266, 62, "4. NOTIFY PARTY/INTERMEDIATE CONSIGNEE (Name and address)", "notify_party"), (306, 188, 266, 62, "9. DOMESTIC ROUTING/EXPORT INSTRUCTIONS", ""),
             (40, 250, 133, 24, "12. PRE-CARRIAGE BY", ""), (173, 250, 133, 24, "13. PLACE OF RECEIPT BY PRE-CARRIER", "place_of_receipt"), (40, 274, 133, 24, "14. EXPORTING CARRIER", "{vessel} {voyage}"), (173, 274, 133, 24, "15. PORT OF LOADING/EXPORT", "port_of_loading"), (306, 250, 266, 24, "10. LOADING PIER/TERMINAL", ""), (306, 274, 133, 24, "11. TYPE OF MOVE", "=FCL/FCL"), (439, 274, 133, 24, "11a. CONTAINERIZED", "=[X] Yes  [ ] No"),
             (40, 298, 133, 24, "16. FOREIGN PORT OF UNLOADING", "port_of_discharge", {"size": 7.2}), (173, 298, 133, 24, "17. PLACE OF DELIVERY BY ON-CARRIER", "place_of_delivery", {"size": 7.2})], **k)  # fmt: skip
    itn = f"X2023{ship.numbers['bl_number'][-8:]}12"
    s.truth.put("export_declaration_number", [itn], itn)
    s.truth.put("country_of_origin", ["OK"], "US")
    s.rect(40, 322, 532, 220)
    for x, t in (
        (42, "MARKS AND NUMBERS\n(18)"),
        (150, "NUMBER\nOF PACKAGES\n(19)"),
        (215, "DESCRIPTION OF COMMODITIES in Schedule B detail\n(20)"),
        (440, "GROSS WEIGHT\n(Kilos)\n(21)"),
        (510, "MEASUREMENT\n\n(22)"),
    ):
        s.block(x, 329, t.split("\n"), 5.6, font="H")
    s.rule(346, 40, 572)
    my = boxes(s, 44, 358, 105, "{n}|SEAL {s}", 8)
    s.field("marks", 44, my + 6, 105, 8)
    s.field("packages", 150, 358, 62, 8)
    y = described(s, 215, 358, 220, 8, hs="SCHED B: {}")
    s.text(440, 358, f"{s.style.num(ship.gross, 1)} KG", 8)
    s.text(440, 368, f"{s.style.num(ship.gross * 2.20462, 1)} LB", 8)
    s.truth.put("gross_weight_kg", [f"{s.style.num(ship.gross, 1)} KG"], ship.gross)
    s.text(510, 358, f"{s.style.num(ship.volume, 3)} CBM", 8)
    s.text(510, 368, f"{s.style.num(ship.volume * 35.3147, 1)} CFT", 8)
    s.truth.put("volume_m3", [f"{s.style.num(ship.volume, 3)} CBM"], ship.volume)
    s.block(
        215,
        y + 6,
        [
            count_of_boxes(s),
            s.one("freight_terms"),
            "These commodities, technology or software were exported from the United States in accordance with the Export Administration Regulations. Diversion contrary to U.S. law prohibited.",
            "AES " + itn,
        ],
        7.6,
        220,
    )
    s.cells(
        [
            (40, 542, 266, 60, "FREIGHT RATES, CHARGES, WEIGHTS AND/OR MEASUREMENTS\nSUBJECT TO CORRECTION            PREPAID            COLLECT", ""),
            (306, 602, 133, 24, "DATED AT", "place_of_issue"),
            (439, 602, 133, 24, "DATE", "issue_date"),
            (40, 602, 266, 48, "FOR DELIVERY PLEASE APPLY TO", "delivery_agent", {"size": 7}),
            (306, 626, 266, 24, "LADEN ON BOARD", "on_board_date"),
        ],
        **k,
    )
    return s.close()


@layout()
def house_plain(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "house_bill_of_lading",
        Style(date="%d/%b/%Y", number="us", decimals=2, weight="{n} KGS", volume="{n} CBM", upper=True, place="{name},{country}", notify="third"),
        font="C",
    )
    f = ship.parties["forwarding_agent"]
    s.text(40, 44, f.name.upper(), 14, True)
    s.text(40, 56, "International Freight Forwarder - Licensed NVOCC", 8)
    s.text(555, 44, "HOUSE BILL OF LADING", 12, True, "r")
    s.truth.put("bl_number", [ship.numbers["house_number"]], ship.numbers["house_number"])
    s.text(555, 60, "HBL NO: " + ship.numbers["house_number"], 9, align="r")
    s.text(555, 71, "MBL NO: " + ship.numbers["bl_number"], 9, align="r")
    s.truth.put("master_bl_number", [ship.numbers["bl_number"]], ship.numbers["bl_number"])
    s.rule(78)
    y = 92.0
    for label, spec in (("SHIPPER", "shipper"), ("CONSIGNEE", "consignee"), ("NOTIFY", "notify_party")):
        s.text(40, y, label, 9, True)
        y = s.put(spec, 40, y + 11, 400, 9) + 6
    s.rule(y)
    y += 14
    for row in (
        (("PRE-CARRIAGE BY", ""), ("PLACE OF RECEIPT", "place_of_receipt"), ("VESSEL / VOY", "{vessel} {voyage}")),
        (("PORT OF LOADING", "port_of_loading"), ("PORT OF DISCHARGE", "port_of_discharge"), ("PLACE OF DELIVERY", "place_of_delivery")),
    ):
        for i, (label, _) in enumerate(row):
            s.text(40 + i * 172, y, label, 8, True)
        for i, (_, spec) in enumerate(row):
            s.put(spec, 40 + i * 172, y + 12, 170, 8)
        y += 30
    s.rule(y)
    s.text(40, y + 12, "MARKS & NOS       NO OF PKGS    DESCRIPTION OF GOODS                       GROSS WT       MEASUREMENT", 7.6, True)
    s.rule(y + 18)
    s.field("marks", 40, y + 32, 90, 8)
    s.field("packages", 130, y + 32, 80, 8)
    yy = described(s, 195, y + 32, 200, 8, hs="HS {}")
    s.field("gross_weight_kg", 396, y + 32, 80, 8)
    s.field("volume_m3", 480, y + 32, 80, 8)
    yy = boxes(s, 40, max(yy, y + 80) + 10, 500, "CNTR NO: {n}  SEAL NO: {s}  SIZE: {t}", 8)
    s.block(
        40,
        yy + 10,
        [
            s.one("freight_terms"),
            "SHIPPED ON BOARD: " + s.one("on_board_date"),
            "PLACE OF ISSUE: " + s.one("place_of_issue"),
            "DATE OF ISSUE: " + s.one("issue_date"),
            "NO. OF ORIGINALS: THREE(3)",
        ],
        9,
        lead=13,
    )
    return s.close()
