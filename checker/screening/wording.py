"""A name taken apart for comparison: its telling words and their weights, its legal forms, its numbers, and how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.reference.latin import WIDE, latin_words, scripts
from checker.reference.name_words import (
    fillers,
    leading_forms,
    legal_forms,
    longest_form,
    particles,
    titles,
    trade_words,
    wide_forms,
    wide_words,
)

SHARED = 0.35
"""What a word of the trade weighs beside a name of one's own."""

TELLING = 1.0
"""From this weight on a word is a name of one's own; trade words, fillers, figures and single letters stay below it."""

FILLER, PARTICLE, BELOW = 0.12, 0.25, 0.95

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12"}
_LATE_ROMAN = {"i": "1", "v": "5", "x": "10"}
_SPELT = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}
_BRACKETS = re.compile(r"\(([^()]{2,20})\)")
_SCRIPTED = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Wording:
    """A name taken apart.

    `words` and `weights` go together; `run` is the words joined,
    `printed` the same with abbreviations as they stand, `letters` with legal forms as well;
    `native` the letters of a script that is not Latin, forms off.
    """

    words: tuple[str, ...]
    weights: tuple[float, ...]
    forms: frozenset[str] = frozenset()
    run: str = ""
    printed: str = ""
    letters: str = ""
    figures: frozenset[str] = frozenset()
    native: str = ""
    scripts: frozenset[str] = frozenset()

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that the bearer does not share with half its trade."""
        return tuple(w for w, weight in zip(self.words, self.weights, strict=True) if weight >= TELLING)


EMPTY = Wording((), ())


@lru_cache(maxsize=65536)
def organisation(text: str) -> Wording:
    """The wording of a firm's name. Legal forms are set apart, abbreviations of trade words spelt out, Roman figures and number words turned into digits."""
    found = scripts(text)
    forms: set[str] = set()
    native, plain = "", _without_initials(text)
    if WIDE.search(text):
        native, plain, forms = _wide(text)
    elif found and "latin" not in found:
        native = "".join(_SCRIPTED.findall(text)).casefold()
    every = latin_words(plain)
    kept, more = _set_forms_apart(every)
    trade, filler = trade_words(), fillers()
    words: list[str] = []
    weights: list[float] = []
    for word in _figures(tuple(w for k in kept for w in trade.get(k, k).split())):
        words.append(word)
        weights.append(_weight(word, word in trade, word in filler))
    return _whole(words, weights, ("".join(kept), "".join(every)), frozenset(forms | more), native, found)


@lru_cache(maxsize=65536)
def person(text: str) -> Wording:
    """The wording of a person's name, in whatever order; titles left out, particles light."""
    found = scripts(text)
    native = "" if "latin" in found or not found else "".join(_SCRIPTED.findall(text)).casefold()
    words = [w for w in latin_words(text) if w not in titles() and not w.isdigit()] or list(latin_words(text))
    small = particles()
    weights = [PARTICLE if w in small else BELOW if len(w) == 1 else float(len(w) ** 0.5) for w in words]
    return _whole(words, weights, ("".join(words), "".join(words)), frozenset(), native, found)


def _whole(words: list[str], weights: list[float], printed: tuple[str, str], forms: frozenset[str], native: str, found: frozenset[str]) -> Wording:
    figures = frozenset(w for w in words if w.isdigit())
    return Wording(tuple(words), tuple(weights), forms, "".join(words), *printed, figures, native, found)


def _weight(word: str, shared: bool, filler: bool) -> float:
    if filler:
        return FILLER
    if shared or len(word) == 1 or word.isdigit():
        return min(BELOW, len(word) ** 0.5 * SHARED) if shared else BELOW
    return float(len(word) ** 0.5)


def _wide(text: str) -> tuple[str, str, set[str]]:
    """(letters without legal forms, text with trade words in English, sorts of the forms) of a name in Han, kana or Hangul."""
    pattern, sorts = wide_forms()
    forms = {sorts[f] for f in pattern.findall(text) if sorts[f] != "co"}
    bare = pattern.sub(" ", text)
    words, means = wide_words()
    telling = words.sub("", bare)
    native = "".join(c for c in (telling if len(telling.strip()) > 1 else bare) if c.isalnum() and not c.isascii())
    return native, words.sub(lambda found: f" {means[found[0]]} ", bare), forms


def _without_initials(text: str) -> str:
    """The name without a bracket that holds its own initials: WORKERS PARTY OF KOREA (WPK)."""

    def own(found: re.Match[str]) -> str:
        letters = "".join(w[0] for w in re.findall(r"\w+", text[: found.start()]) if w.lower() not in fillers()).lower()
        inner = re.sub(r"\W", "", found[1]).lower()
        return " " if 2 <= len(inner) <= len(letters) + 1 and inner[0] == letters[:1] and _subsequence(inner, letters) else f" {found[1]} "

    return _BRACKETS.sub(own, text) if "(" in text else text


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(c in rest for c in short)


def _set_forms_apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], set[str]]:
    """The words without legal forms, and the sorts of these. A form of two letters counts only at an end; a name is never emptied."""
    known, most, opening = legal_forms(), longest_form(), leading_forms()
    forms: set[str] = set()
    kept: list[str] = []
    at, last = 0, len(words)
    while last > 1:
        for n in range(min(most, last - 1), 0, -1):
            form = words[last - n : last]
            if form in known:
                forms.add(known[form])
                last -= n
                break
        else:
            break
    while at < last:
        for n in range(min(most, last - at), 0, -1):
            form = words[at : at + n]
            if form in known and n < last and _may_stand(form, known[form], at, opening):
                forms.add(known[form])
                at += n
                break
        else:
            kept.append(words[at])
            at += 1
    if len(kept) > 1:
        kept = [w for n, w in enumerate(kept) if not n or not _misspelt(w)]
    forms.discard("co")
    return (tuple(kept), forms) if kept else (words, set())


def _may_stand(form: tuple[str, ...], sort: str, at: int, opening: frozenset[tuple[str, ...]]) -> bool:
    """Whether words that are a legal form are one at this place: in front only those of their own countries, and JSC, LLC and the like."""
    long = len("".join(form)) > 2
    return long if at else form in opening or (long and sort in ("ltd", "jsc", "state"))


_LONG_FORMS = """limited company corporation incorporated enterprise establishment obshchestvo aktsionernoe aktsionernoye zakrytoe otkrytoe
    sirketi anonim gesellschaft""".split()


@lru_cache(maxsize=65536)
def _misspelt(word: str) -> bool:
    """Whether a word is a legal form with one letter wrong: CORPORATIN, LIMTED."""
    if len(word) < 6 or word in trade_words():
        return False
    from rapidfuzz.distance import OSA

    return any(abs(len(word) - len(form)) < 2 and OSA.distance(word, form, score_cutoff=1) <= 1 for form in _LONG_FORMS)


def _figures(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with Roman figures and number words behind the first as digits; NO before a figure falls away, a letter before one joins it."""
    found: list[str] = []
    for n, word in enumerate(words):
        if n and (word in _ROMAN or word in _SPELT):
            found.append(_ROMAN.get(word) or _SPELT[word])
        elif n and n == len(words) - 1 and word in _LATE_ROMAN:
            found.append(_LATE_ROMAN[word])
        elif word.isdigit() and found and found[-1] in ("no", "nr", "num", "number"):
            found[-1] = word.lstrip("0") or "0"
        else:
            found.append((word.lstrip("0") or "0") if word.isdigit() else word)
    return tuple(found)
