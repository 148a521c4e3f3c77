"""What tables say of the whole: totals, marks and currency."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.fields import Reading, read_field
from checker.extracting.identifiers import containers_in
from checker.extracting.items import charges
from checker.extracting.layout import Segment
from checker.extracting.meanings import CERTIFYING
from checker.extracting.money import currency_in
from checker.extracting.rows import Row
from checker.extracting.tables import Table
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import lexicon, tokens

_CARRYING = (
    "bill_of_lading",
    "sea_waybill",
    "house_bill_of_lading",
    "air_waybill",
    "cmr_consignment_note",
    "rail_waybill",
    "arrival_notice",
    "delivery_order",
    "shipping_instruction",
)


_NAMES = {"gross_weight_kg": "gross_weight_kg", "net_weight_kg": "net_weight_kg", "volume_m3": "volume_m3", "packages": "packages", "amount": "total_amount"}
"""The field that the total of a column gives."""


def table_totals(tables: list[Table], context: Context, file: str) -> dict[str, AnyFact]:
    """The totals that the tables state by field: from their total rows, else the one figure or the sum in a bill's column."""
    out: dict[str, AnyFact] = {}
    stated: list[tuple[int, bool, dict[str, AnyFact]]] = []
    for number, table in enumerate(tables):
        for row in table.totals:
            said: dict[str, AnyFact] = {}
            _of_row(said, table, row, context, file)
            stated.append((number, bool(_GRAND.search(" ".join(s.text for s in row.segments[:2]))), said))
    for name in dict.fromkeys(n for _, _, said in stated for n in said):
        out[name] = _settled(name, [(number, grand, said[name]) for number, grand, said in stated if name in said], tables)
    for table in tables:
        _charged(out, table, context, file)
    for table in tables:
        _packed(out, table, context, file)
    certified_weights(out, tables, context, file)
    for table in tables:
        for i, column in enumerate(table.columns):
            for name in (n for concept in column.concepts if (n := _NAMES.get(concept)) and n != "total_amount" and n not in out):
                if found := _column_total(table, i, name, context, file):
                    out[name] = found
    return out


_GRAND = re.compile(r"(?i)\bgrand\s+total|\btotal\s+(?:general|général|generale|geral)|gesamtsumme|genel toplam|总计|總計|総合計|총계")


def _settled(name: str, said: list[tuple[int, bool, AnyFact]], tables: list[Table]) -> AnyFact:
    """The total among several: the one called grand, the largest sum of money, the last that sums up the others, or the sum of tables of one kind."""
    facts = [f for _, grand, f in said if grand] or [f for _, _, f in said]
    values = [float(f.value) for f in facts]
    if len(facts) < len(said) or len(facts) == 1:
        return facts[-1]
    if name in ("total_amount", "subtotal"):
        return max(facts, key=lambda f: float(f.value)) if name == "total_amount" else facts[0]
    if abs(sum(values[:-1]) - values[-1]) <= _NEAR * values[-1]:
        return facts[-1]
    owners = [tables[number] for number, _, _ in said]
    kinds = {tuple(c.concepts for c in t.columns) for t in owners}
    if len(kinds) == 1 and len({number for number, _, _ in said}) == len(said) and len(set(values)) > 1:
        total = sum(values)
        return Fact(name, facts[0].spot, total, f"{total:g}", 0.7)
    return facts[0]


_NEAR = 0.005
"""Sums of rounded figures differ by so much."""


_PIECES = re.compile(r"(?i)\d\s*(?:sets?|units?|pairs?|pcs|pieces)\b")
"""What counts the goods themselves, not their packages; those who carry cars count them as packages."""


def _of_row(out: dict[str, AnyFact], table: Table, row: Row, context: Context, file: str) -> None:
    """What one row of totals says, column by column."""
    part = _of_part(next((s.text for s in row.segments if s.label or re.match(r"\W*[^\W\d_]", s.text)), ""))
    for i, column in enumerate(table.columns):
        figure = next((s for s in row.cells.get(i, []) if any(c.isdigit() for c in s.text)), None)
        text = figure.text if figure is not None else ""
        for concept in column.concepts if text else ():
            name = (_money_of(row, figure) or ("subtotal" if part else "total_amount")) if concept == "amount" else _NAMES.get(concept)
            if name is None:
                continue
            if found := read_field(name, [text], context, column.hint or ("KG" if "weight" in name else "")):
                out.setdefault(name, Fact(name, table.layout.spot(file, row.cells[i]), found.value, text, round(0.9 * found.quality + 0.08, 3)))
    weighed = [s for s in row.segments if re.fullmatch(r"\W*\d[\d.,' ]*\s?(?i:kgs?|kgm)\W*", s.text)]
    aside = not {"gross_weight_kg", "net_weight_kg"} & set(out) and len(weighed) == 1 and table.column("net_weight_kg") is None
    if aside and (found := read_field("gross_weight_kg", [weighed[0].text], context)):  # typed aside of its column
        out["gross_weight_kg"] = Fact("gross_weight_kg", table.layout.spot(file, weighed), found.value, weighed[0].text, 0.85)
    if "packages" not in out and not part and table.column("packages") is None:
        for s in (s for s in row.segments if context.kind in _CARRYING or not _PIECES.search(s.text)):
            if (found := read_field("packages", [s.text], context)) and found.quality > 0.9:
                out["packages"] = Fact("packages", table.layout.spot(file, [s]), found.value, s.text, 0.8)


