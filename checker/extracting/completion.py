"""What stands in no labelled field: the letterhead, clauses, terms and identifiers anywhere on the paper, and who is the same as whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import median

from checker.extracting.context import Context
from checker.extracting.fields import freight_terms, read_field
from checker.extracting.identifiers import awb_numbers_in, declaration_numbers_in, imo_numbers_in
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.money import currency_in
from checker.extracting.parties import parse_party
from checker.extracting.trade_terms import incoterm_in
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import titles, tokens

SELLING = ("commercial_invoice", "proforma_invoice", "packing_list")
CARRYING = ("bill_of_lading", "sea_waybill", "house_bill_of_lading")
_CLAUSE = re.compile(
    r"(?i)\bin[- ]transit\b|\btransit (?:to|via|through|cargo)\b|\bswitch(?:ed)?\b.{0,20}\b(?:bill|b/?l)|\bfor (?:on-?carriage|re-?export|onward|further)|\bon-?carriage to\b|транзит|转运|转口|中转至|過境|过境|経由にて|경유|"
    r"\bdo not (?:mention|show|state|print|disclose|indicate|write)|\bwithout mention|\bnot? (?:to )?(?:mention|show|state)\b|\bneutral (?:packing|documents?|marks)|\bremove (?:all )?(?:marks?|labels?|origin)|\bdiplomatic\b|"
    r"\bship[- ]to[- ]ship\b|\bs\.?t\.?s\.? (?:transfer|operation)|\bany (?:safe )?port|\boption(?:al)?\b.{0,30}\bport|\bto be (?:declared|advised|nominated)|\bat consignee'?s risk|\bfor re-?packing|\btransit\s*/|\btransit\b.{0,40}-"
)
_TELEX = re.compile(r"(?i)telex\s*release|express release|surrender(?:ed)?\b|电放|電放|サレンダー|서렌더")


def complete(facts: dict[str, AnyFact], pages: list[tuple[Layout, list[Label]]], context: Context, file: str) -> None:
    """Adds to the facts, in place, what the paper says outside of labelled fields. Nothing already read is changed but `same as` parties."""
    segments = [(layout, s) for layout, _ in pages for s in layout.segments]
    if context.kind in SELLING and not any(n in facts for n in ("seller",)):
        _seller(facts, pages, file)
    if context.kind in CARRYING:
        _first(facts, "freight_terms", segments, lambda t: freight_terms(t) if re.search(r"(?i)freight|运费|運費|운임|фрахт|fracht|flete|fret|運賃", t) else None, file)
        _first(facts, "bl_type", [(lay, s) for lay, s in segments if s.size > 6.5 and len(s.text) < 60], lambda t: "telex release" if _TELEX.search(t) else None, file)
    if context.kind in SELLING and "buyer" not in facts and "consignee" not in facts and pages:
        _addressee(facts, pages[0][0], file)
    _clauses(facts, segments, file)
    if context.kind in ("commercial_invoice", "proforma_invoice", "letter_of_credit"):
        _first(facts, "incoterm", segments, lambda t: found[0] if (found := incoterm_in(t)) and len(t) < 90 else None, file, trust=0.7)
    _first(facts, "imo_number", segments, lambda t: found[0].value if (found := imo_numbers_in(t)) else None, file)
    if context.kind == "air_waybill":
        _first(facts, "awb_number", segments, lambda t: found[0].value if (found := awb_numbers_in(t)) else None, file)
    if context.kind in (*CARRYING, *SELLING, "export_declaration"):
        _first(facts, "export_declaration_number", segments, lambda t: found[0].value if (found := declaration_numbers_in(t)) else None, file)
    _first(facts, "volume_m3", segments, lambda t: _measured("volume_m3", t, context), file, trust=0.7)
    _first(facts, "gross_weight_kg", segments, lambda t: _measured("gross_weight_kg", t, context), file, trust=0.7)
    _first(facts, "currency", segments, lambda t: currency_in(t) if re.search(r"(?i)total|amount|say |sum\b|金额|合计|итого", t) else None, file, trust=0.7)
    _aliases(facts, context)
    _same_as(facts)


def _first(facts: dict[str, AnyFact], name: str, segments: Iterable[tuple[Layout, Segment]], read: Callable[[str], str | float | None], file: str, trust: float = 0.85) -> None:
    """The first line that says it, where no label did."""
    if name in facts:
        return
    for layout, s in segments:
        value = read(s.text)
        if value is not None:
            facts[name] = Fact(name, layout.spot(file, [s]), value, s.text, trust * min(w.confidence for w in s.words))
            return


def _measured(name: str, text: str, context: Context) -> float | None:
    """The figure of a line that is nothing but one volume or one gross weight with its unit."""
    shape = r"(?i)^[\d.,' ]+\s*(?:cbm|m3|m³)$" if name == "volume_m3" else r"(?i)^(?:total\s+)?(?:gross weight|g\.?w\.?|毛重)\s*:?\s*[\d.,' ]+\s*(?:kgs?|mt|lbs?)\.?$"
    reading = read_field(name, [re.sub(r"(?i)^[^\d]*", "", text)], context) if re.match(shape, text) else None
    return None if reading is None else float(reading.value)


def _clauses(facts: dict[str, AnyFact], segments: list[tuple[Layout, Segment]], file: str) -> None:
    """Lines about transit, delivery or discretion, together with a remarks box if there is one."""
    found = [(layout, s) for layout, s in segments if not s.label and s.size > 6 and 8 < len(s.text) < 160 and _CLAUSE.search(s.text)]
    if not found:
        return
    had = facts.get("clauses")
    lines = [s.text for _, s in found if not had or s.text not in had.text]
    if had and not lines:
        return
    layout, first = found[0]
    text = "\n".join(dict.fromkeys(([had.text] if had else []) + lines))
    facts["clauses"] = Fact("clauses", had.spot if had else layout.spot(file, [first]), text, text, 0.8)


def _seller(facts: dict[str, AnyFact], pages: list[tuple[Layout, list[Label]]], file: str) -> None:
    """The firm in the letterhead: the largest words at the top that are no title, with the address under them."""
    if not pages or not pages[0][0].segments:
        return
    layout = pages[0][0]
    usual = median(s.size for s in layout.segments)
    labelled = min((label.segment.top for label in pages[0][1]), default=layout.page.height)
    head = [s for s in layout.segments if s.top < max(0.16 * layout.page.height, 20) and s.bottom <= labelled + 1 and not s.label and _is_name(s.text)]
    if layout.page.sheet:
        head = [s for s in layout.segments[:6] if not s.label and _is_name(s.text)]
    if not head:
        return
    name = max(head, key=lambda s: (s.size + 0.5 * s.bold - 0.02 * s.top if s.size >= usual else s.size - 5))
    lines = [name]
    for s in layout.within(name.bottom - 1, name.bottom + 60):
        near = abs((s.x0 + s.x1) - (name.x0 + name.x1)) < 12 or abs(s.x0 - name.x0) < 4 or abs(s.x1 - name.x1) < 4
        if s.label or _titled(s.text) or s.top - lines[-1].bottom > 1.4 * lines[-1].size:
            if near or s.label:
                break
            continue
        if near and s is not name:
            lines.append(s)
    party = parse_party([s.text for s in lines[:5]])
    if party.name:
        facts["seller"] = Fact("seller", layout.spot(file, lines[:5]), party, "\n".join(s.text for s in lines[:5]), 0.7)


def _addressee(facts: dict[str, AnyFact], layout: Layout, file: str) -> None:
    """The buyer in an address window: a block of lines without a heading, flush left in the upper part of the page, that ends like an address."""
    from checker.reference.addresses import ending

    seller = facts.get("seller")
    high = [s for s in layout.segments if s.top < 0.45 * layout.page.height and s.x0 < 0.5 * layout.page.width and not s.label and s.size > 6.5]
    for first in high:
        lines = [first]
        for s in high:
            if abs(s.x0 - first.x0) < 2 and 0 < s.top - lines[-1].top < 1.9 * first.size and abs(s.size - first.size) < 1.5:
                lines.append(s)
        text = [s.text for s in lines]
        if not 3 <= len(lines) <= 8 or not _is_name(text[0]) or (seller and text[0] in seller.text) or any(":" in t and not re.match(r"(?i)tel|fax|e-?mail|vat|att", t) for t in text):
            continue
        if any(ending(t) for t in text[1:]) or any(re.search(r"\b\d{4,6}\b", t) for t in text[1:]):
            party = parse_party(text)
            if party.name and party.address:
                facts["buyer"] = Fact("buyer", layout.spot(file, lines), party, "\n".join(text), 0.65)
            return


def _titled(text: str) -> bool:
    words = tokens(text)
    length, _ = titles().match(words)
    return bool(length) and (length >= len(words) - 2 or all(len(w) == 1 for w in words))


def _is_name(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    words = tokens(text)
    spaced = len(words) > 3 and all(len(w) == 1 for w in words) and text.isascii()
    return letters > 3 and letters > len(text) * 0.5 and not _titled(text) and not spaced and not re.search(r"(?i)^(?:page|copy|original|draft|duplicate|revised|sheet|tel|fax|invoice|www|http)\b", text)


def _aliases(facts: dict[str, AnyFact], context: Context) -> None:
    """One firm in the roles that this kind of paper does not tell apart."""
    def copy(target: str, *sources: str) -> None:
        if target not in facts:
            for source in sources:
                if source in facts:
                    facts[target] = replace(facts[source], label=target)
                    return

    if "also_notify" in facts and "notify_party" not in facts:
        facts["notify_party"] = replace(facts.pop("also_notify"), label="notify_party")
    if context.kind in SELLING:
        copy("seller", "exporter", "shipper", "beneficiary")
        copy("invoice_date", "issue_date")
        copy("buyer", "bill_to")
        copy("consignee", "ship_to")
    elif context.kind in ("export_declaration", "import_declaration"):
        copy("consignee", "end_user", "buyer")
        copy("shipper", "exporter", "seller")
        copy("issue_date", "invoice_date")
    elif context.kind not in ("letter_of_credit", "other", "purchase_order", "end_use_certificate"):
        copy("shipper", "exporter", "seller")
        copy("issue_date", "invoice_date")
        if "exporter" in facts and facts["exporter"].text == facts["shipper"].text:
            del facts["exporter"]


def _same_as(facts: dict[str, AnyFact]) -> None:
    """`Same as consignee` gets the consignee's name and address, with its own words as text."""
    for name, fact in list(facts.items()):
        party = fact.read
        target = getattr(party, "same_as", None)
        if not target:
            continue
        other = facts.get(target) if target != "above" else next((facts[n] for n in ("consignee", "buyer", "shipper") if n in facts and n != name), None)
        if other and not other.value.same_as:
            facts[name] = replace(fact, read=replace(other.value, same_as=target, to_order=other.value.to_order))
