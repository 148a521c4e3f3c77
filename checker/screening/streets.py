"""Addresses made comparable: the same street numbers in the same town, however the rest is written."""

# ruff: noqa: E501 - word lists
from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from checker.reference.latin import latin_words

_PLAIN = frozenset(
    """no number room rm unit suite ste flat fl floor level building bldg block blk tower plot house office shop street st str road rd avenue ave av lane ln lu jie dajie boulevard blvd
    district dist qu shi city province prov sheng county town village area zone industrial free trade po box p o the of and at near opposite behind floor ulitsa ul prospekt pr
    republic people peoples democratic islamic north south east west central middle new old""".split()
)
_NUMBER = re.compile(r"^\d{1,5}[a-z]?$")
_POSTAL = re.compile(r"\b\d{6}\b|\b\d{5}(?:-\d{4})?\b(?=\s*(?:,|$))|\b[a-z]{2}\s\d{5}\b", re.IGNORECASE)


@lru_cache(maxsize=8192)
def _parts(address: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(numbers, telling words) of an address; the words are as long as five letters or more, the numbers without postal codes."""
    words = latin_words(_POSTAL.sub(" ", address.replace("-", " ")))
    numbers = tuple(sorted({w for w in words if _NUMBER.match(w)}))
    telling = tuple(sorted({w for w in words if w.isalpha() and len(w) >= 4 and w not in _PLAIN}))
    return numbers, telling


def street_keys(address: str) -> tuple[int, ...]:
    """The keys under which an address is found: each of its telling words with each two of its numbers, or with its one number."""
    numbers, telling = _parts(address)
    if not numbers or len(telling) < 2 or len(numbers) > 8 or len(telling) > 14:
        return ()
    pairs = [f"{a}+{b}" for n, a in enumerate(numbers) for b in numbers[n + 1 :]] or [numbers[0]]
    return tuple({crc32(f"{word}:{pair}".encode()) for word in telling for pair in pairs})


def same_address(one: str, other: str) -> float:
    """How surely two addresses are one, 0 to 1: all numbers of the shorter, two at least unless there is one only, and most telling words agree."""
    numbers, telling = _parts(one)
    others, words = _parts(other)
    if not numbers or not others or not telling or not words:
        return 0.0
    common = set(numbers) & set(others)
    few = min(len(numbers), len(others))
    if len(common) < few or (few == 1 and max(len(numbers), len(others)) > 1 and len(next(iter(common))) < 3):
        return 0.0
    shared = set(telling) & set(words)
    share = len(shared) / min(len(telling), len(words))
    # One number proves little without two words more: the street and the town.
    return share if len(shared) >= (3 if few == 1 else 2) else 0.0
