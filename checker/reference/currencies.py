"""Currencies by their ISO 4217 code."""

from __future__ import annotations

from functools import cache

from checker.reference.shelf import rows


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for r in rows("currency_words.csv") for code in r["currencies"].split())


def known(code: str) -> bool:
    """Whether there is, or lately was, a currency of that code."""
    return code.strip().upper() in _codes()
