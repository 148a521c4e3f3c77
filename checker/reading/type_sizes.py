"""How the print in a picture is set: its sizes evened out, the pitch of a typewriter, and what is bold."""

from __future__ import annotations

import unicodedata
from statistics import median

from checker.reading.recognised import Seen

ALIKE = 0.085
"""Type sizes that differ by less than this share are taken for one: that is what a pixel more or less makes."""

BOLDER = 1.24
"""Strokes so many times as wide as those of other print of the size are bold; a common bold's are 1.4 times as wide."""

_NARROW, _SLIM, _BROAD = frozenset("ijlI.,:;'|!’"), frozenset('ftr()-/[]1"'), frozenset("mwMW%@&")


def even_out(words: list[Seen]) -> None:
    """Gives all print of about one size the same size, the commonest first; typewriter print that of its pitch, as its letters are low for their width."""
    typed = _typewriter(words)
    _mend(words, 1.45 if typed else 1.25)
    _weigh(words)
    left = []
    for word in words:
        if typed and abs(word.typed / typed - 1) < (0.04 if word.even else 0.06) and 1.02 < typed / word.size < 1.6:
            word.resize(typed)
        else:
            left.append(word)
    while left:
        size = _commonest(left)
        for word in left:
            if abs(word.size - size) <= 1.5 * ALIKE * size:
                word.resize(size)
        left = [w for w in left if w.size != size]


def _typewriter(words: list[Seen]) -> float:
    """The size of the typewriter print on a page; 0 where there is hardly any.

    A line tells it by letters that lie evenly. Where the recogniser places them too roughly for that, lines tell it together:
    those of a typewriter have all one pitch, while that of other print changes with the letters.
    """
    likely = sorted((w.typed, len(w.text), w.even) for w in words if 1.08 < w.typed / w.size < 1.5)
    enough = 0.15 * sum(len(w.text) for w in words)
    even = [(size, n) for size, n, evenly in likely if evenly]
    for told, close, lines in ((even, 0.05, 1), ([(size, n) for size, n, _ in likely], 0.03, 5)):
        letters = sum(n for _, n in told)
        if letters < enough or not told:
            continue
        middle = next(size for i, (size, _) in enumerate(told) if 2 * sum(n for _, n in told[: i + 1]) >= letters)
        alike = [(size, n) for size, n in told if abs(size / middle - 1) < close]
        if sum(n for _, n in alike) >= 0.6 * letters and len({size for size, _ in alike}) >= lines:
            return middle
    return 0.0


def _commonest(words: list[Seen]) -> float:
    """The type size about which most letters lie."""
    ordered = sorted(words, key=lambda w: w.size)
    weight = most = start = 0
    best = ordered[0].size
    for end, word in enumerate(ordered):
        weight += len(word.text)
        while word.size > ordered[start].size * (1 + 2 * ALIKE):
            weight -= len(ordered[start].text)
            start += 1
        if weight > most:
            most, best = weight, ordered[(start + end) // 2].size
    return best


def _mend(words: list[Seen], least: float) -> None:
    """Gives print whose letters are so many times too wide or too narrow for its height the size of its width: a rule or a speck was measured with it."""
    told = [(w.size / across, w) for w in words if len(w.text) >= 3 and (across := (w.x1 - w.x0) / _wide(w.text)) > 0]
    if len(told) < 10:
        return
    usual = median(share for share, _ in told)
    for share, word in told:
        if not 1 / least < share / usual < least:
            word.resize(word.size * usual / share)


def _wide(text: str) -> float:
    """About how wide a word is in a common typeface, in type sizes."""
    return sum(map(_width_of, text))


def _width_of(letter: str) -> float:
    for letters, wide in ((_NARROW, 0.25), (_SLIM, 0.34), (_BROAD, 0.84)):
        if letter in letters:
            return wide
    return 1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.68 if letter.isupper() else 0.54


def _weigh(words: list[Seen]) -> None:
    """Marks what is bold: print with wider strokes than most of about its size."""
    told = [w for w in words if w.stroke > 0 and len(w.text) >= 2]
    if not told:
        return
    usual, size = median(w.stroke for w in told for _ in w.text), median(w.size for w in told for _ in w.text)
    for word in told:
        near = [w.stroke for w in told if abs(w.size / word.size - 1) < 0.2 for _ in w.text]
        expected = usual * max(word.size / size, 1.0)
        if len(near) >= 60:
            expected = min(expected, median(near))
        word.bold = word.stroke > BOLDER * expected
