"""How alike two names of firms, of people or of ships are."""

from __future__ import annotations

import re

from checker.screening import wording
from checker.screening.cleaning import bare_names
from checker.screening.entry import ORGANISATION, PERSON, VESSEL
from checker.screening.likeness import NOTHING, Likeness, Pair, of_firms, of_people, of_signs, pair_up
from checker.screening.ships import ships
from checker.screening.wording import TELLING, Wording

STRONG, POSSIBLE = 0.85, 0.75
"""From here on a name is taken for the listed one; and from here on somebody has to look."""

GUESSED = 0.93
"""What a person's name is worth when two of its words are only nearly the same, or one is and another is missing."""

_VOWELS = re.compile("[aeiouy]")


def similarity(a: str, b: str, kind: str = ORGANISATION) -> float:
    """How alike two names are, 0 to 1; `kind` is organisation, person or vessel. ValueError for another kind; an empty name is like nothing."""
    return likeness(a, b, kind).score


def likeness(a: str, b: str, kind: str = ORGANISATION) -> Likeness:
    """How alike two names are, and why. What papers print around a name, and former and second names, are allowed for."""
    if kind not in COMPARE:
        raise ValueError(f"kind is {kind!r}, and must be {', '.join(COMPARE)}")
    if kind == VESSEL:
        return ships(a, b)
    ones, others = bare_names(a, kind), bare_names(b, kind)
    if len(ones) == 1 and len(others) == 1:
        return COMPARE[kind](ones[0], others[0])
    return max((COMPARE[kind](x, y) for x in ones for y in others), key=lambda found: found.score, default=NOTHING)


def firms(a: str, b: str) -> Likeness:
    """How alike two bare names of firms are."""
    return of_wordings(wording.organisation(a), wording.organisation(b))


def of_wordings(one: Wording, other: Wording) -> Likeness:
    """How alike two wordings of firms' names are."""
    if not one.run or not other.run:
        return NOTHING
    clash = bool(one.forms and other.forms and not one.forms & other.forms)
    if one.run == other.run or one.printed == other.printed:
        return Likeness(0.95 if clash else 1.0, tuple((w, w, 1.0) for w in one.words))
    if native := _in_their_script(one, other):
        return native
    pairs, left, right = pair_up(one, other, of_firms)
    matched = full = 0.0
    telling = False
    for mine, yours, (_, _, score) in pairs:
        weight = (mine + yours) / 2
        full += weight
        matched += weight * score
        telling = telling or (score > 0.7 and min(mine, yours) >= TELLING)
    lost_left, lost_right = sum(one.weights[i] for i in left), sum(other.weights[j] for j in right)
    clashing, extra = min(lost_left, lost_right), abs(lost_left - lost_right)
    score = matched / (full + 1.5 * clashing + 0.5 * extra) if full else 0.0
    if len(one.words) != len(other.words) and score < STRONG:
        score = max(score, _written_apart(one, other))
    if one.figures != other.figures:
        score = min(score, 0.55) if one.figures and other.figures else score * 0.85
    if not telling and score > 0:
        score = min(score, 0.7)
    if clash:
        score *= 0.95
    return Likeness(round(score, 4), _said(pairs), tuple(one.words[i] for i in left), tuple(other.words[j] for j in right))


def people(a: str, b: str) -> Likeness:
    """How alike two bare names of people are."""
    return of_people_wordings(wording.person(a), wording.person(b))


def of_people_wordings(one: Wording, other: Wording) -> Likeness:
    """How alike two wordings of people's names are. Order says nothing; a name that one of them lacks costs little, another name costs much."""
    if not one.run or not other.run:
        return NOTHING
    if one.run == other.run:
        return Likeness(1.0, tuple((w, w, 1.0) for w in one.words))
    if native := _in_their_script(one, other):
        return native
    pairs, left, right = pair_up(one, other, of_signs if "han" in one.scripts | other.scripts else of_people)
    matched = full = 0.0
    sure = guessed = 0
    for mine, yours, (here, there, score) in pairs:
        weight = (mine + yours) / 2
        full += weight
        matched += weight * score
        sure += (mine >= TELLING and score >= 0.75 and min(len(here), len(there)) > 1) * (1 + min(here.count(" "), 1))
        guessed += score < 0.9 and len(here) > 1
        if " " in there:
            sure += 1
    lost_left, lost_right = sum(one.weights[i] for i in left), sum(other.weights[j] for j in right)
    clashing, extra = min(lost_left, lost_right), abs(lost_left - lost_right)
    score = matched / (full + 2 * clashing + 0.4 * extra) if full else 0.0
    if guessed > 1 or (guessed and (left or right)):
        score *= GUESSED
    if sure < 2:
        score = min(score, 0.7) if sure else min(score, 0.4)
    return Likeness(round(score, 4), _said(pairs), tuple(one.words[i] for i in left), tuple(other.words[j] for j in right))


def _said(pairs: list[tuple[float, float, Pair]]) -> tuple[Pair, ...]:
    return tuple(pair for _, _, pair in pairs)


def _written_apart(one: Wording, other: Wording) -> float:
    """How alike two names are that divide their letters into words differently; 0 when the letters differ too."""
    from rapidfuzz import fuzz

    best = 0.0
    for a, b, enough in ((one.run, other.run, 93), (one.letters, other.letters, 97)):
        if min(len(a), len(b)) >= 8 and abs(len(a) - len(b)) <= 2:
            best = max(best, float(fuzz.ratio(a, b, score_cutoff=enough)) / 100 * 0.95)
    return best


def _in_their_script(one: Wording, other: Wording) -> Likeness | None:
    """How alike two names are in the script that both are written in; None when they are not written in one, or it says too little."""
    if not one.native or not other.native:
        return _across_scripts(one, other)
    if one.native == other.native:
        return Likeness(1.0, ((one.native, other.native, 1.0),))
    if not one.scripts & other.scripts & {"han", "hangul", "kana"}:
        return None
    from rapidfuzz.distance import OSA

    long, short = max(len(one.native), len(other.native)), min(len(one.native), len(other.native))
    wrong = OSA.distance(one.native, other.native)
    # Four signs are a whole name: one of them read wrong is another firm, unless it is the same word in other signs.
    alike = 1 - wrong / long * (1.0 if short >= 8 else 1.4)
    return Likeness(round(max(alike, 0.0), 4), ((one.native, other.native, round(alike, 2)),)) if short >= 2 and wrong <= 2 and alike > 0.5 else None


def _across_scripts(one: Wording, other: Wording) -> Likeness | None:
    """How alike a name in Arabic or Hebrew letters, which leave vowels out, is to one in Latin letters; None for other scripts."""
    if not (one.native or other.native) or not (one.scripts | other.scripts) & {"arabic", "hebrew"}:
        return None
    from rapidfuzz import fuzz

    bones = [
        "".join(_BONES.get(c, c) for c in _VOWELS.sub("", w.run.replace("kh", "h").replace("gh", "g").replace("dh", "d").replace("th", "t")))
        for w in (one, other)
    ]
    if min(map(len, bones)) < 4:
        return None
    score = round(float(fuzz.ratio(*bones)) / 100 * 0.95, 4)
    return Likeness(score, ((one.native or one.run, other.native or other.run, score),)) if score > 0.8 else None


_BONES = {"q": "k", "c": "k", "p": "b", "v": "f", "w": "", "h": "h", "j": "j", "z": "z"}

COMPARE = {ORGANISATION: firms, PERSON: people, VESSEL: ships}
"""By kind, what compares two bare names."""
