"""Annotations of a PDF page: comments, stamps, typed-over text and form fields."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from checker.model.spot import Box
from checker.reading import pdfium
from checker.reading.paper import Note, Word
from checker.reading.pdf_library import Frame

_KINDS = (
    "Unknown Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie "
    "Widget Screen PrinterMark TrapNet Watermark 3D RichMedia XFAWidget Redact"
).split()
_NOT_PRINTED = frozenset({"Link", "Popup", "Text", "FileAttachment", "Sound", "Movie"})
_HIDDEN_FLAGS = 0x2 | 0x20
MAX_NOTES = 2_000


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation: its kind, words and rectangle (left, bottom, right, top of the page's own), whether it is drawn, brings its drawing, and its ground."""

    kind: str
    text: str
    rect: tuple[float, float, float, float]
    drawn: bool
    own_drawing: bool
    background: tuple[int, int, int] | None = None

    def note(self, frame: Frame) -> Note:
        """The annotation as it lies on the page."""
        return Note(self.kind, self.text, frame.box(*self.rect))


def marks_on(page: Any) -> list[Mark]:
    """Every annotation of an open page except links, in painting order."""
    marks: list[Mark] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_NOTES)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            number = pdfium.FPDFAnnot_GetSubtype(annotation)
            kind = _KINDS[number] if 0 <= number < len(_KINDS) else "Unknown"
            if kind not in ("Link", "Popup"):
                marks.append(_mark(annotation, kind))
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return marks


def flatten(page: Any) -> bool:
    """Whether the drawn annotations could be painted into the page itself, so that they are read like any print; the page must then be opened anew."""
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def words_of(note: Note, order: int) -> list[Word]:
    """The words of an annotation that brings no drawing of its own, laid out in its box as a viewer would."""
    x0, top, _x1, bottom = note.box
    lines = [line.split() for line in note.text.splitlines() if line.strip()]
    if not lines:
        return []
    size = max(min((bottom - top) / (1.2 * len(lines)), 12.0), 4.0)
    words: list[Word] = []
    for row, line in enumerate(lines):
        x, y = x0 + 2, top + 1.2 * size * row
        for text in line:
            width = 0.5 * size * len(text)
            words.append(Word(text, x, y, x + width, y + 1.15 * size, round(size, 2), order=order))
            x += width + 0.3 * size
    return words


def _mark(annotation: Any, kind: str) -> Mark:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    text = _string(annotation, b"Contents")
    if kind == "Widget":
        button = _name(annotation, b"FT") == "Btn"
        text = "" if button else _string(annotation, b"V") or text
    flags = pdfium.FPDFAnnot_GetFlags(annotation)
    drawing = pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2
    return Mark(kind, text, (left, bottom, right, top), kind not in _NOT_PRINTED and not flags & _HIDDEN_FLAGS, drawing, _background(annotation))


def _background(annotation: Any) -> tuple[int, int, int] | None:
    if not pdfium.FPDFAnnot_HasKey(annotation, b"C") or pdfium.FPDFAnnot_HasKey(annotation, b"AP"):
        return None
    r, g, b, a = (ctypes.c_uint() for _ in range(4))
    done = pdfium.FPDFAnnot_GetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *map(ctypes.byref, (r, g, b, a)))
    return (r.value, g.value, b.value) if done and a.value > 250 else None


def _string(annotation: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if size <= 2 or size > 200_000:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").replace("\r\n", "\n").replace("\r", "\n").strip()


def _name(annotation: Any, key: bytes) -> str:
    return _string(annotation, key) if pdfium.FPDFAnnot_HasKey(annotation, key) else ""


def lies_in(box: Box, outer: Box) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] - 1 <= x <= outer[2] + 1 and outer[1] - 1 <= y <= outer[3] + 1
