"""Weights that other hands state: verified gross mass, chargeable weight, packing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.agreement import where
from checker.judging.headed import under
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import AirWaybill, Document, SeaTransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.figures import figure
from checker.reference.goods import nature
from checker.rules.consistency.carriage import plain

TARE_KG = {"20": 2300.0, "40": 3850.0, "45": 4800.0}
"""What an empty dry box weighs, by its length in feet (ISO 668 and builders' plates): 2.1 to 2.5 t, 3.6 to 4.2 t, 4.5 to 5 t."""

VGM = re.compile(r"\bv\.?g\.?m\.?\b|verified\s+gross\s+(?:container\s+)?(?:mass|weight)|масса\s+брутто\s+контейнера|核实总重|检定总重", re.IGNORECASE)
CHARGEABLE = re.compile(
    r"chargeable(?:\s+(?:weight|wt\.?))?\s*[:.]?\s*(?:\(?kgs?\)?)?\s*$|chargeable\s+(?:weight|wt\.?)|计费重量|計費重量|frachtpflichtig\w*\s+gewicht",
    re.IGNORECASE,
)
KILOS = re.compile(r"(?<![\w.,/-])(\d[\d.,' ]*\d|\d)\s*(kgs?|kgm|mt|t|tonnes?|tons?|lbs?)?(?![\w/-])", re.IGNORECASE)
KG_OF = {"mt": 1000.0, "t": 1000.0, "ton": 1000.0, "tonne": 1000.0, "lb": 0.45359237}


def _kilos(line: Fact[str], heading: re.Pattern[str]) -> float | None:
    """The weight behind the heading in a line, or the first of the line where it has no heading, in kg."""
    met = heading.search(line.text)
    for found in KILOS.finditer(line.text, met.end() if met else 0):
        value = figure(found[1])
        if value:
            return value * KG_OF.get((found[2] or "").casefold().rstrip("s"), 1.0)
    return None


@rule(Severity.LOW, "SOLAS VI/2")
def verified_mass_clash(shipment: Shipment, *, percent: float = 5.0, kilograms: float = 1000.0) -> Iterator[Hit]:
    """The weighed mass of a container is not that of its goods and the box.

    ## Why it matters
    The verified gross mass is weighed for the ship's safety, often by another hand than the one that wrote the bill.
    What is heavier than the papers holds more.

    ## Example
    The bill has 9,800 kg in a 20-foot box; its verified gross mass is 21,400 kg, where 12,100 would do.

    ## What to do
    Ask the terminal for the weighing ticket, and the shipper how he weighed.
    """
    stated = {plain(box.number.value): (box, d) for d in shipment.of(SeaTransportDocument) for box in d.containers if box.number}
    for document in shipment.documents:
        for line in under(document, VGM, KILOS):
            mass = _kilos(line, VGM)
            numbers = [n for n in stated if n in plain(line.text)] or [
                plain(b.number.value) for b in document.containers if b.number and plain(b.number.value) in stated
            ]
            if not mass or mass < 1000 or len(set(numbers)) != 1:
                continue
            box, bill = stated[numbers[0]]
            weight = box.gross_weight_kg or (bill.gross_weight_kg if len(bill.containers) == 1 else box.gross_weight_kg)
            tare = TARE_KG.get(str(box.size_type.read or "")[:2])
            if not weight or not tare:
                continue
            due = weight.value + tare
            gap = abs(mass - due)
            if gap > max(percent / 100 * due, kilograms):
                yield hit(
                    f"{numbers[0]}: verified gross mass {mass:,.0f} kg in {where(line)}; goods of {weight.value:,.0f} kg in {where(weight)} and a box of about "
                    f"{tare:,.0f} kg make {due:,.0f} (tolerance {percent:g} % or {kilograms:,.0f} kg).",
                    line, weight, severity=Severity.MEDIUM if gap > 0.2 * due else Severity.LOW, confidence=0.8,
                )  # fmt: skip
                return


@rule(Severity.INFO, "IATA Resolution 600a")
def chargeable_weight_odd(bill: AirWaybill, *, percent: float = 2.0) -> Iterator[Hit]:
    """The air waybill charges for less weight than the goods have.

    ## Why it matters
    Airlines charge by gross weight or by volume (6,000 cubic centimetres a kilogram; couriers 5,000), whichever is more. A lower figure was not theirs.

    ## Example
    Gross weight 3,651 kg, chargeable weight 2,100 kg.

    ## What to do
    Ask the airline for the waybill as it was issued.
    """
    gross = bill.gross_weight_kg
    if not gross:
        return
    for line in under(bill, CHARGEABLE, KILOS):
        charged = _kilos(line, CHARGEABLE)
        if charged and charged >= 1 and charged < gross.value * (1 - percent / 100) - 0.6:
            yield hit(
                f"Chargeable weight {charged:,.1f} kg, gross weight {gross.value:,.1f} kg (tolerance {percent:g} % and half a kilogram).",
                line, gross, severity=Severity.LOW if charged < 0.8 * gross.value else Severity.INFO, confidence=0.8,
            )  # fmt: skip
            return


@rule(Severity.INFO)
def packing_outweighs_the_goods(document: Document, *, share: float = 0.6) -> Iterator[Hit]:
    """Most of the gross weight is packing.

    ## Why it matters
    Crates and pallets take a few per cent, glass and bottles up to half. Where packing outweighs the goods, something in the packages is not named.

    ## Example
    Net 420 kg, gross 1,900 kg, of car parts.

    ## What to do
    Ask for the packing specification, and weigh one package.
    """
    net, gross = document.net_weight_kg, document.gross_weight_kg
    if not net or not gross or gross.value < 100 or net.value <= 0 or gross.value <= net.value:
        return
    packing = (gross.value - net.value) / gross.value
    cars = bool(document.goods) and all(g.vehicle or (g.description and "vehicle" in nature(g.description.value).classes) for g in document.goods)
    if packing > (0.15 if cars else share):
        usual = "cars have next to none" if cars else f"up to {share:.0%} is left aside"
        yield hit(f"Net {net.value:,.0f} kg of gross {gross.value:,.0f} kg: {packing:.0%} is packing; {usual}.", net, gross)
