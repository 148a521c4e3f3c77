"""Figures of the goods lines that no count and no scale gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.judging.cargo import cargo, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods import nature

PIECES = frozenset(("pc", "pcs", "piece", "pieces", "ea", "unit", "units", "set", "sets", "nos", "stk", "台", "辆", "輛", "шт"))
LIQUID = frozenset(("l", "lt", "ltr", "litre", "litres", "liter", "m3", "cbm", "bbl"))


@rule(Severity.LOW)
def figure_below_nothing(document: Document) -> Iterator[Hit]:
    """A quantity, price or weight is negative, or a price or weight is nothing.

    ## Why it matters
    A credit, a slip or a line that was made to vanish in the sum: it takes value out of the invoice.

    ## Example
    A line "adjustment" of -38,000.00 below machines of 40,000.00.

    ## What to do
    Ask what the figure stands for and for the credit note behind it.
    """
    for line in document.goods:
        for fact in (line.quantity, line.unit_price, line.gross_weight_kg, line.net_weight_kg):
            if fact and fact.value < 0:
                yield hit(
                    f"{fact.label.replace('_', ' ')} {fact.text or fact.value} is below zero: {' '.join(line.description.text.split())[:60]}.",
                    fact,
                    line.description,
                )


@rule(Severity.INFO)
def quantity_without_unit(document: Document) -> Iterator[Hit]:
    """Quantities stand without a unit.

    ## Why it matters
    Twelve of what? Pieces, boxes and tonnes differ by a thousand, and prices by the piece cannot be judged.

    ## Example
    "Pumps, 12".

    ## What to do
    Ask for the unit.
    """
    counted = [line for line in document.goods if line.quantity and not re.search(r"[^\W\d_]", line.quantity.text)]
    bare = [line for line in counted if not line.unit]
    if bare and len(bare) == len(counted) and document.kind in ("commercial_invoice", "proforma_invoice"):
        first = bare[0]
        yield hit(
            f"{first.quantity.text or first.quantity.value} without a unit: {' '.join(first.description.text.split())[:60]}.", first.quantity, first.description
        )


@rule(Severity.LOW)
def same_weight_for_unlike_goods(document: Document) -> Iterator[Hit]:
    """Goods that have nothing in common weigh the same to the kilogram.

    ## Why it matters
    Weights come off a scale. The same figure again and again was typed.

    ## Example
    Pumps, textiles and tyres, 1,250 kg each.

    ## What to do
    Ask for the weighing slips.
    """
    weighed = [(line, line.gross_weight_kg or line.net_weight_kg) for line in document.goods if line.description]
    counts = Counter(fact.value for _, fact in weighed if fact and fact.value > 50)
    for value, times in counts.items():
        lines = [(line, fact) for line, fact in weighed if fact and fact.value == value]
        unlike = {nature(line.description.value).chapter for line, _ in lines} - {None}
        if times >= 3 and len(unlike) >= 3:
            yield hit(f"{times} unlike goods weigh {value:,.1f} kg each.", *(fact for _, fact in lines[:4]))


@rule(Severity.LOW)
def unit_unfit_for_the_goods(shipment: Shipment) -> Iterator[Hit]:
    """The unit is not one in which such goods are counted.

    ## Why it matters
    Vehicles come by the piece and fuel by the litre or tonne; another unit means that the line once named other goods.

    ## Example
    "Used dump trucks, 2,400 litres".

    ## What to do
    Ask for the order and the tariff entry, which both state the unit.
    """
    for item in distinct(cargo(shipment)):
        unit = str(item.line.unit.read or "").casefold().strip(". ")
        vehicle = item.nature.sure and "vehicle" in item.nature.told and item.chassis
        fuel = item.nature.sure and "petroleum" in item.nature.told and not item.nature.parts_of
        if (vehicle and unit in LIQUID) or (fuel and unit in PIECES and not item.line.packages and (item.line.quantity.read or 0) > 1000):
            yield hit(f"{item.name} is counted in '{item.line.unit.text or unit}'.", item.line.description, item.line.unit)
