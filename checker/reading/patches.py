"""What was laid over the picture of a scanned page: boxes and pictures that hide print, with new words in its place."""

from __future__ import annotations

import ctypes
from importlib.util import find_spec
from typing import Any

from checker.model.spot import Box, Spot
from checker.model.traces import Patch
from checker.reading import pdfium
from checker.reading.paper import Page, Word
from checker.reading.pdf_hidden import joined
from checker.reading.pdf_library import Frame
from checker.reading.pdf_notes import lies_in
from checker.reading.pdf_paint import Fill, Painted
from checker.reading.pdf_sight import Eye

MAX_PIXELS = 40_000_000
MAX_PATCHES = 8
"""More pieces than these over one scan are the way the file was made: strips, tiles, layers."""
LARGEST = 0.2
"""A piece that takes more of the page than this is no patch."""
DARK = 110
LEAST_INK = 0.012


def patches_on(page: Any, frame: Frame, paint: Painted, made: Page, name: str) -> tuple[list[Patch], list[str]]:
    """The boxes and pictures over a scan that hide print of it, the pieces pasted into its picture, and what could not be looked at."""
    area = frame.width * frame.height
    scans = [f for f in paint.fills if f.picture and f.handle and _within(f.box, (0, 0, frame.width, frame.height)) >= 0.5 * area]
    if not scans:
        return [], []
    ground = min(scans, key=lambda f: f.order)
    laid = _laid_over(page, frame, paint, made, name, ground)
    if frame.turns or len(scans) > 1 or laid:
        return laid, []
    pixels, why = _pixels_of(ground)
    if pixels is None:
        return [], [f"pieces pasted into the picture of page {made.number}: {why}"] if why else []
    scale = (ground.box[2] - ground.box[0]) / pixels.shape[1], (ground.box[3] - ground.box[1]) / pixels.shape[0]
    return pasted_in(pixels, scale, ground.box[:2], made, name), []


def pasted_in(pixels: Any, scale: tuple[float, float], corner: tuple[float, float], made: Page, name: str) -> list[Patch]:
    """The pieces pasted into a picture that lies on a page at this corner, so many points to a pixel across and down."""
    from checker.reading.scan_patches import smooth_patches

    found = []
    for smooth in smooth_patches(pixels)[0]:
        x0, top, x1, bottom = smooth.box
        box: Box = (corner[0] + x0 * scale[0], corner[1] + top * scale[1], corner[0] + x1 * scale[0], corner[1] + bottom * scale[1])
        wide: Box = (box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4)
        text = joined([w for w in made.words if lies_in(w.box, wide)]) if not made.turned else ""
        found.append(Patch("smooth piece in a scan", text, Spot(name, made.number, box), sure=smooth.sure))
    return found


def _pixels_of(ground: Fill) -> tuple[Any, str]:
    """The grey pixels of a scan as the file keeps them, or None and why (nothing where there is nothing to tell)."""
    if find_spec("numpy") is None:
        return None, "numpy is not installed (pip install 'docscan[ocr]')"
    import numpy as np

    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(ground.handle, ctypes.byref(wide), ctypes.byref(high))
    if min(wide.value, high.value) < 400 or wide.value * high.value > MAX_PIXELS:
        return None, "" if wide.value * high.value <= MAX_PIXELS else "the picture is too large"
    bitmap = pdfium.FPDFImageObj_GetBitmap(ground.handle)
    if not bitmap:
        return None, "the picture cannot be decoded"
    try:
        parts = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4, pdfium.FPDFBitmap_BGRA: 4}.get(
            pdfium.FPDFBitmap_GetFormat(bitmap), 0
        )
        columns, rows, stride = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)
        if not parts:
            return None, "the picture is of an unknown kind"
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    pixels = np.frombuffer(raw, dtype=np.uint8).reshape(rows, stride)[:, : columns * parts]
    return (pixels if parts == 1 else pixels.reshape(rows, columns, parts)[..., :3].mean(axis=2)), ""


def _laid_over(page: Any, frame: Frame, paint: Painted, made: Page, name: str, ground: Fill) -> list[Patch]:
    """The boxes and pictures over a scan that hide print of it."""
    area = frame.width * frame.height
    over = [f for f in paint.fills if _may_hide(f, ground, area)]
    if not over or len(over) > MAX_PATCHES:
        return []
    eye = Eye(page, frame)
    above = [(f.box, f.handle) for f in paint.fills if f.order > ground.order and f.handle] + [(_bounds(t, frame), t) for t in paint.texts]
    found = []
    for fill in over:
        if not _hides_ink(eye, fill, [handle for box, handle in above if _within(box, fill.box) > 0]):
            continue
        inside = [w for w in made.words if lies_in(w.box, fill.box)]
        beneath = [w for w in inside if _of_the_layer(w, made)]
        text = joined([w for w in inside if not _of_the_layer(w, made)])
        found.append(Patch("picture over a scan" if fill.picture else "box over a scan", text, Spot(name, made.number, fill.box), joined(beneath)))
    return found


def _may_hide(fill: Fill, ground: Fill, area: float) -> bool:
    """Whether a fill is a piece large enough for a word and small enough for a patch, which lets nothing through, and lies on the scan."""
    x0, top, x1, bottom = fill.box
    wide, high = x1 - x0, bottom - top
    return (
        fill.solid
        and fill.handle is not None
        and fill.order > ground.order
        and wide >= 8
        and high >= 5
        and wide * high <= LARGEST * area
        and (_within(fill.box, ground.box) >= 0.9 * wide * high)
    )


def _of_the_layer(word: Word, page: Page) -> bool:
    """Whether a word is one of the invisible words that recognition laid over the scan before."""
    return page.read_by == "ocr" and word.mode in (3, 7)


def _hides_ink(eye: Eye, fill: Fill, handles: list[Any]) -> bool:
    """Whether the scan shows print where the piece lies, which the piece hides."""
    shown = eye.shot(fill.box)
    for handle in handles:
        pdfium.FPDFPageObj_SetIsActive(handle, False)
    beneath = eye.shot(fill.box)
    for handle in handles:
        pdfium.FPDFPageObj_SetIsActive(handle, True)
    dark = lost = 0
    pixels = max(len(beneath) // 4, 1)
    for at in range(0, len(beneath), 4):
        if sum(beneath[at : at + 3]) < 3 * DARK:
            dark += 1
            lost += sum(shown[at : at + 3]) > 3 * DARK + 120 or sum(shown[at : at + 3]) < 90
    return LEAST_INK * pixels <= dark <= 0.6 * pixels and lost >= 0.4 * dark


def _bounds(thing: Any, frame: Frame) -> Box:
    floats = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, floats))
    return frame.box(*(f.value for f in floats))


def _within(a: Box, b: Box) -> float:
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0.0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0.0)
