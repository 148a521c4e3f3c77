"""Printed words matched against the headings that papers use: bilingual pairs count once, `A / B` names two values."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.extracting.layout import Segment
from checker.reading.paper import Word
from checker.reference.labels import IGNORED, lexicon, tokens

NUMBERING = re.compile(r"^[①-⑳㉑-㉟㊱-㊿]$|^[(\[]?\d{1,2}(?:-\d{1,2})?[A-Za-z]?[.)\]:]{0,2}$")
JOIN = {"/", "&", "and", ",", "-", "|", "+", "or", "–", "•", "·", "／"}


def match_parts(words: list[Word], first: int) -> tuple[list[tuple[str, ...]], int]:
    """The parts of a heading and the number of words it takes: bilingual pairs count once, `A / B` counts as two parts."""
    if not _begins(words, first):
        return [], first
    parts, used = _matched(tuple([w.text for w in words]), first)
    return list(parts), used


def _begins(words: list[Word], first: int) -> bool:
    """Whether any heading begins with the first of these words that is more than punctuation."""
    for i in range(first, len(words)):
        known = _may_begin(words[i].text)
        if known is not None:
            return known
    return False


@lru_cache(32_768)
def _may_begin(word: str) -> bool | None:
    """Whether a heading may begin with this word; None where it is punctuation."""
    own = tokens(word)
    return lexicon().begins(own[0]) if own else None


@lru_cache(32_768)
def _matched(words: tuple[str, ...], first: int) -> tuple[tuple[tuple[str, ...], ...], int]:
    stream: list[str] = []
    owner: list[int] = []
    for i, text in enumerate(words[first:], first):
        own = tokens(text)
        stream += own
        owner += [i] * len(own)
    parts: list[tuple[str, ...]] = []
    at, used = 0, first
    while at < len(stream):
        length, concepts = lexicon().match(stream, at)
        if not length:
            break
        end = at + length
        if end < len(stream) and owner[end] == owner[end - 1] and (_numbered(words[owner[end]]) or not _open_word(words[owner[end]])):
            break
        between = words[used : owner[at]]
        joined = any(w.casefold() in JOIN for w in between) or any(j in words[owner[at]] for j in "/／")
        if parts and any(w.casefold() not in JOIN for w in between):
            break
        if parts and not joined and not _shared(parts, concepts) and script(words[owner[at]]) == script(words[first]):
            break
        parts = _add(parts, concepts, joined)
        at, used = end, owner[end - 1] + 1
        if words[used - 1].endswith((":", "：")):
            further, to = _matched(words, used) if used < len(words) and parts == [(IGNORED,)] else ((), used)
            if to == len(words) and further != ((IGNORED,),) and further:
                return further, to  # `Transport details: port of loading`
            break
    return tuple([p for p in parts if p != (IGNORED,)] or parts), used


def is_whole(words: list[Word]) -> bool:
    """Whether these words are a label from the first to the last, leading numbering aside."""
    if len(words) > 1 and NUMBERING.match(words[0].text):
        words = words[1:]
    return _begins(words, 0) and _all_label(tuple([w.text for w in words]))


@lru_cache(32_768)
def _all_label(words: tuple[str, ...]) -> bool:
    run = [t for text in words for t in tokens(text)]
    return bool(run) and lexicon().match(run)[0] == len(run)


def words_used(s: Segment) -> int:
    """How many words of a run of print its heading takes, leading numbering included."""
    first = 1 if len(s.words) > 1 and NUMBERING.match(s.words[0].text) else 0
    return match_parts(s.words, first)[1]


def script(text: str) -> int:
    """0 for Latin, 1 for Cyrillic and its like, 2 for East Asian letters."""
    top = 0 if text.isascii() else max(map(ord, text))
    return 2 if top > 0x2E80 else 1 if top > 0x370 else 0


def _shared(parts: list[tuple[str, ...]], concepts: tuple[str, ...]) -> bool:
    return bool({c for p in parts for c in p} & {c for whole in concepts for c in whole.split("+")})


def _numbered(text: str) -> bool:
    """Whether a word is a number that only begins as a heading does: `MV/2024/0811`, `SN-0417/24`."""
    return text.isascii() and ":" not in text and any(c.isdigit() for c in text)


def _open_word(text: str) -> bool:
    """Whether a label may end inside this word (`Container/Seal`, `发票号Invoice`, `Weight(KGS)`)."""
    return any(c in text for c in "/／(（[&") or any(ord(c) > 0x2E80 for c in text)


def _add(parts: list[tuple[str, ...]], concepts: tuple[str, ...], joined: bool) -> list[tuple[str, ...]]:
    split = [tuple(dict.fromkeys(c.split("+")[i] for c in concepts if i < len(c.split("+")))) for i in range(max(len(c.split("+")) for c in concepts))]
    if not parts:
        return split
    for i, part in enumerate(parts):
        if len(split) == 1 and (shared := tuple(c for c in part if c in split[0])):
            return [*parts[:i], shared, *parts[i + 1 :]]
    return [*parts, *(p for p in split if p not in parts)] if joined else parts
