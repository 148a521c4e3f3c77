"""Facts that papers tell in sentences instead of boxes: `from X to Y by sea per Z`, `invoice no. 1 dated 2 May`, `60 days from invoice date`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.extracting.context import Context
from checker.extracting.fields import Reading, read_field
from checker.extracting.layout import Layout, Segment
from checker.extracting.meanings import CARRYING, CERTIFYING
from checker.model.fact import AnyFact, Fact

SELLING = ("commercial_invoice", "proforma_invoice", "packing_list", "purchase_order")
_TRUST = 0.75
_NUMBER = r"(?P<{}>(?=[\w/.-]*\d)[A-Z0-9][\w/.-]*[A-Z0-9])"
_ROUTE = re.compile(
    r"(?i)\bfrom\s*:?\s+(?P<port_of_loading>[^\W\d_][^:;]{2,40}?)\s+to\s*:?\s+(?P<port_of_discharge>[^\W\d_][^:;]{2,40}?)"
    r"(?=\s*(?:$|[;.]|\b(?:by|per|via|on|with|in|and|under|dated?|not|no|latest|before|until)\b|,\s*(?:by|per|via)\b))"
)
_SHIP = re.compile(
    r"(?i)\b(?:per|by|on\s+board|via)\s+(?:(?:sea|ocean)\s+)?(?:freight\s+)?(?:per\s+|by\s+)?(?:the\s+)?(?P<mark>m\.?\s?/?v\.?\s+|s\.?\s?/?s\.?\s+|"
    r"vessel\s*:?\s+|ship\s*:?\s+|steamer\s+)?(?P<vessel>[A-Z][A-Z0-9 .'-]{2,34}?)"
    r"(?:[\s,/]+V(?:OY(?:AGE)?)?[. ]*(?:NO\.?)?\s*(?P<voyage>[A-Z0-9-]*\d[A-Z0-9-]*))?(?=\s*(?:$|[,;.]|\bon\b|\bfrom\b|\bsailing\b))"
)
_PATTERNS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(
            r"(?i)\b(?:inv(?:oice)?|rechnung|facture|factura|fattura|fatura|factuur|faktura|инвойс)\s*(?:no|number|nr|n[°º.]|num|№)?\s*[.:#]*\s*"
            + _NUMBER.format("invoice_number")
            + r"(?:\s*[,(]?\s*(?:dated?|dt\.?|of|vom|du|del|de|van|от)\s*:?\s*(?P<invoice_date>[^)]{6,24}))?"
        ),
        (),
    ),
    (re.compile(r"(?i)\b(?:order|contract|p\.?\s?o\.?|proforma)(?:\s*/\s*\w+)*\s*(?:no|number|nr)\s*[.:#]*\s*" + _NUMBER.format("order_number")), ()),
    (re.compile(r"(?i)\b(?:l/?c|letter of credit|documentary credit)\s*(?:no|number|nr)\s*[.:#]*\s*" + _NUMBER.format("lc_number")), ()),
    (
        re.compile(
            r"(?i)\b(?:originat(?:e|ed|es|ing)\s+(?:in|from)|(?:goods|products?|are|were|wholly)\s+(?:produced|manufactured|made)\s+in|(?:goods|"
            r"merchandise|products?)\s+(?:is|are)?\s*of)\s+(?:the\s+)?(?P<country_of_origin>[A-Z][A-Za-z ]{3,40}?)\s*(?:origin\b|$|[.;,])"
        ),
        (),
    ),
    (
        re.compile(
            r"(?i)\b(?:supplied|sold|purchased from|delivered)\s+(?:to us\s+)?by\s+(?P<seller>[A-Z][^;]{4,70}?)(?:\.\s|\.?$|,\s(?=of\b|[A-Z][a-z]+ \d)|"
            r"\s+(?:under|for)\b)"
        ),
        ("end_use_certificate",),
    ),
    (
        re.compile(r"(?i)\b(?:to the (?:total )?value of|amounting to|at a total price of)\s+(?P<total_amount>[A-Z]{3}\s?\d[\d.,' ]*\d)"),
        ("end_use_certificate",),
    ),
    (
        re.compile(
            r"\b(?:[Aa]t the request|[Bb]y order|[Oo]n the instructions) of\s+(?:(?:Messrs|MESSRS|M/[Ss])\b\.?)?\s*"
            r"(?P<applicant>[A-Z][^;]{4,120}?)(?:,?\s+(?:we|the undersigned)\b|\.?$)"
        ),
        ("inspection_certificate",),
    ),
    (
        re.compile(
            r"(?i)^\s*(?:we|i)\s*,\s+(?:the\s+undersigned\s*,\s+)?(?P<end_user>[A-Z][^;]{4,80}?)\s*,\s+(?:hereby|the|do|being|as|declare|certify|confirm|"
            r"located|of)\b"
        ),
        ("end_use_certificate",),
    ),
)
_CUES = {
    "invoice_number": ("inv", "rechnung", "factu", "fattura", "fatura", "faktura", "инвойс"),
    "order_number": ("order", "contract", "p.", "po", "p o", "proforma"),
    "lc_number": ("lc", "l/c", "credit"),
    "country_of_origin": ("originat", "produced", "manufactured", "made", "goods", "merchandise", "product"),
}
"""What a line holds, in small letters, if the pattern of that field may fit it: cheaper than the pattern itself."""
_FIGURE = re.compile(r"\d")
_WEIGHED = re.compile(
    r"(?i)\b(?:(?P<gross>gross\s+(?:weight|wt|mass)|brutto(?:gewicht|masse)?|poids\s+brut|peso\s+(?:bruto|lordo)|вес\s+брутто)|"
    r"(?P<net>net\s+(?:weight|wt|mass)|netto(?:gewicht|masse)?|poids\s+net|peso\s+net?to|peso\s+l[ií]quido|вес\s+нетто))\b\W{0,4}(?:of\s+|is\s+|von\s+)?"
    r"(?P<weight>\d[\d.,' ]*\s?(?:kgs?|kilos?|mt|tons?|tonnes?|lbs?)\b)"
)
_BOARDED = re.compile(
    r"(?i)(?:\b(?:shipped|laden|loaded|clean)\s+|^\W*)on\s+board\b[^.;]{0,45}?"
    r"(?P<day>\d{1,2}[-./ ](?:\d{1,2}|[A-Z]{3,9})[-./ ,]+\d{2,4}|\d{4}-\d\d-\d\d|[A-Z]{3,9}\.? \d{1,2},? \d{4})"
)
_MADE = re.compile(r"(?i)(?:^\W*|[·|;,]\s*)made in (?:the )?(?P<land>[A-Z][A-Za-z. ]{3,30})\W*$")
_PACKED = re.compile(
    r"(?i)(?:\b(?:packed|contained|stowed|shipped|kg|kgs|total|insgesamt|zusammen|toplam|итого)\.?\s+(?:in(?:to)?\s*)?:?\s*|\d\s?kgs?\W{1,3}|^(?=.*weight)|[.;]\s+(?=.*weight))"
    r"(?P<packages>\d[\d,]*\s+(?:wooden |export |paper |plastic |steel )?"
    r"(?:packages?|cartons?|cases?|crates?|pallets?|bags?|drums?|bales?|boxes|rolls?|sacks?|bundles?|ctns?|pkgs?|packstücke?|kartons?|paletten?|kisten?|colis|"
    r"bultos|colli|volumes|мест)\b)"
)
_SUMMED = re.compile(
    r"(?i)^\W*(?:grand\s+)?total(?:\s+(?:amount|value|price))?\s*(?P<incoterm>c\s?&\s?f|cnf|cfr|cif|cip|fob|fca|exw|dap|ddp|cpt)\b[^:\d]{0,40}?\W*"
    r"(?P<total_amount>(?:US\$|[A-Z]{3}|[$€¥£])?\s?\d[\d.,' ]*\d(?:\s?[A-Z]{3})?)\W*$"
)
_TERMS = re.compile(
    r"(?i)^(?:payment\s*(?:terms)?\s*:?\s*)?(?:\d{1,3}\s*%\s*)?(?:by\s+)?(?:t/?t\b|l/?c\b|d/?[pa]\b|o/?a\b|c\.?a\.?d\b|cash (?:against|in)|"
    r"net\s+\d{1,3}\b|\d{1,3}\s+days?\b|irrevocable|letter of credit|open account|prepayment|advance payment|documents against)"
    r"[^:]{0,60}$"
)
_COUNTED = re.compile(r"(?i)^(?:invoice|packing list|list)\s+of\s+(?P<packages>\d[\d,]*\s+[a-z]{3,12})\b")


def told(facts: dict[str, AnyFact], pages: Iterable[Layout], context: Context, file: str) -> None:
    """Adds to the facts, in place, what the sentences of a paper say and no box did."""
    for layout in pages:
        for lines, text in _runs(layout):
            for name, reading in _said(text, context):
                if name not in facts:
                    facts[name] = Fact(
                        name, layout.spot(file, lines), reading.value, reading.text, round(_TRUST * min(w.confidence for s in lines for w in s.words), 3)
                    )


def _runs(layout: Layout) -> Iterator[tuple[list[Segment], str]]:
    """The lines of a page, each alone, and each with the next line of its block where the sentence may go on there."""
    lines = [s for s in layout.segments if (not s.label or len(s.words) > 3) and s.size > 5.5 and len(s.text) > 5]
    for s in lines:
        yield [s], s.text
        beside = next((o for o in layout.beside(s) if 0 <= o.x0 - s.x1 < _APART * s.size and o.cell == s.cell), None)
        if beside is not None and not layout.page.sheet:
            yield [s, beside], f"{s.text} {beside.text}"
        below = next(
            (
                o
                for o in layout.within(s.bottom - 1, s.bottom + 1.2 * s.size)
                if abs(o.x0 - s.x0) < 3 and not o.label and o.cell == s.cell and o.middle > s.middle + 2
            ),
            None,
        )
        if below is not None and len(s.text) > 20:
            yield [s, below], f"{s.text} {below.text}"


_APART = 8
"""So many type sizes two runs of one sentence may stand apart."""


def _said(text: str, context: Context) -> Iterator[tuple[str, Reading]]:
    """The fields that one run of print tells."""
    if len(text) > 240:
        return
    low = text.lower()
    yield from _route(text, low, context)
    for pattern, kinds in _PATTERNS:
        if (kinds and context.kind not in kinds) or not any(cue in low for cue in _CUES.get(next(iter(pattern.groupindex)), ("",))):
            continue
        found = pattern.search(text)
        for name, value in (found.groupdict() if found else {}).items():
            reading = read_field(name, [value.strip(" ,.")], context) if value else None
            if reading is not None and reading.quality >= (0.6 if name != "order_number" else 0.5):
                yield name, reading
    if _FIGURE.search(text):
        yield from _cargo(text, context)
    yield from _made(text, context)
    if context.kind in SELLING:
        yield from _sold(text, context)


def _sold(text: str, context: Context) -> Iterator[tuple[str, Reading]]:
    """What a run of print says of payment, packages and the sum of a sale."""
    if _TERMS.match(text.strip()) and (terms := read_field("payment_terms", [text.strip()], context)):
        yield "payment_terms", terms
    if (counted := _COUNTED.match(text)) and (packs := read_field("packages", [counted["packages"]], context)) and packs.quality > 0.9:
        yield "packages", packs
    if summed := _SUMMED.match(text):
        for name in ("total_amount", "incoterm"):
            if (reading := read_field(name, [summed[name]], context)) is not None:
                yield name, reading


def _cargo(text: str, context: Context) -> Iterator[tuple[str, Reading]]:
    """What a run of print with figures says of weights, packages and loading."""
    for weighed in _WEIGHED.finditer(text):
        name = "gross_weight_kg" if weighed["gross"] else "net_weight_kg"
        if (weight := read_field(name, [weighed["weight"]], context)) is not None:
            yield name, weight
    if (
        (boarded := _BOARDED.search(text))
        and context.kind in CARRYING
        and (day := read_field("on_board_date", [boarded["day"]], context))
        and day.quality > 0.7
    ):
        yield "on_board_date", day
    if (packed := _PACKED.search(text)) and (packs := read_field("packages", [packed["packages"]], context)):
        yield "packages", packs


def _made(text: str, context: Context) -> Iterator[tuple[str, Reading]]:
    """The country of origin on a line that is nothing but `Made in …`."""
    if (
        context.kind in (*SELLING, *CERTIFYING)
        and (made := _MADE.search(text))
        and (land := read_field("country_of_origin", [made["land"]], context))
        and land.quality > 0.9
    ):
        yield "country_of_origin", land


def _route(text: str, low: str, context: Context) -> Iterator[tuple[str, Reading]]:
    """Ports and ship of a route told in words. Both ends must be known places, a ship must be called one or stand with its voyage."""
    route = _ROUTE.search(text) if "from" in low else None
    if route:
        ends = {name: read_field(name, [value.strip(" ,.")], context) for name, value in route.groupdict().items()}
        if all(r is not None and r.quality > 0.9 for r in ends.values()):
            yield from ((n, r) for n, r in ends.items() if r is not None)
    ship = _SHIP.search(text) if any(cue in low for cue in ("per", "by", "board", "via")) else None
    if ship and (ship["voyage"] or ship["mark"]) and context.kind != "letter_of_credit":
        for name in ("vessel", "voyage"):
            if ship[name] and (reading := read_field(name, [ship[name].strip()], context)):
                yield name, reading
