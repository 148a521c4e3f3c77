"""Figures as papers print them: thousands and decimals by point, comma, blank or apostrophe."""

from __future__ import annotations

import re


def figure(text: str) -> float | None:
    """The number in a text of digits and marks. A single group of three digits behind a point or comma counts as thousands; None for no digits."""
    bare = re.sub(r"[\s'’]", "", text).strip(".,")
    if not re.fullmatch(r"\d[\d.,]*", bare):
        return None
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return float(bare)
    tail, mark = bare[last + 1 :], bare[last]
    decimal = len(tail) != 3 or (bare.count(".") > 0 and bare.count(",") > 0) or (len(bare) - len(tail) - 1 > 3)
    if bare.count(mark) > 1:
        decimal = False
    whole = re.sub(r"[.,]", "", bare[:last])
    return float(f"{whole}.{tail}") if decimal else float(whole + tail)
