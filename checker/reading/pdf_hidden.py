"""Hidden words of a PDF page, joined into lines, with what a reader sees in their place."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.spot import Box, Spot
from checker.model.traces import HiddenText, Overlay
from checker.reading.paper import Note, Page, Word
from checker.reading.pdf_notes import lies_in
from checker.reading.pdf_sight import Unseen


def hidden_texts(unseen: list[Unseen], page: Page, name: str) -> list[HiddenText]:
    """One HiddenText a line of hidden words. A line that is printed again in its place, the same, is left out."""
    found: list[HiddenText] = []
    for run in _runs(unseen):
        words = [u.word for u in run]
        text, box = joined(words), around([w.box for w in words])
        if not any(c.isalnum() for c in text):
            continue
        shown = _shown_over(words, box, page) if run[0].how == "covered" else ""
        if "".join(shown.split()) != "".join(text.split()):
            found.append(HiddenText(run[0].how, text, Spot(name, page.number, box), shown))
    return found


def overlays_of(unseen: list[Unseen], notes: list[Note], notes_from: int, page: Page, name: str) -> tuple[list[Overlay], list[Unseen]]:
    """The annotations that cover printed words, and the hidden words that no annotation explains."""
    by_note: dict[int, list[Word]] = {}
    left: list[Unseen] = []
    for one in unseen:
        index = next((i for i, n in enumerate(notes) if lies_in(one.word.box, n.box)), None) if one.cover >= notes_from else None
        if index is None:
            left.append(one)
        else:
            by_note.setdefault(index, []).append(one.word)
    found = []
    for index, words in sorted(by_note.items()):
        note = notes[index]
        text = note.text or joined([w for w in page.words if w.order >= notes_from and lies_in(w.box, note.box)])
        found.append(Overlay(note.kind, text, joined(words), Spot(name, page.number, note.box)))
    return found, left


def _runs(unseen: list[Unseen]) -> Iterable[list[Unseen]]:
    """Neighbouring hidden words of one line, hidden the same way."""
    run: list[Unseen] = []
    for one in unseen:
        if run:
            last = run[-1]
            a, b = last.word, one.word
            level = min(a.bottom, b.bottom) - max(a.top, b.top) > 0.4 * min(a.bottom - a.top, b.bottom - b.top)
            if last.how != one.how or not level or not -b.size < b.x0 - a.x1 < 4 * max(b.size, 2):
                yield run
                run = []
        run.append(one)
    if run:
        yield run


def _shown_over(hidden: list[Word], box: Box, page: Page) -> str:
    """The words printed on top of a hidden line."""
    first = min(w.order for w in hidden)
    on_top = [w for w in page.words if w.order > first and _meets(w.box, box)]
    runs = {w.order for w in on_top}
    reach = around([box, *(w.box for w in on_top)])
    return joined([w for w in page.words if w.order in runs and _level(w.box, reach) and any(c.isalnum() for c in w.text)])


def _meets(a: Box, b: Box) -> bool:
    """Whether a word lies on a line: they share most of the height of the lower one, and some width."""
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and _level(a, b)


def _level(a: Box, b: Box) -> bool:
    return min(a[3], b[3]) - max(a[1], b[1]) > 0.35 * min(a[3] - a[1], b[3] - b[1])


def joined(words: list[Word]) -> str:
    """The words with spaces between, and a line break where a new line starts."""
    parts: list[str] = []
    for last, word in zip([None, *words], words, strict=False):
        if last is not None:
            level = min(last.bottom, word.bottom) - max(last.top, word.top) > 0.4 * min(last.bottom - last.top, word.bottom - word.top)
            parts.append(" " if level else "\n")
        parts.append(word.text)
    return "".join(parts)


def around(boxes: list[Box]) -> Box:
    """The box around boxes."""
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
