"""Used cars and the market they are declared for: which cars, which market, and what speaks for an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.judging.cargo import Item, cargo, destinations, distinct
from checker.judging.exposure import shipped_on
from checker.judging.latest import asked_once
from checker.judging.sieve import met
from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.free_zones import zone_at, zone_words
from checker.reference.vehicle_markets import EXCUSES, least_age, steering_side
from checker.reference.vehicles import Decoded, decode

USED = re.compile(r"\bused\b|second ?hand|pre-?owned|中古|二手|중고|б/у|подержан|occasion|usad[oa]|gebraucht|ikinci el|مستعمل|\bkm\b|mileage", re.IGNORECASE)
_TRUCK = re.compile(
    r"truck|lorry|\bbus\b|\b(?:elf|canter|dyna|forward|ranger|titan|atlas)\b|tractor|dump|crane|excavator|loader|fork ?lift|motor ?cycle|scooter|jet ?ski",
    re.IGNORECASE,
)
_OTHERS = ("8426", "8427", "8429", "8430", "8701", "8702", "8704", "8705", "8711", "8903")
_LINES = re.compile(r"re-?export|in transit to|transit cargo|personal effects|free zone", re.IGNORECASE)
_PLACES = ("final_destination", "place_of_delivery", "port_of_discharge")


@dataclass(frozen=True, slots=True)
class Market:
    """The country that cars are declared for, the fact that says so, and what speaks for an exception there, if anything."""

    country: str
    fact: AnyFact
    when: date
    excuse: str | None


@dataclass(frozen=True, slots=True)
class Car:
    """A car of the cargo: the year it was built in at the latest and the fact that tells it, and the side of its wheel with its fact."""

    item: Item
    built: int | None
    year: AnyFact
    side: str
    side_fact: AnyFact
    home_market: bool
    used: bool


@asked_once
def market(shipment: Shipment) -> Market | None:
    """The market that the papers declare; None where they name no country or no date."""
    when, named = shipped_on(shipment), next(destinations(shipment), None)
    if when is None or named is None:
        return None
    return Market(named[0], named[1], when, _excuse(shipment, named[0], named[1]))


def _excuse(shipment: Shipment, country: str, fact: AnyFact) -> str | None:
    """What makes it an exception: the words of a free zone, of transit or of return, a free zone at the place, or a receiver in another country."""
    for place in (fact, *(f for d in shipment.documents for name in _PLACES if (f := d.fact(name)))):
        value = place.read
        if getattr(value, "country", None) == country and (words := zone_words(place.text) or zone_at(value)):
            return words
    said = (*shipment.group("parties"), *shipment.every(Document.clauses, Document.marks, Document.end_use), *(line.description for line in shipment.goods))
    for one in said:
        if found := EXCUSES.search(one.text):
            return found[0]
    takers = {f.value.country for f in shipment.every(Document.consignee, Document.end_user, Document.notify_party) if f.value.country}
    if takers and country not in takers:
        return "a receiver in another country"
    return next((found[0] for _, found in met(shipment, _LINES)), None)


@asked_once
def cars(shipment: Shipment) -> tuple[Car, ...]:
    """The passenger cars among the cargo, each once: one named on several papers has the same number, or the same year and make."""
    return tuple(_cars(shipment))


def _cars(shipment: Shipment) -> Iterator[Car]:
    seen: set[object] = set()
    for item in distinct(cargo(shipment)):
        if not _passenger(item):
            continue
        car = _car(item)
        vehicle = item.line.vehicle
        key: object = tuple(n for n, _ in item.chassis) or (car.built, str(vehicle.make.read).casefold() if vehicle else item.name, str(item.line.amount.read))
        if key not in seen:
            seen.add(key)
            yield car


def _passenger(item: Item) -> bool:
    """Whether it is a car for passengers: by its code, else by its words and number."""
    if "vehicle" not in item.nature.classes or item.nature.parts_of:
        return False
    code = item.line.hs_code.value if item.line.hs_code else ""
    if code:
        return code.startswith("8703") and not code.startswith("870310")
    decoded = [d.hs6 for n, _ in item.chassis if (d := decode(n)) and d.hs6]
    headings = item.nature.headings
    return (
        any(h.startswith("8703") for h in (*headings, *decoded))
        and not any(h.startswith(_OTHERS) for h in (*headings, *decoded))
        and not _TRUCK.search(item.line.description.text)
    )


def _car(item: Item) -> Car:
    car, text = item.line.vehicle, item.line.description
    number, fact = next(iter(item.chassis), ("", text))
    found = decode(number) if number else None
    built, year = _built(item, found, fact)
    said = steering_side(text.text) if text else ""
    home = bool(found and found.kind == "frame")
    side, side_fact = (said, text) if said else ("right", fact) if home else ("", text)
    condition = car.condition.read if car else None
    driven = bool(USED.search(text.text)) or bool(car and car.mileage_km) or (built is not None and item.when is not None and least_age(built, item.when) > 2)
    return Car(item, built, year, side, side_fact, home, condition == "used" or (condition != "new" and driven))


def _built(item: Item, found: Decoded | None, number: AnyFact) -> tuple[int | None, AnyFact]:
    """The year that the paper states, else the last in which cars of that frame number were built, with the fact that tells it."""
    car = item.line.vehicle
    if car and car.year:
        return int(car.year.value), car.year
    if found and found.kind == "frame" and found.years:
        return found.years[1], number
    return None, item.line.description


def graded(severity: Severity, confidence: str, excuse: str | None) -> Severity:
    """The severity that a market rule of that confidence can bear; little where an exception is named."""
    most = {"seen": Severity.HIGH, "known": Severity.MEDIUM}.get(confidence, Severity.INFO)
    return min(severity, most, Severity.LOW if excuse else Severity.HIGH)
