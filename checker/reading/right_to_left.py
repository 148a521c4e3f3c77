"""Letters of Arabic and Hebrew print put in the order in which they are read, whatever order a PDF stores them in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIGURE = re.compile("[0-9A-Za-z\u0660-\u0669\u06f0-\u06f9.,/:-]")
_TURNED = str.maketrans("()[]{}<>", ")(][}{><")


def reading_order(letters: str, lefts: Sequence[float]) -> list[int]:
    """The places of a word's letters in reading order, by where each letter's left edge lies.

    Figures and Latin letters run to the right, all others to the left.
    """
    across = sorted(range(len(letters)), key=lambda i: (lefts[i], i))
    if not RIGHT_TO_LEFT.search(letters):
        return across
    stored = 1 if sum(a > b for a, b in pairwise(lefts)) >= sum(a < b for a, b in pairwise(lefts)) else -1  # letters of one ligature stand at one place
    runs = [list(run) for _, run in groupby(across, key=lambda i: _runs_right(letters, i))]
    return [i for run in reversed(runs) for i in (run if _runs_right(letters, run[0]) else sorted(run, key=lambda i: (-lefts[i], stored * i)))]


def _runs_right(letters: str, i: int) -> bool:
    """Whether a letter belongs to a figure or a Latin word; signs do where one stands on either side of them."""
    if letters[i].isascii() and not letters[i].isalnum():
        return 0 < i < len(letters) - 1 and all(_FIGURE.match(letters[k]) and letters[k].isalnum() for k in (i - 1, i + 1)) and bool(_FIGURE.match(letters[i]))
    return bool(_FIGURE.match(letters[i]))


def upright_brackets(text: str) -> str:
    """The word with its brackets the right way round, where the file stores their mirror images: `)USD(` is `(USD)`."""
    opened = min((text.find(c) for c in "([{" if c in text), default=-1)
    closed = min((text.find(c) for c in ")]}" if c in text), default=-1)
    return text.translate(_TURNED) if closed >= 0 and (opened > closed or (opened < 0 and closed == 0)) else text
