"""The picture of a PDF page as a reader sees it."""

from __future__ import annotations

import ctypes
from typing import Any

from checker.reading import pdfium
from checker.reading.pdf_library import Frame
from checker.reading.recognised import Pixels

DPI = 200.0
LONGEST = 3400
"""No side of a picture is longer than so many pixels: a larger sheet is drawn coarser."""


def drawn(page: Any, frame: Frame) -> tuple[Pixels, float]:
    """The page as pixels, upright as its frame is, and how many of them stand for an inch."""
    import numpy as np

    dpi = min(DPI, 72 * LONGEST / max(frame.width, frame.height))
    wide, high = max(round(frame.width * dpi / 72), 1), max(round(frame.height * dpi / 72), 1)
    bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, frame.extra, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    rows = np.frombuffer(raw, dtype=np.uint8).reshape(high, stride)
    return np.ascontiguousarray(rows[:, : wide * 3].reshape(high, wide, 3)), dpi
