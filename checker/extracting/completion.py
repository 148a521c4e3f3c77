"""What stands in no labelled field: the letterhead, clauses, terms and identifiers anywhere on the paper, and who is the same as whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from statistics import median

from checker.extracting.address_rows import address_rows
from checker.extracting.addressees import letterhead, unlabelled_firms
from checker.extracting.context import Context
from checker.extracting.dates import dates_in, parse_date
from checker.extracting.document_codes import papers_named
from checker.extracting.fields import read_field
from checker.extracting.identifiers import awb_numbers_in, declaration_numbers_in, imo_numbers_in
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.extracting.legs import planned
from checker.extracting.meanings import CARRYING, CERTIFYING
from checker.extracting.money import currency_in
from checker.extracting.sentences import told
from checker.extracting.settling import settle
from checker.extracting.signing import signed
from checker.extracting.trade_terms import freight_terms, incoterm_in
from checker.extracting.transport_told import packages_told, ship_told, weight_told
from checker.model.fact import AnyFact, Fact

SELLING = ("commercial_invoice", "proforma_invoice", "packing_list")
_CLAUSE = re.compile(
    r"(?i)\bin[- ]transit\b|\btransit (?:to|via|through|cargo)\b|\bswitch(?:ed)?\b.{0,20}\b(?:bill|b/?l)|\bfor (?:on-?carriage|re-?export|onward|"
    r"further)|\bon-?carriage to\b|транзит|转运|转口|中转至|過境|过境|経由にて|경유|"
    r"\bdo not (?:mention|show|state|print|disclose|indicate|write)|\bwithout mention|\bnot? (?:to )?(?:mention|show|state)\b|\bneutral (?:packing|"
    r"documents?|marks)|\bremove (?:all )?(?:marks?|labels?|origin)|\bdiplomatic\b|"
    r"\bship[- ]to[- ]ship\b|\bs\.?t\.?s\.? (?:transfer|operation)|\bany (?:safe )?port|\boption(?:al)?\b.{0,30}\bport|\bto be (?:declared|advised|"
    r"nominated)|\bat consignee'?s risk|\bfor re-?packing|\btransit\s*/|\btransit\b.{0,40}-"
)
_TELEX = re.compile(r"(?i)telex\s*release|express release|surrender(?:ed)?\b|电放|電放|サレンダー|서렌더")


def complete(facts: dict[str, AnyFact], pages: list[tuple[Layout, list[Label]]], context: Context, file: str, taken: set[int]) -> None:
    """Adds to the facts, in place, what the paper says outside of labelled fields. Nothing already read is changed but `same as` parties."""
    segments = [(layout, s) for layout, _ in pages for s in layout.segments]
    told(facts, [layout for layout, _ in pages], context, file)
    address_rows(facts, [layout for layout, _ in pages], file)
    if context.kind in (*CARRYING, "air_waybill", "cmr_consignment_note", "rail_waybill"):
        _first(
            facts,
            "freight_terms",
            segments,
            lambda t: freight_terms(t) if re.search(r"(?i)freight|carriage|运费|運費|운임|фрахт|fracht|flete|fret|運賃", t) else None,
            file,
        )
        _first(
            facts,
            "bl_type",
            [(lay, s) for lay, s in segments if s.size > 6.5 and len(s.text) < 60],
            lambda t: "telex release" if _TELEX.search(t) else None,
            file,
        )
    if pages and context.kind in SELLING:
        unlabelled_firms(facts, pages[0], taken, file)
        letterhead(facts, pages[0], file)
    elif pages and context.kind == "purchase_order":
        unlabelled_firms(facts, pages[0], taken, file, ("buyer", "seller"))
    elif pages and context.kind == "end_use_certificate":
        unlabelled_firms(facts, pages[0], taken, file, ("end_user", "seller"))
    _letter_date(facts, segments, context, file)
    _clauses(facts, segments, file)
    if context.kind in ("commercial_invoice", "proforma_invoice", "letter_of_credit"):
        segments = [(lay, s) for lay, s in segments if not any(c in s.text for c in "☐□❏")]
        _first(
            facts,
            "incoterm",
            _termed(segments, taken),
            lambda t: found[0] if (found := incoterm_in(_of_terms(t))) and len(_of_terms(t)) < 90 else None,
            file,
            trust=0.7,
        )
    _term_place(facts, segments, context, file)
    planned(facts, pages, context, file)
    papers_named(facts, [layout for layout, _ in pages], context, file)
    if context.kind in CERTIFYING:
        signed(facts, [layout for layout, _ in pages], context, file)
        _standing_number(facts, pages[0][0], taken, file)
    if context.kind in CERTIFYING or context.kind == "other":
        high = [(lay, s) for lay, s in segments if lay is pages[0][0] and s.top < 0.35 * lay.page.height]
        _first(
            facts,
            "issue_date",
            high,
            lambda t: parse_date(t, context.day_first) if (d := dates_in(t, context.day_first)) and _is_day(t, d[0][1], d[0][2]) else None,
            file,
            trust=0.7,
        )
    _first(facts, "imo_number", segments, lambda t: found[0].value if (found := imo_numbers_in(t)) else None, file)
    if context.kind == "air_waybill":
        _first(facts, "awb_number", segments, lambda t: found[0].value if (found := awb_numbers_in(t)) else None, file)
    if context.kind in (*CARRYING, *SELLING, "export_declaration", "import_declaration"):
        _first(facts, "export_declaration_number", segments, lambda t: found[0].value if (found := declaration_numbers_in(t)) else None, file)
    _first(facts, "volume_m3", segments, lambda t: _measured("volume_m3", t, context), file, trust=0.7)
    _first(facts, "gross_weight_kg", segments, lambda t: _measured("gross_weight_kg", t, context), file, trust=0.7)
    _first(facts, "currency", segments, lambda t: currency_in(t) if re.search(r"(?i)total|amount|say |sum\b|金额|合计|итого", t) else None, file, trust=0.7)
    if context.kind in (*CARRYING, "air_waybill", "arrival_notice", "delivery_order"):
        packages_told(facts, segments, context, file)
    if context.kind in CARRYING:
        weight_told(facts, segments, context, file)
    ship_told(facts, pages, context, file)
    _aliases(facts, context)
    _same_as(facts)
    settle(facts, context)


def _is_day(text: str, start: int, end: int) -> bool:
    """Whether a line is a day and hardly more, and no address: `1-8-20 Sakaemachi`."""
    return end - start > len(text) - 12 and not any(c.isalpha() for c in text[end:])


def _first(
    facts: dict[str, AnyFact],
    name: str,
    segments: Iterable[tuple[Layout, Segment]],
    read: Callable[[str], str | float | date | None],
    file: str,
    trust: float = 0.85,
) -> None:
    """The first line that says it, where no label did."""
    if name in facts:
        return
    for layout, s in segments:
        value = read(s.text)
        if value is not None:
            facts[name] = Fact(name, layout.spot(file, [s]), value, s.text, trust * min(w.confidence for w in s.words))
            return


def _of_terms(text: str) -> str:
    """The part of a long line that names the delivery term and says that it is one: `Delivery CIP Mombasa (Incoterms 2020)`."""
    said = re.search(r"(?i)^.{0,80}?\bincoterms?\b", text) if len(text) >= 90 else None
    return said[0] if said else text


def _termed(segments: list[tuple[Layout, Segment]], taken: set[int]) -> list[tuple[Layout, Segment]]:
    """The lines that may name the delivery term: not the headings of columns, where these price the goods under several terms."""
    columns = {found[0] for _, s in segments if id(s) in taken and len(s.words) < 4 and (found := incoterm_in(s.text))}
    return [(lay, s) for lay, s in segments if id(s) not in taken or len(s.words) > 3] if len(columns) > 1 else segments


def _term_place(facts: dict[str, AnyFact], segments: list[tuple[Layout, Segment]], context: Context, file: str) -> None:
    """The place behind the delivery term, where the term stands again or in words with its place: `CIP MOMBASA` over the prices."""
    term = facts.get("incoterm")
    if not term or "incoterm_place" in facts:
        return
    for layout, s in segments:
        found = incoterm_in(_of_terms(s.text)) if len(_of_terms(s.text)) < 120 else None
        if found and found[0] == term.read and found[1]:
            place = re.split(r"(?i)\s*[(;.]|\s+/\s|\s+incoterms?\b|\s*,?\s*(?:country|origin)\b", found[1])[0]
            reading = read_field("incoterm_place", [place], context)
            if reading is not None and reading.quality > 0.5:
                facts["incoterm_place"] = Fact("incoterm_place", layout.spot(file, [s]), reading.value, place, 0.75)
                return


def _standing_number(facts: dict[str, AnyFact], layout: Layout, taken: set[int], file: str) -> None:
    """The number of a certificate that stands by itself near the title, larger or bolder than what is typed in."""
    if "certificate_number" in facts or not layout.segments:
        return
    usual = median(s.size for s in layout.segments)
    for s in layout.segments:
        if (
            s.top < 0.22 * layout.page.height
            and id(s) not in taken
            and not s.label
            and ((shown := _prefixed(s.text.strip())) or ((s.bold or s.size > 1.1 * usual) and _SERIAL.match(_COPY.sub("", s.text.strip()))))
        ):
            text = shown or _COPY.sub("", s.text.strip())
            facts["certificate_number"] = Fact("certificate_number", layout.spot(file, [s]), text, text, 0.7)
            return


def _prefixed(text: str) -> str:
    """The number behind `N°` or the form's name, where a line is nothing else; "" for none."""
    found = _FORM_NUMBER.match(text) or _PREFIXED.match(text)
    return found[1] if found else ""


