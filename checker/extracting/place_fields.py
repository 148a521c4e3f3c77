"""Places, ports and chains of ports from printed text."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.dates import dates_in
from checker.extracting.found import STRUCK, Reading, mended
from checker.extracting.parties import names_a_firm


def only_a_place(text: str) -> bool:
    """Whether a single line is a known place and its country (`JEDDAH, SAUDI ARABIA` under `Ship to`), or the two ends of a way."""
    from checker.reference import countries
    from checker.reference.places import resolve

    ends = re.split(r"\s+to\s+", text)
    if len(ends) == 2 and all(resolve(e).method not in ("unresolved", "fuzzy") for e in ends):
        return True  # `Southampton to Busan`
    town, _, land = text.rpartition(",")
    if not town.strip() or len(text.split()) > 5 or countries.code(land.strip(" .")) is None:
        return False
    return all(resolve(part).method not in ("unresolved", "fuzzy") for part in town.split(",")) and bool(resolve(text).unlocode)


_CLAUSE = re.compile(r"(?i)\b(?:on-?carriage|risk|account|responsib\w+|merchants?|contracted|arrange[ds]?|arrangements?|expenses?|charges?)\b")
"""Words of a clause, where a place is looked for: `ON-CARRIAGE FROM CHATTOGRAM AT MERCHANT'S RISK`."""


_FIRM = re.compile(r"(?i)\b(?:inc|ltd|limited|llc|l\.l\.c|gmbh|corp|corporation|s\.?a\.?r\.?l|b\.?v|pvt|pte|s\.?p\.?a|est|fze|fzc|fzco|co)\.?\s*,")
_ADDRESS = 2
"""More commas than a place, its region and its country need."""


def place(texts: list[str], context: Context, _hint: str) -> Reading | None:
    """One place, with the line that goes on with it."""
    from checker.reference.places import resolve

    text, taken = mended(texts), 1 if mended(texts) == texts[0] else 2
    while taken < len(texts) and taken < 3 and (text.endswith((",", "/", "-", "(")) or (texts[taken].startswith("(") and ")" in texts[taken])):
        text, taken = f"{text} {texts[taken]}", taken + 1
    shown = text
    for _, start, end in reversed(dates_in(text, context.day_first)):
        if re.search(r"\d{4}|[A-Za-z]{3}", text[start:end]) and not re.search(r"\d{5,6}", text[start:end]):
            text = (text[:start] + text[end:]).strip(" /,;-")
    text = re.sub(r"^([\x20-\x7e]*[A-Za-z][\x20-\x7e]*?)\s+[\u4e00-\u9fff]{1,2}$", r"\1", text)  # the next heading's other language
    letters = sum(c.isalpha() for c in text)
    if (
        letters < 2
        or len(text) > 90
        or STRUCK.fullmatch(text)
        or re.fullmatch(r"(?i)n/?a|[x\W]+|nil|none|tba|as arranged|as per .*|(?:one|two|three|four|zero)\W*(?:\(?\d\)?)?", text)
    ):
        return None
    found = resolve(text)
    known = found.method not in ("unresolved", "fuzzy")
    digits = sum(c.isdigit() for c in text)
    quality = 0.95 if known else 0.55 if found.country else 0.45
    if _FIRM.search(text) or (text.count(",") > _ADDRESS and digits):
        quality = 0.3  # a firm with its address on one line
    if not known and (_CLAUSE.search(text) or names_a_firm(text)):
        return None
    if not known and digits > letters / 3:
        quality = 0.15
    return Reading(found, shown, quality, taken)


_STREET = re.compile(r"\W*(?:[^\W\d_][\w.'’]*\s+){1,4}(?:n\.?\s*)?\d{1,4}\s?[a-zA-Z]?(?:$|\s*[,;-])")
"""A name with the number of a house behind it."""


def transhipment(texts: list[str], context: Context, hint: str) -> Reading | None:
    """The chain of ports on one line, in order; None for a street: `VIA AURELIA 118, ROMA`."""
    if _STREET.match(texts[0]):
        return None
    several = _listed(texts[0])
    parts = several or [
        p for p in re.split(r"\s*(?:/|;|\+|→|->| - | – |\band\b|\bthen\b|\n)\s*", " ".join(texts[:2]) if texts[0].endswith(",") else texts[0]) if p.strip()
    ]
    readings = [r for p in parts if (r := place([p], context, hint))]
    if not readings:
        return None
    return Reading(tuple(r.value for r in readings), texts[0], min(r.quality for r in readings))


def _listed(text: str) -> list[str]:
    """The ports in `ANTWERP, SINGAPORE`: where each part is a place of its own, and none is the country of the one before."""
    from checker.reference import countries
    from checker.reference.places import resolve

    parts = [p.strip() for p in text.split(",") if p.strip()]
    if len(parts) < 2 or any(len(p) < 3 for p in parts):
        return []
    places = [resolve(p) for p in parts]
    if any(p.method in ("unresolved", "fuzzy") for p in places):
        return []
    followed = any(countries.code(parts[i + 1]) in (places[i].country, None) for i in range(len(parts) - 1) if countries.code(parts[i + 1]))
    return [] if followed or (len(parts) == 2 and not any(p.unlocode for p in places[1:])) else parts
