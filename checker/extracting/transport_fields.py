"""Ship, voyage, flag and flight from printed text."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.extracting.context import Context
from checker.extracting.found import Reading
from checker.extracting.identifiers import imo_numbers_in


def vessel(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The ship's name, without M/V; a voyage on the next line goes with it. None for a way of carriage.

    More figures than a name has make it unlikely: `4471 KLM` is a lorry's plate.
    """
    if len(texts) > 1 and not any(c.isdigit() for c in texts[0]) and re.fullmatch(r"/?\s*(?:V(?:OY)?\.?\s*)?(?=\w*\d)[A-Z0-9-]{2,10}", texts[1]):
        texts = [f"{texts[0]} {texts[1]}"]  # the voyage on a line of its own
    text = re.sub(r"^(?:M\.?\s?/?\s?[VTS]\.?|S\.?S\.?|MT|MS)[\s.:]+(?=\w{3})", "", texts[0], flags=re.IGNORECASE).strip(" .,/-\"'“”„«»")
    text = _CALLED.sub("", _BRACKET.sub("", text)).strip(" \"'“”„«»")
    letters = sum(c.isalpha() for c in text)
    if letters < 3 or len(text) > 45 or letters < len(text) * 0.4 or _MODE.match(text):
        return None
    return Reading(text, text, 0.4 if sum(c.isdigit() for c in text) * 2 > letters else 0.9)


_CALLED = re.compile(r"^(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,7}\s+(?=[A-Z]{3})")
"""The call sign that customs print before the name."""
_BRACKET = re.compile(r"\s*\([^()]*\b\d{7}\)$")
"""Flag and IMO number behind the name: `(HK, 9305568)`."""
_MODE = re.compile(
    r"(?i)(?:from|by|per|via)\b|(?:(?:sea|air|ocean|road|rail|land|truck|lorry|courier|vessel|ship|multimodal|maritime|mar[ií]timo|a[eé]reo|"
    r"terrestre)(?:\s*(?:freight|transport|carriage|cargo|way|shipment|fcl|lcl))?|"
    r"(?:see|luft|land|bahn)\w*|(?:via|vía|par|por|per)\s+\w+|海运|空运|陆运|船舶|море|авто|ж/?д|морем|deniz yolu|hava yolu|karayolu)\W*$"
)
"""A way of carriage, where the name of a ship is looked for."""


def plate(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The registration of a lorry, with its trailer's where both are printed."""
    text = texts[0].strip(" .,")
    return Reading(text, text, 0.85) if any(c.isdigit() for c in text) and len(text) <= 40 else None


def wagon(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The number of a wagon: eight digits on the 1520 mm gauge, twelve elsewhere."""
    text = texts[0].strip(" .,")
    digits = sum(c.isdigit() for c in text)
    return Reading(text, text, 0.95 if digits in (8, 12) and not any(c.isalpha() for c in text) else 0.8) if digits else None


_VOYAGE = re.compile(r"^(?:v(?:oy(?:age)?)?\.?\s*(?:no\.?)?[\s:.]*)?([a-z0-9][a-z0-9\-/.]{0,14})$", re.IGNORECASE)


def voyage(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The voyage number without VOY."""
    found = _VOYAGE.match(texts[0].strip())
    if not found or not any(c.isdigit() for c in texts[0]):
        return None
    number = "0" + found[1][1:] if _NOUGHT.match(found[1]) else found[1]
    number = re.sub(r"(?<=\d)[Oo](?=\d)", "0", number)
    return Reading(number, found[1], 0.92)


_NOUGHT = re.compile(r"^O(?:[A-Z0-9]{3}\d?[NESW]\d(?:MA|PL)|\d{2,4}[NESW]?)$")
"""Voyages begin with a nought, as 0ABC1W1MA and 045W do, which recognition and typists take for the letter; none begins with that."""


def imo(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The ship's seven digits."""
    found = re.search(r"(?<!\d)(\d{7})(?!\d)", texts[0])
    checked = imo_numbers_in(texts[0]) or imo_numbers_in(f"IMO {texts[0]}")
    value = checked[0].value if checked else found[1] if found else None
    return Reading(value, value, 0.95) if value else None


def flag(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The flag, as printed."""
    from checker.reference import countries

    known = countries.code(texts[0].strip(" .,"))
    return Reading(texts[0], texts[0], 0.9 if known else 0.5) if texts[0].replace(" ", "").isalpha() else None


def flight(texts: list[str], _context: Context, _hint: str) -> Reading | None:
    """The flight: carrier and number."""
    found = re.search(r"\b([A-Z][A-Z0-9]|[0-9][A-Z])\s?-?(\d{2,4}[A-Z]?)\b", texts[0])
    return Reading(found[1] + found[2], found[0], 0.9) if found else None


Reader = Callable[[list[str], Context, str], Reading | None]
TRANSPORT: dict[str, Reader] = {
    "vessel": vessel,
    "voyage": voyage,
    "imo_number": imo,
    "flag": flag,
    "flight": flight,
    "truck_plate": plate,
    "wagon_number": wagon,
}
"""The reader of each field of carriage, by field: printed lines, context and hint to a reading; None where they cannot be one."""
