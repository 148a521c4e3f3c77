"""What a map of a journey shows: its window on the world, the legs as unbroken lines, and the land within."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, radians

from checker.model.places import Stop
from checker.reference.legs import Leg, legs
from checker.reference.outline import outlines
from checker.reference.risk_places import Strength, border_points, signs_of_country

Point = tuple[float, float]

FULL = frozenset(("KP", "IR", "CU", "SY"))
"""Targets under an embargo on nearly all trade; the others are barred some goods."""

_LEAST_DEGREES = 14.0
_MARGIN = 0.14
_NORTH, _SOUTH = 80.0, -62.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A window: west and east (which may run past 180), south and north, in degrees, and its size in drawing units."""

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    def spot(self, lon: float, lat: float) -> Point:
        """Where a position lies in the drawing, from the top left."""
        return (lon - self.west) / (self.east - self.west) * self.width, (self.north - lat) / (self.north - self.south) * self.height

    def turned(self, lon: float) -> float:
        """The longitude in the turn of the globe that the window shows."""
        middle = (self.west + self.east) / 2
        return middle + ((lon - middle + 180.0) % 360.0 - 180.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A leg and its line as (lon, lat) that never jumps from one edge of the world to the other."""

    leg: Leg
    line: tuple[Point, ...]


def drawn(stops: Sequence[Stop]) -> tuple[Drawn, ...]:
    """The legs of a journey, each line going on where the one before ended."""
    found, last = [], None
    for one in legs(stops):
        line = []
        for lat, lon in one.line:
            there = lon if last is None else last + ((lon - last + 180.0) % 360.0 - 180.0)
            line.append((there, lat))
            last = there
        found.append(Drawn(one, tuple(line)))
    return tuple(found)


def frame(points: Sequence[Point], width: float, flattest: float, tallest: float) -> Frame:
    """The window around (lon, lat) points: `flattest` and `tallest` are the ratios of height to width that it keeps between."""
    lons, lats = [p[0] for p in points], [p[1] for p in points]
    across, up = max(max(lons) - min(lons), _LEAST_DEGREES), max(max(lats) - min(lats), _LEAST_DEGREES * 0.6)
    across, up = across * (1 + 2 * _MARGIN), up * (1 + 2 * _MARGIN)
    x, y = (max(lons) + min(lons)) / 2, (max(lats) + min(lats)) / 2
    scale = max(0.35, cos(radians(min(70.0, abs(y)))))
    ratio = min(max(up / (across * scale), flattest), tallest)
    if up / (across * scale) < ratio:
        up = across * scale * ratio
    else:
        across = up / (scale * ratio)
    if across > 360.0:
        across, up = 360.0, 360.0 * scale * ratio
    up = min(up, _NORTH - _SOUTH)
    south = min(max(y - up / 2, _SOUTH), _NORTH - up)
    return Frame(x - across / 2, south, x + across / 2, south + up, width, width * up / (across * scale))


def land(window: Frame) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """(country, ring in drawing units) of all land that the window shows, once for each turn of the globe that it reaches into."""
    for one in outlines():
        west, south, east, north = one.box
        if north < window.south or south > window.north:
            continue
        for turn in (-360.0, 0.0, 360.0):
            if east + turn >= window.west and west + turn <= window.east:
                yield one.country, tuple(window.spot(lon + turn, lat) for lon, lat in one.ring)


def measure(country: str, when: date | None) -> str:
    """What a country is under on that day: embargo, measures, or nothing."""
    inside = [s.target for s in signs_of_country(country, when) if s.strength == Strength.INSIDE] if country else []
    return "embargo" if FULL & set(inside) else "measures" if inside else ""


def crossings(window: Frame, when: date | None) -> Iterator[tuple[str, str, Point]]:
    """(name, target, spot) of every border point and occupied town within the window."""
    for name, target, (lat, lon) in border_points(when):
        there = window.turned(lon)
        if window.west < there < window.east and window.south < lat < window.north:
            yield name, target, window.spot(there, lat)
