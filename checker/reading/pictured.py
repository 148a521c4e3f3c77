"""Pages that are partly text and partly picture: a scan with a layer of recognised words, a form whose own print is a picture."""

from __future__ import annotations

from typing import Any

from checker.reading import pdfium
from checker.reading.layer import agreement
from checker.reading.paper import Page, Word
from checker.reading.pdf_cells import cells_between
from checker.reading.pdf_library import Frame
from checker.reading.picture_of_page import drawn
from checker.reading.picture_rules import ink_of, letters_in
from checker.reading.recognised import Engine
from checker.reading.scan import read_picture, rules_of, words_of

LETTERS = 70
"""A picture with fewer marks like letters is a logo or a photograph."""


def check_layer(made: Page, page: Any, frame: Frame, engine: Engine, typed: list[Word]) -> None:
    """Takes the picture's own print where the layer of a scan does not say what the picture shows; else takes the rules of the form from the picture.

    `typed` are the words over the scan that are print themselves: they stay as they are.
    """
    pixels, dpi = drawn(page, frame)
    ink = ink_of(pixels, dpi)
    found = agreement(made, pixels, dpi, ink, engine)
    if found.holds:
        printed = {id(w) for w in typed}
        for word in made.words:
            if id(word) not in printed:
                word.confidence = min(0.97, found.letters, found.digits)
        edges = rules_of(ink, dpi)
        made.edges, made.cells = made.edges + edges, cells_between(made.edges + edges)
        return
    fresh = Page(made.number, made.width, made.height, turned=made.turned)
    if not read_picture(fresh, pixels, dpi, engine):
        return  # nothing to compare with
    if _sureness(fresh.words) < 0.8:
        for word in made.words:
            word.confidence = min(word.confidence, 0.6)
        return
    made.layered, made.not_made_out = False, fresh.not_made_out
    kept = [] if fresh.bend or fresh.turned != made.turned else typed
    made.words = _in_reading_order(kept + [w for w in fresh.words if not _stands_in(w, kept)])
    made.width, made.height, made.turned, made.bend = fresh.width, fresh.height, fresh.turned, fresh.bend
    made.edges, made.cells, made.pictures = fresh.edges, fresh.cells, fresh.pictures


def add_form(made: Page, page: Any, frame: Frame, texts: list[Any], engine: Engine) -> bool:
    """Adds the print of the pictures on a page of text; whether there was any."""
    for handle in texts:
        pdfium.FPDFPageObj_SetIsActive(handle, False)
    try:
        pixels, dpi = drawn(page, frame)
    finally:
        for handle in texts:
            pdfium.FPDFPageObj_SetIsActive(handle, True)
    ink = ink_of(pixels, dpi)
    if len(letters_in(ink, dpi)) < LETTERS:
        return False
    words = [w for w in words_of(pixels, dpi, engine, ink) if not _stands_in(w, made.words)]
    made.words = _in_reading_order(made.words + words)
    made.edges = made.edges + rules_of(ink, dpi)
    made.cells = cells_between(made.edges)
    return bool(words)


def _sureness(words: list[Word]) -> float:
    return sum(w.confidence * len(w.text) for w in words) / max(sum(len(w.text) for w in words), 1)


def _stands_in(word: Word, others: list[Word]) -> bool:
    """Whether a word lies on one of these: it is the same print."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(o.x0 - 1 <= x <= o.x1 + 1 and o.top - 1 <= y <= o.bottom + 1 for o in others)


def _in_reading_order(words: list[Word]) -> list[Word]:
    return sorted(words, key=lambda w: (round((w.top + w.bottom) / 8), w.x0))
