"""Which segments of a page are labels: read one by one, then settled by what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extracting.heading_words import is_whole, words_used
from checker.extracting.headings import Label, read_label
from checker.extracting.label_cuts import cut_at_labels, cut_at_type, cut_before_sum, cut_before_value
from checker.extracting.label_mates import headed_before_colon, numbered_paper, translated
from checker.extracting.layout import Layout, Segment, segment
from checker.extracting.narrowed import CONTACT, narrowed
from checker.reference.labels import IGNORED, tokens

__all__ = ["SURE", "Label", "find_labels", "read_label"]


def find_labels(layout: Layout) -> list[Label]:
    """The labels of a page in reading order. Segments that hold a label inside are cut there; the layout is changed in place."""
    cuts = (part for whole in layout.segments for s in cut_before_value(layout, whole) for t in cut_at_type(s) for part in cut_at_labels(t))
    layout.segments[:] = [part for cut in cuts for part in cut_before_sum(cut)]
    layout._tops[:] = [s.middle for s in layout.segments]  # noqa: SLF001 - kept in step with the segments
    found = []
    taken: set[int] = set()
    for s in layout.segments:
        if id(s) in taken:
            continue
        label = read_label(s)
        wrapped = _wrapped(layout, s, label)
        if wrapped is not None:
            label, tail = wrapped
            taken.add(id(tail))
            s.label = tail.label = True
        if label is not None:
            found.append(label)
    parted = any(s.text.startswith((":", "：")) for s in layout.segments)
    for label in found:
        if parted:
            headed_before_colon(layout, label)
        if label.ignored and label.colon and (named := numbered_paper(label.segment, len(label.segment.words) - len(label.rest))):
            label.parts = named
    known = {id(label.segment) for label in found} | taken
    found += [
        Label(s, numbered_paper(s) or ((IGNORED,),), [], 0.6, colon=True) for s in layout.segments if parted and id(s) not in known and _before_colon(layout, s)
    ]
    found += _listed_papers(layout, found, {id(label.segment) for label in found} | taken)
    found = [label for label in found if not _is_value(label, found)]
    found += _numbered_headings(layout, {id(label.segment) for label in found} | taken)
    found += _box_headings(layout, {id(label.segment) for label in found} | taken)
    found = translated(layout, found, taken)
    _settle_dates(found)
    for label in found:
        label.segment.label = label.strength >= SURE
    return found


def _box_headings(layout: Layout, known: set[int]) -> list[Label]:
    """The first lines of a form's boxes in smaller print than what stands under them, where no table knows them as headings."""
    if layout.page.sheet:
        return []
    boxes: dict[int, list[Segment]] = {}
    for s in layout.segments:
        if s.cell >= 0:
            boxes.setdefault(s.cell, []).append(s)
    out = []
    for cell, inside in boxes.items():
        first = min(inside, key=lambda s: (round(s.top), s.x0))
        left, top = layout.cells[cell][:2]
        typed = [s.size for s in inside if s.top > first.bottom - 1]
        smaller = first.small if not typed else first.size < max(typed) - 0.8
        lettered = sum(c.isalpha() for c in first.text) > 0.5 * len(first.text.replace(" ", ""))
        if id(first) not in known and smaller and lettered and first.x0 - left < 12 and first.top - top < 1.6 * first.size and len(first.words) <= 14:
            known_by = tuple(narrowed(first))
            out.append(Label(first, known_by or ((IGNORED,),), [], 0.7 if known_by else 0.6, colon=False))
    return out


def _numbered_headings(layout: Layout, known: set[int]) -> list[Label]:
    """Headings that no table knows on a form whose headings are numbered: `10. Invoices`, where four others are known."""
    if layout.page.sheet:
        return []
    counted = {int(m[1]): id(s) for s in layout.segments if (m := _COUNTED.match(s.text))}
    if sum(i in known for i in counted.values()) < 4:
        return []
    loose = [s for s in layout.segments if id(s) in counted.values() and id(s) not in known and len(s.words) <= 10]
    return [
        Label(s, ((IGNORED,),), [], 0.6, colon=False) for s in loose if not s.text.rstrip().endswith((".", ";")) and not any(c.isdigit() for c in s.text[3:])
    ]


_COUNTED = re.compile(r"^\(?(\d{1,2})[.)]\s+[^\W\d]")
_NUMBERED = {"invoice_number", "order_number", "lc_number", "booking_number", "bl_number", "export_declaration_number", "certificate_number"}


