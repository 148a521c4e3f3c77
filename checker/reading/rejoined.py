"""Words that small print made recognition part (`por t`), joined where they make a word of headings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.reading.paper import Word
from checker.reference.labels import ARTICLES, tokens
from checker.reference.shelf import rows

NEAR, UNLIKE = 0.5, 1.6
"""Letters further apart than so many type sizes are two words, and so are pieces of sizes so unlike."""


def rejoined(words: list[Word]) -> list[Word]:
    """The words of a recognised page in reading order, pieces that are no words of headings put together to one that is."""
    out: list[Word] = []
    for piece in words:
        word = piece
        while out and _belong(out[-1], word) and (whole := _whole(out[-1].text, word.text)):
            before = out.pop()
            top, bottom, size = min(before.top, word.top), max(before.bottom, word.bottom), min(before.size, word.size)
            confidence = min(before.confidence, word.confidence)
            word = replace(word, text=whole, x0=before.x0, top=top, bottom=bottom, size=size, order=before.order, confidence=confidence)
        out.append(word)
    return out


def _belong(one: Word, other: Word) -> bool:
    """Whether two words stand on one line and close together. The size of a piece of a word is measured badly."""
    small, large = sorted((one.size, other.size))
    return abs(one.bottom - other.bottom) < 0.3 * small and -0.2 * small < other.x0 - one.x1 < NEAR * small and large < UNLIKE * small


def _whole(one: str, other: str) -> str:
    """The word that two pieces make; empty where they make none, or are words themselves."""
    if not (one[-1].isalpha() and other[0].isalpha() and one.isascii() and other.isascii()):
        return ""
    made, pieces = tokens(one + other), (tokens(one), tokens(other))
    if len(made) != 1 or len(made[0]) < 4 or made[0] not in _vocabulary():
        return ""
    words = [p[0] for p in pieces if p]
    return "" if any(w in _SMALL or (len(w) > 3 and w in _vocabulary()) for w in words) else one + other


_SMALL = ARTICLES | set("or and to in at on no by if as is on for from".split())


@cache
def _vocabulary() -> frozenset[str]:
    """Every word of a heading or title that the tables know."""
    return frozenset(t for file, column in (("labels.csv", "label"), ("titles.csv", "title")) for row in rows(file) for t in tokens(row[column]))
