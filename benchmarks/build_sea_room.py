"""The builder of checker/reference/tables/sea_room.bin; needed only when the coasts are renewed.

The file tells for every tenth of a degree how far the nearest land is. A ship's way is drawn tight against it.
Source: Natural Earth 1:50m land (public domain) as TopoJSON in the npm package world-atlas 2.0.2 (ISC).
Run `npm pack world-atlas@2.0.2`, unpack it, and give the path of land-50m.json. Needs numpy and shapely.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from collections.abc import Iterator
from itertools import pairwise
from math import ceil, hypot
from pathlib import Path

import numpy as np
import shapely

from benchmarks.topology import unpacked

TARGET = Path(__file__).resolve().parents[1] / "checker" / "reference" / "tables" / "sea_room.bin"
MAGIC = b"SEAROOM1"
CELLS = 10  # to a degree
NORTH, SOUTH = 75, -60  # beyond these lies ice
ROARING, HORN = -47, (-90, -40)  # south of that ships go only round the Horn
UNIT = 3.0  # nautical miles
MOST = 85  # units: what is farther off is as good as open
ROWS, COLUMNS = (NORTH - SOUTH) * CELLS, 360 * CELLS


def rings(path: Path) -> Iterator[list[list[tuple[float, float]]]]:
    """The rings of each polygon of land."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = unpacked(topology)
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
            found = []
            for ring in polygon:
                points: list[tuple[float, float]] = []
                for index in ring:
                    line = arcs[index] if index >= 0 else arcs[~index][::-1]
                    points += line[1:] if points else line
                found.append(points)
            yield found


def land(path: Path) -> np.ndarray:
    """Whether a cell is land: its middle lies on land, or a coast runs through it. Row 0 is the southernmost."""
    grid = np.zeros((ROWS, COLUMNS), dtype=bool)
    lons = -180 + (np.arange(COLUMNS) + 0.5) / CELLS
    for polygon in rings(path):
        shape = shapely.Polygon(polygon[0], polygon[1:])
        if not shape.is_valid:
            shape = shape.buffer(0)
        if shape.is_empty:
            continue
        west, south, east, north = shape.bounds
        first, last = max(0, int((south - SOUTH) * CELLS) - 1), min(ROWS, ceil((north - SOUTH) * CELLS) + 1)
        left, right = max(0, int((west + 180) * CELLS) - 1), min(COLUMNS, ceil((east + 180) * CELLS) + 1)
        shapely.prepare(shape)
        for row in range(first, last):
            grid[row, left:right] |= shapely.contains_xy(shape, lons[left:right], SOUTH + (row + 0.5) / CELLS)
        for ring in polygon:
            for (x0, y0), (x1, y1) in pairwise(ring):
                if abs(x1 - x0) > 180:
                    continue
                for n in range(steps := ceil(hypot(x1 - x0, y1 - y0) * CELLS * 3) or 1):
                    x, y = x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps
                    if SOUTH <= y < NORTH:
                        grid[int((y - SOUTH) * CELLS), int((x + 180) * CELLS) % COLUMNS] = True
    grid[: (ROARING - SOUTH) * CELLS, (lons < HORN[0]) | (lons > HORN[1])] = True
    return grid


def room(grid: np.ndarray) -> np.ndarray:
    """The least distance of each cell from land, in units, never more than it is."""
    degree = 60.0 / CELLS
    beside = np.full(grid.shape, 10_000, dtype=np.int32)  # cells along the row
    doubled = np.concatenate([grid, grid, grid], axis=1)
    at = np.arange(3 * COLUMNS)
    for row in range(ROWS):
        hits = np.where(doubled[row], at, -10_000)
        west = at - np.maximum.accumulate(hits)
        east = np.minimum.accumulate(np.where(doubled[row], at, 100_000)[::-1])[::-1] - at
        beside[row] = np.minimum(west, east)[COLUMNS : 2 * COLUMNS]
    best = np.full(grid.shape, UNIT * MOST, dtype=np.float32)
    lats = np.radians(SOUTH + (np.arange(ROWS) + 0.5) / CELLS)
    for up in range(-int(UNIT * MOST / degree), int(UNIT * MOST / degree) + 1):
        here = slice(max(0, -up), min(ROWS, ROWS - up))
        there = slice(max(0, up), min(ROWS, ROWS + up))
        across = degree * np.minimum(np.cos(lats[here]), np.cos(lats[there]))
        away = np.sqrt((up * degree) ** 2 + (beside[there] * across[:, None]) ** 2)
        best[here] = np.minimum(best[here], away.astype(np.float32))
    # From the edge of a cell to that of the land the way is shorter than from middle to middle.
    near = np.maximum(best - 0.7 * degree, np.where(grid, 0.0, UNIT))
    return np.where(grid, 0, np.clip(near // UNIT, 1, MOST)).astype(np.uint8)


def main() -> None:
    """Writes magic, rows, columns, the southern edge, cells to a degree and tenths of a mile to a unit, then the packed cells, row by row from the south."""
    cells = room(land(Path(sys.argv[1])))
    head = MAGIC + struct.pack("<HHhHH", ROWS, COLUMNS, SOUTH, CELLS, int(UNIT * 10))
    TARGET.write_bytes(head + zlib.compress(cells.tobytes(), 9))
    print(f"{ROWS} by {COLUMNS} cells, {np.mean(cells == 0):.0%} land, {TARGET.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
