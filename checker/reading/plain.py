"""Plain text with its columns kept, and comma-separated values as a sheet."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath

from checker.errors import UnreadablePaper
from checker.reading.pages import MAX_PAGES
from checker.reading.paper import Page, Word
from checker.reading.sheet_layout import plain_layout
from checker.reading.workbook_cells import Cell
from checker.reading.workbook_traces import reference

WIDE, HIGH = 6.0, 12.0
PROSE = 110
"""A longer line without columns is a paragraph, and is broken."""
PAGE = 150
MAX_LINES = PAGE * (MAX_PAGES + 1)
MAX_CELLS, MAX_COLUMNS = 60_000, 2_000
WIDEST, LONGEST = 2_000, 20_000
"""Letters of a line set in columns, and of a paragraph, that are looked at in one piece."""
_RULE = re.compile(r"^[+\-=_|*─━═┌┬┐├┼┤└┴┘]{4,}$")


def text_pages(text: str, read_by: str = "markup") -> list[Page]:
    """The pages of a typewritten paper: words placed by their column and line; a form feed, or a great many lines, end a page."""
    pages = [_typed(lines, number, read_by) for number, lines in enumerate(_sheets(text), 1)]
    return [page for page in pages if page.words]


def _sheets(text: str) -> Iterator[list[str]]:
    left = MAX_LINES
    for sheet in text.replace("\r\n", "\n").replace("\r", "\n").split("\f"):
        # so many lines make more pages than are looked at, and that is told
        lines = list(islice((part for one in sheet.split("\n") for part in _broken(one.rstrip())), max(left, 0)))
        left -= len(lines)
        while lines:
            cut = min(len(lines), PAGE)
            if len(lines) > PAGE:
                cut = next((i for i in range(PAGE, PAGE // 2, -1) if not lines[i].strip()), PAGE)
            yield lines[:cut]
            lines = lines[cut:]
        if left <= 0:
            return


def _broken(one: str) -> Iterator[str]:
    """The line itself, or the lines a paragraph breaks into."""
    if len(one) <= PROSE:
        yield one
    elif re.search(r"\S(?:\t|\s{3,})\S", one):
        yield from _pieces(one, WIDEST)
    else:
        import textwrap

        for piece in _pieces(one, LONGEST):
            yield from textwrap.wrap(piece, PROSE, break_long_words=False) or [""]


def _pieces(one: str, most: int) -> Iterator[str]:
    """The line in pieces of so many letters at most, cut between words where there is a gap."""
    while len(one) > most:
        cut = one.rfind(" ", most // 2, most) + 1 or most
        yield one[:cut]
        one = one[cut:]
    yield one


def _typed(lines: list[str], number: int, read_by: str) -> Page:
    page = Page(number, 595.0, max(842.0, HIGH * (len(lines) + 6)), read_by=read_by)
    for row, one in enumerate(lines):
        top = 36.0 + row * HIGH
        for column, word in _words(one.expandtabs(8)):
            if word in ("|", "¦", "│", "║"):
                continue
            text = "-" * len(word) if _RULE.match(word) else word.strip("│║")
            x0 = 36.0 + column * WIDE
            page.words.append(Word(text, x0, top, x0 + WIDE * _columns(word), top + 10.0, order=len(page.words) + 1))
            page.width = max(page.width, page.words[-1].x1 + 36.0)
    return page


def _words(one: str) -> Iterator[tuple[int, str]]:
    """The words of a line with the columns they begin in; East Asian letters take two."""
    shift, last = 0, 0
    for found in re.finditer(r"\S+", one):
        shift += _columns(one[last : found.start()]) - (found.start() - last)
        last = found.start()
        yield found.start() + shift, found[0]


def _columns(text: str) -> int:
    return sum(2 if ord(c) > 0x10FF and unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def csv_page(text: str, name: str) -> Page:
    """The sheet that comma-separated values make, under the name a spreadsheet program gives it."""
    layout = plain_layout([])
    sheet = PurePath(name.rpartition("!")[2]).stem[:31] or "1"
    page = Page(1, 1.0, 1.0, read_by="sheet", sheet=sheet)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), skipinitialspace=True)
    try:
        for number, row in enumerate(reader, 1):
            for column, value in enumerate(row, 1):
                if shown := value.strip():
                    x0, top, x1, bottom = layout.box(number, column)
                    page.words.append(Word(shown, x0, top, x1, bottom, order=len(page.words) + 1, cell=reference(Cell(number, column, shown, shown))))
            if len(page.words) > MAX_CELLS or len(row) > MAX_COLUMNS or number > MAX_CELLS:
                raise UnreadablePaper("the table has more cells than can be looked over", "split it by shipment")
    except csv.Error as error:
        raise UnreadablePaper(f"the comma-separated values are damaged: {error}", "save the table as a workbook and check that") from error
    page.cells = [w.box for w in page.words]
    page.width, page.height = max((w.x1 for w in page.words), default=1.0), max((w.bottom for w in page.words), default=1.0)
    return page


def delimiter_of(text: str) -> str:
    """The mark that parts the values most evenly: semicolon, tab, bar or comma."""
    lines = [one for one in text[:20_000].splitlines() if one.strip()][:50]
    if lines and (told := re.fullmatch(r"(?i)sep=(.)\s*", lines[0])):
        return told[1]
    outside = [re.sub(r'"[^"]*"', "", one) for one in lines]

    def evenness(mark: str) -> tuple[float, int]:
        counts = [one.count(mark) for one in outside]
        usual = max(set(counts) - {0}, key=counts.count, default=0)
        return (counts.count(usual) / len(counts) if usual else 0.0), usual

    return max(";\t|,", key=evenness) if lines else ","
