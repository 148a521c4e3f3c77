"""Sea ways: how far it is by ship, and through which passages."""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush
from importlib.resources import files
from itertools import pairwise
from math import acos, cos, radians, sin

from checker.errors import DocscanError
from checker.model.places import Place
from checker.reference.corridors import landlocked
from checker.reference.globe import miles_between
from checker.reference.sea_room import length, tightened

CLOSED = ("northwest",)
"""Passages no merchant route takes."""
NAMED = frozenset("babalmandab bosporus gibraltar suez panama ormuz northwest malacca sunda chili south_africa bering kiel".split())
FILE = "sea_lanes.bin"
_MILES_INLAND = 81.0  # 150 km: a town farther from any lane is no place a ship reaches
_MILES_PORT = 190.0  # lanes are drawn far off some coasts: Chongjin lies 102 miles from the nearest
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class SeaWay:
    """The way between two places by ship: nautical miles, the named passages in order, and the line as (lat, lon) points."""

    miles: float
    passages: tuple[str, ...]
    line: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Lanes:
    """The network of sea lanes, as written by benchmarks/build_sea_lanes.py."""

    passages: tuple[str, ...]
    lons: array[float]
    lats: array[float]
    offsets: array[int]
    targets: array[int]
    weights: array[float]
    kinds: array[int]
    grid: dict[tuple[int, int], list[int]]


@lru_cache(maxsize=1)
def _lanes() -> _Lanes:
    """The network, read once; DocscanError when its file is missing or damaged."""
    try:
        data = files("checker.reference").joinpath("tables", FILE).read_bytes()
        return _unpacked(data)
    except (OSError, ValueError, struct.error) as error:
        remedy = "reinstall docscan, or build it with benchmarks/build_sea_lanes.py"
        raise DocscanError(f"checker/reference/tables/{FILE} is missing or damaged: {error}", remedy) from error


