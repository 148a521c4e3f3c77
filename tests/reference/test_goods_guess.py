"""The trained guess at what goods are."""

from __future__ import annotations

import pytest

from benchmarks.goods_quality import HERE, described, figures, manifests
from checker.reference.goods import nature
from checker.reference.goods_guess import guess

HELD = [line for line in described() if line.held]


@pytest.mark.parametrize(
    ("words", "chapter"),
    [
        ("RADIAL TRUCK TYRES 315/80R22.5", 40),
        ("LONG GRAIN RICE 25 KG", 10),
        ("Schrauben und Muttern verzinkt", 73),
        ("冷凍牛肉", 2),
        ("бумага офсетная", 48),
        ("sillas de oficina", 94),
    ],
)
def test_plain_goods_are_guessed_in_many_languages(words, chapter):
    assert guess(words).chapter == chapter


def test_a_text_without_letters_is_not_guessed_at():
    assert guess("12 345 / 67") is None
    assert guess("") is None


def test_a_guess_never_accuses():
    assert not nature("NICE ITEMS FROM ABROAD").kinds & {"luxury", "dual_use", "wildlife", "military"}


def test_there_are_enough_descriptions_in_enough_languages():
    assert len(HELD) >= 300
    assert len({line.language for line in HELD}) >= 8


def test_the_half_held_back_is_told_as_well_as_promised():
    found = figures(HELD)
    assert found["chapter"] >= 0.88
    assert found["class"] >= 0.92
    assert found["marks_recall"] >= 0.95
    assert found["marks_false"] <= 0.02


def test_manifest_lines_with_cut_and_misread_words_are_told_as_well():
    lines = list(manifests())
    assert len(lines) >= 1250
    assert len({line.language for line in lines}) == 13
    found = figures(lines)
    assert found["chapter"] >= 0.95
    assert found["class"] >= 0.95
    assert found["marks_recall"] >= 0.97
    assert found["marks_false"] <= 0.01


def test_goods_that_only_bear_the_name_of_others_are_seldom_taken_for_them():
    lines = (HERE / "lookalikes.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 180
    taken = [line for line in lines if nature(line).told & {"luxury", "dual_use", "wildlife", "military", "cash_gold"}]
    assert len(taken) <= 0.02 * len(lines), taken
    assert "wildlife" in nature("象牙盒").told
