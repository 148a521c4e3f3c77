"""Packing lists: a ruled table of cases, and a plain one of units."""

from __future__ import annotations

from making.goods import counted, gross, net, packages, plain, volume
from making.invoices import Sale
from making.sheet import Look, Made, Page


def cases(sale: Sale, made: Made, *, first: int = 1, date_label: str = "Date of packing", box: str = "") -> bytes:
    """A table with a ruled grid: case numbers, contents, dimensions, weights; totals in the last row."""
    p = Page(made, Look("Helvetica", "Helvetica", 8.2, 6, "#000000", 0.5))
    x, w = 44.0, 507.0
    p.text(x, 52, "PACKING LIST", 18, "Helvetica-Bold")
    p.text(x + w, 44, sale.seller[0], 9, "Helvetica-Bold", align="right")
    p.lines(x + w, 55, sale.seller[1:], 7, align="right")
    p.rule(x, 84, x + w, 84, 2)
    p.lines(x, 100, ("Consignee", *(sale.consignee or sale.buyer)), 8.6)
    y = 100.0
    for label, value in (("To invoice No.", sale.number), (date_label, sale.date), *sale.facts, *([("Container", box)] if box else [])):
        p.text(x + 290, y, label, 8, "Helvetica-Bold")
        y = p.lines(x + 375, y, value, 8.2, width=132)
    y = max(y, 160) + 8
    columns = (
        (52.0, "Case No.", "left"),
        (185.0, "Contents", "left"),
        (48.0, "Quantity", "right"),
        (86.0, "L x W x H (cm)", "centre"),
        (48.0, "Net kg", "right"),
        (48.0, "Gross kg", "right"),
        (40.0, "CBM", "right"),
    )
    tops = [y]
    p.box(x, y, w, 16, "#d9d9d9", 0.5)
    p.table_head(x, y + 11, columns, 7)
    y += 16
    number = first
    for item in sale.items:
        tops.append(y)
        label = str(number) if item.packages == 1 else f"{number}-{number + item.packages - 1}"
        number += item.packages
        row = (label, item.words, f"{item.quantity} {item.unit}", item.size, plain(item.net, 0), plain(item.gross, 0), plain(item.volume, 2))
        y = p.table_row(x, y + 10, columns, row) - 3
    tops.append(y)
    p.table_row(
        x,
        y + 11,
        columns,
        ("TOTAL", counted(packages(sale.items), sale.unit), "", "", plain(net(sale.items), 0), plain(gross(sale.items), 0), plain(volume(sale.items), 2)),
        font="Helvetica-Bold",
    )
    y += 16
    for top in (*tops, y):
        p.rule(x, top, x + w, top)
    edge = x
    for width, _, _ in columns:
        p.rule(edge, tops[0], edge, y)
        edge += width
    p.rule(edge, tops[0], edge, y)
    p.lines(x, y + 18, [*(("Case marks:", *sale.marks, "") if sale.marks else ()), *sale.remarks], 8.4, width=w)
    p.signature(x + 400, 770)
    p.text(x + w, 790, sale.seller[0], 7, align="right")
    return p.bytes()


def units(sale: Sale, made: Made, *, title: str = "WEIGHT AND PACKING LIST") -> bytes:
    """A plain list in Times: one paragraph a unit, weights behind dots."""
    p = Page(made, Look("Times-Roman", "Times-Roman", 10.5))
    x = 72.0
    p.text(x, 64, sale.seller[0], 13, "Times-Bold")
    p.lines(x, 77, sale.seller[1:], 9)
    p.text(x, 132, title, 15, "Times-Bold")
    p.lines(x, 150, (f"Invoice No. {sale.number}", f"Date {sale.date}", *(f"{label} {value}" for label, value in sale.facts)))
    y = p.lines(x + 215, 150, ("For account of", *sale.buyer), width=240) + 26
    y = max(y, 240)
    columns = ((30.0, "No.", "left"), (225.0, "Goods", "left"), (66.0, "Net (kgs)", "right"), (66.0, "Gross (kgs)", "right"), (66.0, "Measure (cbm)", "right"))
    p.table_head(x, y, columns, 9, "Times-Bold")
    p.rule(x, y + 5, 525, y + 5)
    y += 20
    for n, item in enumerate(sale.items, 1):
        y = (
            p.table_row(
                x,
                y,
                columns,
                (str(n), [f"{item.quantity} {item.unit} {item.words[0]}", *item.words[1:]], plain(item.net, 0), plain(item.gross, 0), plain(item.volume, 3)),
            )
            + 6
        )
    p.rule(x, y - 6, 525, y - 6)
    y = p.table_row(
        x,
        y + 8,
        columns,
        ("", f"Total {counted(packages(sale.items), sale.unit)}", plain(net(sale.items), 0), plain(gross(sale.items), 0), plain(volume(sale.items), 3)),
        font="Times-Bold",
    )
    p.lines(x, y + 16, [*(f"Marks: {m}" for m in sale.marks), "", *sale.remarks], 10, width=450)
    return p.bytes()
