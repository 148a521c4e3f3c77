"""Sums that chance does not give: round prices all over, and orders cut into pieces."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.judging.exposure import exposures
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import CommercialInvoice, InvoiceLike
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods import nature
from checker.reference.risk_places import Strength
from checker.rules.value.limits import LIMITS


@rule(Severity.LOW)
def all_prices_round(invoice: InvoiceLike, *, least: int = 4) -> Iterator[Hit]:
    """Every price of many unlike goods is round to the thousand.

    ## Why it matters
    Real price lists have odd ends. Prices that were thought up are round.

    ## Example
    A pump at 4,000, a gearbox at 7,000, tyres at 2,000, a compressor at 11,000.

    ## What to do
    Ask for the price list or the makers' invoices.
    """
    priced = [line for line in invoice.goods if line.unit_price and line.description]
    if (
        len(priced) < least
        or not all(p.unit_price.value >= 1000 and p.unit_price.value % 1000 == 0 for p in priced)
        or str(invoice.currency.read) in ("JPY", "KRW", "VND", "IDR")
    ):
        return
    kinds = {nature(p.description.text).chapter for p in priced}
    used_cars = any("vehicle" in nature(p.description.text).told for p in priced)
    if len(kinds) >= 3 and len({p.unit_price.value for p in priced}) >= 3 and not used_cars:
        yield hit(f"All {len(priced)} prices are round thousands.", *(p.unit_price for p in priced[:4]))


@rule(Severity.MEDIUM)
def invoices_split_under_a_limit(shipment: Shipment, *, days: int = 10) -> Iterator[Hit]:
    """Several invoices of one week for the same goods and buyer stay each under a limit that their sum passes.

    ## Why it matters
    Limits count by the invoice. Who knows that cuts the order into pieces.

    ## Example
    Three invoices of 4,800 euro for the same chips on 3, 5 and 8 March.

    ## What to do
    Ask for the whole order; add the invoices up.
    """
    if not any(e.strength >= Strength.GATEWAY and e.target in ("RU", "BY", "KP", "IR") and e.direction != "from" for e in exposures(shipment)):
        return
    bills = {i.invoice_number.text: i for i in shipment.of(CommercialInvoice) if i.invoice_number and i.total_amount and i.currency and i.invoice_date}
    for one, other in combinations(bills.values(), 2):
        limit = _limit_between(one, other)
        near = abs((one.invoice_date.value - other.invoice_date.value).days) <= days
        if limit and near and one.currency.value == other.currency.value and _same_goods(one, other) and _same_buyer(one, other):
            together = one.total_amount.value + other.total_amount.value
            yield hit(
                f"Invoices {one.invoice_number.text} and {other.invoice_number.text} for the same goods come to {one.currency.value} {together:,.2f} together; "
                f"each is under {limit:,.0f}.",
                one.total_amount, other.total_amount, one.invoice_number, other.invoice_number,
            )  # fmt: skip
            return


def _limit_between(one: CommercialInvoice, other: CommercialInvoice) -> float | None:
    """The limit that neither invoice reaches and both together do; None for none."""
    more, both = max(one.total_amount.value, other.total_amount.value), one.total_amount.value + other.total_amount.value
    return next((x for x in LIMITS.get(str(one.currency.value), ()) if more < x <= both), None)


def _same_goods(one: CommercialInvoice, other: CommercialInvoice) -> bool:
    a, b = ({" ".join(line.description.text.casefold().split()) for line in d.goods if line.description} for d in (one, other))
    return bool(a & b)


def _same_buyer(one: CommercialInvoice, other: CommercialInvoice) -> bool:
    a, b = (d.buyer.read or d.consignee.read for d in (one, other))
    return bool(a and b and a.name.casefold() == b.name.casefold())
