"""Boxes, seals and ships on several papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import where
from checker.judging.cast import masters
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import ArrivalNotice, BookingConfirmation, DeliveryOrder, Document, SeaTransportDocument, ShippingInstruction
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment

LOADED = (SeaTransportDocument, ArrivalNotice, DeliveryOrder)
"""Papers of carriers, written when the ship is known."""

UCP = "UCP 600 art. 14(d)"


def plain(text: str) -> str:
    """Letters and digits only, upper case."""
    return "".join(c for c in text.upper() if c.isalnum())


def slip(one: str, other: str) -> bool:
    """Whether two numbers differ as a misread or mistyped one differs from itself: by one character or two swapped."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other) <= 1


def _boxes(shipment: Shipment) -> dict[str, dict[str, Fact[str]]]:
    """Container numbers by kind of paper; papers of one kind are taken together, masters left out."""
    above, kinds = masters(shipment), dict[str, dict[str, Fact[str]]]()
    for document in shipment.documents:
        for box in document.containers if document not in above else ():
            if box.number and len(plain(box.number.value)) == 11:
                kinds.setdefault(document.kind, {}).setdefault(plain(box.number.value), box.number)
    return kinds


@rule(Severity.HIGH, UCP)
def container_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers name different containers for the same goods.

    ## Why it matters
    The goods can only be in one box. A second number is another cargo, or a swap on the way.

    ## Example
    The packing list stuffs TEMU 330187-3, the bill of lading carries MSCU 660011-4.

    ## What to do
    Ask for the gate-in ticket of the terminal and track both boxes.
    """
    for (_, mine), (_, yours) in combinations(_boxes(shipment).items(), 2):
        left, right = [n for n in mine if n not in yours], [n for n in yours if n not in mine]
        if left and right:
            a, b = mine[left[0]], yours[right[0]]
            typed = all(any(slip(x, y) for y in right) for x in left) if len(left) <= len(right) else all(any(slip(x, y) for x in left) for y in right)
            grave = Severity.LOW if typed else Severity.HIGH if len(left) == len(mine) and len(right) == len(yours) else Severity.MEDIUM
            yield hit(
                f"Container {', '.join(left[:3])} in {where(a)}, {', '.join(right[:3])} in {where(b)}{' (one character apart)' if typed else ''}.",
                a,
                b,
                severity=grave,
            )
            return


@rule(Severity.MEDIUM, UCP)
def seal_clash(shipment: Shipment) -> Iterator[Hit]:
    """One container carries different seals on different papers.

    ## Why it matters
    A changed seal means an opened box. Customs reseal boxes too, and then say so.

    ## Example
    The packing list has seal NV31887, the arrival notice NV40012.

    ## What to do
    Ask who opened the box, when and why.
    """
    seen: dict[str, Fact[str]] = {}
    for box in shipment.containers:
        if not box.number or not box.seal:
            continue
        key = plain(box.number.value)
        first = seen.setdefault(key, box.seal)
        one, other = plain(first.value), plain(box.seal.value)
        if one and other and one not in other and other not in one and not slip(one, other) and len(one) >= 5 and len(other) >= 5:
            yield hit(f"Container {key}: seal {first.value} in {where(first)}, {box.seal.value} in {where(box.seal)}.", first, box.seal)
            return


@rule(Severity.LOW, UCP)
def vessel_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers name different ships for one voyage.

    ## Why it matters
    Bookings roll over and feeders differ from ocean ships, so two names are often harmless. One ship's name with two IMO numbers is not.

    ## Example
    The invoice names one ship, the arrival notice another with no transhipment stated.

    ## What to do
    Ask the carrier on which ship the goods were loaded and where they changed ship.
    """
    numbers = [d for d in shipment.documents if d.vessel and d.imo_number]
    for one, other in combinations(numbers, 2):
        if plain(one.vessel.value) == plain(other.vessel.value) and not slip(one.imo_number.value, other.imo_number.value):
            yield hit(
                f"{one.vessel.value} has IMO {one.imo_number.value} in {where(one.imo_number)}, {other.imo_number.value} in {where(other.imo_number)}.",
                one.imo_number,
                other.imo_number,
                severity=Severity.MEDIUM,
            )
            return
    above = masters(shipment)
    papers = [d for d in shipment.documents if d.vessel and d not in above and not isinstance(d, (BookingConfirmation, ShippingInstruction))]
    moved = any(d.transhipment_port or d.pre_carriage_by for d in papers)
    for one, other in combinations(papers, 2):
        a, b = plain(one.vessel.value), plain(other.vessel.value)
        if not moved and a and b and a not in b and b not in a and not slip(a, b):
            late = all(isinstance(d, LOADED) and not _draft(d) for d in (one, other))
            yield hit(
                f"Vessel {one.vessel.value} in {where(one.vessel)}, {other.vessel.value} in {where(other.vessel)}; no transhipment is stated.",
                one.vessel, other.vessel, severity=Severity.MEDIUM if late else Severity.LOW,
            )  # fmt: skip
            return


def _draft(document: Document) -> bool:
    return any(re.search(r"(?i)\bdraft\b|non[\s-]?negotiable\s+draft|\bproof\s+(?:read|copy)", line.text) for line in document.lines)


@rule(Severity.LOW, UCP)
def reference_clash(shipment: Shipment) -> Iterator[Hit]:
    """A paper quotes a number that the paper it speaks of does not bear.

    ## Why it matters
    Papers of one sale quote each other's numbers. A wrong one may be a slip, or a paper borrowed from another shipment.

    ## Example
    The packing list names letter of credit 0817, the credit itself is 0871.

    ## What to do
    Ask which number is right, and for the missing paper.
    """
    for name in ("lc_number", "order_number"):
        stated: list[Fact[str]] = [f for d in shipment.documents if (f := d.fact(name)) and len(plain(f.value)) >= 4]
        for a, b in combinations(stated, 2):
            one, other = plain(a.value), plain(b.value)
            if a.spot.file != b.spot.file and one not in other and other not in one and slip(one, other):
                yield hit(f"{name.replace('_', ' ').capitalize()} {a.value} in {where(a)}, {b.value} in {where(b)}.", a, b)
                return
