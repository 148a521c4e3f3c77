"""Chassis numbers: missing, impossible, another car's, or used twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, distinct, grouped, listed
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import InvoiceLike, PackingList, VehicleCertificate
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import chassis
from checker.reference.goods import nature
from checker.reference.goods_spelling import plain
from checker.reference.vehicles import Decoded, decode, models, same_family

ROAD = ("8701", "8702", "8703", "8704", "8705", "8711")


@rule(Severity.LOW)
def vehicle_without_chassis_number(shipment: Shipment) -> Iterator[Hit]:
    """A used vehicle is shipped, and no paper gives its chassis number.

    ## Why it matters
    A car without its number is any car; it can be swapped, and cannot be found again.

    ## Example
    Two old Land Cruisers by road to the border, described only by colour and year.

    ## What to do
    Ask for the deregistration or export certificate of each vehicle.
    """
    items = [i for i in distinct(cargo(shipment)) if _road(i)]
    if not items:
        return
    numbers = any(i.chassis for i in cargo(shipment)) or any(
        True
        for line in shipment.lines
        for _ in chassis.in_text(line.text)
        if chassis.FRAME.search(line.text.upper()) or chassis.LABELLED.search(line.text.upper())
    )
    if numbers or shipment.of(VehicleCertificate):
        return
    bare = [i for i in items if _used(i) and isinstance(i.document, InvoiceLike | PackingList)]
    for (grade, _), told in grouped((i, (Severity.MEDIUM if "luxury" in i.nature.classes else Severity.LOW, "no number")) for i in bare).items():
        yield hit(f"{listed(told)}: no chassis number on any paper.", *(f for i in told[:8] for f in i.facts), severity=grade)


@rule(Severity.MEDIUM, "ISO 3779:2009")
def chassis_number_impossible(shipment: Shipment) -> Iterator[Hit]:
    """The chassis number cannot be that of any vehicle.

    ## Why it matters
    Made-up numbers cannot be traced to a register, an auction or an owner.

    ## Example
    A US number whose ninth sign is not the check digit that the others call for.

    ## What to do
    Ask for a photograph of the plate and the registration certificate.
    """
    seen = set()
    for item in cargo(shipment):
        for number, fact in item.chassis:
            wrong = _wrong(number)
            if wrong and number not in seen and "vehicle" in item.nature.classes:
                seen.add(number)
                yield hit(f"{number} {wrong}.", fact, severity=Severity.LOW if fact.confidence < 0.9 else Severity.MEDIUM)


@rule(Severity.HIGH)
def chassis_of_another_make(shipment: Shipment) -> Iterator[Hit]:
    """The chassis number is that of another make or model than the papers name.

    ## Why it matters
    A costly car goes out under the papers of a cheap one.

    ## Example
    "Used Mitsubishi Pajero", chassis URJ201: a Lexus LX570.

    ## What to do
    Hold the car; have the plate and the registration certificate compared.
    """
    seen = set()
    for item in cargo(shipment):
        for number, fact in item.chassis:
            found, named = decode(number), _named(item)
            if not found or not found.makes or number in seen:
                continue
            make, evidence = named or ("", item.line.description)
            if make and not any(same_family(make, m) for m in found.makes):
                seen.add(number)
                yield hit(f"{number} is {_article(found)}; the paper says {make}.", fact, evidence)
            elif found.kind == "frame" and _other_model(item, found):
                seen.add(number)
                yield hit(
                    f"{number} is {_article(found)}; the paper says {item.name}.",
                    fact,
                    item.line.description,
                    severity=Severity.MEDIUM if found.tier in ("low", "medium") else Severity.HIGH,
                )


@rule(Severity.HIGH)
def chassis_number_reused(shipment: Shipment) -> Iterator[Hit]:
    """One chassis number stands for two different vehicles.

    ## Why it matters
    Each vehicle has one number. Where two share it, one of them travels under a false name.

    ## Example
    The same frame number for a Corolla on line 2 and a Land Cruiser on line 5.

    ## What to do
    Ask for both registration certificates.
    """
    owners: dict[str, list[tuple[Item, AnyFact]]] = {}
    for item in cargo(shipment):
        for number, fact in item.chassis:
            owners.setdefault(number, []).append((item, fact))
    for number, uses in owners.items():
        for n, (one, fact) in enumerate(uses):
            clash = next((u for u in uses[n + 1 :] if _unlike(one, u[0])), None)
            if clash:
                yield hit(f"{number} is the number of '{one.name}' and of '{clash[0].name}'.", fact, clash[1], one.line.description, clash[0].line.description)
                break


@rule(Severity.MEDIUM)
def model_year_outside_code(shipment: Shipment) -> Iterator[Hit]:
    """The stated year does not fit the chassis number.

    ## Why it matters
    A year is changed to pass an age limit, or the number belongs to another car.

    ## Example
    A car "of 2015" whose frame code was built from 2021.

    ## What to do
    Ask for the registration certificate.
    """
    seen = set()
    for item in cargo(shipment):
        year = item.line.vehicle.year if item.line.vehicle else None
        for number, fact in item.chassis if year else ():
            found = decode(number)
            if not found or not year or number in seen:
                continue
            if found.years and not found.years[0] - 1 <= year.value <= found.years[1] + 1:
                seen.add(number)
                yield hit(f"{number} is {_article(found)}, built {found.years[0]} to {found.years[1]}; the paper says {year.value}.", fact, year)
            elif found.model_years and found.check_digit_right and min(abs(year.value - y) for y in found.model_years) > 1:
                seen.add(number)
                yield hit(f"The tenth sign of {number} means model year {' or '.join(map(str, found.model_years))}; the paper says {year.value}.", fact, year)


def _road(item: Item) -> bool:
    code = item.line.hs_code.value if item.line.hs_code else ""
    return "vehicle" in item.nature.classes and not item.nature.parts_of and (not code or code.startswith(ROAD)) and not code.startswith("870310")


def _used(item: Item) -> bool:
    car = item.line.vehicle
    return bool(car and car.condition and car.condition.value == "used") or bool(
        re.search(r"\bused\b|second ?hand|中古|二手|중고|б/у|\bex[- ]|occasion|usad[oa]|gebraucht|ikinci el|مستعمل", item.line.description.text, re.IGNORECASE)
    )


def _wrong(number: str) -> str | None:
    if "-" in number or not number.isalnum():
        return None
    if len(number) == 17:
        if bad := sorted(set(number) & set("IOQ")):
            return f"has the letter {', '.join(bad)}, which no such number has"
        if chassis.is_vin(number) and chassis.check_digit_binds(number) and chassis.check_digit(number) != number[8] and decode(number):
            return f"has {number[8]} as its ninth sign; the others call for {chassis.check_digit(number)}"
    elif len(number) in (15, 16, 18, 19) and decode((number + "0" * 17)[:17]) and number[:3].isalpha():
        return f"has {len(number)} signs, and such numbers have 17"
    return None


def _named(item: Item) -> tuple[str, AnyFact] | None:
    car = item.line.vehicle
    if car and car.make:
        return str(car.make.value), car.make
    found = nature(item.line.description.text, None)
    return (found.brand, item.line.description) if found.brand and found.brand.isascii() else None


def _other_model(item: Item, found: Decoded) -> bool:
    """Whether the words name another well-known model of the same makes than the code means."""
    text = plain(
        f"{item.line.vehicle.make.read or ''} {item.line.vehicle.model.read or ''} {item.line.description.text}"
        if item.line.vehicle
        else item.line.description.text
    )
    model = plain(f"{' '.join(found.makes)} {found.model}")
    rivals = [r for r in models() if r in text and r not in model]
    own = [r for r in models() if r in model and r in text]
    return bool(rivals) and not own


def _unlike(one: Item, other: Item) -> bool:
    a, b = _named(one), _named(other)
    if a and b and not same_family(a[0], b[0]):
        return True
    left, right = (plain(i.line.description.text) for i in (one, other))
    mine, yours = ({r for r in models() if r in t} for t in (left, right))
    return bool(mine and yours and not mine & yours) or (
        one.document is other.document and one.line is not other.line and left != right and not (left in right or right in left)
    )


def _article(found: Decoded) -> str:
    return f"{'an' if found.name[:1] in 'AEIOU' else 'a'} {found.name}"
