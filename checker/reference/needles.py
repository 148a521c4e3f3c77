"""Letters that a pattern cannot do without: most texts hold none of them, and the pattern need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needles = tuple[frozenset[str], ...]
"""Ways to be met: a text that holds all grams of none of them cannot match."""

LONGEST = 400
"""A pattern with more ways than these is tried outright."""


def grams(text: str) -> frozenset[str]:
    """Every three signs that follow one another in the words of a text, and every sign outside ASCII, of which words of one or two are made."""
    found = {word[n : n + 3] for word in set(text.split()) for n in range(len(word) - 2)}
    return frozenset(found if text.isascii() else found.union(text))


@cache
def needles(pattern: re.Pattern[str]) -> Needles | None:
    """The grams of the longest piece of plain letters in each way to meet the pattern; None where one way has no such piece."""
    try:
        ways = list(_ways(_parser.parse(pattern.pattern, pattern.flags)))
    except Exception:  # noqa: BLE001 - the parser is Python's own affair: where it has changed, every pattern is tried
        return None
    if pattern.flags & re.IGNORECASE or len(ways) > LONGEST or not all(ways):
        return None
    return tuple(dict.fromkeys(frozenset(map(str.lower, way)) for way in ways))


def may_meet(pattern: re.Pattern[str], held: frozenset[str]) -> bool:
    """Whether a text that has these grams in lower case can match: no is sure, yes is not."""
    ways = needles(pattern)
    return ways is None or any(way <= held for way in ways)


def found_in(pattern: re.Pattern[str], text: str, held: frozenset[str]) -> bool:
    """Whether the pattern is met in a text that has these grams in lower case: of its alternatives only those are tried that can be."""
    return any(part.search(text) for part in _parts(pattern) if may_meet(part, held))


@cache
def _parts(pattern: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """The alternatives of a pattern, each by itself; those without needles in one."""
    parts = [re.compile(source, pattern.flags) for source in alternatives(pattern.pattern)]
    blunt = [part.pattern for part in parts if needles(part) is None]
    return (*(part for part in parts if needles(part) is not None), *([re.compile("|".join(blunt), pattern.flags)] if blunt else ()))


_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_REFERENCE = re.compile(r"\\[1-9]|\(\?(?:P=|\(|[a-zA-Z]+\))")


def alternatives(source: str) -> list[str]:
    """The alternatives of a regular expression, those within a group around them all too; the whole where they refer to each other."""
    if _REFERENCE.search(source):
        return [source]
    found, depth, whole = [""], 0, bool(_GROUP.match(source))
    for sign_at in _SIGN.finditer(source):
        one = sign_at[0]
        depth += (one == "(") - (one == ")")
        whole = whole and (depth > 0 or sign_at.end() == len(source))
        if one == "|" and not depth:
            found.append("")
        else:
            found[-1] += one
    if len(found) > 1:
        return [part for one in found for part in alternatives(one)]
    return alternatives(_GROUP.sub("", source, count=1)[:-1]) if whole else found


def _ways(parts: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """The grams that each way through a sequence needs: those of its longest run of letters, or of the alternatives in it, whichever ask for more."""
    best: list[frozenset[str]] = [frozenset()]
    run = ""
    for kind, value in (*parts, (None, None)):
        if kind is sign.LITERAL and not chr(value).isspace():
            run += chr(value)
            continue
        best = _better(best, [_of(run)])
        run = ""
        if kind is sign.SUBPATTERN and not value[1]:
            best = _better(best, list(_ways(value[3])))
        elif kind is sign.BRANCH:
            best = _better(best, [way for branch in value[1] for way in _ways(branch)])
        elif kind in (sign.MAX_REPEAT, sign.MIN_REPEAT) and value[0]:
            best = _better(best, list(_ways(value[2])))
    yield from best


def _of(run: str) -> frozenset[str]:
    """The grams of a run of letters; none where it is too short to tell anything."""
    if len(run) < 3:
        return frozenset(letter for letter in run if not letter.isascii())
    return frozenset(run[n : n + 3] for n in range(len(run) - 2))


def _better(one: list[frozenset[str]], other: list[frozenset[str]]) -> list[frozenset[str]]:
    """Of two sets of ways that both have to be gone, the one whose laxest way asks for more."""
    return max(one, other, key=lambda ways: (min(map(len, ways), default=0), -len(ways)))
