"""The goods told line by line in one box of a transport paper, without what else is typed among them."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.extracting.identifiers import containers_in, hs_codes_in
from checker.extracting.labels import read_label
from checker.extracting.layout import Segment
from checker.extracting.rows import Row
from checker.extracting.tables import Item, Table
from checker.reference.labels import IGNORED

NOT_GOODS = re.compile(
    r"(?i)^\d+\s*cont(?:ainer)?s?\b|^\W*shipper.?s? load|^cargo is stowed|said to (?:contain|weigh|be)|\bs\.?t\.?c\.?\b[:.]?$|"
    r"^\d+\s*x\s*\d\d\s*['’]?\s*(?:gp|dc|hc|hq|ft|rf|dv|ot|fr)?\b.{0,24}$|^\W*freight\s|^\W*slac\b|^clean (?:shipped )?on board|"
    r"^(?:shipped |laden |loaded )?on board|^shipper'?s? "
    r"(?:load|stow)|^container\b|"
    r"^total\b|^\W*(?:to be )?continued|^marks?\b.{0,4}$|^in transit|^cargo in transit|^on deck|^country of origin|^origin\s*:|^made in |^as per |"
    r"^(?:commercial )?(?:invoice|inv|order|contract|proforma|booking|s/?bill|shipping bill)\b\.?\s*(?:no\b|nr\b|number|#|:)|"
    r"^l/c |^net weight|^gross weight|^n\.?w\.?\b|^g\.?w\.?\b|^hs[ -]?code\s*:?$|^seal\b|^notify|"
    r"^telex|^surrender|^copy non|^\W*$|^\(?\d+\)? containers?|^fcl|^lcl|^cy[ /-]|^temperature|^\d[\d.,]*\s*(?:cbm|m3|kgs?|lbs?)$|^order no|"
    r"^un\s?-?(?:no\.?\s*)?\d{4}\b|^(?:imo |imdg )?class \d|^(?:fsc|pefc|gots)\b|\bcertified\W*$|"
    r"^p\.?o\.? no|^aes|^itn|^x\d{14}|^free time|^\d+ days|^nvocc|^switch"
)


def by_block(table: Table) -> list[Item]:
    """The goods in a bill's description box: each ends with its tariff code or chassis number, or where a gap or a new weight begins another."""
    column = table.column("description") or 0
    broken = _deliberate(table, column)
    counted = _enumerated(table, column)
    weights = [r for c in ("gross_weight_kg", "volume_m3", "packages") if (k := table.column(c)) is not None for r in _measured(table, k)[1:]]
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
        if not text or is_heading(row, table) or (containers_in(text) and len(text) < 45):
            continue
        holds = bool(hs_codes_in(text))
        code = holds and (len(_CODE_WORDS.sub("", text)) < 4 or (open_item is not None and not coded and len(re.sub(r"[\d.\s]", "", text)) < 22))
        if not code and _aside(row.cells[column][0]):
            if (
                re.search(r"(?i)said to contain|\bstc\b", text)
                and (rest := re.sub(r"(?i)^.*?(?:said to contain|\bs\.?t\.?c\.?)\b\W*", "", text))
                and len(rest) > 3
                and not _ONLY_COUNT.match(rest)
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
        if counted:
            fresh = open_item is None or id(row) in counted or (coded and not code and not _tail(text))
        if code and open_item is None:
            fresh = False
        if fresh:
            open_item, coded = Item([row]), holds
            out.append(open_item)
        elif open_item is not None:
            open_item.rows.append(row)
            coded = coded or code
        last_bottom = row.bottom
    first = next((i for i, item in enumerate(out) if id(item.rows[0]) in counted), 0)
    return out[first:]  # what stands over a numbered list names it


_COUNTED_LINE = re.compile(r"\W*0?(\d{1,2})\s?[).]\s?[^\W\d]")


def _enumerated(table: Table, column: int) -> set[int]:
    """The rows (by id) of a list in the box of goods that the writer numbered or counted line by line: `1) ...`, `4 BAGS OF ...`."""
    packed = [r for r in table.rows if _PACKED_LINE.match(r.text(column)) and not _aside(r.cells[column][0])]
    first = next((r for r in table.rows if r.cells.get(column) and not is_heading(r, table) and not _aside(r.cells[column][0])), None)
    if len(packed) > 1 and first is packed[0]:
        return {id(r) for r in packed}
    numbered = [(int(m[1]), r) for r in table.rows if (m := _COUNTED_LINE.match(r.text(column)))]
    return {id(r) for _, r in numbered} if len(numbered) > 1 and [n for n, _ in numbered] == list(range(1, len(numbered) + 1)) else set()


_PACKS = (
    r"\d[\d,.]*\)?\s*(?:wooden |export |paper |plastic |steel )?(?:packages?|pkgs?|cartons?|ctns?|cases?|crates?|pallets?|plts?|bags?|drums?|bales?|boxes|box|"
    r"rolls?|sacks?|bundles?|pieces|pcs|units?|skids?|barrels?|colis|bultos|colli|kolli|containers?|cntrs?)(?:\s?\(s\))?"
)
_ONLY_COUNT = re.compile(rf"(?i)^\W*(?:say\W+)?(?:total(?: of)?\W+)?(?:[a-z-]+ )*?\(?{_PACKS}\W*(?:of|only|s\.?t\.?c\.?|slac|in total)?\W*$")
_PACKED_LINE = re.compile(
    rf"(?i)^\W*{_PACKS}\s+(?:of\s+)?(?!(?:on|in|into|only|said|loaded|packed|stowed|and|with|per|slac|s\.?t\.?c)\b)(?:[^\W\d_][^\W_]{{2}}|\d[\w%.,/-]*\s+[^\W\d_]{{3}})"
)
"""A line that only counts: `640 CARTON(S)`, `TOTAL: 12 PALLETS ONLY`."""
_OF_GOODS = frozenset("description hs_code chassis make model make_model year engine_cc mileage colour quantity item_code unit origin number".split())


def _aside(s: Segment) -> bool:
    """Whether a line typed among the goods tells something else: a clause, a bare count of packages, a port or number with its heading."""
    if NOT_GOODS.search(s.text.strip()) or _ONLY_COUNT.match(s.text):
        return True
    label = read_label(s) if s.text.find(":") > 0 or s.text[:1].isalpha() else None
    named = {c for part in label.parts for c in part} if label is not None and label.rest and (label.colon or label.strength > _HEADED) else set()
    if label is not None and named == {"number"}:
        return len(s.words) - len(label.rest) > 1  # `DOC NO. 4411`, but not `NO. 3 BOLTS`
    return bool(named) and IGNORED not in named and not named & _OF_GOODS


_HEADED = 0.65
"""A heading that is as sure as this needs no colon: `DOC NO. 4411`."""

_CODE_WORDS = re.compile(
    r"(?i)\b(?:h\.?s\.?|hts|code|no|nr|number|tariff|customs|commodity|cn|ncm|heading|taric|тн|вэд|код)\b|商品|编码|編碼|税则|コード|[\W\d]"
)
"""What a line holds that names a tariff code and nothing else."""


def _measured(table: Table, column: int) -> list[Row]:
    """The rows with a figure in a column; where one column holds weight over volume, those in the unit of the first figure."""
    filled = [r for r in table.rows if any(c.isdigit() for c in r.text(column))]
    volumes, weights = ([r for r in filled if unit.search(r.text(column))] for unit in (VOLUME, WEIGHT))
    stacked = volumes and weights
    return (volumes if filled[0] is volumes[0] else weights) if stacked else filled


VOLUME = re.compile(r"(?i)\d\s*(?:cbm|m3|m³|cu\.?\s?m|cft|mtq|立方)")
WEIGHT = re.compile(r"(?i)\d\s*(?:kgs?|kgm|lbs?|mts?|tonn?es?|公斤|千克)\b")


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
    rows = [r for r in table.rows if r.cells.get(column) and not is_heading(r, table)]
    first = next((i for i, r in enumerate(rows) if not _aside(r.cells[column][0]) and not containers_in(r.text(column))), None)
    if first is None:
        return set()
    block = [rows[first]]
    for r in rows[first + 1 :]:
        if _aside(r.cells[column][0]) or r.top - block[-1].bottom > 0.9 * (r.bottom - r.top) or containers_in(r.text(column)) or _MARKS.match(r.text(column)):
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


def is_heading(row: Row, table: Table) -> bool:
    """Whether a row repeats headings, or holds another table's."""
    words = row.segments
    if any(c.isdigit() for s in words for c in s.text):
        return False
    return (len(words) > 1 and sum(s.label for s in words) >= max(2, len(words) - 1)) or (len(words) == 1 and words[0].label and len(table.columns) > 3)
