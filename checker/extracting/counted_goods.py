"""Goods that a letter counts in a line of their own: `40 MT petroleum coke, HS 271312, USD 310.00 per MT = USD 12,400.00`."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.identifiers import hs_codes_in
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.meanings import SELLING
from checker.extracting.measures import parse_quantity
from checker.extracting.money import parse_money
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.goods import goods_line as line_of

_COUNTED = re.compile(r"^\W*(?P<count>\d[\d.,]*)\s*(?P<unit>[^\W\d_]{1,10})\.?\s+(?:(?:of|de|von|di)\s+)?(?P<what>[^\W\d_].{3,})$")
_CODE = re.compile(r"[\s,;(\[-]*(?i:\b(?:h\.?s\.?|hts|taric|ncm)\b|тн\s?вэд|税号|编码)\W*(?i:code|no\.?)?\W*\d")
_MONEY = re.compile(r"(?P<sum>(?:[A-Z]{3}|US\$|[$€£¥])\s?\d[\d.,' ]*\d)(?P<each>\s*(?:per\b|/|pro\b|par\b|each\b)\W*(?P<one>[^\W\d_]*))?")


def counted_goods(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """A line of goods for each line of a letter that counts them and prints their tariff code."""
    if context.kind not in SELLING:
        return ()
    return tuple(line for layout, _ in pages if not layout.page.sheet for s in layout.segments if not s.label and (line := _line(s, layout, context, file)))


def _line(s: Segment, layout: Layout, context: Context, file: str) -> GoodsLine | None:
    row = [s, *(o for o in layout.beside(s) if o.x0 > s.x1 and not o.label)]
    whole = " ".join(o.text for o in row)
    found, codes, coded = _COUNTED.match(whole), hs_codes_in(whole), _CODE.search(whole)
    counted = parse_quantity(f"{found['count']} {found['unit']}", context.style) if found else None
    if not found or not codes or not coded or not counted or coded.start() <= found.start("what"):
        return None
    spot, trust = layout.spot(file, row), 0.85 * min(w.confidence for o in row for w in o.words)
    text = whole[found.start("what") : coded.start()].strip(" ,;:-(")
    stated: dict[str, AnyFact] = {
        "quantity": Fact("quantity", spot, counted[0], found["count"], trust),
        "unit": Fact("unit", spot, counted[1] or found["unit"].upper(), found["unit"], trust),
        "hs_code": Fact("hs_code", spot, codes[0].value, codes[0].text, trust),
    }
    for said in _MONEY.finditer(whole, coded.end()):
        money = parse_money(said["sum"], style=context.style)
        if said["each"] and said["one"] and said["one"].casefold().rstrip("s") != found["unit"].casefold().rstrip("s"):
            continue  # `118 bales …, USD 3.10 per kg`
        name = "unit_price" if said["each"] else "amount"
        if money:
            stated[name] = Fact(name, spot, money.amount, said["sum"].strip(), trust)
    return line_of(Fact("description", spot, text, text, trust), stated)
