"""What belongs to a heading beside its own words: a colon that stands apart, its translation across the box, an explanation in brackets."""

from __future__ import annotations

import re

from checker.extracting.heading_words import script
from checker.extracting.headings import Label
from checker.extracting.layout import Layout, Segment
from checker.reference.labels import titles, tokens


def headed_before_colon(layout: Layout, label: Label) -> None:
    """Makes of the words before a colon that stands apart one heading, in place: `Gross weight found   : 940 kg`."""
    rest = label.rest
    if label.colon or len(rest) > 4 or any(c.isdigit() for w in rest for c in w.text):
        return
    beside = next((o for o in layout.beside(label.segment) if o.x0 >= label.segment.x1 - 1), None)
    if beside is not None and beside.text.startswith((":", "：")):
        label.rest, label.colon, label.strength = [], True, 1.0


_PAPERS = {
    "commercial_invoice": "invoice_number",
    "bill_of_lading": "bl_number",
    "sea_waybill": "bl_number",
    "air_waybill": "awb_number",
    "purchase_order": "order_number",
    "letter_of_credit": "lc_number",
    "certificate_of_origin": "certificate_number",
}


def numbered_paper(s: Segment, used: int | None = None) -> tuple[tuple[str, ...], ...] | None:
    """The concept of a heading that only names a paper and so stands for its number: `Commercial invoice : 4711`."""
    words = tokens(" ".join(w.text for w in s.words[:used]))
    length, kinds = titles().match(words)
    name = _PAPERS.get(kinds[0]) if length and length == len(words) else None
    return ((name,),) if name else None


def translated(layout: Layout, found: list[Label], taken: set[int]) -> list[Label]:
    """The labels without those that only go on with another: its Arabic across the box, or the lines of a bracket that it leaves open.

    Such segments are marked as labels and their ids added to `taken`.
    """
    gone: set[int] = set()
    arabic = {id(s) for s in layout.segments if _arabic(s)}
    boxes: dict[int, list[Label]] = {}
    for label in found:
        boxes.setdefault(label.segment.cell, []).append(label)
    for label in found:
        s = label.segment
        if label.rest or id(s) in gone:
            continue
        if not arabic or not _arabic(s):
            if arabic:
                near = layout.within(s.middle - 1.2 * s.size, s.middle + 1.2 * s.size)
                gone |= {id(o) for o in near if o.cell == s.cell and id(o) in arabic and abs(o.size - s.size) < 1.5 and not any(c.isdigit() for c in o.text)}
            if s.cell >= 0:
                gone |= {id(o.segment) for o in boxes[s.cell] if _said_again(label, o)}
        gone |= {id(o) for o in _bracketed(layout, s)}
    for s in layout.segments:
        if id(s) in gone:
            s.label = True
    taken |= gone
    return [label for label in found if id(label.segment) not in gone]


def _said_again(label: Label, other: Label) -> bool:
    """Whether a heading repeats the one above it in other letters: `Shipper` over `发货人`."""
    one, two = label.segment, other.segment
    return (
        two.cell == one.cell >= 0
        and not other.rest
        and 0 < two.middle - one.middle < 2 * one.size
        and script(one.text) != script(two.text)
        and bool({c for p in label.parts for c in p} & {c for p in other.parts for c in p})
    )


def _arabic(s: Segment) -> bool:
    return bool(_ARABIC.search(s.text)) and not any(c.isascii() and c.isalpha() for c in s.text)


_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufefc]")


def _bracketed(layout: Layout, s: Segment) -> list[Segment]:
    """The next lines of the same box and type, up to the one that closes the bracket which the heading leaves open."""
    if s.cell < 0 or layout.page.sheet or s.text.count("(") <= s.text.count(")"):
        return []
    lines: list[Segment] = []
    for o in layout.within(s.bottom - 1, s.bottom + 4 * s.size):
        if o is s or o.cell != s.cell or abs(o.x0 - s.x0) > 4 or abs(o.size - s.size) > 0.3 or o.middle < s.middle + 1:
            continue
        lines.append(o)
        if ")" in o.text:
            return lines
    return []


def same_heading(s: Segment, below: Segment, mate: Label | None) -> bool:
    """Whether a line goes on with the heading above it: a line of its bracket, or words of its own small type."""
    if below.label:
        return mate is None and below.cell == s.cell
    return s.small and below.small and abs(below.size - s.size) < 0.3 and below.words[0].font == s.words[-1].font


def typed_small(heading: str, below: str) -> bool:
    """Whether what a scan shows in small print under a heading is typed there all the same, as its sizes are measured roughly: capitals under small letters."""
    letters = [c for c in below if c.isalpha()]
    if len(letters) < 8 or len(below.split()) < 2:
        return False
    shouted = any(c.islower() for c in heading[1:]) and not any(c.islower() for c in letters)
    return shouted or (script(heading) == 2 and heading[-1:] not in ":：" and all(script(c) == 0 or ord(c) < 0x250 for c in letters))


def akin(one: Label, other: Label) -> bool:
    """Whether two headings name the same field."""
    return bool({c for p in one.parts for c in p} & {c for p in other.parts for c in p})
