"""How often a fact with a given score proved right: scores of geometry and fit turned into probabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from checker.model.fact import AnyFact

KNOTS = ((0.0, 0.5), (0.35, 0.75), (0.51, 0.82), (0.73, 0.93), (0.90, 0.965), (0.99, 0.98), (1.0, 0.98))
"""Score and share of right facts, measured by tenths over the generated layouts that extraction was built on (5,700 facts), made monotone.

The shares of errors measured there (12, 5 and 2 in a hundred) are raised by a half, because a layout never seen before is read worse.
"""


def probability(score: float) -> float:
    """The share of facts with that score that proved right."""
    for (low, share), (high, above) in pairwise(KNOTS):
        if score <= high:
            return share + (above - share) * (max(score, low) - low) / (high - low)
    return KNOTS[-1][1]


def calibrated(facts: Mapping[str, AnyFact], read: float) -> dict[str, AnyFact]:
    """The facts with probabilities for scores. `read` (0 to 1) is how surely the letters of the paper were read; it goes into every score, and into no map."""
    return {n: replace(f, confidence=round(min(0.99, probability(min(f.confidence / read, 1.0))) * read, 3)) if f else f for n, f in facts.items()}
