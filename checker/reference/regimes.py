"""Which law bars which goods, to or from which place, since when, and above what price or engine size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from checker.reference import hs as tariff
from checker.reference.rates import convert
from checker.reference.regime_rows import Table, both, own
from checker.reference.shelf import number

PLUGGED = ("870340", "870350", "870360", "870370", "870380")
"""Hybrid and electric cars: the engine-size lines of the Russia lists take them whatever their engine."""


@dataclass(frozen=True, slots=True)
class Ban:
    """One line of a measure that takes these goods.

    `sourced` says whether the line may be named as law; others only raise a question. `exceeded` tells whether its price or engine
    limit is passed (None when the papers do not tell; True where there is no limit). `whole` marks measures that take all goods.
    """

    target: str
    jurisdiction: str
    instrument: str
    paragraph: str
    direction: str
    description: str
    sourced: bool
    since: date
    threshold: str = ""
    exceeded: bool | None = True
    whole: bool = False
    prefix: str = ""
    until: date | None = None

    @property
    def law(self) -> str:
        """The instrument and paragraph as cited."""
        if (
            not self.paragraph
            or self.paragraph == "cabinet decision"
            or "list" in self.paragraph
            or (len(self.paragraph) > 1 and self.instrument.endswith(self.paragraph))
        ):
            return self.instrument
        return f"{self.instrument} para. {self.paragraph}" if self.instrument.startswith("UNSCR") else f"{self.instrument}, {self.paragraph}"


@dataclass(frozen=True, slots=True)
class _Row:
    ban: Ban
    limit: float | None
    unit: str


@lru_cache(maxsize=4)
def _rows(own: Table) -> dict[str, tuple[_Row, ...]]:
    """The measures by target."""
    table: dict[str, list[_Row]] = {}
    for r in both(own):
        limit = number(r["threshold"])
        ban = Ban(
            target=r["target"],
            jurisdiction=r["jurisdiction"],
            instrument=r["instrument"],
            paragraph=r["paragraph"],
            direction=r["direction"],
            description=r["description"],
            sourced=r["sourced"] == "yes",
            since=date.fromisoformat(r["from"]),
            threshold="" if limit is None else f"{limit:,.0f} cc" if r["threshold_unit"] == "cc" else f"{r['threshold_unit']} {limit:,.0f}",
            whole=not r["hs_prefix"],
            prefix=r["hs_prefix"],
            until=date.fromisoformat(r["to"]) if r["to"] else None,
        )
        table.setdefault(r["target"], []).append(_Row(ban, limit, r["threshold_unit"]))
    return {target: tuple(lines) for target, lines in table.items()}


def bars(
    target: str,
    direction: str,
    hs: str | Iterable[str] | None,
    classes: frozenset[str] = frozenset(),
    when: date | None = None,
    jurisdictions: Iterable[str] | None = None,
    unit_price: float | None = None,
    currency: str | None = None,
    engine_cc: float | None = None,
) -> tuple[Ban, ...]:
    """The measures that take goods of a tariff code (or of likely headings), going `to` or `from` the target, on that day.

    Measures with a limit count unless the papers show that it is not reached. Named law first, then the narrowest line.
    """
    found = []
    for row in _meeting(target, direction, hs, classes, when, jurisdictions):
        exceeded = _exceeded(row, when, unit_price, currency, engine_cc)
        if exceeded is not False:
            found.append(replace(row.ban, exceeded=exceeded))
    return tuple(sorted(_distinct(found), key=_rank))


def lines_under(target: str, headings: Iterable[str]) -> tuple[str, ...]:
    """The tariff lines that a target's measures name under these headings: words tell a heading, and the measure takes a part of it."""
    wanted = {h[:4] for h in headings}
    return tuple(dict.fromkeys(row.ban.prefix for row in _rows(own()).get(target, ()) if row.ban.prefix[:4] in wanted))


