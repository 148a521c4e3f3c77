"""Small PDFs and workbooks made on the spot, and read."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.pdfgen.canvas import Canvas

from checker.reading.intake import read
from checker.reading.paper import Page, Paper

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, compress: bool = True) -> bytes:
    """A PDF of 400 by 300 points whose pages the functions draw."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=1, pageCompression=1 if compress else 0)
    for draw in pages:
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after a change to its objects."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return out.getvalue()


def workbook(fill: Callable[[Worksheet], None], more: Callable[[Workbook], None] = lambda book: None) -> bytes:
    """A workbook whose first sheet one function fills, and another changes as a whole."""
    book = Workbook()
    fill(book.active)
    more(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def paper(data: bytes, folder: Path, name: str = "paper.pdf") -> Paper:
    """The bytes, saved to a file and read."""
    path = folder / name
    path.write_bytes(data)
    return read(path, name)


def words(page: Page) -> list[str]:
    """The words of a page."""
    return [w.text for w in page.words]


def says(text: str) -> Draw:
    """A page with one line on it."""
    return lambda canvas: canvas.drawString(50, 250, text)


def scan(canvas: Canvas) -> None:
    """A page-wide grey picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("L", (40, 30), 230)), 0, 0, 400, 300)
