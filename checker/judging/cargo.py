"""The goods of a shipment as rules see them: each line with its paper, its nature, its price and the chassis numbers it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from checker.judging.exposure import shipped_on
from checker.judging.latest import asked_once
from checker.model.documents import Document, InvoiceLike, TransportDocument
from checker.model.fact import AnyFact
from checker.model.goods import GoodsLine
from checker.model.party import Party
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference import chassis
from checker.reference.goods import GoodsNature, nature
from checker.reference.hs import digits
from checker.reference.rates import to_usd

Cause = TypeVar("Cause")

SURE_GUESS = 0.7
"""From this likelihood on a guessed chapter is right in more than nineteen of twenty descriptions."""


_CC = re.compile(r"(?<![\d.,])(\d[.,]?\d{3}|\d{3})\s?(?:cc|cm3|cm³|ccm|куб)\b", re.IGNORECASE)
"""An engine size among the words of a line: 2,199 CC."""


@dataclass(frozen=True, slots=True)
class Item:
    """A goods line on its paper, and what its words and code say it is. `when` is the day the shipment went."""

    line: GoodsLine
    document: Document
    nature: GoodsNature
    when: date | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The declared tariff code; without a usable one, the headings that the words suggest, or the chapter that is all but sure from them."""
        declared = digits(self.line.hs_code.value) if self.line.hs_code else ""
        if len(declared) >= 4 or self.nature.headings:
            return (declared,) if len(declared) >= 4 else self.nature.headings
        guess = self.nature.guess
        return (f"{guess.chapter:02d}",) if guess and guess.likely >= SURE_GUESS else ()

    @property
    def name(self) -> str:
        """The goods as printed, on one short line."""
        words = " ".join((self.line.description.text or self.line.hs_code.text).split())
        return words if len(words) <= 70 else words[:67] + "..."

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """Description and tariff code, as evidence."""
        return tuple(f for f in (self.line.description, self.line.hs_code) if f)

    @property
    def currency(self) -> str | None:
        """The currency of the line's paper."""
        fact = self.document.fact("currency")
        return str(fact.value) if fact else None

    @property
    def unit_price(self) -> float | None:
        """The price of one unit, or the amount divided by the quantity; None where neither is printed."""
        line = self.line
        if line.unit_price:
            return line.unit_price.value
        if line.amount and line.vehicle and not line.quantity:
            return line.amount.value
        return line.amount.value / line.quantity.value if line.amount and line.quantity and line.quantity.value > 0 else None

    @property
    def price_fact(self) -> AnyFact:
        """The fact that the unit price was taken from."""
        return self.line.unit_price or self.line.amount

    @property
    def unit_usd(self) -> float | None:
        """The unit price in US dollars of about that time."""
        price = self.unit_price
        return None if price is None else to_usd(price, self.currency, self.when)

    @property
    def engine_cc(self) -> float | None:
        """The engine size stated for the vehicle on the line, or among its words."""
        if self.line.vehicle and self.line.vehicle.engine_cc:
            return self.line.vehicle.engine_cc.value
        said = _CC.search(self.line.description.text) if "vehicle" in self.nature.classes else None
        return float(re.sub(r"\D", "", said[1])) if said else None

    @property
    def chassis(self) -> tuple[tuple[str, AnyFact], ...]:
        """The chassis numbers of the line, each with the fact that prints it."""
        if self.line.vehicle and self.line.vehicle.chassis:
            fact = self.line.vehicle.chassis
            return ((chassis.tidy(fact.value), fact),)
        text = self.line.description
        return tuple((number, text) for number in dict.fromkeys(chassis.in_text(text.value))) if text else ()


@asked_once
def cargo(shipment: Shipment) -> tuple[Item, ...]:
    """Every goods line of every paper that has words or a code; "no marks" read as goods is none."""
    when = shipped_on(shipment)
    lines = ((line, d) for d in shipment.documents for line in d.goods if line.hs_code or (line.description and not NO_MARKS.fullmatch(line.description.text)))
    return tuple(Item(line, d, _nature(line), when) for line, d in lines)


NO_MARKS = re.compile(r"\W*(?:n\s*[/.]\s*m|no\s+marks?|nil\s+marks?|without\s+marks?)\W*", re.IGNORECASE)


