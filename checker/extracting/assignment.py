"""Labels joined to values: every label's candidates are read, and the best joint choice wins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.extracting.candidates import Candidate, Surveyor
from checker.extracting.context import Context
from checker.extracting.dates import dates_in
from checker.extracting.fields import Reading, read_field
from checker.extracting.identifiers import awb_numbers_in
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.meanings import CERTIFYING, GENERIC, SELLING, field_of
from checker.extracting.parties import names_a_firm
from checker.extracting.references import read_references
from checker.model.documents import FIELDS
from checker.model.fact import AnyFact, Fact

_LOOSE = {"carrier", "from", "to", "per", "via", "place", "charges", "terms", "note", "ship", "goods", "number", "carriage", "shipping", "order"}
"""Labels that are also plain words: their value must prove itself."""
_OWN_FILE = re.compile(r"(?i)\W*(?:our|unsere?|notre|nuestra|nossa|nostro|ns\.|n/|onze?|ons)\b")
"""How a carrier or agent calls the number of its own file."""
FLOOR = 0.35


@dataclass(slots=True)
class Option:
    """One way to fill one or several fields from one candidate."""

    score: float
    candidate: Candidate
    readings: dict[str, Reading]


def assign(pages: Iterable[tuple[Layout, list[Label]]], context: Context, file: str, taken: set[int]) -> dict[str, AnyFact]:
    """The facts of a document by field. `taken` are the ids of segments that belong to tables; what is used is added to it."""
    options: list[tuple[Option, Layout]] = []
    for layout, labels in pages:
        surveyor = Surveyor(layout, [label for label in labels if id(label.segment) not in taken])
        for label in labels:
            if label.ignored or id(label.segment) in taken:
                continue
            for candidate in surveyor.candidates(label):
                if not any(id(s) in taken for s in candidate.lines):
                    options += [(o, layout) for o in _options(candidate, context)]
    facts: dict[str, AnyFact] = {}
    owners: dict[int, int] = {}
    answered: set[int] = set()
    for option, layout in ranked(options):
        fresh = {n: r for n, r in option.readings.items() if n not in facts and not _said_again(n, r, option, facts)}
        if not fresh or option.score < FLOOR or id(option.candidate.label) in answered:
            continue
        used = option.candidate.lines[: max(r.taken for r in fresh.values())]
        owner = id(option.candidate.label)
        if any(owners.get(id(s), owner) != owner for s in used):
            continue
        answered.add(owner)
        if any(FIELDS[n].group != "text" for n in fresh):  # a remarks box does not own what stands in it
            for s in used:
                owners[id(s)] = owner
        for name, reading in fresh.items():
            spot = layout.spot(file, used[: reading.taken])
            read = min((w.confidence for s in used for w in s.words), default=1.0)
            facts[name] = Fact(name, spot, reading.value, reading.text, round(min(0.99, option.score) * read, 3))
    taken.update(owners)
    return facts


def _said_again(name: str, reading: Reading, option: Option, facts: dict[str, AnyFact]) -> bool:
    """Whether a plain `No.` gives as booking number what is the bill's own, printed twice."""
    plain = option.candidate.label.parts[0] == ("number",)
    return plain and name == "booking_number" and "bl_number" in facts and facts["bl_number"].value == reading.value


def ranked(options: list[tuple[Option, Layout]]) -> list[tuple[Option, Layout]]:
    """The options in the order in which they may claim fields and print: the best score first."""
    return sorted(options, key=lambda o: -o[0].score)


def _options(candidate: Candidate, context: Context) -> Iterable[Option]:
    """The ways to fill fields from one candidate."""
    label = candidate.label
    lines = [s.text for s in candidate.lines]
    if len(label.parts) > 1:
        readings = _composite(label, lines, context)
        if readings:
            quality = sum(r.quality for r in readings.values()) / len(readings) - (0.15 if len(readings) < len(label.parts) else 0.0)
            yield Option(candidate.score * (0.4 + 0.6 * quality), candidate, readings)
    elif "reference" in label.parts[0]:
        yield from _referred(candidate, lines, context)
    else:
        for concept in label.parts[0]:
            yield from _named(candidate, lines, concept, context)


