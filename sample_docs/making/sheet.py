"""Pages to draw on: text, ruled boxes with small labels, and tables, measured in points from the top left."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

Words = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Made:
    """What the finished file says of its making: the program's two names and the time it was written (`20230725101500+09'00'`)."""

    producer: str
    creator: str
    at: str


@dataclass(frozen=True, slots=True)
class Look:
    """The typography of one form: fonts of labels and of what is filled in, their sizes, the colour of rules and labels."""

    font: str = "Helvetica"
    label_font: str = "Helvetica"
    size: float = 8.5
    label_size: float = 5.6
    ink: str = "#000000"
    line: float = 0.5


class Page:
    """A PDF in the making. The bytes depend on nothing but what is drawn."""

    def __init__(self, made: Made, look: Look | None = None, size: tuple[float, float] = A4) -> None:
        self.look = look or Look()
        self.width, self.height = size
        self._out = io.BytesIO()
        # Streams stay uncompressed: another zlib would give other bytes.
        self.canvas = Canvas(self._out, pagesize=size, invariant=1, pageCompression=0)
        info = self.canvas._doc.info  # noqa: SLF001 - reportlab has no public way to set the date
        info.producer, info.creator, info.title, info.author, info.subject = made.producer, made.creator, "", "", ""
        info._dateFormatter = lambda *_: f"D:{made.at}"  # noqa: SLF001

    def text(self, x: float, y: float, words: str, size: float | None = None, font: str | None = None, ink: str = "#000000", align: str = "left") -> None:
        """Draws one line with its baseline at y; x is the left edge, the right edge or the middle, as `align` says."""
        c = self.canvas
        c.setFont(font or self.look.font, size or self.look.size)
        c.setFillColor(HexColor(ink))
        {"left": c.drawString, "right": c.drawRightString, "centre": c.drawCentredString}[align](x, self.height - y, words)

    def lines(
        self, x: float, y: float, words: Words, size: float | None = None, font: str | None = None, width: float | None = None, align: str = "left"
    ) -> float:
        """Draws lines downwards, folded to the width, and returns the baseline after the last."""
        size = size or self.look.size
        for line in self.fold(words, size, font or self.look.font, width):
            self.text(x, y, line, size, font, align=align)
            y += size * 1.18
        return y

    def fold(self, words: Words, size: float, font: str, width: float | None) -> list[str]:
        """The lines, each folded at spaces so that none is wider than the width."""
        out: list[str] = []
        for line in [words] if isinstance(words, str) else words:
            rest = line
            while width and stringWidth(rest, font, size) > width and " " in rest.strip():
                cut = len(rest)
                while cut > 0 and stringWidth(rest[:cut], font, size) > width:
                    cut = rest.rfind(" ", 0, cut)
                if cut <= 0:
                    break
                out.append(rest[:cut])
                rest = rest[cut + 1 :]
            out.append(rest)
        return out

    def rule(self, x1: float, y1: float, x2: float, y2: float, line: float | None = None, ink: str | None = None) -> None:
        """Draws a straight rule."""
        self.canvas.setStrokeColor(HexColor(ink or self.look.ink))
        self.canvas.setLineWidth(line or self.look.line)
        self.canvas.line(x1, self.height - y1, x2, self.height - y2)

    def box(self, x: float, y: float, w: float, h: float, fill: str | None = None, line: float | None = None) -> None:
        """Draws a box; a filled one has no frame unless a line width is given."""
        self.canvas.setStrokeColor(HexColor(self.look.ink))
        self.canvas.setLineWidth(line or self.look.line)
        if fill:
            self.canvas.setFillColor(HexColor(fill))
        self.canvas.rect(x, self.height - y - h, w, h, stroke=int(line is not None or fill is None), fill=int(fill is not None))

    def cell(self, x: float, y: float, w: float, h: float, label: str, words: Words = "", size: float | None = None, font: str | None = None) -> None:
        """Draws a box with its small label top left and the filled-in words below it."""
        look = self.look
        self.box(x, y, w, h)
        top = y + look.label_size + 1.6
        for line in self.fold(label, look.label_size, look.label_font, w - 5) if label else ():
            self.text(x + 2.5, top, line, look.label_size, look.label_font, look.ink)
            top += look.label_size + 0.8
        size = size or look.size
        self.lines(x + 5, top + size * 0.72, words, size, font, w - 9)

    def row(self, x: float, y: float, h: float, cells: Sequence[tuple[float, str, Words]]) -> float:
        """Draws cells of (width, label, words) side by side and returns the y below them."""
        for w, label, words in cells:
            self.cell(x, y, w, h, label, words)
            x += w
        return y + h

    def table_head(
        self, x: float, y: float, columns: Sequence[tuple[float, str, str]], size: float = 7, font: str = "Helvetica-Bold", ink: str = "#000000"
    ) -> None:
        """Writes the heads of columns of (width, head, align); a head may hold a line break."""
        for w, head, align in columns:
            for n, part in enumerate(head.split("\n")):
                self.text(self._edge(x, w, align), y + n * (size + 1), part, size, font, ink, align)
            x += w

    def table_row(
        self, x: float, y: float, columns: Sequence[tuple[float, str, str]], cells: Sequence[Words], size: float | None = None, font: str | None = None
    ) -> float:
        """Writes one row under the columns and returns the baseline for the next."""
        size = size or self.look.size
        low = y
        for (w, _, align), words in zip(columns, cells, strict=True):
            low = max(low, self.lines(self._edge(x, w, align), y, words, size, font, w - 6, align))
            x += w
        return low

    @staticmethod
    def _edge(x: float, w: float, align: str) -> float:
        return {"left": x + 3, "right": x + w - 3, "centre": x + w / 2}[align]

    def stamp(self, x: float, y: float, words: Sequence[str], ink: str = "#2c3f8f", tilt: float = 4) -> None:
        """Draws a rubber stamp, a little aslant."""
        c = self.canvas
        w = max(stringWidth(t, "Helvetica-Bold", 7) for t in words) + 14
        h = 9 * len(words) + 8
        c.saveState()
        c.translate(x, self.height - y)
        c.rotate(tilt)
        c.setStrokeColor(HexColor(ink))
        c.setFillColor(HexColor(ink))
        c.setLineWidth(1)
        c.roundRect(0, 0, w, h, 3)
        c.setFont("Helvetica-Bold", 7)
        for n, t in enumerate(words):
            c.drawCentredString(w / 2, h - 10 - 9 * n, t)
        c.restoreState()

    def signature(self, x: float, y: float, ink: str = "#1b2a6b") -> None:
        """Draws a scrawl."""
        c = self.canvas
        c.setStrokeColor(HexColor(ink))
        c.setLineWidth(0.9)
        path = c.beginPath()
        path.moveTo(x, self.height - y)
        for a, b in ((9, 16), (22, -12), (37, 12), (52, -6), (78, 5)):
            path.curveTo(x + a - 6, self.height - y + b, x + a - 2, self.height - y - b, x + a, self.height - y + b / 3)
        c.drawPath(path)

    def next(self) -> None:
        """Starts a new page."""
        self.canvas.showPage()

    def bytes(self) -> bytes:
        """The finished PDF."""
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()
