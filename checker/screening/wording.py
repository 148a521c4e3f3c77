"""A name taken apart for comparison: its telling words and their weights, its legal forms, its numbers, and how it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.reference.han import one_form, simplified
from checker.reference.latin import WIDE, latin_words, scripts
from checker.reference.name_words import (
    fillers,
    leading_forms,
    legal_forms,
    longest_form,
    particles,
    place_words,
    titles,
    trade_words,
    wide_forms,
    wide_words,
)
from checker.screening.figures import SPELT, in_digits

SHARED = 0.35
"""What a word of the trade weighs beside a name of one's own."""

TELLING = 1.0
"""From this weight on a word is a name of one's own; trade words, fillers, figures and single letters stay below it."""

FILLER, PARTICLE, BELOW, PLACE = 0.12, 0.25, 0.95, 0.9

_DOTTED = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=\s*[^\W\d_])")
_ARTICLES = frozenset("al el ul ur ar as az an ad ud ed esh ash us un ol".split())
_SERVANTS = frozenset("abd abdul abdel abdal abdol abdur abdus abdou".split())
_FAITH = ("din", "dine", "deen")
_SERVANT = re.compile(r"^abd(?:[aeiou](?:l(?=\w{4})|r(?=r)|s(?=s)|n(?=n)|d(?=d)|z(?=z))?)?(\w{4,})$")
_OF_FAITH = re.compile(r"^(\w{3,}?)(?:[aeiou]?[dl])?d(?:in|ine|een)$")
_TOGETHER = re.compile(
    r"\b(?:hong\s+kong|abu\s+dhabi|saudi\s+arabia|sri\s+lanka|ho\s+chi\s+minh|new\s+york|tel\s+aviv|kuala\s+lumpur|buenos\s+aires)\b", re.IGNORECASE
)
_BRACKETS = re.compile(r"\(([^()]{2,20})\)")
_SCRIPTED = re.compile(r"[^\W\d_]")
_FORM_IN_FRONT = re.compile(r"^\W*((?:S\.\s?A|N\.\s?V|B\.\s?V|A\.\s?G)\.)[\s,]+(\w{3}.*)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w\w)['’`]s\b", re.IGNORECASE)
_MISREAD = re.compile(r"(?<=[a-z])[013589]|[013589](?=[a-z])")
"""Figures beside letters, which no name of a person has: IG0R, SECH1N."""

_MISREAD_INSIDE = re.compile(r"(?<=[a-z]{2})[0135](?=[a-z]{2})")
_READ_AS = {"0": "o", "1": "i", "3": "e", "5": "s", "8": "b", "9": "g"}


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
    native, plain = "", _POSSESSIVE.sub("", _without_initials(_FORM_IN_FRONT.sub(r"\2 \1", text)))
    if WIDE.search(text):
        native, plain, forms = _wide(text)
    elif found and "latin" not in found:
        native = "".join(_SCRIPTED.findall(text)).casefold()
    every = latin_words(_TOGETHER.sub(lambda found: re.sub(r"\s+", "", found[0]), plain))
    if any(map(str.isdigit, plain)):
        every = tuple(_MISREAD_INSIDE.sub(lambda digit: _READ_AS[digit[0]], w) for w in every)
    # The syllables of a name in signs are no legal forms, though mei and sa look like some.
    kept, more = _set_forms_apart(every) if not native or "latin" in found or not WIDE.search(text) else (every, set())
    trade, filler, places = trade_words(), fillers(), place_words()
    words: list[str] = []
    weights: list[float] = []
    for word in in_digits(tuple(w for k in kept for w in (trade.get(k) or _slipped_trade(k) or k).split())):
        words.append(word)
        weights.append(PLACE if word in places else _weight(word, word in trade, word in filler))
    return _whole(words, weights, ("".join(kept), "".join(every)), frozenset(forms | more), native, found)


