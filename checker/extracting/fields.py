"""Printed text to the typed value of one field, and how good the fit is."""

from __future__ import annotations

import re

from checker.extracting.context import Context
from checker.extracting.dates import dates_in, parse_date
from checker.extracting.found import STRUCK, Reading, mended
from checker.extracting.meanings import CARRYING
from checker.extracting.measures import parse_packages, parse_volume, parse_weight
from checker.extracting.money import currency_in, parse_money
from checker.extracting.parties import parse_party
from checker.extracting.place_fields import only_a_place, place, transhipment
from checker.extracting.trade_terms import freight_terms, incoterm_in
from checker.extracting.transport_fields import TRANSPORT, Reader
from checker.model.documents import FIELDS

__all__ = ["Reading", "freight_terms", "read_field"]


def read_field(name: str, lines: list[str], context: Context, hint: str = "") -> Reading | None:
    """The value of that field in these lines; None if they cannot be one."""
    group = FIELDS[name].group
    texts = [t for line in lines if (t := line.strip(" :：;\t").strip())]
    if not texts:
        return None
    special = _SPECIAL.get(name)
    if special is not None:
        return special(texts, context, hint)
    return _GROUPS[group](texts, context, hint)


_NUMBER = re.compile(r"[A-Z0-9Ⅰ-Ⅻ\u0400-\u04FF\u4e00-\u9fff][\w./()\-–№#&]*(?: ?[-/] ?\w[\w./()-]*)*")


def _number(texts: list[str], context: Context, _hint: str) -> Reading | None:
    if re.match(
        r"(?i)\W*(?:svc|service)\s*(?:contract|c)|\W*s\.?c\.?\s*(?:no|#)|\W*s/?o\b|\W*file\b|\W*job\b|\W*hbl\b|\W*quot|\W*tariff|\W*named account", texts[0]
    ):
        return None  # another kind of number, by its own prefix
    named = re.match(
        r"(?i)\W*(?:(?:our|your|customer|buyer'?s|shipper'?s)\s+)?(?:ref(?:erence)?|inv(?:oice)?|p/?o|order|contract|l/?c|booking|policy|certificate|"
        r"bkg)\b(?:\.?\s*(?:no\.?|number|nr\.?|#)\s*[:.]*\s*|\s*[:.]\s*|\s+)(?=\S*\d)",
        texts[0],
    )
    texts = [texts[0][named.end() :], *texts[1:]] if named else texts
    text = re.split(r"\s+(?:dated?|dt\.?|of|vom|du|от|tarihli|日期|del|de)(?:\s+|\s*$|(?<=\.)(?=\d))", texts[0], maxsplit=1, flags=re.IGNORECASE)[0].strip(
        " .,;#№"
    )
    text = re.sub(r",\s+[^\d]*$", "", text)
    words = text.split()
    if not any(c.isdigit() for c in text) or len(text) > 40:
        return None
    if len(words) > 1 and parse_date(words[-1], context.day_first):
        words = words[:-1]
    whole = " ".join(words)
    digits = sum(c.isdigit() for c in whole)
    if len(words) > 5 or (len(words) > 2 and digits < 4):
        return None
    quality = 0.95 if _NUMBER.fullmatch(whole.upper()) else 0.6
    if len(words) > 1 and any(w.isalpha() and len(w) > 3 for w in words):
        quality = 0.5
    if parse_date(whole, context.day_first) and not whole.isdigit():
        quality = 0.25
    if len(whole) < 3 or re.fullmatch(r"[\d,]+\.\d\d", whole):
        quality = 0.4
    return Reading(whole, whole, quality)


def _date(texts: list[str], context: Context, _hint: str) -> Reading | None:
    text = mended(texts)
    found = dates_in(text, context.day_first)
    if found:
        value, start, end = found[0]
        printed = text[start:end]
        rest = len(text) - (end - start)
        return Reading(value, printed, 0.97 if rest <= 3 else 0.8 if rest < 16 else 0.5)
    value_or_none = parse_date(texts[0], context.day_first, yymmdd=context.kind == "letter_of_credit")
    return Reading(value_or_none, texts[0], 0.7) if value_or_none else None


_NO_PARTY = re.compile(
    r"^[\W\d]*$|^[x\W]+$|^(?:to )?(?:the )?order of$|^(?:if|when|where) (?:other|different|not)\b|^(?:to )?be (?:advised|declared|nominated|announced|"
    r"continued)\b|"
    r"^(?:as (?:per|above|arranged)|n/?a|nil|none|not applicable|entf[aä]llt|néant|no aplica|-+|see attached|tba|tbd)$",
    re.IGNORECASE,
)


