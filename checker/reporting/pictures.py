"""Pictures of pages for a report: drawn anew from the papers, small, and in the frame in which the boxes of the facts are measured."""

from __future__ import annotations

import base64
import ctypes
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.traces import PageShape
from checker.reading import pdfium
from checker.reading.sniff import sniff

DPI = 120.0
LONGEST = 1500
"""No side of a picture is longer than so many pixels."""

HEAVY = 110_000
"""Bytes above which a picture is tried as a JPEG, and then coarser."""

PICTURES = frozenset({"png", "jpeg", "tiff", "gif", "bmp", "webp"})
MAX_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's picture as a data URI, with the page's size in points."""

    width: float
    height: float
    uri: str


def drawn(data: bytes, name: str, shapes: Iterable[PageShape]) -> dict[int, PagePicture]:
    """The pictures of these pages of a file by page number. A page that cannot be drawn as its shape says is left out; so is a file of another kind."""
    found: dict[int, PagePicture] = {}
    try:
        for shape, picture in images(data, name, shapes):
            found[shape.number] = PagePicture(shape.width, shape.height, _uri(picture))
    except (UnreadablePaper, OSError, ValueError, MemoryError, SyntaxError, ImportError):
        pass  # a report without that picture is better than none: it says so in its place
    return found


def images(data: bytes, name: str, shapes: Iterable[PageShape]) -> Iterator[tuple[PageShape, Any]]:
    """The pictures of these pages of a file as Pillow images; none for a file that has no pages to draw."""
    media, wanted = sniff(data, name), list(shapes)
    return _pdf(data, wanted) if media == "pdf" else _frames(data, wanted) if media in PICTURES else iter(())


def _pdf(data: bytes, shapes: list[PageShape]) -> Iterator[tuple[PageShape, Any]]:
    from checker.reading.pdf_guard import check_forms
    from checker.reading.pdf_library import PageFailed, opened, page_of

    check_forms(data)
    with opened(data) as document:
        for shape in shapes:
            try:
                with page_of(document, shape.number - 1) as (page, _, frame):
                    upright = frame.turned(shape.turned // 90)
                    if abs(upright.width - shape.width) < 2 and abs(upright.height - shape.height) < 2:
                        yield shape, _bitmap(page, upright)
            except PageFailed:
                continue


def _bitmap(page: Any, frame: Any) -> Any:
    from PIL import Image

    scale = min(DPI / 72, LONGEST / max(frame.width, frame.height))
    wide, high = max(round(frame.width * scale), 1), max(round(frame.height * scale), 1)
    bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, frame.extra, pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.frombytes("RGB", (wide, high), raw, "raw", "RGB", stride, 1)


def _frames(data: bytes, shapes: list[PageShape]) -> Iterator[tuple[PageShape, Any]]:
    import warnings

    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of large pictures; ours is the limit below
        picture = Image.open(io.BytesIO(data))
        for shape in shapes:
            picture.seek(shape.number - 1)
            if picture.size[0] * picture.size[1] > MAX_PIXELS:
                return
            picture.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(picture).convert("RGB").rotate(-shape.turned, expand=True)
            scale = min(DPI / 72, LONGEST / max(shape.width, shape.height))
            yield shape, upright.resize((max(round(shape.width * scale), 1), max(round(shape.height * scale), 1)))


def _uri(picture: Any) -> str:
    """The picture as a PNG of sixteen colours, which suits print; as a JPEG where that is heavy, as with photographs; coarser if it still is."""
    from PIL import Image

    data, media = _saved(picture.quantize(16, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE), "PNG", compress_level=6), "png"
    for share, quality in ((1.0, 50), (0.7, 40), (0.5, 30)):
        if len(data) <= HEAVY:
            break
        smaller = picture if share == 1.0 else picture.resize((max(round(picture.width * share), 1), max(round(picture.height * share), 1)))
        other = _saved(smaller, "JPEG", quality=quality, optimize=True)
        if len(other) < len(data):
            data, media = other, "jpeg"
    return f"data:image/{media};base64,{base64.b64encode(data).decode()}"


def _saved(picture: Any, kind: str, **how: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()
