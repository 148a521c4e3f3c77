"""What the goods of a tariff chapter cost a kilogram and weigh a cubic metre: wide bands that only the absurd leaves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.reference.shelf import rows


@dataclass(frozen=True, slots=True)
class Sense:
    """The bands of a chapter: US dollars a kilogram, kilograms a cubic metre as packed."""

    chapter: int
    usd_kg: tuple[float, float]
    kg_m3: tuple[float, float]


@cache
def _table() -> dict[int, Sense]:
    return {
        int(r["chapter"]): Sense(
            int(r["chapter"]), (float(r["usd_kg_low"]), float(r["usd_kg_high"])), (float(r["kg_m3_low"]), float(r["kg_m3_high"]))
        )
        for r in rows("chapter_sense.csv")
    }


def sense(chapter: int | None) -> Sense | None:
    """The bands of a chapter; None for chapters whose goods differ too much (gems, ships, aircraft, instruments)."""
    return _table().get(chapter) if chapter is not None else None


def makers(code: str) -> tuple[str, frozenset[str]] | None:
    """The raw goods of a heading by name, and the countries that sell most of them to the world; None for all others."""
    row = next((r for r in rows("makers.csv") if code.startswith(r["heading"])), None)
    return (row["goods"], frozenset(row["countries"].split())) if row else None
