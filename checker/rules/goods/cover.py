"""Goods under other goods: cover cargo, cars among parts, more cars than boxes hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import PackingList, SeaTransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods_signs import sign
from checker.reference.weights import box_size, cars_in

BULK = frozenset(("coal_ore", "scrap", "petroleum"))
BULK_HEADINGS = ("10", "12", "17", "23", "25", "26", "27", "31", "72")
BULKY_KG = 100_000.0
"""From this weight on goods of these chapters ride loose in the hold."""

PACKED = re.compile(r"\b(?:crates?|cases?|boxes|cartons?|pallets?|caisses?|kisten?|cajas?|ящик\w*|木箱|箱)\b", re.IGNORECASE)
CUT = re.compile(
    r"\b(?:engines?|gear ?box\w*|half[ -]?cut|nose[ -]?cut|front[ -]?cut|rear[ -]?cut|axles?|cabins?|cab|body shell|press|mould|die|roll|drum|coil)\b",
    re.IGNORECASE,
)
"""Parts that are as heavy as a car by themselves."""


@rule(Severity.MEDIUM)
def cover_cargo_over_heavy_boxes(shipment: Shipment) -> Iterator[Hit]:
    """A few packed goods ride with bulk goods that fill the ship.

    ## Why it matters
    Bulk is a good cover: nobody moves two thousand tonnes of ore to look at the boxes below. Crates of machine parts have no business in the same hold.

    ## Example
    Limonite in bulk, 2,300 tonnes, and 132 wooden crates of "parts of underwater pump" on the same bill.

    ## What to do
    Ask what the packed goods are, who ordered them and why they go with the bulk; have the boxes weighed and opened.
    """
    items = cargo(shipment)
    bulk = next((i for i in items if _loose(i)), None)
    for item in distinct(items) if bulk else ():
        if _loose(item) or not _packed(item) or (item.nature.chapters & bulk.nature.chapters if bulk else False):
            continue
        weight = bulk.line.gross_weight_kg or bulk.line.net_weight_kg if bulk else None
        if bulk and weight:
            yield hit(f"{item.name} travels with {bulk.name}, {weight.value / 1000:,.0f} tonnes in bulk.", *item.facts, *bulk.facts, weight)
            return


@rule(Severity.MEDIUM)
def parts_as_heavy_as_cars(shipment: Shipment, *, least_kg: float = 1000.0, most_kg: float = 3200.0) -> Iterator[Hit]:
    """Used parts or household goods weigh, piece by piece, what cars weigh.

    ## Why it matters
    A box of household goods holds many light packages. Three of two tonnes each are vehicles that were given another name.

    ## Example
    "Used parts and household goods": 3 pieces, 6,400 kg.

    ## What to do
    Ask for photographs of the loading; have the box weighed or opened.
    """
    for item in cargo(shipment):
        text = item.line.description.text
        weight, count = item.line.net_weight_kg or item.line.gross_weight_kg, item.line.packages or item.line.quantity
        if not weight or not count or CUT.search(text) or not _car_parts(item):
            continue
        each = weight.value / count.value if count.value >= 1 else 0.0
        if 1 <= count.value <= 6 and count.value == int(count.value) and least_kg <= each <= most_kg:
            yield hit(f"{item.name}: {count.value:,.0f} pieces of {each:,.0f} kg each weigh like cars.", item.line.description, weight, count, confidence=0.7)
            return


@rule(Severity.MEDIUM, "ISO 668")
def more_cars_than_boxes_hold(bl: SeaTransportDocument) -> Iterator[Hit]:
    """More vehicles, or more volume, than the containers named can take.

    ## Why it matters
    Some of the cargo is not there, or travels in boxes that the bill does not name.

    ## Example
    Nine station wagons in one 40-foot box.

    ## What to do
    Ask for the container load plan and photographs of the stuffing.
    """
    sizes = [box_size(str(b.size_type.read)) if b.size_type else None for b in bl.containers]
    if not sizes or not all(sizes):
        return
    chassis = {number: fact for item in cargo(Shipment((bl,))) for number, fact in item.chassis}
    room, places = sum(s.volume_m3 for s in sizes if s), sum(cars_in(s) for s in sizes if s)
    if len(chassis) > places > 0:
        yield hit(f"{len(chassis)} vehicles in {len(sizes)} containers that take {places} at most.", *[*chassis.values()][:4], bl.containers[0].size_type)
    elif bl.volume_m3 and bl.volume_m3.value > room * 1.1:
        yield hit(f"{bl.volume_m3.value:,.1f} cubic metres in containers of {room:,.0f}.", bl.volume_m3, bl.containers[0].size_type)


@rule(Severity.LOW)
def vehicle_in_a_carton(paper: PackingList) -> Iterator[Hit]:
    """A whole vehicle or machine is said to be packed in cartons or bags.

    ## Why it matters
    Cars and excavators do not come in cartons: the packing belongs to other goods, or the paper was filled in by somebody who saw neither.

    ## Example
    "Used wheel loader, 4 cartons".

    ## What to do
    Ask for the packing as it is, with photographs.
    """
    for item in cargo(Shipment((paper,))):
        unit = str(item.line.unit.read or "")
        whole = "vehicle" in item.nature.told and not item.nature.parts_of and item.nature.sure and item.chassis
        if whole and re.search(r"carton|ctn|bag|カートン|纸箱|karton", unit, re.IGNORECASE):
            yield hit(f"{item.name} is packed in '{unit}'.", item.line.description, item.line.unit)


def _loose(item: Item) -> bool:
    """Whether the line is bulk cargo: of such a chapter, and of such a weight."""
    weight = item.line.gross_weight_kg or item.line.net_weight_kg
    heavy = bool(weight) and weight.value >= BULKY_KG
    return heavy and (bool(item.nature.classes & BULK) or any(c.startswith(BULK_HEADINGS) for c in item.codes)) and not _packed(item)


def _packed(item: Item) -> bool:
    return bool(PACKED.search(item.line.description.text) or PACKED.search(str(item.line.unit.read or "")))


def _car_parts(item: Item) -> bool:
    """Whether the words speak of used car parts, household goods or scrap cars."""
    return bool(sign("parts").search(item.line.description.text) or sign("household").search(item.line.description.text)) and not item.nature.classes & {
        "machinery"
    }
