"""One paper being drawn on a PDF page; what it prints of a shipment is noted as its truth."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, LETTER, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.layouts.saying import Style, Truth, say
from benchmarks.layouts.shipment import Shipment

FACES = {
    "H": "Helvetica",
    "T": "Times-Roman",
    "C": "Courier",
    "D": "DejaVuSans",
    "S": "DejaVuSerif",
    "N": "DejaVuSansCondensed",
    "M": "DejaVuSansMono",
    "J": "DroidSansFallback",
}
BOLD = {
    "H": "Helvetica-Bold",
    "T": "Times-Bold",
    "C": "Courier-Bold",
    "D": "DejaVuSans-Bold",
    "S": "DejaVuSerif-Bold",
    "N": "DejaVuSansCondensed-Bold",
    "M": "DejaVuSansMono",
    "J": "DroidSansFallback",
}
SIZES = {"A4": A4, "LETTER": LETTER, "A4L": landscape(A4)}
_ready: list[str] = []


def fonts() -> list[str]:
    """The free fonts found in the folder that DOCSCAN_BANK_FONTS names, registered."""
    folder = os.environ.get("DOCSCAN_BANK_FONTS", "")
    if folder and not _ready:
        for path in sorted(Path(folder).glob("*.ttf")):
            pdfmetrics.registerFont(TTFont(path.stem, str(path)))
            _ready.append(path.stem)
    return _ready


def wide(ch: str) -> bool:
    return 0x2E80 <= ord(ch) <= 0x9FFF or 0xAC00 <= ord(ch) <= 0xD7AF or 0xFF00 <= ord(ch) <= 0xFFEF or 0x2460 <= ord(ch) <= 0x24FF


def latin(ch: str) -> bool:
    try:
        ch.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


class Sheet:
    """A PDF in points from the top left. `field` prints a fact of the shipment and notes it."""

    def __init__(
        self, ship: Shipment, kind: str, style: Style | None = None, language: str = "en", size: str = "A4", font: str = "H", ink: str = "#000000"
    ) -> None:
        fonts()
        self.W, self.H = SIZES[size]
        self._buffer = io.BytesIO()
        self.c = Canvas(self._buffer, pagesize=(self.W, self.H), invariant=1)
        self.ship, self.style, self.truth = ship, style or Style(), Truth(kind, language)
        self.font, self.ink = font, ink

    # print ------------------------------------------------------------------
    def _runs(self, text: str, font: str, bold: bool) -> list[tuple[str, str]]:
        face = (BOLD if bold else FACES)[font]
        embedded = font in "DSNMJ"
        out: list[tuple[str, str]] = []
        for ch in text:
            use = "DroidSansFallback" if wide(ch) else face if embedded or latin(ch) else ("DejaVuSans-Bold" if bold else "DejaVuSans")
            if out and out[-1][0] == use:
                out[-1] = (use, out[-1][1] + ch)
            else:
                out.append((use, ch))
        return out

    def width(self, text: str, size: float, font: str | None = None, bold: bool = False) -> float:
        return sum(pdfmetrics.stringWidth(t, f, size) for f, t in self._runs(text, font or self.font, bold))

    def text(
        self, x: float, y: float, text: Any, size: float = 9, bold: bool = False, align: str = "l", color: str = "#000000", font: str | None = None
    ) -> float:
        """Prints one line; the x where it ends."""
        text = str(text)
        w = self.width(text, size, font, bold)
        x -= w if align == "r" else w / 2 if align == "c" else 0
        self.c.setFillColor(HexColor(color))
        for face, part in self._runs(text, font or self.font, bold):
            self.c.setFont(face, size)
            self.c.drawString(x, self.H - y, part)
            x += pdfmetrics.stringWidth(part, face, size)
        return x

    def wrap(self, text: str, w: float, size: float, font: str | None = None, bold: bool = False) -> list[str]:
        if not w or self.width(text, size, font, bold) <= w:
            return [text]
        out, line = [], ""
        words = list(text) if sum(wide(c) for c in text) > len(text) / 2 else text.split(" ")
        glue = "" if words == list(text) else " "
        for word in words:
            if line and self.width(line + glue + word, size, font, bold) > w:
                out.append(line)
                line = word
            else:
                line = line + glue + word if line else word
        return [*out, line]

    def block(self, x: float, y: float, lines: list[str], size: float = 9, w: float = 0, lead: float = 0, **how: Any) -> float:
        """Prints lines one under the other, wrapped to w; the y below them."""
        for raw in lines:
            for line in self.wrap(raw, w, size, how.get("font"), how.get("bold", False)):
                self.text(x, y, line, size, **how)
                y += lead or size * 1.2
        return y

    def field(self, name: str, x: float, y: float, w: float = 0, size: float = 9, lead: float = 0, **how: Any) -> float:
        """Prints a fact and notes it; the y below it."""
        lines = self.said(name)
        while (
            size > 6.5
            and w
            and len(lines) == 1
            and self.width(lines[0], size, how.get("font"), how.get("bold", False)) > w
            and self.width(lines[0], size, how.get("font")) < w * 1.3
        ):
            size -= 0.3
        return self.block(x, y, lines, size, w, lead, **how)

    def said(self, name: str) -> list[str]:
        """The lines of a fact, noted as printed."""
        lines, value = say(self.ship, name, self.style)
        self.truth.put(name, lines, value)
        return lines

    def one(self, name: str) -> str:
        return " ".join(self.said(name))

    def put(self, spec: str, x: float, y: float, w: float = 0, size: float = 9, **how: Any) -> float:
        """Prints a spec: a field; `=` and a text; `{a} words {b}` with fields inside; parts joined by `|` one under the other."""
        for part in spec.split("|"):
            if "{" in part:
                y = self.block(x, y, [self.fill(part.lstrip("="))], size, w, **how)
            elif part.startswith("="):
                y = self.block(x, y, [part[1:]], size, w, **how)
            elif part:
                y = self.field(part, x, y, w, size, **how)
            else:
                y += size * 1.2
        return y

    def fill(self, text: str) -> str:
        while "{" in text:
            a, b = text.index("{"), text.index("}")
            text = text[:a] + self.one(text[a + 1 : b]) + text[b + 1 :]
        return text

    # shapes -----------------------------------------------------------------
    def rect(self, x: float, y: float, w: float, h: float, fill: str = "", stroke: str | None = None, lw: float = 0.6) -> None:
        self.c.setLineWidth(lw)
        stroke = self.ink if stroke is None else stroke
        if fill:
            self.c.setFillColor(HexColor(fill))
        if stroke:
            self.c.setStrokeColor(HexColor(stroke))
        self.c.rect(x, self.H - y - h, w, h, stroke=bool(stroke), fill=bool(fill))

    def line(self, x0: float, y0: float, x1: float, y1: float, lw: float = 0.6, color: str | None = None) -> None:
        self.c.setLineWidth(lw)
        self.c.setStrokeColor(HexColor(color or self.ink))
        self.c.line(x0, self.H - y0, x1, self.H - y1)

    def rule(self, y: float, x0: float = 40, x1: float = 0, lw: float = 0.6) -> None:
        self.line(x0, y, x1 or self.W - 40, y, lw)

    def cell(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        label: str,
        spec: str = "",
        lsize: float = 6,
        size: float = 8.5,
        font: str | None = None,
        bold: bool = False,
        rule: bool = True,
        lcolor: str = "",
        lbold: bool = False,
        indent: float = 4,
        same: bool = False,
        lfont: str | None = None,
    ) -> None:
        """A box of a form: its label at the top, its value below it, or after the label where `same`."""
        if rule:
            self.rect(x, y, w, h)
        ly = y + lsize + 2
        for part in label.split("\n") if label else []:
            for line in self.wrap(part, w - 5, lsize, lfont, lbold):
                self.text(x + 2.5, ly, line, lsize, lbold, color=lcolor or self.ink, font=lfont)
                ly += lsize + 1.2
        if same:
            self.put(spec, x + 8 + self.width(label.rsplit("\n", maxsplit=1)[-1], lsize, lfont, lbold), ly - lsize - 1.2, w, size, font=font, bold=bold)
        elif spec:
            self.put(spec, x + indent, ly + size * 0.75 if label else y + size + 2, w - indent - 3, size, font=font, bold=bold)

    def cells(self, rows: list[tuple[Any, ...]], **how: Any) -> None:
        for x, y, w, h, label, spec, *more in rows:
            self.cell(x, y, w, h, label, spec, **{**how, **(more[0] if more else {})})

    def small_print(self, x: float, y: float, w: float, text: str, size: float = 5) -> float:
        return self.block(x, y, [text], size, w, color=self.ink)

    def terms(self, title: str = "TERMS AND CONDITIONS") -> None:
        """A page of small print in two columns, full of label words."""
        self.c.showPage()
        self.text(self.W / 2, 40, title, 9, True, "c")
        clause = ("{n}. {t}. The Merchant, which includes the Shipper, the Consignee, the Holder of this Bill of Lading and the Notify Party, warrants that the Gross Weight, Marks, Numbers, and description of the Goods are correct. The Carrier may at any time "
                  "proceed by any route, tranship at any Port of Transhipment, and deliver at the Port of Discharge or Place of Delivery; Freight shall be deemed earned on receipt of the Goods, Prepaid or Collect. Invoice value shall be the basis of any claim.")  # fmt: skip
        heads = [
            "Definitions",
            "Carrier's Tariff",
            "Sub-contracting",
            "Carrier's Responsibility",
            "Package Limitation",
            "Notice of Loss, Time Bar",
            "Dangerous Goods",
            "Freight and Charges",
            "Lien",
            "General Average",
            "Both-to-Blame Collision",
            "Law and Jurisdiction",
            "Sanctions",
        ]
        for col in (0, 1):
            y = 60.0
            for i in range(12):
                y = self.small_print(40 + col * (self.W / 2 - 25), y, self.W / 2 - 55, clause.format(n=col * 12 + i + 1, t=heads[i % len(heads)]), 5.2) + 3

    def next_page(self) -> None:
        self.c.showPage()

    def close(self) -> tuple[bytes, Truth]:
        self.c.showPage()
        self.c.save()
        return self._buffer.getvalue(), self.truth