@asked_once
def distinct(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """One item for each wording: the one that states most of code, price and chassis number. Wordings within another count as that one."""
    best: dict[tuple[str, ...], Item] = {}
    for item in items:
        key = (" ".join(item.line.description.text.casefold().split()) or item.line.hs_code.text, *(number for number, _ in item.chassis))
        if key not in best or _fullness(item) > _fullness(best[key]):
            best[key] = item
    return tuple(item for key, item in best.items() if item.line.hs_code or not any(_covers(other, key) for other in best if other != key))


def told_once(hits: Iterable[tuple[Item, Cause]]) -> Iterator[tuple[Item, Cause]]:
    """Hits with those left out that another paper only tells again: the same goods by chapter or number, the same cause.

    An invoice tells goods best, a packing list or certificate next, a bill of lading or waybill last.
    """
    kept = list(hits)
    for item, cause in kept:
        rank = _rank(item)
        if not any(cause == known and _rank(other) < rank and _restates(item, other) for other, known in kept):
            yield item, cause


def chapter_of(items: Iterable[Item]) -> int | None:
    """The one chapter of all these goods, declared or plainly named; None when they are of several, or one is not told."""
    found = {int(c[:2]) if (c := next(iter(i.codes), "")) and (i.line.hs_code or i.nature.sure) else None for i in items}
    return found.pop() if len(found) == 1 else None


def grouped(hits: Iterable[tuple[Item, Cause]]) -> dict[Cause, list[Item]]:
    """The goods of each cause, told once: one cause is one finding, however many lines it takes."""
    found: dict[Cause, list[Item]] = {}
    for item, cause in told_once(hits):
        found.setdefault(cause, []).append(item)
    return found


def listed(items: list[Item]) -> str:
    """The goods by name, the first three of them, and how many more; one name for lines alike."""
    names = list(dict.fromkeys(i.name for i in items))
    more = len(names) - 3
    return "; ".join(names[:3]) + (f" and {more} line{'s' * (more > 1)} more" if more > 0 else "")


def restated(item: Item, others: Iterable[Item]) -> bool:
    """Whether a paper that tells goods better tells these too: the bill of lading says again what the invoice says."""
    return any(_rank(other) < _rank(item) and _restates(item, other) for other in others)


def _rank(item: Item) -> int:
    return 0 if isinstance(item.document, InvoiceLike) else 2 if isinstance(item.document, TransportDocument) else 1


def _restates(item: Item, other: Item) -> bool:
    """Whether the goods of one line may be those of the other: no number of their own, and a chapter in common."""
    mine, theirs = ({n for n, _ in i.chassis} for i in (item, other))
    chapters, others = ({c[:2] for c in i.codes} for i in (item, other))
    return bool(mine & theirs) or (not (mine and theirs) and bool(chapters & others))


def _covers(other: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether another wording holds this one, for the same chassis number if any."""
    return key[0] in other[0] and set(key[1:]) <= set(other[1:])


def _fullness(item: Item) -> int:
    return 2 * bool(item.line.hs_code) + (item.unit_price is not None) + bool(item.line.vehicle)


def _nature(line: GoodsLine) -> GoodsNature:
    words = line.description.value if line.description else ""
    car = line.vehicle
    if car and car.make and str(car.make.value).casefold() not in words.casefold():
        words = f"{car.make.value} {car.model.read or ''} {words}"
    found = nature(words, line.hs_code.value if line.hs_code else None)
    if car and not found.parts_of and "vehicle" not in found.classes and (car.chassis or car.make):
        found = nature(f"motor vehicle {words}", line.hs_code.value if line.hs_code else None)
    return found


DESTINATION = (
    "final_destination",
    "place_of_delivery",
    "port_of_discharge",
    "country_of_destination",
    "consignee",
    "end_user",
    "buyer",
    "ship_to",
    "notify_party",
)


def destinations(shipment: Shipment) -> Iterator[tuple[str, AnyFact]]:
    """The countries the goods are said to go to (alpha-2), each with a fact that says so, places before parties."""
    seen = set()
    for name in DESTINATION:
        for document in shipment.documents:
            fact = document.fact(name)
            country = _country(fact)
            if country and country not in seen:
                seen.add(country)
                yield country, fact
    last = shipment.route[-1] if shipment.route else None
    if last and last.role == "final_destination" and last.place.country and last.place.country not in seen:
        yield last.place.country, last.fact


def _country(fact: AnyFact) -> str | None:
    value = fact.read
    return value.country if isinstance(value, (Place, Party)) else str(value) if value else None


def countries_named(shipment: Shipment) -> Iterator[str]:
    """Every country that the places, parties and country fields name."""
    for fact in (*shipment.group("places"), *shipment.group("parties"), *shipment.group("countries")):
        for value in fact.read if isinstance(fact.read, tuple) else (fact.read,):
            country = value if isinstance(value, str) else getattr(value, "country", None)
            if country:
                yield country
