"""The picture of a page turned into placed words, rules and boxes, as if the page had been digital."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.spot import Box
from checker.reading.paper import Edge, Page, Picture, Word
from checker.reading.pdf_cells import cells_between
from checker.reading.picture_rules import Ink, Span, ink_of, unread_ink, without_rules, without_strokes
from checker.reading.recognised import Engine, Pixels, Reading, Seen
from checker.reading.set_straight import set_straight

BLANK = ("a picture in which no print could be recognised", "scan it again, darker and at 300 dots an inch, or ask the sender for the digital original")
FEWEST = 3
ALIKE = 0.085
"""Type sizes that differ by less than this share are taken for one: that is what a pixel more or less makes."""


@dataclass(slots=True)
class _Sheet:
    """A page's picture set upright, how many pixels stand for an inch, and what was seen on it."""

    pixels: Pixels
    dpi: float
    reading: Reading
    ink: Ink


def read_picture(page: Page, pixels: Pixels, dpi: float, engine: Engine) -> bool:
    """Whether print was recognised in the picture of a page; if so the page has its words, rules, boxes, size and turn from it."""
    import numpy as np

    straight = set_straight(pixels, dpi)
    before, was, pixels, dpi = pixels.shape[:2], dpi, straight.pixels, straight.dpi
    ink = ink_of(pixels, dpi)
    reading = engine.recognise(without_rules(pixels, ink, dpi))
    if sum(len(w.text) for w in reading.words) < FEWEST:
        return False
    if reading.quarters:
        pixels = np.ascontiguousarray(np.rot90(pixels, -reading.quarters))
        ink = ink_of(pixels, dpi)
    sheet = _Sheet(without_rules(pixels, ink, dpi), dpi, reading, ink)
    page.words = _words(sheet, engine)
    page.height, page.width = (side * 72 / dpi for side in pixels.shape[:2])
    page.bend = straight.bend(before, was, reading.quarters)
    page.turned = (page.turned + 90 * reading.quarters) % 360
    page.edges = rules_of(sheet.ink, dpi)
    page.cells = cells_between(page.edges)
    page.pictures = [Picture((0.0, 0.0, page.width, page.height))]
    page.read_by = "ocr"
    return True


def words_of(pixels: Pixels, dpi: float, engine: Engine, ink: Ink) -> list[Word]:
    """The words in the picture of a page that lies upright and level, whose ink and rules these are; none where it does not."""
    clean = without_rules(pixels, ink, dpi)
    reading = engine.recognise(clean)
    return [] if reading.quarters else _words(_Sheet(clean, dpi, reading, ink), engine)


def _words(sheet: _Sheet, engine: Engine) -> list[Word]:
    """The words seen on a sheet and those passed over at first, all measured together."""
    seen = sheet.reading.words + _second_look(sheet, engine)
    without_strokes(sheet.ink, seen)
    _even(seen)
    return [_word(w, 72 / sheet.dpi, order) for order, w in enumerate(_in_order(seen), 1)]


def _second_look(sheet: _Sheet, engine: Engine) -> list[Seen]:
    """The words of ink that was passed over, such as a lone figure in its box."""
    import cv2

    found = []
    for span in unread_ink(sheet.ink, sheet.reading.words)[: engine.second_looks]:
        cut, left, top = _around(sheet.pixels, span)
        for word in engine.line(cv2.resize(cut, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)):
            if word.confidence >= 0.8 and any(c.isalnum() for c in word.text):
                word.x0, word.x1 = left + word.x0 / 2, left + word.x1 / 2
                word.top, word.bottom, word.size = top + word.top / 2, top + word.bottom / 2, word.size / 2
                found.append(word)
    return found


def _around(pixels: Pixels, span: Span) -> tuple[Pixels, int, int]:
    """The picture of a stretch of ink with a little paper around it, and where its upper left corner lies."""
    room = max(int(0.35 * (span[3] - span[1])), 3)
    left, top = max(span[0] - room, 0), max(span[1] - room, 0)
    return pixels[top : span[3] + room, left : span[2] + room].copy(), left, top


def _even(words: list[Seen]) -> None:
    """Gives all print of about one size the same size, the commonest first; typewriter print that of its pitch, as its letters are low for their width."""
    typed = _typewriter(words)
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


def _in_order(words: list[Seen]) -> list[Seen]:
    """The words line by line from the top, each line from the left."""
    lines: list[list[Seen]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        middle = (word.top + word.bottom) / 2
        if lines and abs(middle - (lines[-1][0].top + lines[-1][0].bottom) / 2) < 0.5 * min(word.size, lines[-1][0].size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [w for line in lines for w in sorted(line, key=lambda w: w.x0)]


def _word(seen: Seen, scale: float, order: int) -> Word:
    if len(seen.text) >= 8 and sum(c in "=-_*~—" for c in seen.text) >= 0.8 * len(seen.text):
        seen.text = "=" * len(seen.text)  # a rule drawn with letters, of which some were taken for others
    box: Box = (round(seen.x0 * scale, 2), round(seen.top * scale, 2), round(seen.x1 * scale, 2), round(seen.bottom * scale, 2))
    return Word(seen.text, *box, size=round(seen.size * scale, 1), order=order, confidence=min(seen.confidence, 0.99))


def rules_of(ink: Ink, dpi: float) -> list[Edge]:
    """The rules in points, each as a line through its middle."""
    scale = 72 / dpi
    level = [Edge(x0 * scale, (top + bottom) / 2 * scale, x1 * scale, (top + bottom) / 2 * scale) for x0, top, x1, bottom in ink.level]
    return level + [Edge((x0 + x1) / 2 * scale, top * scale, (x0 + x1) / 2 * scale, bottom * scale) for x0, top, x1, bottom in ink.upright]
