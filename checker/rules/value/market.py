"""Prices far from what such goods cost."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, chapter_of, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods_signs import sign
from checker.reference.hs import chapter, digits
from checker.reference.prices import Band, of_chapter, of_heading, of_kilo, of_piece, of_vehicle
from checker.reference.vehicles import decode

PIECES = frozenset("pc pcs piece pieces ea each unit units set sets nos stk st 台 辆 輛 只 个 шт adet 대 unidad unité".split())
"""Units in which things are counted one by one."""


@rule(Severity.MEDIUM)
def under_market_value(shipment: Shipment, *, share: float = 0.3) -> Iterator[Hit]:
    """The price is a fraction of what such goods cost.

    ## Why it matters
    Low prices keep goods under value limits and out of sight; the rest is paid elsewhere.

    ## Example
    A Land Cruiser 200 of 2018 for JPY 300,000.

    ## What to do
    Ask for the auction sheet or the purchase invoice, and for the proof of payment.
    """
    told: dict[tuple[str, Severity], list[AnyFact]] = {}
    for item in distinct(cargo(shipment)):
        band, price = _band(item), item.unit_usd
        least = share * (1.6 if any((d := decode(n)) and d.tier in ("top", "high") for n, _ in item.chassis) else 1.0)
        if not band or price is None or price <= 0 or price >= band.low * least:
            continue
        grade = Severity.LOW if band.broad else Severity.HIGH if price < band.low * share / 2 else Severity.MEDIUM
        message = f"{item.name} at {_money(item)} (about USD {price:,.0f}); {band.what} costs USD {band.low:,.0f} and more."
        told.setdefault((message, grade), []).extend((item.line.description or item.price_fact, item.price_fact, *(f for _, f in item.chassis)))
    for (message, grade), facts in told.items():
        yield hit(message, *facts, severity=grade, confidence=0.75)


@rule(Severity.MEDIUM)
def over_market_value(shipment: Shipment, *, times: float = 3.0) -> Iterator[Hit]:
    """The price is a multiple of what such goods cost.

    ## Why it matters
    Money moves under the cover of goods, or a seller is paid for the risk he takes.

    ## Example
    A used minivan of 2012 for USD 90,000.

    ## What to do
    Ask for comparable offers and who pays.
    """
    for item in distinct(cargo(shipment)):
        band, price = _band(item), item.unit_usd
        if band and price is not None and price > band.high * times:
            yield hit(
                f"{item.name} at {_money(item)} (about USD {price:,.0f}); {band.what} costs up to USD {band.high:,.0f}.",
                item.line.description or item.price_fact,
                item.price_fact,
                severity=Severity.LOW if band.broad else Severity.MEDIUM,
                confidence=0.75,
            )


@rule(Severity.MEDIUM)
def value_per_kilo_absurd(shipment: Shipment, *, times: float = 3.0) -> Iterator[Hit]:
    """A kilogram of these goods costs what no such goods cost.

    ## Why it matters
    Scrap at the price of silver carries money, not scrap.

    ## Example
    Shredded rubber at USD 212 a kilogram.

    ## What to do
    Ask for the assay or quality certificate, comparable contracts, and the payer.
    """
    for item in distinct(cargo(shipment)):
        band = of_kilo(item.nature, item.line.description.text)
        each = _per_kilo(item)
        if band is None and "luxury" not in item.nature.classes and not sign("dear bulk").search(item.line.description.text):
            band = of_chapter(chapter_of([item]))
        if not band or each is None or each <= 0:
            continue
        margin = 2 if band.broad else 1
        if each > band.high * times * margin or each < band.low / times / 3 / margin:
            grade = Severity.LOW if band.broad else Severity.HIGH if each > band.high * times * 10 else Severity.MEDIUM
            yield hit(
                f"{item.name} costs about USD {each:,.4g} a kilogram; {band.what} costs USD {band.low:g} to {band.high:g}.",
                item.line.description,
                item.price_fact,
                severity=grade,
                confidence=0.85,
            )


def _band(item: Item) -> Band | None:
    if item.nature.parts_of or sign("wreck").search(item.line.description.text):
        return None
    for number, _ in item.chassis:
        found = decode(number)
        if found:
            car = item.line.vehicle
            return of_vehicle(found, car.year.read if car else None, item.when)
    if named := of_piece(item.line.description.text):
        return named
    unit = str(item.line.unit.read or "").casefold().strip(". ")
    return of_heading(digits(item.line.hs_code.value)) if item.line.hs_code and unit in PIECES and item.nature.chapter in (None, _chapter(item)) else None


def _chapter(item: Item) -> int | None:
    return chapter(item.line.hs_code.value)


def _per_kilo(item: Item) -> float | None:
    """US dollars for one kilogram, from the unit of the line or its net weight."""
    price, unit = item.unit_usd, str(item.line.unit.read or "").casefold().strip(". ")
    if price is None:
        return None
    if unit in ("kg", "kgs", "kilogram", "kilograms", "kilo", "кг", "公斤", "千克"):
        return price
    if unit in ("mt", "t", "ton", "tons", "tonne", "tonnes", "mts", "т", "吨", "トン"):
        return price / 1000
    weight = item.line.net_weight_kg or item.line.gross_weight_kg
    if weight and item.line.quantity and weight.value > 0:
        return price * item.line.quantity.value / weight.value
    return None


def _money(item: Item) -> str:
    return f"{item.currency or ''} {item.unit_price or 0:,.0f}".strip()
