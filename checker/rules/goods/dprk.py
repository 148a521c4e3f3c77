"""Goods that North Korea sells, and fuel it buys at sea."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, countries_named, destinations, distinct, grouped, listed
from checker.judging.exposure import Exposure, exposures
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods_signs import sign
from checker.reference.regimes import bars, binding, where_binding
from checker.reference.risk_places import Strength

SOLD = frozenset(("coal_ore", "seafood", "textiles"))
HAIR = ("6703", "6704", "0501")
"""Wigs and false eyelashes: no resolution bars them, so they are what North Korea sells most by way of Chinese border towns."""
BAR_ALL_IMPORTS = frozenset(("JP", "US", "KR", "CA", "SG"))
"""States that let in nothing from North Korea."""
ELSEWHERE = ("import bans of Japan, South Korea, Canada and the United States: of no force for other buyers",)
"""The law named for goods that no resolution bars, where the papers touch none of these states."""


@rule(Severity.HIGH, "UNSCR 2371 (2017) paras. 8-10", "UNSCR 2375 (2017) para. 16")
def goods_typical_of_dprk_exports(shipment: Shipment) -> Iterator[Hit]:
    """Coal, ore, seafood or textiles of the sort North Korea sells pass one of its ports, or wigs come out of a town at its border.

    ## Why it matters
    North Korea may not sell coal, ores, seafood or textiles, which leave under a neighbour's origin. Wigs and eyelashes no resolution names: they are what
    it sells most by way of Chinese border towns, and the United States, Japan, South Korea and Canada let in nothing of it.

    ## Example
    Anthracite from Dalian that changes ships at Nampo; wigs of a firm in Dandong for a buyer in the United States.

    ## What to do
    Ask for the producer's address, the customs declaration of the first export and proof of origin with photographs of the loading.
    """
    origins = [e for e in exposures(shipment) if e.target == "KP" and _starts(e)]
    touched = binding(countries_named(shipment))
    buyers = {country for country, _ in destinations(shipment)} & BAR_ALL_IMPORTS
    hits = [(item, (e, grade)) for item in distinct(cargo(shipment)) for e in origins[:1] if (grade := _grade(item, e, buyers)) is not None]
    for (origin, grade), items in grouped(hits).items():
        barred = where_binding(bars("KP", "from", items[0].codes, items[0].nature.classes, items[0].when), touched)
        law = tuple(dict.fromkeys(b.law for b in barred if b.sourced))[:2]
        place = " ".join((origin.fact.text or origin.name).split())
        message = f"{listed(items)}: North Korea sells such goods, and {place} is where they would start: {origin.reason}."
        yield hit(message, *(f for i in items[:8] for f in i.facts), origin.fact, severity=grade, basis=law or ELSEWHERE)


@rule(Severity.HIGH, "OFAC, State and Coast Guard advisory on North Korean shipping, 2018-02-23")
def petroleum_transferred_at_sea(shipment: Shipment) -> Iterator[Hit]:
    """Fuel is to change ships at sea.

    ## Why it matters
    North Korea gets fuel beyond the cap from ship to ship in the East China Sea and the Yellow Sea; so do others under measures.

    ## Example
    Gas oil sold for discharge "East China Sea or any safe place, STS".

    ## What to do
    Ask for the receiving ship's name, IMO number and flag, the STS plan filed with the coastal state, and the final port.
    """
    fuel = [i for i in distinct(cargo(shipment)) if "petroleum" in i.nature.classes]
    for fact in _transfers(shipment) if fuel else ():
        words = sign("at sea").search(fact.text)
        near = any(e.target == "KP" for e in exposures(shipment)) or re.search(
            "china sea|yellow sea|korea|sea of japan|東シナ海|东海", fact.text, re.IGNORECASE
        )
        yield hit(f"{fuel[0].name} is to be handed over at sea: '{words[0] if words else fact.text}' ({' '.join(fact.text.split())[:90]}).",
                  *fuel[0].facts, fact, severity=Severity.HIGH if near else Severity.MEDIUM)  # fmt: skip
        return


def _starts(exposure: Exposure) -> bool:
    return exposure.strength == Strength.INSIDE or (exposure.strength == Strength.BORDER and exposure.direction in ("from", "through"))


def _grade(item: Item, origin: Exposure, buyers: set[str]) -> Severity | None:
    """How grave it is. Left for here: goods that only pass a North Korean port, and hair, which no resolution names.

    What comes out of the country is barred, and banned-goods-for-a-country-at-risk says so; of the towns at its border origin-at-a-border-town speaks.
    """
    if origin.strength == Strength.INSIDE and origin.direction == "from":
        return None
    hair = any(c.startswith(HAIR) for c in item.codes)
    if origin.strength == Strength.INSIDE:
        return Severity.CRITICAL if _sold_by_dprk(item) else Severity.HIGH if hair else None
    return (Severity.MEDIUM if buyers else Severity.LOW) if hair else None


def _sold_by_dprk(item: Item) -> bool:
    coal = item.nature.classes & SOLD
    return bool(coal) and any(not b.whole for b in bars("KP", "from", item.codes, item.nature.classes, item.when, ("un",)))


def _transfers(shipment: Shipment) -> Iterator[AnyFact]:
    for fact in (*shipment.group("places"), *shipment.group("text")):
        if sign("at sea").search(fact.text):
            yield fact
    yield from (line for line, _ in met(shipment, sign("sts plainly")))  # carriers' small print speaks of the sea too
