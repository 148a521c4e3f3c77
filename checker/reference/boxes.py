"""Container numbers: the check digit of ISO 6346 and the misreadings that scanners make."""

from __future__ import annotations

import re

FORM = re.compile(r"[A-Z]{3}[UJZ][0-9]{7}")
VALUES = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (v for v in range(10, 39) if v % 11), strict=True))
TO_LETTER = {"0": "O", "1": "I", "5": "S", "8": "B"}
TO_DIGIT = {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6"}


def tidy(number: str) -> str:
    """The number without spaces and strokes, in capitals."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def check_digit(number: str, signs: int = 10) -> int:
    """The digit that the first signs call for (ISO 6346: values from 10 without 11, 22 and 33, doubled from place to place, mod 11, 10 is 0).

    Customs reckon that of a movement reference number in the same way, from its first 17 signs.
    """
    total = sum((VALUES[sign] if sign.isalpha() else int(sign)) * 2**place for place, sign in enumerate(number[:signs]))
    return int(total % 11 % 10)


def valid(number: str) -> bool:
    """Whether the number has the form of a container number and the right check digit."""
    text = tidy(number)
    return bool(FORM.fullmatch(text)) and check_digit(text) == int(text[10])


def repaired(number: str) -> str | None:
    """The number with letters and digits that scanners confuse set right (O/0, I/1, S/5, B/8), if that makes it valid."""
    text = tidy(number)
    reading = "".join(TO_LETTER.get(c, c) for c in text[:4]) + "".join(TO_DIGIT.get(c, c) for c in text[4:])
    return reading if len(text) == 11 and valid(reading) else None
