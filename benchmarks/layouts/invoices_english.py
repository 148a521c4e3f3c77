"""Invoices from a bookkeeping program, a word processor and a typewriter."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.invoices_europe import head_of
from benchmarks.layouts.invoices_office import totals
from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


@layout(origin="US", currency="USD")
def quickbooks(ship: Shipment) -> Any:
    s = Sheet(ship, "commercial_invoice", Style(date="%m/%d/%Y", number="us", place="{name}", money="{n}", amounts="${n}"), size="LETTER")
    head_of(s, 40, 50, 11)
    s.text(572, 54, "Invoice", 20, True, "r")
    s.cells([(432, 62, 70, 18, "Date", ""), (502, 62, 70, 18, "Invoice #", "")], lsize=9)
    s.rect(432, 80, 140, 18)
    s.line(502, 80, 502, 98)
    s.field("invoice_date", 467, 92, size=9, align="c")
    s.field("invoice_number", 537, 92, size=8, align="c")
    for x, label, name in ((40, "Bill To", "bill_to"), (330, "Ship To", "ship_to")):
        s.rect(x, 116, 242, 16)
        s.text(x + 4, 128, label, 9)
        s.rect(x, 132, 242, 66)
        s.field(name, x + 4, 146, 234, 9)
    s.truth.alt("bill_to", "buyer")
    s.truth.alt("ship_to", "consignee")
    heads = [
        ("P.O. Number", "order_number", 90),
        ("Terms", "payment_terms", 122),
        ("Rep", "=JW", 40),
        ("Ship", "etd", 80),
        ("Via", "=Ocean", 90),
        ("F.O.B.", "{incoterm} {incoterm_place}", 110),
    ]
    x = 40.0
    for label, spec, w in heads:
        s.rect(x, 216, w, 15)
        s.text(x + w / 2, 227, label, 8.5, align="c")
        s.rect(x, 231, w, 22)
        s.put(spec, x + 3, 245, w - 5, 8)
        x += w
    y = goods_table(
        s,
        40,
        262,
        [
            ("qty", "Quantity", 60, "r"),
            ("code", "Item Code", 80, "l"),
            ("deschs", "Description", 230, "l"),
            ("price", "Price Each", 76, "r"),
            ("amount", "Amount", 86, "r"),
        ],
        9,
        9,
        "columns",
        4,
        bottom=560,
        head_bold=False,
        hs_word="HTS",
    )
    y = totals(s, y + 16, 400, 568, {"freight_amount": "Freight", "insurance_amount": "Insurance", "total_amount": "Total"}, 10)
    s.truth.put("currency", ["$"], "USD")
    s.text(44, y - 16, "Thank you for your business.", 8.5)
    return s.close()


@layout()
def wordtable(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%B %d, %Y", months="long", number="us", decimals=2, weight="{n} KGS", place="{name}, {country}", money="{cur} {n}"),
        font="T",
    )
    s.text(297, 60, "Commercial Invoice", 18, True, "c")
    rows = [
        ("Exporter:", "seller", "Invoice Number:", "invoice_number"),
        ("", "", "Invoice Date:", "invoice_date"),
        ("Consignee:", "consignee", "Order Number:", "order_number"),
        ("", "", "Terms of Sale:", "{incoterm} {incoterm_place}"),
        ("Port of Loading:", "port_of_loading", "Port of Discharge:", "port_of_discharge"),
        ("Vessel:", "{vessel} / {voyage}", "Terms of Payment:", "payment_terms"),
        ("Country of Origin:", "country_of_origin", "Total Gross Weight:", "gross_weight_kg"),
    ]
    y = 80.0
    for a, b, c, d in rows:
        h = 30 if a in ("Exporter:", "Consignee:") or not a else 20
        if a:
            s.rect(50, y, 90, h * (2 if h == 30 else 1))
            s.rect(140, y, 165, h * (2 if h == 30 else 1))
            s.text(54, y + 13, a, 10, True)
            s.put(b, 144, y + 13, 160, 9.5)
        s.rect(305, y, 100, h)
        s.rect(405, y, 145, h)
        s.text(309, y + 13, c, 10, True)
        s.put(d, 409, y + 13, 140, 9.5)
        y += h
    s.truth.alt("seller", "exporter", "shipper")
    y = goods_table(
        s,
        50,
        y + 16,
        [
            ("no", "No.", 28, "c"),
            ("deschso", "Description of Goods", 212, "l"),
            ("qtyunit", "Qty", 70, "c"),
            ("price", "Unit Price", 90, "r"),
            ("amount", "Total", 100, "r"),
        ],
        9.5,
        10,
        "grid",
        7,
        hs_word="HS:",
    )
    for name, label in (("freight_amount", "Freight"), ("insurance_amount", "Insurance"), ("total_amount", "Total Invoice Value")):
        if getattr(ship, name, 1):
            s.rect(50, y, 400, 18)
            s.rect(450, y, 100, 18)
            s.text(446, y + 13, label, 10, name == "total_amount", "r")
            s.field(name, 546, y + 13, size=9.5, align="r")
            y += 18
    s.truth.put("currency", [ship.currency], ship.currency)
    s.text(50, y + 24, "We certify that this invoice is true and correct.", 10)
    s.text(50, y + 70, "Signature: ____________________     Name: ____________________", 10)
    return s.close()


@layout()
def faxtyped(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "commercial_invoice",
        Style(date="%d %B %Y", months="long", number="us", decimals=1, weight="{n} KILOS", place="{name}", money="{n}", upper=True),
        font="C",
    )
    s.text(20, 20, f"{ship.dates['invoice_date']:%d/%m/%y} 14:22   FAX 0044 1709 555017     P.01/01", 7)
    y = 60.0
    seller = ship.parties["seller"]
    s.block(50, y, [t.upper() for t in seller.lines()], 10)
    s.truth.put("seller", [t.upper() for t in seller.lines()], seller.value())
    s.truth.alt("seller", "exporter", "shipper")
    s.text(50, 124, "INVOICE NO. " + s.one("invoice_number") + "          " + s.one("invoice_date"), 10)
    s.text(50, 150, "SOLD TO:", 10)
    s.field("buyer", 120, 150, 400, 10)
    s.truth.alt("buyer", "bill_to", "consignee")
    s.text(50, 200, f"SHIPPED PER  {s.one('vessel')}  FROM {s.one('port_of_loading')} TO {s.one('port_of_discharge')}", 9.5)
    s.text(50, 214, "YOUR ORDER " + s.one("order_number") + "   TERMS: " + s.one("payment_terms"), 9)
    s.text(50, 236, "QUANTITY   DESCRIPTION                        PRICE         AMOUNT", 10)
    s.text(50, 246, "-" * 78, 10)
    y = 262.0
    for g in ship.goods:
        s.text(110, y, f"{g.qty:,.0f} {g.unit}", 9.5, align="r")
        s.text(395, y, f"{g.price:,.2f}", 9.5, align="r")
        s.text(490, y, f"{g.amount:,.2f}", 9.5, align="r")
        y = s.block(120, y, [g.desc.upper()], 9.5, 225) + 2
        s.truth.line(g, {"desc", "qty", "unit", "price", "amount"})
    s.text(430, y + 4, "-" * 10, 10)
    y += 18
    for name, label in (
        ("freight_amount", "FREIGHT"),
        ("insurance_amount", "INSURANCE"),
        ("total_amount", f"TOTAL {ship.incoterm} {ship.places['incoterm_place'].name.upper()} {ship.currency}"),
    ):
        if getattr(ship, name.replace("total_amount", "total"), 1):
            s.text(120, y, label, 10)
            s.field(name, 490, y, size=10, align="r")
            y += 14
    for name in ("incoterm", "incoterm_place", "currency"):
        s.said(name)
    s.block(
        50,
        y + 16,
        [
            f"GROSS WEIGHT {s.one('gross_weight_kg')}   NET {s.one('net_weight_kg')}",
            f"PACKED IN {s.one('packages')}",
            "GOODS OF " + s.one("country_of_origin") + " ORIGIN",
            "",
            "E. AND O.E.",
        ],
        10,
    )
    return s.close()
