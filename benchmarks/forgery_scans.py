"""Scans for the forger's bench: pages drawn as a flatbed scanner sees them, and the ways to tamper with such a picture."""

from __future__ import annotations

import io
from typing import Any

import numpy as np

DPI = 170


def pixels_of(pdf: bytes, dpi: int = DPI) -> Any:
    """The first page as grey pixels."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return np.array(document[0].render(scale=dpi / 72).to_pil().convert("L")).astype(np.float32)
    finally:
        document.close()


def grained(grey: Any, seed: int) -> Any:
    """A page with the paper's shade, soft edges and the scanner's noise."""
    from PIL import Image, ImageFilter

    dice = np.random.default_rng(seed)
    soft = np.array(Image.fromarray(grey.astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6 + 0.3 * dice.random()))).astype(np.float32)
    shade = np.linspace(0, 6 * dice.random(), grey.shape[1])[None, :] + dice.random() * 8
    noise = dice.normal(0, 2.2 + 2 * dice.random(), grey.shape)
    return np.clip(soft * 0.96 + 6 - shade + noise, 0, 255)


def as_pdf(grey: Any, quality: int = 82, layer: list[tuple[str, float, float, float, float]] | None = None) -> bytes:
    """The picture on a page of its size; `layer` holds invisible words (text, x, baseline from the bottom, size, width) in points."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    jpeg = io.BytesIO()
    Image.fromarray(grey.astype(np.uint8)).save(jpeg, "JPEG", quality=quality)
    wide, high = grey.shape[1] * 72 / DPI, grey.shape[0] * 72 / DPI
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(wide, high))
    canvas.drawImage(ImageReader(io.BytesIO(jpeg.getvalue())), 0, 0, wide, high)
    for text, x, y, size, width in layer or ():
        words = canvas.beginText(x, y)
        words.setTextRenderMode(3)
        words.setFont("Helvetica", size)
        words.setHorizScale(100 * width / max(canvas.stringWidth(text, "Helvetica", size), 0.1))  # as recognisers do: the word is as wide as its print
        words.textOut(text)
        canvas.drawText(words)
    canvas.save()
    return out.getvalue()


def layer_of(pdf: bytes) -> list[tuple[str, float, float, float, float]]:
    """The words of a page as a recogniser would lay them under its picture."""
    from checker.reading.pdf import read_pdf

    page = read_pdf(pdf, "page.pdf", "").pages[0]
    return [(w.text, w.x0, page.height - w.bottom + 2, max(w.size, 5), w.x1 - w.x0) for w in page.words]


def typed(text: str, high: int, seed: int = 0) -> Any:
    """New words as sharp grey pixels on plain white."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(size=max(int(high * 0.72), 9))
    image = Image.new("L", (int(font.getlength(text)) + 10, high), 255)
    ImageDraw.Draw(image).text((4, high * 0.1), text, fill=15 + seed % 20, font=font)
    return np.array(image).astype(np.float32)


def patched(grey: Any, box: tuple[float, float, float, float], text: str, *, grain: float | None = None, seed: int = 0) -> Any:
    """The picture with new words on a plain patch over a box in points; `grain` gives the patch noise of its own."""
    scale = DPI / 72
    x0, top, x1, bottom = (int(v * scale) for v in (box[0] - 3, box[1] - 2, box[2] + 6, box[3] + 2))
    x0, top = max(x0, 0), max(top, 0)
    piece = typed(text, bottom - top, seed) if text else np.full((bottom - top, x1 - x0), 255.0, np.float32)
    patch = np.full((bottom - top, max(x1 - x0, piece.shape[1])), 255.0, np.float32)
    patch[:, : piece.shape[1]] = piece
    patch = patch[:, : grey.shape[1] - x0]
    if grain is not None:
        patch = np.clip(patch * 0.97 + np.random.default_rng(seed).normal(0, grain, patch.shape), 0, 255)
    changed = grey.copy()
    changed[top:bottom, x0 : x0 + patch.shape[1]] = patch
    return changed
