"""Tests of the one spelling names are compared in."""

from __future__ import annotations

import pytest

from checker.reference.spelling import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U. S. A.", "USA"),
        ("Côte d’Ivoire", "COTE DIVOIRE"),
        ("İzmir", "IZMIR"),
        ("P.R. China", "PR CHINA"),
        ("ガーナ", "ガーナ"),
        ("한국", "한국"),
        ("أبو ظبي", "ابو ظبی"),
        ("St.  Petersburg", "ST PETERSBURG"),
    ],
)
def test_accents_points_and_marks_make_no_difference(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_folding_twice_changes_nothing() -> None:
    for text in ("Ñandú & Söhne", "г. Москва", "東京港", "بندر عباس"):
        assert fold(fold(text)) == fold(text)
