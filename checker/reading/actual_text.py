"""Words that a page tells programs in place of those it prints (marked content with /ActualText)."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from checker.model.spot import Spot
from checker.model.traces import Patch
from checker.reading.layer_check import HOW, differ
from checker.reading.paper import Word
from checker.reading.pdf_hidden import around, joined
from checker.reading.pdf_notes import lies_in


def told_otherwise(data: bytes, number: int, words: Sequence[Word], name: str, apart: Callable[[str, str], bool] = differ) -> tuple[list[Patch], list[str]]:
    """The lines of one page whose told words are not the printed ones, and what could not be looked at. pdfplumber reads the letters as they are printed."""
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            letters = [(str(c["text"]), (float(c["x0"]), float(c["top"]), float(c["x1"]), float(c["bottom"]))) for c in pdf.pages[number - 1].chars]
    except Exception as error:  # noqa: BLE001 - whatever the other reader trips over leaves only this question open
        return [], [f"the words that page {number} tells programs: {type(error).__name__}"]
    found = []
    for line in _lines(words):
        box = around([w.box for w in line])
        printed = "".join(text for text, at in letters if lies_in(at, box))
        said = joined(list(line))
        if printed.strip() and apart(said, printed):
            found.append(Patch(HOW, said, Spot(name, number, box), printed))
    return found, []


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbouring words of one text object."""
    found: list[list[Word]] = []
    for word in words:
        if found and found[-1][-1].order == word.order:
            found[-1].append(word)
        else:
            found.append([word])
    return found
