"""Weights and volumes that the goods cannot have."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, chapter_of, listed
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.chapter_sense import sense
from checker.reference.goods_signs import sign
from checker.reference.vehicles import decode
from checker.reference.weights import HEAVIEST, LIGHTEST, usual_weight

KEYS = re.compile(r"with keys?\b|running condition|mileage|odometer|complete unit|with engine and", re.IGNORECASE)


@rule(Severity.MEDIUM)
def net_weight_over_gross(document: Document, *, slack: float = 0.005) -> Iterator[Hit]:
    """The goods weigh more without packing than with it.

    ## Why it matters
    One of the two figures was not weighed, or was changed.

    ## Example
    Net 24,500 kg, gross 24,050 kg.

    ## What to do
    Ask for the weighing slip.
    """
    pairs = [(document.net_weight_kg, document.gross_weight_kg), *((line.net_weight_kg, line.gross_weight_kg) for line in document.goods)]
    for net, gross in pairs:
        if net and gross and gross.value > 0 and net.value > gross.value * (1 + slack) + 0.5:
            yield hit(f"Net weight {net.value:,.1f} kg is more than gross weight {gross.value:,.1f} kg.", net, gross)
            return


@rule(Severity.MEDIUM)
def unit_weight_impossible(shipment: Shipment, *, margin: float = 0.6) -> Iterator[Hit]:
    """One piece weighs far more or far less than such a thing can.

    ## Why it matters
    The weight is measured by others, the description is not: where they part, something else may lie in the box.

    ## Example
    An excavator of 900 kg; an upright piano of 2 tonnes.

    ## What to do
    Ask for photographs and the data sheet; have the box weighed or opened.
    """
    for item in cargo(shipment):
        weight = item.line.net_weight_kg or item.line.gross_weight_kg
        count = item.line.quantity.value if item.line.quantity else 1.0 if item.line.vehicle else 0.0
        band = _band(item)
        if not weight or not band or not 1 <= count <= 500 or count != int(count) or item.nature.parts_of:
            continue
        sort, low, high = band
        each = weight.value / count
        if each < low * margin or each > high * (2 - margin) + 300:
            yield hit(
                f"{item.name} weighs {each:,.0f} kg apiece; {sort} weighs {low:,.0f} to {high:,.0f} kg.",
                item.line.description,
                weight,
                severity=Severity.MEDIUM,
                confidence=0.8,
            )
            return


@rule(Severity.MEDIUM)
def density_impossible(document: Document, *, times: float = 2.5) -> Iterator[Hit]:
    """The cargo is lighter or heavier for the room it takes than such goods can be.

    ## Why it matters
    Weight and volume come from different hands; both right, or one of them false.

    ## Example
    18,000 kg in 0.9 cubic metres; or jackets of 2,900 kg to the cubic metre, which is what machines weigh.

    ## What to do
    Ask for dimensions by package and the weighing slip.
    """
    weight, volume = document.gross_weight_kg, document.volume_m3
    if not (weight and volume and weight.value > 100 and volume.value > 0.2):
        return
    density = weight.value / volume.value
    said = f"{weight.value:,.0f} kg in {volume.value:,.2f} cubic metres is {density:,.0f} kg to the cubic metre"
    goods = [i for i in cargo(Shipment((document,))) if not i.nature.vague]
    band = sense(chapter_of(goods)) if goods else None
    if not LIGHTEST <= density <= HEAVIEST:
        yield hit(f"{said}.", weight, volume, confidence=0.7)
    elif band and (_far_too_dense(density, *band.kg_m3) or not band.kg_m3[0] / times <= density <= band.kg_m3[1] * times):
        grave = _far_too_dense(density, *band.kg_m3) and document.read_by != "ocr"
        usual = f"goods of chapter {band.chapter:02d} weigh {band.kg_m3[0]:,.0f} to {band.kg_m3[1]:,.0f}"
        grade = Severity.MEDIUM if grave else Severity.LOW
        yield hit(f"{said}; {usual}: {listed(goods)}.", weight, volume, goods[0].line.description, severity=grade, confidence=0.7)


WHOLE = ("8701", "8702", "8703", "8704", "8705", "8711")
"""Headings of whole vehicles, whose parts are in 8708 and 8714 (HS 2022)."""


@rule(Severity.HIGH)
def vehicle_hidden_as_parts(shipment: Shipment) -> Iterator[Hit]:
    """Parts or household goods carry the chassis numbers or the weight of whole vehicles.

    ## Why it matters
    Cars cut in name only go where whole cars may not: as parts they need no export certificate and no price.

    ## Example
    "Used tyres, parts and household goods" with three frame numbers in the packing list.

    ## What to do
    Have the box opened; ask for the deregistration certificates of the chassis numbers.
    """
    items = [i for i in cargo(shipment) if sign("parts").search(i.line.description.text) or i.nature.parts_of]
    for item in items:
        numbers = {n: fact for n, fact in item.chassis if "-" in n or decode(n)}
        if numbers and not re.search(r"\bfor (?:chassis|vin)\b|\bfits?\b|\bto suit\b", item.line.description.text, re.IGNORECASE):
            known = ", ".join(dict.fromkeys(d.name for n in numbers if (d := decode(n))))
            yield hit(f"'{item.name}' names whole vehicles by chassis number: {', '.join(numbers)} ({known or 'of models not in our tables'}).",
                      item.line.description, *numbers.values())  # fmt: skip
        elif any(c.startswith(WHOLE) for c in item.codes) and item.line.hs_code and "vehicle" not in item.nature.told:
            yield hit(f"'{item.name}' speaks of parts; the code {item.line.hs_code.text} is of whole vehicles.", item.line.description, item.line.hs_code,
                      severity=Severity.MEDIUM)  # fmt: skip
        elif keys := KEYS.search(item.line.description.text):
            yield hit(f"'{item.name}' speaks of parts, and of a whole vehicle: '{keys[0]}'.", item.line.description, severity=Severity.MEDIUM)


def _far_too_dense(density: float, low: float, high: float) -> bool:
    """Whether the cargo is five times as dense as the middle of its kind, and denser than the densest of it: something heavier lies in the boxes."""
    return density > max(5 * math.sqrt(low * high), 1.4 * high)


def _band(item: Item) -> tuple[str, float, float] | None:
    for number, _ in item.chassis:
        found = decode(number)
        if found and found.curb_kg:
            return f"a {found.name}", *found.curb_kg
    if item.nature.classes & {"machinery", "vehicle", "luxury"} and not item.nature.parts_of and (item.nature.sure or item.line.hs_code):
        return usual_weight(item.line.description.text)
    return None
