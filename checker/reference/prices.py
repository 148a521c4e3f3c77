"""What goods usually cost: broad bands, good enough to tell a price from a third or three times of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.reference.chapter_sense import sense
from checker.reference.goods import GoodsNature
from checker.reference.goods_signs import sign
from checker.reference.shelf import rows
from checker.reference.vehicles import Decoded


@dataclass(frozen=True, slots=True)
class Band:
    """A usual price in US dollars: of what, from, to, for one `unit` (piece or kg); `broad` for one that holds for a whole heading or chapter."""

    what: str
    low: float
    high: float
    unit: str = "piece"
    broad: bool = False


def of_vehicle(found: Decoded, year: int | None, when: date | None) -> Band | None:
    """The band of used prices for a model, stretched by age: an old one may cost a fifth of the lowest figure."""
    if not found.used_usd:
        return None
    low, high = found.used_usd
    age = when.year - year if when and year else 0
    aged = bool(found.years and when and when.year - found.years[1] > 10) or age > 15
    long_built = found.years is None or found.years[1] - found.years[0] >= LONG_BUILT
    young = bool(when and year) and age <= 5 and not aged and long_built
    return Band(f"a used {found.name}", low * (0.5 if aged else 2.0 if young else 1.0), high)


LONG_BUILT = 8
"""Of a model built for so many years the lowest figure is that of the oldest; a young one costs twice as much."""


def of_piece(description: str) -> Band | None:
    """The band for one piece of goods named by maker or kind; None for goods without one."""
    if sign("wreck").search(description):
        return None
    for row in rows("piece_prices.csv"):
        if re.search(row["pattern"], description, re.IGNORECASE):
            return Band(row["what"], float(row["usd_low"]), float(row["usd_high"]))
    return None


def of_heading(code: str) -> Band | None:
    """The band for one piece of the goods of a tariff code, new or old; None for codes without one. The longest prefix counts."""
    fitting = [r for r in rows("heading_prices.csv") if code.startswith(r["prefix"])]
    row = max(fitting, key=lambda r: len(r["prefix"]), default=None)
    return Band(row["what"], float(row["usd_low"]), float(row["usd_high"]), broad=True) if row else None


def of_chapter(chapter: int | None) -> Band | None:
    """The band for a kilogram of the goods of a chapter; None for chapters whose prices run too far."""
    found = sense(chapter)
    return Band(f"what chapter {chapter:02d} holds", *found.usd_kg, "kg", broad=True) if found else None


def of_kilo(nature: GoodsNature, description: str) -> Band | None:
    """The band for a kilogram of bulk goods; None for goods without one."""
    sort = _sort_of_bulk(nature, description)
    row = next((r for r in rows("kilo_prices.csv") if r["goods"] == sort), None)
    return Band(sort, float(row["usd_low"]), float(row["usd_high"]), "kg") if row else None


def _sort_of_bulk(nature: GoodsNature, description: str) -> str:
    """The row of `kilo_prices.csv` for plain bulk goods; empty for finer sorts, whose prices run far."""
    if sign("dear bulk").search(description):
        return ""
    heading = nature.headings[0] if nature.headings else ""
    if "scrap" in nature.classes:
        return "rubber scrap" if "rubber" in description.casefold() else "scrap"
    if heading in ("2701", "2702"):
        return "coal"
    if heading in ("2709", "2710") and nature.sure:
        return "petroleum"
    return "seafood" if "seafood" in nature.told and nature.sure else ""
