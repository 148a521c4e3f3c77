"""Scores as probabilities."""

from __future__ import annotations

from itertools import pairwise

from checker.extracting.confidence import calibrated, probability
from checker.model.fact import Fact
from checker.model.spot import Spot


def test_a_higher_score_is_never_less_likely():
    assert all(probability(a / 100) <= probability(b / 100) for a, b in pairwise(range(101)))
    assert 0.0 < probability(0.0) < probability(1.0) < 1.0


def test_badly_read_letters_lower_a_fact_beyond_any_map():
    fact = Fact("vessel", Spot("a.pdf", 1), "X", "X", 0.9 * 0.5)
    sharp = calibrated({"vessel": Fact("vessel", Spot("a.pdf", 1), "X", "X", 0.9)}, 1.0)["vessel"].confidence
    assert calibrated({"vessel": fact}, 0.5)["vessel"].confidence == round(sharp * 0.5, 3)
