"""Whether the invisible words over a scanned page say what its picture shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.spot import Spot
from checker.model.traces import FileTraces, Patch
from checker.reading.paper import Paper, Word
from checker.reading.pdf_hidden import around, joined
from checker.reading.pdf_notes import lies_in
from checker.reading.recognised import Engine

HOW = "text layer against the picture"
LABELS = (
    "consignee", "notify_party", "buyer", "shipper", "port_of_loading", "port_of_discharge", "place_of_delivery", "final_destination", "country_of_origin",
    "total_amount", "gross_weight_kg", "on_board_date", "invoice_date", "issue_date", "vessel", "bl_number", "invoice_number",
)  # fmt: skip
"""The values that are read again from the picture, those that matter most first."""

MOST = 12
"""So many values of one page are read again."""

SURE = 0.8
"""Only readings this sure count."""

UNLIKE = 0.5
"""Below this likeness the picture shows another value. Recognition misreads letters, never half of them on print that it is sure of."""


def against_the_picture(paper: Paper, documents: Iterable[Document], wanted: str) -> FileTraces:
    """The traces of a PDF with every value of its invisible text layers that its picture contradicts; or with the reason why that was not looked at."""
    layered = {p.number for p in paper.pages if p.layered and not p.turned}
    values: dict[int, list[AnyFact]] = defaultdict(list)
    for document in documents:
        for label in LABELS:
            fact = document.fact(label)
            if fact and fact.spot.page in layered and fact.spot.box and len(values[fact.spot.page]) < MOST:
                values[fact.spot.page].append(fact)
    if not any(values.values()):
        return paper.traces
    from checker.reading.ocr import engine_for, why_not

    engine = engine_for(wanted)
    if engine is None:
        reason = f"the text layers of its scanned pages against their pictures: {why_not(wanted)[0].rpartition('; ')[2]}"
        return replace(paper.traces, not_checked=(*paper.traces.not_checked, reason))
    found = [patch for page in sorted(values) for patch in _on_page(paper.data, page, values[page], engine)]
    return replace(paper.traces, patches=(*paper.traces.patches, *found))


def _on_page(data: bytes, number: int, values: Sequence[AnyFact], engine: Engine) -> list[Patch]:
    """The values of one page that its picture contradicts. Where most are contradicted the layer is a bad one: then it is said once, as doubtful."""
    from checker.reading.pdf_library import opened, page_of
    from checker.reading.picture_of_page import drawn

    with opened(data) as document, page_of(document, number - 1) as (page, _, frame):
        pixels, dpi = drawn(page, frame)
    wrong, looked = [], 0
    for fact in values:
        lines = fact.text.strip().split("\n")
        for row in sorted({0, len(lines) - 1}):  # of an address, the name and the line with the country
            seen, sure = _seen(pixels, dpi, fact, (row, len(lines)), engine)
            if sure < SURE:
                continue
            looked += 1
            if differ(lines[row], seen):
                wrong.append(Patch(HOW, lines[row], fact.spot, seen, round(sure, 2)))
                break
    if len(wrong) > max(2, looked // 2):
        return [replace(wrong[0], sure=0.3)]
    return wrong


def _seen(pixels: Any, dpi: float, fact: AnyFact, row: tuple[int, int], engine: Engine) -> tuple[str, float]:
    """What the picture shows where one line of a value stands (which of how many), and how sure the engine is."""
    box = fact.spot.box
    if box is None:
        return "", 0.0
    high = (box[3] - box[1]) / row[1]
    x0, top, x1 = box[0], box[1] + row[0] * high, box[2]
    scale = dpi / 72
    room = 0.25 * high
    left, upper = max(int((x0 - 2 * room) * scale), 0), max(int((top - room) * scale), 0)
    cut = pixels[upper : int((top + high + room) * scale) + 1, left : int((x1 + 4 * room) * scale) + 1]
    if min(cut.shape[:2]) < 6:
        return "", 0.0
    words = engine.line(cut.copy())
    if not words:
        return "", 0.0
    return " ".join(w.text for w in words), fmean(w.confidence for w in words)


def differ(said: str, seen: str) -> bool:
    """Whether two readings of one line are of different words, not of one word misread. The cut may hold a neighbour's letters: those do not count."""
    from rapidfuzz import fuzz

    a, b = (re.sub(r"[\W_]+", "", t).casefold() for t in (said, seen))
    if len(a) < 4 or len(b) < 3:
        return False
    digits = [re.sub(r"\D", "", t) for t in (a, b)]
    if len(digits[0]) >= 0.6 * len(a):
        likeness = fuzz.ratio(*digits) if len(digits[0]) == len(digits[1]) else fuzz.partial_ratio(*digits)
        return len(digits[1]) >= 3 and likeness < 70
    return len(b) >= 0.4 * len(a) and fuzz.partial_ratio(a, b) < 100 * UNLIKE + 5


def lines_contradicted(layer: Sequence[Word], picture: Sequence[Word], number: int, name: str) -> list[Patch]:
    """The lines of a layer given up for the picture's own print, where that shows other words; of a layer that is bad throughout only one, in doubt."""
    wrong, looked = [], 0
    for line in _lines(layer):
        box = around([w.box for w in line])
        shown = [w for w in picture if lies_in(w.box, (box[0] - 4, box[1] - 1, box[2] + 4, box[3] + 1))]
        sure = fmean(w.confidence for w in shown) if shown else 0.0
        if sure < SURE:
            continue
        looked += 1
        said, seen = joined(line), joined(shown)
        if differ(said, seen):
            wrong.append(Patch(HOW, said, Spot(name, number, box), seen, round(sure, 2)))
    return [replace(wrong[0], sure=0.3)] if len(wrong) > max(4, looked // 4) else wrong


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbouring invisible words of one line, in one column."""
    found: list[list[Word]] = []
    for word in sorted((w for w in words if w.mode in (3, 7)), key=lambda w: (round(w.bottom / 3), w.x0)):
        last = found[-1][-1] if found else None
        if last is not None and abs(word.bottom - last.bottom) < 0.4 * word.size and -2 < word.x0 - last.x1 < 1.5 * word.size:
            found[-1].append(word)
        else:
            found.append([word])
    return found
