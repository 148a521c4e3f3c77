"""Bills, invoices and other papers that earlier shipments had already."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.remembered import differences, remembered, told
from checker.judging.rule import Hit, hit, rule
from checker.ledger.entry import BILL, CHASSIS, CONTAINER, INVOICE, PAPER, Earlier, Entry
from checker.ledger.ledger import Ledger
from checker.ledger.same import again, receivers, senders
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment

OWN_TO_A_SHIPMENT = frozenset(
    """bill_of_lading sea_waybill house_bill_of_lading air_waybill cmr_consignment_note rail_waybill certificate_of_origin inspection_certificate
    insurance_certificate vehicle_certificate export_declaration import_declaration""".split()
)
"""Kinds of paper that are made out for one shipment."""


@rule(Severity.HIGH, "FATF trade-based money laundering risk indicators (2021)")
def bill_number_used_before(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """The number of this bill of lading stood on an earlier shipment with other goods or other parties.

    ## Why it matters
    A carrier gives each number once. A bill that comes twice is financed or cleared twice, or one of the two is forged.

    ## Example
    Bill NVK624021603 covered folding machines for Sydney in February; in May it covers cars for another consignee.

    ## What to do
    Ask the carrier, under a number taken from its own site, which shipment the bill belongs to.
    """
    entry = remembered(shipment)
    for found in ledger.sightings(entry, BILL):
        other = differences(entry, found.earlier)
        if found.mark.fact and other and not again(entry, found.earlier):
            grave = Severity.HIGH if len(other) > 1 else Severity.MEDIUM
            yield hit(f"Bill {found.mark.printed} came before with {' and '.join(other)} ({told(found.earlier)}).", found.mark.fact, severity=grave)
            return


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def invoice_used_before(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """An invoice of the same number and seller came before, for other goods or another buyer.

    ## Why it matters
    One invoice for several shipments, or several versions of it, lets a payment be drawn twice for one delivery.

    ## Example
    Invoice 90114772 of one seller covers EUR 104,490 on one bill and EUR 61,000 on another.

    ## What to do
    Ask the seller for a statement of account, and the bank what was paid under this invoice.
    """
    entry = remembered(shipment)
    for found in ledger.sightings(entry, INVOICE):
        before = found.earlier.entry
        other = differences(entry, found.earlier)
        if entry.amount and before.amount and entry.currency == before.currency and abs(entry.amount - before.amount) > 0.01 * max(entry.amount, before.amount):
            other = (*other, f"a total of {before.currency} {before.amount:,.2f} instead of {entry.amount:,.2f}")
        parts = bool(entry.keys(BILL)) and bool(before.keys(BILL)) and not entry.keys(BILL) & before.keys(BILL)
        if parts and not other:
            other = ("another bill",)
        if found.mark.fact and other and not again(entry, found.earlier):
            grave = Severity.HIGH if "other receivers" in other else Severity.MEDIUM if len(other) > 1 else Severity.LOW
            said = f"Invoice {found.mark.printed} of this seller came before with {' and '.join(other)}"
            yield hit(f"{said} ({told(found.earlier)}).", found.mark.fact, severity=grave)
            return


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def bill_switched_under_way(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """The same goods in the same box came under another bill that names another sender or way.

    ## Why it matters
    A second set of bills, issued on the way, hides where goods come from or go to. Middlemen use it to keep buyer and seller apart; evaders do too.

    ## Example
    Box TEMU3301873 left Dalian on one bill for Busan; twelve days later the same 18,400 kg lie in it, on a bill from Busan for Singapore.

    ## What to do
    Ask for both sets of bills and for the carrier's tracking of the box.
    """
    entry = remembered(shipment)
    for found in ledger.sightings(entry, CONTAINER, CHASSIS):
        before = found.earlier.entry
        fact = next((m.fact for m in entry.of(BILL)), None)
        if fact is None or found.mark.fact is None or not before.keys(BILL) or entry.keys(BILL) & before.keys(BILL) or again(entry, found.earlier):
            continue
        changed = _changed(entry, before)
        if changed and _same_goods(entry, before):
            grave = Severity.HIGH if len(changed) > 1 and any("country" in c for c in changed) else Severity.MEDIUM
            said = f"{found.mark.printed} came under another bill with {' and '.join(changed)}"
            yield hit(f"{said} ({told(found.earlier)}).", found.mark.fact, fact, severity=grave)
            return


def _same_goods(one: Entry, other: Entry) -> bool:
    """Whether the box held the same: one weight within a hundredth, or a vehicle of one number; strangers' goods in one box differ in weight."""
    weights = one.kilos and other.kilos and abs(one.kilos - other.kilos) <= 0.01 * max(one.kilos, other.kilos)
    alike = bool(set(one.headings) & set(other.headings)) or not one.headings or not other.headings
    return bool(one.keys(CHASSIS) & other.keys(CHASSIS)) or bool(weights and alike)


def _changed(one: Entry, other: Entry) -> tuple[str, ...]:
    found = []
    if senders(one) and senders(other) and not senders(one) & senders(other):
        found.append("another sender")
    if one.destination and other.destination and one.destination != other.destination:
        found.append(f"the country of destination {other.destination} instead of {one.destination}")
    relay = other.loading == one.discharge or other.discharge == one.loading
    if one.loading and other.loading and one.loading != other.loading and not relay:
        found.append(f"{other.loading} as port of loading instead of {one.loading}")
    return tuple(found)


@rule(Severity.HIGH)
def paper_of_another_shipment(shipment: Shipment, ledger: Ledger) -> Iterator[Hit]:
    """A paper made out for one shipment came with another before, the very same file.

    ## Why it matters
    Certificates are copied from an honest shipment to give another one credit.

    ## Example
    The file of an inspection certificate came in March with other goods for another consignee.

    ## What to do
    Ask who issued the paper which shipment it was made out for.
    """
    entry = remembered(shipment)
    for found in ledger.sightings(entry, PAPER):
        other = differences(entry, found.earlier)
        if found.mark.fact and found.mark.holder in OWN_TO_A_SHIPMENT and other and not again(entry, found.earlier) and _shares_nothing(entry, found.earlier):
            yield hit(f"The file of this {_kind(found.mark.fact)} came before with {' and '.join(other)} ({told(found.earlier)}).", found.mark.fact)
            return


def _kind(fact: AnyFact) -> str:
    return str(fact.value).replace("_", " ")


def _shares_nothing(entry: Entry, earlier: Earlier) -> bool:
    """Whether neither bills nor receivers join the two shipments."""
    return not entry.keys(BILL) & earlier.entry.keys(BILL) and not receivers(entry) & receivers(earlier.entry)
