"""The number and date that stand beside or under the title of a paper without a heading of their own: `Invoice № 44/25 of 17.04.2025`."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.dates import dates_in
from checker.extracting.fields import read_field
from checker.extracting.layout import Layout, Segment
from checker.extracting.meanings import CARRYING, CERTIFYING
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import titles, tokens

_NUMBERS = {
    **dict.fromkeys(("commercial_invoice", "proforma_invoice"), ("invoice_number", "invoice_date")),
    **dict.fromkeys(CARRYING, ("bl_number", "issue_date")),
    **dict.fromkeys(CERTIFYING, ("certificate_number", "issue_date")),
    "purchase_order": ("order_number", "issue_date"),
    "booking_confirmation": ("booking_number", "issue_date"),
    "packing_list": ("", "invoice_date"),
    "arrival_notice": ("", "issue_date"),
    "delivery_order": ("", "issue_date"),
}
"""The fields of a paper's own number and date, by kind; a packing list's own number is no invoice's."""
_MARK = r"(?:№|#|n[°º]\.?|no\.?|nr\.?|num(?:ber|ero|éro)?\.?|č\.|номер)"
_BEHIND = re.compile(rf"(?i)^\W*{_MARK}?\s*:?\s*(?P<number>(?=[\w/.-]*\d)[A-Z0-9А-Я][\w/.-]*[A-Z0-9А-Я])(?P<rest>.*)$")
_ALONE = re.compile(rf"(?i)^\W*{_MARK}?\s*:?\s*(?P<number>(?=(?:[\w/.-]*\d){{3}})[A-Z0-9][\w/.-]*[A-Z0-9])$")
_TRUST = 0.78


def titled_numbers(facts: dict[str, AnyFact], layout: Layout, context: Context, file: str, title: str) -> None:
    """Adds to the facts, in place, the number and the date of the paper from its title and the lines right under it."""
    number, day = _NUMBERS.get(context.kind, ("", ""))
    if not day or ((not number or number in facts) and day in facts):
        return
    head = next((s for s in layout.segments if s.text == title), None) if title else None
    if head is None or layout.page.sheet:
        return
    behind = _behind(head)
    lines = [(behind, head)] if behind else []
    lines += [(s.text, s) for s in _under(layout, head) if not s.label]
    for text, s in lines:
        found = (_BEHIND if s is head else _ALONE).match(text)
        days = dates_in(text, context.day_first)
        if number and number not in facts and found and not (days and days[0][1] <= found.start("number")):
            reading = read_field(number, [found["number"]], context)
            if reading is not None and reading.quality > _FITS:
                facts[number] = Fact(number, layout.spot(file, [s]), reading.value, found["number"], _TRUST)
        if day not in facts and days and (s is head or days[0][2] - days[0][1] > len(text) - _SLACK):
            value, start, end = days[0]
            facts[day] = Fact(day, layout.spot(file, [s]), value, text[start:end], _TRUST)


_FITS = 0.55
_SLACK = 10
"""So many letters may stand beside a date on a line of its own: `Date 3 May 2025`."""


def _behind(head: Segment) -> str:
    """What stands behind the title in its own run of print."""
    at, last = 0, 0
    words = head.words
    for i, word in enumerate(words):
        if re.search(r"\d", word.text) or re.fullmatch(_MARK, word.text, re.IGNORECASE):
            break
        at, last = i + 1, i
    length, _ = titles().match(tokens(" ".join(w.text for w in words[:at])))
    return " ".join(w.text for w in words[last + 1 :]) if length and at < len(words) else ""


def _under(layout: Layout, head: Segment) -> list[Segment]:
    """The two lines under the title that share its left edge, right edge or middle."""
    out: list[Segment] = []
    bottom = head.bottom
    for s in layout.within(head.bottom - 1, head.bottom + 3.5 * head.size):
        flush = min(abs(s.x0 - head.x0), abs(s.x1 - head.x1), abs((s.x0 + s.x1) - (head.x0 + head.x1)) / 2) < _FLUSH
        if s is head or not flush or s.top - bottom > 1.2 * head.size:
            continue
        out.append(s)
        bottom = s.bottom
        if len(out) == _LINES:
            break
    return out


_FLUSH = 4.0
_LINES = 3
