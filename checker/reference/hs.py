"""The Harmonized System: which chapters and headings there are, in any edition up to 2022."""

from __future__ import annotations

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
