"""Goods that stand in no table: under a heading of their own, or as a numbered list in a letter."""

from __future__ import annotations

import re

from checker.extracting.column import Column
from checker.extracting.context import Context
from checker.extracting.goods import goods_line
from checker.extracting.identifiers import hs_codes_in
from checker.extracting.items import items
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.measures import parse_quantity
from checker.extracting.rows import Row
from checker.extracting.tables import Item, Table
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.goods import goods_line as line_of

_NUMBERED = re.compile(r"^\s*\(?(\d{1,2})[.)]\s+(\S.*)$")
_QUANTITY = re.compile(r"\s[-–—]\s*(\d[\d.,' ]*\s*[A-Za-z]{1,8})\b")
_MOST = 40


def listed_goods(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """The goods of a numbered list, else of the lines under a heading for goods; none where there is neither."""
    return _numbered(pages, context, file) or _headed(pages, context, file)


def _numbered(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """Lines counted 1, 2, 3, … that name a quantity or a tariff code each."""
    out: list[GoodsLine] = []
    for layout, _ in pages:
        for s in layout.segments:
            found = _NUMBERED.match(s.text)
            if not found or int(found[1]) != len(out) + 1:
                continue
            counted, codes = _QUANTITY.search(found[2]), hs_codes_in(found[2])
            quantity = parse_quantity(counted[1], context.style) if counted else None
            if not quantity and not codes:
                continue
            spot, trust = layout.spot(file, [s]), min(w.confidence for w in s.words)
            text = re.sub(r"\s*\(?\b(?i:hs|h\.s\.)\W.*$", "", found[2][: counted.start()] if counted else found[2]).strip(" -,;(")
            stated: dict[str, AnyFact] = {"hs_code": Fact("hs_code", spot, codes[0].value, codes[0].text, 0.9 * trust)} if codes else {}
            if quantity and counted:
                stated["quantity"] = Fact("quantity", spot, quantity[0], counted[1], 0.85 * trust)
                stated["unit"] = Fact("unit", spot, quantity[1], quantity[1] or "", 0.85 * trust)
            out.append(line_of(Fact("description", spot, text, text, 0.85 * trust), stated))
    return tuple(out)


def _headed(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """Several goods in the lines beside or under a heading such as `Description of goods:`."""
    for layout, labels in pages:
        for label in labels:
            if not any("description" in part for part in label.parts) or layout.page.sheet:
                continue
            lines = _lines(layout, labels, label)
            if len(lines) < 2:
                continue
            left, right = min(s.x0 for s in lines), max(s.x1 for s in lines)
            table = Table(layout, [Column(("description",), left, right)], [Row({0: [s]}, s.top, s.bottom) for s in lines])
            found = [line for item in items(table) if _named(item) and (line := goods_line(table, item, context, file))]
            if len(found) > 1 or (found and found[0].hs_code):
                return tuple(found)
    return ()


def _named(item: Item) -> bool:
    return sum(c.isalpha() for c in item.rows[0].text(0)) > 3


def _lines(layout: Layout, labels: list[Label], label: Label) -> list[Segment]:
    """The lines that hang at one left edge from a heading's value on, down to the next heading of that column."""
    s = label.segment
    beside = next((o for o in layout.beside(s) if o.x0 > s.x1), None)
    under = [o for o in layout.within(s.bottom - 1, s.bottom + 1.6 * s.size) if o.x0 < s.x0] if label.colon and not layout.beside(s)[-1:] else []
    first = segment(label.rest, s.page, s.cell) if label.rest else beside or next(iter(under), None)
    if first is None:
        return []
    ends = [o.segment.top for o in labels if o.segment.top > s.top + 2 and o.segment.x0 < first.x0 - 5 and o.segment.x0 <= s.x0 + 3]
    low = min(ends, default=layout.page.height)
    out = [first]
    for o in layout.within(first.bottom - 1, low - 1):
        if abs(o.x0 - first.x0) < 3 and o.middle > out[-1].middle + 1:
            if o.top - out[-1].bottom > 1.2 * o.size or len(out) == _MOST:
                break
            out.append(o)
    return out
