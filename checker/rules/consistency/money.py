"""Prices, totals and currencies on several papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from checker.judging.agreement import disagreement, pairs, readings, where
from checker.judging.lots import lots
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import (
    CertificateOfOrigin,
    CommercialInvoice,
    CustomsDeclaration,
    Document,
    InspectionCertificate,
    InvoiceLike,
    LetterOfCredit,
    PackingList,
    ProformaInvoice,
)
from checker.model.finding import Severity
from checker.model.shipment import Shipment

UCP = "UCP 600 art. 14(d)"
RATE = re.compile(r"exchange\s+rate|rate\s+of\s+exchange|equivalent|wechselkurs|cours|курс|汇率|為替|환율|\bkur\b", re.IGNORECASE)


PRICED = (CommercialInvoice, ProformaInvoice, InspectionCertificate, CertificateOfOrigin, PackingList)
"""Papers that state what the goods are sold for. Declarations and policies have rules of their own; an order may be for many shipments."""


def _totals(shipment: Shipment, *kinds: type[Document]) -> tuple[str, list[Document]]:
    """The currency most papers of these kinds use, and those papers with a total in it."""
    papers = [d for d in shipment.documents if isinstance(d, kinds) and d.total_amount and d.currency]
    currencies = [d.currency.value for d in papers]
    common = max(currencies, key=currencies.count, default="")
    return common, [d for d in papers if d.currency.value == common]


@rule(Severity.HIGH, "UCP 600 art. 18", "Customs valuation: WTO Valuation Agreement art. 1")
def declared_value_clash(shipment: Shipment, *, ratio: float = 1.5) -> Iterator[Hit]:
    """The value declared to customs is not the invoice's.

    ## Why it matters
    One price for customs and one for the buyer means duty evaded, or goods slipped under a limit in a sanctions rule.

    ## Example
    The invoice reads JPY 3,750,000; the export declaration reads JPY 250,000.

    ## What to do
    Ask for the payment record and for the reason of the difference (freight and insurance explain a few per cent, never half).
    """
    currency, papers = _totals(shipment, CommercialInvoice, CustomsDeclaration)
    found = disagreement(readings(papers, lambda d: d.total_amount), 0.02, 1.0)
    if found and {type(d) for d in papers} & {CommercialInvoice}:
        one, other, gap = found
        times = 1 / (1 - gap) if gap < 1 else float("inf")
        yield hit(
            f"{currency} {one.value:,.2f} in {where(one)}, {currency} {other.value:,.2f} in {where(other)}: {times:.1f} times as much (tolerance 2 %).",
            one, other, severity=Severity.HIGH if times >= ratio else Severity.LOW,
        )  # fmt: skip


@rule(Severity.MEDIUM, UCP)
def total_clash(shipment: Shipment, *, ratio: float = 1.5) -> Iterator[Hit]:
    """Two papers of one sale give totals far apart.

    ## Why it matters
    Pro forma and final invoice differ by freight and rounding. Half or double the sum is another sale, or a second invoice for other eyes.

    ## Example
    The pro forma asks JPY 3,750,000 for a trailer, the invoice for customs JPY 250,000.

    ## What to do
    Ask which sum is paid, and see the bank record.
    """
    papers = [d for d in shipment.documents if isinstance(d, PRICED) and d.total_amount and d.currency and d.total_amount.value > 0]
    for one, other in combinations(papers, 2):
        same_number = one.invoice_number.read == other.invoice_number.read
        if one.currency.value != other.currency.value or (one.kind == other.kind and not same_number):
            continue
        sums = [{d.total_amount.value, *(() if one.kind == other.kind else (sum(_each_sale(papers, d)),))} for d in (one, other)]
        a, b = min(product(*sums), key=lambda p: max(p) / min(p))
        times = max(a, b) / min(a, b)
        if times >= ratio:
            yield hit(
                f"{one.currency.value} {a:,.2f} in {where(one.total_amount)}, {b:,.2f} in {where(other.total_amount)}"
                f": {times:.1f} times as much (allowed {ratio:g}).",
                one.total_amount, other.total_amount, severity=Severity.HIGH if times >= 2 * ratio else Severity.MEDIUM,
            )  # fmt: skip
            return


def _each_sale(papers: Sequence[Document], like: Document) -> Iterator[float]:
    """The totals of all papers of one kind in one currency, each number once."""
    seen = set()
    for d in papers:
        if d.kind == like.kind and d.currency.value == like.currency.value and d.invoice_number.read not in seen:
            seen.add(d.invoice_number.read)
            yield d.total_amount.value


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def price_clash(shipment: Shipment, *, percent: float = 25.0) -> Iterator[Hit]:
    """The same goods have two unit prices.

    ## Why it matters
    Two prices for one good mean two stories: one for the bank, one for customs, or money moved under cover of goods.

    ## Example
    The invoice sells bearings at USD 4.90, the packing list with prices has USD 49.00.

    ## What to do
    Ask for the price list and the contract, and which price was paid.
    """
    for one, other in pairs(shipment):
        if one.currency.read != other.currency.read and one.currency and other.currency:
            continue
        totals = one.total_amount.read, other.total_amount.read
        if isinstance(one, InvoiceLike) and isinstance(other, InvoiceLike) and all(totals) and max(totals) > 1.5 * min(totals):  # type: ignore[type-var, operator]
            continue  # total_clash tells it
        for mine, yours in lots(one, other):
            if mine.price and yours.price and max(mine.price, yours.price) > (1 + percent / 100) * min(mine.price, yours.price):
                times = max(mine.price, yours.price) / min(mine.price, yours.price)
                yield hit(
                    f"{mine.name[:60]}: unit price {mine.price:,.4g} in {where(mine.priced)}, {yours.price:,.4g} in {where(yours.priced)} "
                    f"({times:.1f} times, tolerance {percent:g} %).",
                    mine.priced, yours.priced, severity=Severity.HIGH if times >= 3 else Severity.MEDIUM,
                )  # fmt: skip
                return


@rule(Severity.MEDIUM, "UCP 600 art. 18(a)(iii)")
def currency_clash(shipment: Shipment) -> Iterator[Hit]:
    """Papers of one sale are made out in two currencies, and no rate is stated.

    ## Why it matters
    A sale has one currency. A second one tells of a second contract or of a payment by another road. Declarations in national money are ordinary.

    ## Example
    The letter of credit is in dollars, the invoice in yuan.

    ## What to do
    Ask for the contract and the rate agreed.
    """
    papers = [d for d in shipment.documents if isinstance(d, (CommercialInvoice, LetterOfCredit, PackingList)) and d.currency and d.total_amount]
    for one, other in combinations(papers, 2):
        two_sales = isinstance(one, CommercialInvoice) and isinstance(other, CommercialInvoice) and one.invoice_number.read != other.invoice_number.read
        if one.currency.value != other.currency.value and not two_sales and not any(RATE.search(line.text) for d in (one, other) for line in d.lines):
            yield hit(
                f"{one.currency.value} in {where(one.currency)}, {other.currency.value} in {where(other.currency)}, and no rate of exchange.",
                one.currency,
                other.currency,
            )
            return
