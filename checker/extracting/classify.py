"""Which kind of document a page is, and where one document ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from checker.extracting.characters import letterspaced
from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.numbered_boxes import direction
from checker.reference.labels import WIDE, titles, tokens

_PLAIN_TITLES = {
    ("invoice",),
    ("cmr",),
    ("cim",),
    ("frachtbrief",),
    ("nota", "fiscal"),
    ("fbl",),
    ("proforma",),
    ("счет",),
    ("factura",),
    ("facture",),
    ("fatura",),
    ("rechnung",),
}
_PROFILE = {
    "commercial_invoice": {
        "unit_price": 2,
        "amount": 2,
        "invoice_number": 2,
        "invoice_date": 1,
        "payment_terms": 2,
        "incoterm": 1,
        "buyer": 1,
        "seller": 1,
        "total_amount": 2,
    },
    "packing_list": {"net_weight_kg": 2, "packages": 1, "gross_weight_kg": 1, "volume_m3": 1, "item_code": 1},
    "bill_of_lading": {
        "bl_number": 3,
        "vessel": 1,
        "port_of_loading": 1,
        "port_of_discharge": 1,
        "notify_party": 1,
        "place_of_delivery": 1,
        "place_of_receipt": 1,
        "on_board_date": 2,
        "booking_number": 1,
        "freight_terms": 1,
    },
    "booking_confirmation": {"booking_number": 3, "etd": 2, "eta": 1, "vessel": 1, "port_of_loading": 1, "port_of_discharge": 1},
    "air_waybill": {"awb_number": 3, "flight": 3},
    "cmr_consignment_note": {"truck_plate": 3, "carrier": 1, "place_of_delivery": 1},
    "certificate_of_origin": {"country_of_origin": 1, "certificate_number": 2},
    "letter_of_credit": {"lc_number": 2, "applicant": 3, "beneficiary": 2},
    "vehicle_certificate": {"chassis": 2, "year": 1, "engine_cc": 1, "make": 1, "mileage": 1},
}
_HOUSE = re.compile(
    r"(?i)\bnvocc\b|non[- ]vessel[- ]operating|\bfmc[- ]oti\b|freight forwarder|\bfiata\b|\bhouse b(?:ill|/l)|forwarding agents? only|"
    r"\bfmc\b.{0,12}\d{4}|as (?:contracting )?carrier.{0,20}forwarder|\bhbl\b"
)
_WAYBILL = re.compile(r"(?i)(?:sea|liner|express|ocean)\s*-?\s*way\s?bill|non[- ]negotiable (?:sea )?way\s?bill|waybill\s*[-(]?\s*non[- ]negotiable")
_SWIFT = re.compile(r"(?m)^:?\s*(?:27|40A|20|31C|31D|50|59|32B|44E|44F|45A|46A)\s?:")
_TITLE_AREA = 0.4
_DENSE = 450


@dataclass(slots=True)
class Kind:
    """A kind of document, how sure that is (0 to 1), and the words that decided."""

    name: str
    confidence: float
    title: str = ""


def kind_of(layout: Layout, labels: list[Label]) -> Kind:
    """The kind of document that begins on this page; `other` with a low confidence where nothing tells."""
    titled = _titled(layout)
    text = "\n".join(s.text for s in layout.segments)
    if len(_SWIFT.findall(text)) >= 5:
        return Kind("letter_of_credit", 0.95, "MT700")
    if way := direction(layout):
        return Kind(way, 0.95, titled.title if titled else "")
    if titled is None:
        return _by_phrases(text) or _by_labels(labels)
    head = "\n".join(s.text for s in layout.segments if s.top < 0.24 * layout.page.height)
    return _refined(titled, text, head, labels)


_PHRASES = (
    ("air_waybill", re.compile(r"(?i)\bair waybill\b[\s\S]*\bairport of (?:departure|destination)\b|\bairport of departure\b[\s\S]*\bissuing carrier")),
    ("rail_waybill", re.compile(r"(?i)накладная смгс|国际货协运单|\bsmgs\b|\buniform rules[\s\S]*\bCIM\b")),
    ("cmr_consignment_note", re.compile(r"\bCMR\b[\s\S]*(?i:international consignment note|lettre de voiture|frachtbrief)")),
)
"""What only one kind of form says, where no title shows."""


def _by_phrases(text: str) -> Kind | None:
    """The kind whose own words the page prints."""
    return next((Kind(kind, 0.8) for kind, words in _PHRASES if words.search(text)), None)


def kind_told(layouts: Sequence[Layout]) -> Kind | None:
    """The kind of paper that the words of a mail name: its subject before its text, the longest title first; None if they name none."""
    for layout in layouts:
        best: tuple[int, str, str] | None = None
        for s in layout.segments[:12]:
            words = tokens(s.text)
            for start in range(len(words)):
                length, kinds = titles().match(words, start)
                if length and tuple(words[start : start + length]) not in _PLAIN_TITLES and (best is None or length > best[0]):
                    best = (length, kinds[0], s.text)
        if best:
            return Kind(best[1], 0.8, best[2])
    return None


def is_terms(layout: Layout) -> bool:
    """Whether a page holds only small print: the terms and conditions on the back of a form."""
    words = layout.page.words
    if len(words) < _DENSE or layout.page.sheet:
        return False
    return median(w.size for w in words) < 6.8 and sum(c.isdigit() for w in words for c in w.text) < len(words) * 0.6


def starts_document(before: Kind, here: Kind, layout: Layout) -> bool:
    """Whether a page begins another document than the one before it."""
    if not here.title:
        return False
    again = re.search(
        r"(?i)\b(?:page|sheet|seite|página|стр\.?|页|頁)\s*:?\s*([2-9]|\d\d)\b(?:\s*(?:of|/|von|de)\s*\d+)?|continu|\brider\b|attach",
        "\n".join(s.text for s in layout.segments),
    )
    return here.name != before.name or again is None


def _titled(layout: Layout) -> Kind | None:
    """The best title on the page, by size, weight, height and how much of the line it fills."""
    if not layout.segments:
        return None
    usual = median(s.size for s in layout.segments)
    best: tuple[float, str, str] | None = None
    for s in _lines(layout):
        found = _title_in(s)
        if found is None:
            continue
        kind, share, plain = found
        height = s.top / layout.page.height
        score = share * (min(s.size / usual, 2.5) + 0.35 * s.bold + 0.3 * s.text.isupper()) - 0.9 * height - (0.35 if plain else 0.0)
        if s.label and not layout.page.sheet and s.size <= usual:
            score -= 0.5
        if (height < _TITLE_AREA or s.size > 1.4 * usual) and score > 0.55 and (best is None or score > best[0]):
            best = (score, kind, s.text)
    return Kind(best[1], min(0.99, 0.75 + 0.12 * best[0]), best[2]) if best else None


def _lines(layout: Layout) -> list[Segment]:
    """The segments, and besides them the lines whose letters are set so far apart that they fell into several."""
    texts = [(s, s.text.strip()) for s in layout.segments]
    spaced = [s for s, t in texts if (len(t) == 1 or " " in t[1:3]) and re.fullmatch(rf"(?:[A-Za-z]{{1,2}} +)+[A-Za-z]{{1,2}}|[{WIDE}]", t)]
    joined = []
    for s in spaced:
        row = [s, *(o for o in spaced if o.x0 > s.x1 and abs(o.middle - s.middle) < s.size / 2)]
        if len(row) > 1:
            whole = replace(segment([w for o in row for w in o.words], s.page, s.cell))
            whole.words = [replace(w, text="".join(o.text.replace(" ", "")), x0=o.x0, x1=o.x1) for o in row for w in o.words[:1]]
            run = replace(whole)
            run.words = [replace(whole.words[0], text="".join(w.text for w in whole.words), x1=row[-1].x1)]
            joined += [whole, run]
    return [*layout.segments, *joined]


def _title_in(s: Segment) -> tuple[str, float, bool] | None:
    """(kind, share of the line that is title, whether it is a bare everyday word) of a title at the start or end of a line."""
    apart = " " in s.text.strip()[1:3] or (len(s.words) == 1 and s.text.casefold() in _RUN_ON)
    if not apart and not any(map(_in_title, [w.text for w in s.words])):
        return None
    words = tuple([t for w in s.words for t in tokens(w.text)])
    if apart and (letterspaced(s.text) or len(words) == 1):
        words = (s.text.replace(" ", "").casefold(),)
        if not titles().match(words)[0]:
            words = tuple(_unspaced(words[0]))
    best: tuple[str, float, bool] | None = None
    for start, word in enumerate(words[:12]):
        length, kinds = titles().match(words, start) if titles().begins(word) else (0, ())
        if not length:
            continue
        outside = tokens(re.sub(r"[(（\[][^)）\]]*[)）\]]?", " ", s.text)) or words
        if s.size > _LARGE and (length > 1 or (start == 0 and s.bold)):
            outside = tokens(" ".join(w for w in re.sub(r"[(（\[][^)）\]]*[)）\]]?", " ", s.text).split() if sum(c.isdigit() for c in w) < _SERIAL)) or words
        size = max(sum(len(w) for w in outside), sum(len(w) for w in words[start : start + length]))
        share = sum(len(w) for w in words[start : start + length]) / size
        follow = start + length
        while follow < len(words):
            more, same = titles().match(words, follow)
            if not more:
                break
            share += sum(len(w) for w in words[follow : follow + more]) / size
            kinds = same if len(same[0]) and _weight(same[0]) > _weight(kinds[0]) else kinds
            follow += more
        plain = tuple(words[start : start + length]) in _PLAIN_TITLES
        at_end = start + length == len(words) and length > 1
        if share >= (0.8 if plain else 0.4 if at_end else 0.5) and (best is None or share > best[1]):
            best = (kinds[0], share, plain)
    return best


@lru_cache(32_768)
def _in_title(word: str) -> bool:
    """Whether a title may begin inside this word."""
    return any(titles().begins(token) for token in tokens(word))


_LARGE = 10.5
"""Type of so many points is a title's; its paper's number may stand behind it in the same type."""
_SERIAL = 4
"""A word with so many digits is a paper's number, not part of its title."""


