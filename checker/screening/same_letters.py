"""How alike two names are letter by letter: in the script of both, across scripts without vowels, and when their words are parted otherwise."""

from __future__ import annotations

import re

from checker.screening.likeness import Likeness
from checker.screening.wording import FILLER, TELLING, Wording

OWN_ENOUGH = 80
"""How alike, in hundredths, short words of two names have to be for the rest to count."""

_VOWELS = re.compile("[aeiouy]")
_BONES = {"q": "k", "c": "k", "p": "b", "v": "f", "w": "", "h": "h", "j": "j", "z": "z"}


def in_their_script(one: Wording, other: Wording) -> Likeness | None:
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

    shared = [{word for word, weight in zip(w.words, w.weights, strict=True) if FILLER < weight < TELLING} for w in (one, other)]
    # What is left without the words of the trade is compared, for these stand in another order.
    own = [_skeleton("".join(w.telling)) for w in (one, other)]
    # Two words of the trade, put into English, prove nothing by their letters.
    if not one.telling or not other.telling:
        return None
    if min(map(len, own)) < 4:
        if fuzz.ratio(*own) < OWN_ENOUGH:
            return None
        own, shared = [_skeleton(one.run), _skeleton(other.run)], [set(), set()]
    if min(map(len, own)) < 4:
        return None
    score = float(fuzz.ratio(*own)) / 100 * 0.95 * (0.85 if shared[0] and shared[1] and not shared[0] & shared[1] else 1.0)
    return Likeness(round(score, 4), ((one.native or one.run, other.native or other.run, round(score, 4)),)) if score > 0.8 else None


def _skeleton(run: str) -> str:
    """The consonants of a run of letters, those folded that transliterations mix."""
    plain = run.replace("kh", "h").replace("gh", "g").replace("dh", "d").replace("th", "t")
    return "".join(_BONES.get(c, c) for c in _VOWELS.sub("", plain))


def written_apart(one: Wording, other: Wording) -> float:
    """How alike two names are that divide their letters into words differently; 0 when the letters differ too."""
    from rapidfuzz import fuzz

    best = 0.0
    for a, b, enough in ((one.run, other.run, 93), (one.letters, other.letters, 97 if one.forms or other.forms else 92)):
        if min(len(a), len(b)) >= 8 and abs(len(a) - len(b)) <= 2:
            best = max(best, float(fuzz.ratio(a, b, score_cutoff=enough)) / 100 * 0.95)
    return best