@lru_cache(maxsize=65536)
def person(text: str) -> Wording:
    """The wording of a person's name, in whatever order; titles left out, particles light."""
    found = scripts(text)
    native = "" if "latin" in found or not found else one_form("".join(_SCRIPTED.findall(text)).casefold())
    every = latin_words(_DOTTED.sub(r"\1 ", text) if "." in text else text)
    if any(map(str.isdigit, "".join(every))):
        every = tuple(_MISREAD.sub(lambda digit: _READ_AS[digit[0]], w) for w in every)
    words = _compounds(_untitled(every))
    small = particles()
    weights = [
        TELLING if w in ("abd", "din", "abu", "abou", "umm") else PARTICLE if w in small else BELOW if len(w) == 1 else float(len(w) ** 0.5) for w in words
    ]
    return _whole(words, weights, ("".join(words), "".join(every)), frozenset(), native, found)


_RANKS = frozenset("col gen lt maj adm hon eng don dona sir lord ms dr".split())
"""Titles that are words of names too, and fall away in front only."""


def _untitled(words: tuple[str, ...]) -> list[str]:
    """The words of a name without titles, ranks and figures; all of them where nothing else would be left."""
    known = titles()
    # MD in front is Mohammed in South Asia, and a doctor behind a name.
    return [w for n, w in enumerate(words) if not w.isdigit() and (w not in known or (n and w in _RANKS) or (not n and w == "md"))] or list(words)


def _compounds(words: list[str]) -> list[str]:
    """The words with the halves of Arabic names apart: ABD AL RAHMAN and ABDURRAHMAN are abd, rahman; NUR AL DIN and NOUREDDINE are nur, din."""
    found: list[str] = []
    for n, word in enumerate(words):
        if found and found[-1] == "abd" and word.startswith("al") and len(word) > 5:
            found.append(word[2:])
        elif word in _SERVANTS or (word[0] in "a'" and 4 <= len(word) <= 6 and word[-1] == "l" and _near_abdul(word)):
            found.append("abd")
        elif word in _ARTICLES and found and ((found[-1] == "abd" and n + 1 < len(words)) or (n + 1 < len(words) and words[n + 1] in _FAITH)):
            continue
        elif word in _FAITH or word in ("uddin", "eddine", "eddin", "aldin", "addin", "eldin", "eldine", "udeen", "uddeen"):
            found.append("din")
        elif word.startswith("abd") and len(word) > 7 and not word.startswith(("abdulla", "abdalla", "abdoula", "abdelat")) and (rest := _SERVANT.match(word)):
            found += ["abd", rest[1]]
        elif word.endswith(_FAITH) and len(word) > 6 and (rest := _OF_FAITH.match(word)):
            found += [rest[1], "din"]
        else:
            found.append(word)
    return found


@lru_cache(maxsize=4096)
def _near_abdul(word: str) -> bool:
    return _one_slip(word, "abdul") or _one_slip(word, "abdel")


def _whole(words: list[str], weights: list[float], printed: tuple[str, str], forms: frozenset[str], native: str, found: frozenset[str]) -> Wording:
    figures = frozenset(w for w in words if w.isdigit())
    # THREE BROTHERS is 3 BROTHERS too; ONE and TEN are names of their own.
    if len(words) > 1 and words[0] in SPELT and words[0] not in ("one", "ten"):
        figures |= {SPELT[words[0]]}
    return Wording(tuple(words), tuple(weights), forms, "".join(words), *printed, figures, native, found)


def _weight(word: str, shared: bool, filler: bool) -> float:
    if filler:
        return FILLER
    if shared or len(word) == 1 or word.isdigit():
        return min(BELOW, len(word) ** 0.5 * SHARED) if shared else BELOW
    return float(len(word) ** 0.5)


