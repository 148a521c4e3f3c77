"""PDF documents and pages opened through pdfium's raw interface, and the frame in which a page is shown."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.spot import Box
from checker.reading import pdfium

MAX_SIDE = 100_000.0


class PageFailed(Exception):
    """pdfium cannot open a page that the document lists."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page's own coordinates turn into the page as shown: its visible box and its quarter turns clockwise.

    `extra` of the turns are not asked for by the file: they set print upright that lies on its side.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0
    extra: int = 0

    def turned(self, quarters: int) -> Frame:
        """The frame turned clockwise by further quarters than the file asks for."""
        return Frame(self.left, self.bottom, self.right, self.top, (self.turns + quarters) % 4, quarters % 4)

    @property
    def width(self) -> float:
        """The width as shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height as shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point in points from the top left of the page as shown."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle as shown: left, top, right, bottom."""
        if self.turns == 0 and left <= right and bottom <= top:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (x0, y0), (x1, y1) = self.point(left, top), self.point(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """A pdfium document over the bytes; raises UnreadablePaper when it is locked or damaged."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _failure(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _failure(code: int) -> UnreadablePaper:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return UnreadablePaper("the PDF is locked with a password", "ask the sender for an open copy, or print it to a new PDF with the password")
    if code == pdfium.FPDF_ERR_SECURITY:
        return UnreadablePaper("the PDF uses a protection scheme that is not supported", "ask the sender for an unprotected copy")
    return UnreadablePaper("the PDF is damaged or cut short", "fetch the file again, or open and re-save it in a PDF viewer")


@contextmanager
def page_of(document: Any, index: int) -> Iterator[tuple[Any, Any, Frame]]:
    """One page, its text page and its frame; raises PageFailed."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise PageFailed(index + 1)
    try:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            raise PageFailed(index + 1)
        try:
            frame = frame_of(page)
            if not (1 <= frame.width <= MAX_SIDE and 1 <= frame.height <= MAX_SIDE):
                raise PageFailed(index + 1)
            yield page, text, frame
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(page)


def frame_of(page: Any) -> Frame:
    """The frame of an open page, from its crop box and /Rotate."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    return Frame(rect.left, rect.bottom, rect.right, rect.top, max(pdfium.FPDFPage_GetRotation(page), 0) % 4)
