"""The picture of a page turned into placed words, rules and boxes, as if the page had been digital."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.spot import Box
from checker.reading.ocr import Engine, Pixels, Reading, Seen
from checker.reading.paper import Edge, Page, Picture, Word
from checker.reading.pdf_cells import cells_between
from checker.reading.picture_rules import Ink, Span, ink_of, unread_ink
from checker.reading.straighten import straightened

BLANK = ("a picture in which no print could be recognised", "scan it again, darker and with more dots an inch (300), or ask the sender for the digital original")
FEWEST = 3
TYPE = 0.75
"""The type size in heights of a recognised line."""


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

    pixels, _ = straightened(pixels)
    reading = engine.recognise(pixels)
    if sum(len(w.text) for w in reading.words) < FEWEST:
        return False
    if reading.quarters:
        pixels = np.ascontiguousarray(np.rot90(pixels, -reading.quarters))
    sheet = _Sheet(pixels, dpi, reading, ink_of(pixels, dpi))
    seen = reading.words + _second_look(sheet, engine)
    scale = 72 / dpi
    if reading.quarters % 2:
        page.width, page.height = page.height, page.width
    page.turned = (page.turned + 90 * reading.quarters) % 360
    page.words = [_word(w, scale, order) for order, w in enumerate(_in_order(seen), 1)]
    page.edges = _edges(sheet.ink, scale)
    page.cells = cells_between(page.edges)
    page.pictures = [Picture((0.0, 0.0, page.width, page.height))]
    page.read_by = "ocr"
    return True


def _second_look(sheet: _Sheet, engine: Engine) -> list[Seen]:
    """The words of ink that was passed over, such as a lone figure in its box."""
    import cv2

    found = []
    for span in unread_ink(sheet.ink, sheet.reading.words, sheet.dpi)[: engine.second_looks]:
        cut, left, top = _around(sheet.pixels, span)
        for word in engine.line(cv2.resize(cut, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)):
            if word.confidence >= 0.8 and any(c.isalnum() for c in word.text):
                word.x0, word.x1 = left + word.x0 / 2, left + word.x1 / 2
                slack = 0.12 * cut.shape[0]
                word.top, word.bottom, word.height = top + slack, top + cut.shape[0] - slack, 0.9 * cut.shape[0]
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
        if lines and abs(middle - (lines[-1][0].top + lines[-1][0].bottom) / 2) < 0.4 * min(word.height, lines[-1][0].height):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [w for line in lines for w in sorted(line, key=lambda w: w.x0)]


def _word(seen: Seen, scale: float, order: int) -> Word:
    box: Box = (round(seen.x0 * scale, 2), round(seen.top * scale, 2), round(seen.x1 * scale, 2), round(seen.bottom * scale, 2))
    return Word(seen.text, *box, size=round(seen.height * scale * TYPE, 1), order=order, confidence=min(seen.confidence, 0.99))


def _edges(ink: Ink, scale: float) -> list[Edge]:
    """The rules in points, each as a line through its middle."""
    level = [Edge(x0 * scale, (top + bottom) / 2 * scale, x1 * scale, (top + bottom) / 2 * scale) for x0, top, x1, bottom in ink.level]
    return level + [Edge((x0 + x1) / 2 * scale, top * scale, (x0 + x1) / 2 * scale, bottom * scale) for x0, top, x1, bottom in ink.upright]
