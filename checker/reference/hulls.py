"""Hulls: the IMO ship number."""

from __future__ import annotations

import re

_WEIGHTS = (7, 6, 5, 4, 3, 2)


def imo_digits(text: str) -> str:
    """The seven digits of an IMO ship number as printed (IMO 9319466), or all its digits where they are not seven."""
    return "".join(re.findall(r"\d", text))


def imo_valid(digits: str) -> bool:
    """Whether seven digits are an IMO ship number: the first six, times 7 to 2, add up to a sum that ends in the seventh (IMO Res. A.1117(30))."""
    if len(digits) != 7 or not digits.isascii() or not digits.isdigit():
        return False
    return sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 10 == int(digits[6])
