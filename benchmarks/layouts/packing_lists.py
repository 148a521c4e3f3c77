"""Packing lists by carton range, by container, ruled, and from a line printer."""

from __future__ import annotations

from typing import Any

from benchmarks.layouts.registry import layout
from benchmarks.layouts.saying import Style
from benchmarks.layouts.sheet import Sheet
from benchmarks.layouts.shipment import Shipment
from benchmarks.layouts.tables import goods_table


def _packing_head(s: Sheet, title: str) -> float:
    s.text(297, 50, title, 16, True, "c")
    y = 80.0
    for label, spec in (("Shipper", "shipper"), ("Consignee", "consignee")):
        s.text(45, y, label + ":", 9, True)
        y = s.put(spec, 110, y, 260, 9) + 4
    s.truth.alt("shipper", "seller", "exporter")
    s.truth.alt("consignee", "buyer")
    for i, (label, spec) in enumerate(
        (("Invoice No.", "invoice_number"), ("Date", "invoice_date"), ("Vessel", "{vessel} {voyage}"), ("From", "port_of_loading"), ("To", "port_of_discharge"))
    ):
        s.text(390, 80 + i * 14, label, 9, True)
        s.put(spec, 450, 80 + i * 14, 110, 8.5)
    return max(y, 160)


@layout()
def pl_ranges(ship: Shipment) -> Any:
    s = Sheet(ship, "packing_list", Style(date="%Y/%m/%d", number="us", decimals=1, weight="{n} KGS", volume="{n} CBM", place="{name}"))
    y = _packing_head(s, "PACKING LIST")
    y = goods_table(
        s,
        45,
        y,
        [
            ("range", "C/NO.", 50, "c"),
            ("pkgs", "CTNS", 36, "r"),
            ("desc", "DESCRIPTION OF GOODS", 190, "l"),
            ("qtyunit", "Q'TY", 60, "r"),
            ("net", "N.W.\n(KGS)", 56, "r"),
            ("gross", "G.W.\n(KGS)", 56, "r"),
            ("vol", "MEAS.\n(CBM)", 58, "r"),
        ],
        8.5,
        8,
        "grid",
        6,
    )
    s.text(48, y + 14, "TOTAL", 9, True)
    s.text(128, y + 14, ship.packages, 9, True, "r")
    s.truth.put("packages", [str(ship.packages)], ship.packages)
    for name, x, text, value in (
        ("net_weight_kg", 434, s.style.num(ship.net, 1), ship.net),
        ("gross_weight_kg", 490, s.style.num(ship.gross, 1), ship.gross),
        ("volume_m3", 548, s.style.num(ship.volume, 3), ship.volume),
    ):
        s.text(x, y + 14, text, 9, True, "r")
        s.truth.put(name, [text], value)
    s.text(45, y + 40, "SHIPPING MARKS:", 9, True)
    s.field("marks", 45, y + 53, 200, 9)
    return s.close()


@layout()
def pl_containers(ship: Shipment) -> Any:
    s = Sheet(ship, "packing_list", Style(date="%d.%m.%Y", number="us", decimals=2, weight="{n} kg", volume="{n} m3", place="{name}, {country}"))
    y = _packing_head(s, "DETAILED PACKING LIST")
    count = len(ship.boxes)
    first = 1
    for i, b in enumerate(ship.boxes):
        part = ship.goods[i::count]
        s.rect(45, y, 505, 16, fill="#e3ecf5", stroke="")
        s.text(50, y + 11, f"Container {b.number}  /  Seal {b.seal}  /  {b.kind}", 9, True)
        s.truth.box(b, True)
        y = goods_table(
            s,
            45,
            y + 16,
            [
                ("no", "Pos", 28, "c"),
                ("desc", "Goods", 217, "l"),
                ("pkgskind", "Packages", 80, "l"),
                ("net", "Net kg", 60, "r"),
                ("gross", "Gross kg", 60, "r"),
                ("vol", "m3", 60, "r"),
            ],
            8.5,
            8,
            "lines",
            5,
            goods=part,
            first=first,
        )
        first += len(part)
        s.text(290, y + 12, f"Sub-total {b.number}", 8, align="l")
        s.text(427, y + 12, s.style.num(sum(g.net for g in part), 2), 8, align="r")
        s.text(487, y + 12, s.style.num(b.gross, 2), 8, align="r")
        s.text(547, y + 12, s.style.num(b.vol, 3), 8, align="r")
        y += 26
    s.rule(y, 45, 550, 1)
    s.text(50, y + 14, "Grand total: " + s.one("packages"), 9, True)
    for name, x, text, value in (
        ("net_weight_kg", 427, s.style.num(ship.net, 2), ship.net),
        ("gross_weight_kg", 487, s.style.num(ship.gross, 2), ship.gross),
        ("volume_m3", 547, s.style.num(ship.volume, 3), ship.volume),
    ):
        s.text(x, y + 14, text, 9, True, "r")
        s.truth.put(name, [text], value)
    return s.close()