def _referred(candidate: Candidate, lines: list[str], context: Context) -> Iterable[Option]:
    """What a box for references gives; on a transport paper nothing if it is the carrier's own file."""
    if context.kind not in SELLING and _OWN_FILE.match(candidate.label.segment.text):
        return
    found = read_references(lines, context)
    if found:
        score = candidate.score * 0.9 * (0.4 + 0.6 * max(r.quality for r in found.values()))
        yield Option(score, candidate, found)
        if len(found) == 1 and "invoice_number" in found:
            yield Option(score * 0.75, candidate, {"order_number": found["invoice_number"]})


def _named(candidate: Candidate, lines: list[str], concept: str, context: Context) -> Iterable[Option]:
    """What a heading of one concept gives. A heading that is also a plain word must be borne out by its value."""
    label = candidate.label
    name = field_of(concept, context.kind)
    if name not in FIELDS or (name == "forwarding_agent" and context.kind in DECLARATIONS and _BROKER.search(label.segment.text)):
        return
    if concept == "issue_date" and "date" in label.parts[0] and field_of("date", context.kind) != concept:
        return  # the plain `Datum` of an invoice is the invoice's date
    loose = (0.99 if label.colon else 0.75) if label.segment.text.split(":")[0].strip(" :：").casefold() in _LOOSE else 1.0
    if (
        name == "buyer"
        and context.kind not in (*SELLING, "packing_list", "purchase_order", "other")
        and label.segment.words[0].text.casefold().strip(":") == "to"
    ):
        return  # the addressee of a notice or an order to deliver buys nothing
    bare = len(lines) < 2 and not (lines and names_a_firm(lines[0]))
    if loose < 1 and FIELDS[name].group == "parties" and (bare or label.segment.top > 0.6 * candidate.height):
        return
    reading = read_field(name, lines, context, label.hint)
    if reading is None or (loose < 1 and FIELDS[name].group == "places" and reading.quality < 0.5):
        return
    score = candidate.score * (0.4 + 0.6 * reading.quality)
    general = 0.9 if concept in GENERIC else 1.0
    yield Option(score * loose * general, candidate, _with_companions(name, reading, context) | _dated(name, lines[0], context))
    sold = context.kind in (*SELLING, "packing_list")
    if concept == "carrier" and sold and not reading.value.address and (ship := read_field("vessel", lines, context)):
        yield Option(candidate.score * 0.97, candidate, _with_companions("vessel", ship, context))
    if concept == "number" and name == "bl_number":
        yield Option(score * 0.6, candidate, {"booking_number": reading})


DECLARATIONS = frozenset({"export_declaration", "import_declaration"})
_BROKER = re.compile(r"(?i)代理人|通関|報關|报关|broker|declarant|customs (?:house )?agent|clearing")
"""Who declares to the customs for the owner of the goods, and forwards nothing."""
_DATES_OF = {"invoice_number": "invoice_date", "bl_number": "issue_date", "certificate_number": "issue_date"}


def _dated(name: str, text: str, context: Context) -> dict[str, Reading]:
    """The date behind a number on its own line: `44/25 of 17.04.2025`."""
    said = re.search(r"(?i)\s(?:dated?|dt\.?|of|vom|du|от|tarihli|日期|del|de fecha|de|d\.d\.)\s*:?\s+(.{6,24})$", text) if name in _DATES_OF else None
    target = "on_board_date" if name == "bl_number" and context.kind in CERTIFYING else _DATES_OF.get(name, "")
    day = read_field(target, [said[1]], context) if said else None
    return {target: day} if day else {}


