"""Goods for Russia or Belarus that no list is met by on the papers: what nobody can place, and what a third country sells on."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, distinct, listed
from checker.judging.cast import named
from checker.judging.exposure import Exposure, exposures
from checker.judging.measures import INVASION, PLACE_NAMES
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.party import SENDERS
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.goods import high_priority_tier
from checker.reference.regimes import binding
from checker.reference.risk_places import Strength

SANCTIONING = frozenset(("US", "EU", "UK", "JP", "CH", "AU", "CA", "KR"))
"""Whose measures on Russia name hundreds of tariff headings."""
LISTED_CHAPTERS = frozenset(("84", "85", "87", "88", "89", "90"))
"""Chapters of which these measures bar a great part: machinery, electronics, vehicles, aircraft, ships, instruments."""


@rule(Severity.MEDIUM, "Regulation (EU) 833/2014", "15 CFR 746.5")
def goods_unplaced_for_russia(shipment: Shipment) -> Iterator[Hit]:
    """Goods leave a country with wide measures for Russia or Belarus, and neither a tariff code nor their words say which list they may be on.

    ## Why it matters
    The measures go by tariff code. Part numbers and trade names without a code keep a checker from seeing that the goods are listed.

    ## Example
    INERTIAL REFERENCE UNIT P/N ..., without a code, from Seattle to a buyer in St Petersburg.

    ## What to do
    Ask for the tariff code of each line and the maker's data sheet, and hold both against the annexes before anything moves.
    """
    touched = binding(str(c) for c in _homes(shipment)) & SANCTIONING
    found = _bound_for(shipment)
    if found is None or not touched:
        return
    unplaced = [i for i in distinct(cargo(shipment)) if not i.codes and not i.nature.classes and not i.nature.parts_of and _late(i)]
    if unplaced:
        yield hit(
            f"The goods are for {PLACE_NAMES[found.target]}, and nothing tells which tariff code they fall under: {listed(unplaced)}.",
            *(f for i in unplaced[:6] for f in i.facts),
            found.fact,
        )


@rule(Severity.MEDIUM, "Regulation (EU) 833/2014 art. 12g", "15 CFR 734.13-734.14, 746.5")
def resold_to_russia_from_a_third_country(shipment: Shipment) -> Iterator[Hit]:
    """A seller in a third country sends Russia or Belarus machinery or electronics made in a country that bars their export there.

    ## Why it matters
    Since 2022 most of such goods reach Russia by way of traders in Turkey, China, the Emirates and Central Asia. The maker's terms of sale
    mostly forbid it, and United States law follows its goods.

    ## Example
    An Istanbul firm sells German machine tool controllers CIP Rostov-on-Don.

    ## What to do
    Ask for the maker's invoice and terms of sale, and whether the maker knows the end user. Ask who needs the goods and what for.
    """
    found = _bound_for(shipment)
    if found is None or binding(str(c) for c in _senders(shipment)) & SANCTIONING or not _senders(shipment):
        return
    for fact, items in _made(shipment).values():
        yield hit(
            f"Made in {countries.name(str(fact.value))}, sold to {PLACE_NAMES[found.target]} from a third country: {listed(items)}.",
            *(f for i in items[:6] for f in i.facts),
            fact,
            found.fact,
        )


def _made(shipment: Shipment) -> dict[str, tuple[AnyFact, list[Item]]]:
    """The goods of listed chapters by the country that they were made in, where that has measures of its own."""
    out: dict[str, tuple[AnyFact, list[Item]]] = {}
    for item in distinct(cargo(shipment)):
        fact = item.line.origin or item.document.fact("country_of_origin")
        within = {c[:2] for c in item.codes} & LISTED_CHAPTERS and not any(high_priority_tier(c) for c in item.codes)
        if fact and within and _late(item) and binding([str(fact.value)]) & SANCTIONING:
            out.setdefault(str(fact.value), (fact, []))[1].append(item)
    return out


def _bound_for(shipment: Shipment) -> Exposure | None:
    return next((e for e in exposures(shipment) if e.target in ("RU", "BY") and e.strength == Strength.INSIDE and e.direction == "to"), None)


def _late(item: Item) -> bool:
    return item.when is None or item.when >= INVASION


def _senders(shipment: Shipment) -> set[str]:
    return {f.value.country for f in named(shipment.documents, SENDERS) if f.value.country}


def _homes(shipment: Shipment) -> set[str]:
    """Where the goods are sent from or were made."""
    origins = {str(f.value) for f in shipment.every(Document.country_of_origin, Document.country_of_export)}
    return _senders(shipment) | origins | {str(line.origin.value) for line in shipment.goods if line.origin}
