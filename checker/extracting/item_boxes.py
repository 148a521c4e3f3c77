"""Goods told one after the other in labelled boxes: the items of a customs declaration, each under the same headings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from checker.extracting.assignment import DECLARATIONS
from checker.extracting.candidates import Candidate, Surveyor
from checker.extracting.context import Context
from checker.extracting.goods import PARSERS, quantity_of
from checker.extracting.heading_words import NUMBERING
from checker.extracting.identifiers import containers_in, hs_codes_in
from checker.extracting.labels import SURE, Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.measures import canonical_unit
from checker.extracting.vehicles import vehicle_of
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.model.goods import goods_line as line_of

_COLUMNS = {"country_of_origin": "origin", "item_code": "hs_code"}
"""What a heading of the whole paper or of a table means inside of one item's boxes."""
_TOLD = frozenset({"description", "hs_code", "quantity", "unit_price", "amount", "gross_weight_kg", "net_weight_kg", "origin", "packages"})
_FIRST = frozenset({"line_no", *_TOLD})
_ORDER = ["description", "hs_code", "packages", "quantity", "line_no", "unit_price", "amount", "gross_weight_kg", "net_weight_kg", "origin"]
"""Which of several meanings of one heading is tried first."""
_TRUST = 0.88
_PLAUSIBLE = 0.5
_MOST = 7
"""So many lines of a box may describe goods."""


@dataclass(slots=True)
class Entry:
    """One labelled value of an item, on its page."""

    concept: str
    layout: Layout
    label: Label
    lines: list[Segment]


@dataclass(slots=True)
class Boxed:
    """The items of a paper, and the segments that say something of one item only."""

    goods: tuple[GoodsLine, ...] = ()
    own: set[int] = field(default_factory=set)


def boxed_goods(pages: list[tuple[Layout, list[Label]]], context: Context, file: str, taken: set[int]) -> Boxed:
    """The goods of a declaration whose items repeat their boxes; none where a table lists them. `taken` are the segments of tables."""
    if context.kind not in DECLARATIONS:
        return Boxed()
    entries = [e for layout, labels in pages for e in _entries(layout, labels, context, taken)]
    counts = Counter(e.concept for e in entries)
    items = counts["hs_code"]
    if not items or not counts["description"]:
        return Boxed()
    told = frozenset(c for c in _FIRST if counts[c] >= max(1, 0.6 * items))
    cards = _cards([e for e in entries if e.concept in told], items)
    goods = tuple(line for card in cards if (line := _line(card, context, file)))
    lasting = {id(s) for layout, _ in pages for s in layout.segments}  # a value cut from its heading's line is gone when this returns, and its id free
    own = {id(s) for card in cards for e in card for s in (e.label.segment, *e.lines)} & lasting if items > 1 else set()
    return Boxed(goods, own)


def _entries(layout: Layout, labels: list[Label], context: Context, taken: set[int]) -> list[Entry]:
    """The labelled values of a page that may belong to an item, in reading order."""
    surveyor = Surveyor(layout, labels)
    out = []
    for label in labels:
        concepts = {_COLUMNS.get(c, c) for c in label.parts[0]} & _FIRST if len(label.parts) == 1 or "description" in label.parts[0] else set()
        numbered = bool(label.rest) and NUMBERING.match(label.segment.words[0].text) is not None
        if not concepts or (label.strength < SURE and not numbered) or id(label.segment) in taken or layout.page.sheet:
            continue
        best = next(iter(surveyor.candidates(label)), None)
        if best is not None and numbered and best.way == "after":
            best.score = max(best.score, _PLAUSIBLE)  # the number of its box proves a heading: `㉖ 품 명 BICYCLE CRANKSET`
        for concept in sorted(concepts, key=_ORDER.index):
            if best is not None and best.score >= _PLAUSIBLE and _fits(concept, best, label, context):
                out.append(Entry(concept, layout, label, best.lines[:_MOST]))
                break
    return out


def _fits(concept: str, best: Candidate, label: Label, context: Context) -> bool:
    """Whether the value may be one of that column."""
    text = best.lines[0].text.strip(" :：")
    if concept == "description":
        return sum(c.isalpha() for c in text) > 1
    if concept == "line_no":
        return any(c.isalnum() for c in text)
    if concept == "quantity":
        return any(c.isdigit() for c in text)
    return PARSERS[concept][1](text, label.hint, context) is not None


def _cards(entries: list[Entry], items: int) -> list[list[Entry]]:
    """The entries item by item: an item begins with the first heading that stands as often as there are tariff codes."""
    counts = Counter(e.concept for e in entries)
    start = next((e.concept for e in entries if counts[e.concept] == items), "hs_code")
    cards: list[list[Entry]] = []
    for e in entries:
        if e.concept == start:
            cards.append([])
        if cards and e.concept not in {o.concept for o in cards[-1]}:
            cards[-1].append(e)
    return cards


def _line(card: list[Entry], context: Context, file: str) -> GoodsLine | None:
    """The typed line of one item."""
    facts: dict[str, AnyFact] = {}
    described = next((e for e in card if e.concept == "description"), None)
    if described is None:
        return None
    lines, packed = _described(described.lines)
    if not lines:
        return None
    spot, trust = described.layout.spot(file, lines), _trust(lines)
    text = _ORDINAL.sub("", " ".join(s.text for s in lines)).strip(" :：")
    if packed is not None:
        facts["packages"] = Fact("packages", spot, packed[0], text[: packed[1]].strip(), trust)
        text = text[packed[1] :].strip(" :-")
    description = Fact("description", spot, text, text, trust)
    for e in card:
        if e.concept in ("description", "line_no"):
            continue
        said = e.lines[0].text.strip(" :：")
        here = e.layout.spot(file, e.lines[:1])
        if e.concept == "quantity":
            facts |= quantity_of(said, Fact("quantity", here, None, said, _trust(e.lines[:1])), context)
            continue
        name, parse = PARSERS[e.concept]
        value = parse(said, e.label.hint, context)
        if value is not None:
            facts[name] = Fact(name, here, value, said, _trust(e.lines[:1]))
    if "hs_code" not in facts and (codes := hs_codes_in(text)):
        facts["hs_code"] = Fact("hs_code", spot, codes[0].value, codes[0].text, trust)
    return line_of(description, facts, vehicle_of(description, {}))


def _trust(lines: list[Segment]) -> float:
    return round(_TRUST * min(w.confidence for s in lines for w in s.words), 3)


_ORDINAL = re.compile(r"^\s*\d{1,2}\s*\)\s*")
_PACKED = re.compile(r"^\s*(\d[\d.,]*)\s+([^\W\d]{2,}(?:\s?\(s\))?)\s+(?:of\s+|de\s+)?(?=[^\W\d])", re.IGNORECASE)
_MARKS = re.compile(r"(?i)^(?:n/?m\b|no\.? marks?|marks?\b|marques?\b|marcas?\b|2\)\s*\d|3\)|4\)).*$")
"""Lines of the box that tell marks, packages and containers, as the Eurasian form numbers them."""


def _described(lines: list[Segment]) -> tuple[list[Segment], tuple[float, int] | None]:
    """The lines of a box that describe goods, and the packages counted before them with how many letters that takes."""
    kept = [s for s in lines if not containers_in(s.text) and not _MARKS.match(s.text) and sum(c.isalpha() for c in s.text) > 1]
    found = _PACKED.match(_ORDINAL.sub("", kept[0].text)) if kept else None
    if found and canonical_unit(found[2]):
        return kept, (float(re.sub(r"\D", "", found[1])), found.end())
    return kept, None
