"""What the ledger keeps of a shipment, and how an earlier one differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.agreement import own_number
from checker.judging.cargo import Item, cargo
from checker.judging.cast import masters, named
from checker.judging.ends import ends
from checker.judging.exposure import shipped_on
from checker.judging.names import ALIKE, firm_key, same_firm
from checker.ledger.entry import ADDRESS, BILL, CHASSIS, CONTAINER, CREDIT, INVOICE, MAIL, PAPER, PHONE, Earlier, Entry, Mark, Named
from checker.ledger.same import receivers, senders
from checker.model.documents import Document, InvoiceLike, ProformaInvoice, PurchaseOrder, TransportDocument
from checker.model.fact import AnyFact, Fact
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.spelling import fold

NO_NUMBER = re.compile(r"^(?:N/?A|NIL|NONE|TBA|TBD|TBC|SEE|COPY|DRAFT|ORIGINAL|VARIOUS|0+|1)$")
OFFERS = (ProformaInvoice, PurchaseOrder)

_LATEST: list[tuple[Shipment, Entry]] = []
"""The last answers: a shipment is noted with those of its run, and then every rule over the ledger asks it again."""

KEPT = 16


def remembered(shipment: Shipment) -> Entry:
    """What is kept of the shipment: numbers, parties, way, goods and digests, none of its papers' text. Each mark holds the fact that shows it."""
    for known, answer in _LATEST:
        if known is shipment:
            return answer
    answer = _entry(shipment)
    _LATEST[:] = [*_LATEST[1 - KEPT :], (shipment, answer)]
    return answer


def _entry(shipment: Shipment) -> Entry:
    items = cargo(shipment)
    when = shipped_on(shipment)
    stated = ends(shipment)
    last = next((e for e in stated if e.final), next(iter(stated), None))
    total = next((d for d in shipment.of(InvoiceLike) if not isinstance(d, OFFERS) and d.total_amount), None)
    return Entry(
        shipment.id,
        when.isoformat() if when else "",
        origin=_country(shipment.every(Document.country_of_export, Document.place_of_receipt, Document.port_of_loading)),
        destination=last.country if last else "",
        loading=_port(shipment.every(Document.port_of_loading)),
        discharge=_port(shipment.every(Document.port_of_discharge)),
        headings=tuple(sorted({code[:4] for item in items for code in item.codes if len(code) >= 4})),
        classes=tuple(sorted({c for item in items for c in item.nature.classes if not item.nature.parts_of})),
        kilos=max((f.value for f in shipment.every(Document.gross_weight_kg)), default=0.0),
        amount=float(total.total_amount.value) if total else 0.0,
        currency=str(total.currency.read or "") if total else "",
        marks=tuple(dict.fromkeys(_marks(shipment, items))),
        parties=tuple(_parties(shipment)),
    )


def _country(facts: tuple[AnyFact, ...]) -> str:
    return next((c for f in facts if (c := f.value if isinstance(f.value, str) else f.value.country)), "")


def _port(facts: tuple[AnyFact, ...]) -> str:
    return next((f.value.unlocode or f.value.country or "" for f in facts if f.value.unlocode or f.value.country), "")


def _parties(shipment: Shipment) -> Iterator[Named]:
    seen = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        key = firm_key(fact.value)
        if len(key) >= 4 and (fact.label, key) not in seen:
            seen.add((fact.label, key))
            yield Named(fact.label, key, fact.value.name.strip(), fact.value.country or "", fact)


def _marks(shipment: Shipment, items: tuple[Item, ...]) -> Iterator[Mark]:
    """One mark for each number, contact and paper."""
    seen: set[tuple[str, str, str]] = set()
    for sort, key, holder, printed, fact in _found(shipment, items):
        if key and (sort, key, holder) not in seen:
            seen.add((sort, key, holder))
            yield Mark(sort, key[:200], holder[:200], " ".join(printed.split())[:200], fact)


