"""Pages that are read from right to left, turned over so that headings stand left of their values as everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.model.spot import Box
from checker.reading.paper import Edge, Page, Word
from checker.reading.right_to_left import RIGHT_TO_LEFT
from checker.reference.labels import IGNORED, lexicon, tokens

_LEAST = 0.25
"""From this share of words in Arabic or Hebrew letters on a page may be laid out from the right."""
_BILINGUAL = 3
"""So many headings in Latin letters show a form that is laid out from the left, with the other language beside."""
_LATIN = re.compile(r"[A-Za-z]")


def mirrored(page: Page) -> Page | None:
    """The page turned over, each run of Latin words or figures left as it reads; None for a page laid out from the left."""
    if page.sheet or not RIGHT_TO_LEFT.search(" ".join([w.text for w in page.words])):
        return None
    lettered = [w for w in page.words if any(c.isalpha() for c in w.text)]
    turned = sum(bool(RIGHT_TO_LEFT.search(w.text)) for w in lettered)
    if turned < _LEAST * len(lettered) or _headed_in_latin(page.words):
        return None
    width = page.width
    return replace(
        page,
        words=[w for line in _lines(page.words) for w in _turned_over(line, width)],
        edges=[Edge(width - e.x1, e.top, width - e.x0, e.bottom) for e in page.edges],
        cells=[(width - x1, top, width - x0, bottom) for x0, top, x1, bottom in page.cells],
    )


def as_printed(page: Page, words: Iterable[Word], box: Box) -> Box:
    """Where words of the turned page stand on the page as printed; `box` is what they take up on the turned one."""
    own = []
    for word in words:
        alike = [w for w in page.words if abs(w.top - word.top) < 0.1 and (w.text == word.text or (len(word.text) > 2 and word.text in w.text))]
        if alike:  # a word that stands twice on its line is the one nearer to the mirror's place
            own.append(min(alike, key=lambda w: abs(w.x0 + w.x1 - (2 * page.width - word.x0 - word.x1))))
    if not own:
        return page.width - box[2], box[1], page.width - box[0], box[3]
    return min(w.x0 for w in own), box[1], max(w.x1 for w in own), box[3]


def _headed_in_latin(words: list[Word]) -> bool:
    """Whether several headings of two words or more stand in Latin letters."""
    run = [t for w in words if _LATIN.search(w.text) for t in tokens(w.text)]
    found, at = 0, 0
    while at < len(run):
        length, concepts = lexicon().match(run, at)
        found += length > 1 and concepts != (IGNORED,)
        at += max(length, 1)
    return found >= _BILINGUAL


def _lines(words: list[Word]) -> Iterator[list[Word]]:
    """The words of each line from left to right."""
    line: list[Word] = []
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.x0)):
        if line and abs((word.top + word.bottom) - (line[-1].top + line[-1].bottom)) > 0.8 * min(word.size, line[-1].size):
            yield sorted(line, key=lambda w: w.x0)
            line = []
        line.append(word)
    yield sorted(line, key=lambda w: w.x0)


def _turned_over(line: list[Word], width: float) -> Iterator[Word]:
    """The words of a line turned over. Latin words and figures that belong together keep their order."""
    run: list[Word] = []
    for word in line:
        if run and (RIGHT_TO_LEFT.search(word.text) or word.x0 - run[-1].x1 > 0.85 * word.size):
            yield from _moved(run, width)
            run = []
        run.append(word)
        if RIGHT_TO_LEFT.search(word.text):
            yield from _moved(run, width)
            run = []
    yield from _moved(run, width)


def _moved(run: list[Word], width: float) -> Iterator[Word]:
    """The words of a run, moved together to where its mirror image lies."""
    if not run:
        return
    shift = width - run[-1].x1 - run[0].x0
    for word in run:
        yield replace(word, x0=word.x0 + shift, x1=word.x1 + shift)
