"""The outlines of Natural Earth as TopoJSON packs them (npm package world-atlas)."""

from __future__ import annotations

from typing import Any

Point = tuple[float, float]


def unpacked(topology: dict[str, Any]) -> list[list[Point]]:
    """The shared borders and coasts, as lines of (longitude, latitude) in degrees."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        found.append(line)
    return found