_PERSON = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)(?:[A-Z][\w.'-]*\s*){1,3}|[A-Z]\.\s?[A-Z][a-z'-]+")


def _party(texts: list[str], context: Context, _hint: str) -> Reading | None:
    if _NO_PARTY.match(texts[0]) or STRUCK.fullmatch(texts[0]) or sum(c.isalpha() for c in texts[0]) < 3 or parse_date(texts[0], context.day_first):
        return None
    lines = texts[:9]
    if len(lines) == 1 and _PERSON.fullmatch(lines[0].strip()):
        return None  # the clerk, where the firm is asked for
    if len(lines) == 1 and only_a_place(lines[0]):
        return None
    party = parse_party(lines)
    if not party.name or len(party.name) > 160:
        return None
    shouting = 0.0 if len(lines) > 1 or party.to_order or party.same_as else 0.12
    return Reading(party, "\n".join(lines), 0.92 - shouting, len(lines))


def _country(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    from checker.reference import addresses, countries

    text = texts[0].strip(" .,;*")
    if len(text) > 60:
        return None
    possible = countries.candidates(text)
    if len(possible) > 1:
        return Reading(possible[0], text, 0.6)
    found = (
        countries.code(text) or addresses.ending(text) or next((c for part in re.split(r"[/,;()（）]|\.\s", text) if (c := countries.code(part.strip()))), None)
    )
    return Reading(found, text, 0.95 if countries.code(text) else 0.7) if found else None


def _weight(texts: list[str], context: Context, hint: str) -> Reading | None:
    kilos = parse_weight(texts[0], hint or None, context.style)
    if kilos is None:
        return None
    bare = re.fullmatch(r"[\d.,\s']+", texts[0]) is not None
    return Reading(kilos, texts[0], 0.7 if bare and not hint else 0.93)


def _volume(texts: list[str], context: Context, hint: str) -> Reading | None:
    volume = parse_volume(texts[0], hint or None, context.style)
    return None if volume is None else Reading(volume, texts[0], 0.7 if re.fullmatch(r"[\d.,\s']+", texts[0]) and not hint else 0.93)


_WEIGHED = re.compile(r"(?i)^\W*[\d.,' ]+\s*(?:kgs?|kgm|kilos?|lbs?|mt|mts|cbm|m3|m³|mtq|tons?|tonnes?)\W*$")


def _packages(texts: list[str], context: Context, _hint: str) -> Reading | None:
    found = None if _WEIGHED.match(texts[0]) else parse_packages(texts[0])
    if found is None or found[0] <= 0:
        return None
    if re.search(r"(?i)\bcont(?:ainer)?\b|\bcntr|\bcontainers?\(s\)|\bcontainers\b|\d{2}\s?['’]?\s?(?:gp|hc|hq|dv|dry)\b", texts[0]) and not re.search(
        r"(?i)said to contain|s\.?t\.?c", texts[0]
    ):
        return None if context.kind in CARRYING else Reading(found[0], texts[0], 0.05)  # boxes, not packages
    return Reading(found[0], texts[0], 0.93 if found[1] else 0.75 if re.fullmatch(r"[\d.,]+", texts[0]) else 0.4)


def _amount(texts: list[str], context: Context, hint: str) -> Reading | None:
    money = parse_money(texts[0], context.style, currency_in(hint) if hint else None)
    if money is None:
        return None
    letters = sum(c.isalpha() for c in texts[0])
    if not money.currency and (letters > 3 or re.search(r"(?i)\d\s*(?:m3|m³|cbm|kgs?|lbs?|mt|pcs)\b|\d\s*%", texts[0])):
        return None
    return Reading(money.amount, texts[0], 0.93 if money.currency else 0.75 if letters < 4 else 0.3)


def _currency(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    code = currency_in(texts[0])
    if code is None and re.fullmatch(r"[A-Z]{3}", texts[0]) and texts[0] not in ("TBA", "NIL", "PCS", "KGS", "SET", "YES"):
        return Reading(texts[0], texts[0], 0.8)  # named as the currency, and none: rules say so
    return Reading(code, texts[0], 0.95 if len(texts[0]) <= 5 else 0.7) if code else None


def _text(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    whole = "\n".join(texts[:12])
    return Reading(whole, whole, 0.8, len(texts[:12])) if any(c.isalnum() for c in whole) else None


def _line(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    return Reading(texts[0], texts[0], 0.8) if any(c.isalnum() for c in texts[0]) and len(texts[0]) < 120 else None


def _terms(texts: list[str], context: Context, hint: str) -> Reading | None:
    """Terms of payment; never a bare number, which is rather what to quote with the payment."""
    return None if _CODE.fullmatch(texts[0].strip()) else _line(texts, context, hint)


_CODE = re.compile(r"(?=(?:\D*\d){4})[A-Z]{0,4}[/ -]?\d[\w/.-]*(?<![\d ]d)(?<!days)")


def _incoterm(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    found = incoterm_in(" ".join(texts[:2]) if len(texts[0]) < 5 else texts[0])
    return Reading(found[0], texts[0], 0.95) if found else None


def _freight(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    terms = freight_terms(texts[0])
    return Reading(terms, texts[0], 0.9) if terms else None


def _bl_type(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    return Reading(texts[0].casefold(), texts[0], 0.5) if texts[0] else None


_GROUPS: dict[str, Reader] = {
    "numbers": _number,
    "dates": _date,
    "parties": _party,
    "places": place,
    "countries": _country,
    "transport": _line,
    "terms": _line,
    "totals": _amount,
    "text": _text,
}
_SPECIAL: dict[str, Reader] = {
    "transhipment_port": transhipment,
    "gross_weight_kg": _weight,
    "net_weight_kg": _weight,
    "volume_m3": _volume,
    "packages": _packages,
    "currency": _currency,
    **TRANSPORT,
    "incoterm": _incoterm,
    "payment_terms": _terms,
    "freight_terms": _freight,
    "bl_type": _bl_type,
}
