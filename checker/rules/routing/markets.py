"""Goods declared for a country that has no use for them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cargo import cargo, destinations, distinct
from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import receiver
from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.free_zones import zone_words
from checker.reference.goods_markets import misfit
from checker.reference.vehicle_markets import EXCUSES


@rule(Severity.MEDIUM)
def goods_without_a_market_there(shipment: Shipment) -> Iterator[Hit]:
    """The goods are declared for a country that has no use for such goods.

    ## Why it matters
    A yacht for a country without water, skis for one without snow, wafer steppers where nobody makes chips: the country is a name on
    paper, and the goods are for its neighbour. Transit, free zones, embassies and ships' stores are the honest exceptions, and say so.

    ## Example
    9,000 microcontrollers for a trading house in Bishkek. Electronics are hardly made in Kyrgyzstan.

    ## What to do
    Ask what the goods will be used for, by whom and at which site, and for the consignee's earlier imports of the kind. What is known of a market
    is no law, and a first factory has to come from somewhere.
    """
    end = next(destinations(shipment), None)
    if end is None:
        return
    country, fact = end
    for item in distinct(cargo(shipment)):
        code = next((c for c in item.codes if len(c) >= 4), "")
        found = misfit(code, country) if code and not item.nature.parts_of else None
        if found is None:
            continue
        excuse = _excuse(shipment)
        severity = Severity.INFO if excuse or found.confidence == "weak" else Severity.LOW if receiver(shipment).known else Severity.MEDIUM
        tail = f" The papers name an exception ('{excuse}')." if excuse else ""
        yield hit(
            f"{item.name}: {found.goods} for {countries.name(country)}, and {found.reason} ({found.source}).{tail}",
            *item.facts,
            fact,
            severity=severity,
            confidence=0.7,
        )


def _excuse(shipment: Shipment) -> str | None:
    """The words of an exception on the papers."""
    said: tuple[AnyFact, ...] = (*shipment.group("parties"), *shipment.every(Document.clauses, Document.marks, Document.end_use), *shipment.lines)
    for one in said:
        if found := EXCUSES.search(one.text):
            return found[0]
    return next((words for f in shipment.group("places") if (words := zone_words(f.text))), None)
