"""Vehicles and machines against the measures and the tariff."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.car_limits import car_ban
from checker.judging.cargo import Item, cargo, countries_named, distinct, grouped, listed
from checker.judging.exposure import Exposure, exposures
from checker.judging.rule import Hit, hit, rule
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.regimes import Ban, binding
from checker.reference.risk_places import Strength
from checker.reference.vehicles import decode, engine_lines

DEAR = 40_000
PLANT = ("8429", "8430", "8426", "8427", "8704", "8701", "8705")


@rule(Severity.HIGH)
def vehicle_over_russia_limits(shipment: Shipment) -> Iterator[Hit]:
    """A car that may not go to Russia goes there, or to a place from where cars go on to Russia.

    ## Why it matters
    Japan and the EU bar dear cars since 2022 and large, hybrid and electric cars since 2023. They now go by way of the neighbours.

    ## Example
    A hybrid of 2,487 cc from Toyama to Vladivostok in October 2023.

    ## What to do
    To Russia: stop. To a neighbour: ask for the registration there and the buyer's promise not to re-export.
    """
    touched = binding(countries_named(shipment))
    for exposure in _russian(shipment):
        items = [(item, ban) for item in distinct(cargo(shipment)) if (ban := car_ban(item, touched, exposure.target))]
        hits = [(item, (ban, grade)) for item, ban in items if (grade := _car_severity(exposure, item, ban, touched)) is not None]
        for (ban, grade), cars in grouped(hits).items():
            over = "over the limit" if ban.jurisdiction in touched else "would be over the limit for sellers there"
            prices = [i.price_fact for i in cars if ban.threshold and not ban.threshold.endswith("cc")]
            facts = (*(f for i in cars[:8] for f in i.facts), *prices[:8], exposure.fact)
            message = f"{listed(cars)}: {over} of {ban.law} ({_limit(ban)}). {_named(exposure)}."
            yield hit(message, *facts, severity=grade, basis=(ban.law,) if ban.sourced else ())


@rule(Severity.MEDIUM, "HS 2022, headings 8703 and 8711")
def engine_against_tariff_code(shipment: Shipment) -> Iterator[Hit]:
    """The engine is of another size than the tariff line.

    ## Why it matters
    The line decides duty and whether a measure takes the car.

    ## Example
    5,662 cc under 8703.23, which ends at 3,000 cc.

    ## What to do
    Ask for the registration certificate and have the code corrected.
    """
    seen = set()
    for item in cargo(shipment):
        span = engine_lines().get(item.line.hs_code.value[:6]) if item.line.hs_code else None
        for size, fact in _engines(item) if span else ():
            low, high = span or (0.0, 0.0)
            if (size <= low * 0.96 or size > high * 1.04 + 5) and fact.text not in seen:
                seen.add(fact.text)
                line = f"over {low:,.0f} cc" if high == float("inf") else f"over {low:,.0f} and up to {high:,.0f} cc"
                yield hit(f"{size:,.0f} cc is not of {item.line.hs_code.text}, which is for {line}.", fact, item.line.hs_code)


@rule(Severity.HIGH)
def machines_to_a_border_place(shipment: Shipment) -> Iterator[Hit]:
    """Construction machines or trucks go to a border place, or a known way station, of North Korea.

    ## Why it matters
    All machines and vehicles are barred to North Korea. Used excavators and trucks are what it gets through Dandong, Hunchun and Dalian.

    ## Example
    A used excavator for a trading firm in Dandong.

    ## What to do
    Ask for the site where it will work, the user's name and a photograph of the plate on arrival.
    """
    near = [e for e in exposures(shipment) if e.target == "KP" and e.direction != "from" and e.strength in (Strength.BORDER, Strength.GATEWAY)]
    near = [e for e in near if e.strength == Strength.BORDER or getattr(e.fact.read, "country", None) != "RU"]
    if not near or any(e.target == "KP" and e.strength == Strength.INSIDE for e in exposures(shipment)):
        return
    border = near[0].strength == Strength.BORDER
    hits = []
    for item in distinct(cargo(shipment)):
        used = re.search(r"\bused\b|second ?hand|中古|二手|중고|б/у|\bex[- ]", item.line.description.text, re.IGNORECASE)
        plant = any(c.startswith(PLANT) for c in item.codes)
        if not item.nature.parts_of and (plant or "vehicle" in item.nature.classes) and (border or (used and plant)):
            hits.append((item, border))
    for found in grouped(hits).values():
        yield hit(f"{listed(found)}: all machines and vehicles are barred to North Korea, and {_place(near[0])}: {near[0].reason}.",
                  *(f for i in found[:8] for f in i.facts), near[0].fact, severity=Severity.HIGH if border else Severity.MEDIUM)  # fmt: skip


def _car_severity(exposure: Exposure, item: Item, ban: Ban, touched: frozenset[str]) -> Severity | None:
    """Grave within Russia and Belarus; on the way there only dear cars are more than a remark: neighbours buy honest hybrids by the thousand.

    A limit of a state that the shipment does not touch is no law for it: a question inside, nothing for an ordinary car on the way.
    """
    binds = ban.jurisdiction in touched
    if exposure.strength == Strength.INSIDE:
        if not binds:
            return Severity.MEDIUM
        return Severity.CRITICAL if ban.sourced and exposure.direction == "to" else Severity.HIGH
    dear = (item.unit_usd or 0.0) >= DEAR
    if dear and exposure.strength >= Strength.GATEWAY:
        return Severity.MEDIUM
    return Severity.LOW if binds and (dear or exposure.strength >= Strength.GATEWAY) else None


def _limit(ban: Ban) -> str:
    amount = "" if not ban.threshold or ban.threshold[:5] in ban.description else f", over {ban.threshold}"
    return f"{ban.description}{amount}, since {ban.since:%Y-%m-%d}"


def _engines(item: Item) -> list[tuple[float, AnyFact]]:
    """The stated engine size, else those of the chassis numbers, each with its fact."""
    if item.line.vehicle and item.engine_cc:
        return [(item.engine_cc, item.line.vehicle.engine_cc)]
    return [(d.engine_cc, fact) for number, fact in item.chassis if (d := decode(number)) and d.engine_cc]


def _russian(shipment: Shipment) -> Iterator[Exposure]:
    """The strongest exposure to Russia or Belarus on the way out."""
    found = [e for e in exposures(shipment) if e.target in ("RU", "BY") and e.direction != "from" and e.strength >= Strength.DIVERSION]
    yield from found[:1]


def _named(exposure: Exposure) -> str:
    """The place and what is known of it; a reason that begins with the place's name stands alone."""
    place = _place(exposure)
    return exposure.reason if exposure.reason.casefold().startswith(place.casefold()) else f"{place}: {exposure.reason}"


def _place(exposure: Exposure) -> str:
    return " ".join((exposure.fact.text or exposure.name).split())
