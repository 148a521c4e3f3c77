"""Numbers of doubtful reading looked at once more, cut out on their own: a whole line set to the height of the recogniser blurs what one word shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.reading.recognised import Engine, Pixels, Seen
from checker.reference import boxes

MOST = 16
"""So many words of a page are looked at again."""
DOUBTFUL = 0.93
SURER = 0.02
ROOM = (0.10, 0.22, 0.0)
"""How much paper is left above and below a cut-out, in heights of its word: each gives the recogniser the letters in another size."""
_BOX = re.compile(r"[A-Z0-9]{3}[UJZ0-9][A-Z0-9]{7}")
_MIXED = re.compile(r"\d[OoIlSBZ]\d|\d[OoIl]\b|\b[Ol]\d")


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at a word saw, and how sure the engine is."""

    text: str
    sure: float


def read_again(pixels: Pixels, words: list[Seen], engine: Engine) -> None:
    """Looks again at the numbers that fail their check digit, mix letters with figures or were read unsurely, and takes the reading that is borne out."""
    for word in _doubtful(words)[:MOST]:
        first = _Look(word.text, word.confidence)
        looks = list(_looks(pixels, word, engine))
        best = _settled(first, looks)
        if best.text != word.text or best.sure != word.confidence:
            word.text, word.confidence = best.text, best.sure


def _doubtful(words: list[Seen]) -> list[Seen]:
    """The words to look at again, those that a check digit convicts first."""
    numbers = [w for w in words if len(w.text) >= 4 and sum(c.isdigit() for c in w.text) >= 3 and w.bottom - w.top < w.x1 - w.x0]
    wrong = [w for w in numbers if _convicted(w.text)]
    mixed = [w for w in numbers if w not in wrong and _MIXED.search(w.text)]
    unsure = sorted((w for w in numbers if w.confidence < DOUBTFUL and w not in wrong and w not in mixed), key=lambda w: w.confidence)
    return wrong + mixed + unsure


def _convicted(text: str) -> bool:
    """Whether a word has the form of a container number and fails its check digit."""
    bare = re.sub(r"[^A-Z0-9]", "", text.upper())
    return bool(_BOX.fullmatch(bare)) and bool(boxes.FORM.fullmatch(_mended(bare))) and not boxes.valid(_mended(bare))


def _mended(text: str) -> str:
    return boxes.repaired(text) or text


def _looks(pixels: Pixels, word: Seen, engine: Engine) -> Iterator[_Look]:
    """Readings of the word alone, one for each way to cut it out."""
    import cv2

    high, wide = pixels.shape[:2]
    tall = word.bottom - word.top
    for room in ROOM:
        top, bottom = max(int(word.top - room * tall), 0), min(int(word.bottom + room * tall) + 1, high)
        left, right = max(int(word.x0 - 0.35 * word.size), 0), min(int(word.x1 + 0.35 * word.size) + 1, wide)
        if bottom - top < 6 or right - left < 12:
            return
        cut = cv2.resize(pixels[top:bottom, left:right], None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        seen = engine.line(cut)
        if seen:
            letters = sum(len(w.text) for w in seen)
            yield _Look(_without_neighbours("".join(w.text for w in seen), word.text), sum(w.confidence * len(w.text) for w in seen) / letters)


def _without_neighbours(text: str, first: str) -> str:
    """What a look saw without the signs at its ends that belong to a rule or word beside it: those that the first reading has not."""
    start = 0 if not first[:1].isalnum() else next((i for i, c in enumerate(text) if c.isalnum()), 0)
    end = len(text) if not first[-1:].isalnum() else next((i + 1 for i in range(len(text) - 1, -1, -1) if text[i].isalnum()), len(text))
    return text[start:end]


def _settled(first: _Look, looks: list[_Look]) -> _Look:
    """The reading that a check digit bears out; else the one that two looks share; else the first, less sure where others differ."""
    if _convicted(first.text):
        right = next((k for k in looks if (bare := re.sub(r"[^A-Z0-9]", "", k.text.upper())) and boxes.valid(_mended(bare))), None)
        return right or _Look(first.text, min(first.sure, 0.6))
    like = [k for k in looks if abs(len(k.text) - len(first.text)) <= 1 and _alike(k.text, first.text)]
    if not like:
        return first
    votes: dict[str, list[float]] = {first.text: [first.sure]}
    for look in like:
        votes.setdefault(look.text, []).append(look.sure)
    text, sure = max(votes.items(), key=lambda v: (len(v[1]), max(v[1])))
    if len(sure) > 1:
        return _Look(text, max(sure))
    surest = max(like, key=lambda k: k.sure)
    if surest.text != first.text and surest.sure > first.sure + SURER:
        return _Look(surest.text, min(surest.sure, 0.85))
    return _Look(first.text, min(first.sure, 0.8))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other) <= max(2, len(other) // 4)
