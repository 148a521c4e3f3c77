"""What a currency was worth, roughly: yearly figures good enough to tell a price from a third of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from types import MappingProxyType

from checker.reference.shelf import rows

CLOSE = 0.1
"""How far a yearly figure may lie from the day's rate; limits within this margin are not decided."""

Rates = Mapping[str, Mapping[int, float]]
"""Units for a US dollar, by currency and year."""

_OWN: ContextVar[Rates] = ContextVar("rates of the settings", default=MappingProxyType({}))


@contextmanager
def in_force(own: Rates) -> Iterator[None]:
    """While it lasts, these rates go before those of the table."""
    kept = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(kept)


@cache
def _table() -> dict[str, dict[int, float]]:
    table: dict[str, dict[int, float]] = {"USD": {2000: 1.0}}
    for r in rows("rates.csv"):
        table.setdefault(r["currency"], {})[int(r["year"])] = 1.0 / float(r["per_usd"])
    return table


def to_usd(amount: float, currency: str | None, when: date | None = None) -> float | None:
    """The amount in US dollars at about that year's rate (the latest known without a date); None for an unknown currency."""
    name = (currency or "").upper()
    years = {**_table().get(name, {}), **{year: 1.0 / rate for year, rate in _OWN.get().get(name, {}).items()}}
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