def _money_of(row: Row, figure: Segment | None) -> str | None:
    """The field that the words nearest before a sum give it, where a line of totals holds other things too: `Total boxes: 49   Freight charges   17.90`."""
    words = [s for s in row.segments if figure is not None and s.x1 <= figure.x0 and sum(c.isalpha() for c in s.text) > _SIGN]
    if len(words) < 2:
        return None
    length, concepts = lexicon().match(tokens(words[-1].text))
    return next((c for c in ("subtotal", "freight_amount", "insurance_amount", "total_amount") if length and c in concepts), None)


_SIGN = 3
"""No more letters than the sign of a currency has."""


def _charged(out: dict[str, AnyFact], table: Table, context: Context, file: str) -> None:
    """Freight and insurance, where rows of the table add them."""
    amount = table.column("amount")
    for field, row in charges(table) if amount is not None else ():
        if amount is not None and (found := read_field(field, [row.text(amount)], context, table.columns[amount].hint)):
            out.setdefault(field, Fact(field, table.layout.spot(file, row.cells[amount]), found.value, row.text(amount), 0.85))


def _packed(out: dict[str, AnyFact], table: Table, context: Context, file: str) -> None:
    """The packages that a container is said to contain, or that a transport paper's column of quantities counts."""
    said = next((s for r in table.rows for s in r.segments if re.search(r"(?i)said to contain\s+\d+\s+[a-z]+", s.text)), None)
    if "packages" not in out and said and (found := read_field("packages", [re.sub(r"(?i)^.*said to contain\s+", "", said.text)], context)):
        out["packages"] = Fact("packages", table.layout.spot(file, [said]), found.value, said.text, 0.85)
    k = table.column("quantity")
    if "packages" in out or k is None or context.kind not in _CARRYING or table.column("packages") is not None:
        return
    for s in (s for r in table.rows for s in r.cells.get(k, [])):
        if (found := read_field("packages", [s.text], context)) and found.quality > 0.9:
            out.setdefault("packages", Fact("packages", table.layout.spot(file, [s]), found.value, s.text, 0.8))


def certified_weights(out: dict[str, AnyFact], tables: list[Table], context: Context, file: str) -> None:
    """Adds gross and net weight, in place, from a certificate's column of quantities: its only figures in kilograms, gross unless they say net."""
    if context.kind != "certificate_of_origin":
        return
    cells = [(t, s) for t in tables if (k := t.column("quantity")) is not None for r in t.rows for s in r.cells.get(k, []) if _WEIGHT.search(s.text)]
    for name, said in (("gross_weight_kg", [c for c in cells if not _NET.search(c[1].text)]), ("net_weight_kg", [c for c in cells if _NET.search(c[1].text)])):
        if (
            len(said) == 1
            and name not in out
            and not any(_PIECES.search(s.text) for t in tables if (k := t.column("quantity")) is not None for r in t.rows for s in r.cells.get(k, []))
        ):
            table, s = said[0]
            text = re.sub(r"(?i)\b(?:gross|brut\w*|net\w*|lordo|g\.?w\.?|n\.?w\.?)(?!\w)", "", s.text).strip(" .:")
            if reading := read_field(name, [text], context):
                out[name] = Fact(name, table.layout.spot(file, [s]), reading.value, s.text, 0.8)


_PIECES = re.compile(r"(?i)\d\s*(?:pcs?|pieces?|sets?|pairs?|nos?|units?|ea)\b")
"""Goods that are counted beside one that is weighed: the weight is that line's quantity."""
_NET = re.compile(r"(?i)\bnet(?:to|t)?\b|\bn\.?w\b")


def _of_part(label: str) -> bool:
    """Whether the words before a total say that charges still come on top."""
    length, concepts = lexicon().match(tokens(label))
    return bool(re.match(r"(?i)sub|小|подыт|ara |zwisch|sous", label)) or (length > 0 and "subtotal" in concepts and "total_amount" not in concepts)


