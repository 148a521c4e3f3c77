"""The four letters with which shipping lines begin the numbers of their bills."""

from __future__ import annotations

import re
from functools import cache

from checker.reference.shelf import rows


def line_of(code: str) -> str | None:
    """The group of lines that uses these four letters; None for letters that the table does not hold."""
    return next((row["group"] for row in rows("liner_codes.csv") if row["code"] == code.upper()), None)


def code_of(carrier: str) -> str | None:
    """The group of lines that a carrier's name means; None for a carrier that the table does not hold."""
    name = carrier.casefold().replace("ü", "u")
    return next((row["group"] for row in rows("liner_codes.csv") if _pattern(row["names"]).search(name)), None)


@cache
def _pattern(names: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in names.split("|")))
