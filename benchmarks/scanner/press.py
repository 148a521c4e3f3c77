"""Pictures of digital papers, and the files in which scans and photographs arrive."""

from __future__ import annotations

import io
from typing import Any

import numpy as np

Grey = Any
"""A page as a numpy array of 0 to 255, height by width, or with three colours."""


def pages_of(pdf: bytes, dpi: int) -> list[Any]:
    """Every page of a PDF as a Pillow picture in colour."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[i].render(scale=dpi / 72).to_pil().convert("RGB") for i in range(len(document))]
    finally:
        document.close()


def as_jpeg(picture: Any, quality: int, dpi: int = 0) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, **({"dpi": (dpi, dpi)} if dpi else {}))
    return out.getvalue()


def as_png(picture: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def as_tiff(pictures: list[Any], dpi: tuple[int, int] = (200, 200)) -> bytes:
    """All pages in one file, as fax machines and archives keep them."""
    out = io.BytesIO()
    packing = "group4" if pictures[0].mode == "1" else "tiff_lzw"
    pictures[0].save(out, "TIFF", save_all=True, append_images=pictures[1:], compression=packing, dpi=dpi)
    return out.getvalue()


def as_pdf(pictures: list[Any], dpi: int, quality: int = 75, layers: list[list[tuple[str, float, float, float]]] | None = None, turn: int = 0) -> bytes:
    """Each picture on a page of its size. `layers` holds invisible words (text, x, baseline from the top, size) in points; `turn` is the page's own rotation."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for number, picture in enumerate(pictures):
        size = (picture.width * 72 / dpi, picture.height * 72 / dpi)
        canvas.setPageSize(size)
        canvas.setPageRotation(turn)
        canvas.drawImage(ImageReader(io.BytesIO(as_jpeg(picture, quality))), 0, 0, *size)
        for text, x, y, high in layers[number] if layers else ():
            words = canvas.beginText(x, size[1] - y)
            words.setTextRenderMode(3)
            words.setFont("Helvetica", high)
            words.textOut(text)
            canvas.drawText(words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def layer_of(pdf: bytes) -> list[list[tuple[str, float, float, float]]]:
    """The words of each page as another program's recognition would lay them under its picture."""
    from checker.reading.pdf import read_pdf

    pages = read_pdf(pdf, "page.pdf", "").pages
    return [[(w.text, w.x0, w.bottom - 0.22 * w.size, max(w.size, 5)) for w in page.words if w.text.isascii()] for page in pages]


def noisy(picture: Any, dice: Any, amount: float) -> Any:
    from PIL import Image

    a = np.asarray(picture).astype(np.float32)
    return Image.fromarray(np.clip(a + dice.normal(0, amount, a.shape[:2])[..., None], 0, 255).astype(np.uint8))


def blurred(picture: Any, radius: float) -> Any:
    from PIL import ImageFilter

    return picture.filter(ImageFilter.GaussianBlur(radius))


def shaded(picture: Any, shade: Grey) -> Any:
    """The picture darkened by factors of height by width."""
    from PIL import Image

    return Image.fromarray(np.clip(np.asarray(picture).astype(np.float32) * shade[..., None], 0, 255).astype(np.uint8))


def turned(picture: Any, degrees: float, ground: tuple[int, int, int] = (255, 255, 255)) -> Any:
    from PIL import Image

    return picture.rotate(degrees, resample=Image.Resampling.BICUBIC, expand=False, fillcolor=ground)


def slow_noise(dice: Any, high: int, wide: int, cells: int = 6) -> Grey:
    """A smooth field of 0 to 1, as light and creases vary over a sheet."""
    from PIL import Image

    small = Image.fromarray((dice.random((cells, cells)) * 255).astype(np.uint8))
    return np.asarray(small.resize((wide, high), Image.Resampling.BICUBIC)).astype(np.float32) / 255
