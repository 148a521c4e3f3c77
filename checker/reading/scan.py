"""The picture of a page turned into placed words, rules and boxes, as if the page had been digital."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.spot import Box
from checker.reading.paper import Edge, Page, Picture, Word
from checker.reading.pdf_cells import cells_between
from checker.reading.picture_rules import Ink, Span, ink_of, unread_ink, without_rules, without_strokes
from checker.reading.read_again import read_again
from checker.reading.recognised import Engine, Pixels, Reading, Seen
from checker.reading.rejoined import rejoined
from checker.reading.set_straight import set_straight
from checker.reading.type_sizes import even_out

BLANK = ("a picture in which no print could be recognised", "scan it again, darker and at 300 dots an inch, or ask the sender for the digital original")
FEWEST = 3


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
    page.not_made_out = reading.unread
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
    if engine.second_looks:
        read_again(sheet.pixels, seen, engine)
    without_strokes(sheet.ink, seen)
    even_out(seen)
    return rejoined([_word(w, 72 / sheet.dpi, order) for order, w in enumerate(_in_order(seen), 1)])


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
    return Word(seen.text, *box, size=round(seen.size * scale, 1), bold=seen.bold, order=order, confidence=min(seen.confidence, 0.99))


def rules_of(ink: Ink, dpi: float) -> list[Edge]:
    """The rules in points, each as a line through its middle."""
    scale = 72 / dpi
    level = [Edge(x0 * scale, (top + bottom) / 2 * scale, x1 * scale, (top + bottom) / 2 * scale) for x0, top, x1, bottom in ink.level]
    return level + [Edge((x0 + x1) / 2 * scale, top * scale, (x0 + x1) / 2 * scale, bottom * scale) for x0, top, x1, bottom in ink.upright]
