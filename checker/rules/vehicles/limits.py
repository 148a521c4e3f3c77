"""Vehicles and machines against the measures and the tariff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.judging.cargo import Item, cargo, countries_named, distinct
from checker.judging.exposure import Exposure, exposures
from checker.judging.rule import Hit, hit, rule
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.regimes import Ban, bars, binding, where_binding
from checker.reference.risk_places import Strength
from checker.reference.vehicles import decode, engine_lines

CAR = re.compile(r"^8703")
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
        for item in distinct(cargo(shipment)):
            ban = _car_ban(item, touched)
            if ban is None:
                continue
            grade = _car_severity(exposure, item, ban)
            message = f"{item.name} is over the limit of {ban.law} ({ban.threshold or 'all'}: {ban.description}, since {ban.since:%Y-%m-%d})"
            price = (item.price_fact,) if ban.threshold and "cc" not in ban.threshold else ()
            law = (ban.law,) if ban.sourced else ()
            yield hit(f"{message}, and {_place(exposure)}: {exposure.reason}.", *item.facts, *price, exposure.fact, severity=grade, basis=law)


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
    for item in distinct(cargo(shipment)):
        used = re.search(r"\bused\b|second ?hand|中古|二手|중고|б/у|\bex[- ]", item.line.description.text, re.IGNORECASE)
        plant = any(c.startswith(PLANT) for c in item.codes)
        if item.nature.parts_of or not (plant or "vehicle" in item.nature.classes):
            continue
        if border or (used and plant):
            yield hit(f"{item.name}: all machines and vehicles are barred to North Korea, and {_place(near[0])}: {near[0].reason}.", *item.facts, near[0].fact,
                      severity=Severity.HIGH if border else Severity.MEDIUM)  # fmt: skip


def _car_severity(exposure: Exposure, item: Item, ban: Ban) -> Severity:
    """Grave within Russia and Belarus; on the way there only dear cars are more than a remark: neighbours buy honest hybrids by the thousand."""
    if exposure.strength == Strength.INSIDE:
        return Severity.CRITICAL if ban.sourced and exposure.direction == "to" else Severity.HIGH
    dear = (item.unit_usd or 0.0) >= DEAR
    return Severity.MEDIUM if dear and exposure.strength >= Strength.GATEWAY else Severity.LOW


def _engines(item: Item) -> list[tuple[float, AnyFact]]:
    """The stated engine size, else those of the chassis numbers, each with its fact."""
    if item.line.vehicle and item.engine_cc:
        return [(item.engine_cc, item.line.vehicle.engine_cc)]
    return [(d.engine_cc, fact) for number, fact in item.chassis if (d := decode(number)) and d.engine_cc]


def _russian(shipment: Shipment) -> Iterator[Exposure]:
    """The strongest exposure to Russia or Belarus on the way out."""
    found = [e for e in exposures(shipment) if e.target in ("RU", "BY") and e.direction != "from" and e.strength >= Strength.DIVERSION]
    yield from found[:1]


def _car_ban(item: Item, touched: frozenset[str]) -> Ban | None:
    named = "vehicle" in item.nature.classes and not item.line.hs_code and any(CAR.match(h) for h in item.nature.headings)
    codes = tuple(c for c in item.codes if CAR.match(c)) or (("8703",) if named else ())
    if not codes or item.nature.parts_of or (item.when and item.when < date(2022, 3, 16)):
        return None
    engine = item.engine_cc or next((d.engine_cc for n, _ in item.chassis if (d := decode(n))), None)
    codes += tuple(d.hs6 for n, _ in item.chassis if (d := decode(n)) and d.hs6.startswith("8703"))
    touching = where_binding(bars("RU", "to", codes, item.nature.classes, item.when, ("jp", "eu"), item.unit_price, item.currency, engine), touched)
    bans = [b for b in touching if b.prefix.startswith("8703") and b.exceeded]
    return bans[0] if bans else None


def _place(exposure: Exposure) -> str:
    return " ".join((exposure.fact.text or exposure.name).split())
