"""Dates in an order that cannot be, and terms that contradict the freight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.judging.agreement import where
from checker.judging.cast import masters, same_country
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import ArrivalNotice, CommercialInvoice, Document, InsuranceCertificate, PackingList, PurchaseOrder, TransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.places import resolve

ICC = "Incoterms 2020"


@dataclass(frozen=True, slots=True)
class Order:
    """Two dates of which the first should not be later than the second by more than the leave; `stretch` days later it is medium."""

    first: Fact[date]
    second: Fact[date]
    leave: int
    stretch: int
    words: str


def _orders(shipment: Shipment) -> Iterator[Order]:
    loaded = [f for d in shipment.of(TransportDocument) if (f := d.on_board_date)]
    for bill in shipment.of(TransportDocument):
        if bill.on_board_date:
            yield Order(bill.on_board_date, bill.issue_date, 1, 10, "The bill is issued {gap} days before its goods are on board")
            yield Order(bill.on_board_date, bill.eta, 0, 0, "The goods arrive {gap} days before they are on board")
    for notice in shipment.of(ArrivalNotice):
        for fact in loaded:
            yield Order(fact, notice.eta, 0, 0, "The goods arrive {gap} days before they are on board")
    for fact in loaded[:1]:
        for document in shipment.documents:
            if isinstance(document, PurchaseOrder):
                yield Order(document.issue_date or document.invoice_date, fact, 3, 14, "The order is dated {gap} days after the goods are on board")
            elif isinstance(document, (CommercialInvoice, PackingList)):
                yield Order(document.invoice_date, fact, 21, 35, "The paper is dated {gap} days after the goods are on board")
            elif isinstance(document, InsuranceCertificate):
                yield Order(document.issue_date, fact, 2, 30, "The cover is dated {gap} days after the goods are on board")


@rule(Severity.MEDIUM, "UCP 600 art. 14, 20 and 28(e)")
def dates_in_impossible_order(shipment: Shipment) -> Iterator[Hit]:
    """Dates stand in an order that cannot be, or that nobody keeps.

    ## Why it matters
    Backdated papers meet the date in a letter of credit, or dodge the day a ban began.

    ## Example
    The bill is of 20 May; the invoice it belongs to, and the order, are of 28 June.

    ## What to do
    Ask the carrier for the day of loading, and the writer of the paper for the reason.
    """
    for order in _orders(shipment):
        if not order.first or not order.second:
            continue
        gap = (order.first.value - order.second.value).days
        if gap <= order.leave:
            continue
        swapped = any((a - b).days <= order.leave for a in _readings(order.first) for b in _readings(order.second))
        grave = Severity.LOW if swapped or gap <= order.stretch else Severity.MEDIUM
        yield hit(
            f"{order.words.format(gap=gap)}: {order.first.value:%d %b %Y} in {where(order.first)}, {order.second.value:%d %b %Y} in {where(order.second)}.",
            order.first, order.second, severity=grave,
        )  # fmt: skip
        return


def _readings(fact: Fact[date]) -> tuple[date, ...]:
    """The day, and the day it is when day and month were taken for each other: on a page, a month in letters or a year in front leaves no doubt."""
    day = fact.value
    plain = not fact.spot.sheet and bool(re.search(r"[^\W\d_]{3}|\d{4}\W+\d{1,2}\W+\d", fact.text))
    doubt = day.day <= 12 and day.day != day.month and not plain
    return (day, day.replace(month=day.day, day=day.month)) if doubt else (day,)


@rule(Severity.LOW, ICC)
def incoterm_against_freight(shipment: Shipment) -> Iterator[Hit]:
    """The delivery term says that one side pays the freight, the bill that the other does.

    ## Why it matters
    Who pays the freight decides where the goods go. The slip is common in honest trade, so this only adds to other signs.

    ## Example
    The invoice sells FOB; the bill says freight prepaid.

    ## What to do
    Ask who booked and paid the carrier.
    """
    above = masters(shipment)
    terms = [f for d in shipment.of(CommercialInvoice) if (f := d.incoterm)]
    freights = [f for d in shipment.of(TransportDocument) if d not in above and (f := d.freight_terms)]
    for term in terms[:1]:
        code = term.value.upper()[:3]
        for freight in freights:
            paid = freight.value.casefold()
            if code in ("FOB", "FCA", "FAS", "EXW") and paid == "prepaid":
                yield hit(f"{code} in {where(term)}: the buyer pays the freight; {where(freight)} says prepaid.", term, freight, severity=Severity.LOW)
                return
            if code in ("CIF", "CFR", "CPT", "CIP", "DAP", "DPU", "DDP", "C&F", "CNF") and paid == "collect":
                yield hit(f"{code} in {where(term)}: the seller pays the freight; {where(freight)} says collect.", term, freight, severity=Severity.MEDIUM)
                return


@rule(Severity.LOW, ICC)
def incoterm_place_at_the_wrong_end(shipment: Shipment) -> Iterator[Hit]:
    """The place after the delivery term lies at the wrong end of the journey.

    ## Why it matters
    After FOB stands a place of loading, after CIF one of arrival. A wrong end may show where the goods really start or stop.

    ## Example
    FOB TASHKENT on goods loaded in Guangzhou for Tashkent.

    ## What to do
    Ask which place is meant and who pays up to there.
    """
    for invoice in shipment.of(CommercialInvoice):
        term, place = invoice.incoterm, invoice.incoterm_place
        start, end = _land(invoice, "port_of_loading", "place_of_receipt"), _land(invoice, "final_destination", "place_of_delivery", "port_of_discharge")
        if not term or not place or not start or not end or same_country(start, end):
            continue
        land = resolve(place.value).country
        departs = term.value.upper()[:3] in ("EXW", "FCA", "FAS", "FOB")
        if same_country(land, end if departs else start):
            yield hit(f"{term.value} {place.value}: the goods start in {start} and end in {end}.", term, place)


def _land(document: Document, *names: str) -> str | None:
    return next((f.value.country for n in names if (f := document.fact(n)) and f.value.country), None)
