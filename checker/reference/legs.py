"""The legs of a journey: by what they are travelled, how far they are, and the line they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, radians, sin

from checker.model.places import Place, Stop
from checker.reference import countries
from checker.reference.corridors import landlocked
from checker.reference.globe import KM_PER_MILE, miles_between
from checker.reference.land import RAIL, ROAD, land_way
from checker.reference.searoutes import CLOSED, sea_way

LAND_ROLES = frozenset(("place_of_receipt", "place_of_delivery", "final_destination"))
_AFLOAT = frozenset(("port_of_loading", "transhipment_port", "port_of_discharge"))
_STEP_MILES = 120.0

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg between two located stops. `mode` is sea, air, road or rail, or land where no paper says which of the two.

    `miles` are nautical: by sea around the land, by air as the crow flies, by land from border to border with an allowance for bends, or as the crow
    flies where no road leads. `passages` are canals and straits, or the countries crossed. `line` holds (lat, lon) points.
    """

    start: Stop
    end: Stop
    mode: str
    miles: float
    passages: tuple[str, ...]
    line: Line

    @property
    def far(self) -> str:
        """How far it is, in the unit of its mode."""
        return f"{self.miles:,.0f} nautical miles" if self.mode in ("sea", "air") else f"about {self.miles * KM_PER_MILE:,.0f} km"


def legs(stops: Sequence[Stop], closed: tuple[str, ...] = CLOSED) -> tuple[Leg, ...]:
    """The legs between the stops that have a position, the others left out; `closed` are passages no ship may take."""
    located = [s for s in stops if s.place.located]
    return tuple(leg(a, b, closed) for a, b in pairwise(located))


def leg(start: Stop, end: Stop, closed: tuple[str, ...] = CLOSED) -> Leg:
    """The leg between two located stops."""
    a, b = start.place, end.place
    direct = miles_between(a.point, b.point)
    if end.by == "air" or (not end.by and "airport" in (a.kind, b.kind) and _flown(a, b, direct)):
        return Leg(start, end, "air", direct, (), arc(a.point, b.point))
    way = None if end.by in (ROAD, RAIL) or (end.by != "sea" and _by_land(start, end, direct)) else sea_way(a, b, closed)
    if way is None:
        return _overland(start, end, direct)
    return Leg(start, end, "sea", way.miles, way.passages, _drawn(way.line))


def _overland(start: Stop, end: Stop, direct: float) -> Leg:
    a, b, mode = start.place, end.place, end.by if end.by in (ROAD, RAIL) else "land"
    way = land_way(a, b, mode if mode == RAIL else ROAD, end.date or start.date)
    if way is None:
        return Leg(start, end, mode, direct, (), (a.point, b.point))
    return Leg(start, end, mode, max(way.km / KM_PER_MILE, direct), tuple(countries.name(c) for c in way.countries[1:-1]), _drawn(way.line))


def _drawn(line: Line) -> Line:
    """The line with points on its long straight stretches, which a map must bend."""
    return tuple(point for a, b in pairwise(line) for point in (arc(a, b)[:-1] if miles_between(a, b) > _STEP_MILES else (a,))) + line[-1:]


def arc(a: tuple[float, float], b: tuple[float, float]) -> Line:
    """The great circle between two (lat, lon), in steps fine enough to draw."""
    count = max(2, int(miles_between(a, b) / _STEP_MILES) + 1)
    one, two = _vector(a), _vector(b)
    angle = acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(one, two, strict=True)))))
    if angle < 1e-6:
        return (a, b)
    points = []
    for n in range(count + 1):
        share = n / count
        p, q = sin((1 - share) * angle) / sin(angle), sin(share * angle) / sin(angle)
        points.append(_position(tuple(p * u + q * v for u, v in zip(one, two, strict=True))))
    return tuple(points)


def _flown(a: Place, b: Place, direct: float) -> bool:
    """Whether goods fly it: between airports, or so far from one that no truck drives it."""
    return a.kind == b.kind or direct > 600


def _by_land(start: Stop, end: Stop, direct: float) -> bool:
    """Whether the leg is one by road or rail: to the hinterland, within one country, or to a neighbour a short way off."""
    a, b = start.place, end.place
    if start.role in _AFLOAT and end.role in _AFLOAT:
        return landlocked(a.country) or landlocked(b.country)
    ports = a.kind == "port" and b.kind == "port"
    return not ports or direct < 60 or (a.country == b.country and direct < 350)


def _vector(point: tuple[float, float]) -> tuple[float, float, float]:
    lat, lon = radians(point[0]), radians(point[1])
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _position(vector: tuple[float, ...]) -> tuple[float, float]:
    x, y, z = vector
    return degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))