def _settle_dates(found: list[Label]) -> None:
    """A bare `Dated` beside a number is that number's date: the invoice's beside the invoice's, of no interest beside an order's."""
    dates = [label for label in found if len(label.parts) == 1 and "date" in label.parts[0]]
    paired = []
    for label in dates:
        s = label.segment
        beside = [o for o in found if o is not label and abs(o.segment.top - s.top) < 3 and o.segment.x1 <= s.x0 + 1]
        mate = max(beside, key=lambda o: o.segment.x1, default=None)
        concepts = {c for part in mate.parts for c in part} if mate else set()
        if concepts & _NUMBERED:
            paired.append((label, concepts))
    sure = len(paired) > 1 and any("invoice_number" in concepts for _, concepts in paired)
    for label, concepts in paired:
        if "invoice_number" in concepts and (sure or label.segment.text.casefold().startswith("dated")):
            label.parts = (("invoice_date",),)
        elif sure or (label.segment.text.casefold().startswith("dated") and "bl_number" not in concepts):
            label.parts = ((IGNORED,),)


def _before_colon(layout: Layout, s: Segment) -> bool:
    """Whether the next words on the line begin with a colon: then these are a heading, if one that no table knows."""
    beside = next((o for o in layout.beside(s) if o.x0 >= s.x1 - 1), None)
    return beside is not None and beside.text.startswith((":", "：")) and len(s.words) <= 5 and not set(tokens(s.text)) & CONTACT


def _wrapped(layout: Layout, s: Segment, alone: Label | None) -> tuple[Label, Segment] | None:
    """The heading that a narrow box or column broke over two lines, with its second line."""
    if alone is not None and (alone.colon or alone.rest):
        return None
    for t in layout.within(s.bottom - 1, s.bottom + s.size * 1.3):
        if (
            t.cell == s.cell
            and t is not s
            and abs(t.size - s.size) < 0.3
            and min(abs(t.x0 - s.x0), abs((t.x0 + t.x1) - (s.x0 + s.x1)) / 2, abs(t.x1 - s.x1)) < 3
        ):
            if _answered(layout, s) and _answered(layout, t):
                return None
            both = segment([*s.words, *t.words], s.page, s.cell)
            used = words_used(both)
            label = read_label(both) if used > len(s.words) else None
            if label is None or label.rest:
                return None
            unfinished = alone is None or words_used(s) < len(s.words)
            if (alone is None or label.parts != alone.parts or unfinished) and ((used == len(both.words) and unfinished) or not is_whole(t.words)):
                return replace(label, segment=both), t
            return None
    return None


def _answered(layout: Layout, s: Segment) -> Segment | None:
    """What stands to the right of a segment that lies in no box: the value of a list's row."""
    after = next((o for o in layout.beside(s) if o.x0 >= s.x1 - 1), None) if s.cell < 0 else None
    return after if after is not None and after.x0 - s.x1 < 25 * s.size and any(c.isdigit() for c in after.text) else None


def _listed_papers(layout: Layout, found: list[Label], known: set[int]) -> list[Label]:
    """Names of papers that head a row of a list and so stand for their number: `Invoice  EX-24-0088` over `Date  22.01.2024`."""
    out = []
    for s in layout.segments:
        if id(s) in known or len(s.words) > 4 or (value := _answered(layout, s)) is None or (parts := numbered_paper(s)) is None:
            continue
        mates = (o.segment for o in found if not o.rest and abs(o.segment.x0 - s.x0) < 3 and o.segment.cell < 0)
        if any((its := _answered(layout, m)) is not None and abs(its.x0 - value.x0) < 3 for m in mates):
            out.append(Label(s, parts, [], 0.8, colon=False))
    return out


SURE = 0.5
"""From this strength on a label ends the values around it."""


def _is_value(label: Label, found: list[Label]) -> bool:
    """Whether the words are typed into a form under a smaller heading (`Freight payable at` over `ORIGIN`)."""
    s = label.segment
    return (
        s.cell >= 0
        and not label.colon
        and not label.rest
        and any(o.segment.cell == s.cell and o.segment.bottom <= s.middle and o.segment.size < s.size - 0.8 and abs(o.segment.x0 - s.x0) < 40 for o in found)
    )
