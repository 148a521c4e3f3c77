"""The words that another program's recognition laid under a scan: whether they say what its picture shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from checker.reading.paper import Page, Word
from checker.reading.picture_rules import Ink, letters_in
from checker.reading.recognised import Engine, Pixels

SAMPLE = 12
"""So many lines are read again to compare: a tenth of what the whole page would cost."""
FEWEST_SIGNS = 8
COMPARABLE = 4
AGREES = 0.955
"""The share of letters that a good layer has right, by what a fresh reading sees; digits must agree as well."""
BARE = 0.35
"""Where so large a share of the print has no words under it, the layer is another program's mark or a part of the page."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How much of a layer a fresh reading bears out: the share of its letters, of its digits, and of the page's print that it leaves out."""

    letters: float
    digits: float
    left_out: float
    lines: int

    @property
    def holds(self) -> bool:
        """Whether the layer can stand for the page."""
        return self.left_out < BARE and self.lines >= COMPARABLE and self.letters >= AGREES and self.digits >= AGREES - 0.02


def agreement(page: Page, pixels: Pixels, dpi: float, ink: Ink, engine: Engine) -> Agreement:
    """The words of a page held against its picture, on a sample of lines from top to bottom."""
    scale = dpi / 72
    seen = right = digits = digits_right = 0.0
    lines = 0
    for run in _sample(_runs(page.words)):
        fresh = _fold("".join(w.text for w in engine.line(_cut(pixels, run, scale)) if w.confidence > 0.6))
        said = _fold("".join(w.text for w in run))
        if len(fresh) < 0.5 * FEWEST_SIGNS:
            continue
        lines += 1
        seen, right = seen + len(fresh), right + _same(said, fresh) * len(fresh)
        one, other = ("".join(c for c in text if c.isdigit()) for text in (said, fresh))
        digits, digits_right = digits + len(other), digits_right + _same(one, other) * len(other)
    return Agreement(right / max(seen, 1), digits_right / digits if digits else 1.0, _left_out(page.words, ink, dpi), lines)


def _runs(words: list[Word]) -> list[list[Word]]:
    """Neighbouring words of one line, as many as make a line to read."""
    runs: list[list[Word]] = []
    ordered = sorted((w for w in words if abs(w.angle) < 5), key=lambda w: (round(w.bottom / 3), w.x0))
    for before, word in pairwise([None, *ordered]):
        near = before is not None and abs(word.bottom - before.bottom) < 0.4 * word.size and -2 < word.x0 - before.x1 < 1.2 * word.size  # type: ignore[union-attr]
        if not near or len(runs[-1]) >= 8:
            runs.append([])
        runs[-1].append(word)  # type: ignore[arg-type]
    return [run for run in runs if len(_fold("".join(w.text for w in run))) >= FEWEST_SIGNS]


def _sample(runs: list[list[Word]]) -> list[list[Word]]:
    """Some lines from all over the page, every other one with figures where there are such."""
    figures = [r for r in runs if any(c.isdigit() for w in r for c in w.text)]
    others = [r for r in runs if not any(c.isdigit() for w in r for c in w.text)]
    half = min(len(figures), max(SAMPLE // 2, SAMPLE - len(others)))
    return _spread(figures, half) + _spread(others, SAMPLE - half)


def _spread(runs: list[list[Word]], count: int) -> list[list[Word]]:
    return [runs[i * len(runs) // count] for i in range(count)] if len(runs) > count else runs


def _cut(pixels: Pixels, run: list[Word], scale: float) -> Pixels:
    room = 0.12 * (run[0].bottom - run[0].top)
    x0, x1 = min(w.x0 for w in run) - 2 * room, max(w.x1 for w in run) + 2 * room
    top, bottom = min(w.top for w in run) - room, max(w.bottom for w in run) + room
    high, wide = pixels.shape[:2]
    left, above = min(max(int(x0 * scale), 0), wide - 2), min(max(int(top * scale), 0), high - 2)
    return pixels[above : max(int(bottom * scale), above + 2), left : max(int(x1 * scale), left + 2)].copy()


def _fold(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _same(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def _left_out(words: list[Word], ink: Ink, dpi: float) -> float:
    """The share of the page's letters that stand where no word does."""
    places: Any = letters_in(ink, dpi)
    if not places:
        return 0.0
    scale = dpi / 72
    import numpy as np

    mask = np.zeros(ink.dark.shape, dtype=bool)
    for w in words:
        room = 0.25 * w.size
        mask[max(int((w.top - room) * scale), 0) : int((w.bottom + room) * scale), max(int((w.x0 - room) * scale), 0) : int((w.x1 + room) * scale)] = True
    return sum(not mask[y, x] for x, y in places) / len(places)
