"""The printed lines of a table gathered into lines of goods."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.extracting.identifiers import containers_in, hs_codes_in
from checker.extracting.labels import read_label
from checker.extracting.layout import Segment
from checker.extracting.numbers import parse_number
from checker.extracting.rows import Row
from checker.extracting.tables import Table

ANCHORS = ("line_no", "amount", "quantity", "unit_price", "chassis", "gross_weight_kg", "net_weight_kg", "hs_code", "packages", "volume_m3", "description")
"""The columns that tell where a line of goods begins, the surest first."""

NOT_GOODS = re.compile(
    r"(?i)^\d+\s*cont(?:ainer)?s?\b|^\W*shipper.?s? load|^cargo is stowed|said to (?:contain|weigh)|\bs\.?t\.?c\.?\b[:.]?$|^\d+\s*x\s*\d\d\s*['’]?\s*(?:gp|dc|hc|hq|ft|rf|dv|ot|fr)?\b.{0,24}$|^freight\s|^clean (?:shipped )?on board|^shipped on board|^shipper'?s? (?:load|stow)|^container\b|"
    r"^total\b|^\W*continued|^marks?\b.{0,4}$|^in transit|^cargo in transit|^on deck|^country of origin|^origin\s*:|^made in |^as per |^invoice no|^l/c |^net weight|^gross weight|^n\.?w\.?\b|^g\.?w\.?\b|^hs[ -]?code\s*:?$|^seal\b|^notify|"
    r"^telex|^surrender|^copy non|^\W*$|^\(?\d+\)? containers?|^fcl|^lcl|^cy[ /-]|^temperature|^\d[\d.,]*\s*(?:cbm|m3|kgs?|lbs?)$|^order no|^p\.?o\.? no|^aes|^itn|^x\d{14}|^free time|^\d+ days|^nvocc|^switch"
)


@dataclass(slots=True)
class Item:
    """The printed lines of one line of goods, as rows of its table."""

    rows: list[Row] = field(default_factory=list)


def items(table: Table) -> list[Item]:
    """The rows of a table gathered into lines of goods."""
    anchor = _anchor(table)
    if anchor is None:
        return []
    priced = table.column("amount") is not None or table.column("unit_price") is not None
    described = table.column("description")
    coded = sum(bool(hs_codes_in(r.text(described))) for r in table.rows) if described is not None and not priced else 0
    if coded > sum(bool(r.cells.get(anchor)) and _starts(r, anchor, table) for r in table.rows):
        return _by_block(table)
    if table.columns[anchor].concepts[0] in ("gross_weight_kg", "packages", "volume_m3", "description", "net_weight_kg") and table.column("description") is not None and table.column("quantity") is None:
        return _by_block(table)
    column = table.column("description")
    out: list[Item] = []
    for row in table.rows:
        if _is_heading(row, table):
            continue
        if row.cells.get(anchor) and _starts(row, anchor, table):
            out.append(Item([row]))
        elif out:
            out[-1].rows.append(row)
        elif column is not None and row.cells.get(column):
            out.append(Item([row]))
    if len(out) > 1 and not any(anchor in r.cells for r in out[0].rows):
        first = out.pop(0)
        out[0].rows[:0] = first.rows
    return [i for i in out if not _only_total(i, table, out) and not charge(i, table)]


_CHARGES = {"freight_amount": r"(?:(?:add|plus)\W+)?(?:ocean|sea|air|inland|road)?\s*(?:freight|carriage|shipping|seefracht|fracht|flete|fret|frete|navlun|运费|運費|運賃|фрахт|доставка)\b(?: charges?| & forwarding| cost)?",
            "insurance_amount": r"(?:(?:add|plus)\W+)?(?:marine |cargo )?(?:insurance|versicherung|seguro|assurance|sigorta|保险费|保険料|страхов\w+)\b(?: premium| charges?)?",
            "-": r"(?:less\W+)?(?:discount|rabatt|packing charges?|bank charges?|handling(?: charges?)?|documentation(?: fee)?|round(?:ing|ed)? off|cgst|sgst|igst|vat|tax)\b"}  # fmt: skip


def charge(item: Item, table: Table) -> str | None:
    """The field of a row that adds a charge instead of goods (`-` for one without a field); None for goods."""
    column = table.column("description")
    words = " ".join(r.text(column) for r in item.rows if column is not None).strip() or " ".join(s.text for s in item.rows[0].segments if not any(c.isdigit() for c in s.text))
    if any(r.cells.get(k) for r in item.rows for c in ("quantity", "hs_code") if (k := table.column(c)) is not None and any(ch.isdigit() for ch in r.text(k))):
        return None
    return next((field for field, pattern in _CHARGES.items() if re.match(rf"(?i)\W*(?:{pattern})(?=$|\W)", words) and len(words) < 45), None)


def charges(table: Table) -> list[tuple[str, Row]]:
    """(field, row) of every charge among the rows of a table."""
    amount = table.column("amount")
    found = [(charge(Item([r]), table), r) for r in table.rows] if amount is not None else []
    return [(field, r) for field, r in found if field and field != "-" and r.cells.get(amount or 0)]


def _anchor(table: Table) -> int | None:
    for concept in ANCHORS:
        column = table.column(concept)
        if column is None:
            continue
        filled = [r for r in table.rows if r.cells.get(column) and any(c.isalnum() for c in r.text(column))]
        if concept == "line_no":
            filled = [r for r in filled if re.fullmatch(r"\W*0*\d{1,4}(?:\.0)?\W*", r.text(column))]
        if concept in ("amount", "quantity", "unit_price"):
            filled = [r for r in filled if parse_number(r.text(column)) is not None]
        if filled:
            return column
    return None


def _starts(row: Row, anchor: int, table: Table) -> bool:
    text = row.text(anchor)
    if "line_no" in table.columns[anchor].concepts:
        return bool(re.fullmatch(r"\W*0*\d{1,4}(?:\.0)?\W*", text))
    if "chassis" in table.columns[anchor].concepts or "hs_code" in table.columns[anchor].concepts:
        return any(c.isdigit() for c in text)
    return any(c.isdigit() for c in text)


def _is_heading(row: Row, table: Table) -> bool:
    """Whether a row repeats headings, or holds another table's."""
    words = row.segments
    if any(c.isdigit() for s in words for c in s.text):
        return False
    return (len(words) > 1 and sum(s.label for s in words) >= max(2, len(words) - 1)) or (len(words) == 1 and words[0].label and len(table.columns) > 3)


