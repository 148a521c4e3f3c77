"""Amounts written out in German, Dutch, French, Spanish, Portuguese, Italian, Turkish, Russian, Polish and Arabic."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checker.reference.shelf import rows

_COMPOUNDING = frozenset({"de", "nl", "it", "tr"})
"""Languages that write a number in one word: `achtundsechzigtausend`, `ALTMIŞSEKİZBİN`."""
_ALEF = str.maketrans("أإآٱىة", "ااااىه")
_HUNDREDTHS = re.compile(r"(\d{1,2})\s*/\s*100")
_SHORTEST, _LONGEST = 6, 90
"""The letters of a compound; longer words are nobody's amount."""
_LEAST = 3
"""Fewer words than these are no amount: `cent`, `six mille` stand in many a text."""


@dataclass(frozen=True, slots=True)
class Said:
    """An amount, and how many of the text's words it took."""

    amount: float
    words: int


def folded(text: str) -> str:
    """Words without case, accents and marks, as they are compared."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "i")).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ß", "ss").translate(_ALEF)


@lru_cache(1)
def _tongues() -> dict[str, dict[str, tuple[float, str]]]:
    out: dict[str, dict[str, tuple[float, str]]] = {}
    for row in rows("number_words.csv"):
        out.setdefault(row["language"], {})[folded(row["word"])] = float(row["value"]), row["kind"]
    return out


def said(text: str) -> Said | None:
    """The amount that a text writes out in one of these languages; None where none is told, or several that differ."""
    if text.isascii() and not re.search(r"[A-Za-z]{3}", text):
        return None
    flat = folded(text)
    words = re.findall(r"[^\W\d_]+|\d+\s*/\s*100", flat)
    found = [s for language, known in _tongues().items() if (s := _longest(words, known, language)) is not None]
    best = max((s.words for s in found), default=0)
    amounts = {s.amount for s in found if s.words == best}
    return Said(amounts.pop(), best) if len(amounts) == 1 and best >= _LEAST else None


def _longest(words: list[str], known: dict[str, tuple[float, str]], language: str) -> Said | None:
    """The longest run of numerals of one language, with the hundredths behind it."""
    parted = [_parts(w, known, language) for w in words]
    best: Said | None = None
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and parted[end] and (end > at or parted[end][0][1] not in ("join", "cents")) and parted[end][0][1] != "cents":
            end += 1
        run = [p for parts in parted[at:end] for p in parts]
        while run and run[-1][1] == "join":
            run.pop()
        if run:
            amount = _counted(run) + _hundredths(words[end : end + 6], parted[end : end + 6])
            count = sum(p[1] != "join" for p in run)
            if amount >= 100 and (best is None or count > best.words):
                best = Said(round(amount, 2), count)
        at = max(end, at + 1)
    return best


def _counted(run: list[tuple[float, str]]) -> float:
    """What numerals in a row come to. Four twenties are eighty."""
    total = group = 0.0
    before = 0.0
    for value, kind in run:
        if kind == "hundred":
            group = (group % 100 or 1) * 100 + (group - group % 100)
        elif kind == "scale":
            total += (group or 1) * value
            group = 0.0
        elif kind == "add":
            group = group - 4 + 80 if (value, before) == (20, 4) else group + value
        before = value if kind == "add" else 0.0
    return total + group


def _hundredths(words: list[str], parted: list[list[tuple[float, str]]]) -> float:
    """The cents behind an amount, as `50/100` or in words before a word for cents; 0 where none are told."""
    for i, word in enumerate(words):
        if found := _HUNDREDTHS.fullmatch(word):
            return int(found[1]) / 100
        if parted[i] and parted[i][0][1] == "cents":
            run = [p for parts in parted[:i] for p in parts if p[1] == "add"]
            return sum(v for v, _ in run) / 100 if run else 0.0
    return 0.0


def _parts(word: str, known: dict[str, tuple[float, str]], language: str) -> list[tuple[float, str]]:
    """The numerals that a word is made of; none where it is no number."""
    if language == "ar" and word not in known and word.startswith("و") and word[1:] in known:
        return [known[word[1:]]]
    if word in known:
        return [known[word]]
    if language not in _COMPOUNDING or not _SHORTEST <= len(word) <= _LONGEST:
        return []
    return _cut(word, known) or []


def _cut(word: str, known: dict[str, tuple[float, str]]) -> list[tuple[float, str]] | None:
    """A compound cut into numerals, the longest first; None where a rest is left."""
    if not word:
        return []
    for end in range(len(word), 1, -1):
        if word[:end] in known and known[word[:end]][1] != "cents" and (rest := _cut(word[end:], known)) is not None:
            return [known[word[:end]], *rest]
    return None
