"""How alike two names of ships are: prefixes, voyages, former names, numerals and sister ships told apart."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.reference.latin import latin_words
from checker.screening.figures import LATE_ROMAN, ROMAN, SPELT
from checker.screening.likeness import NOTHING, Likeness, Pair

_PREFIX = re.compile(
    r"^(?:(?:the\s+)?(?:motor\s+vessel|motor\s+tanker|steam\s?ship|vessel(?:\s+name)?|ocean\s+vessel|ship|name\s+of\s+(?:ship|vessel))\b\s*[:：]?\s*|(?:m\s?[/.]?\s?[vtsy]|s\s?[/.]?\s?s|n\s?/\s?m|t\s?/\s?b|f\s?/\s?v|msv|mts|coaster|lpg/?c|lng/?c|oil\s+tanker|т/х|м/в|tug|barge|dumb\s+barge|tanker|bulk\s+carrier)\b\.?[\s:\"'«“]*)+",
    re.IGNORECASE,
)  # fmt: skip
_FORMER = re.compile(
    r"[\s(,\[]*(?<!\w)(?:ex|formerly|f\.?k\.?a\.?|previously|renamed(?:\s+from)?|now|n\.?k\.?a\.?|a\.?k\.?a\.?|alias)(?:\s+named?)?(?!\w)[\s.:\"'-]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:,.*|\[.*|;.*|\s-\s.*|/\s.*|\bimo\b.*|\bflag\b.*|\bcall\s+sign\b.*|\b(?:voy(?:age)?|v)\s?[.:#]?\s?(?:no\.?\s*)?\d+\s?[a-z]?\b.*|\s(?=\d*[A-Z]*\d)[A-Z]?\d{2,4}[NSEW]\b.*|\bof\s+[A-Z][a-z]+$|\bport\s+of\s+registry\b.*)$",
    re.IGNORECASE,
)  # fmt: skip
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_AROUND = " \"'()[]«»“”,;:."
_NUMBER = re.compile(r"\b(?:no|nr|num)\.?\s*(?=\d)", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:ltd|limited|inc|s\.?a|shipmanagement|ship\s?management|denizcilik|isletmeciligi|pte|llc|shipping|maritime|marine\s+services|corp|company|co|gmbh|lines?|navigation)\b\.?",
    re.IGNORECASE,
)
_ROMAN = {**ROMAN, **LATE_ROMAN}
_FORMS = frozenset({"ltd", "limited", "inc", "llc", "corp", "gmbh", "pte", "shipmanagement"})


def ships(one: str, other: str) -> Likeness:
    """How alike two ships' names are, taken as they are printed. A numeral that differs, or a last word, is another ship."""
    best = NOTHING
    for mine in ship_names(one):
        for yours in ship_names(other):
            found = _compared(mine, yours)
            if found.score > best.score:
                best = found
    if best.score and _is_firm(one) != _is_firm(other):
        return Likeness(round(best.score * 0.6, 4), best.pairs, best.left, best.right)
    return best


@lru_cache(maxsize=32768)
def ship_names(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a ship's name and of her former names: M/V "HAI SHUN 7" (EX JIE SHUN) V.12 is (hai, shun, 7) and (jie, shun)."""
    names = []
    for part in _FORMER.split(text[:200]):
        plain = _PREFIX.sub("", (_BRACKETS.sub(" ", part).strip(_AROUND) or part).strip(_AROUND))
        bare = _TAIL.sub("", plain.replace("(", " ").replace(")", " ")) or part
        words = latin_words(_NUMBER.sub("", bare))
        spelt = tuple((SPELT.get(w) or _ROMAN.get(w, w)) if n else w for n, w in enumerate(words))
        if spelt and any(w.isalpha() for w in spelt):
            name = tuple(w.lstrip("0") or "0" if w.isdigit() else w for w in spelt)
            # HO and HAO mean ship, and stand behind a Korean or Chinese name or not.
            names.append(name[:-1] if len(name) > 2 and name[-1] in ("ho", "hao") else name)
    return tuple(dict.fromkeys(names))


def _is_firm(text: str) -> bool:
    words = latin_words(text)
    return bool(_FORMS & set(words)) or (len(words) > 2 and len(_OWNER.findall(text)) > 1)


def _compared(mine: tuple[str, ...], yours: tuple[str, ...]) -> Likeness:
    from rapidfuzz.distance import OSA

    if mine == yours:
        return Likeness(1.0, tuple((w, w, 1.0) for w in mine))
    run = "".join(mine), "".join(yours)
    if run[0] == run[1]:
        return Likeness(0.97, ((" ".join(mine), " ".join(yours), 1.0),))
    numbers = [sorted(w for w in words if w.isdigit()) for words in (mine, yours)]
    if numbers[0] != numbers[1]:
        return Likeness(0.5 if _alpha(mine) == _alpha(yours) else 0.3, (), mine, yours)
    if len(mine) != len(yours):
        whole = float(OSA.normalized_similarity(*run))
        # SEA STAR and SEASTAAR: the same letters but one, divided otherwise.
        return Likeness(round(min(whole * 0.95, 0.9), 4) if whole >= 0.88 and min(map(len, run)) >= 7 else min(whole, 0.6), (), mine, yours)
    pairs: list[Pair] = []
    for a, b in zip(mine, yours, strict=True):
        wrong = OSA.distance(a, b)
        long = max(len(a), len(b))
        plural = a + "s" == b or b + "s" == a
        near = (
            1.0
            if not wrong
            else 0.0
            if long < 5 or (long == 5 and len(a) != len(b) and len(mine) < 3) or wrong > max(1, long // 5) or plural or (a[0] != b[0] != a[-1:] and wrong > 1)
            else 1 - wrong / (long + 1)
        )
        pairs.append((a, b, near))
    if any(not near for _, _, near in pairs):
        return Likeness(
            min(0.6, sum(near for *_, near in pairs) / len(pairs)),
            tuple(p for p in pairs if p[2]),
            tuple(a for a, _, n in pairs if not n),
            tuple(b for _, b, n in pairs if not n),
        )
    weight = sum(max(len(a), len(b)) for a, b, _ in pairs)
    return Likeness(round(sum(near * max(len(a), len(b)) for a, b, near in pairs) / weight, 4), tuple(pairs))


def _alpha(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if not w.isdigit())
