"""What a currency was worth, roughly: yearly figures good enough to tell a price from a third of it."""

from __future__ import annotations

from datetime import date
from functools import cache

from checker.reference.shelf import rows

CLOSE = 0.1
"""How far a yearly figure may lie from the day's rate; limits within this margin are not decided."""


@cache
def _table() -> dict[str, dict[int, float]]:
    table: dict[str, dict[int, float]] = {"USD": {2000: 1.0}}
    for r in rows("rates.csv"):
        table.setdefault(r["currency"], {})[int(r["year"])] = 1.0 / float(r["per_usd"])
    return table


def to_usd(amount: float, currency: str | None, when: date | None = None) -> float | None:
    """The amount in US dollars at about that year's rate (the latest known without a date); None for an unknown currency."""
    years = _table().get((currency or "").upper())
    if not years:
        return None
    known = sorted(years)
    year = when.year if when else known[-1]
    nearest = min(known, key=lambda y: abs(y - year))
    return amount * years[nearest]


def convert(amount: float, currency: str, into: str, when: date | None = None) -> float | None:
    """The amount in another currency at about that year's rates; None if either is unknown."""
    if currency.upper() == into.upper():
        return amount
    dollars, unit = to_usd(amount, currency, when), to_usd(1.0, into, when)
    return dollars / unit if dollars is not None and unit else None
