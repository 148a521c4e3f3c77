"""Figures in names: Roman, spelt out, as ordinals."""

from __future__ import annotations

import re

ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12"}
LATE_ROMAN = {"i": "1", "v": "5", "x": "10"}
"""Roman figures that are words as well, and count at the end of a name only."""

SPELT = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
             "eleventh": "11", "twelfth": "12"}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")


def in_digits(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with Roman figures, ordinals and number words as digits; NO before a figure falls away."""
    found: list[str] = []
    for n, word in enumerate(words):
        if ordinal := _ORDINALS.get(word):
            found.append(ordinal)
        elif word[0].isdigit() and (ordinal_sign := _ORDINAL.match(word)):
            found.append(ordinal_sign[1].lstrip("0") or "0")
        elif n and word in _TENS:
            found.append(str(_TENS[word]))
        elif n > 1 and words[n - 1] in _TENS and (units := SPELT.get(word, word)).isdigit() and int(units) < 10:
            found[-1] = str(_TENS[words[n - 1]] + int(units))
        elif n and word in SPELT:
            found.append(SPELT[word])
        elif n and word in ROMAN:
            found.append(ROMAN[word])
        elif n and n == len(words) - 1 and word in LATE_ROMAN:
            found.append(LATE_ROMAN[word])
        elif word.isdigit() and found and found[-1] in ("no", "nr", "num", "number"):
            found[-1] = word.lstrip("0") or "0"
        else:
            found.append((word.lstrip("0") or "0") if word.isdigit() else word)
    return tuple(found)
