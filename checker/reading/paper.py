"""The one normal form of whatever can be read: placed words on pages, with the rules and boxes around them."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.report import Unreadable
from checker.model.spot import Box
from checker.model.traces import FileTraces
from checker.reading.bend import Bend


@dataclass(slots=True)
class Word:
    """A printed word: its box in points from the top left of the page as shown, and how it is set.

    `size` is the type size in points, `colour` the fill as (r, g, b, a) of 0 to 255, `angle` degrees clockwise as shown (0 is upright),
    `mode` the PDF render mode (3 is invisible), `order` its place in the painting order, `confidence` below 1 only for OCR.
    `cell` is the A1 reference where the word comes from a sheet. There, a whole cell is one Word.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 10.0
    font: str = ""
    bold: bool = False
    colour: tuple[int, int, int, int] = (0, 0, 0, 255)
    angle: float = 0.0
    mode: int = 0
    order: int = 0
    confidence: float = 1.0
    cell: str | None = None

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return self.x0, self.top, self.x1, self.bottom


@dataclass(slots=True)
class Edge:
    """A straight rule on the page, horizontal (top == bottom, nearly) or vertical (x0 == x1, nearly)."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def horizontal(self) -> bool:
        """Whether it lies level."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(slots=True)
class Picture:
    """A raster image placed on the page."""

    box: Box
    order: int = 0


@dataclass(slots=True)
class Note:
    """An annotation: its PDF subtype, its words, and where it lies."""

    kind: str
    text: str
    box: Box


@dataclass(slots=True)
class Page:
    """One page as shown (rotation applied), or one sheet laid out as a page.

    `words` come in reading order and hold only what a reader sees; hidden words stand in FileTraces. `cells` are the ruled boxes
    (the smallest closed rectangles between rules); on a sheet every non-empty cell is one. `unread` says why a page
    could not be read, else it is empty. `turned` is how many degrees clockwise the page was turned beyond what the file asks for, because
    its print lay on its side: all boxes are those of the turned page. `bend` leads from a scan set straight back to its picture.
    `not_made_out` is the share of a scan's lines that recognition could not read.
    `covering` marks the words of a mail, which name the papers they go with. `layered` says that the words are invisible ones over a
    picture.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    cells: list[Box] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    read_by: str = "text"
    sheet: str | None = None
    unread: str = ""
    turned: int = 0
    covering: bool = False
    layered: bool = False
    bend: Bend | None = None
    not_made_out: float = 0.0

    def shown(self, box: Box) -> Box:
        """A box of the page as it lies in the picture that a reader sees, which may be askew."""
        return self.bend.shown(box) if self.bend else box

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height of the page as a reader sees it, in points."""
        return (self.bend.width, self.bend.height) if self.bend else (self.width, self.height)


@dataclass(slots=True)
class Paper:
    """One input file, read. `path` is as the user gave it, `media` is pdf, xlsx and so on.

    `unread` lists pages or sheets that could not be read, although the rest could. `data` are the bytes of a PDF whose pages are looked at again later.
    """

    path: str
    sha256: str
    media: str
    pages: list[Page]
    traces: FileTraces
    unread: list[Unreadable] = field(default_factory=list)
    data: bytes = b""
