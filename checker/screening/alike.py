"""How alike two names of firms, of people or of ships are."""

from __future__ import annotations

from checker.screening import firms as firm_names
from checker.screening import people as people_names
from checker.screening import wording
from checker.screening.cleaning import bare_names
from checker.screening.entry import ORGANISATION, PERSON, VESSEL
from checker.screening.likeness import NOTHING, STRONG, Likeness
from checker.screening.ships import ships

__all__ = ["COMPARE", "POSSIBLE", "STRONG", "firms", "likeness", "people", "similarity"]

POSSIBLE = 0.75
"""From here on somebody has to look; from STRONG on a name is taken for the listed one."""


def similarity(a: str, b: str, kind: str = ORGANISATION) -> float:
    """How alike two names are, 0 to 1; `kind` is organisation, person or vessel. ValueError for another kind; an empty name is like nothing."""
    return likeness(a, b, kind).score


def likeness(a: str, b: str, kind: str = ORGANISATION) -> Likeness:
    """How alike two names are, and why. What papers print around a name, and former and second names, are allowed for."""
    if kind not in COMPARE:
        raise ValueError(f"kind is {kind!r}, and must be {', '.join(COMPARE)}")
    if kind == VESSEL:
        return ships(a, b)
    ones, others = bare_names(a, kind), bare_names(b, kind)
    if len(ones) == 1 and len(others) == 1:
        return COMPARE[kind](ones[0], others[0])
    return max((COMPARE[kind](x, y) for x in ones for y in others), key=lambda found: found.score, default=NOTHING)


def firms(a: str, b: str) -> Likeness:
    """How alike two bare names of firms are."""
    return firm_names.of_wordings(wording.organisation(a), wording.organisation(b))


def people(a: str, b: str) -> Likeness:
    """How alike two bare names of people are."""
    return people_names.of_wordings(wording.person(a), wording.person(b))


COMPARE = {ORGANISATION: firms, PERSON: people, VESSEL: ships}
"""By kind, what compares two bare names."""
