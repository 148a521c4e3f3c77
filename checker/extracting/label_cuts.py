"""Runs of print cut where a second heading begins inside them."""

from __future__ import annotations

import re

from checker.extracting.heading_words import JOIN, is_whole, match_parts
from checker.extracting.headings import read_label
from checker.extracting.layout import Layout, Segment, segment
from checker.reading.paper import Word
from checker.reference.labels import ARTICLES, tokens


def cut_at_labels(s: Segment) -> list[Segment]:
    """The segment cut before every label that a colon marks inside it: `No.: 12 Date: 3 May` is two."""
    if not _MAY_CUT.search(s.text):
        return _cut_caption(s)
    out, start = [], 0
    for i, word in enumerate(s.words):
        if (
            start < i < len(s.words) - 2
            and (_ends(word.text) or _measured(s.words[i - 1 : i + 1]))
            and match_parts(s.words, i + 1)[1] > i + (1 if _measured(s.words[i - 1 : i + 1]) else 2)
            and _value_follows(segment(s.words[start : i + 1], s.page, s.cell), measured=_measured(s.words[i - 1 : i + 1]))
        ):
            out.append(segment(s.words[start : i + 1], s.page, s.cell))
            start = i + 1
            continue
        if i <= start or not (word.text.endswith((":", "：")) or (i + 1 < len(s.words) and s.words[i + 1].text in (":", "："))):
            continue
        if is_whole(s.words[start : i + 1]) or match_parts(s.words[start : i + 1], 0)[1] == i + 1 - start:
            continue
        for k in range(max(start + 1, i - 6), i + 1):
            if _only_numbers(s.words[k : i + 1]) and len(s.words) > i + 1 and len(s.words[i + 1].text) < 4:
                break  # the number of a house
            if (
                is_whole(s.words[k : i + 1])
                and s.words[k - 1].text not in JOIN
                and s.words[k - 1].text.casefold() not in ARTICLES
                and not (is_whole(s.words[start:k]) and _sums(s.words[k : i + 1]))
                and not _one_heading(s.words[start:k], s.words[k : i + 1], s.words[i + 1 :])
            ):
                out.append(segment(s.words[start:k], s.page, s.cell))
                start = k
                break
    ends = [*out, segment(s.words[start:], s.page, s.cell)] if out else [s]
    return [*ends[:-1], *_cut_caption(ends[-1])]


_MAY_CUT = re.compile(r"[:：.;|–]|\d ")
"""A line without these holds neither a colon, nor the end of a sentence, nor a figure with its unit."""


def _one_heading(before: list[Word], heading: list[Word], after: list[Word]) -> bool:
    """Whether the words before a heading belong to it: set like it and unlike its value (`Named Account Customer: …`), or in a bracket left open."""
    opened = " ".join(w.text for w in before)
    if opened.count("(") > opened.count(")") and ")" in heading[-1].text:
        return True
    if not after or any(c.isdigit() or c == ":" for w in before for c in w.text):
        return False
    first = heading[0]
    alike = all(w.bold == first.bold and w.font == first.font and w.colour == first.colour for w in before)
    return alike and (after[0].bold, after[0].font) != (first.bold, first.font)


def _cut_caption(s: Segment) -> list[Segment]:
    """The segment cut before the bracket that explains it: `REPUBLIC OF KOREA (importing country)`."""
    if not s.words[-1].text.endswith(")") or s.words[0].text.startswith("("):
        return [s]
    first = next((i for i in range(len(s.words) - 1, max(len(s.words) - 5, 0), -1) if s.words[i].text.startswith("(")), 0)
    if (
        first
        and len(s.words) - first > 1
        and not any(c.isdigit() for w in s.words[first:] for c in w.text)
        and is_whole(s.words[first:])
        and read_label(segment(s.words[:first], s.page, s.cell)) is None
    ):
        return [segment(s.words[:first], s.page, s.cell), segment(s.words[first:], s.page, s.cell)]
    return [s]


