"""Freight, insurance and other charges out of proportion to the goods."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import InvoiceLike
from checker.model.finding import Severity
from checker.reference import currencies
from checker.reference.goods import nature

BULKY = frozenset(("coal_ore", "scrap", "petroleum"))


@rule(Severity.LOW)
def freight_or_insurance_out_of_proportion(
    invoice: InvoiceLike, *, freight_share: float = 0.6, least_share: float = 0.002, insurance_share: float = 0.03
) -> Iterator[Hit]:
    """Freight eats most of what the goods are worth or is next to nothing, or insurance costs many times the usual.

    ## Why it matters
    Charges hide what the goods do not show: a price for risk, or money that is to arrive somewhere.

    ## Example
    Goods of 20,000 and freight of 31,000.

    ## What to do
    Ask for the carrier's freight invoice and the policy.
    """
    goods = sum(line.amount.value for line in invoice.goods if line.amount)
    goods = goods or (invoice.subtotal.value if invoice.subtotal else 0.0)
    if goods <= 1000 or any(BULKY & nature(line.description.text).classes for line in invoice.goods if line.description):
        return
    freight, insurance = invoice.freight_amount, invoice.insurance_amount
    if freight and freight.value > goods * freight_share:
        yield hit(f"Freight of {freight.value:,.2f} on goods of {goods:,.2f} is {freight.value / goods:.0%}.", freight)
    elif freight and 0 < freight.value < goods * least_share and goods > 5000:
        yield hit(f"Freight of {freight.value:,.2f} on goods of {goods:,.2f} is {freight.value / goods:.2%}: no carrier sails for that.", freight)
    if insurance and insurance.value > goods * insurance_share:
        yield hit(f"Insurance of {insurance.value:,.2f} on goods of {goods:,.2f} is {insurance.value / goods:.1%}; 0.1 to 1 % is usual.", insurance)


@rule(Severity.LOW)
def hidden_charges(invoice: InvoiceLike, *, share: float = 0.3) -> Iterator[Hit]:
    """The total is far above the goods, and charges without a name make the difference.

    ## Why it matters
    "Handling" and "service" of a third of the price pay for something that the papers do not name.

    ## Example
    Goods of 40,000, total 58,000, "other charges" 18,000.

    ## What to do
    Ask what was done for the money, by whom.
    """
    amounts = [line.amount for line in invoice.goods]
    total = invoice.total_amount
    if not amounts or not all(amounts) or not total:
        return
    goods = sum(a.value for a in amounts)
    known = sum(f.value for f in (invoice.freight_amount, invoice.insurance_amount) if f)
    rest = total.value - goods - known
    words = next(
        (f for f in invoice.lines if any(w in f.text.casefold() for w in ("other charge", "handling", "service charge", "commission", "sundry", "misc"))), None
    )
    if goods > 1000 and words and rest > goods * share and rest < goods * 3:
        yield hit(f"Charges of {rest:,.2f} besides freight and insurance on goods of {goods:,.2f} ({rest / goods:.0%}).", total, words)


@rule(Severity.LOW, "ISO 4217")
def currency_that_is_none(invoice: InvoiceLike) -> Iterator[Hit]:
    """The currency is none that exists.

    ## Why it matters
    No bank pays in it, and no price or limit can be checked against it.

    ## Example
    "Total EUX 45,000.00".

    ## What to do
    Ask for the currency of the contract.
    """
    if invoice.currency and not currencies.known(str(invoice.currency.value)):
        yield hit(f"{invoice.currency.text or invoice.currency.value} is no currency of ISO 4217.", invoice.currency)
