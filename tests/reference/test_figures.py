"""Figures as printed."""

from __future__ import annotations

import pytest

from checker.reference.figures import figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21,400", 21400.0),
        ("21.400", 21400.0),
        ("6 400,0", 6400.0),
        ("1.234.567,89", 1234567.89),
        ("1,234,567.891", 1234567.891),
        ("3651.6", 3651.6),
        ("12'400", 12400.0),
        ("6.3", 6.3),
        ("2940", 2940.0),
    ],
)
def test_figures_are_read_in_every_hand(text: str, value: float) -> None:
    assert figure(text) == value


def test_no_figure_is_none() -> None:
    assert figure("KG") is None
    assert figure("") is None
