"""Words that name goods, in eleven languages, and where they stand in a description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.reference.goods_spelling import plain, simplified
from checker.reference.shelf import rows

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
ENDING = {"latin": "(?:s|es)?", "long": "(?:s|es|n|en|e|i|lar|ler|lari|leri)?", "cyrillic": r"\w{0,3}", "short cyrillic": "(?:[аеиоуыюя]{1,2})?"}


@dataclass(frozen=True, slots=True)
class Word:
    """A keyword of the table: its HS prefixes and the classes of goods it stands for."""

    text: str
    headings: tuple[str, ...]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A keyword met in a plain text, from `start` to `end`."""

    word: Word
    start: int
    end: int


def pattern(keyword: str) -> str:
    """A regular expression for a keyword in plain text with simplified characters: its plurals, and no other word around it."""
    words = simplified(plain(keyword)).split()
    if CJK.search(keyword):
        return r"\s*".join(map(re.escape, words))
    return rf"(?<![^\W_])(?:{ARTICLE if _arabic(keyword) else ''}){' '.join(map(_stem, words))}(?![^\W_])"


ARTICLES = ("وال", "ال", "و")
ARTICLE = f"(?:{'|'.join(ARTICLES)})?"
TOKEN = re.compile(rf"{CJK.pattern}|(?:(?!{CJK.pattern})[^\W_])+")


def _arabic(keyword: str) -> bool:
    return "\u0600" <= keyword[0] <= "\u06ff"


def _stem(word: str) -> str:
    if re.search("[а-я]", word) and len(word) >= 5:
        return re.escape(re.sub("(ый|ий|ая|ое|ые|ие|ой|[аеиоуыьюяй])$", "", word)) + ENDING["cyrillic"]
    if not word[-1].isalpha() or len(word) < 3:
        return re.escape(word)
    if re.search("[а-я]", word):
        return re.escape(word) + ENDING["short cyrillic"]
    if word.endswith("eau"):
        return re.escape(word) + "x?"
    if word.endswith("y") and word.isascii():
        return re.escape(word[:-1]) + "(?:y|ies|ys)"
    return re.escape(word) + ENDING["long" if len(word) >= 6 and word.isascii() else "latin"]


@cache
def _words() -> dict[str, Word]:
    return {r["keyword"]: Word(r["keyword"], tuple(r["headings"].split()), frozenset(r["classes"].split())) for r in rows("goods_words.csv")}


@cache
def _index() -> dict[str, tuple[Word, ...]]:
    """The keywords by the first signs of their first word: one sign where words are not parted, else two."""
    index: dict[str, list[Word]] = {}
    for word in _words().values():
        index.setdefault(_key(simplified(plain(word.text))), []).append(word)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def _near(key: str) -> tuple[tuple[str, Word], ...]:
    """The keywords under one key, each with the letters that it begins with whatever its ending."""
    return tuple((beginning(word.text), word) for word in _index().get(key, ()))


def beginning(keyword: str) -> str:
    """Letters with which every match of a keyword begins: its first word less the two letters that an ending may change; none where an article may precede."""
    return "" if _arabic(keyword) else simplified(plain(keyword)).split()[0][:-2]


@cache
def compiled(keyword: str) -> re.Pattern[str]:
    """A keyword's pattern, compiled when a text first needs it: two thousand at once cost half a second."""
    return re.compile(pattern(keyword))


def _key(text: str) -> str:
    return text[0] if CJK.match(text) else text.split(" ", 1)[0][:2]


def matches(text: str) -> tuple[Match, ...]:
    """The keywords in a plain text from left to right, longer ones in place of the shorter ones within them."""
    found = sorted(_found(text), key=lambda m: (m.start - m.end, m.start))
    kept: list[Match] = []
    for match in found:
        if all(match.end <= k.start or match.start >= k.end for k in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda m: m.start))


def _found(text: str) -> Iterator[Match]:
    for start in TOKEN.finditer(text):
        token = start[0]
        keys = {_key(token), text[start.start() : start.start() + 2], *(_key(token[len(a) :]) for a in ARTICLES if token.startswith(a) and len(token) > len(a))}
        for key in keys:
            for beginning, word in _near(key):
                if text.startswith(beginning, start.start()) and (met := compiled(word.text).match(text, start.start())):
                    yield Match(word, met.start(), met.end())