def nearly(
    target: str, hs: str | Iterable[str] | None, classes: frozenset[str], when: date | None, unit_price: float, currency: str | None, within: float
) -> tuple[Ban, ...]:
    """The measures on goods for the target whose price limit, in the currency of the price, is just not reached: by that share of it at most."""
    limited = (row for row in _meeting(target, "to", hs, classes, when, None) if row.limit and row.unit == currency)
    found = [replace(row.ban, exceeded=False) for row in limited if row.limit and row.limit * (1 - within) <= unit_price <= row.limit]
    return tuple(sorted(_distinct(found), key=_rank))


def _meeting(
    target: str, direction: str, hs: str | Iterable[str] | None, classes: frozenset[str], when: date | None, jurisdictions: Iterable[str] | None
) -> Iterator[_Row]:
    """The rows in force that day that take these goods in that direction, whatever the price."""
    codes = tuple(tariff.digits(c) for c in ((hs,) if isinstance(hs, str) else hs or ()))
    allowed = None if jurisdictions is None else {j.strip().upper() for j in jurisdictions}
    for row in _rows(own()).get(target, ()):
        ban = row.ban
        if ban.direction not in (direction, "both") or (when and (when < ban.since or (ban.until and when > ban.until))):
            continue
        if allowed is not None and ban.jurisdiction not in allowed and not (ban.jurisdiction == "G7" and allowed & {"EU", "US", "UK", "JP"}):
            continue
        if not ban.whole and not any(c.startswith(ban.prefix) for c in codes):
            continue
        if not (ban.whole and _about_luxury(ban) and "luxury" not in classes):
            yield row


def _rank(ban: Ban) -> tuple[bool, bool, bool, int, int]:
    """Named law of the United Nations first, then other named law, then open questions; narrow lines before wide ones."""
    return not ban.sourced, ban.jurisdiction != "UN", ban.exceeded is None, -len(ban.prefix), -ban.since.toordinal()


EUROPE = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())


def binding(countries: Iterable[str]) -> frozenset[str]:
    """Whose measures bind a shipment that touches these countries: the United Nations' always, else the states' and the Union's own."""
    touched = set(countries)
    own = {("UK" if c == "GB" else "EU" if c in EUROPE else c) for c in touched}
    return frozenset(own | {"UN"} | ({"G7"} if own & {"EU", "UK", "US", "JP"} else set()))


def where_binding(bans: Iterable[Ban], touched: frozenset[str]) -> tuple[Ban, ...]:
    """The measures, with those of states the shipment does not touch as open questions instead of law."""
    return tuple(sorted((b if b.jurisdiction in touched else replace(b, sourced=False) for b in bans), key=_rank))


def _about_luxury(ban: Ban) -> bool:
    return "uxury" in ban.description


def _exceeded(row: _Row, when: date | None, price: float | None, currency: str | None, engine: float | None) -> bool | None:
    if row.limit is None:
        return True
    if row.unit == "cc":
        return True if row.ban.prefix in PLUGGED else None if engine is None else engine > row.limit
    if price is None or currency is None:
        return None
    there = convert(price, currency, row.unit, when)
    return None if there is None else there > row.limit


def _distinct(bans: Iterable[Ban]) -> Iterator[Ban]:
    seen = set()
    for ban in bans:
        key = (ban.law, ban.description, ban.prefix, ban.threshold)
        if key not in seen:
            seen.add(key)
            yield ban


SURE_DIVERSION = frozenset(("KG", "KZ", "AM", "GE", "TJ", "UZ"))
WIDE_HUBS = frozenset(("AE", "TR", "HK", "RS", "AZ", "MN"))


def diversion_tier(country: str | None) -> int | None:
    """1 for countries whose trade in listed goods grew with the measures against Russia, 2 for hubs with much honest trade, else None."""
    return 1 if country in SURE_DIVERSION else 2 if country in WIDE_HUBS else None
