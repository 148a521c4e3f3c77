"""Values set to slip under a limit, or set to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cargo import cargo, countries_named, distinct, grouped, listed
from checker.judging.exposure import Exposure, exposures
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document, InvoiceLike, ProformaInvoice
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods_signs import sign
from checker.reference.rates import to_usd
from checker.reference.regimes import binding, nearly
from checker.reference.risk_places import Strength

LIMITS = {"EUR": (10_000.0, 50_000.0), "JPY": (6_000_000.0,), "USD": (2_500.0, 10_000.0, 50_000.0), "GBP": (42_000.0, 10_000.0), "CHF": (50_000.0, 10_000.0)}
"""Sums at which a rule bites: EU criminal-law and car limits, Japan's car limit, filing and cash limits."""


@rule(Severity.MEDIUM)
def just_under_a_limit(shipment: Shipment, *, within: float = 0.05) -> Iterator[Hit]:
    """Sums lie just under a limit that matters on this route.

    ## Why it matters
    Who knows the limit splits the order or trims the price to stay under it.

    ## Example
    Three invoices of one week for the same chips, each a little under EUR 10,000; or a car for Moscow at EUR 49,500.

    ## What to do
    Ask for the whole order and add the invoices up.
    """
    watched = [e for e in exposures(shipment) if e.strength >= Strength.GATEWAY and e.target in ("RU", "BY", "KP", "IR")]
    if not watched:
        return
    apiece = list(_pieces(shipment, watched, within))
    yield from apiece
    bills: dict[str, InvoiceLike] = {}
    for invoice in shipment.of(InvoiceLike):
        if not isinstance(invoice, ProformaInvoice) and invoice.total_amount and invoice.currency:
            bills.setdefault(invoice.invoice_number.text or invoice.path, invoice)
    near = []
    for invoice in bills.values():
        limit = next((x for x in LIMITS.get(str(invoice.currency.value), ()) if x * (1 - within) <= invoice.total_amount.value < x), None)
        near += [(invoice, limit)] if limit else []
    if len(near) >= 2:
        sums = ", ".join(f"{i.currency.value} {i.total_amount.value:,.2f}" for i, _ in near)
        yield hit(
            f"{len(near)} invoices lie just under {near[0][0].currency.value} {near[0][1]:,.0f}: {sums}.",
            *(i.total_amount for i, _ in near),
            severity=Severity.HIGH if len(near) > 2 else Severity.MEDIUM,
        )
    elif near and len(bills) == 1 and not apiece:
        invoice, limit = near[0]
        yield hit(f"{invoice.currency.value} {invoice.total_amount.value:,.2f} is just under {limit:,.0f}.", invoice.total_amount, severity=Severity.INFO)


def _pieces(shipment: Shipment, watched: list[Exposure], within: float) -> Iterator[Hit]:
    """Goods whose price apiece stops just under the limit of a measure on such goods, told once for each limit."""
    touched = binding(countries_named(shipment))
    hits = []
    for item in distinct(cargo(shipment)):
        for near in {e.target: e for e in reversed(watched) if e.direction != "from"}.values():
            price = item.unit_price
            bans = nearly(near.target, item.codes, item.nature.classes, item.when, price, item.currency, within) if price else ()
            ban = next((b for b in bans if b.jurisdiction in touched), None)
            if ban and not item.nature.parts_of:
                hits.append((item, (ban, near)))
    for (ban, near), items in grouped(hits).items():
        asked = f"{items[0].currency} {items[0].unit_price:,.2f}"
        yield hit(
            f"{listed(items)} at {asked}: just under {ban.threshold}, from where {ban.law} takes such goods ({ban.description}).",
            *(f for i in items[:6] for f in (i.line.description, i.price_fact) if f),
            near.fact,
            severity=Severity.MEDIUM if near.strength == Strength.INSIDE else Severity.LOW,
            basis=(ban.law,) if ban.sourced else (),
        )


@rule(Severity.MEDIUM)
def no_commercial_value_on_trade_goods(invoice: InvoiceLike, *, kilograms: float = 100.0) -> Iterator[Hit]:
    """Goods of trade weight or kind are said to have no commercial value.

    ## Why it matters
    Samples and gifts pass with a glance. Half a tonne of samples is a delivery.

    ## Example
    "No commercial value, samples", 640 kg of machine spares.

    ## What to do
    Ask for the real price, the order behind it and the reason for sending free goods.
    """
    words = next((f for f in (*invoice.lines, *(line.description for line in invoice.goods)) if sign("no value").search(f.text)), None)
    weight = invoice.gross_weight_kg
    if words is None or any(sign("return").search(f.text) for f in (*invoice.lines, *(line.description for line in invoice.goods))):
        return
    total = to_usd(invoice.total_amount.value, str(invoice.currency.read or ""), None) if invoice.total_amount else None
    heavy = weight and weight.value > kilograms
    vehicle = [i for i in distinct(cargo(Shipment((invoice,)))) if i.nature.classes & {"vehicle", "machinery"} and not i.nature.parts_of]
    if (heavy or vehicle) and not (total and total > 20_000 and not vehicle):
        because: tuple[Document | None, str] = (None, f"{weight.value:,.0f} kg") if heavy else (None, vehicle[0].name)
        yield hit(f"'{' '.join(words.text.split())[:60]}' is said of {because[1]}.", words, *((weight,) if heavy else vehicle[0].facts))
