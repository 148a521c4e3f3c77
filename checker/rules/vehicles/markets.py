"""Cars that the country they are declared for does not let in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.markets import Car, Market, cars, graded, market
from checker.judging.rule import Hit, hit, rule
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.vehicle_markets import MarketRule, least_age, market_rule

YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)|(?:昭和|平成|令和)")
"""A year in words that no field holds, in either calendar."""


@rule(Severity.HIGH)
def used_car_for_a_closed_market(shipment: Shipment) -> Iterator[Hit]:
    """The used car is declared for a country that takes no used cars.

    ## Why it matters
    A car that cannot be registered where it is said to go is meant for somewhere else. Papers for cars that went to North
    Korea named China, Singapore and Hong Kong. Free zones, transit and returning residents are the honest exceptions, and say so.

    ## Example
    Two used Land Cruisers for a trading firm in Shanghai; China is known to bar used motor vehicles.

    ## What to do
    Ask for the import licence of this car or the transit declaration, and for its registration there afterwards. What is known
    of a market is no law: check the rule with the country's customs before you answer.
    """
    where = market(shipment)
    barred = market_rule(where.country, "ban", where.when) if where else None
    if not where or not barred:
        return
    used = [car for car in cars(shipment) if car.used]
    if used:
        kind = "a used car" if len(used) == 1 else "used cars"
        facts = (f for car in used[:8] for f in car.item.facts)
        yield hit(f"{_counted([car.item.name for car in used])}: {kind}, and {barred.words}.{_sure(where, barred)}", *facts, where.fact,
                  severity=graded(Severity.HIGH, barred.confidence, where.excuse), confidence=0.8)  # fmt: skip


@rule(Severity.HIGH)
def too_old_for_its_market(shipment: Shipment) -> Iterator[Hit]:
    """The used car is older than its country of destination lets in.

    ## Why it matters
    A car far over the age at which a country stops registering cars is not for that country: the destination is a name on
    paper. A car a little over it may be a dealer's mistake, or come under an exception.

    ## Example
    A right-hand-drive car of 2008 shipped to Singapore in 2023. Singapore takes used cars up to three years old.

    ## What to do
    Ask how and by whom it will be registered there, or whether it is for re-export, and to where. What is known of a market is
    no law: check the limit with the country's customs before you answer.
    """
    where = market(shipment)
    limit = market_rule(where.country, "max_age", where.when) if where else None
    if not where or not limit:
        return
    found: dict[Severity, list[tuple[Car, str]]] = {}
    for car in cars(shipment):
        age = least_age(car.built, where.when) if car.built else 0.0
        if not car.used or car.built is None or age <= limit.years + 0.25 or age > 30:
            continue
        far = age > 2 * limit.years and age > limit.years + 3
        severity = Severity.HIGH if far else Severity.MEDIUM if age > limit.years + 1 else Severity.LOW
        found.setdefault(severity, []).append((car, f"{car.item.name}: built in {car.built} at the latest, so {age:.0f} years old on {where.when}"))
    for severity, old in found.items():
        yield hit(f"{_counted([said for _, said in old])}; {limit.words}.{_sure(where, limit)}", *(car.year for car, _ in old[:8]), where.fact,
                  severity=graded(severity, limit.confidence, where.excuse), confidence=0.8)  # fmt: skip


@rule(Severity.LOW)
def used_car_without_its_year(shipment: Shipment) -> Iterator[Hit]:
    """No paper says in which year the used car was built, and its market asks for that.

    ## Why it matters
    Where a country takes cars only up to an age, the year is the first thing its customs want to know. It is left out where it would be too old.

    ## Example
    A used Hiace for Nairobi, with make, colour and mileage and no year. Kenya is known to take cars up to eight years old.

    ## What to do
    Ask for the registration or export certificate, and hold its year against the limit.
    """
    where = market(shipment)
    limit = market_rule(where.country, "max_age", where.when) if where else None
    if not where or not limit or where.excuse or limit.confidence == "weak":
        return
    bare = [car for car in cars(shipment) if car.used and car.built is None and not YEAR.search(car.item.line.description.text)]
    if bare:
        whose = "its" if len(bare) == 1 else "their"
        yield hit(f"{_counted([car.item.name for car in bare])}: no paper tells {whose} year, and {limit.words}.{_sure(where, limit)}",
                  *(f for car in bare[:8] for f in car.item.facts), where.fact, confidence=0.7)  # fmt: skip


@rule(Severity.MEDIUM)
def too_young_for_its_market(shipment: Shipment) -> Iterator[Hit]:
    """A car built for Japan's home market goes to a country that takes such cars only when they are old.

    ## Why it matters
    The United States and Canada do not register cars that were not built to their own standards until they are 25 and 15 years
    old. A younger one is for elsewhere, or for a show.

    ## Example
    A Japanese-market car of 2019, known by its frame number, for Long Beach.

    ## What to do
    Ask for the import permit, or for the booking that takes the car on.
    """
    where = market(shipment)
    limit = market_rule(where.country, "min_age", where.when) if where else None
    if not where or not limit:
        return
    aged = [(car, where.when.year - car.built) for car in cars(shipment) if car.home_market and car.built]
    young = [(car, age) for car, age in aged if age < limit.years - 1]
    if young:
        said = _counted([f"{car.item.name}: {age} years old at most" for car, age in young])
        yield hit(f"{said}, and {limit.words}.{_sure(where, limit)}", *(f for car, _ in young[:8] for f in (car.year, car.side_fact)), where.fact,
                  severity=graded(Severity.MEDIUM, limit.confidence, where.excuse), confidence=0.7)  # fmt: skip


@rule(Severity.MEDIUM)
def steering_on_the_wrong_side(shipment: Shipment) -> Iterator[Hit]:
    """The car has its wheel on the side that its country of destination does not register.

    ## Why it matters
    Cars from Japan and Britain have the wheel on the right. A right-hand-drive car for a country that registers none is either
    to be converted, which costs more than most such cars, or is not for that country.

    ## Example
    A Toyota with a Japanese frame number for Almaty; Kazakhstan is known to register only left-hand-drive cars.

    ## What to do
    Ask who converts it or where it goes on to. What is known of a market is no law: check it with the country's customs.
    """
    where = market(shipment)
    asked = market_rule(where.country, "steering", where.when) if where else None
    if not where or not asked or asked.value == "any":
        return
    wrong = [car for car in cars(shipment) if car.used and car.side and car.side != asked.value]
    if wrong:
        said = _counted([f"{car.item.name} {_how(car)}: {car.side}-hand drive" for car in wrong])
        yield hit(f"{said}; {asked.words}.{_sure(where, asked)}", *(car.side_fact for car in wrong[:8]), where.fact,
                  severity=graded(Severity.MEDIUM, asked.confidence, where.excuse), confidence=0.7)  # fmt: skip


def _how(car: Car) -> str:
    return "says so" if car.side_fact is car.item.line.description and not car.home_market else "has a frame number of Japan's home market"


def _counted(said: list[str]) -> str:
    """What is said of the cars, the first three in full and how many more: one cause is one finding."""
    more = len(said) - 3
    return "; ".join(said[:3]) + (f"; and {more} more" if more > 0 else "")


def _sure(where: Market, known: MarketRule) -> str:
    """How sure the market's rule is, and what speaks for an exception, in a sentence or two."""
    source = {"seen": f" (So {known.source}; not the law itself.)", "known": f" (Trade knowledge of {known.as_of}, to be checked.)"}.get(
        known.confidence, " (Pages differ on this.)"
    )
    return source + (f" The papers name an exception: '{where.excuse}'." if where.excuse else "")
