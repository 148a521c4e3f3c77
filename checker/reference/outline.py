"""The outlines of countries, for drawing: coarse, and no statement on any border."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checker.errors import DocscanError
from checker.reference.shelf import rows

_STEPS = 40.0

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """One closed line of a country (alpha-2; empty where none claims it) as (lon, lat), with its west, south, east and north."""

    country: str
    ring: Ring
    box: tuple[float, float, float, float]


@lru_cache(maxsize=1)
def outlines() -> tuple[Outline, ...]:
    """Every outline of the world but Antarctica; DocscanError when the table is missing or damaged."""
    try:
        return tuple(_outline(row["country"], row["steps"]) for row in rows("world_outline.csv"))
    except (OSError, KeyError, ValueError) as error:
        remedy = "reinstall docscan, or build it with benchmarks/build_outline.py"
        raise DocscanError("checker/reference/tables/world_outline.csv is missing or damaged", remedy) from error


def _outline(country: str, steps: str) -> Outline:
    figures = [int(step) for step in steps.split(" ")]
    x = y = 0
    ring = []
    for dx, dy in zip(figures[::2], figures[1::2], strict=True):
        x, y = x + dx, y + dy
        ring.append((x / _STEPS, y / _STEPS))
    lons, lats = [p[0] for p in ring], [p[1] for p in ring]
    return Outline(country, tuple(ring), (min(lons), min(lats), max(lons), max(lats)))
