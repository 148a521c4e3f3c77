"""Countries that no road or railway leads to."""

from __future__ import annotations

from functools import lru_cache

from checker.reference.shelf import rows


@lru_cache(maxsize=1)
def _seabound() -> frozenset[str]:
    return frozenset(row["country"] for row in rows("seabound.csv"))


def cut_off(a: str | None, b: str | None) -> str | None:
    """The one of two countries that no truck or train reaches from the other; None where there is a way by land, or the two are one."""
    if not a or not b or a == b:
        return None
    return a if a in _seabound() else b if b in _seabound() else None
