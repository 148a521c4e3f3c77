"""Containers: numbers, seals and loads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.documents import Document, HouseBillOfLading, SeaTransportDocument
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.goods import Container
from checker.reference import boxes
from checker.reference.liner_codes import allied, code_of, line_of, owner_of
from checker.reference.weights import box_size

OWN_BOXES = re.compile(r"\bs\.?o\.?c\b|shipper'?s?[- ]own|slot charter|non[- ]vessel|\bnvocc\b", re.IGNORECASE)
LOOSE = re.compile(r"\b(?:lcl|ro-?ro|break ?bulk|flat ?rack|open top|tank)\b", re.IGNORECASE)


@rule(Severity.MEDIUM, "ISO 6346")
def container_number_invalid(document: Document) -> Iterator[Hit]:
    """The container number fails its own check digit.

    ## Why it matters
    Real boxes have right numbers. A wrong one was mistyped or made up, and cannot be traced.

    ## Example
    MSCU1234567: the digits call for 6 at the end.

    ## What to do
    Look the box up with the carrier; ask for the equipment interchange receipt.
    """
    seen = set()
    for box in document.containers:
        number = boxes.tidy(str(box.number.read or ""))
        if len(number) != 11 or not boxes.FORM.fullmatch(number) or number in seen or boxes.valid(number) or boxes.repaired(number):
            continue
        seen.add(number)
        grade = Severity.LOW if document.read_by == "ocr" else Severity.MEDIUM
        yield hit(f"{number} ends in {number[10]}, and its other signs call for {boxes.check_digit(number)}.", box.number, severity=grade)


@rule(Severity.HIGH, "ISO 668; SOLAS VI/2")
def container_overloaded(document: Document, *, margin: float = 1.08) -> Iterator[Hit]:
    """More cargo is stated for a container than any of its size may carry.

    ## Why it matters
    The weight belongs to other goods, or to more boxes than the paper names.

    ## Example
    48 tonnes in one 20-foot box.

    ## What to do
    Ask for the verified gross mass and the number of boxes.
    """
    for box in document.containers:
        size = box_size(str(box.size_type.read)) if box.size_type else None
        if size and box.gross_weight_kg and box.gross_weight_kg.value > size.payload_kg * margin + 4000:
            yield hit(
                f"{box.number.text}: {box.gross_weight_kg.value:,.0f} kg in a {box.size_type.text} container, which carries about {size.payload_kg:,.0f} kg.",
                box.gross_weight_kg,
                box.size_type,
            )
            return
    sizes = [box_size(str(b.size_type.read)) if b.size_type else None for b in document.containers]
    total, weight = sum(s.payload_kg for s in sizes if s), document.gross_weight_kg
    if sizes and all(sizes) and weight and isinstance(document, SeaTransportDocument) and weight.value > total * margin + 4000 * len(sizes):
        yield hit(
            f"{weight.value:,.0f} kg in {len(sizes)} container{'s' * (len(sizes) > 1)} that carry about {total:,.0f} kg together.",
            weight,
            document.containers[0].number,
        )


@rule(Severity.INFO)
def seal_missing(bl: SeaTransportDocument) -> Iterator[Hit]:
    """The bill names a container but no seal.

    ## Why it matters
    Without a seal nobody can tell whether the box was opened on the way.

    ## Example
    A full 40-foot box, seal column empty, while its sister boxes have seals.

    ## What to do
    Ask the carrier for the seal number.
    """
    bare = [b for b in bl.containers if b.number and not b.seal]
    if bare and not any(met(bl, LOOSE)):
        some = any(b.seal for b in bl.containers)
        names = ", ".join(b.number.text for b in bare[:5])
        yield hit(
            f"No seal number for {names}{', though other boxes have one' if some else ''}.",
            *(b.number for b in bare[:5]),
            severity=Severity.LOW if some else Severity.INFO,
        )


@rule(Severity.MEDIUM)
def seal_on_two_boxes(bl: SeaTransportDocument) -> Iterator[Hit]:
    """Two containers carry one and the same seal number.

    ## Why it matters
    A seal is made once. One number on two boxes was copied by somebody who saw neither door.

    ## Example
    MSCU1234566 and TEMU3301873, both seal 0091882.

    ## What to do
    Ask the carrier for the seal numbers taken at the gate, with photographs.
    """
    seen: dict[str, Container] = {}
    for box in bl.containers:
        seal = re.sub(r"\W", "", str(box.seal.read or "")).upper()
        other = seen.setdefault(seal, box)
        if len(seal) >= 5 and re.search(r"\d{4}", seal) and box.number and other.number and boxes.tidy(other.number.value) != boxes.tidy(box.number.value):
            yield hit(f"{other.number.text} and {box.number.text} both carry seal {box.seal.text}.", other.seal, box.seal, box.number, confidence=0.8)
            return


COUNTED = re.compile(r"(?<![\w.])(\d{1,3})\s?[xX*×]\s?(20|40|45)\s?['’′]?\s?(?:GP|DC|HC|HQ|DV|RF|FT|FEET|ST|OT|FR|RH|TK|['’′])", re.IGNORECASE)


@rule(Severity.LOW)
def box_count_differs_from_the_list(bl: SeaTransportDocument) -> Iterator[Hit]:
    """The bill counts other containers than it lists.

    ## Why it matters
    A box too many travels unnamed, or one named is not there.

    ## Example
    "3 x 40HC", and two container numbers.

    ## What to do
    Ask the carrier for the list of boxes on the bill.
    """
    numbers = {boxes.tidy(b.number.value) for b in bl.containers if b.number}
    for line in bl.lines:
        counts = [int(met[1]) for met in COUNTED.finditer(line.text)]
        if numbers and counts and sum(counts) > len(numbers) and bl.page_to == bl.page_from and len(numbers) > 1:
            yield hit(f"'{' '.join(line.text.split())[:60]}', and {len(numbers)} container numbers are listed.", line, bl.containers[0].number)
            return


@rule(Severity.LOW, "ISO 6346")
def container_of_another_line(bl: SeaTransportDocument) -> Iterator[Hit]:
    """The bill of one line names containers with the letters of another.

    ## Why it matters
    The letters say whose box it is. A line carries its own boxes and leased ones; those of a rival stand on its bill by mistake, by an exchange of boxes,
    or because somebody copied numbers onto a form that he was not given.

    ## Example
    A bill of Evergreen for MSKU 410233-1, which is Maersk's.

    ## What to do
    Look the box up on both lines' tracking pages: the one that knows it knows the voyage.
    Lessors' boxes, shipper's own ones and those of lines that share ships explain themselves.
    """
    line, told_by = _line(bl)
    if line is None or any(met(bl, OWN_BOXES)):
        return
    foreign = [(b, owner) for b in bl.containers if (owner := owner_of(boxes.tidy(str(b.number.read or "")))) and owner != line and boxes.valid(b.number.text)]
    if not foreign:
        return
    named = "; ".join(f"{b.number.text} ({owner})" for b, owner in foreign[:4])
    partners = all(allied(line, owner) for _, owner in foreign)
    shared = " The lines share ships." if partners else ""
    yield hit(
        f"The bill is one of {line} ({told_by.text}), and these containers carry another line's letters: {named}.{shared}",
        told_by,
        *(b.number for b, _ in foreign[:4]),
        severity=Severity.INFO if partners else Severity.LOW,
        confidence=0.7,
    )


def _line(bl: SeaTransportDocument) -> tuple[str | None, AnyFact]:
    """The group of lines that carries, by its name, else by the letters that its own bill's number begins with, and the fact that tells it."""
    if bl.carrier:
        return code_of(bl.carrier.value.name), bl.carrier
    letters = re.match(r"[A-Z]{4}(?=[A-Z0-9]{6})", str(bl.bl_number.read or "").upper().replace(" ", ""))
    return line_of(letters[0]) if letters and not isinstance(bl, HouseBillOfLading) else None, bl.bl_number
