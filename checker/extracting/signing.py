"""Where and when a certificate was signed, in the line of place and date above the signature."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.dates import dates_in
from checker.extracting.fields import read_field
from checker.extracting.layout import Layout
from checker.model.fact import AnyFact, Fact

_TRUST = 0.78
_SURE = 0.9
_LONGEST = 70
_NUMBERED = re.compile(r"(?i)^no\.?\s*((?=[\w/.-]*\d)[A-Z0-9][\w/.-]{3,})\s*,\s*")
"""The number of a certificate before place and day: `No. 24-005518, SHIMIZU, 30 APR 2024`."""


def signed(facts: dict[str, AnyFact], pages: list[Layout], context: Context, file: str) -> None:
    """Adds place and date of issue, in place, from the last line that holds nothing but a known place and a day: `Hamburg, 18.03.2025`."""
    if {"place_of_issue", "issue_date", "certificate_number"} <= facts.keys():
        return
    for layout in reversed(pages):
        for s in reversed(layout.segments):
            days = dates_in(s.text, context.day_first) if not s.label and len(s.text) < _LONGEST else []
            if len(days) != 1 or days[0][2] < len(s.text.rstrip(" .")):
                continue
            day, start, end = days[0]
            number = _NUMBERED.match(s.text[:start])
            place = re.sub(r"(?i)[\s,]+(?:the|le|den|am|el|il|dated?|on)?[\s,]*$", "", s.text[number.end() if number else 0 : start]).strip(" ,.-")
            reading = read_field("place_of_issue", [place], context) if place and not any(c.isdigit() for c in place) else None
            if reading is None or reading.quality < _SURE:
                continue
            spot = layout.spot(file, [s])
            if number:
                facts.setdefault("certificate_number", Fact("certificate_number", spot, number[1], number[1], _TRUST))
                facts["place_of_issue"] = Fact("place_of_issue", spot, reading.value, place, _TRUST)
            facts.setdefault("place_of_issue", Fact("place_of_issue", spot, reading.value, place, _TRUST))
            facts.setdefault("issue_date", Fact("issue_date", spot, day, s.text[start:end], _TRUST))
            return
