"""Invoices as office programs print them: ERP with an information block, online bookkeeping, ruled grids."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table
from benchmarks.layouts.words import in_words


def totals(s: Sheet, y: float, left: float, right: float, names: dict[str, str], size: float = 9, bold_last: bool = True) -> float:
    """Totals one under the other: heading left, amount right-aligned; freight and insurance only where there are any."""
    given = {"freight_amount": s.ship.freight_amount, "insurance_amount": s.ship.insurance_amount}
    shown = [(n, t) for n, t in names.items() if given.get(n, 1)]
    for i, (name, title) in enumerate(shown):
        last = bold_last and i == len(shown) - 1
        s.text(left, y, title, size, last)
        s.field(name, right, y, size=size, align="r", bold=last)
        y += size * 1.6
    return y


@layout(origin="DE", currency="EUR")
def sap(ship: Shipment) -> Any:
    s = Sheet(ship, "commercial_invoice", Style(date="%d.%m.%Y", number="eu", decimals=3, weight="{n} KG", place="{name}", money="{n}", country_line=True))
    seller = ship.parties["seller"]
    s.text(60, 60, seller.name, 13, True, color="#7a7a7a")
    s.truth.put("seller", seller.lines(), seller.value())
    s.text(60, 118, f"{seller.name} · {seller.street} · {seller.city}, {s.style.country(seller.country)}", 6)
    s.field("bill_to", 60, 136, 220, 10)
    s.truth.alt("bill_to", "buyer", "consignee")
    s.text(60, 190, "", 8)
    s.rect(345, 108, 205, 112)
    s.text(350, 120, "Commercial invoice", 11, True)
    s.line(345, 126, 550, 126)
    y = 138.0
    for label, spec in (("Number/Date", "{invoice_number} / {invoice_date}"), ("Order no./Date", "{order_number} / " + s.style.day(ship.dates["order_date"])), ("Delivery note no.", "=80" + ship.numbers["booking_number"][-6:]), ("Customer number", "=104" + ship.numbers["bl_number"][-4:]),
                        ("Currency", "currency"), ("Contact/Telephone", "=M. Ritter / +49 7331 20-118"), ("VAT reg. no.", "=DE 145 99 2" + ship.numbers["bl_number"][-2:])):  # fmt: skip
        s.text(350, y, label, 8)
        s.put(spec, 432, y, 116, 8)
        y += 11.5
    s.text(60, 250, "Ship-to party:", 9, True)
    s.field("ship_to", 135, 250, 250, 9)
    s.truth.alt("ship_to", "consignee")
    y = 300.0
    for label, spec in (
        ("Terms of delivery", "{incoterm} {incoterm_place} Incoterms 2020"),
        ("Terms of payment", "payment_terms"),
        ("Gross weight", "gross_weight_kg"),
        ("Net weight", "net_weight_kg"),
        ("Country of origin", "country_of_origin"),
    ):
        s.text(60, y, label, 9)
        s.put(spec, 170, y, 300, 9)
        y += 12
    y += 10
    s.rule(y, 60, 550, 1)
    for x, t, a in ((60, "Item", "l"), (95, "Material", "l"), (95, "Description", "l"), (330, "Quantity", "r"), (430, "Price", "r"), (550, "Value", "r")):
        s.text(x, y + (22 if t == "Description" else 11), t, 8.5, align=a)
    s.text(430, y + 22, "Price unit", 8.5, align="r")
    s.text(550, y + 22, "EUR", 8.5, align="r")
    y += 28
    s.rule(y, 60, 550, 1)
    for n, g in enumerate(ship.goods, 1):
        y += 14
        s.text(60, y, f"{n * 10:06d}", 9)
        s.text(95, y, f"{g.hs}-{n}{n}4", 9)
        s.text(330, y, f"{s.style.num(g.qty, 0)} {g.unit}", 9, align="r")
        s.text(430, y, s.style.num(g.price, 2), 9, align="r")
        s.text(550, y, s.style.num(g.amount, 2), 9, align="r")
        s.text(430, y + 11, f"1 {g.unit}", 8, align="r")
        y = s.block(95, y + 11, [g.desc, f"Commodity code: {g.hs}00   Country of origin: {g.origin}", f"Net weight: {s.style.num(g.net, 3)} KG"], 8.5)
        s.truth.line(g, {"desc", "hs", "qty", "unit", "price", "amount", "origin", "net"})
    y += 6
    s.rule(y, 60, 550, 0.5)
    y = totals(s, y + 14, 330, 550, {"subtotal": "Items total", "freight_amount": "Freight", "insurance_amount": "Insurance", "total_amount": "Final amount"})
    s.text(60, y + 20, "Tax-free export delivery according to sec. 4 no. 1a UStG in connection with sec. 6 UStG", 8)
    s.rule(770, 60, 550, 0.3)
    s.block(
        60,
        778,
        [
            f"{seller.name}   {seller.street}   {seller.city}",
            "Registered office: Geislingen   Commercial register: HRB 54021   Managing directors: K. Brand, L. Auer",
            "Bank: Handelsbank Ruhr AG  IBAN DE02 1203 0000 0000 2020 51  BIC HBRUDEDD",
        ],
        6,
    )
    return s.close()


@layout(origin="GB", currency="GBP")
def xero(ship: Shipment) -> Any:
    s = Sheet(ship, "commercial_invoice", Style(date="%d %b %Y", months="En", number="us", place="{name}", money="{n}", country_line=True))
    s.text(50, 80, "INVOICE", 24)
    seller, buyer = ship.parties["seller"], ship.parties["buyer"]
    lines = [buyer.name, buyer.street, buyer.city, s.style.country(buyer.country)]
    s.truth.put("buyer", lines, buyer.value())
    s.truth.alt("buyer", "bill_to", "consignee")
    s.block(66, 112, lines, 9)
    y = 112.0
    for label, spec in (
        ("Invoice Date", "invoice_date"),
        ("Invoice Number", "invoice_number"),
        ("Reference", "=" + ship.numbers["order_number"]),
        ("VAT Number", "=GB 318 44 9071"),
    ):
        s.text(300, y, label, 9, True)
        y = s.put(spec, 300, y + 11, 110, 9) + 5
    lines = [seller.name, seller.street, seller.city, "UNITED KINGDOM"]
    s.truth.put("seller", lines, seller.value())
    s.block(430, 112, lines, 9)
    y = goods_table(
        s,
        50,
        260,
        [
            ("desc", "Description", 235, "l"),
            ("qty", "Quantity", 60, "r"),
            ("price", "Unit Price", 70, "r"),
            ("tax", "Tax", 60, "r"),
            ("amount", "Amount GBP", 75, "r"),
        ],
        9,
        9,
        "lines",
        9,
        tax="Zero Rated",
    )
    y = totals(s, y + 16, 400, 547, {"subtotal": "Subtotal", "freight_amount": "Shipping", "insurance_amount": "Insurance", "total_amount": "TOTAL GBP"}, 9)
    s.rule(y - 24, 395, 550)
    s.truth.put("currency", ["GBP"], "GBP")
    s.text(50, y + 40, "Due Date: " + s.style.day(ship.dates["expiry_date"]), 11, True)
    s.block(
        50,
        y + 56,
        [
            f"Shipped {s.one('incoterm')} {s.one('incoterm_place')} (Incoterms 2020). Country of origin: {s.one('country_of_origin')}",
            "Bank: Northshire Bank  Sort code 40-11-23  Account 8812 4410",
        ],
        9,
    )
    s.line(50, 640, 545, 640, 0.5, "#888888")
    s.c.setDash(3, 2)
    s.text(50, 660, "PAYMENT ADVICE", 16)
    s.block(70, 690, ["To:  " + seller.name, seller.street, seller.city], 9)
    y = 690
    for label, value in (
        ("Customer", buyer.name),
        ("Invoice Number", ship.numbers["invoice_number"]),
        ("Amount Due", s.style.num(ship.total, 2)),
        ("Due Date", s.style.day(ship.dates["expiry_date"])),
        ("Amount Enclosed", ""),
    ):
        s.text(330, y, label, 9, True)
        s.text(420, y, value[:28], 9)
        y += 14
    return s.close()


@layout(origin="IN", currency="INR")
def tally(ship: Shipment) -> Any:
    s = Sheet(ship, "commercial_invoice", Style(date="%d-%b-%y", months="En", number="in", place="{name}", decimals=2, weight="{n} Kgs", money="{n}"))
    s.text(297, 34, "Tax Invoice / Export Invoice", 11, True, "c")
    s.text(297, 44, "SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST", 6.5, False, "c")
    k = {"lsize": 7, "size": 8.5, "indent": 3}
    seller = ship.parties["seller"]
    s.rect(36, 50, 250, 240)
    s.text(39, 60, seller.name, 9, True)
    s.block(
        39,
        71,
        [
            seller.street,
            f"{seller.city}, INDIA",
            "GSTIN/UIN: 24AAKCS" + ship.numbers["booking_number"][-4:] + "M1Z5",
            "State Name : Gujarat, Code : 24",
            "IEC: 24070" + ship.numbers["bl_number"][-5:],
        ],
        8,
    )
    s.truth.put("seller", seller.lines(), seller.value())
    s.truth.alt("seller", "exporter", "shipper")
    s.line(36, 122, 286, 122)
    s.text(39, 131, "Consignee (Ship to)", 7)
    s.field("consignee", 39, 143, 240, 8.5)
    s.truth.alt("consignee", "ship_to")
    s.line(36, 195, 286, 195)
    s.text(39, 204, "Buyer (Bill to)", 7)
    s.field("buyer", 39, 216, 240, 8.5)
    s.truth.alt("buyer", "bill_to")
    rows = [
        ("Invoice No.", "invoice_number", "Dated", "invoice_date"),
        ("Delivery Note", "", "Mode/Terms of Payment", "payment_terms"),
        ("Reference No. & Date.", "", "Other References", ""),
        ("Buyer's Order No.", "order_number", "Dated", "=" + s.style.day(ship.dates["order_date"])),
        ("Dispatch Doc No.", "", "Delivery Note Date", ""),
        ("Dispatched through", "=By Sea", "Destination", "final_destination"),
        ("Vessel/Flight No.", "vessel", "Place of receipt by shipper:", "place_of_receipt"),
        ("City/Port of Loading", "port_of_loading", "City/Port of Discharge", "port_of_discharge"),
        ("Terms of Delivery", "{incoterm} {incoterm_place}", "", ""),
    ]
    for i, (a, b, c, d) in enumerate(rows):
        y, h = 50 + i * 26.66, 26.66
        if c:
            s.cell(286, y, 136, h, a, b, **k)
            s.cell(422, y, 138, h, c, d, **k)
        else:
            s.cell(286, y, 274, h, a, b, **k)
    y = goods_table(
        s,
        36,
        290,
        [
            ("no", "Sl\nNo.", 22, "c"),
            ("desc", "Description of Goods", 232, "l"),
            ("hs", "HSN/SAC", 50, "l"),
            ("qtyunit", "Quantity", 70, "r"),
            ("price", "Rate", 52, "r"),
            ("unit", "per", 28, "l"),
            ("amount", "Amount", 70, "r"),
        ],
        8,
        7,
        "columns",
        6,
        bottom=520,
        head_bold=False,
        line_no="{n}",
    )
    yy = 490.0
    for name, label in (("freight_amount", "Freight & Forwarding"), ("insurance_amount", "Insurance")):
        if getattr(ship, name):
            s.text(286, yy, label, 8, True, "r")
            s.field(name, 557, yy, size=8, align="r")
            yy += 12
    s.rect(36, y, 524, 16)
    s.text(286, y + 11, "Total", 8, align="r")
    s.style.amounts = "Rs. {n}"
    s.field("total_amount", 557, y + 11, size=9, align="r", bold=True)
    s.style.amounts = ""
    s.truth.put("currency", ["INR"], "INR")
    s.text(39, y + 27, "Amount Chargeable (in words)", 7)
    s.text(39, y + 38, "INR " + in_words(int(ship.total)).title() + " Only", 8.5, True)
    s.text(557, y + 27, "E. & O.E", 7, align="r")
    s.text(39, y + 60, "Declaration", 7)
    s.block(39, y + 70, ["We declare that this invoice shows the actual price of the goods described and that all particulars are true and correct."], 7.5, 240)
    s.rect(298, y + 80, 262, 50)
    s.text(557, y + 90, "for " + seller.name, 8, True, "r")
    s.text(557, y + 124, "Authorised Signatory", 7, align="r")
    s.text(297, y + 145, "This is a Computer Generated Invoice", 7, align="c")
    return s.close()
