"""Words that name goods, in eleven languages, and where they stand in a description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.reference.goods_spelling import plain, plain_keywords
from checker.reference.han import simplified
from checker.reference.shelf import rows

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
ENDINGS = {"latin": ("s", "es"), "long": ("s", "es", "n", "en", "e", "i", "lar", "ler", "lari", "leri"), "eau": ("x",), "y": ("y", "ies", "ys"), "": ()}
"""What may stand behind a stem in Latin letters; nothing may, too, except where it ends in y."""
BARE = "(ый|ий|ая|ое|ые|ие|ой|[аеиоуыьюяй])$"
"""What a Russian stem is freed of; any three letters may follow."""
SHORT = tuple(a + b for a in "аеиоуыюя" for b in ("", *"аеиоуыюя"))
"""What may follow a short Russian word."""


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
    if re.search("[а-я]", word):
        if len(word) >= 5:
            return re.escape(re.sub(BARE, "", word)) + r"\w{0,3}"
        return re.escape(word) + ("(?:[аеиоуыюя]{1,2})?" if word[-1].isalpha() and len(word) >= 3 else "")
    stem, sort = _parted(word)
    ends = "|".join(ENDINGS[sort])
    return re.escape(stem) + (f"(?:{ends})" if sort == "y" else f"(?:{ends})?" if ends else "")


def _parted(word: str) -> tuple[str, str]:
    """A word without Cyrillic letters as its stem and the sort of its endings."""
    if not word[-1].isalpha() or len(word) < 3:
        return word, ""
    if word.endswith("eau"):
        return word, "eau"
    if word.endswith("y") and word.isascii():
        return word[:-1], "y"
    return word, "long" if len(word) >= 6 and word.isascii() else "latin"


@cache
def _forms(keyword: str) -> tuple[tuple[str, tuple[str, ...] | int], ...] | str | None:
    """The stems of a keyword, each with the endings that it may have or how many letters of any; its signs, where words are not parted.

    None where only its pattern will do. Comparing letters needs no compiling.
    """
    words = simplified(plain(keyword)).split()
    if CJK.search(keyword):
        return words[0] if len(words) == 1 else None
    if _arabic(keyword) or not all(w.isalnum() for w in words):
        return None
    return tuple(map(_form, words))


def _form(word: str) -> tuple[str, tuple[str, ...] | int]:
    if re.search("[а-я]", word):
        if len(word) >= 5:
            return re.sub(BARE, "", word), 3
        return word, ("", *SHORT) if word[-1].isalpha() and len(word) >= 3 else ("",)
    stem, sort = _parted(word)
    return stem, ENDINGS[sort] if sort == "y" else ("", *ENDINGS[sort])


def _end(keyword: str, text: str, start: int) -> int | None:
    """Where a keyword that starts there ends, its ending with it; None when it does not stand there."""
    forms = _forms(keyword)
    if forms is None:
        met = compiled(keyword).match(text, start)
        return met.end() if met else None
    if isinstance(forms, str):
        return start + len(forms) if text.startswith(forms, start) else None
    if start and text[start - 1].isalnum():
        return None
    at = start
    for n, (stem, endings) in enumerate(forms):
        if n:
            if text[at : at + 1] != " ":
                return None
            at += 1
        if not text.startswith(stem, at):
            return None
        end = at = at + len(stem)
        while text[end : end + 1].isalnum():
            end += 1
        if end - at > endings if isinstance(endings, int) else text[at:end] not in endings:
            return None
        at = end
    return at


@cache
def _index() -> dict[str, tuple[int, ...]]:
    """The rows of the keyword table by the first signs of their first word: one sign where words are not parted, else two."""
    index: dict[str, list[int]] = {}
    for n, text in enumerate(plain_keywords()):
        index.setdefault(_key(simplified(text)), []).append(n)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def _near(key: str) -> tuple[tuple[str, Word], ...]:
    """The keywords under one key, each with the letters that it begins with whatever its ending; built when a text first needs the key."""
    table = rows("goods_words.csv")
    found = {table[n]["keyword"]: table[n] for n in _index().get(key, ())}
    return tuple((beginning(k), Word(k, tuple(r["headings"].split()), frozenset(r["classes"].split()))) for k, r in found.items())


def beginning(keyword: str) -> str:
    """Letters with which every match of a keyword begins: its first word less the two letters that an ending may change; none where an article may precede."""
    if _arabic(keyword):
        return ""
    word = simplified(plain(keyword)).split()[0]
    return word if CJK.search(keyword) or len(word) < 3 else word[:-2]


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
                if text.startswith(beginning, start.start()) and (end := _end(word.text, text, start.start())) is not None:
                    yield Match(word, start.start(), end)
