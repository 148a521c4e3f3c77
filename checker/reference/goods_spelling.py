"""Words of goods as manifests print them: without vowels, misread by a scanner, in traditional characters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.reference.shelf import rows

VOWELS = frozenset("aeiou")
TOKEN = re.compile(r"[a-z0-9]{4,}")
MISREAD = {"0": "o", "1": "il", "5": "s", "8": "b"}
"""Figures that a scanner reads for letters."""
ALIKE = tuple(pair.split("/") for pair in "rn/m vv/w ii/u cl/d li/h i/l l/i c/e e/c f/t t/f u/v v/u".split())
"""Letters that a scanner takes for each other."""
UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
"""How telex and customs systems without umlauts write them, and how a plain text has them."""
DOTTED = 4
"""A word cut short by a full stop has at least so many letters left."""
SHORT = 6
"""Words below this length are too many and too close to each other to be told by a misread letter."""

LONG, LEAST, LEAST_END = 10, 3, 6
"""How long a compound word is at least, what stands before its last member, and that member."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with the words that could be told put right; `printed` says for each word put in what stands on the paper."""

    text: str
    printed: tuple[tuple[str, str], ...] = ()


BLANK = re.compile(r"[ \t\-_/\u2010-\u2015]+")
MARK = re.compile("[\u0300-\u036f\u0640]")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text in one case, without accents, with hyphens and slashes as spaces."""
    if text.isascii():
        return BLANK.sub(" ", text.lower()).strip()
    folded = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold().replace("ı", "i"))
    return BLANK.sub(" ", unicodedata.normalize("NFC", MARK.sub("", folded))).strip()


def mended(text: str) -> Mended:
    """A plain text with abbreviated and misread Latin words as the keyword table writes them. What is a word already stays."""
    put: list[tuple[str, str]] = []

    def one(met: re.Match[str]) -> str:
        word = stands_for(met[0]) or (cut_short(met[0]) if text[met.end() : met.end() + 1] == "." else None)
        if word is None:
            return parted(met[0])
        put.append((word, met[0]))
        return word

    return Mended(TOKEN.sub(one, text), tuple(put))


@lru_cache(maxsize=16384)
def stands_for(token: str) -> str | None:
    """The one word of the keyword table that a token stands for; None for a word of its own, or where several may be meant."""
    if token in _known() or (token.endswith("s") and token[:-1] in _known()):
        return None
    if any(c.isdigit() for c in token):
        return _only(w for w in _letters(token) if w in _wanted()) if sum(c.isalpha() for c in token) >= 3 else None
    if told := _only(w for w in _with_umlauts(token) if w in _wanted()):
        return told
    longer = [w for w in _skeletons().get(_skeleton(token), ()) if len(w) > len(token) and _shortened(token, w)]
    least = min(map(len, longer), default=0)
    short = _only(w for w in longer if len(w) == least)
    if short or len(token) < SHORT:
        return short
    return _only(w for w in _misread(token) if w in _wanted())


@lru_cache(maxsize=16384)
def cut_short(token: str) -> str | None:
    """The one word of the keyword table that a word cut off by a full stop begins: `imbarc.`; None for a word of its own, or where several may be meant."""
    if token in _known() or not token.isalpha() or len(token) < DOTTED:
        return None
    words = _sorted()
    begun = bisect_left(words, token)
    found = []
    for word in words[begun : begun + 12]:
        if not word.startswith(token):
            break
        found.append(word)
    stem = min(found, key=len, default="")
    return stem if stem and all(w[: len(stem) - 2] == stem[:-2] for w in found) else None


@cache
def _sorted() -> list[str]:
    return sorted(_wanted())


def _with_umlauts(token: str) -> Iterator[str]:
    """The word with ae, oe and ue as a plain text has umlauts, one of them or all."""
    every = token
    for written, bare in UMLAUTS:
        if written in token:
            yield token.replace(written, bare)
            every = every.replace(written, bare)
    if every != token:
        yield every


@lru_cache(maxsize=16384)
def parted(token: str) -> str:
    """A compound word with a blank before the keyword that it ends with: Elefantenelfenbein is elfenbein. Others as they are."""
    if len(token) < LONG or not token.isalpha() or token in _known():
        return token
    for cut in range(LEAST, len(token) - LEAST_END + 1):
        if token[cut:] in _wanted():
            return f"{token[:cut]} {token[cut:]}"
    return token


def _only(words: Iterable[str]) -> str | None:
    """The one word meant; of forms of one word the shortest."""
    found = sorted(set(words), key=len)
    return found[0] if found and all(w.startswith(found[0][:-1]) for w in found) else None


LATIN = re.compile(r"[a-z]{4,}")


@cache
def plain_keywords() -> tuple[str, ...]:
    """The keywords of the table as plain texts, row by row."""
    return tuple(plain.__wrapped__(r["keyword"]) for r in rows("goods_words.csv"))


@cache
def _wanted() -> frozenset[str]:
    """The Latin words of four letters and more that the keyword table is made of, and their plurals."""
    words = {w for text in plain_keywords() for w in LATIN.findall(text)}
    plurals = {f"{w}{'es' if w.endswith(('s', 'x', 'ch', 'sh')) else 's'}" for w in words}
    return frozenset(words | plurals | {f"{w}n" for w in words if w.endswith("e") and len(w) >= SHORT})


@cache
def _known() -> frozenset[str]:
    """Words that stand for themselves: those of the tables, and plain words that lie one letter from a keyword."""
    tables = (("accessory_nouns.csv", "noun"), ("brands.csv", "brand"), ("vague_words.csv", "phrase"), ("hs_2022.csv", "title"), ("plain_words.csv", "word"))
    return _wanted() | {w for name, column in tables for r in rows(name) for w in LATIN.findall(plain(r[column]))}


@cache
def _skeletons() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in _wanted():
        if len(word) >= 5:
            found.setdefault(_skeleton(word), []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def _skeleton(word: str) -> str:
    """The first letter and the consonants after it: what is left of a word that a clerk cuts short."""
    return word[0] + "".join(c for c in word[1:] if c not in VOWELS)


def _shortened(token: str, word: str) -> bool:
    """Whether the token is the word without some of its vowels."""
    at = 0
    for c in word:
        if at < len(token) and token[at] == c:
            at += 1
        elif c not in VOWELS:
            return False
    return at == len(token)


def _letters(token: str) -> Iterator[str]:
    """The readings of a token with figures among its letters."""
    readings = [""]
    for c in token:
        readings = [r + o for r in readings for o in (MISREAD.get(c, c) if c.isdigit() else c)]
        if len(readings) > 16:
            return
    yield from readings


def _misread(token: str) -> Iterator[str]:
    """The words that a scanner may have read as this one: one pair of letters alike, or one vowel lost."""
    for seen, meant in ALIKE:
        at = token.find(seen)
        while at >= 0:
            yield token[:at] + meant + token[at + len(seen) :]
            at = token.find(seen, at + 1)