def _measured(words: list[Word]) -> bool:
    """Whether two words are a figure with its unit."""
    return len(words) > 1 and words[0].text[-1:].isdigit() and words[1].text.casefold().strip(".,;") in _UNITS


_UNITS = frozenset("kg kgs kilos kgm lb lbs cbm m3 m³".split())


def _value_follows(s: Segment, *, measured: bool) -> bool:
    """Whether a run of print is a heading with its value: behind a colon, or a figure with its unit."""
    label = read_label(s)
    return label is not None and (label.colon or measured) and bool(label.rest)


def _ends(text: str) -> bool:
    """Whether a word ends a sentence or a clause: `UNITED KINGDOM. Delivery terms FOB Felixstowe`."""
    return text.endswith((".", ";", "|", "–")) and (len(text) > 3 or not text[-2:-1].isalpha())


def _only_numbers(words: list[Word]) -> bool:
    """Whether these words are `No.` and the like, and nothing more."""
    return all(t == "no" for w in words for t in tokens(w.text))


def _sums(words: list[Word]) -> bool:
    """Whether these words only say that the label before them is a total: `Poids brut total:`."""
    return " ".join(t for w in words for t in tokens(w.text)) in ("total", "totale", "gesamt", "toplam", "в сего", "итого", "всего", "计", "計", "合计")


def cut_at_type(s: Segment) -> list[Segment]:
    """The segment without the heading of the next column that it has run into, set in other type: `ACME TRADING CO., LTD. Invoice No.`."""
    last = s.words[-1]
    if last.size > s.words[0].size or last.confidence < 1:
        return [s]  # headings are smaller than what is typed beside them, and recognition guesses at sizes
    first = next((i for i in range(1, len(s.words)) if abs(s.words[i].size - last.size) < _SAME and abs(s.words[i - 1].size - last.size) > _OTHER), 0)
    if first and all(abs(w.size - last.size) < _SAME for w in s.words[first:]) and is_whole(s.words[first:]) and not is_whole(s.words[:first]):
        return [segment(s.words[:first], s.page, s.cell), segment(s.words[first:], s.page, s.cell)]
    return [s]


_SAME, _OTHER = 0.3, 0.8
"""How far sizes of type may differ, in points: within one run of print, and at least between two."""
_LEADING_IN = {"per", "to", "via", "from", "on", "by"}


def cut_before_value(layout: Layout, s: Segment) -> list[Segment]:
    """The segment without a last word that heads the value beside it: a form's `Per` that the words typed before it have run into."""
    if len(s.words) < 3 or layout.page.sheet or s.words[-1].text.casefold() not in _LEADING_IN or s.words[-1].text[0].islower() != s.words[0].text[0].islower():
        return [s]
    line = layout.beside(s)
    heads = [o for o in line if o.x1 < s.x0 and (label := read_label(o)) is not None and not label.rest]
    after = [o for o in line if 0 < o.x0 - s.x1 < 40]
    return [segment(s.words[:-1], s.page, s.cell), segment(s.words[-1:], s.page, s.cell)] if heads and after else [s]


_SUM_FIGURE = re.compile(r"[\d.,'’]*\d[.,]\d\d-?|[A-Z]{3}|[$€£¥]|[$€£¥][\d.,]+")


def cut_before_sum(s: Segment) -> list[Segment]:
    """The segment without the figures behind the name of a total, which stand in a column of their own: `Final amount 6,500.00`."""
    if len(s.words) < 3 or not s.words[-1].text[-1:].isdigit():
        return [s]
    first = next((i for i, w in enumerate(s.words) if _SUM_FIGURE.fullmatch(w.text)), 0)
    if first < 2 or not all(_SUM_FIGURE.fullmatch(w.text) for w in s.words[first:]) or not is_whole(s.words[:first]):
        return [s]
    head = segment(s.words[:first], s.page, s.cell)
    label = read_label(head)
    if label is None or not {c for part in label.parts for c in part} & {"total_amount", "subtotal"}:
        return [s]
    return [head, segment(s.words[first:], s.page, s.cell)]
