"""Two papers of one kind that are alike line for line but in one or two values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.judging.agreement import own_number
from checker.judging.names import different_firms
from checker.judging.sieve import met
from checker.model.documents import Document, TransportDocument, VehicleCertificate
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.model.shipment import Shipment

VALUES = (
    "consignee", "buyer", "notify_party", "shipper", "seller", "port_of_loading", "port_of_discharge", "place_of_delivery", "final_destination",
    "country_of_origin", "total_amount", "gross_weight_kg", "on_board_date", "invoice_date", "issue_date",
)  # fmt: skip
TOLD_ELSEWHERE = frozenset(VALUES) - {"on_board_date", "invoice_date", "issue_date"}
"""What the rules on clashes compare already where two papers bear one number."""

LEAST_LINES = 10
LEAST_ALIKE = 0.85
DRAFT = re.compile(
    r"\b(?:draft|non[\s-]?valid|proof|pro\s?forma|revised|amended|correct(?:ed|ion)|cancel+ed|supersede[sd]?|replac(?:es|ed)|switch(?:ed)?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two papers, how many of their lines are alike, and the values in which they differ."""

    one: Document
    other: Document
    alike: int
    lines: int
    fields: tuple[str, ...]
    severity: Severity


def twins(shipment: Shipment) -> Iterator[Twins]:
    """The pairs of papers of one kind that differ in one or two values alone; drafts, corrections and single units out of several are none."""
    papers = [d for d in shipment.documents if len(d.lines) >= LEAST_LINES and not isinstance(d, VehicleCertificate)]
    for one, other in combinations(papers, 2):
        if one.kind != other.kind or one.kind == "other" or _corrected(one) or _corrected(other) or _other_goods(one, other):
            continue
        alike, lines = _alike(one, other)
        if alike < LEAST_ALIKE * lines:
            continue
        fields = tuple(name for name in VALUES if _differs(one.fact(name), other.fact(name)))
        same_number = own_number(one) == own_number(other) != ""
        left = tuple(f for f in fields if not (same_number and f in TOLD_ELSEWHERE))
        if fields and len(fields) <= 3 and left:
            grave = Severity.MEDIUM if same_number or any(f in TOLD_ELSEWHERE for f in left) or isinstance(one, TransportDocument) else Severity.LOW
            yield Twins(one, other, alike, lines, left, grave)


def _corrected(document: Document) -> bool:
    return any(met(document, DRAFT))


def _other_goods(one: Document, other: Document) -> bool:
    """Whether the papers are of two parts of a sale: other boxes, other vehicles, other quantities."""
    for look in (_boxes, _vehicles, _counts):
        mine, yours = look(one), look(other)
        if mine and yours and mine != yours:
            return True
    return False


def _boxes(document: Document) -> frozenset[str]:
    return frozenset(c.number.value for c in document.containers if c.number)


def _vehicles(document: Document) -> frozenset[str]:
    return frozenset(g.vehicle.chassis.value for g in document.goods if g.vehicle and g.vehicle.chassis)


def _counts(document: Document) -> frozenset[tuple[str, float]]:
    return frozenset((g.description.value, g.quantity.value) for g in document.goods if g.description and g.quantity)


def _alike(one: Document, other: Document) -> tuple[int, int]:
    """How many lines are the same, and how many lines the longer paper has."""
    mine, yours = (Counter("".join(line.text.split()).casefold() for line in d.lines) for d in (one, other))
    return sum((mine & yours).values()), max(sum(mine.values()), sum(yours.values()))


def _differs(one: AnyFact, other: AnyFact) -> bool:
    if not one or not other:
        return False
    a, b = one.value, other.value
    if isinstance(a, Party) and isinstance(b, Party):
        return different_firms(a, b)
    if isinstance(a, Place) and isinstance(b, Place):
        return bool(a.country and b.country) and (a.country != b.country or (a.unlocode or a.name) != (b.unlocode or b.name))
    return bool(a != b)