_FORM_NUMBER = re.compile(r"(?i)^(?:EUR\.?\s?1|A\.?TR\.?|EUR-?MED)\W*(?:N[o°º.]*|Nr\.?)\W*((?:[A-Z]\s?)?\d{5,10})$")
_PREFIXED = re.compile(r"(?i)^(?:n[o°º]\.?|nr\.?|№)\s*(?=(?:\S*\d){5})([A-Z]{0,4}[ /-]?\d[\dA-Z/-]{4,16})$")
_SERIAL = re.compile(r"^(?:No\.?\s*)?(?=(?:\S*\d){5})[A-Z]{0,4}[ /-]?\d[\dA-Z/-]{4,16}$")
_COPY = re.compile(r"(?i)\s+(?:original|copy|duplicate|copia|kopie|duplikat|оригинал)$")
"""What a form prints behind its number."""


def _letter_date(facts: dict[str, AnyFact], segments: list[tuple[Layout, Segment]], context: Context, file: str) -> None:
    """The invoice's date from the one line that says place and day as letters do: `Voiron, le 19 mai 2025`."""
    if context.kind not in SELLING or {"invoice_date", "issue_date"} & set(facts):
        return
    found = []
    for layout, s in segments:
        days = dates_in(s.text, context.day_first) if s.top < 0.45 * layout.page.height and not s.label and len(s.text) < 50 else []
        if len(days) == 1 and days[0][2] >= len(s.text) - 2 and _LETTER.fullmatch(s.text[: days[0][1]]):
            found.append((layout, s, days[0]))
    if len(found) == 1:
        layout, s, (day, start, end) = found[0]
        facts["invoice_date"] = Fact("invoice_date", layout.spot(file, [s]), day, s.text[start:end], 0.7)


_LETTER = re.compile(r"(?i)(?:[^\W\d][^\d:;]{1,28},\s*)?(?:le|den|il|el|the|am|em)?\s*")


def _measured(name: str, text: str, context: Context) -> float | None:
    """The figure of a line that is nothing but one volume or one gross weight with its unit."""
    shape = (
        r"(?i)^(?:vol(?:ume)?|meas(?:urement)?|m'ment)?\W*[\d.,' ]+\s*(?:cbm|m3|m³|mc)$"
        if name == "volume_m3"
        else r"(?i)^(?:total\s+)?(?:gross weight|g\.?w\.?|毛重)\s*:?\s*[\d.,' ]+\s*(?:kgs?|mt|lbs?)\.?$"
    )
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
        if context.kind == "certificate_of_origin":
            copy("consignee", "buyer")
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
