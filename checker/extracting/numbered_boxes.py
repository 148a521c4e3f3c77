"""Boxes of official forms known by their number, whatever language their headings are in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.extracting.labels import Label
from checker.extracting.layout import Layout, Segment
from checker.reference.box_numbers import Parts, numbered_boxes
from checker.reference.labels import IGNORED

_CONVENTIONS = {"cmr": re.compile(r"\bC\.?M\.?R\b"), "cim": re.compile(r"\bCIM\b")}
"""Other forms of carriage number their boxes too: these name the convention that they are under."""
_PARTIES = (("shipper",),), (("consignee",),), (("carrier",),)
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]?")
_TELLING = {"sad": (frozenset({31, 32, 33}), frozenset({2, 8, 15, 17, 20, 22, 34, 35, 37, 38, 42, 44, 46}), 6),
            "cim": (frozenset({1, 4, 10, 16, 21}), frozenset({7, 9, 13, 18, 20, 24, 25, 26, 29, 62}), 5),
            "cmr": (frozenset({1, 2, 16}), frozenset({3, 4, 5, 6, 7, 9, 11, 13, 17, 18, 21, 22, 23, 24}), 8)}  # fmt: skip
"""By form: the numbers that must be there, those that bear it out, and how many of these."""


def known_by_number(layout: Layout, labels: list[Label]) -> list[Label]:
    """The labels of a page, those of numbered boxes named by their number where the page is such a form."""
    if layout.page.sheet:
        return labels
    boxes = _numbered(layout)
    form = form_of(boxes, [s.text for s in layout.segments])
    if not form:
        return labels
    known = {id(label.segment): label for label in labels}
    meant = numbered_boxes()[form]
    for number, segments in boxes.items():
        parts = meant.get(number)
        for s in segments if parts else ():
            label = known.get(id(s))
            if label is None:
                label = Label(s, ((IGNORED,),), [], 0.9, colon=False)
                labels.append(label)
                s.label = True
            _name(label, parts or label.parts)
            if parts in _PARTIES and label.rest and all(w.size == s.words[0].size and w.font == s.words[0].font for w in label.rest):
                label.rest = []  # the heading's own words, as `8 Destinataire N° FR38212345600017`
    return sorted(labels, key=lambda label: (label.segment.middle, label.segment.x0))


def form_of(numbers: Iterable[int], texts: Iterable[str] = ()) -> str:
    """The form on which boxes of these numbers stand together, if its own words are among the texts; "" for none."""
    seen, printed = set(numbers), "\n".join(texts)
    fitting = (form for form, (needed, telling, least) in _TELLING.items() if needed <= seen and len(telling & seen) >= least)
    return next((form for form in fitting if form not in _CONVENTIONS or _CONVENTIONS[form].search(printed)), "")


def direction(layout: Layout) -> str:
    """`export_declaration` or `import_declaration` where the page is a single administrative document, by its first box; "" for any other."""
    boxes = _numbered(layout)
    if form_of(boxes) != "sad":
        return ""
    for head in boxes.get(1, ()):
        typed = " ".join(s.text for s in layout.segments if s.cell == head.cell and s is not head) or head.text.split(" ", 2)[-1]
        for kind, codes in _DIRECTIONS.items():
            if codes.search(typed):
                return kind
    return ""


_DIRECTIONS = {"import_declaration": re.compile(r"\b(?:IM|ИМ)\b"), "export_declaration": re.compile(r"\b(?:EX|EU|ЭК|AN)\b")}
"""How the first box says which way the goods go: into the territory, or out of it (EU: to another country of the transit convention)."""


def _numbered(layout: Layout) -> dict[int, list[Segment]]:
    """The first lines of boxes that begin with a number and go on in words, by that number."""
    first: dict[int, Segment] = {}
    for s in layout.segments:
        if s.cell >= 0 and (s.cell not in first or (s.top, s.x0) < (first[s.cell].top - 2, first[s.cell].x0)):
            first[s.cell] = s
    out: dict[int, list[Segment]] = {}
    for s in first.values():
        found = _NUMBER.fullmatch(s.words[0].text) if len(s.words) > 1 else None
        if found and s.words[1].text[:1].isalpha() and s.x0 - layout.cells[s.cell][0] < 15:
            out.setdefault(int(found[1]), []).append(s)
    return out


def _name(label: Label, parts: Parts) -> None:
    """Gives a label what its number says, in place, and leaves what its own words say more narrowly."""
    own = {c for part in label.parts for c in part}
    meant = {c for part in parts for c in part}
    if not own & meant or (len(parts) > 1 and not meant <= own):
        label.parts = parts
        label.strength = max(label.strength, 0.9)
