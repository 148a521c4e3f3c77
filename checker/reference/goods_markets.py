"""Goods and the countries that have no market for them: no works, no sea, no snow, or no leave to sell them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checker.reference.shelf import rows


@dataclass(frozen=True, slots=True)
class Misfit:
    """Goods that a country has no use for: what they are, why it has none, how sure that is (weak, known), and by what source."""

    goods: str
    reason: str
    confidence: str
    source: str


def misfit(code: str, country: str) -> Misfit | None:
    """Why goods of a tariff code (four to six digits at least) have no market in a country (alpha-2); None where nothing is known against it."""
    for codes, only, never, found in _rows():
        if code.startswith(codes) and (country in never or (only and country not in only)):
            return found
    return None


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str], Misfit], ...]:
    return tuple(
        (tuple(r["codes"].split()), frozenset(r["only"].split()), frozenset(r["never"].split()), Misfit(r["goods"], r["reason"], r["confidence"], r["source"]))
        for r in rows("goods_markets.csv")
    )
