"""Corridors: the seaboards by which landlocked countries are usually reached."""

from __future__ import annotations

from functools import lru_cache

from checker.reference.shelf import rows


@lru_cache(maxsize=1)
def _gateways() -> dict[str, frozenset[str]]:
    return {row["landlocked"]: frozenset(row["gateways"].split()) for row in rows("corridors.csv")}


def landlocked(country: str | None) -> bool:
    """Whether a country (ISO 3166-1 alpha-2) has no sea."""
    return country in _gateways()


def usual_gateways(country: str) -> frozenset[str]:
    """The countries through whose ports a landlocked country is usually reached; empty for a country with a coast."""
    return _gateways().get(country, frozenset())
