"""Lines and tables set out as pages of placed words, for papers that come without a layout of their own."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from checker.model.report import Unreadable
from checker.reading.paper import Edge, Page, Word

MARGIN = 36.0
MEASURE = 460.0
"""Running text is broken at this width."""
IN_CELL = 240.0
"""Text in a cell is broken at this width."""
LOW, HIGH = 595.0, 842.0
FULL = 1_200
"""So many words end a page between two blocks or rows: looking a page over takes time by the square of its words."""
LONG = 30
"""A table of so many rows has its head repeated where a page ends in it."""
MAX_PAGES = 100
MOST_ON_A_PAGE = 5_000
"""Words and cells of one page that are looked at: tables in tables keep it from ending where it is full."""
_PAD = 3.0
_TAB = 48.0
_MOST_COLUMNS = 60


@dataclass(slots=True)
class Run:
    """Words set alike."""

    text: str
    bold: bool = False
    size: float = 10.0


@dataclass(slots=True)
class Line:
    """A line or paragraph; it is broken where it grows too long. A tab in it leaves a gap."""

    runs: list[Run]


@dataclass(slots=True)
class Cell:
    """A cell of a table: what stands in it, and how many columns and rows it takes."""

    blocks: list[Block]
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """A table, row by row."""

    rows: list[list[Cell]]


@dataclass(slots=True)
class Break:
    """The end of a page."""


Block = Line | Grid | Break


def line(text: str, *, bold: bool = False, size: float = 10.0) -> Line:
    """A line set in one type."""
    return Line([Run(text, bold, size)])


def lines_of(runs: list[Run]) -> list[Block]:
    """The lines that hard ends of line make of a paragraph."""
    lines: list[Block] = []
    one: list[Run] = []
    for run in runs:
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                lines.append(Line(one))
                one = []
            one.append(Run(piece, run.bold, run.size))
    return [*lines, Line(one)]


def boxed(*blocks: Block) -> Cell:
    """A cell with these in it."""
    return Cell(list(blocks))


def pages_of(blocks: list[Block], read_by: str = "markup") -> list[Page]:
    """The blocks set out one below the other, on as many pages as they need."""
    setter = _Setter(read_by)
    for block in blocks:
        setter.add(block)
    return setter.finished()


def kept(pages: list[Page], name: str) -> tuple[list[Page], list[Unreadable]]:
    """The pages that are looked at, and what is said of the rest of a paper too long."""
    unread = []
    for page in pages[:MAX_PAGES]:
        if len(page.words) > MOST_ON_A_PAGE or len(page.cells) > MOST_ON_A_PAGE:
            del page.words[MOST_ON_A_PAGE:], page.cells[MOST_ON_A_PAGE:]
            unread.append(Unreadable(name, f"page {page.number} was read only in part: a table holds too much", "save it as PDF and check that"))
    if len(pages) > MAX_PAGES:
        unread.append(Unreadable(name, f"only its first {MAX_PAGES} pages were read: it is too long", "split it by shipment"))
    return pages[:MAX_PAGES], unread


def width_of(text: str, size: float) -> float:
    """The width of a word: East Asian letters are as wide as high, others half of that."""
    return size * sum(1.0 if ord(c) > 0x10FF and unicodedata.east_asian_width(c) in "WF" else 0.5 for c in text)


class _Setter:
    """Places blocks on pages."""

    def __init__(self, read_by: str) -> None:
        self._read_by = read_by
        self._pages: list[Page] = []
        self._order = 0
        self._y = MARGIN
        self._page = self._fresh()

    def add(self, block: Block) -> None:
        """Places a block below what is there."""
        if isinstance(block, Break):
            self._turn()
        elif isinstance(block, Grid):
            self._y = self._grid(block, MARGIN, self._y, top=True) + 6
        else:
            self._y = self._line(block, MARGIN, self._y, MEASURE)
        if len(self._page.words) > FULL:
            self._turn()

    def finished(self) -> list[Page]:
        """The pages with words on them, all of one width."""
        self._close()
        pages = [p for p in self._pages if p.words]
        width = max([LOW, *(p.width for p in pages)])
        for number, page in enumerate(pages, 1):
            page.number, page.width = number, width
        return pages

    def _fresh(self) -> Page:
        self._page = Page(len(self._pages) + 1, LOW, HIGH, read_by=self._read_by)
        self._pages.append(self._page)
        self._y = MARGIN
        return self._page

    def _close(self) -> None:
        right = [w.x1 for w in self._page.words] + [c[2] for c in self._page.cells]
        self._page.width = max([LOW, *(x + MARGIN for x in right)])
        self._page.height = max([HIGH, *(w.bottom + MARGIN for w in self._page.words), *(c[3] + MARGIN for c in self._page.cells)])

    def _turn(self) -> None:
        if self._page.words and len(self._pages) <= MAX_PAGES:
            self._close()
            self._fresh()

    def _line(self, one: Line, x: float, y: float, width: float) -> float:
        """Places a line and gives the height below it."""
        at, top = x, y
        high = max((r.size for r in one.runs), default=10.0)
        for run in one.runs:
            at += 0.3 * run.size if run.text[:1] == " " and at > x else 0.0
            for piece_number, piece in enumerate(run.text.split("\t")):
                if piece_number:
                    at = x + ((at - x) // _TAB + 1) * _TAB + (_TAB if (at - x) % _TAB > _TAB - 12 else 0.0)
                for number, text in enumerate(piece.split()):
                    wide = width_of(text, run.size)
                    at += 0.3 * run.size if number else 0.0
                    if at + wide > x + width and at > x:
                        at, top = x, top + 1.3 * high
                    self._order += 1
                    self._page.words.append(Word(text, at, top, at + wide, top + high, run.size, bold=run.bold, order=self._order))
                    at += wide
            at += 0.3 * run.size if run.text[-1:] == " " and at > x else 0.0
        return top + 1.3 * high

    def _grid(self, grid: Grid, x: float, y: float, *, top: bool = False) -> float:
        """Places a table, each cell a box, and gives the height below it."""
        places = _places(grid)
        widths = _widths(places)
        lefts = [x]
        for width in widths:
            lefts.append(lefts[-1] + width)
        open_cells: list[tuple[int, float, float, float, float]] = []
        for number, row in enumerate(places):
            if top and len(self._page.words) > FULL and not open_cells:
                self._turn()
                y = self._head(places, lefts, widths)
            below = y + 14.0
            for column, cell in row:
                end = self._blocks(cell, lefts[column] + _PAD, y + _PAD, sum(widths[column : column + cell.columns]) - 2 * _PAD) + _PAD
                open_cells.append((number + max(cell.rows, 1) - 1, lefts[column], y, lefts[min(column + cell.columns, len(widths))], end))
            last = number == len(places) - 1
            below = max([below, *(c[4] for c in open_cells if c[0] <= number or last)])
            self._page.cells += [(c[1], c[2], c[3], below) for c in open_cells if c[0] <= number or last]
            open_cells = [c for c in open_cells if c[0] > number]
            self._page.edges += [Edge(x, y, lefts[-1], y)]
            y = below
        if places:
            self._page.edges.append(Edge(x, y, lefts[-1], y))
        return y

    def _head(self, places: list[list[tuple[int, Cell]]], lefts: list[float], widths: list[float]) -> float:
        """Sets the first row of a long table again at the top of a page, as printers do, and gives the height below it."""
        y = self._y
        if len(places) < LONG or any(cell.rows > 1 or not all(isinstance(b, Line) for b in cell.blocks) for _, cell in places[0]):
            return y
        ends = [self._blocks(cell, lefts[column] + _PAD, y + _PAD, sum(widths[column : column + cell.columns]) - 2 * _PAD) + _PAD for column, cell in places[0]]
        below = max([y + 14.0, *ends])
        self._page.cells += [(lefts[column], y, lefts[min(column + cell.columns, len(widths))], below) for column, cell in places[0]]
        self._page.edges += [Edge(lefts[0], y, lefts[-1], y)]
        return below

    def _blocks(self, cell: Cell, x: float, y: float, width: float) -> float:
        for block in cell.blocks:
            if isinstance(block, Grid):
                y = self._grid(block, x, y) + 2
            elif isinstance(block, Line):
                y = self._line(block, x, y, max(width, 20.0))
        return y


def _places(grid: Grid) -> list[list[tuple[int, Cell]]]:
    """The cells of each row with their columns; a cell that reaches down pushes those beside it to the right."""
    taken: dict[int, int] = {}
    out: list[list[tuple[int, Cell]]] = []
    for row in grid.rows:
        here: list[tuple[int, Cell]] = []
        column = 0
        started: dict[int, int] = {}
        for cell in row:
            while taken.get(column, 0):
                column += 1
            if column >= _MOST_COLUMNS:
                if here:
                    here[-1][1].blocks += cell.blocks
                continue
            cell.columns = max(1, min(cell.columns, _MOST_COLUMNS - column))
            here.append((column, cell))
            if cell.rows > 1:
                started.update(dict.fromkeys(range(column, column + cell.columns), min(cell.rows, 1000)))
            column += cell.columns
        taken = {c: n - 1 for c, n in taken.items() if n > 1} | {c: n - 1 for c, n in started.items()}
        out.append(here)
    return out


def _widths(places: list[list[tuple[int, Cell]]]) -> list[float]:
    """The width of each column: its widest cell; cells over several columns widen the last of them where they need it."""
    count = max((column + cell.columns for row in places for column, cell in row), default=0)
    widths = [24.0] * count
    most = MEASURE if count == 1 else IN_CELL
    wide: list[tuple[int, Cell]] = []
    for column, cell in (place for row in places for place in row):
        if cell.columns > 1:
            wide.append((column, cell))
        else:
            widths[column] = max(widths[column], _needs(cell, most))
    for column, cell in wide:
        lack = _needs(cell, most) - sum(widths[column : column + cell.columns])
        if lack > 0:
            widths[column + cell.columns - 1] += lack
    return widths


def _needs(cell: Cell, most: float) -> float:
    """The width a cell asks for; its text takes no more than `most` for each column."""
    need = 20.0
    for block in cell.blocks:
        if isinstance(block, Grid):
            need = max(need, sum(_widths(_places(block))) + 2)
        elif isinstance(block, Line):
            need = max(need, min(_natural(block), most * cell.columns))
    return need + 2 * _PAD + 2


def _natural(one: Line) -> float:
    gaps = sum(len(r.text.split()) for r in one.runs)
    return sum(width_of(t, r.size) for r in one.runs for t in r.text.split()) + 3.6 * gaps + sum(_TAB for r in one.runs for _ in range(r.text.count("\t")))