def _with_companions(name: str, reading: Reading, context: Context) -> dict[str, Reading]:
    """The reading, and what its text says of neighbouring fields: a voyage after the ship's name, the place after an Incoterm."""
    out = {name: reading}
    if name == "vessel":
        parted = re.match(
            r"^(.{3,}?)(?:\s*/\s*|\s+V(?:OY(?:AGE)?)?[.\s:-]*(?:NO\.?)?\s*|\s*,\s*|\s+-\s+|\s+)((?=[\w-]*\d)[A-Z0-9][A-Z0-9-]{0,9})$",
            reading.text,
            re.IGNORECASE,
        )
        if parted and (not re.fullmatch(r"\d\d?", parted[2]) or "V" in reading.text[len(parted[1]) :].upper()):
            ship = parted[1].strip(" .,/")
            number = read_field("voyage", [parted[2]], context)
            return {"vessel": Reading(ship, ship, reading.quality), "voyage": Reading(number.value if number else parted[2], parted[2], 0.85)}
    if name == "place_of_issue" and dates_in(reading.text, context.day_first) and (day := read_field("issue_date", [reading.text], context)):
        out["issue_date"] = Reading(day.value, day.text, 0.6)
    if name == "incoterm":
        place = re.sub(
            r"(?i)^.*?\b" + re.escape(str(reading.value)) + r"\b[\s,:./-]*|\(?\s*incoterms.*$", "", reading.text.replace("C&F", "CFR").replace("CNF", "CFR")
        ).strip(" .,:;-/")
        if place and place != reading.text and not re.search(r"\d[\d,.]{3}", place) and (found := read_field("incoterm_place", [place], context)):
            out["incoterm_place"] = found
    if name in ("total_amount", "subtotal") and (money := read_field("currency", [reading.text], context)):
        out["currency"] = Reading(money.value, money.text, 0.5)
    if name == "packages" and (unit := re.search(r"[^\W\d_]{2,}.*", reading.text)):
        out["package_unit"] = Reading(unit[0], unit[0], 0.5)
    return out


_PARTS = re.compile(r"\s+/\s*|\s*/\s+|\s*／\s*|\s+[|]\s+|\n|\s{2,}|\s*;\s*")


_BROKEN_DAY = re.compile(r"(?<=\d[-/.])\n(?=\d)")
"""Where a narrow box broke a date: `GUANGZHOU 2024-02-` over `02`."""


def _composite(label: Label, lines: list[str], context: Context) -> dict[str, Reading]:
    """The fields of a heading that names several, matched part by part, each part to the first field that accepts it."""
    names = [tuple(dict.fromkeys(field_of(c, context.kind) for c in part)) for part in label.parts]
    wanted = [[n for n in part if n in FIELDS] for part in names]
    text = _BROKEN_DAY.sub("", "\n".join(lines))
    lines = text.split("\n")
    pieces = [p for p in _PARTS.split(text) if p and p.strip()]
    priced = len(wanted) == 2 and ["currency"] in wanted  # `Invoice amount / currency`: both stand in the whole of it
    parties = [next((n for n in part if FIELDS[n].group == "parties"), "") for part in wanted]
    if wanted and (priced or all(parties)):
        chosen = [part[0] for part in wanted] if priced else parties
        return {name: whole for name in chosen if (whole := read_field(name, lines, context, label.hint))}
    declared = [p for p in pieces if re.fullmatch(r"X\d{14}", p.strip())]
    out: dict[str, Reading] = {"export_declaration_number": Reading(declared[0].strip(), declared[0], 0.9)} if declared else {}
    pieces = [p for p in pieces if p not in declared]
    if not pieces:
        return out
    if declared and len(pieces) == 1 and any("invoice_number" in part for part in wanted) and (number := read_field("invoice_number", pieces, context)):
        return out | {"invoice_number": number}
    if len(wanted) == 2 and {FIELDS[n].group for n in wanted[0]} == {"numbers"} and {FIELDS[n].group for n in wanted[1]} == {"dates"}:
        found = _number_and_date(wanted, " ".join(lines[:2]), context)
        return found if wanted[0][0] != "order_number" or context.kind == "purchase_order" else {n: r for n, r in found.items() if n == "order_number"}
    if len(pieces) == 1 and len(wanted) > 1:
        one = _single(wanted, pieces[0], lines, context)
        if one:
            return one
        flat = {FIELDS[n].group for part in wanted for n in part}
        pieces = [
            p
            for p in re.split(r"(?<!\b[A-Za-z])\s*(?:/|,(?!\d))\s*" if flat == {"numbers"} else r"(?<!\b[A-Za-z])\s*(?:/|,(?!\d{3}))\s*|\s+(?=\S+$)", pieces[0])
            if p
        ]
    left = list(pieces)
    for part in wanted:
        best: tuple[float, str, Reading, str] | None = None
        for position, piece in enumerate(left[:4]):
            for name in part:
                reading = read_field(name, [piece], context, label.hint)
                if reading and name not in out and (best is None or reading.quality - 0.2 * position > best[0]):
                    best = (reading.quality - 0.2 * position, name, reading, piece)
        if best is not None and best[0] > 0.2:
            out[best[1]] = best[2]
            left.remove(best[3])
    return out


