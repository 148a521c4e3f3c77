"""Places and countries that point at a target under embargo: inside it, at its border, one of its gateways, or where goods are diverted to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, radians

from checker.model.places import Place
from checker.reference import countries
from checker.reference.globe import km_between
from checker.reference.shelf import rows


class Strength(IntEnum):
    """How plainly a place points at a target, from a weak hint to the target itself."""

    DIVERSION = 1
    GATEWAY = 2
    BORDER = 3
    INSIDE = 4


@dataclass(frozen=True, slots=True)
class RiskSign:
    """One sign: the target (KP, RU, BY, IR, SY, CU, UA-OCC), how plainly the place points at it, why, by what source, and the name met."""

    target: str
    strength: Strength
    reason: str
    source: str
    name: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One row of the two tables, with its days of validity."""

    sign: RiskSign
    country: str
    unlocodes: frozenset[str]
    point: tuple[float, float] | None
    radius_km: float
    since: date
    until: date

    def holds(self, day: date) -> bool:
        """Whether the row is valid on that day."""
        return self.since <= day <= self.until


def signs(place: Place, when: date | None = None) -> tuple[RiskSign, ...]:
    """Every sign of a resolved place on that day (today for None), the plainest of each target, the plainest first; none for an unresolved place."""
    if place.country is None:
        return ()
    day = when or datetime.now(tz=UTC).date()
    found = list(signs_of_country(place.country, day))
    if place.kind != "country":
        found += [entry.sign for entry in _points().get(place.country, ()) if entry.holds(day) and _meets(entry, place)]
        if place.country == "UA" and place.located and in_crimea(place.point) and day >= date(2014, 6, 23):
            found.append(RiskSign("UA-OCC", Strength.INSIDE, "Crimea: territorial ban", "Regulation (EU) 692/2014", place.name))
    best: dict[str, RiskSign] = {}
    for sign in found:
        if sign.target not in best or sign.strength > best[sign.target].strength:
            best[sign.target] = sign
    return tuple(sorted(best.values(), key=lambda sign: -sign.strength))


def signs_of_country(code: str, when: date | None = None) -> tuple[RiskSign, ...]:
    """Every sign of a country (ISO 3166-1 alpha-2) on that day (today for None), the plainest first."""
    day = when or datetime.now(tz=UTC).date()
    return tuple(sorted((entry.sign for entry in _countries().get(code, ()) if entry.holds(day)), key=lambda sign: -sign.strength))


def km_to_dprk(place: Place) -> float | None:
    """The kilometres from a place to the nearest point of North Korea, 0 inside.

    None for a place without a position and for South Korea, where nearness says nothing: Seoul is 38 km away.
    """
    if not place.located or place.country == "KR":
        return None
    if place.country == "KP":
        return 0.0
    lat, lon = place.point
    nearest = min(km_between((lat, lon), corner) for corner in _outline()[::8])
    if nearest > 1500:
        return nearest
    return min(_segment_km((lat, lon), a, b) for a, b in pairwise(_outline()))


def in_crimea(point: tuple[float, float]) -> bool:
    """Whether a (lat, lon) in Ukraine lies on the Crimean peninsula, south of the isthmus and of the Kherson coast."""
    lat, lon = point
    return 44.2 <= lat <= 46.02 and 32.4 <= lon <= 36.75 and not (lat > 45.9 and lon < 33.3)


def _meets(entry: _Entry, place: Place) -> bool:
    """Whether a place is the point of a row: by its code, or by its position."""
    if place.unlocode and place.unlocode in entry.unlocodes:
        return True
    return place.located and entry.point is not None and km_between(place.point, entry.point) <= entry.radius_km


def _entry(row: dict[str, str]) -> _Entry:
    """One row of either table."""
    source = row["source"] if row["verified"] == "yes" else f"{row['source']} (unverified)" if "verified" not in row["source"] else row["source"]
    sign = RiskSign(row["target"], Strength[row["strength"]], row["reason"], source, row.get("name") or countries.name(row["country"]))
    point = (float(row["lat"]), float(row["lon"])) if row.get("lat") else None
    since = date.fromisoformat(row["since"]) if row["since"] else date(1950, 1, 1)
    until = date.fromisoformat(row["until"]) if row["until"] else date(9999, 12, 31)
    return _Entry(sign, row["country"], frozenset((row.get("unlocodes") or "").split()), point, float(row.get("radius_km") or 0), since, until)


def _by_country(table: str) -> dict[str, tuple[_Entry, ...]]:
    """The rows of a table by country."""
    found: dict[str, list[_Entry]] = {}
    for row in rows(table):
        found.setdefault(row["country"], []).append(_entry(row))
    return {country: tuple(entries) for country, entries in found.items()}


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[_Entry, ...]]:
    return _by_country("risk_countries.csv")


@lru_cache(maxsize=1)
def _points() -> dict[str, tuple[_Entry, ...]]:
    return _by_country("risk_points.csv")


@lru_cache(maxsize=1)
def _outline() -> tuple[tuple[float, float], ...]:
    """The outline of North Korea as (lat, lon), closed."""
    return tuple((float(row["lat"]), float(row["lon"])) for row in rows("dprk_outline.csv"))


def _segment_km(point: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """The kilometres from a point to a short line, on a plane around the point."""
    across = 111.32 * cos(radians(point[0]))
    ax, ay = (a[1] - point[1]) * across, (a[0] - point[0]) * 110.57
    bx, by = (b[1] - point[1]) * across, (b[0] - point[0]) * 110.57
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = 0.0 if length == 0 else max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / length))
    return hypot(ax + share * (bx - ax), ay + share * (by - ay))


def border_points(when: date | None = None) -> tuple[tuple[str, str, tuple[float, float]], ...]:
    """(name, target, (lat, lon)) of every border crossing and occupied town on that day (today for None), for maps."""
    day = when or datetime.now(tz=UTC).date()
    entries = (entry for found in _points().values() for entry in found if entry.holds(day) and entry.sign.strength >= Strength.BORDER)
    return tuple((entry.sign.name, entry.sign.target, entry.point) for entry in entries if entry.point)
