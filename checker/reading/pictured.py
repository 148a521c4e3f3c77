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
from checker.reading.recognised import Engine, Pixels
from checker.reading.scan import read_picture, rules_of, words_of

FEWEST = 5
FAINTEST = 24
"""Print stands out from its paper by more grey levels than these, above the grain of any scan."""
LETTERS = 70
"""A picture with fewer marks like letters is a logo or a photograph."""


def check_layer(made: Page, page: Any, frame: Frame, engine: Engine, typed: list[Word]) -> bool:
    """Takes the picture's own print where the layer of a scan does not say what the picture shows; else takes the rules of the form from the picture.

    `typed` are the words over the scan that are print themselves: they stay as they are. False where the layer lies over bare paper: then nothing is changed.
    """
    pixels, dpi = drawn(page, frame)
    printed = {id(w) for w in typed}
    if over_bare_paper(pixels, dpi, [w for w in made.words if id(w) not in printed]):
        return False
    ink = ink_of(pixels, dpi)
    found = agreement(made, pixels, dpi, ink, engine)
    if found.holds:
        for word in made.words:
            if id(word) not in printed:
                word.confidence = min(0.97, found.letters, found.digits)
        edges = rules_of(ink, dpi)
        made.edges, made.cells = made.edges + edges, cells_between(made.edges + edges)
        return True
    fresh = Page(made.number, made.width, made.height, turned=made.turned)
    if not read_picture(fresh, pixels, dpi, engine):
        return True  # nothing to compare with
    if _sureness(fresh.words) < 0.8:
        for word in made.words:
            word.confidence = min(word.confidence, 0.6)
        return True
    made.layered, made.not_made_out = False, fresh.not_made_out
    kept = [] if fresh.bend or fresh.turned != made.turned else typed
    made.words = _in_reading_order(kept + [w for w in fresh.words if not _stands_in(w, kept)])
    made.width, made.height, made.turned, made.bend = fresh.width, fresh.height, fresh.turned, fresh.bend
    made.edges, made.cells, made.pictures = fresh.edges, fresh.cells, fresh.pictures
    return True


def over_bare_paper(pixels: Pixels, dpi: float, words: list[Word]) -> bool:
    """Whether hardly any of these words has print beneath it: a page that tells programs what it shows nobody."""
    import numpy as np

    grey, scale = pixels.mean(axis=2), dpi / 72
    shown = looked = 0
    for w in words:
        cut = grey[max(int(w.top * scale), 0) : int(w.bottom * scale) + 1, max(int(w.x0 * scale), 0) : int(w.x1 * scale) + 1]
        if cut.size:
            looked += 1
            shown += float(np.percentile(cut, 90) - np.percentile(cut, 3)) >= FAINTEST
    return looked >= FEWEST and shown < 0.1 * looked


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
