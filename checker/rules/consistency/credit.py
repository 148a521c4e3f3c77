"""A letter of credit and the cover against the papers presented under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.agreement import where
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import CommercialInvoice, InsuranceCertificate, LetterOfCredit, TransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment

ABOUT = re.compile(r"\b(?:about|approximately|approx|circa)\b|\+\s?/?\s?-\s?10|10\s*(?:%|pct|percent)\s*(?:more\s+or\s+less|plus)", re.IGNORECASE)


@rule(Severity.LOW, "UCP 600 art. 18(b) and 30")
def invoice_beyond_the_credit(shipment: Shipment, *, percent: float = 0.5) -> Iterator[Hit]:
    """The invoices claim more than the letter of credit allows.

    ## Why it matters
    A bank pays no more than the credit. The rest is paid by another road, or the invoice belongs to another sale. "About" allows ten per cent.

    ## Example
    The credit is for USD 84,000; the invoice under it asks for USD 126,000.

    ## What to do
    Ask whether the credit was amended, and who pays the rest.
    """
    for credit in shipment.of(LetterOfCredit):
        drawn = [d for d in shipment.of(CommercialInvoice) if d.total_amount and d.currency and credit.currency and d.currency.value == credit.currency.value]
        bills = {d.invoice_number.read: d for d in drawn}
        if not credit.total_amount or len(bills) != 1:
            continue  # several invoices may draw on several credits
        invoice = drawn[0]
        leave = 10.0 if any(ABOUT.search(line.text) for line in credit.lines) else percent
        over = invoice.total_amount.value / credit.total_amount.value - 1
        if over > leave / 100:
            yield hit(
                f"Credit {credit.currency.value} {credit.total_amount.value:,.2f} in {where(credit.total_amount)}, "
                f"invoice {invoice.total_amount.value:,.2f} in {where(invoice.total_amount)}: {over:.0%} over (allowed {leave:g} %).",
                credit.total_amount, invoice.total_amount, severity=Severity.MEDIUM if over >= 0.25 else Severity.LOW,
            )  # fmt: skip
            return


@rule(Severity.LOW, "UCP 600 art. 6(d) and 14(c)")
def shipped_after_the_credit_ended(shipment: Shipment) -> Iterator[Hit]:
    """The goods are on board after the letter of credit has expired.

    ## Why it matters
    Nobody ships on a dead credit: the date on the bill, or on the credit, is not the true one, or payment comes from elsewhere.

    ## Example
    The credit expires on 31 March; the bill is on board on 9 April.

    ## What to do
    Ask for the amendment that prolongs the credit.
    """
    for credit in shipment.of(LetterOfCredit):
        for bill in shipment.of(TransportDocument):
            if credit.expiry_date and bill.on_board_date and (gap := (bill.on_board_date.value - credit.expiry_date.value).days) > 0:
                yield hit(
                    f"The credit expires on {credit.expiry_date.value:%d %b %Y} in {where(credit.expiry_date)}; "
                    f"the goods are on board {gap} days later, {bill.on_board_date.value:%d %b %Y} in {where(bill.on_board_date)}.",
                    credit.expiry_date, bill.on_board_date, severity=Severity.MEDIUM if gap > 30 else Severity.LOW,
                )  # fmt: skip
                return


@rule(Severity.LOW, "UCP 600 art. 28(f)(ii)")
def cover_far_from_the_value(shipment: Shipment, *, least: float = 0.9, most: float = 2.0) -> Iterator[Hit]:
    """The cargo is insured for far less or far more than it is sold for.

    ## Why it matters
    Cover is usually 110 per cent of the price. Who insures a load for three times its invoice knows its true value.

    ## Example
    The invoice asks USD 40,000; the policy covers USD 310,000.

    ## What to do
    Ask the insurer for the value declared to him.
    """
    for cover in shipment.of(InsuranceCertificate):
        sold = [d for d in shipment.of(CommercialInvoice) if d.total_amount and d.currency and cover.currency and d.currency.value == cover.currency.value]
        single = {d.invoice_number.read: d.total_amount for d in sold}
        value = sum(f.value for f in single.values())
        if cover.total_amount and value > 0 and not least <= (times := cover.total_amount.value / value) <= most:
            yield hit(
                f"Insured {cover.currency.value} {cover.total_amount.value:,.2f} in {where(cover.total_amount)}, sold for {value:,.2f} in "
                f"{where(sold[0].total_amount)}: {times:.2g} times (usual 1.1).",
                cover.total_amount, *single.values(), severity=Severity.MEDIUM if times >= 3 else Severity.LOW,
            )  # fmt: skip
            return
