"""The four letters with which shipping lines begin the numbers of their bills, and those that they paint on their containers."""

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


ALLIES = tuple(frozenset(group.split("|")) for group in ("Maersk|Hapag-Lloyd", "CMA CGM|COSCO|Evergreen", "Ocean Network Express|HMM|Yang Ming", "MSC|ZIM"))
"""Groups that share ships (Gemini, Ocean and Premier, and the agreement of MSC with ZIM, as they stand in 2025), and so may lend each other boxes."""


def owner_of(container: str) -> str | None:
    """The group of lines whose letters a container carries; None for a lessor's, a shipper's or other letters that the table does not hold."""
    return _owners().get(container[:4].upper())


def allied(one: str, other: str) -> bool:
    """Whether two groups of lines share ships."""
    return any({one, other} <= allies for allies in ALLIES)


@cache
def _owners() -> dict[str, str]:
    return {row["code"]: row["group"] for row in rows("box_owners.csv")}


@cache
def _pattern(names: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in names.split("|")))