def _wide(text: str) -> tuple[str, str, set[str]]:
    """(letters without legal forms, text with trade words in English, sorts of the forms) of a name in Han, kana or Hangul."""
    text = simplified(text)
    pattern, sorts = wide_forms()
    forms = {sorts[f] for f in pattern.findall(text) if sorts[f] != "co"}
    bare = pattern.sub(" ", text)
    words, means = wide_words()
    telling = words.sub("", bare)
    native = one_form("".join(c for c in (telling if len(telling.strip()) > 1 else bare) if c.isalnum() and not c.isascii()))
    return native, words.sub(lambda found: f" {means[found[0]]} ", bare), forms


def _without_initials(text: str) -> str:
    """The name without a bracket that holds its own initials, or a short word in capitals that is no place: WORKERS PARTY OF KOREA (WPK)."""

    def own(found: re.Match[str]) -> str:
        around = f"{text[: found.start()]} {text[found.end() :]}"
        letters = "".join(w[0] for w in re.findall(r"\w+", around) if w.lower() not in fillers()).lower()
        inner = re.sub(r"\W", "", found[1]).lower()
        own = 2 <= len(inner) <= len(letters) + 1 and all(inner.count(c) <= letters.count(c) for c in set(inner))
        short = found[1].isalpha() and 2 <= len(inner) <= 5 and (found[1].isupper() or found.end() == len(text))
        own = own or (short and inner not in place_words() and inner not in trade_words())
        return " " if own else f" {found[1]} "

    return _BRACKETS.sub(own, text) if "(" in text else text


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
            if form in known and n < last and _may_stand(form, known[form], words[at + n : last], opening, first=not at):
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


def _may_stand(form: tuple[str, ...], sort: str, rest: tuple[str, ...], opening: frozenset[tuple[str, ...]], *, first: bool) -> bool:
    """Whether words that are a legal form are one at this place.

    In front only those of their own countries, JSC, LLC and the like, and COMPANY or CORP before a name of one's own.
    """
    long = len("".join(form)) > 2
    if not first or not long:
        return long or (first and form in opening)
    return form in opening or sort in ("ltd", "jsc", "state") or (sort in ("co", "inc") and any(_own(word) for word in rest))


def _own(word: str) -> bool:
    return len(word) > 2 and word not in trade_words() and word not in fillers() and word not in place_words()


_PARTS_OF_FORMS = """limited company obshchestvo aktsionernoe aktsionernoye zakrytoe otkrytoe sirketi anonim gesellschaft""".split()


@cache
def _long_forms() -> tuple[str, ...]:
    """Words of legal forms that are long enough to be known with a letter wrong."""
    return (*_PARTS_OF_FORMS, *(form[0] for form in legal_forms() if len(form) == 1 and len(form[0]) >= 9 and form[0] not in trade_words()))


@lru_cache(maxsize=65536)
def _misspelt(word: str) -> bool:
    """Whether a word is a legal form with one letter wrong: CORPORATIN, LIMTED."""
    if len(word) < 6 or word in trade_words():
        return False
    from rapidfuzz.distance import OSA

    return any(abs(len(word) - len(form)) < 2 and OSA.distance(word, form, score_cutoff=1) <= 1 for form in _long_forms())


@lru_cache(maxsize=65536)
def _slipped_trade(word: str) -> str:
    """The English for a word of the trade of seven letters or more with one slip in it: INDSTRIES is industry. Empty for any other word."""
    if len(word) < 6 or word in fillers() or word in place_words():
        return ""
    near, trade = _trade_by_gaps(), trade_words()
    for gap in {word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))}:
        for known in near.get(gap, ()):
            # Another ending is another word: GENERALI is not GENERAL, MARINA not MARINE.
            if word[0] == known[0] and word[-1] == known[-1] and abs(len(word) - len(known)) < 2 and _one_slip(word, known):
                return trade[known]
    return ""


def _one_slip(word: str, known: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(word, known, score_cutoff=1) <= 1


@cache
def _trade_by_gaps() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in trade_words():
        if len(word) >= 7:
            for gap in {word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))}:
                found[gap] = (*found.get(gap, ()), word)
    return found
