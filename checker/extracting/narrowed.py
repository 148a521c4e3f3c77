"""Headings known by their last words only, behind words that narrow them: `Carrying vessel`, `TRUNK VESSEL / VOYAGE`."""

from __future__ import annotations

from checker.extracting.heading_words import match_parts
from checker.extracting.layout import Segment
from checker.reference.labels import IGNORED, tokens

CONTACT = set(
    "tel phone fax mail email e attn contact mob mobile telephone vat gst tax tin id reg www web pic cell c o tlf ph usci cr iec eori ein cnpj inn "
    "kpp uid bin abn instagram whatsapp zip postal code".split()
)


def narrowed(s: Segment, last: int | None = None) -> list[tuple[str, ...]]:
    """The concepts of a heading whose last words, up to that one, are known: `TRUNK VESSEL / VOYAGE`; none where its first words may turn the sense."""
    last = len(s.words) - 1 if last is None else last
    if last > 4:
        return []
    for first in range(1, last + 1):
        parts, used = match_parts(s.words, first)
        if parts and used >= last + 1 and parts != [(IGNORED,)]:
            before = [t for w in s.words[:first] for t in tokens(w.text)]
            if not before or set(before) & (_TURNS | CONTACT) or any(c.isdigit() for t in before for c in t) or len(s.words[first].text) < 3:
                return []
            if set(parts[0]) <= _LOOSE_HEADS:
                return []
            return parts
    return []


_TURNS = set("of for to from per by at in and or not if no de du des del della für von zu zum zur nach pour a à para por di da do 之 的".split())
"""Words before a known heading that make it another's: `Bank of seller:`."""
_LOOSE_HEADS = {
    "number",
    "line_no",
    "date",
    "reference",
    "item_code",
    "unit",
    "description",
    "amount",
    "carrier",
    "bank",
    "order_number",
    "origin",
    "size_type",
    "colour",
    "make",
    "model",
    "year",
    "clauses",
}
"""Heads that say too little for a heading that is only known by its last word."""
