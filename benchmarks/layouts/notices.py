"""Notices of agents and forwarders: arrival notice with charges, delivery order, shipping instruction."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.cargo import boxes, described
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment


@layout(destination="US")
def arrival_notice(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "arrival_notice",
        Style(date="%m/%d/%Y", number="us", upper=True, place="{name}, {country}", weight="{n} KG", volume="{n} CBM", decimals=2),
        size="LETTER",
    )
    agent = ship.parties["delivery_agent"]
    s.text(40, 44, agent.name.upper(), 12, True)
    s.block(40, 56, [agent.street, agent.city + " USA", "TEL: 713-555-0140  FAX: 713-555-0141"], 8)
    s.text(572, 44, "ARRIVAL NOTICE / FREIGHT INVOICE", 12, True, "r")
    s.text(572, 58, "PAGE 1 OF 1", 7, align="r")
    s.rect(40, 84, 532, 14, fill="#d9d9d9")
    for x, t in ((44, "SHIPPER"), (225, "CONSIGNEE"), (405, "NOTIFY PARTY")):
        s.text(x, 94, t, 8, True)
    for x, f in ((44, "shipper"), (225, "consignee"), (405, "notify_party")):
        s.field(f, x, 108, 160, 8)
    grid = [
        [("OUR REF NO.", "=AI" + ship.numbers["booking_number"][-6:]), ("IT NO.", ""), ("DATE", "issue_date")],
        [("MASTER B/L NO.", "=" + ship.numbers["bl_number"]), ("HOUSE B/L NO.", "house_number"), ("CUSTOMER REF. NO.", "=" + ship.numbers["order_number"])],
        [("VESSEL / VOYAGE", "{vessel} / {voyage}"), ("PORT OF LOADING", "port_of_loading"), ("ETD", "etd")],
        [("PORT OF DISCHARGE", "port_of_discharge"), ("ETA", "eta"), ("PLACE OF DELIVERY", "place_of_delivery")],
        [("FREIGHT LOCATION", "=BARBOURS CUT TERMINAL  FIRMS: S748"), ("LAST FREE DATE", ""), ("FINAL DESTINATION", "final_destination")],
    ]
    for r, row in enumerate(grid):
        for c, (label, spec) in enumerate(row):
            if spec == "house_number":
                s.truth.put("bl_number", [ship.numbers["house_number"]], ship.numbers["house_number"])
                spec = "=" + ship.numbers["house_number"]
            s.cell(40 + c * 177.3, 156 + r * 26, 177.3, 26, label, spec, lsize=6, size=8.5, lbold=True)
    s.truth.put("master_bl_number", [ship.numbers["bl_number"]], ship.numbers["bl_number"])
    s.truth.fields["issue_date"]["alt"] = ["invoice_date"]
    s.rect(40, 292, 532, 14, fill="#d9d9d9")
    for x, t in (
        (44, "CONTAINER NO. / SEAL NO.\x20"),
        (180, "NO. OF PKGS"),
        (250, "DESCRIPTION OF PACKAGES AND GOODS"),
        (440, "GROSS WEIGHT"),
        (515, "MEASUREMENT"),
    ):
        s.text(x, 302, t, 7, True)
    boxes(s, 44, 318, 130, "{n} / {s}|{t}", 8)
    s.field("packages", 180, 318, 66, 8)
    y = described(s, 250, 318, 180, 8, hs="")
    s.field("gross_weight_kg", 500, 318, size=8, align="r")
    s.field("volume_m3", 570, 318, size=8, align="r")
    y = max(y, 380) + 10
    s.rect(40, y, 532, 14, fill="#d9d9d9")
    for x, t, a in ((44, "DESCRIPTION OF CHARGES", "l"), (330, "RATE", "r"), (420, "PREPAID", "r"), (500, "COLLECT", "r"), (568, "CURRENCY", "r")):
        s.text(x, y + 10, t, 7, True, a)
    y += 26
    total = 0.0
    for name, amount in (("OCEAN FREIGHT", 1840.0), ("DESTINATION TERMINAL HANDLING", 415.0), ("CHASSIS FEE", 120.0), ("DOCUMENT FEE", 65.0)):
        s.text(44, y, name, 8)
        s.text(500, y, f"{amount:,.2f}", 8, align="r")
        s.text(568, y, "USD", 8, align="r")
        total += amount
        y += 12
    s.text(330, y + 4, "TOTAL COLLECT", 8, True)
    s.text(500, y + 4, f"{total:,.2f}", 8, True, "r")
    s.truth.put("total_amount", [f"{total:,.2f}"], total)
    s.truth.put("currency", ["USD"], "USD")
    s.block(
        40,
        y + 40,
        [
            "REMARKS: Please surrender one original bill of lading duly endorsed, or pay charges and obtain freight release. Storage and demurrage are for account of cargo."
        ],
        7.5,
        520,
    )
    return s.close()


@layout(destination="AE")
def delivery_order(ship: Shipment) -> Any:
    s = Sheet(
        ship, "delivery_order", Style(date="%d-%b-%Y", months="En", number="us", upper=True, place="{name}", weight="{n} KGS", volume="{n} CBM", decimals=3)
    )
    agent = ship.parties["delivery_agent"]
    s.text(297, 44, agent.name.upper() + " L.L.C.", 13, True, "c")
    s.text(297, 56, f"P.O. Box 5{ship.numbers['bl_number'][-3:]}, {agent.city}, U.A.E.", 8, align="c")
    s.text(297, 80, "DELIVERY ORDER", 14, True, "c")
    s.text(40, 104, "To: The Manager, Container Terminal 1, Jebel Ali", 9)
    s.text(40, 118, "Please deliver to M/s. :", 9)
    s.field("consignee", 150, 118, 300, 9)
    rows = [
        ("D.O. No.", "=DO/" + ship.numbers["booking_number"][-5:], "D.O. Date", "issue_date"),
        ("B/L No.", "bl_number", "Rotation No.", "=38" + ship.numbers["house_number"][-4:]),
        ("Vessel", "vessel", "Voyage", "voyage"),
        ("Port of Loading", "port_of_loading", "Arrival Date", "eta"),
        ("Port of Discharge", "port_of_discharge", "Valid Upto", "expiry_date"),
        ("Shipper", "shipper", "Gross Weight", "gross_weight_kg"),
    ]
    y = 170.0
    for a, b, c, d in rows:
        h = 42 if a == "Shipper" else 18
        s.rect(40, y, 515, h)
        s.line(120, y, 120, y + h)
        s.line(330, y, 330, y + h)
        s.line(410, y, 410, y + h)
        s.text(44, y + 12, a, 8.5, True)
        s.put(b, 124, y + 12, 200, 8.5)
        s.text(334, y + 12, c, 8.5, True)
        s.put(d, 414, y + 12, 135, 8.5)
        y += h
    y += 20
    s.rect(40, y, 515, 18)
    for x, t in ((44, "Container No."), (130, "Seal No."), (200, "Size/Type"), (260, "Packages"), (330, "Description")):
        s.text(x, y + 12, t, 8.5, True)
    y += 30
    top = y
    for b in ship.boxes:
        s.text(44, y, b.number, 8.5)
        s.text(130, y, b.seal, 8.5)
        s.text(200, y, b.kind, 8.5)
        s.text(260, y, str(b.pkgs), 8.5)
        s.truth.box(b)
        y += 13
    described(s, 330, top, 220, 8.5, hs="")
    y = max(y, top + 30 * len(ship.goods)) + 20
    s.text(44, y, "Total Packages : " + s.one("packages"), 8.5)
    s.text(260, y, "Total Measurement : " + s.one("volume_m3"), 8.5)
    s.block(
        40,
        y + 30,
        ["This delivery order is issued without prejudice to the carrier's rights under the bill of lading. Detention charges are payable after free time."],
        7.5,
        500,
    )
    s.text(400, y + 80, "As Agents only", 8.5)
    return s.close()


@layout()
def shipping_instruction(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "shipping_instruction",
        Style(date="%d/%m/%Y", number="us", upper=False, place="{name}, {country}", weight="{n} kg", volume="{n} m3", decimals=1, notify="third", tel=True),
    )
    s.text(60, 60, "SHIPPING INSTRUCTIONS", 14, True)
    s.text(60, 74, "Please complete all fields and return before the documentation cut-off", 8, color="#888888")
    y = 100.0
    rows = [("Carrier booking no.:", "booking_number"), ("Customer reference:", "=" + ship.numbers["order_number"]), ("Shipper:", "shipper"), ("Consignee:", "consignee"), ("Notify party:", "notify_party"), ("Place of receipt:", "place_of_receipt"), ("Port of loading:", "port_of_loading"), ("Vessel / voyage:", "{vessel} / {voyage}"),
            ("Port of discharge:", "port_of_discharge"), ("Place of delivery:", "place_of_delivery"), ("ETD:", "etd"), ("Freight:", "freight_terms"), ("Document type:", "=Original Bill of Lading (3/3)"), ("Marks and numbers:", "marks"), ("Number of packages:", "packages"), ("Total gross weight:", "gross_weight_kg"), ("Total volume:", "volume_m3")]  # fmt: skip
    for label, spec in rows:
        s.text(60, y, label, 9, True)
        y = s.put(spec, 180, y, 350, 9) + 4
    s.text(60, y, "Description of goods:", 9, True)
    y = described(s, 180, y, 350, 9, hs="HS: {}") + 4
    s.text(60, y, "Containers:", 9, True)
    boxes(s, 180, y, 350, "{n} - seal {s} - {t} - {g} kg", 9, True)
    return s.close()
