"""Invoices that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.documents import InvoiceLike
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.goods import GoodsLine
from checker.reference.goods_signs import sign

PER = {"100": 100.0, "1000": 1000.0, "c": 100.0, "m": 1000.0, "doz": 12.0, "dozen": 12.0, "gross": 144.0}


@rule(Severity.MEDIUM)
def line_arithmetic_wrong(invoice: InvoiceLike, *, slack: float = 0.005) -> Iterator[Hit]:
    """Quantity times price is not the amount of the line.

    ## Why it matters
    A figure was changed after the sum was made: the price, the quantity or the amount.

    ## Example
    12 pieces at 2,140.00 make 25,680.00; the line says 2,568.00.

    ## What to do
    Ask for the order confirmation and the invoice as booked by the seller.
    """
    for line in invoice.goods:
        if not (line.quantity and line.unit_price and line.amount) or line.quantity.value <= 0:
            continue
        product, amount = line.quantity.value * line.unit_price.value, line.amount.value
        if amount and not _agree(line, product, amount, slack):
            yield hit(
                f"{line.quantity.value:,.10g} at {line.unit_price.value:,.10g} is {product:,.2f}; the line says {amount:,.2f}.",
                line.quantity,
                line.unit_price,
                line.amount,
            )


@rule(Severity.MEDIUM)
def total_does_not_add_up(invoice: InvoiceLike, *, slack: float = 0.005) -> Iterator[Hit]:
    """The lines of the invoice do not make its total.

    ## Why it matters
    The total is what customs and banks see; the lines are what was sold.

    ## Example
    Lines of 48,920.00 in all, and a total of 9,920.00.

    ## What to do
    Ask for the invoice as booked by the seller, and for the payment order.
    """
    amounts = [line.amount for line in invoice.goods]
    total = invoice.total_amount
    if not amounts or not all(amounts) or not total or total.value <= 0:
        return
    lines = sum(a.value for a in amounts)
    extra = [f.value for f in (invoice.freight_amount, invoice.insurance_amount) if f]
    allowed = max(abs(total.value) * slack, 0.02 * len(amounts), 1.0 if total.value > 1000 else 0.05)
    sums = {lines, lines + sum(extra), *(lines + e for e in extra)}
    if any(abs(s - total.value) <= allowed for s in sums) or _explained(invoice, total.value - lines, sum(extra), allowed):
        return
    charged = any(met(invoice, sign("charges")))
    doubt = lines <= 0 or 1 < total.value / lines < 3 or (charged and 0.6 < total.value / lines <= 1)  # lines unread, charges unlisted
    with_extra = f" (with freight and insurance {lines + sum(extra):,.2f})" if extra else ""
    message = f"The lines come to {lines:,.2f}{with_extra}; the total says {total.value:,.2f}."
    yield hit(message, total, *amounts[:4], severity=Severity.LOW if doubt else Severity.MEDIUM)


def _agree(line: GoodsLine, product: float, amount: float, slack: float) -> bool:
    """Whether product and amount agree within rounding, or by a price that is for a hundred, a thousand or a dozen."""
    rounding = line.quantity.value * _half_unit(line.unit_price) + 0.5 * _half_unit(line.amount) + 0.011
    candidates = [product, *(product / by for by in PER.values()), *(product * by for by in (0.01, 1000.0, 0.001) if _metric(line))]
    return any(abs(c - amount) <= max(rounding, abs(amount) * slack) for c in candidates)


def _metric(line: GoodsLine) -> bool:
    return bool(line.unit) and str(line.unit.value).casefold() in ("kg", "kgs", "mt", "t", "ton", "tons", "tonne", "т", "lb", "lbs")


def _half_unit(fact: Fact[float]) -> float:
    """Half of the last digit printed: how far rounding may have moved the figure."""
    decimals = re.search(r"[.,](\d{1,6})\D*$", fact.text.strip())
    places = 0 if not decimals else 2 if len(decimals[1]) == 3 else len(decimals[1])  # three digits may be a thousand
    return 0.5 / 10.0**places


def _explained(invoice: InvoiceLike, gap: float, extra: float, allowed: float) -> bool:
    """Whether a printed charge, discount or tax makes the difference."""
    figures = [0.0]
    for line, _ in met(invoice, sign("charges")):
        figures += [_figure(n) for n in re.findall(r"\d[\d.,' ]*", line.text)]
    return any(abs(abs(gap - e) - f) <= allowed for f in figures[1:] for e in (0.0, extra))


def _figure(text: str) -> float:
    bare = re.sub(r"[' ]", "", text).rstrip(".,")
    met = re.search(r"[.,](\d{1,2})$", bare)
    whole = re.sub(r"[.,]", "", bare[: met.start()] if met else bare)
    return float(f"{whole or 0}.{met[1]}" if met else whole or 0)