def _unpacked(data: bytes) -> _Lanes:
    """The network in a file's bytes; ValueError when they are none."""
    if data[:8] != b"SEALANE1":
        raise ValueError("it does not begin as it should")
    named, nodes, edges = struct.unpack_from("<III", data, 8)
    at = 20 + named
    parts: list[array[float] | array[int]] = []
    for code, count in (("d", nodes), ("d", nodes), ("I", nodes + 1), ("H", edges), ("f", edges), ("B", edges)):
        part = array(code)
        part.frombytes(data[at : at + count * part.itemsize])
        at += count * part.itemsize
        if sys.byteorder == "big":
            part.byteswap()
        parts.append(part)
    grid: dict[tuple[int, int], list[int]] = {}
    for n, (lon, lat) in enumerate(zip(parts[0], parts[1], strict=True)):
        grid.setdefault((int(lon // 4), int(lat // 4)), []).append(n)
    lons, lats, offsets, targets, weights, kinds = parts
    return _Lanes(tuple(data[20 : 20 + named].decode().split("\n")), lons, lats, offsets, targets, weights, kinds, grid)  # type: ignore[arg-type]


def great_circle_miles(a: Place, b: Place) -> float:
    """The nautical miles between two located places as the crow flies; ValueError for one without a position."""
    return miles_between(a.point, b.point)


def sea_miles(a: Place, b: Place) -> float | None:
    """The nautical miles by ship between two places; None where a place has no position, lies inland or in a landlocked country."""
    way = sea_way(a, b)
    return way.miles if way else None


def sea_way(a: Place, b: Place, closed: tuple[str, ...] = CLOSED) -> SeaWay | None:
    """The shortest way by ship that avoids the closed passages; None as for `sea_miles`, or where no way is left."""
    if not a.located or not b.located or landlocked(a.country) or landlocked(b.country) or "country" in (a.kind, b.kind):
        return None
    start, end = _reach(a), _reach(b)
    if start is None or end is None:
        return None
    return _way(a.point, b.point, start, end, closed)


def _reach(place: Place) -> int | None:
    """The lane node a place is reached from; None for a place inland."""
    lat, lon = place.point
    node = _nearest(lat, lon)
    lanes = _lanes()
    limit = _MILES_PORT if place.kind == "port" else _MILES_INLAND
    return node if miles_between((lat, lon), (lanes.lats[node], _turned(lanes.lons[node]))) <= limit else None


@lru_cache(maxsize=4096)
def _nearest(lat: float, lon: float) -> int:
    """The nearest node by degrees, as searoute takes it."""
    lanes = _lanes()
    x, y = int(lon // 4), int(lat // 4)
    best, least = 0, 1e9
    for ring in range(60):
        for i in range(x - ring, x + ring + 1):
            for j in range(y - ring, y + ring + 1):
                if max(abs(i - x), abs(j - y)) == ring:
                    for n in lanes.grid.get((i, j), ()):
                        apart = (lanes.lons[n] - lon) ** 2 + (lanes.lats[n] - lat) ** 2
                        if apart < least:
                            best, least = n, apart
        if least <= (ring * 4) ** 2:
            break
    return best


@lru_cache(maxsize=16384)
def _way(origin: tuple[float, float], target: tuple[float, float], start: int, end: int, closed: tuple[str, ...]) -> SeaWay | None:
    """The way between two positions over the lanes between two nodes, with the legs from shore to lane, drawn tight around the land."""
    path = _path(start, end, closed)
    if path is None:
        return None
    lanes = _lanes()
    line = [(lanes.lats[n], _turned(lanes.lons[n])) for n in path]
    tight = tightened((origin, *(line if start != end else ()), target))
    passages = dict.fromkeys(lanes.passages[k] for k in _kinds(path) if lanes.passages[k] in NAMED)
    return SeaWay(length(tight), tuple(passages), tight)


def _kinds(path: list[int]) -> list[int]:
    """The passage of each lane of a path."""
    lanes, kinds = _lanes(), []
    for node, following in pairwise(path):
        first, last = lanes.offsets[node], lanes.offsets[node + 1]
        kinds.append(next(lanes.kinds[e] for e in range(first, last) if lanes.targets[e] == following))
    return kinds


def _path(start: int, end: int, closed: tuple[str, ...]) -> list[int] | None:
    """The nodes of the shortest way, by A* with the great circle as the bound."""
    lanes = _lanes()
    barred = {n for n, name in enumerate(lanes.passages) if name in closed}
    offsets, targets, weights, kinds = lanes.offsets, lanes.targets, lanes.weights, lanes.kinds
    spots = _spots()
    ex, ey, ez = spots[end]
    bounds: dict[int, float] = {}
    seen: dict[int, float] = {start: 0.0}
    came: dict[int, int] = {}
    done: set[int] = set()
    queue: list[tuple[float, int]] = [(0.0, start)]
    while queue:
        _, node = heappop(queue)
        if node == end:
            path = [node]
            while node in came:
                node = came[node]
                path.append(node)
            return path[::-1]
        if node in done:
            continue
        done.add(node)
        so_far = seen[node]
        for edge in range(offsets[node], offsets[node + 1]):
            other = targets[edge]
            if kinds[edge] in barred or other in done:
                continue
            length = so_far + weights[edge]
            if length < seen.get(other, 1e9):
                seen[other], came[other] = length, node
                if (bound := bounds.get(other)) is None:
                    x, y, z = spots[other]
                    bound = bounds[other] = 0.99 * _EARTH_KM * acos(max(-1.0, min(1.0, x * ex + y * ey + z * ez)))
                heappush(queue, (length + bound, other))
    return None


@lru_cache(maxsize=1)
def _spots() -> list[tuple[float, float, float]]:
    """The unit vector of each node."""
    lanes = _lanes()
    return [_vector(lat, lon) for lat, lon in zip(lanes.lats, lanes.lons, strict=True)]


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    """The unit vector of a position."""
    return cos(radians(lat)) * cos(radians(lon)), cos(radians(lat)) * sin(radians(lon)), sin(radians(lat))


def _turned(lon: float) -> float:
    """The longitude between -180 and 180: the network runs past them across the Pacific."""
    return (lon + 180.0) % 360.0 - 180.0
