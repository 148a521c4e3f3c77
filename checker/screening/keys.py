"""The keys under which a name is found again: its words, its words run together, and what is left of a word after a slip."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from checker.reference.name_words import given_names, trade_words
from checker.screening import wording
from checker.screening.entry import ORGANISATION, PERSON, VESSEL
from checker.screening.likeness import sounded
from checker.screening.ships import ship_names
from checker.screening.wording import Wording

LETTERS = {ORGANISATION: "o", PERSON: "p", VESSEL: "v", "aircraft": "v"}
"""What a key of each kind begins with: an organisation is never sought among people or ships."""

SHORT = 7
"""A word up to this length is found by leaving out each letter in turn; a longer one by its beginning, its end and its sound."""


BOTH = 12
"""Four letters at the beginning or the end of a word up to this length find those spelt otherwise in the middle, and five of a longer one."""


def name_keys(text: str, kind: str) -> set[str]:
    """Every key of a name: its words, neighbours joined, spellings of given names, and the whole run of letters after an equals sign."""
    if kind not in (ORGANISATION, PERSON):
        found: set[str] = set()
        for words in ship_names(text):
            found |= {*words, *joins(words), "=" + "".join(words)}
        return found
    worded = wording.person(text) if kind == PERSON else wording.organisation(text)
    return worded_keys(worded, kind)


def worded_keys(worded: Wording, kind: str) -> set[str]:
    """Every key of a name taken apart."""
    if not worded.run:
        return set()
    found = {*worded.words, *joins(worded.words), "=" + worded.run}
    if kind == PERSON:
        for word in worded.words:
            found |= given_names().get(word, frozenset())
            if len(word) > 2:
                found.add(sounded(word))
    if len(worded.letters) > 7:
        found.add("=" + worded.letters)
    if worded.native:
        found.add("=" + worded.native)
        found |= {worded.native[n : n + 2] for n in range(len(worded.native) - 1)}
    if worded.scripts & {"arabic", "hebrew"} and len(worded.words) == 1:
        found |= {bones(word) for word in worded.words}
    elif kind != VESSEL:
        found |= {bones(word) for word in worded.words if len(word) > 4}
    return {key for key in found if key}


def joins(words: tuple[str, ...]) -> Iterator[str]:
    """Two and three short words in a row as one: hong xiang is hongxiang too."""
    for count in (2, 3, 4):
        for n in range(len(words) - count + 1):
            run = words[n : n + count]
            if all(len(w) <= 8 for w in run) and 4 <= len(joined := "".join(run)) <= 20:
                yield joined


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """The consonants of a word after a bar, for scripts that leave vowels out; empty below three."""
    kept = "".join(c for c in sounded(word) if c not in "aeiouy")
    return f"|{kept}" if len(kept) >= 3 else ""


@lru_cache(maxsize=65536)
def slipped(word: str) -> tuple[str, ...]:
    """The keys that a word shares with those a slip away from it."""
    if len(word) < 4 or not word.isalpha() or not word.isascii():
        return ()
    if len(word) <= SHORT:
        return tuple({f"-{word[:n]}{word[n + 1 :]}" for n in range(len(word))} | {f"-{word}"})
    found = {f"~{sounded(word)}"}
    for ends in (4, 5):
        if len(word) <= BOTH if ends == 4 else len(word) >= BOTH - 1:
            found |= {f"^{word[:ends]}", f"${word[-ends:]}"}
    # The word of a trade at an end is that of thousands, and finds nothing.
    if word.startswith(_shared()):
        found = {key for key in found if key[0] != "^"}
    if word.endswith(_shared()):
        found = {key for key in found if key[0] != "$"}
    if len(word) == SHORT + 1:
        found |= {f"-{word[:n]}{word[n + 1 :]}" for n in range(len(word))}
    return tuple(found)


@cache
def _shared() -> tuple[str, ...]:
    return tuple(word for word in trade_words() if len(word) > 3)
