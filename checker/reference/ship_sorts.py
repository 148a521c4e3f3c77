"""Names and sorts of ships as papers print them, and the flags that a ship's radio number stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.reference.shelf import rows

_STATED = re.compile(r"(?:type\s+of\s+(?:vessel|ship)|(?:vessel|ship)(?:'s)?\s+type|судно\s+тип|船型|船種)\W{0,4}([A-Z /-]{4,30})", re.IGNORECASE)
_SORTS = (
    ("gas tanker", re.compile(r"\b(?:lpg|lng|gas)[\s/-]*(?:c\b|carrier|tanker)", re.IGNORECASE)),
    ("tanker", re.compile(r"\b(?:oil|product|chemical|crude|bunker)?[\s/-]*tanker\b|\bVLCC\b", re.IGNORECASE)),
    ("car carrier", re.compile(r"\b(?:car|vehicle)s?\s+carrier\b|\bp\.?c\.?t?\.?c\b", re.IGNORECASE)),
    ("bulk carrier", re.compile(r"\bbulk(?:er|\s*carrier)?\b", re.IGNORECASE)),
    ("reefer ship", re.compile(r"\breefer\s+(?:ship|vessel)|refrigerated\s+cargo", re.IGNORECASE)),
    ("fishing vessel", re.compile(r"\bfishing\b|\btrawler\b", re.IGNORECASE)),
    ("container ship", re.compile(r"\bcontainer\b|\bfully\s+cellular\b", re.IGNORECASE)),
)
_PREFIXES = (
    (re.compile(r"^\s*(?:M\s*[/.]?\s*T\b\.?|MOTOR TANKER|OIL TANKER)", re.IGNORECASE), "tanker"),
    (re.compile(r"^\s*(?:LPG|LNG)\s*/?\s*C\b", re.IGNORECASE), "gas tanker"),
)
_BEFORE = re.compile(r"^(?:M\s*[/.]?\s*[VT]|S\s*[/.]?\s*S|MOTOR VESSEL|VESSEL)\b[.\s]*")
_AFTER = re.compile(r"\s+(?:V|VOY)\b.*$|\s*[/(].*$")
_MMSI = re.compile(r"\bMMSI\b\D{0,12}(\d{9})(?!\d)", re.IGNORECASE)


def stated_sort(text: str) -> str | None:
    """The sort of ship that a line states: VESSEL TYPE: BULK CARRIER."""
    found = _STATED.search(text)
    return next((name for name, words in _SORTS if words.search(found[1])), None) if found else None


def sort_by_prefix(vessel: str) -> str | None:
    """The sort that the letters before a ship's name mean: MT is a motor tanker."""
    return next((sort for words, sort in _PREFIXES if words.match(vessel)), None)


def bare_name(vessel: str) -> str:
    """The name of a ship without M/V, voyage and remarks, in capitals."""
    plain = re.sub(r"\s+", " ", vessel.upper()).strip()
    return _AFTER.sub("", _BEFORE.sub("", plain)).strip(' ."')


def mmsi_in(text: str) -> str | None:
    """The maritime mobile service identity that a line states."""
    found = _MMSI.search(text)
    return found[1] if found else None


def flag_of(mmsi: str) -> str | None:
    """The country (alpha-2) whose ships have radio numbers that begin so; None if no table knows."""
    return _flags().get(mmsi[:3])


@lru_cache(maxsize=1)
def _flags() -> dict[str, str]:
    return {digits: row["country"] for row in rows("mmsi_flags.csv") for digits in row["digits"].split()}