def _column_total(table: Table, column: int, name: str, context: Context, file: str) -> AnyFact | None:
    """The total of a column without a total row: its only figure, or the sum of its figures."""
    cells = [
        (r, s)
        for r, s in _of_their_own(name, [(r, s) for r in table.rows for s in r.cells.get(column, [])])
        if any(c.isdigit() for c in s.text) and not s.label
    ]
    shared = len(set(table.columns[column].concepts) & _MEASURES) > 1
    hint = "" if shared else table.columns[column].hint or ("KG" if "weight" in name else "M3" if "vol" in name else "")
    readings = [
        (s, f) for _, s in cells if not (shared and not _UNIT[name].search(s.text)) and (f := read_field(name, [s.text], context, hint)) and f.quality > 0.5
    ]
    if name == "packages" and "description" in table.columns[column].concepts:
        readings = [(s, f) for s, f in readings if re.match(r"\W*\d[\d,.]*\s+[^\W\d_]{3,}", s.text) and f.quality > 0.9]
    if not readings:
        return None
    if len(readings) > 1 and context.kind in (*CERTIFYING, "export_declaration", "import_declaration"):
        return None  # no more is said of the whole than of each line
    readings = _apart(readings, {id(s) for r, s in cells if containers_in(" ".join(o.text for o in r.segments))})
    if len(readings) == 1 or name in ("gross_weight_kg", "net_weight_kg", "volume_m3", "packages"):
        readings = _once(readings)
        values = [float(f.value) for _, f in readings]
        total = values[0] if len(values) == 1 else values[-1] if len(values) > 2 and abs(sum(values[:-1]) - values[-1]) < 0.005 * values[-1] else sum(values)
        segments = [s for s, _ in readings]
        text = readings[0][1].text if len(values) == 1 else f"{total:g}"
        return Fact(name, table.layout.spot(file, segments), total, text, 0.9 if len(values) == 1 else 0.75)
    return None


def _apart(readings: list[tuple[Segment, Reading]], boxed: set[int]) -> list[tuple[Segment, Reading]]:
    """The readings without those of the containers' own lines (`boxed`, by id), where these add up to what is stated of the whole beside them."""
    whole, parts = [r for r in readings if id(r[0]) not in boxed], [r for r in readings if id(r[0]) in boxed]
    stated, summed = sum(float(f.value) for _, f in whole), sum(float(f.value) for _, f in parts)
    return whole if whole and parts and abs(stated - summed) <= _NEAR * stated else readings


def _of_their_own(name: str, cells: list[tuple[Row, Segment]]) -> list[tuple[Row, Segment]]:
    """The cells of a column of weights without those that say the other weight: `NET WT.` over `1,715.000 KGS` under gross weights."""
    if name not in ("gross_weight_kg", "net_weight_kg"):
        return cells
    other, own = (_NET, _GROSS) if name == "gross_weight_kg" else (_GROSS, _NET)
    kept, aside = [], False
    for r, s in cells:
        if own.search(s.text):
            aside = False
        elif other.search(s.text):
            aside = not any(c.isdigit() for c in s.text)  # the figure stands on the next line
            continue
        elif aside:
            aside = False
            continue
        kept.append((r, s))
    return kept


_GROSS = re.compile(r"(?i)\bgross\b|\bbrutt?o\b|\bg\.?w\b")


def _once(readings: list[tuple[Segment, Reading]]) -> list[tuple[Segment, Reading]]:
    """The readings without those that say the same figure again in another unit: 108.0 KG and 238.1 LB."""
    kept: list[tuple[Segment, Reading]] = []
    figures: dict[str, list[float]] = {}
    for s, reading in readings:
        unit, figure = re.sub(r"[^a-z]", "", s.text.casefold()), float(reading.value)
        if any(abs(other - figure) <= 0.006 * abs(other) for said, others in figures.items() if said != unit for other in others):
            continue
        figures.setdefault(unit, []).append(figure)
        kept.append((s, reading))
    return kept


_MEASURES = frozenset({"gross_weight_kg", "net_weight_kg", "volume_m3", "packages"})
_WEIGHT = re.compile(r"(?i)\d\s*(?:kgs?|kgm|kilos?|lbs?|mt|t|tons?|公斤|千克|кг)\b")
_UNIT = {
    "gross_weight_kg": _WEIGHT,
    "net_weight_kg": _WEIGHT,
    "volume_m3": re.compile(r"(?i)\d\s*(?:cbm|m3|m³|mtq|cft)"),
    "packages": re.compile(r"[^\W\d_]{2,}"),
}


def currency_of(tables: list[Table], file: str) -> AnyFact | None:
    """The currency that a money column's heading or a total names."""
    for table in tables:
        for i, column in enumerate(table.columns):
            if {"amount", "unit_price"} & set(column.concepts):
                texts = [column.hint, column.head, *(r.text(i) for r in (*table.totals, *table.rows))]
                for text in texts:
                    if text and (code := currency_in(text)):
                        return Fact("currency", table.layout.spot(file, table.header), code, text, 0.85)
    return None
