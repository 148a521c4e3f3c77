"""Small pictures on a page (stamps, signatures, logos) by a hash that survives another size or another compression."""

from __future__ import annotations

import ctypes
from typing import Any

from checker.model.spot import Spot
from checker.model.traces import Mark
from checker.reading import pdfium
from checker.reading.paper import Page
from checker.reading.pdf_library import Frame
from checker.reading.pdf_paint import Painted

SMALLEST = 20.0
LARGEST = 0.3
MAX_MARKS = 12
MAX_PIXELS = 20_000_000
SIDE = 12
"""The hash compares each of SIDE by SIDE points with its right neighbour."""
PLAIN = 24
"""A picture with fewer changes than this among its points says too little to be known again."""


def marks_in(document: Any, page: Any, frame: Frame, paint: Painted, made: Page, name: str) -> list[Mark]:
    """The small pictures of an open page; none where it is tiled with them."""
    area = frame.width * frame.height
    small = [f for f in paint.fills if f.picture and f.handle and _fits(f.box, area)]
    if len(small) > MAX_MARKS:
        return []
    found = []
    for fill in small:
        hashed = _hash(document, page, fill.handle)
        if hashed is not None:
            found.append(Mark(hashed, round((fill.box[1] + fill.box[3]) / 2 / frame.height, 3), Spot(name, made.number, fill.box)))
    return found


def apart(one: int, other: int) -> int:
    """In how many of its points one hash differs from another."""
    return (one ^ other).bit_count()


def _fits(box: tuple[float, float, float, float], area: float) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return min(wide, high) >= SMALLEST and wide * high <= LARGEST * area


def _hash(document: Any, page: Any, handle: Any) -> int | None:
    """The difference hash of a picture as it is painted on white; None for plain or broken ones."""
    from PIL import Image

    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(handle, ctypes.byref(wide), ctypes.byref(high))
    if wide.value * high.value > MAX_PIXELS:
        return None
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, handle)
    if not bitmap:
        return None
    try:
        across, down, stride = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)
        if not (4 <= across <= 4000 and 4 <= down <= 4000) or pdfium.FPDFBitmap_GetFormat(bitmap) not in (pdfium.FPDFBitmap_BGRA, pdfium.FPDFBitmap_BGRx):
            return None
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    picture = Image.frombuffer("RGBA", (across, down), raw, "raw", "BGRA", stride, 1)
    ground = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    grey = Image.alpha_composite(ground, picture).convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    return difference_hash(grey.tobytes())


def difference_hash(points: bytes) -> int | None:
    """The hash of SIDE rows of SIDE + 1 grey points; None where too few neighbours differ."""
    bits = strong = 0
    for row in range(SIDE):
        for column in range(SIDE):
            left, right = points[row * (SIDE + 1) + column], points[row * (SIDE + 1) + column + 1]
            bits = bits << 1 | (left > right + 2)
            strong += abs(left - right) > 6
    return bits if strong >= PLAIN else None
