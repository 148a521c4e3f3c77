"""Proforma invoices and purchase orders."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_europe import head_of
from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


@layout()
def proforma(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "proforma_invoice",
        Style(date="%d-%b-%Y", months="En", number="us", decimals=1, weight="{n} kgs", place="{name}, {country}", money="{sym}{n}"),
        font="H",
    )
    head_of(s, 45, 50, 14, color="#0a5c57")
    s.rule(84, 45, 550, 1.5)
    s.text(45, 110, "PROFORMA INVOICE", 15, True)
    s.text(550, 104, "PI No.: " + s.one("invoice_number"), 9, align="r")
    s.text(550, 117, "Date: " + s.one("invoice_date"), 9, align="r")
    s.text(550, 130, "Valid until: " + s.one("expiry_date"), 9, align="r")
    s.text(45, 140, "Messrs:", 9, True)
    s.field("buyer", 90, 140, 300, 9)
    s.truth.alt("buyer", "consignee", "bill_to")
    s.text(45, 190, "Dear Sirs, we are pleased to offer you the following goods on the terms and conditions below:", 9)
    y = goods_table(
        s,
        45,
        202,
        [
            ("no", "Item", 32, "c"),
            ("deschs", "Commodity & Specification", 230, "l"),
            ("qtyunit", "Quantity", 75, "r"),
            ("price", f"Unit Price\n({ship.currency})", 75, "r"),
            ("amount", f"Amount\n({ship.currency})", 93, "r"),
        ],
        9,
        8.5,
        "lines",
        7,
        hs_word="H.S. Code",
    )
    y = totals(s, y + 16, 380, 547, {"freight_amount": "Freight charge", "insurance_amount": "Insurance premium", "total_amount": "TOTAL AMOUNT"})
    s.truth.put("currency", [ship.currency], ship.currency)
    rows = [
        ("1. Price term", "{incoterm} {incoterm_place}"),
        ("2. Payment", "payment_terms"),
        ("3. Shipment", "=within 30 days after receipt of deposit"),
        ("4. Port of loading", "port_of_loading"),
        ("5. Port of destination", "port_of_discharge"),
        ("6. Packing", "=export standard packing, {packages}"),
        ("7. Country of origin", "country_of_origin"),
        ("8. Our bank", "=" + ship.parties["bank"].name + ", A/C 0114-22-88710"),
    ]
    y += 6
    for label, spec in rows:
        s.text(45, y, label, 9)
        s.text(140, y, ":", 9)
        s.put(spec, 150, y, 390, 9)
        y += 13
    return s.close()


@layout()
def purchase_order(ship: Shipment) -> Any:
    s = Sheet(ship, "purchase_order", Style(date="%d %b %Y", months="En", number="us", place="{name}", money="{n}", country_line=True), font="H")
    buyer = ship.parties["buyer"]
    s.text(45, 50, buyer.name, 13, True)
    s.truth.put("buyer", buyer.lines(), buyer.value())
    s.truth.alt("buyer", "bill_to")
    s.block(45, 64, buyer.lines()[1:], 8)
    s.text(550, 54, "PURCHASE ORDER", 16, True, "r", "#37474f")
    day = ship.dates["order_date"]
    s.truth.put("issue_date", [s.style.day(day)], day.isoformat())
    for i, (label, spec) in enumerate(
        (("PO Number", "order_number"), ("Date", "=" + s.style.day(day)), ("Buyer contact", "=P. Lindgren"), ("Currency", "currency"))
    ):
        s.text(400, 74 + i * 13, label, 9, True)
        s.put(spec, 480, 74 + i * 13, 80, 9)
    for x, label, spec in ((45, "VENDOR", "seller"), (300, "SHIP TO", "ship_to")):
        s.rect(x, 140, 250, 16, fill="#37474f", stroke="")
        s.text(x + 5, 152, label, 9, True, color="#ffffff")
        s.put(spec, x + 5, 170, 240, 9)
    s.truth.alt("ship_to", "consignee")
    for i, (label, spec) in enumerate(
        (
            ("SHIPPING METHOD", "=Sea freight"),
            ("SHIPPING TERMS", "{incoterm} {incoterm_place}"),
            ("DELIVERY DATE", "=" + s.style.day(ship.dates["etd"])),
            ("PAYMENT TERMS", "payment_terms"),
        )
    ):
        s.rect(45 + i * 126, 220, 127, 16, fill="#37474f", stroke="")
        s.text(49 + i * 126, 231, label, 8, True, color="#ffffff")
        s.rect(45 + i * 126, 236, 127, 20)
        s.put(spec, 49 + i * 126, 249, 120, 8)
    y = goods_table(
        s,
        45,
        270,
        [
            ("code", "ITEM #", 70, "l"),
            ("desc", "DESCRIPTION", 215, "l"),
            ("qty", "QTY", 50, "r"),
            ("unit", "UOM", 35, "c"),
            ("price", "UNIT PRICE", 65, "r"),
            ("amount", "TOTAL", 70, "r"),
        ],
        9,
        8.5,
        "grid",
        6,
        head_fill="#37474f",
        head_color="#ffffff",
    )
    ship.freight_amount = ship.insurance_amount = 0.0
    y = totals(s, y + 16, 400, 546, {"subtotal": "SUBTOTAL", "total_amount": "TOTAL"})
    s.block(
        45,
        y,
        [
            "Comments or special instructions: Please mark all cartons with our PO number. Invoice in triplicate.",
            "",
            "Authorized by ____________________    Date ____________",
        ],
        8.5,
    )
    return s.close()
