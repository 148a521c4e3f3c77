"""Invoices in three manners: printed by a business system, typed as a letter, struck on a fixed-pitch machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from making.goods import Item, amount, comma, counted, gross, net, packages, plain, volume
from making.sheet import Look, Made, Page

Party = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sale:
    """What an invoice or a packing list states. `facts` are further pairs of label and value in the words of that firm."""

    seller: Party
    buyer: Party
    number: str
    date: str
    currency: str
    items: Sequence[Item]
    unit: str = "PACKAGES"
    facts: Sequence[tuple[str, str]] = ()
    extra: Sequence[tuple[str, float]] = ()
    consignee: Party = ()
    marks: Party = ()
    remarks: Party = ()
    bank: Party = ()
    places: int = 2

    @property
    def total(self) -> float:
        """The goods and what is added to them."""
        return round(amount(self.items) + sum(v for _, v in self.extra), 2)


def system(sale: Sale, made: Made, *, title: str = "COMMERCIAL INVOICE", german: bool = False, ink: str = "#5a5a5a") -> bytes:
    """A business system's invoice: address window left, a column of references right, items with material numbers, bank in the footer."""
    p = Page(made, Look("Helvetica", "Helvetica", 8.8, 6, ink, 0.5))
    money: Callable[[float, int], str] = comma if german else plain
    x, right = 57.0, 545.0
    p.text(right, 52, sale.seller[0], 13, "Helvetica-Bold", align="right")
    p.lines(right, 64, sale.seller[1:], 7, align="right")
    p.text(x, 112, " - ".join(sale.seller[:2]), 5.5, ink=ink)
    p.rule(x, 115, x + 230, 115)
    p.lines(x, 130, sale.buyer, 9.5)
    pairs = (("Rechnung Nr. / Invoice No." if german else "Invoice No.", sale.number), ("Datum / Date" if german else "Date", sale.date), *sale.facts)
    y = 130.0
    for label, value in pairs:
        p.text(322, y, label, 7.6, ink=ink)
        y = p.lines(432, y, value, 8.6, width=right - 430) + 2
    if sale.consignee:
        p.text(x, 186, "Warenempfänger / Ship-to party" if german else "Ship-to party", 7.6, ink=ink)
        p.lines(x, 198, sale.consignee, 8.8)
    y = max(y + 10, 262)
    p.text(x, y, f"HANDELSRECHNUNG / {title}" if german else title, 13, "Helvetica-Bold")
    y += 14
    columns = (
        (30.0, "Item", "left"),
        (68.0, "Material", "left"),
        (178.0, "Description", "left"),
        (44.0, "Qty", "right"),
        (28.0, "UoM", "left"),
        (66.0, f"Unit price\n{sale.currency}", "right"),
        (74.0, f"Value\n{sale.currency}", "right"),
    )
    p.rule(x, y, right, y, 0.8, "#000000")
    p.table_head(x, y + 10, columns, 7)
    p.rule(x, y + 22, right, y + 22, 0.8, "#000000")
    y += 34
    for n, item in enumerate(sale.items, 1):
        words = [*item.words, f"{'Zolltarifnummer / ' if german else ''}HS code {item.hs}"]
        y = (
            p.table_row(
                x,
                y,
                columns,
                (f"{n * 10:06d}"[2:], item.part, words, str(item.quantity), item.unit, money(item.price, sale.places), money(item.amount, sale.places)),
            )
            + 5
        )
    p.rule(x, y - 4, right, y - 4, 0.4, "#000000")
    y += 8
    for label, worth in (("Warenwert / Goods value" if german else "Goods value", amount(sale.items)), *sale.extra):
        p.text(430, y, label, 8.4, align="right")
        p.text(right - 3, y, money(worth, sale.places), 8.8, align="right")
        y += 13
    p.text(430, y, f"{'Rechnungsbetrag / ' if german else ''}Total amount {sale.currency}", 9, "Helvetica-Bold", align="right")
    p.text(right - 3, y, money(sale.total, sale.places), 9, "Helvetica-Bold", align="right")
    y += 26
    kg = money(gross(sale.items), 0), money(net(sale.items), 0)
    y = p.lines(
        x,
        y,
        (f"Gross weight {kg[0]} kg    Net weight {kg[1]} kg    {counted(packages(sale.items), sale.unit.lower())}    {money(volume(sale.items), 2)} m3",),
        8.4,
    )
    p.lines(x, y + 6, [*sale.marks, *([""] if sale.marks else []), *sale.remarks], 8.4, width=right - x)
    p.rule(x, 768, right, 768)
    for n, line in enumerate(sale.bank):
        p.text(x + (n % 2) * 250, 780 + (n // 2) * 10, line, 6.6, ink=ink)
    return p.bytes()


def letter(
    sale: Sale, made: Made, *, title: str = "INVOICE", heads: tuple[str, str, str, str] = ("Description", "Quantity", "Unit Price", "Amount"), say: str = ""
) -> bytes:
    """An invoice typed like a letter: centred head, Times, no rules but under the total."""
    p = Page(made, Look("Times-Roman", "Times-Italic", 10.5, 7, "#000000", 0.6))
    p.text(297, 62, sale.seller[0], 17, "Times-Bold", align="centre")
    y = 76.0
    for line in sale.seller[1:]:
        p.text(297, y, line, 9, align="centre")
        y += 11
    p.rule(70, y, 525, y, 1.4)
    p.text(297, y + 30, title, 15, "Times-Bold", align="centre")
    y += 58
    p.text(525, y, f"Date: {sale.date}", align="right")
    p.text(70, y, f"Invoice No.: {sale.number}")
    y = p.lines(70, y + 24, ("Messrs.", *sale.buyer)) + 8
    if sale.consignee:
        y = p.lines(70, y, ("Consignee:", *sale.consignee)) + 8
    for label, value in sale.facts:
        p.text(70, y, f"{label}:")
        y = p.lines(205, y, value, width=320) + 1.5
    y += 14
    columns = ((235.0, heads[0], "left"), (60.0, heads[1], "right"), (80.0, heads[2], "right"), (85.0, heads[3], "right"))
    p.table_head(67, y, columns, 10, "Times-Italic")
    y += 20
    for item in sale.items:
        words = [*item.words, *([f"Chassis No. {item.part}"] if item.part else []), f"HS Code {item.hs}"]
        y = p.table_row(67, y, columns, (words, f"{item.quantity} {item.unit}", plain(item.price, sale.places), plain(item.amount, sale.places)), 10.5) + 6
    for label, worth in sale.extra:
        y = p.table_row(67, y, columns, (label, "", "", plain(worth, sale.places)), 10.5) + 2
    p.rule(380, y - 6, 525, y - 6)
    y = p.table_row(67, y + 10, columns, ("", "", f"TOTAL {sale.currency}", plain(sale.total, sale.places)), 11, "Times-Bold")
    p.rule(380, y - 8, 525, y - 8, 1.2)
    if say:
        y = p.lines(70, y + 10, f"SAY {say}", 9.5, "Times-Italic", 455)
    weights = (
        f"Gross weight: {plain(gross(sale.items), 0)} kgs",
        f"Net weight: {plain(net(sale.items), 0)} kgs",
        f"Measurement: {plain(volume(sale.items), 3)} cbm",
        f"Packing: {counted(packages(sale.items), sale.unit)}",
    )
    y = p.lines(70, y + 14, [*weights, *([f"Shipping marks: {', '.join(sale.marks)}"] if sale.marks else []), "", *sale.remarks], 10, width=455)
    p.lines(70, y + 8, sale.bank, 8.5)
    p.text(360, 745, sale.seller[0], 9, "Times-Bold")
    p.signature(380, 775)
    p.rule(360, 785, 525, 785)
    p.text(360, 795, "Authorised signature", 7.5, "Times-Italic")
    return p.bytes()


def typed(sale: Sale, made: Made, *, title: str = "COMMERCIAL INVOICE") -> bytes:
    """An invoice from a fixed-pitch printer: 80 columns of Courier, dashed lines for rules."""
    wide = 80
    dash = "-" * wide
    out = [f"{line:^{wide}}" for line in sale.seller] + ["", f"{title:^{wide}}", "=" * wide]
    out += [f"{'INVOICE NO. : ' + sale.number:<44}DATE : {sale.date}", ""]
    out += [f"{'SOLD TO     : ' if n == 0 else ' ' * 14}{line}" for n, line in enumerate(sale.buyer)]
    out += [f"{'CONSIGNEE   : ' if n == 0 else ' ' * 14}{line}" for n, line in enumerate(sale.consignee)] + [""]
    out += [f"{label:<12}: {value}" for label, value in sale.facts]
    out += [dash, f"{'DESCRIPTION':<34}{'HS NO.':<10}{'QTY':>8}{'UNIT PRICE':>13}{'AMOUNT':>15}", f"{'':<52}{sale.currency:>13}{sale.currency:>15}", dash]
    for item in sale.items:
        out.append(
            f"{item.words[0]:<34}{item.hs:<10}{f'{item.quantity} {item.unit}':>8}{plain(item.price, sale.places):>13}{plain(item.amount, sale.places):>15}"
        )
        out += [f"  {w}" for w in item.words[1:]]
    out += [f"{label:<52}{'':>13}{plain(value, sale.places):>15}" for label, value in sale.extra]
    out += [dash, f"{'TOTAL':<52}{sale.currency:>13}{plain(sale.total, sale.places):>15}", "=" * wide, ""]
    out += [
        f"GROSS WEIGHT: {plain(gross(sale.items), 0)} KGS    NET WEIGHT: {plain(net(sale.items), 0)} KGS    {plain(volume(sale.items), 3)} M3",
        f"PACKED IN   : {counted(packages(sale.items), sale.unit)}",
    ]
    out += [f"{'MARKS       : ' if n == 0 else ' ' * 14}{line}" for n, line in enumerate(sale.marks)] + ["", *sale.remarks, *sale.bank]
    out += ["", "", f"{'':<44}{sale.seller[0]}", "", "", f"{'':<44}{'_' * 30}", f"{'':<44}MANAGER"]
    p = Page(made, Look("Courier", "Courier", 9.6))
    p.lines(66, 60, out)
    p.signature(340, 60 + 11.3 * (len(out) - 3))
    return p.bytes()
