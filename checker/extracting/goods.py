"""Typed goods lines: what the columns of a table and the description itself say."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from checker.extracting.cargo_block import NOT_GOODS, VOLUME, WEIGHT
from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.identifiers import hs_codes_in, parse_hs_code
from checker.extracting.layout import Segment
from checker.extracting.measures import parse_packages, parse_quantity, parse_volume, parse_weight
from checker.extracting.money import parse_money
from checker.extracting.numbers import parse_number
from checker.extracting.tables import Item, Table
from checker.extracting.vehicles import vehicle_of
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.goods import goods_line as line_of

Parse = Callable[[str, str, Context], Any]


def _money(text: str, _hint: str, c: Context) -> float | None:
    found = parse_money(text, c.style)
    return found.amount if found else parse_number(text, c.style)


def _packs(text: str, _hint: str, c: Context) -> float | None:
    found = parse_packages(text)
    return found[0] if found else parse_number(text, c.style)


def _origin(text: str, _hint: str, c: Context) -> str | None:
    found = read_field("country_of_origin", [text], c)
    return str(found.value) if found else None


PARSERS: dict[str, tuple[str, Parse]] = {
    "hs_code": ("hs_code", lambda t, _h, _c: parse_hs_code(t)),
    "unit_price": ("unit_price", _money),
    "amount": ("amount", _money),
    "gross_weight_kg": ("gross_weight_kg", lambda t, h, c: parse_weight(t, h or "KG", c.style)),
    "net_weight_kg": ("net_weight_kg", lambda t, h, c: parse_weight(t, h or "KG", c.style)),
    "volume_m3": ("volume_m3", lambda t, h, c: parse_volume(t, h or "M3", c.style)),
    "packages": ("packages", _packs),
    "origin": ("origin", _origin),
    "chassis": ("chassis", lambda t, _h, _c: t.replace(" ", "").upper() if any(ch.isdigit() for ch in t) and len(t) > 4 else None),
    "year": ("year", lambda t, _h, _c: int(m[0]) if (m := re.search(r"(?:19|20)\d\d", t)) else None),
    "engine_cc": ("engine_cc", lambda t, _h, c: parse_number(re.sub(r"(?i)cc.*", "", t), c.style)),
    "mileage": ("mileage_km", lambda t, _h, c: parse_number(re.sub(r"(?i)km.*", "", t), c.style)),
    "make": ("make", lambda t, _h, _c: t or None),
    "make_model": ("make", lambda t, _h, _c: t or None),
    "model": ("model", lambda t, _h, _c: t or None),
    "unit": ("unit", lambda t, _h, _c: t if any(ch.isalpha() for ch in t) else None),
}
"""By column: the name of the fact, and how its text is read (text, unit or currency of the heading, context); None where it does not fit."""


def goods_line(table: Table, item: Item, context: Context, file: str) -> GoodsLine | None:
    """The typed line of goods; None if its rows hold neither description nor figures."""
    columns = _column_facts(table, item, context, file)
    description = _description(table, item, file)
    here = description.spot
    if not description and "make" in columns:
        text = " ".join(str(columns[n].value) for n in ("make", "model") if n in columns)
        description = Fact("description", columns["make"].spot, text, text, columns["make"].confidence)
    if not description and not ({"amount", "quantity", "gross_weight_kg"} & columns.keys()):
        return None
    if "hs_code" not in columns and (codes := hs_codes_in(_whole(table, item))):
        columns["hs_code"] = Fact("hs_code", here, codes[0].value, codes[0].text, 0.95)
    vehicle = vehicle_of(Fact("description", here, _whole(table, item), _whole(table, item), 0.95), columns)
    return line_of(description, columns, vehicle)


def _column_facts(table: Table, item: Item, context: Context, file: str) -> dict[str, AnyFact]:
    """The facts of a line's columns by name."""
    out: dict[str, AnyFact] = {}
    for i, column in enumerate(table.columns):
        segments = [s for r in item.rows for s in r.cells.get(i, [])]
        if not segments:
            continue
        spot, read = table.layout.spot(file, segments), min(w.confidence for s in segments for w in s.words)
        for concept in column.concepts:
            text = _first(segments, concept) if concept not in ("chassis", "make", "model", "origin", "make_model") else " ".join(s.text for s in segments)
            if concept == "quantity":
                out |= quantity_of(text, spot_fact=Fact("quantity", spot, None, text, 0.95 * read), context=context)
            elif concept in PARSERS:
                name, parse = PARSERS[concept]
                value = parse(text, column.hint, context)
                if value is not None and name not in out:
                    out[name] = Fact(name, spot, value, text, round(0.95 * read, 3))
    return out


def _first(segments: list[Segment], concept: str) -> str:
    """The first figure in a column; where weight stands over volume in one column, the one with the unit asked for."""
    unit = {"volume_m3": VOLUME, "gross_weight_kg": WEIGHT}.get(concept)
    return next((s.text for s in segments if unit and unit.search(s.text)), segments[0].text)


def quantity_of(text: str, spot_fact: AnyFact, context: Context) -> dict[str, AnyFact]:
    """Quantity and unit by name, at the spot and with the confidence of the fact given; empty where the text counts nothing."""
    found = parse_quantity(text, context.style)
    if found is None:
        return {}
    out: dict[str, AnyFact] = {"quantity": Fact("quantity", spot_fact.spot, found[0], text, spot_fact.confidence)}
    if found[1]:
        out["unit"] = Fact("unit", spot_fact.spot, found[1], text, spot_fact.confidence)
    return out


def _whole(table: Table, item: Item) -> str:
    """All words of the line's description and unnamed columns, line by line."""
    column = table.column("description")
    return "\n".join(r.text(column) if column is not None and r.cells.get(column) else "" for r in item.rows).strip()


_ONLY_CHASSIS = re.compile(r"(?i)^\W*(?:chassis|frame|vin|serial)\b[\w /]*?(?:no\.?|number|#)?\s*[.:#]*\s*[A-Z0-9-]{6,20}\W*$")


def _says_no_goods(s: Segment) -> bool:
    code = hs_codes_in(s.text) and len(re.sub(r"[\d.\s]", "", s.text)) < _FEW
    return bool(NOT_GOODS.search(s.text) or _ONLY_CHASSIS.match(s.text) or code)


_FEW = 22
"""So few letters beside a tariff code name no goods."""


def _goes_on(before: Segment, s: Segment) -> bool:
    """Whether a line holds only the end of the frame number that the line before broke at its hyphen."""
    return before.text.endswith("-") and s.text.isdigit() and bool(_ONLY_CHASSIS.match(before.text))


def _description(table: Table, item: Item, file: str) -> Fact[str]:
    """The description without the lines that only repeat a code, a chassis number or a clause."""
    column = table.column("description")
    segments = [s for r in item.rows for s in (r.cells.get(column, []) if column is not None else [])]
    kept = [s for i, s in enumerate(segments) if not i or not (_goes_on(segments[i - 1], s) or _says_no_goods(s))]
    if not kept:
        anything = [s for r in item.rows for s in r.segments]
        return Fact("description", table.layout.spot(file, anything or table.header))
    text = " ".join(s.text for s in kept)
    return Fact(
        "description", table.layout.spot(file, kept), text, "\n".join(s.text for s in kept), round(0.95 * min(w.confidence for s in kept for w in s.words), 3)
    )