def _only_total(item: Item, table: Table, all_items: list[Item]) -> bool:
    """Whether the last line is a total without the word: no description, and its amount is the sum of those above."""
    column, amount = table.column("description"), table.column("amount")
    if item is not all_items[-1] or len(all_items) < 3 or column is None or amount is None or any(r.cells.get(column) for r in item.rows):
        return False
    values = [parse_number(i.rows[0].text(amount)) or 0.0 for i in all_items]
    return abs(sum(values[:-1]) - values[-1]) < 0.01 * max(values[-1], 1)


def _by_block(table: Table) -> list[Item]:
    """The goods in a bill's description box: each ends with its tariff code or chassis number, or where a gap or a new weight begins another."""
    column = table.column("description") or 0
    weights = [r for c in ("gross_weight_kg", "volume_m3", "packages") if (k := table.column(c)) is not None for r in [r for r in table.rows if r.cells.get(k)][1:]]
    out: list[Item] = []
    open_item: Item | None = None
    last_bottom = -1.0
    coded = False
    for row in table.rows:
        text = row.text(column).strip()
        if out and sum(_lists_boxes(s) for s in row.segments) > 1:
            break  # the headings of a list of containers below the goods
        if out and (containers_in(text) or _MARKS.match(text) or _DIVERSION.match(text)):
            break  # the containers or the marks below the goods
        if not text or _is_heading(row, table) or (containers_in(text) and len(text) < 45):
            continue
        code = bool(hs_codes_in(text)) and len(re.sub(r"[\d.\s]", "", text)) < 22
        if not code and NOT_GOODS.search(text):
            if re.search(r"(?i)said to contain|\bstc\b", text) and (rest := re.sub(r"(?i)^.*?(?:said to contain|\bs\.?t\.?c\.?)\b\W*", "", text)) and len(rest) > 3:
                open_item, coded = Item([row]), False
                out.append(open_item)
            last_bottom = row.bottom
            continue
        gap = row.top - last_bottom > 1.1 * (row.bottom - row.top) if last_bottom > 0 else False
        fresh = open_item is None or (coded and not code and not _tail(text)) or (gap and coded) or (row in weights and not code)
        if code and open_item is None:
            fresh = False
        if fresh:
            open_item, coded = Item([row]), code
            out.append(open_item)
        elif open_item is not None:
            open_item.rows.append(row)
            coded = coded or code
        last_bottom = row.bottom
    return out


_DIVERSION = re.compile(r"(?i)\W*(?:these commodities|these items|diversion contrary|the exporter of the products|cargo insurance|said by shipper)")
_MARKS = re.compile(r"(?i)^\W*(?:shipping )?marks?(?: (?:and|&) (?:numbers|nos\.?))?\W*$")


def _lists_boxes(s: Segment) -> bool:
    """Whether a run of print heads a column of containers, seals, sizes or weights."""
    label = read_label(s) if not any(c.isdigit() for c in s.text) else None
    return label is not None and {c for part in label.parts for c in part} <= {"container", "seal", "size_type", "gross_weight_kg", "packages", "volume_m3"}


def _tail(text: str) -> bool:
    """Whether a line only adds to the goods above it: chassis, year, engine, origin, brackets."""
    return bool(re.match(r"(?i)\W*(?:chassis|frame|vin|year|engine|colou?r|model|mileage|origin|net|gross|serial|s/n|p/n|part|brand|size|lot|batch|\(|hs\b|quantity|qty|packed)", text))