def _found(shipment: Shipment, items: tuple[Item, ...]) -> Iterator[tuple[str, str, str, str, AnyFact]]:
    for item in items:
        for number, fact in item.chassis:
            if len(normal(number)) >= 9:
                yield CHASSIS, normal(number), "", number, fact
    for box in shipment.containers:
        if box.number and len(normal(box.number.value)) == 11:
            yield CONTAINER, normal(box.number.value), "", box.number.value, box.number
    above = masters(shipment)
    for document in shipment.documents:
        if document not in above:
            yield from _numbers(document)
        if document.sha256:
            name = f"{document.sha256}#{document.page_from}" + (f"#{document.part}" if document.part else "")
            yield PAPER, name, document.kind, document.kind, Fact("document", document.spot, document.kind, document.path)
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        yield from _contacts(fact)


def _numbers(document: Document) -> Iterator[tuple[str, str, str, str, AnyFact]]:
    issuer = next((firm_key(f.value) for f in named(document, SENDERS)), "")
    if isinstance(document, TransportDocument):
        for bill in (document.bl_number, document.awb_number):
            if bill and _telling(bill.value):
                yield BILL, normal(bill.value), "", bill.value, bill
    invoice = document.invoice_number
    if invoice and issuer and isinstance(document, InvoiceLike) and not isinstance(document, OFFERS) and _usable(own_number(document)):
        yield INVOICE, normal(invoice.value), issuer, invoice.value, invoice
    if document.lc_number and _telling(document.lc_number.value):
        yield CREDIT, normal(document.lc_number.value), "", document.lc_number.value, document.lc_number


def _contacts(fact: Fact[Party]) -> Iterator[tuple[str, str, str, str, AnyFact]]:
    party, holder = fact.value, firm_key(fact.value)
    if len(holder) < 4:
        return
    for phone in party.phones:
        digits = re.sub(r"\D", "", phone)
        if len(digits) >= 9:
            yield PHONE, digits[-9:], holder, phone, fact
    for mail in party.emails:
        yield MAIL, mail.casefold(), holder, mail, fact
    address = fold(party.address)
    if len(address) >= 15 and any(c.isdigit() for c in address):
        yield ADDRESS, "".join(c for c in address if c.isalnum()), holder, party.address, fact


def normal(number: str) -> str:
    """A number without spaces, strokes and case."""
    return re.sub(r"[\W_]+", "", number).upper()


def _usable(number: str) -> bool:
    plain = normal(number)
    return len(plain) >= 3 and any(c.isdigit() for c in plain) and not NO_NUMBER.match(plain)


def _telling(number: str) -> bool:
    """Whether a number can be known again without its issuer: seven signs or more."""
    return _usable(number) and len(normal(number)) >= 7


def differences(entry: Entry, earlier: Earlier) -> tuple[str, ...]:
    """In what an earlier shipment differs from this one: goods, receivers, senders, country; only what both tell."""
    before, found = earlier.entry, []
    if entry.headings and before.headings and not set(entry.headings) & set(before.headings):
        found.append("other goods")
    if _others(receivers(entry), receivers(before)):
        found.append("other receivers")
    if _others(senders(entry), senders(before)):
        found.append("other senders")
    if entry.destination and before.destination and entry.destination != before.destination:
        found.append(f"the destination {countries.name(before.destination)}")
    return tuple(found)


def _others(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether no key of one side is one of the other, nor a part of it."""
    return bool(mine and theirs) and not any(a in b or b in a or same_firm(a, b) >= ALIKE for a in mine for b in theirs)


def told(earlier: Earlier) -> str:
    """An earlier shipment in a few words, for a message: its day, its way, its name in the ledger."""
    before = earlier.entry
    way = f"{countries.name(before.origin) if before.origin else '?'} to {countries.name(before.destination)}, " if before.destination else ""
    return f"{earlier.when}, {way}{before.name}"


def amount_fact(shipment: Shipment) -> AnyFact | None:
    """The fact that the shipment's amount was taken from."""
    return next((d.total_amount for d in shipment.of(InvoiceLike) if not isinstance(d, OFFERS) and d.total_amount), None)
