"""The printed lines of a table gathered into lines of goods."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from checker.extracting.identifiers import containers_in, hs_codes_in
from checker.extracting.labels import read_label
from checker.extracting.layout import Segment
from checker.extracting.numbers import parse_number
from checker.extracting.rows import Row
from checker.extracting.tables import Table

ANCHORS = ("line_no", "amount", "quantity", "unit_price", "chassis", "gross_weight_kg", "net_weight_kg", "hs_code", "packages", "volume_m3", "description")
"""The columns that tell where a line of goods begins, the surest first."""

NOT_GOODS = re.compile(
    r"(?i)^\d+\s*cont(?:ainer)?s?\b|^\W*shipper.?s? load|^cargo is stowed|said to (?:contain|weigh)|\bs\.?t\.?c\.?\b[:.]?$|"
    r"^\d+\s*x\s*\d\d\s*['’]?\s*(?:gp|dc|hc|hq|ft|rf|dv|ot|fr)?\b.{0,24}$|^\W*freight\s|^clean (?:shipped )?on board|^shipped on board|^shipper'?s? "
    r"(?:load|stow)|^container\b|"
    r"^total\b|^\W*continued|^marks?\b.{0,4}$|^in transit|^cargo in transit|^on deck|^country of origin|^origin\s*:|^made in |^as per |^invoice no|"
    r"^l/c |^net weight|^gross weight|^n\.?w\.?\b|^g\.?w\.?\b|^hs[ -]?code\s*:?$|^seal\b|^notify|"
    r"^telex|^surrender|^copy non|^\W*$|^\(?\d+\)? containers?|^fcl|^lcl|^cy[ /-]|^temperature|^\d[\d.,]*\s*(?:cbm|m3|kgs?|lbs?)$|^order no|"
    r"^p\.?o\.? no|^aes|^itn|^x\d{14}|^free time|^\d+ days|^nvocc|^switch"
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
    if (
        table.columns[anchor].concepts[0] in ("gross_weight_kg", "packages", "volume_m3", "description", "net_weight_kg")
        and table.column("description") is not None
        and table.column("quantity") is None
    ):
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


_CHARGES = {
    "freight_amount": r"(?:(?:add|plus)\W+)?(?:ocean|sea|air|inland|road)?\s*(?:freight|carriage|shipping|seefracht|fracht|flete|fret|frete|navlun|"
    r"运费|運費|運賃|фрахт|доставка)\b(?: charges?| & forwarding| cost)?",
    "insurance_amount": r"(?:(?:add|plus)\W+)?(?:marine |cargo )?(?:insurance|versicherung|seguro|assurance|sigorta|保险费|保険料|страхов\w+)\b"
    r"(?: premium| charges?)?",
    "-": r"(?:less\W+)?(?:discount|rabatt|packing charges?|bank charges?|handling(?: charges?)?|documentation(?: fee)?|round(?:ing|ed)? off|"
    r"cgst|sgst|igst|vat|tax)\b",
}
"""How a row begins that adds a charge, by field; `-` for one without a field."""


def charge(item: Item, table: Table) -> str | None:
    """The field of a row that adds a charge instead of goods (`-` for one without a field); None for goods."""
    column = table.column("description")
    described = " ".join(r.text(column) for r in item.rows if column is not None).strip()
    said = [described] if described else [s.text for s in item.rows[0].segments if not any(c.isdigit() for c in s.text)]
    if any(r.cells.get(k) for r in item.rows for c in ("quantity", "hs_code") if (k := table.column(c)) is not None and any(ch.isdigit() for ch in r.text(k))):
        return None
    return next((field for field, pattern in _CHARGES.items() for words in said if re.match(rf"(?i)\W*(?:{pattern})(?=$|\W)", words) and len(words) < 45), None)


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
    broken = _deliberate(table, column)
    weights = [
        r for c in ("gross_weight_kg", "volume_m3", "packages") if (k := table.column(c)) is not None for r in [r for r in table.rows if r.cells.get(k)][1:]
    ]
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
        holds = bool(hs_codes_in(text))
        code = holds and (len(_CODE_WORDS.sub("", text)) < 4 or (open_item is not None and not coded and len(re.sub(r"[\d.\s]", "", text)) < 22))
        if not code and NOT_GOODS.search(text):
            if (
                re.search(r"(?i)said to contain|\bstc\b", text)
                and (rest := re.sub(r"(?i)^.*?(?:said to contain|\bs\.?t\.?c\.?)\b\W*", "", text))
                and len(rest) > 3
            ):
                open_item, coded = Item([row]), False
                out.append(open_item)
            last_bottom = row.bottom
            continue
        gap = row.top - last_bottom > 1.1 * (row.bottom - row.top) if last_bottom > 0 else False
        fresh = (
            open_item is None
            or (coded and not code and not _tail(text))
            or (gap and coded)
            or (row in weights and not code and (not broken or id(row) in broken or len(weights) >= len(table.rows) - 1) and not _again(row, table))
            or (id(row) in broken and not code)
        )
        if code and open_item is None:
            fresh = False
        if fresh:
            open_item, coded = Item([row]), holds
            out.append(open_item)
        elif open_item is not None:
            open_item.rows.append(row)
            coded = coded or code
        last_bottom = row.bottom
    return out


_CODE_WORDS = re.compile(
    r"(?i)\b(?:h\.?s\.?|hts|code|no|nr|number|tariff|customs|commodity|cn|ncm|heading|taric|тн|вэд|код)\b|商品|编码|編碼|税则|コード|[\W\d]"
)
"""What a line holds that names a tariff code and nothing else."""


def _again(row: Row, table: Table) -> bool:
    """Whether a row's figures only repeat those above in another unit: 108.0 KG over 238.1 LB, 9.6 CBM over 339 CFT."""
    return any(
        re.search(r"(?i)\d\s*(?:lbs?|cft|cuft|cu\.? ?ft\.?)\W*$", row.text(i))
        for i, c in enumerate(table.columns)
        if {"gross_weight_kg", "volume_m3"} & set(c.concepts)
    )


