"""Bills of lading after the forms of European container lines: other boxes, other wording, other places for values."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, count_of_boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout()
def maersk(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(date="%Y-%m-%d", number="bare", decimals=3, weight="{n} KGS", volume="{n} CBM", upper=True, place="{name}", tel=True),
        ink="#1f4e79",
    )
    s.text(36, 34, "SOUND LINE", 17, True, color="#1f4e79")
    s.text(200, 28, "BILL OF LADING FOR OCEAN TRANSPORT", 9, True)
    s.text(200, 39, "OR MULTIMODAL TRANSPORT", 9, True)
    s.text(450, 28, "SCAC", 6)
    s.text(470, 28, "SNDU", 8)
    s.text(500, 28, "B/L No.", 6)
    s.field("bl_number", 500, 39, size=8)
    box = {"lsize": 5.5, "size": 8}
    s.cells(
        [
            (36, 48, 262, 62, "Shipper", "shipper"),
            (298, 48, 262, 22, "Booking No.", "booking_number"),
            (298, 70, 262, 40, "Export references", "=" + ship.extra.get("ref", "SVC CONTRACT 299" + ship.numbers["booking_number"][-5:])),
            (36, 110, 262, 62, 'Consignee (negotiable only if consigned "to order", "to order of" a named Person or "to order of bearer")', "consignee"),
            (298, 110, 262, 62, "Onward inland routing (Not part of Carriage as defined in clause 1. For account and risk of Merchant)", ""),
            (36, 172, 262, 62, "Notify Party (see clause 22)", "notify_party"),
            (298, 172, 131, 62, "", ""),
            (429, 172, 131, 62, "Place of Receipt. Applicable only when document used as Multimodal Transport B/L. (see clause 1)", "place_of_receipt"),
            (36, 234, 131, 24, "Vessel (see clause 1 + 19)", "vessel"),
            (167, 234, 131, 24, "Voyage No.", "voyage"),
            (298, 234, 262, 24, "Place of Delivery. Applicable only when document used as Multimodal Transport B/L. (see clause 1)", "place_of_delivery"),
            (36, 258, 131, 24, "Port of Loading", "port_of_loading"),
            (167, 258, 131, 24, "Port of Discharge", "port_of_discharge"),
            (298, 258, 262, 24, "", ""),
        ],
        **box,
    )
    s.text(298, 291, "PARTICULARS FURNISHED BY SHIPPER", 6.5, True, "c")
    s.rect(36, 296, 524, 290)
    s.text(39, 304, "Kind of Packages; Description of goods; Marks and Numbers; Container No./Seal No.", 5.5)
    s.text(430, 304, "Weight", 5.5)
    s.text(505, 304, "Measurement", 5.5)
    y = s.block(44, 320, [count_of_boxes(s) + " SAID TO CONTAIN " + s.one("packages")], 8)
    s.field("gross_weight_kg", 486, 320, size=8, align="r")
    s.field("volume_m3", 556, 320, size=8, align="r")
    y = described(s, 44, y + 4, 300, hs="HS CODE {}") + 6
    y = s.block(44, y, ["MARKS AND NUMBERS"], 7)
    y = s.field("marks", 44, y, size=8) + 4
    y = boxes(s, 44, y, 500, "{n}  {s}  {k}  {p}  {g} KGS  {v} CBM", 8, True)
    s.block(44, y + 8, ["SHIPPER'S LOAD, STOW, WEIGHT AND COUNT", s.one("freight_terms"), "CY/CY"], 8)
    s.small_print(36, 592, 520, "Above particulars as declared by Shipper, but without responsibility of or representation by Carrier (see clause 14)")
    s.cells(
        [
            (36, 600, 160, 70, "Freight & Charges", "=Basic Ocean Freight|=Terminal Handling Service - Origin"),
            (196, 600, 60, 70, "Rate", "=1850.00|=210.00"),
            (256, 600, 50, 70, "Unit", "=Per Container"),
            (306, 600, 50, 70, "Currency", "=USD|=USD"),
            (356, 600, 102, 70, "Prepaid", ""),
            (458, 600, 102, 70, "Collect", ""),
            (
                36,
                670,
                160,
                44,
                "Carrier's Receipt (see clause 1 and 14). Total number of containers or packages received by Carrier.",
                f"={len(ship.boxes)} container{'s' if len(ship.boxes) > 1 else ''}",
            ),
            (196, 670, 160, 22, "Place of Issue of B/L", "place_of_issue"),
            (196, 692, 160, 22, "Date Issue of B/L", "issue_date"),
            (36, 714, 160, 22, "Number & Sequence of Original B(s)/L", "=THREE/3"),
            (36, 736, 160, 22, "Declared Value (see clause 7.3)", ""),
            (196, 714, 160, 44, "Shipped on Board Date (Local Time)", "on_board_date"),
        ],
        **box,
    )
    s.small_print(
        362,
        680,
        195,
        'Shipped, as far as ascertained by reasonable means of checking, in apparent good order and condition unless otherwise stated herein, the total number or quantity of Containers or other packages or units indicated in the box entitled "Carrier\'s Receipt" for carriage from the Port of Loading (or the Place of Receipt, if mentioned above) to the Port of Discharge (or the Place of Delivery, if mentioned above).',
    )
    s.text(440, 752, "As Agent(s) for the Carrier", 6)
    if ship.rng.random() < 0.6:
        s.terms("TERMS FOR CARRIAGE")
    return s.close()


@layout()
def hapag(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "bill_of_lading",
        Style(
            date="%d.%b.%Y",
            number="bare",
            decimals=1,
            weight="{n}\u00a0KGM".replace("\u00a0", " "),
            volume="{n} MTQ",
            upper=True,
            place="{name}, {country}",
            notify=ship.rng.choice(["buyer", "third"]),
        ),
        font="T",
        ink="#333333",
    )
    k = {"lsize": 6.5, "size": 8.2, "font": "C", "rule": False}
    s.text(310, 40, "Bill of Lading", 16, True)
    s.text(420, 36, "Multimodal Transport or", 8)
    s.text(420, 46, "Port to Port Shipment", 8)
    s.text(310, 62, "NORDKUSTE CONTAINER LINE", 10, True)
    s.rect(30, 50, 272, 74)
    s.cell(30, 50, 272, 74, "Shipper:", "shipper", **k)
    s.cells(
        [
            (310, 70, 100, 26, "Carrier's Reference:", "booking_number"),
            (420, 70, 90, 26, "B/L-No.:", "bl_number"),
            (525, 70, 40, 26, "Page:", "=2 / 3"),
            (310, 98, 250, 26, "Export References:", "=OUR REF " + ship.numbers["order_number"]),
            (30, 126, 272, 74, "Consignee (not negotiable unless consigned to order):", "consignee"),
            (310, 126, 250, 60, "Forwarding Agent:", "forwarding_agent"),
            (30, 202, 272, 74, "Notify Address (Carrier not responsible for failure to notify; see clause 20 (1) hereof):", "notify_party"),
            (310, 202, 250, 26, "Consignee's Reference:", ""),
            (310, 230, 250, 26, "Place of Receipt:", "place_of_receipt"),
            (30, 280, 160, 26, "Vessel(s):", "vessel"),
            (195, 280, 100, 26, "Voyage-No.:", "voyage"),
            (310, 258, 250, 26, "Place of Delivery:", "place_of_delivery"),
            (30, 308, 265, 26, "Port of Loading:", "port_of_loading"),
            (30, 336, 265, 26, "Port of Discharge:", "port_of_discharge"),
        ],
        **k,
    )
    for y in (124, 200, 278, 306, 334, 362):
        s.rule(y, 30, 302 if y < 300 else 565 if y > 340 else 302, 0.4)
    s.line(305, 124, 305, 362, 0.4)
    for x, t in (
        (32, "Container Nos., Seal Nos.; Marks and Nos."),
        (190, "Number and Kind of Packages, Description of Goods"),
        (430, "Gross Weight:"),
        (510, "Measurement:"),
    ):
        s.text(x, 371, t, 6.5)
    s.rule(376, 30, 565, 0.4)
    y = 392.0
    for b in ship.boxes:
        s.text(190, y, f"1 CONT. {b.kind}", 8.2, font="C")
        s.text(32, y, f"{b.number[:4]}  {b.number[4:]}", 8.2, font="C")
        s.text(32, y + 10, "SEAL: " + b.seal, 8.2, font="C")
        s.text(495, y, s.style.weight.format(n=s.style.num(b.gross, 1)), 8.2, font="C", align="r")
        s.text(562, y, s.style.volume.format(n=s.style.num(b.vol, 3)), 8.2, font="C", align="r")
        s.truth.box(b, True)
        y += 24
    y2 = described(s, 190, y, 230, 8.2, hs="HS CODE: {}", packages=True, font="C")
    s.field("marks", 32, y, 150, 8.2, font="C")
    s.text(190, y2 + 10, "TOTAL:", 8.2, font="C")
    s.field("packages", 240, y2 + 10, size=8.2, font="C")
    s.field("gross_weight_kg", 495, y2 + 10, size=8.2, align="r", font="C")
    s.field("volume_m3", 562, y2 + 10, size=8.2, align="r", font="C")
    s.field("freight_terms", 190, y2 + 24, size=8.2, font="C")
    s.text(190, y2 + 34, "SHIPPED ON BOARD, DATE : " + s.one("on_board_date"), 8.2, font="C")
    s.text(190, y2 + 44, "PORT OF LOADING: " + ship.places["port_of_loading"].name.upper() + "   VESSEL NAME: " + ship.vessel, 8.2, font="C")
    s.rule(640, 30, 565, 0.4)
    s.cells([(30, 642, 150, 26, "Shipper's declared Value [see clause 7(2) and 7(3)]", ""), (30, 672, 150, 26, "Total No. of Containers received by the Carrier:", f"={len(ship.boxes)}"), (185, 672, 120, 26, "Packages received by the Carrier:", "=----"), (310, 732, 120, 26, "Place and date of issue:", "{place_of_issue} {issue_date}"),
             (30, 702, 60, 26, "Movement:", "=FCL/FCL"), (100, 702, 60, 26, "Currency:", "=USD"), (185, 702, 120, 26, "Number of original Bs/L:", "=3/3"), (310, 762, 160, 26, "Freight payable at:", "=" + ("ORIGIN" if ship.freight == "prepaid" else "DESTINATION"))], **k)  # fmt: skip
    s.small_print(
        312,
        650,
        250,
        'RECEIVED by the Carrier from the Shipper in apparent good order and condition (unless otherwise noted herein) the total number or quantity of Containers or other packages or units indicated in the box opposite entitled "Total No. of Containers/Packages received by the Carrier" for Carriage subject to all the terms and conditions hereof from the Place of Receipt or the Port of Loading, whichever is applicable, to the Port of Discharge or the Place of Delivery.',
    )
    return s.close()
