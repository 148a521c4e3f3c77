"""What one buyer buys together, and what fits the country it goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import cargo, destinations, distinct
from checker.judging.exposure import exposures
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.chapter_sense import makers
from checker.reference.risk_places import Strength

SORTS = {"22": "drink", "24": "tobacco", "33": "perfume", "42": "leather goods", "43": "furs", "71": "jewellery", "87": "cars", "89": "boats",
         "91": "watches", "92": "instruments", "97": "art",
         "69": "porcelain", "85": "electronics", "95": "sports gear", "84": "engines"}  # fmt: skip
LOW_VOLTAGE = re.compile(r"(?<![\d.])1[01]0\s?-?\s?V(?:AC|olts?)?\b(?!\s?[-~/]\s?2[0-4]0)", re.IGNORECASE)
BOTH = re.compile(r"2[0-4]0\s?V|transformer|dual voltage|adapter|12\s?V|24\s?V", re.IGNORECASE)
LOW_LANDS = frozenset("US CA MX JP TW KR PA CO VE EC CU DO HT JM GT HN SV NI CR PR BS BZ BR SA LR LB PH VI GU".split())
"""Lands where appliances of 100 to 120 volts are sold, wholly or in part."""


@rule(Severity.LOW)
def odd_basket_of_luxuries(shipment: Shipment) -> Iterator[Hit]:
    """One buyer near a gateway takes luxury goods of many unlike sorts.

    ## Why it matters
    Shops buy one sort in quantity. A little of everything is a shopping list, and those who cannot shop themselves send others.

    ## Example
    Four jet-skis, eighteen motorcycles, whisky and watches for one trading firm.

    ## What to do
    Ask who the customers are and how such different goods are sold.
    """
    near = next((e for e in exposures(shipment) if e.strength >= Strength.GATEWAY and e.direction != "from" and e.target in ("KP", "RU", "BY")), None)
    items = [i for i in distinct(cargo(shipment)) if "luxury" in i.nature.classes and not i.nature.parts_of] if near else []
    sorts = {SORTS.get(c[:2], "") for i in items for c in i.codes[:1]} - {""}
    if near and len(sorts) >= 3:
        grade = Severity.MEDIUM if near.strength >= Strength.BORDER else Severity.LOW
        yield hit(f"{', '.join(sorted(sorts))} go together to {near.fact.text or near.name}.", *(i.facts[0] for i in items[:4]), near.fact, severity=grade)


@rule(Severity.LOW, "FATF trade-based money laundering risk indicators (2021)")
def raw_goods_sent_to_their_makers(shipment: Shipment) -> Iterator[Hit]:
    """Raw goods go from a country that makes none to one that sells them to the world.

    ## Why it matters
    Coals to Newcastle: nobody buys abroad what his neighbours dig out. The papers may stand for another cargo, or for money that has to move.
    Returned cargo and special grades are the honest exceptions.

    ## Example
    Thirty thousand tonnes of steam coal from Hong Kong for Indonesia.

    ## What to do
    Ask for the mine or farm, the certificate of quality and the reason for buying there.
    """
    going = next(destinations(shipment), None)
    starts = {s.place.country for s in shipment.route[:1] if s.place.country} | {str(f.value) for f in shipment.every(Document.country_of_origin)}
    for item in distinct(cargo(shipment)):
        known = makers(item.codes[0]) if item.codes and (item.line.hs_code or item.nature.sure) and not item.nature.parts_of else None
        if going and known and going[0] in known[1] and starts and not starts & known[1]:
            yield hit(f"{item.name}: {countries.name(going[0])} is among the countries that sell most of the world's {known[0]}.", *item.facts, going[1])


@rule(Severity.LOW)
def voltage_unfit_for_the_market(shipment: Shipment) -> Iterator[Hit]:
    """Electrical goods for 100 to 120 volts go where the mains have twice as much.

    ## Why it matters
    Nobody orders what burns out at the first use: the goods may be meant for somewhere else, or were not ordered by a user.

    ## Example
    Rice cookers, 100 V, for Kazakhstan.

    ## What to do
    Ask who will use them and where; second-hand traders sell them with transformers.
    """
    going = next(destinations(shipment), None)
    if not going or going[0] in LOW_LANDS:
        return
    for item in distinct(cargo(shipment)):
        text = item.line.description.text
        low = LOW_VOLTAGE.search(text)
        if low and not BOTH.search(text):
            yield hit(
                f"{item.name} is for {low[0]}; the mains of {countries.name(going[0])} have about 230 V.",
                item.line.description,
                going[1],
                severity=Severity.INFO,
            )
