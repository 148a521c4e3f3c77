"""Whether figures that several papers print for one thing agree, whatever way the papers are split up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.judging.cast import masters
from checker.model.documents import (
    Document,
    InspectionCertificate,
    InsuranceCertificate,
    InvoiceLike,
    LetterOfCredit,
    ProformaInvoice,
    PurchaseOrder,
    TransportDocument,
    VehicleCertificate,
)
from checker.model.fact import AnyFact, Fact
from checker.model.shipment import Shipment

ESTIMATES = (ProformaInvoice, PurchaseOrder, LetterOfCredit, InsuranceCertificate)
"""Papers written before the goods are weighed and counted, or for another sum."""

SINGLE = (VehicleCertificate, InspectionCertificate)
"""Papers that may speak of one unit out of several."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the papers of one kind say together: the facts, and every total they can be meant to give (each paper alone, or all in sum)."""

    kind: str
    facts: tuple[Fact[float], ...]
    totals: tuple[float, ...]


def settled(shipment: Shipment) -> tuple[Document, ...]:
    """The papers whose figures speak of all that was shipped: no estimates, no certificates of single units, no bills above the house bills."""
    above, most = masters(shipment), max((len(d.goods) for d in shipment.documents), default=0)
    return tuple(
        d for d in shipment.documents if not isinstance(d, ESTIMATES) and d not in above and not (isinstance(d, SINGLE) and len(d.goods) < max(most, 1))
    )


def own_number(document: Document) -> str:
    """The number that tells one paper of a kind from the next: copies and drafts share it."""
    name = (
        "invoice_number"
        if isinstance(document, InvoiceLike)
        else "bl_number"
        if document.bl_number
        else "awb_number"
        if document.awb_number
        else "invoice_number"
    )
    return str(document.fact(name).read or "")


def readings(documents: Iterable[Document], look: Callable[[Document], Fact[float]]) -> tuple[Reading, ...]:
    """The readings of one figure, kind by kind."""
    papers = tuple(documents)
    parts = in_parts(papers)
    kinds: dict[str, list[tuple[str, Fact[float]]]] = {}
    for document in papers:
        fact = look(document)
        if fact and fact.value > 0:
            kinds.setdefault(document.kind, []).append((own_number(document), fact))
    return tuple(_reading(kind, found, parts) for kind, found in kinds.items())


def _reading(kind: str, found: list[tuple[str, Fact[float]]], parts: bool) -> Reading:
    single: dict[str, float] = {}
    for number, fact in found:
        single.setdefault(number, fact.value)
    several = {(number, fact.value) for number, fact in found}  # copies say the same figure, parts of one number each their own
    totals = {f.value for _, f in found} | {sum(single.values()), sum(v for _, v in several)} | ({sum(f.value for _, f in found)} if parts else set())
    totals |= {other for _, f in found for other in _other_readings(f)}
    return Reading(kind, tuple(f for _, f in found), tuple(sorted(totals)))


def _other_readings(fact: Fact[float]) -> Iterator[float]:
    """What else the print may mean: the mark in 12.400 parts thousands for one hand and decimals for the next, and another paper may tell which."""
    if re.fullmatch(r"\D*\d{1,3}[.,]\d{3}\D*", fact.text.strip()):
        yield fact.value * 1000 if fact.value < 1000 else fact.value / 1000


def in_parts(documents: Iterable[Document]) -> bool:
    """Whether the goods go in several parts: under two or more bills, so that papers of one number may each be of one part."""
    return (
        len({_plain(str(d.bl_number.read or d.awb_number.read)) for d in documents if isinstance(d, TransportDocument) and (d.bl_number or d.awb_number)}) > 1
    )


def disagreement(
    found: Iterable[Reading], share: float, least: float = 0.0, leave: Callable[[Reading, Reading], float] = lambda _one, _other: 0.0
) -> tuple[Fact[float], Fact[float], float] | None:
    """The two facts of different kinds that lie furthest apart, and by what share of the larger; None when all agree within tolerance.

    The tolerance is the share of the larger figure or `least`, whichever is more, and on top what `leave` grants a pair of readings.
    """
    worst: tuple[Fact[float], Fact[float], float] | None = None
    all_found = tuple(found)

    def near_to(a: float, b: float) -> bool:
        return abs(a - b) <= max(share * max(a, b), least)

    def explained(one: Reading, other: Reading) -> bool:
        """Whether papers of a third kind hold both: the packing lists of two parts, the bill of the first, the invoice of the whole."""
        return any(
            all(any(near_to(t, v) for t in third.totals for v in side.totals) for side in (one, other))
            for third in all_found
            if third not in (one, other) and len(third.facts) > 1
        )

    for one, other in combinations(all_found, 2):
        near = min(((abs(a - b), max(a, b)) for a in one.totals for b in other.totals), key=lambda p: p[0] / p[1])
        if near[0] > max(share * near[1], least) + leave(one, other) and not explained(one, other):
            gap = near[0] / near[1]
            if worst is None or gap > worst[2]:
                worst = (one.facts[0], other.facts[0], gap)
    return worst


def by_value(facts: Iterable[AnyFact], same: Callable[[AnyFact, AnyFact], bool]) -> list[list[AnyFact]]:
    """Facts in groups of equal value, in order of appearance."""
    groups: list[list[AnyFact]] = []
    for fact in facts:
        home = next((g for g in groups if same(g[0], fact)), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return groups


def where(fact: AnyFact) -> str:
    """The name of the file a fact stands in, for a message."""
    return file_name(fact.spot.file)


def file_name(path: str) -> str:
    """The last part of a path, for a message."""
    return path.replace("\\", "/").rpartition("/")[2]


def pairs(shipment: Shipment) -> Iterator[tuple[Document, Document]]:
    """Pairs of settled papers of one consignment: two that carry different invoice numbers are of two."""
    for one, other in combinations(settled(shipment), 2):
        numbers = one.invoice_number.read, other.invoice_number.read
        if (
            not all(numbers)
            or _plain(str(numbers[0])) == _plain(str(numbers[1]))
            or _plain(str(numbers[0])) in _plain(str(numbers[1]))
            or _plain(str(numbers[1])) in _plain(str(numbers[0]))
        ):
            yield one, other


def _plain(number: str) -> str:
    return "".join(c for c in number.upper() if c.isalnum())


def two_bills(one: Document, other: Document) -> bool:
    """Whether two papers are carriers' papers of different numbers: two legs or two sets, which the rules on bills compare."""
    numbers = one.bl_number.read or one.awb_number.read, other.bl_number.read or other.awb_number.read
    return isinstance(one, TransportDocument) and isinstance(other, TransportDocument) and all(numbers) and _plain(str(numbers[0])) != _plain(str(numbers[1]))