_OPEN_END = re.compile(r"(?i)(?:[,:;&+/(-]|\b(?:and|or|of|for|with|in|to|the|de|et|y|und|mit|per))$")


_ADDS = re.compile(
    r"(?i)\W*(?:in|of|as|at|by|on|per|for|from|to|with|ex|and|or|packed|stowed|stowage|loaded|shipped|carried|said|freight|clean|net|gross|total|"
    r"contract|charter|l/?c|destination|notify|marks?|crop|grade|quality|hold|holds|"
    r"temperature|brand|type|colou?r|weight|all|value|insured|invoice|order|p/?o|made|terms|cif|fob|cfr|say|only|new|used|dimensions?|containing|"
    r"consisting|including|incl|goods|cargo|container|seal|not|no)\b"
)
"""How a line begins that only adds to the goods above it: how they are packed, stowed, sold or marked."""


_VEHICLE_LINE = re.compile(r"(?i)\W*(?:chassis|frame|vin|year|engine|model|mileage|serial|s/n|colou?r)\b")


def _deliberate(table: Table, column: int) -> set[int]:
    """The rows (by id) that begin another line of goods in a column without tariff codes: the writer broke the line before although the next word had room.

    None where a tariff code, a chassis number or the like tells the goods apart, or where the lines read on.
    """
    rows = [r for r in table.rows if r.cells.get(column) and not _is_heading(r, table)]
    first = next((i for i, r in enumerate(rows) if not NOT_GOODS.search(r.text(column)) and not containers_in(r.text(column))), None)
    if first is None:
        return set()
    block = [rows[first]]
    for r in rows[first + 1 :]:
        if (
            NOT_GOODS.search(r.text(column))
            or r.top - block[-1].bottom > 0.9 * (r.bottom - r.top)
            or containers_in(r.text(column))
            or _MARKS.match(r.text(column))
        ):
            break
        block.append(r)
    texts = [r.text(column).strip() for r in block]
    if len(block) < 2 or any(hs_codes_in(t) or _VEHICLE_LINE.match(t) or ":" in t[-1:] or len(t.split()) > 12 for t in texts):
        return set()
    ends = [s.x1 for s in table.layout.segments] + [e.x1 for e in table.layout.page.edges]
    limit = min([c.x0 - 4 for c in table.columns[column + 1 :]] or [max(ends)])
    out = set()
    for above, below in pairwise(block):
        one, other = above.cells[column][-1], below.cells[column][0]
        room = limit - one.x1 - 0.3 * one.size
        if (
            other.words[0].x1 - other.words[0].x0 < room
            and not _ADDS.match(other.text)
            and not _OPEN_END.search(one.text)
            and other.text[:1].isupper()
            and (len(one.words) > 1 or (above is not block[0] and id(above) not in out))
            and abs(other.x0 - block[0].cells[column][0].x0) < 2
        ):
            out.add(id(below))
    named = all(len(r.text(column).split()) > 1 and re.match(r"[A-ZÀ-Ý\d%'\"][\w'’.-]{2,}", r.text(column)) for r in block if id(r) in out)
    return out if named else set()


_DIVERSION = re.compile(r"(?i)\W*(?:these commodities|these items|diversion contrary|the exporter of the products|cargo insurance|said by shipper)")
_MARKS = re.compile(r"(?i)^\W*(?:shipping )?marks?(?: (?:and|&) (?:numbers|nos\.?))?\W*$")


def _lists_boxes(s: Segment) -> bool:
    """Whether a run of print heads a column of containers, seals, sizes or weights."""
    label = read_label(s) if not any(c.isdigit() for c in s.text) else None
    return label is not None and {c for part in label.parts for c in part} <= {"container", "seal", "size_type", "gross_weight_kg", "packages", "volume_m3"}


def _tail(text: str) -> bool:
    """Whether a line only adds to the goods above it: chassis, year, engine, origin, brackets."""
    return bool(
        re.match(
            r"(?i)\W*(?:chassis|frame|vin|year|engine|colou?r|model|mileage|origin|net|gross|serial|s/n|p/n|part|brand|size|lot|batch|\(|hs\b|quantity|qty|"
            r"packed)",
            text,
        )
    )
