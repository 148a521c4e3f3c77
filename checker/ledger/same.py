"""When two notes in the ledger are of one shipment: judged before on the same papers, on fewer of them, or on more."""

from __future__ import annotations

from checker.ledger.entry import BILL, INVOICE, PAPER, Earlier, Entry
from checker.model.party import RECEIVERS, SENDERS

TELLING = frozenset(
    """commercial_invoice packing_list bill_of_lading sea_waybill house_bill_of_lading air_waybill cmr_consignment_note rail_waybill delivery_order
    arrival_notice booking_confirmation export_declaration import_declaration shipping_instruction""".split()
)
"""Kinds of paper by which a shipment is known again. A certificate, an order or a sheet of terms can lie in many sets."""


def again(entry: Entry, earlier: Earlier) -> bool:
    """Whether an earlier note is of this shipment.

    It is if they share half the papers of the smaller set, one of them telling, and no number speaks against it; or the bill, receivers and destination; or,
    where not both have a bill, the invoice, receivers and destination.
    """
    before = earlier.entry
    if _of_the_same_papers(entry, before) and not _against(entry, before):
        return True
    both_billed = bool(entry.keys(BILL) and before.keys(BILL))
    if not entry.keys(BILL) & before.keys(BILL) and not (_sold(entry) & _sold(before) and not both_billed):
        return False
    same_way = not entry.destination or not before.destination or entry.destination == before.destination
    return same_way and bool(receivers(entry) & receivers(before) or not receivers(entry) or not receivers(before))


def receivers(entry: Entry) -> frozenset[str]:
    """The keys of those who get the goods."""
    return frozenset(p.key for p in entry.parties if p.role in RECEIVERS)


def senders(entry: Entry) -> frozenset[str]:
    """The keys of those who send the goods."""
    return frozenset(p.key for p in entry.parties if p.role in SENDERS)


def _of_the_same_papers(one: Entry, other: Entry) -> bool:
    mine, theirs = ({(m.key, m.holder) for m in e.of(PAPER)} for e in (one, other))
    common = mine & theirs
    return bool(common) and (mine == theirs or (2 * len(common) >= min(len(mine), len(theirs)) and any(kind in TELLING for _, kind in common)))


def _against(one: Entry, other: Entry) -> bool:
    """Whether their own numbers say that they are two: other bills, or other invoices and no bill in common."""
    bills, others = one.keys(BILL), other.keys(BILL)
    if bills and others:
        return not bills & others
    return bool(_sold(one) and _sold(other) and not _sold(one) & _sold(other))


def _sold(entry: Entry) -> frozenset[tuple[str, str]]:
    return frozenset((m.key, m.holder) for m in entry.of(INVOICE))