def _with_unit(names: list[str], piece: str, context: Context) -> dict[str, Reading]:
    """The weight or volume that one figure with its unit is, under a heading of several: `Packages / weight` over `9,800.00 KGS`."""
    measures = [n for n in names if n in ("gross_weight_kg", "net_weight_kg", "volume_m3")]
    found = next(((n, r) for n in measures if (r := read_field(n, [piece], context)) and r.quality > 0.9), None)
    return {found[0]: found[1]} if found and re.fullmatch(r"[\d.,' ]+\s*[^\W\d]{1,5}\d?\W*", piece.strip()) else {}


def _number_and_date(wanted: list[list[str]], text: str, context: Context) -> dict[str, Reading]:
    """A number with its date, in whatever way they are set apart."""
    days = dates_in(text, context.day_first)
    number = text
    out: dict[str, Reading] = {}
    if days and (day := read_field(wanted[1][0], [text[days[-1][1] : days[-1][2]]], context)):
        out[wanted[1][0]] = day
        number = text[: days[-1][1]] + " " + text[days[-1][2] :]
    number = re.split(r"\s{2,}|\s/\s|,\s|;", number.strip(" /,;"))[0].strip()
    if number and (found := read_field(wanted[0][0], [number], context)):
        out[wanted[0][0]] = found
    return out


def _single(wanted: list[list[str]], piece: str, lines: list[str], context: Context) -> dict[str, Reading]:
    """One piece under a heading of several fields: a ship with its voyage, a place with its date, or the last number named."""
    flat = [n for part in wanted for n in part]
    if weighed := _with_unit(flat, piece, context):
        return weighed
    if "vessel" in flat and (ship := read_field("vessel", lines, context)):
        return _with_companions("vessel", ship, context)
    groups = {FIELDS[n].group for n in flat}
    if groups == {"numbers"}:
        if re.match(r"(?i)\W*(?:our|your)?\s*(?:ref|order|p/?o)\b", piece):
            flat = [n for n in flat if n != "invoice_number"] or flat
        name = flat[-1] if flat[-1] != "order_number" else flat[0]
        if {"bl_number", "awb_number"} <= set(flat):
            name = "awb_number" if awb_numbers_in(piece) else "bl_number"
        number = read_field(name, [piece], context)
        return {name: number} if number else {}
    if "incoterm" in flat and (term := read_field("incoterm", lines, context)):
        money = {n: r for n in ("currency", "total_amount") if n in flat and (r := read_field(n, lines[:1], context))}
        return _with_companions("incoterm", term, context) | money
    if groups == {"places", "dates"}:
        return {n: r for n in flat if (r := read_field(n, [piece], context)) and r.quality > 0.4}
    return {}


def segments_of(pages: Iterable[tuple[Layout, list[Label]]]) -> list[Segment]:
    """All segments of these pages in reading order."""
    return [s for layout, _ in pages for s in layout.segments]
