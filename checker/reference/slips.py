"""Slips of reading: letters taken for digits and the other way round, as scans and hurried typing give them."""

from __future__ import annotations

from checker.reference.hulls import imo_digits, imo_valid

LOOK_ALIKE = {"0": "68", "1": "7", "2": "7", "3": "8", "5": "6", "6": "508", "7": "12", "8": "3069", "9": "8"}
"""Digits that a scan mistakes for one another."""

LETTERS = str.maketrans("OQDILZSBG", "000112586")
"""Letters that a scan puts in place of digits."""


def imo_slips(text: str) -> tuple[str, ...]:
    """The valid IMO numbers that one misread character away from this one would give, at most three."""
    digits = imo_digits(text.upper().removeprefix("IMO").translate(LETTERS))
    found = []
    for at in range(len(digits)):
        found += [other for d in LOOK_ALIKE.get(digits[at], "") if imo_valid(other := digits[:at] + d + digits[at + 1 :])]
    return tuple(dict.fromkeys(found))[:3]
