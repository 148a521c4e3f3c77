"""The words that names share: legal forms, words of a trade, fillers, spellings of one given name, titles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.reference.han import simplified
from checker.reference.latin import WIDE, latin_words
from checker.reference.shelf import rows

Words = tuple[str, ...]


@cache
def legal_forms() -> Mapping[Words, str]:
    """Latin words of a legal form → its sort: (sp, z, oo) is ltd. Sorts are ltd, jsc, inc, co, lp, sole, coop, npo and state."""
    found: dict[Words, str] = {}
    for row in rows("firm_words.csv"):
        if row["form"] and not WIDE.search(row["word"]) and (words := latin_words(row["word"])):
            found.setdefault(words, row["form"])
    return found


@cache
def leading_forms() -> frozenset[Words]:
    """The legal forms that may open a name: PT, OOO, TOV."""
    return frozenset(latin_words(row["word"]) for row in rows("firm_words.csv") if row["role"] == "prefix" and row["form"])


@cache
def longest_form() -> int:
    """How many words the longest legal form has."""
    return max(map(len, legal_forms()))


@cache
def wide_forms() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for legal forms in Han (in simplified characters), kana and Hangul, and the sort of each."""
    sorts = {simplified(row["word"]): row["form"] for row in rows("firm_words.csv") if row["form"] and WIDE.search(row["word"])}
    return re.compile("|".join(re.escape(word) for word in sorted(sorts, key=len, reverse=True))), sorts


@cache
def wide_words() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for words of trade in Han (in simplified characters) and Hangul, and the English for each."""
    means = {simplified(row["word"]): row["means"] for row in rows("trade_words.csv") if row["sort"] == "wide"}
    return re.compile("|".join(re.escape(word) for word in sorted(means, key=len, reverse=True))), means


@cache
def trade_words() -> Mapping[str, str]:
    """A word that half the firms of a trade share → the English word for it: ticaret is trading."""
    return {"".join(latin_words(row["word"])): row["means"] for row in rows("trade_words.csv") if row["sort"] == "trade"}


@cache
def place_words() -> frozenset[str]:
    """Countries, their adjectives, and towns and rivers that many firms put into their names; what is telling there is the rest."""
    return frozenset(row["word"] for row in rows("trade_words.csv") if row["sort"] == "place")


@cache
def common_words() -> frozenset[str]:
    """Words that firms all over the world choose for a name: golden, star, ocean. Alone they prove nothing."""
    return frozenset(row["word"] for row in rows("trade_words.csv") if row["sort"] == "common")


@cache
def fillers() -> frozenset[str]:
    """Articles and the like, which say nothing in a firm's name."""
    return frozenset(row["word"] for row in rows("trade_words.csv") if row["sort"] == "filler")


@cache
def given_names() -> Mapping[str, frozenset[str]]:
    """A given name or Asian family name → the names that it is a spelling of: yousef is one of yusuf."""
    found: dict[str, frozenset[str]] = {}
    for row in rows("given_names.csv"):
        if row["stands_for"] not in ("title", "particle"):
            found[row["word"]] = found.get(row["word"], frozenset()) | {row["stands_for"]}
    return found


@cache
def titles() -> frozenset[str]:
    """Titles and ranks before a person's name."""
    return frozenset(row["word"] for row in rows("given_names.csv") if row["stands_for"] == "title")


@cache
def particles() -> frozenset[str]:
    """Small words inside a person's name: al, bin, van."""
    return frozenset(row["word"] for row in rows("given_names.csv") if row["stands_for"] == "particle")
