"""Pages drawn as text: a column is 6 points wide, a line 12 points high."""

from __future__ import annotations

import re

from checker.extracting.documents import extract
from checker.model.documents import Document
from checker.model.spot import Box
from checker.model.traces import FileTraces
from checker.reading.paper import Edge, Page, Paper, Word

WIDE, HIGH = 6.0, 12.0


def word(text: str, column: float, row: float, *, size: float = 9.0, bold: bool = False, font: str = "Helvetica", cell: str | None = None) -> Word:
    """A word at a column and row."""
    return Word(text, column * WIDE, row * HIGH, (column + len(text)) * WIDE, row * HIGH + size, size=size, bold=bold, font=font, cell=cell)


def page(drawing: str, *, cells: tuple[Box, ...] = (), size: float = 9.0, number: int = 1, small: str = "") -> Page:
    """A page of the drawing's words at their columns and lines. Words that match `small` are set in 7.2 point, as the headings of forms are."""
    words = []
    for row, line in enumerate(drawing.strip("\n").split("\n")):
        for found in re.finditer(r"\S+", line):
            little = bool(small) and any(m.start() <= found.start() < m.end() for m in re.finditer(small, line))
            words.append(word(found[0], found.start(), row, size=7.2 if little else size, font="Small" if little else "Helvetica"))
    boxes = [(x0 * WIDE, top * HIGH - 2, x1 * WIDE, bottom * HIGH - 2) for x0, top, x1, bottom in cells]
    edges = [
        e for x0, top, x1, bottom in boxes for e in (Edge(x0, top, x1, top), Edge(x0, bottom, x1, bottom), Edge(x0, top, x0, bottom), Edge(x1, top, x1, bottom))
    ]
    return Page(number, 100 * WIDE, 70 * HIGH, words, edges, boxes)


def sheet(rows: list[list[str]], name: str = "Sheet1", number: int = 1) -> Page:
    """A workbook's sheet: every cell 80 points wide and 15 high."""
    words, cells = [], []
    for r, line in enumerate(rows):
        for c, text in enumerate(line):
            if text:
                box = (c * 80.0, r * 15.0, c * 80.0 + 80, r * 15.0 + 15)
                words.append(Word(text, *box, cell=f"{chr(65 + c)}{r + 1}"))
                cells.append(box)
    return Page(number, 80.0 * max(map(len, rows)), 15.0 * len(rows), words, [], cells, read_by="cells", sheet=name)


def paper(*pages: Page, path: str = "paper.pdf") -> Paper:
    """A readable file of these pages."""
    return Paper(path, "0" * 64, "pdf", list(pages), FileTraces(path))


def read(*pages: Page | str) -> Document:
    """The first document on these pages."""
    return extract(paper(*(page(p) if isinstance(p, str) else p for p in pages)))[0]


def values(document: Document) -> dict[str, object]:
    """What a document states: parties and places by name, all else as it is."""
    return {n: getattr(f.read, "name", f.read) for n, f in document.stated.items()}
