"""Room at sea: how far the nearest land is, and the tightest line that keeps clear of it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from checker.errors import DocscanError
from checker.reference.globe import miles_between

FILE = "sea_room.bin"
_SHORE_CELLS = 8  # so far from its quay a ship may follow a river or a dredged channel that the cells show as land
_WORTH_MILES = 0.7
_LEAST_STEP = 3.0  # half a cell
_CUTS = 5  # halvings of the search for the shortest corner
_ROUNDS = 2  # corners are cut anew after each straightening
_RADIUS = 3440.065

Point = tuple[float, float]
Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class _Room:
    """The cells of the sea, row by row from the south: each the least distance to land in units, 0 for land and ice."""

    rows: int
    columns: int
    south: int
    cells: int
    unit: float
    room: bytes


@lru_cache(maxsize=1)
def _room() -> _Room:
    """The cells, read once; DocscanError when their file is missing or damaged."""
    try:
        return _unpacked(files("checker.reference").joinpath("tables", FILE).read_bytes())
    except (OSError, ValueError, struct.error, zlib.error) as error:
        remedy = "reinstall docscan, or build it with benchmarks/build_sea_room.py"
        raise DocscanError(f"checker/reference/tables/{FILE} is missing or damaged: {error}", remedy) from error


def _unpacked(data: bytes) -> _Room:
    """The cells in a file's bytes; ValueError when they are none."""
    if data[:8] != b"SEAROOM1":
        raise ValueError("it does not begin as it should")
    rows, columns, south, cells, unit = struct.unpack_from("<HHhHH", data, 8)
    room = zlib.decompress(data[18:])
    if len(room) != rows * columns:
        raise ValueError("cells are missing")
    return _Room(rows, columns, south, cells, unit / 10, room)


def miles_to_land(point: Point) -> float:
    """The nautical miles from a (lat, lon) at sea to the nearest land, at least; 0 on land, in ice, and in narrows."""
    sea = _room()
    row, column = int((point[0] - sea.south) * sea.cells), int((point[1] + 180.0) * sea.cells) % sea.columns
    return sea.room[row * sea.columns + column] * sea.unit if 0 <= row < sea.rows else 0.0


def tightened(line: Sequence[Point]) -> tuple[Point, ...]:
    """The line drawn tight around the land on its way: never longer, through the same straits.

    Points are (lat, lon), from quay to quay. Stretches that the cells show as land stay as they are: lanes through narrows, canals and rivers.
    """
    points = list(line)
    inner, outer = _to_water(points[0]), _to_water(points[-1])
    for turn in range(_ROUNDS + 1):
        points = _straightened(points, inner, outer)
        if turn < _ROUNDS:
            points = _cornered(points)
    return tuple(points)


def _straightened(points: list[Point], inner: float, outer: float) -> list[Point]:
    """The points without those that a straight course passes by: each time the farthest that is found by doubling, then by halving."""
    kept, at, last = [points[0]], 0, len(points) - 1
    vectors = [_vector(p) for p in points]

    def clear(to: int) -> bool:
        return _clear(vectors[at], vectors[to], inner if at == 0 else 0.0, outer if to == last else 0.0)

    while at < last:
        reach = 1
        while at + 2 * reach <= last and clear(at + 2 * reach):
            reach *= 2
        low, high = at + reach, min(last, at + 2 * reach)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if clear(middle) else (low, middle - 1)
        kept.append(points[low])
        at = low
    return kept


def _cornered(points: list[Point]) -> list[Point]:
    """The points with each corner at sea cut as far as the land allows; where hardly a mile is to be won, it stays."""
    out = [points[0]]
    for n in range(1, len(points) - 1):
        if miles_between(out[-1], points[n]) + miles_between(points[n], points[n + 1]) - miles_between(out[-1], points[n + 1]) < _WORTH_MILES:
            out.append(points[n])
            continue
        before, corner, after = _vector(out[-1]), _vector(points[n]), _vector(points[n + 1])
        low, high = 0.0, 1.0
        cut: tuple[Vector, Vector] | None = None
        for _ in range(_CUTS):
            share = (low + high) / 2
            one, two = _between(corner, before, share / 2), _between(corner, after, share / 2)
            if _clear(one, two, 0.0, 0.0):
                low, cut = share, (one, two)
            else:
                high = share
        out += [_point(cut[0]), _point(cut[1])] if cut else [points[n]]
    return [*out, points[-1]]


def _to_water(quay: Point) -> float:
    """The miles from a quay in which the cells may show land: somewhat more than to the nearest open water."""
    for ring in range(_SHORE_CELLS + 1):
        reach = range(-ring, ring + 1)
        ways = [miles_between(quay, at) for up in reach for across in reach if miles_to_land(at := (quay[0] + up / 10, quay[1] + across / 10))]
        if ways:
            return 1.25 * min(ways) + 5.0
    return 1.25 * _SHORE_CELLS * 6.0 + 5.0


def _clear(a: Vector, b: Vector, inner: float, outer: float) -> bool:
    """Whether the great circle between two positions stays at sea, but for so many miles of land at either end before the first and after the last water."""
    sea = _room()
    room, columns, cells, south, rows, unit = sea.room, sea.columns, sea.cells, sea.south, sea.rows, sea.unit
    (x, y, z), dx, dy, dz = a, b[0] - a[0], b[1] - a[1], b[2] - a[2]
    length = _RADIUS * sqrt(dx * dx + dy * dy + dz * dz)  # of the chord through the globe, along which it is sounded
    gone, afloat = 0.0, inner == 0.0
    while gone < length:
        share = gone / length
        u, v = x + share * dx, y + share * dy
        row = int((degrees(atan2(z + share * dz, hypot(u, v))) - south) * cells)
        if not 0 <= row < rows:
            return False
        free = room[row * columns + int((degrees(atan2(v, u)) + 180.0) * cells) % columns]
        if free:
            afloat = True
        elif length - gone > outer and (afloat or gone > inner):
            return False
        gone += max(0.85 * free * unit, _LEAST_STEP)
    return True


def _between(a: Vector, b: Vector, share: float) -> Vector:
    """The position at that share of the straight line from one to another, brought back to the surface."""
    x, y, z = (p + (q - p) * share for p, q in zip(a, b, strict=True))
    size = sqrt(x * x + y * y + z * z)
    return x / size, y / size, z / size


def _vector(point: Point) -> Vector:
    lat, lon = radians(point[0]), radians(point[1])
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _point(vector: Vector) -> Point:
    return degrees(asin(max(-1.0, min(1.0, vector[2])))), degrees(atan2(vector[1], vector[0]))


def length(line: Sequence[Point]) -> float:
    """The nautical miles of a line of (lat, lon)."""
    return sum(miles_between(line[n], line[n + 1]) for n in range(len(line) - 1))
