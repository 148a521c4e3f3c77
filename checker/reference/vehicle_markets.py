"""What countries let in of used vehicles: bans, ages, the side of the wheel, norms and inspections, as far as the trade knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from checker.reference import countries
from checker.reference.shelf import rows

CONFIDENCE = ("weak", "known", "seen")
"""How sure a row is: pages differ; known in the trade; read in a public source. None of them is the law itself."""

EXCUSES = re.compile(
    r"re-?export|in[\s-]transit|\btransit\b|free\s*(?:trade\s*)?zone|\bftz\b|\bfzco\b|\bfze\b|zona\s+franca|\bzofri\b|return(?:ing|ed)\s+(?:resident|goods)|personal\s+effects"
    r"|household|temporary|carnet|exhibition|museum|\brally\b|classic|vintage|collector|oldtimer|diplomat|\bembassy\b|for\s+scrap|dismantl|for\s+parts|cut(?:ting)?\b|race\s*car|motorsport"
    r"|保税|转口|過境|通過貨物|транзит|реэкспорт",
    re.IGNORECASE,
)
"""Words under which a market takes what it would not register: for others, for a while, or not for the road."""

_RIGHT = re.compile(
    r"\bR\.?H\.?D\b|right[\s-]*hand[\s-]*(?:drive|steering)?\b|right\s+steering|steering\s*[:/]?\s*(?:right|rh)\b|右ハンドル|右舵|правый\s+руль|праворульн",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\bL\.?H\.?D\b|left[\s-]*hand[\s-]*(?:drive|steering)?\b|left\s+steering|steering\s*[:/]?\s*(?:left|lh)\b|左ハンドル|左舵|левый\s+руль|леворульн",
    re.IGNORECASE,
)
_CONVERTED = re.compile(r"convert|changed?\s+to\s+[lr]\.?h\.?d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarketRule:
    """One thing a market asks of a used car, as it was known in the year or on the day `as_of` ("undated" for pages without one).

    `rule` is ban, max_age, min_age (years), steering (left, right, any), emission, inspection or permit.
    """

    country: str
    rule: str
    value: str
    since: date
    until: date
    confidence: str
    source: str
    note: str
    as_of: str = ""

    @property
    def years(self) -> int:
        """The limit of a rule on age."""
        return int(self.value)

    @property
    def words(self) -> str:
        """The rule as the second half of a sentence, never as law."""
        note = f" ({self.note})" if self.note else ""
        name = countries.name(self.country)
        return {
            "ban": f"{name} is known to bar used cars{note}",
            "max_age": f"{name} is known to take used cars up to {self.value} {'year' if self.value == '1' else 'years'} old{note}",
            "min_age": f"{name} is known to take cars that were not built for it only from {self.value} years on{note}",
            "steering": f"{name} is known to register only {self.value}-hand-drive cars{note}",
        }.get(self.rule, f"{name} is known to ask for {self.rule} {self.value}{note}")


def market_rule(country: str, rule: str, when: date | None = None) -> MarketRule | None:
    """What a market is known to ask in that respect on that day (today for None)."""
    day = when or datetime.now(tz=UTC).date()
    return next((r for r in _rules().get(country, ()) if r.rule == rule and r.since <= day <= r.until), None)


def market_rules(country: str, when: date | None = None) -> tuple[MarketRule, ...]:
    """All that a market is known to ask on that day (today for None)."""
    day = when or datetime.now(tz=UTC).date()
    return tuple(r for r in _rules().get(country, ()) if r.since <= day <= r.until)


def steering_side(text: str) -> str:
    """The side of the wheel that words say: right, left, or nothing where they say neither, both, or that it was changed."""
    right, left = bool(_RIGHT.search(text)), bool(_LEFT.search(text))
    return "" if right == left or _CONVERTED.search(text) else "right" if right else "left"


def least_age(built: int, when: date) -> float:
    """The years that a vehicle of that year is old at least, were it built on the last day of the year."""
    return (when - date(built, 12, 31)).days / 365.25


@lru_cache(maxsize=1)
def _rules() -> dict[str, tuple[MarketRule, ...]]:
    found: dict[str, list[MarketRule]] = {}
    for row in rows("vehicle_markets.csv"):
        since = date.fromisoformat(row["since"]) if row["since"] else date(1950, 1, 1)
        until = date.fromisoformat(row["until"]) if row["until"] else date(9999, 12, 31)
        one = MarketRule(row["country"], row["rule"], row["value"], since, until, row["confidence"], row["source"], row["note"], row["as_of"])
        found.setdefault(row["country"], []).append(one)
    return {country: tuple(known) for country, known in found.items()}
