"""Ways by road and rail: through which countries they lead, and how far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from heapq import heappop, heappush

from checker.model.places import Place
from checker.reference.globe import km_between
from checker.reference.shelf import rows

ROAD, RAIL, FERRY = "road", "rail", "ferry"
NEVER_THROUGH = frozenset(("KP",))
"""Countries that no transit leads through."""

_FERRY_KM = 300.0  # what waiting for a ferry weighs
_WINDING = {ROAD: 1.2, RAIL: 1.25}  # how much longer roads and railways are than the line from border to border

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LandWay:
    """The likeliest way by road or rail: about so many kilometres, the countries in order from first to last, and the line from crossing to crossing."""

    km: float
    countries: tuple[str, ...]
    line: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class _Crossing:
    """A place where one country is left for another."""

    ends: frozenset[str]
    by: str
    point: Point
    since: date
    until: date


def land_way(a: Place, b: Place, by: str = ROAD, when: date | None = None, shut: frozenset[str] = frozenset()) -> LandWay | None:
    """The way between two located places on that day (today for None) that passes none of the `shut` countries; None where no road or railway leads.

    Lorries take the ferries that lorries take as a matter of course (the Channel, the Baltic, the Caspian); trains take none.
    """
    if not a.located or not b.located or not a.country or not b.country:
        return None
    way = _way(a.point, _part(a.country, a.point), b.point, _part(b.country, b.point), by, when or datetime.now(tz=UTC).date(), shut)
    return way and LandWay(way.km, tuple(dict.fromkeys(country[:2] for country in way.countries)), way.line)


def _part(country: str, point: Point) -> str:
    """The country, or its exclave (RU*, AZ*) that has borders of its own: Kaliningrad, Nakhchivan."""
    west, south = {"RU": (23.0, 50.0), "AZ": (46.2, 38.0)}.get(country, (-180.0, 0.0))
    return f"{country}*" if point[1] < west and point[0] > south and (country != "AZ" or point[0] < 39.9) else country


@lru_cache(maxsize=512)
def _way(start: Point, home: str, end: Point, target: str, by: str, day: date, shut: frozenset[str]) -> LandWay | None:
    winding = _WINDING[by]
    if home == target:
        return LandWay(winding * km_between(start, end), (home,), (start, end))
    barred = (shut | NEVER_THROUGH) - {home, target}
    fits = (by, FERRY) if by == ROAD else (by,)
    queue: list[tuple[float, float, int, str, Point, tuple[str, ...], tuple[Point, ...]]] = [(0.0, 0.0, 0, home, start, (home,), (start,))]
    done: set[tuple[str, Point]] = set()
    count = 0
    while queue:
        _, gone, _, land, at, through, line = heappop(queue)
        if line[-1] == end:
            return LandWay(gone, through, line)
        if (land, at) in done:
            continue
        done.add((land, at))
        steps = [(end, target, 0.0)] if land == target else []
        for crossing in _crossings().get(land, ()):
            beyond = next(iter(crossing.ends - {land}))
            if crossing.by in fits and beyond not in barred and beyond not in through and crossing.since <= day < crossing.until:
                steps.append((crossing.point, beyond, _FERRY_KM if crossing.by == FERRY else 0.0))
        for point, beyond, toll in steps:
            far = gone + winding * km_between(at, point) + toll
            count += 1
            passed = through if beyond == through[-1] else (*through, beyond)
            heappush(queue, (far + km_between(point, end), far, count, beyond, point, passed, (*line, point)))
    return None


def linked(country: str, by: str = ROAD, when: date | None = None) -> bool:
    """Whether any road or railway leads out of a country on that day (today for None)."""
    day = when or datetime.now(tz=UTC).date()
    return any((c.by == by or (by == ROAD and c.by == FERRY)) and c.since <= day < c.until for c in _crossings().get(country, ()))


@lru_cache(maxsize=1)
def _crossings() -> dict[str, tuple[_Crossing, ...]]:
    found: dict[str, list[_Crossing]] = {}
    for row in rows("land_links.csv"):
        since = date.fromisoformat(row["since"]) if row["since"] else date(1950, 1, 1)
        until = date.fromisoformat(row["until"]) if row["until"] else date(9999, 12, 31)
        one = _Crossing(frozenset((row["a"], row["b"])), row["by"], (float(row["lat"]), float(row["lon"])), since, until)
        for country in one.ends:
            found.setdefault(country, []).append(one)
    return {country: tuple(crossings) for country, crossings in found.items()}
