"""Goods told in one value or one sentence, where a paper has neither table nor list of them."""

from __future__ import annotations

from checker.extracting.candidates import Candidate, Surveyor
from checker.extracting.context import Context
from checker.extracting.counted_goods import counted_goods
from checker.extracting.identifiers import frame_numbers_in, hs_codes_in, vins_in
from checker.extracting.labels import SURE, Label
from checker.extracting.layout import Layout
from checker.extracting.measures import parse_quantity
from checker.extracting.money import parse_money
from checker.extracting.vehicles import make_in, vehicle_of
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.goods import goods_line as line_of

KINDS = frozenset(
    "commercial_invoice proforma_invoice packing_list bill_of_lading sea_waybill house_bill_of_lading rail_waybill delivery_order arrival_notice "
    "certificate_of_origin insurance_certificate inspection_certificate end_use_certificate other".split()
)
LIKELY = 0.9
"""A value that is as sure as this to belong to its heading: behind a colon, or across from it in a ruled list."""
_FIGURES = {"quantity": "quantity", "unit_price": "unit_price", "amount": "amount", "total_amount": "amount", "hs_code": "hs_code"}


def told_goods(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    """The one line of goods under a heading for them, else those that a letter counts, else every vehicle that a sentence names by maker and number."""
    return _labelled(pages, context, file) or counted_goods(pages, context, file) or _vehicles(pages, file)


def _labelled(pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> tuple[GoodsLine, ...]:
    if context.kind not in KINDS:
        return ()
    found: dict[str, AnyFact] = {}
    for layout, labels in pages:
        surveyor = Surveyor(layout, labels)
        for label in labels:
            if label.strength < SURE or layout.page.sheet or len(label.parts) > 1:
                continue
            for concept in label.parts[0]:
                best = next(iter(surveyor.candidates(label)), None)
                if concept not in ("description", *_FIGURES) or best is None or best.score < LIKELY:
                    continue
                found |= {name: fact for name, fact in _read(concept, best, layout, context, file).items() if name not in found}
    description = found.pop("description", None)
    if description is None or sum(c.isalpha() for c in description.text) < 4:
        return ()
    if "hs_code" not in found and (codes := hs_codes_in(description.text)):
        found["hs_code"] = Fact("hs_code", description.spot, codes[0].value, codes[0].text, 0.9 * description.confidence)
    return (line_of(description, found, vehicle_of(description, {})),)


def _read(concept: str, best: Candidate, layout: Layout, context: Context, file: str) -> dict[str, AnyFact]:
    """The facts of a line of goods that one labelled value gives."""
    lines = best.lines[:6] if concept == "description" else best.lines[:1]
    text, spot = " ".join(s.text for s in lines).strip(" :："), layout.spot(file, lines)
    trust = 0.85 * min(w.confidence for s in lines for w in s.words)
    if concept == "description":
        return {"description": Fact("description", spot, text, text, trust)}
    if concept == "hs_code":
        codes = hs_codes_in(f"HS {text}")
        return {"hs_code": Fact("hs_code", spot, codes[0].value, text, trust)} if codes else {}
    if concept == "quantity":
        counted = parse_quantity(text, context.style)
        unit = {"unit": Fact("unit", spot, counted[1], text, trust)} if counted and counted[1] else {}
        return {"quantity": Fact("quantity", spot, counted[0], text, trust), **unit} if counted else {}
    money = parse_money(text, style=context.style)
    return {_FIGURES[concept]: Fact(_FIGURES[concept], spot, money.amount, text, trust)} if money else {}


def _vehicles(pages: list[tuple[Layout, list[Label]]], file: str) -> tuple[GoodsLine, ...]:
    """Sentences such as `1 unit used Toyota Crown, year 2008, chassis GRS200-0055123`."""
    out: dict[str, GoodsLine] = {}
    for layout, _ in pages:
        for s in layout.segments:
            if layout.page.sheet or s.label or not make_in(s.text):
                continue
            below = [o for o in layout.within(s.bottom - 1, s.bottom + 1.2 * s.size) if o is not s and not o.label and abs(o.x0 - s.x0) < 30 and o.x0 < s.x1]
            lines = [s, *below[:1]]
            text = " ".join(o.text for o in lines)
            numbers = list(dict.fromkeys(f.value for f in (*frame_numbers_in(text), *(v for v in vins_in(text) if v.valid))))
            trust = 0.8 * min(w.confidence for o in lines for w in o.words)
            description = Fact("description", layout.spot(file, lines), text, text, trust)
            if len(numbers) == 1 and numbers[0] not in out and (vehicle := vehicle_of(description, {})):
                out[numbers[0]] = line_of(description, {}, vehicle)
    return tuple(out.values())
