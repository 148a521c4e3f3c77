"""Pieces of words put together again."""

from __future__ import annotations

import pytest

from checker.reading.paper import Word
from checker.reading.rejoined import rejoined


def _line(*texts: str, gap: float = 1.5, size: float = 6.0) -> list[Word]:
    words, at = [], 40.0
    for n, text in enumerate(texts):
        wide = 0.5 * size * len(text)
        words.append(Word(text, at, 100.0, at + wide, 107.0, size=size, order=n, confidence=0.9))
        at += wide + gap
    return words


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (("por", "t", "of", "discharge"), ["port", "of", "discharge"]),
        (("10.", "Gros", "s", "weight"), ["10.", "Gross", "weight"]),
    ],
)
def test_pieces_that_are_no_words_make_one(read, meant):
    assert [w.text for w in rejoined(_line(*read))] == meant


@pytest.mark.parametrize("read", [("recept", "or"), ("port", "o"), ("packages", "s"), ("MARKS", "A"), ("12", "t"), ("XYZZ", "Q")])
def test_words_and_strangers_stay_apart(read):
    assert [w.text for w in rejoined(_line(*read))] == list(read)


def test_a_joined_word_has_the_box_of_its_pieces_and_the_lesser_confidence():
    one, other = _line("Gros", "s")
    other.confidence, one.size = 0.7, 8.0
    (whole,) = rejoined([one, other])
    assert (whole.x0, whole.x1, whole.confidence, whole.size) == (one.x0, other.x1, 0.7, 6.0)


def test_pieces_far_apart_or_on_two_lines_stay_apart():
    assert len(rejoined(_line("Gros", "s", gap=5.0))) == 2
    one, other = _line("Gros", "s")
    other.bottom += 9
    assert len(rejoined([one, other])) == 2
