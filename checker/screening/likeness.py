"""How alike two words are, and how the words of two names pair up."""

# ruff: noqa: E501 - tables of sounds, one line a kind
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from checker.reference.name_words import given_names, place_words, trade_words
from checker.screening.figures import SPELT
from checker.screening.syllables import korean, pinyin
from checker.screening.wording import Wording

STRONG = 0.85
"""From here on a name is taken for the listed one."""

LIKE = 0.6
"""Below this two words stand for two things."""

SLIPPED_TRADE = 0.8
"""What a short word of the trade is worth with a slip: GRUP for GROUP, BAANK for BANK."""

OTHER_START = 1.7
"""How much more a slip in the first letter of a word takes than one further on."""

FEMALE = 0.75
"""What a name and its female form have in common."""

_OF_A_PLACE = re.compile(r"(?<=\w{4})sk(?:iy|ij|ii|yy|yj|y|aya|aia|aja|oye|oe|oie|oje|ogo)$")
"""The ending that makes an adjective of a place in Slavic names: MUROMSKIY is of MUROM."""

_SIDED = re.compile("north|south|east|west")

Alike = Callable[[str, str], float]

Pair = tuple[str, str, float]
"""A word of the one name, the word of the other it stands for, and how alike they are."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, 0 to 1, and why: the words that pair up, and those left over in each."""

    score: float
    pairs: tuple[Pair, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()

    def __str__(self) -> str:
        said = [f"{a} = {b}" if s == 1 else f"{a} ~ {b}" for a, b, s in self.pairs]
        over = [f"only here: {' '.join(self.left)}"] * bool(self.left) + [f"only on the list: {' '.join(self.right)}"] * bool(self.right)
        return "; ".join([", ".join(said), *over]) if said else "; ".join(over)


NOTHING = Likeness(0.0)


@lru_cache(maxsize=1 << 18)
def of_firms(one: str, other: str) -> float:
    """How alike two words of firms' names are: slips allowed by length, digits never, abbreviations of trade words known."""
    if one.isdigit() or other.isdigit():
        return 1.0 if SPELT.get(one, one) == SPELT.get(other, other) else 0.0
    known, places = trade_words(), place_words()
    # IRAN and IRAQ are two countries, NORTHGATE and SOUTHGATE two gates.
    if (one in places and other in places) or _on_two_sides(one, other):
        return 0.0
    if one in known or other in known:
        short, long = sorted((one, other), key=len)
        if long in known and 2 <= len(short) <= 0.65 * len(long) and shortens(short, long):
            return 0.85
        return slips(one, other) if len(short) > 4 else SLIPPED_TRADE if len(short) == 4 and one[0] == other[0] and one_off(one, other) else 0.0
    if min(len(one), len(other)) > 3 and (one + "s" == other or other + "s" == one):
        return 0.95
    near = slips(one, other)
    if near < 0.9 and len(one) > 4 and korean(one) == korean(other) and len(korean(one)) > 1:
        return 0.9
    if near < 0.9 and min(len(one), len(other)) > 2 and (sounded(one) == sounded(other) or _OF_A_PLACE.sub("", one) == _OF_A_PLACE.sub("", other)):
        return 0.9
    return near


def _on_two_sides(one: str, other: str) -> bool:
    return bool((mine := _SIDED.match(one)) and (yours := _SIDED.match(other)) and mine[0] != yours[0])


@lru_cache(maxsize=1 << 16)
def of_chinese_firms(one: str, other: str) -> float:
    """As of_firms, where a word of other whole syllables is another name: HONGDA and HONGDU are two, not one with a slip."""
    near = of_firms(one, other)
    return LIKE if LIKE < near < 1 and _chinese(one) and _chinese(other) else near


def _chinese(word: str) -> bool:
    """Whether a word is two or three whole syllables of pinyin."""
    parts = pinyin(word)
    return 2 <= len(parts) <= 3 and all(len(part) > 1 for part in parts)


@lru_cache(maxsize=1 << 18)
def of_people(one: str, other: str) -> float:
    """How alike two words of people's names are: initials, spellings of one name, vowels as transliteration mixes them, and slips."""
    if len(one) == 1 or len(other) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    names = given_names()
    if (mine := names.get(one)) and (yours := names.get(other)):
        return (0.95 if max(len(one), len(other)) > 4 else 0.9) if mine & yours else 0.0
    a, b = sounded(one), sounded(other)
    if a == b:
        return 0.95
    if one + "a" == other or other + "a" == one:
        # A man and a woman: IVANOV and IVANOVA, ROBERT and ROBERTA.
        return FEMALE
    return max(_slipped(one, other), _slipped(a, b) * 0.97 if min(len(a), len(b)) >= 5 else 0.0)


def _slipped(one: str, other: str) -> float:
    """Slips for names of people, whose endings make other names: ORLOV is not ORLOVSKY, nor HOLLANDER HOLLANDS."""
    near = slips(one, other)
    return near if near == 0 or one[-2:] == other[-2:] or near >= 1 - 1 / max(len(one), len(other)) else 0.0


def of_signs(one: str, other: str) -> float:
    """How alike two words are when one of the names is written in Han signs: so many sound alike that only the same sound counts."""
    return 0.9 if len(one) > 4 and one.startswith(other[0]) and slips(one, other) > 0.8 else 0.0


def slips(one: str, other: str) -> float:
    """1 less the share of letters that differ, if these are few enough for the length: none below 4 letters, 1 below 8, 2 below 14, else 3."""
    from rapidfuzz.distance import OSA

    long, short = max(len(one), len(other)), min(len(one), len(other))
    allowed = 0 if short < 4 else 1 if long < 8 else 2 if long < 14 else 3
    if not allowed or long - short > allowed:
        return 0.0
    wrong = OSA.distance(one, other, score_cutoff=allowed)
    if wrong > allowed:
        return 0.0
    return 1 - wrong / long * (1.0 if one[0] == other[0] else OTHER_START)


def typing_slip(one: str, other: str) -> bool:
    """Whether two words differ by two letters swapped or by one letter doubled, as fingers slip: FATER and FAETR, TAMAS and TAMMAS."""
    if abs(len(one) - len(other)) > 1 or not one_off(one, other):
        return False
    return sorted(one) == sorted(other) or (len(one) != len(other) and _single(one) == _single(other))


def _single(word: str) -> str:
    return "".join(c for n, c in enumerate(word) if not n or c != word[n - 1])


def one_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less, changed or swapped, however short they are."""
    from rapidfuzz.distance import OSA

    return abs(len(one) - len(other)) < 2 and OSA.distance(one, other, score_cutoff=1) <= 1


def shortens(short: str, long: str) -> bool:
    """Whether a word is an abbreviation: its letters stand in the long word in this order, beginning with its first."""
    if short[0] != long[0]:
        return False
    rest = iter(long)
    return long.startswith(short) or (all(c in rest for c in short) and not any(c in "aeiou" for c in short[1:]))


_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("th", "t"), ("dh", "d"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ii", "i"), ("iy", "i"), ("yi", "i"), ("ye", "e"), ("yo", "e"), ("y", "i"), ("w", "v"), ("c", "k"), ("kh", "ch"), ("e", "a"), ("o", "u"), ("ia", "a"),
)  # fmt: skip

_LONG_O = re.compile("oh(?=[^aeiouh])")


@lru_cache(maxsize=65536)
def sounded(word: str) -> str:
    """A word with the letters folded that transliterations of one name mix: mohammed and muhamad are muhamad."""
    word = _LONG_O.sub("o", word)
    for written, heard in _SOUNDS:
        if written in word:
            word = word.replace(written, heard) if written != "c" else word.replace("ch", "#").replace("c", "k").replace("#", "ch")
    kept = [c for n, c in enumerate(word) if n == 0 or c != word[n - 1]]
    while len(kept) > 3 and kept[-1] == "h":
        kept.pop()
    return "".join(kept)


def pair_up(one: Wording, other: Wording, alike: Alike) -> tuple[list[tuple[float, float, Pair]], list[int], list[int]]:
    """(weight of the one, of the other, pair) for each two words that stand for each other, and the places of the words left over in each name.

    The same words first, then words written apart in one name and together in the other, then the likest.
    """
    pairs: list[tuple[float, float, Pair]] = []
    left, right = [], list(range(len(other.words)))
    theirs: dict[str, list[int]] = {}
    for j, word in enumerate(other.words):
        theirs.setdefault(word, []).append(j)
    for i, word in enumerate(one.words):
        if places := theirs.get(word):
            j = places.pop(0)
            right.remove(j)
            pairs.append((one.weights[i], other.weights[j], (word, word, 1.0)))
        else:
            left.append(i)
    if left and right and (len(left) > 1 or len(right) > 1):
        _joined(one, other, left, right, pairs, turned=False)
        _joined(other, one, right, left, pairs, turned=True)
    if left and right:
        _likest(one, other, left, right, pairs, alike)
    return pairs, left, right


def _joined(one: Wording, other: Wording, left: list[int], right: list[int], pairs: list[tuple[float, float, Pair]], *, turned: bool) -> None:
    """Pairs a word of the one with two to four in a row of the other that make it up."""
    words = other.words
    for i in tuple(left):
        word = one.words[i]
        if len(word) < 4 or len(right) < 2:
            continue
        for start in right:
            first = words[start]
            if first[0] != word[0] or len(first) >= len(word) or start + 1 not in right or (first not in word and len(word) < 8):
                continue
            count, score = _made_up(word, words[start : start + 4])
            places = range(start, start + count)
            if not count or any(j not in right for j in places):
                continue
            left.remove(i)
            for j in places:
                right.remove(j)
            said, mine, yours = " ".join(words[start : start + count]), one.weights[i], sum(other.weights[j] for j in places)
            pairs.append((yours, mine, (said, word, score)) if turned else (mine, yours, (word, said, score)))
            break


@lru_cache(maxsize=1 << 16)
def _made_up(word: str, parts: tuple[str, ...]) -> tuple[int, float]:
    """How many of the parts make up the word, and how well; 0 when they do not."""
    text = parts[0]
    for count, part in enumerate(parts[1:], 2):
        text += part
        if text == word:
            return count, 1.0
        if len(word) >= 8 and abs(len(text) - len(word)) < 2 and slips(text, word) > 0.85:
            return count, 0.9
    return 0, 0.0


def _likest(one: Wording, other: Wording, left: list[int], right: list[int], pairs: list[tuple[float, float, Pair]], alike: Alike) -> None:
    mine, yours = one.words, other.words
    ranked = [(score, i, j) for i in left for j in right if (score := alike(mine[i], yours[j])) >= LIKE]
    if len(ranked) > 1:
        ranked.sort(reverse=True)
    for score, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((one.weights[i], other.weights[j], (one.words[i], other.words[j], score)))