@layout()
def pl_grid(ship: Shipment) -> Any:
    s = Sheet(ship, "packing_list", Style(date="%d-%b-%y", months="En", number="us", decimals=3, weight="{n}", place="{name}", upper=True), font="T")
    s.text(297, 44, "PACKING LIST", 14, True, "c")
    k = {"lsize": 7, "size": 8.6}
    s.cells(
        [
            (40, 52, 258, 66, "Exporter", "exporter"),
            (298, 52, 129, 33, "Invoice No. & Date", "{invoice_number} DT. {invoice_date}", {"size": 7.4}),
            (427, 52, 133, 33, "Exporter's Ref", "=2407" + ship.numbers["bl_number"][-5:]),
            (298, 85, 262, 33, "Buyer's Order No. & Date", "order_number"),
            (40, 118, 258, 66, "Consignee", "consignee"),
            (298, 118, 262, 66, "Buyer (if other than consignee)", ""),
            (298, 184, 131, 30, "Country of Origin of Goods", "country_of_origin"),
            (429, 184, 131, 30, "Country of Final Destination", "country_of_destination"),
            (40, 184, 129, 30, "Pre-Carriage by", ""),
            (169, 184, 129, 30, "Place of Receipt by Pre-Carrier", "place_of_receipt"),
            (40, 214, 129, 30, "Vessel/Flight No.", "vessel"),
            (169, 214, 129, 30, "Port of Loading", "port_of_loading"),
            (40, 244, 129, 30, "Port of Discharge", "port_of_discharge"),
            (169, 244, 129, 30, "Final Destination", "final_destination"),
            (298, 214, 262, 60, "Terms of Delivery and Payment", "{incoterm} {incoterm_place}|payment_terms"),
        ],
        **k,
    )
    s.truth.alt("exporter", "shipper", "seller")
    y = goods_table(
        s,
        40,
        274,
        [
            ("range", "Marks & Nos./\nContainer No.", 80, "l"),
            ("pkgskind", "No. & Kind\nof Pkgs.", 78, "l"),
            ("desc", "Description of Goods", 190, "l"),
            ("qtyunit", "Quantity", 62, "r"),
            ("net", "Net Wt.\nKgs", 55, "r"),
            ("gross", "Gross Wt.\nKgs", 55, "r"),
        ],
        8.2,
        7.5,
        "columns",
        5,
        bottom=560,
    )
    s.rect(40, y, 520, 18)
    s.text(120, y + 12, "TOTAL", 8.5, True, "r")
    for name, x, text, value in (
        ("packages", 200, s.one("packages"), ship.packages),
        ("net_weight_kg", 502, s.style.num(ship.net, 3), ship.net),
        ("gross_weight_kg", 557, s.style.num(ship.gross, 3), ship.gross),
    ):
        s.text(x, y + 12, text, 8.5, True, "r")
        s.truth.put(name, [text], value)
    s.block(44, y + 34, [f"Container No. {b.number}  Seal No. {b.seal}" for b in ship.boxes], 8)
    for b in ship.boxes:
        s.truth.box(b)
    return s.close()


@layout()
def pl_dotmatrix(ship: Shipment) -> Any:
    s = Sheet(
        ship,
        "packing_list",
        Style(date="%d/%m/%Y", number="us", decimals=1, weight="{n} KGS", volume="{n} M3", place="{name}", upper=True),
        font="C",
        size="LETTER",
    )
    lines: list[str] = []
    seller = s.said("seller")
    s.truth.alt("seller", "shipper", "exporter")
    lines += [*seller, "", "P A C K I N G   L I S T".center(84), "=" * 84]
    lines += [
        f"{'INVOICE NO':<14}: {s.one('invoice_number'):<30}{'DATE':<10}: {s.one('invoice_date')}",
        f"{'ORDER NO':<14}: {s.one('order_number'):<30}{'PAGE':<10}: 1",
    ]
    buyer = s.said("consignee")
    s.truth.alt("consignee", "buyer")
    lines += [
        f"{'CONSIGNEE':<14}: {buyer[0]}",
        *[" " * 16 + t for t in buyer[1:]],
        f"{'SHIPPED PER':<14}: {s.one('vessel'):<30}{'FROM':<10}: {s.one('port_of_loading')}",
        f"{'SAILING':<14}: {s.one('etd'):<30}{'TO':<10}: {s.one('port_of_discharge')}",
        "-" * 84,
    ]
    lines += [f"{'CASE NO':<9}{'DESCRIPTION':<40}{'QTY':>8} {'UNIT':<5}{'NET KGS':>10}{'GROSS KGS':>11}", "-" * 84]
    at = 1
    for g in ship.goods:
        lines.append(
            f"{f'{at}-{at + g.pkgs - 1}' if g.pkgs > 1 else at!s:<9}{g.desc.upper()[:39]:<40}{g.qty:>8,.0f} {g.unit:<5}{g.net:>10,.1f}{g.gross:>11,.1f}"
        )
        s.truth.line(g, {"desc", "qty", "unit", "net", "gross"})
        s.truth.goods[-1]["description"] = g.desc[:39]
        at += g.pkgs
    lines += [
        "-" * 84,
        f"{'TOTAL':<9}{s.one('packages'):<54}{ship.net:>10,.1f}{ship.gross:>11,.1f}",
        "=" * 84,
        f"MEASUREMENT : {s.one('volume_m3')}",
        "MARKS : " + " / ".join(s.said("marks")),
    ]
    s.truth.put("net_weight_kg", [f"{ship.net:,.1f}"], ship.net)
    s.truth.put("gross_weight_kg", [f"{ship.gross:,.1f}"], ship.gross)
    y = 60.0
    for line in lines:
        s.text(40, y, line, 9.5, font="C") if line else None
        y += 12
    return s.close()
