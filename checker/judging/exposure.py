"""How the papers touch places under measures: which target, how near, in which direction, and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.judging.latest import asked_once
from checker.judging.sieve import beginning, saying
from checker.model.documents import Document
from checker.model.fact import AnyFact, Fact
from checker.model.party import Party
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference import place_mentions
from checker.reference.delivery_terms import at_origin, place_named
from checker.reference.onward_words import HAN_ONWARD, ONWARD
from checker.reference.risk_places import RiskSign, Strength, signs, signs_of_country

FROM = frozenset(
    (
        "place_of_receipt",
        "port_of_loading",
        "country_of_origin",
        "country_of_export",
        "place_of_issue",
        "shipper",
        "exporter",
        "seller",
        "manufacturer",
        "beneficiary",
    )
)
THROUGH = frozenset(("transhipment_port", "carrier", "forwarding_agent", "bank", "pre_carriage_by"))
"""Fields whose place is where goods come from or pass through; in all others it is where they go."""

LANDED = frozenset(("port_of_discharge", "place_of_delivery"))
PASSED = frozenset(("RU", "BY", "IR", "SY"))
"""Where goods are landed that the papers send on to another country, they pass through. For North Korea and occupied land that makes no difference."""

@dataclass(frozen=True, slots=True)
class Exposure:
    """One touch of a target (KP, RU, BY, IR, SY, CU, UA-OCC): how near, in which direction (to, from, through), and the fact that shows it.

    `kind` says where it was seen: place, country, party or text. `name` is the place or country met, `reason` why it counts.
    """

    target: str
    strength: Strength
    fact: AnyFact
    reason: str
    direction: str = "to"
    kind: str = "place"
    name: str = ""


@asked_once
def exposures(shipment: Shipment) -> tuple[Exposure, ...]:
    """Every touch of a target over all papers, the strongest first; the same words in the same field count once."""
    when = shipped_on(shipment)
    end = shipment.route[-1].place.country if shipment.route else None
    seen: dict[tuple[str, str, str, str], Exposure] = {}
    for document in shipment.documents:
        for found in _of_document(document, when):
            passed = end and found.fact.label in LANDED and found.target in PASSED and _country(found.fact) not in (None, end)
            exposure = replace(found, direction="through") if passed else found
            key = (exposure.target, exposure.direction, exposure.fact.label, exposure.fact.text.casefold())
            if key not in seen or exposure.strength > seen[key].strength:
                seen[key] = exposure
    return tuple(sorted(seen.values(), key=lambda e: (-e.strength, ("place", "country", "party", "text").index(e.kind))))


def nearest(shipment: Shipment, strength: Strength, *directions: str) -> tuple[Exposure, ...]:
    """One exposure of exactly this strength for each target that goods touch in these directions."""
    found: dict[str, Exposure] = {}
    for exposure in exposures(shipment):
        if exposure.strength == strength and exposure.direction in directions:
            found.setdefault(exposure.target, exposure)
    return tuple(found.values())


@asked_once
def shipped_on(shipment: Shipment) -> date | None:
    """The day the goods went, as near as the papers tell: on board, else planned departure, else the date of issue or of the invoice."""
    for name in ("on_board_date", "etd", "issue_date", "invoice_date"):
        dates: list[date] = [f.value for d in shipment.documents if (f := d.fact(name))]
        if dates:
            return min(dates)
    return None


def _of_document(document: Document, when: date | None) -> Iterator[Exposure]:
    for fact in document.group("places"):
        for place in fact.value if isinstance(fact.value, tuple) else (fact.value,):
            yield from _of_place(place, fact, _direction(fact.label, document), when)
    terms = document.fact("incoterm_place")
    if terms and (named := place_named(terms.value)):
        yield from _of_place(named, terms, _direction(terms.label, document), when)
    for fact in document.group("countries"):
        for sign in signs_of_country(str(fact.value), when):
            yield _exposure(sign, fact, _direction(fact.label, document), "country")
    for fact in document.group("parties"):
        yield from _of_party(fact, _direction(fact.label, document), when)
    for line in document.goods:
        if line.origin:
            for sign in signs_of_country(str(line.origin.value), when):
                yield _exposure(sign, line.origin, "from", "country")
    yield from _of_text(document, when)


def _country(fact: AnyFact) -> str | None:
    """The country of the one place that a fact names."""
    return fact.value.country if isinstance(fact.value, Place) else None


def _direction(label: str, document: Document) -> str:
    if label == "incoterm_place":
        term = document.fact("incoterm")
        return "from" if term and at_origin(str(term.value)) else "to"
    return "from" if label in FROM else "through" if label in THROUGH else "to"


def _of_place(place: Place, fact: AnyFact, direction: str, when: date | None) -> Iterator[Exposure]:
    """What the place itself says, and what the printed words say where they name more than it does (Chinese beside English, a quay across the border)."""
    found = list(signs(place, when))
    for sign in found:
        yield _exposure(sign, fact, direction, "place")
    met = {s.target for s in found if s.strength >= Strength.BORDER}
    for other in place_mentions.printed(fact.text, place.country):
        for sign in signs(other, when):
            if sign.strength >= Strength.BORDER and sign.target not in met:
                yield _exposure(sign, fact, direction, "place")


def _of_party(fact: Fact[Party], direction: str, when: date | None) -> Iterator[Exposure]:
    party = fact.value
    if party.country:
        for sign in signs_of_country(party.country, when):
            yield _exposure(sign, fact, direction, "party")
    for place in place_mentions.in_address(party.address, party.country):
        for sign in signs(place, when):
            # A carrier or forwarder has its seat in a port town as a matter of course.
            if sign.strength >= (Strength.BORDER if direction == "through" else Strength.GATEWAY):
                yield _exposure(sign, fact, direction, "party")


def _of_text(document: Document, when: date | None) -> Iterator[Exposure]:
    for name in ("marks", "clauses", "end_use"):
        fact = document.fact(name)
        if fact:
            yield from _mentioned(fact, when, place_mentions.sent_onward(fact.value, free=name != "marks"))
            if name == "marks":
                yield from _mentioned(fact, when, (("to", p) for line in fact.value.splitlines() for p in place_mentions.whole(line)))
    fields = {" ".join(f.text.split()).casefold() for f in document.stated.values()}
    for n in sorted({*beginning(document, ONWARD), *saying(document, HAN_ONWARD)}):
        line = document.lines[n]
        text = " ".join(line.value.split())
        if not place_mentions.worth_reading(text) or text.casefold() in fields:
            continue
        before = " ".join(other.value for other in document.lines[max(0, n - 2) : n])
        after = document.lines[n + 1].value if n + 1 < len(document.lines) else ""
        yield from _mentioned(line, when, place_mentions.sent_onward(text, before=before, after=after))


def _mentioned(fact: AnyFact, when: date | None, places: Iterator[tuple[str, Place]]) -> Iterator[Exposure]:
    for direction, place in places:
        found = tuple(signs_of_country(place.country, when)) if place.kind == "country" and place.country else tuple(signs(place, when))
        for sign in found:
            if sign.strength >= Strength.BORDER:
                yield _exposure(sign, fact, direction, "text")


def _exposure(sign: RiskSign, fact: AnyFact, direction: str, kind: str) -> Exposure:
    return Exposure(sign.target, sign.strength, fact, sign.reason, direction, kind, re.sub(r"\s+", " ", sign.name))
