"""The Harmonized System: which chapters, headings and subheadings there are, and what a heading is called."""

from __future__ import annotations

from functools import cache

from checker.reference.shelf import rows

LAST_HEADING = dict(enumerate(
        (6, 10, 9, 10, 11, 4, 14, 14, 10, 8, 9, 14, 2, 4, 22, 5, 4, 6, 5, 9, 6, 9, 9, 4,
         30, 21, 16, 53, 42, 6, 5, 15, 7, 7, 7, 6, 7, 27, 26, 17, 15, 6, 4, 21, 4, 2, 7, 23, 11,
         7, 13, 12, 11, 8, 16, 9, 5, 11, 11, 6, 17, 17, 10, 6, 7, 3, 4, 15, 14, 20, 18, 29, 26, 19, 8, 16,
         0, 6, 7, 7, 13, 15, 11, 87, 49, 9, 16, 7, 8, 33, 14, 9, 7, 6, 8, 20, 6),
        start=1,
    ))  # fmt: skip
"""The highest heading of each chapter. Numbers given up by later editions still count: old papers carry them."""

NATIONAL = frozenset({98, 99})
"""Chapters that national tariffs use for their own purposes."""

EDITION = 2022
"""The edition of the Harmonized System that `hs_2022.csv` holds, in force since 1 January of that year."""


@cache
def _headings() -> dict[str, tuple[frozenset[str], str]]:
    return {r["heading"]: (frozenset(r["subheadings"].split()), r["title"]) for r in rows("hs_2022.csv")}


def title(code: str) -> str:
    """What the heading of a tariff code is called in the edition of 2022, shortened; empty for a heading that it does not have."""
    return _headings().get(digits(code)[:4], (frozenset(), ""))[1]


def of_2022(code: str) -> bool:
    """Whether the chapter, heading or six-digit subheading that a code begins with stands in the edition of 2022; national digits beyond are not looked at."""
    figures = digits(code)
    if len(figures) < 4:
        return any(h.startswith(figures[:2]) for h in _headings())
    subs = _headings().get(figures[:4])
    return subs is not None and (len(figures) < 6 or figures[4:6] in subs[0])


def digits(code: str) -> str:
    """The digits of a tariff code, without dots and spaces."""
    return "".join(c for c in code if c.isdigit())


def chapter(code: str) -> int | None:
    """The chapter (first two digits) of a tariff code; None if there are fewer than two digits."""
    figures = digits(code)
    return int(figures[:2]) if len(figures) >= 2 else None


def fault(code: str) -> str | None:
    """What is wrong with a tariff code as such, as half a sentence; None if it can exist."""
    figures = digits(code)
    if len(figures) not in (2, 4, 6, 7, 8, 9, 10, 11, 12):
        return f"has {len(figures)} digits, and tariff codes have 6 to 12"
    number = int(figures[:2])
    if number in NATIONAL:
        return None
    if not LAST_HEADING.get(number):
        return f"names chapter {figures[:2]}, which the Harmonized System does not have"
    if len(figures) >= 4 and not 1 <= int(figures[2:4]) <= LAST_HEADING[number]:
        return f"names heading {figures[:4]}, and chapter {figures[:2]} ends at {figures[:2]}{LAST_HEADING[number]:02d}"
    return None


def outdated(code: str) -> str | None:
    """What is doubtful about a code that can exist: it is not in the edition of 2022 and may be of an older one; None if it is there."""
    figures = digits(code)
    if fault(code) or int(figures[:2]) in NATIONAL or of_2022(code):
        return None
    return f"is not in the Harmonized System of {EDITION}: {figures[:6] if len(figures) >= 6 else figures[:4]} stands there nowhere"
