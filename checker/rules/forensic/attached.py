"""Data attached to a paper that say other than its print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.agreement import file_name
from checker.judging.rule import Hit, hit, rule
from checker.judging.tampering import plain
from checker.model.documents import Document, InvoiceLike
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment

HYBRID = "Factur-X 1.0 / ZUGFeRD 2: print and data of a hybrid invoice carry the same content"
_FIGURE = re.compile(r"\d[\d.,'\u2019\u00a0\u202f ]*")


@rule(Severity.HIGH, HYBRID)
def attached_data_differ(shipment: Shipment) -> Iterator[Hit]:
    """The invoice data attached to a PDF say other than what the PDF prints.

    ## Why it matters
    The buyer's computer books the data, a person reads the print. Programs write both at once; where they differ, one was changed by hand afterwards.
    A sum or number of the data counts as missing only where the print shows it nowhere.

    ## Example
    The print asks for EUR 61,350.00; the attached factur-x.xml asks for EUR 91,350.00.

    ## What to do
    Ask the seller which of the two was booked, and for a fresh invoice.
    """
    for data in shipment.of(InvoiceLike):
        printed = next((d for d in shipment.of(InvoiceLike) if data.read_by == "markup" and data.path.startswith(f"{d.path}!")), None)
        if printed is None or not printed.lines:
            continue
        apart = list(_missing(data, printed))
        if apart:
            told = "; ".join(f"{mine.label.replace('_', ' ')} '{mine.text}', printed '{theirs.text if theirs else 'nowhere'}'" for mine, theirs in apart)
            shown = [f for mine, theirs in apart for f in (mine, theirs) if f]
            yield hit(f"{file_name(data.path.rpartition('!')[2])}, attached to {file_name(printed.path)}, says {told}.", *shown)


def _missing(data: Document, printed: Document) -> Iterator[tuple[AnyFact, AnyFact]]:
    """What the data state and the print shows nowhere, each with what stands in its place."""
    text = "\n".join(line.text for line in printed.lines)
    figures = {re.sub(r"\D", "", found) for found in _FIGURE.findall(text)}
    total = data.total_amount
    if total and printed.total_amount:
        with_cents, without = f"{total.value:.2f}".replace(".", ""), f"{total.value:.0f}" if total.value == int(total.value) else ""
        if not {with_cents, without} & figures:
            yield total, printed.total_amount
    number = data.invoice_number
    if number and printed.invoice_number and plain(number.value) not in plain(text):
        yield number, printed.invoice_number
    if data.currency and printed.currency and data.currency.value != printed.currency.value and data.currency.value not in text:
        yield data.currency, printed.currency
    if data.invoice_date and printed.invoice_date and data.invoice_date.value != printed.invoice_date.value:
        mine, theirs = data.invoice_date.value, printed.invoice_date.value
        if (mine.day, mine.month, mine.year) != (theirs.month, theirs.day, theirs.year):
            yield data.invoice_date, printed.invoice_date
