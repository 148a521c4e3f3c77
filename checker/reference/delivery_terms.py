"""Which end of the journey a delivery term names (Incoterms 2020, with the older terms still in print)."""

from __future__ import annotations

from checker.model.places import Place
from checker.reference.places import resolve

SOLD_AT_ORIGIN = frozenset(("EXW", "FCA", "FAS", "FOB", "FOR", "FOT"))
"""Terms whose named place is where the goods start; that of all others is where they go."""


def at_origin(term: str) -> bool:
    """Whether the place behind the term (FOB, CIP, …) is where the goods start."""
    return term.upper()[:3] in SOLD_AT_ORIGIN


def place_named(printed: str) -> Place | None:
    """The place printed behind a delivery term; None where the gazetteer does not know it for sure."""
    found = resolve(printed)
    return found if found.country and found.method not in ("unresolved", "fuzzy") else None