def _weight(kind: str) -> int:
    return 0 if kind in ("commercial_invoice", "bill_of_lading") else 1


_RUN_ON = {
    known.replace(" ", ""): known.split()
    for known in (
        "bill of lading",
        "packing list",
        "commercial invoice",
        "proforma invoice",
        "certificate of origin",
        "air waybill",
        "sea waybill",
        "arrival notice",
        "weight list",
    )
}
"""Titles as they read where their letters are set so far apart that no space tells the words."""


def _unspaced(text: str) -> list[str]:
    """`billoflading` as words, where a known title reads so without its spaces."""
    return _RUN_ON.get(text, [text])


def _refined(titled: Kind, text: str, head: str, labels: list[Label]) -> Kind:
    """The kind after a look at the text: a waybill, a forwarder's own bill."""
    name = titled.name
    if name == "bill_of_lading" and _WAYBILL.search(text) and not re.search(r"(?i)bill of lading or (?:sea )?waybill", text):
        name = "sea_waybill"
    concepts = {c for label in labels for part in label.parts for c in part}
    if {"commercial_invoice", "packing_list"} <= _kinds_named(titled.title):
        name = "commercial_invoice" if {"unit_price", "amount"} & concepts else "packing_list"
    if name in ("export_declaration", "import_declaration") and "customs declaration" in titled.title.casefold():
        name = "export_declaration" if re.search(r"(?i)\bexport\b", head) and not re.search(r"(?i)\bimport\b", head) else "import_declaration"
    if name in ("bill_of_lading", "sea_waybill") and (_HOUSE.search(head) or "master_bl_number" in concepts):
        name = "house_bill_of_lading" if name == "bill_of_lading" or "master_bl_number" in concepts else name
    return Kind(name, titled.confidence, titled.title)


def _kinds_named(title: str) -> set[str]:
    """All kinds of documents that a title names: `INVOICE / PACKING LIST` names two."""
    words, at, out = tokens(title), 0, set()
    while at < len(words):
        length, kinds = titles().match(words, at)
        out |= set(kinds)
        at += max(length, 1)
    return out


def _by_labels(labels: list[Label]) -> Kind:
    """The kind whose usual labels the page carries, where no title shows."""
    seen = Counter(c for label in labels for part in label.parts for c in part)
    points = {kind: sum(weight for concept, weight in profile.items() if seen[concept]) for kind, profile in _PROFILE.items()}
    best = max(points, key=lambda k: points[k])
    ranked = sorted(points.values(), reverse=True)
    if ranked[0] < 4 or len(labels) < 4:
        return Kind("other", 0.3)
    return Kind(best, min(0.85, 0.45 + 0.05 * (ranked[0] - ranked[1]) + 0.02 * ranked[0]))
