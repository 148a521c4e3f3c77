"""The part of a PDF page that a text object may paint in."""

from __future__ import annotations

import ctypes
from typing import Any

from checker.model.spot import Box
from checker.reading import pdfium
from checker.reading.pdf_library import Frame

MAX_PATHS = 12
MAX_POINTS = 64


def clip_of(handle: Any, frame: Frame) -> Box | None:
    """The box that all clipping paths of a page object leave open, as shown; None where nothing clips it.

    A path is taken for the box around it, so the answer is a suspicion, to be proved by painting.
    """
    clip = pdfium.FPDFPageObj_GetClipPath(handle) if handle else None
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    x, y = ctypes.c_float(), ctypes.c_float()
    open_box: Box | None = None
    for path in range(min(count, MAX_PATHS)):
        xs: list[float] = []
        ys: list[float] = []
        segments = pdfium.FPDFClipPath_CountPathSegments(clip, path)
        if not 0 < segments <= MAX_POINTS:
            continue
        for index in range(segments):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
            if segment and pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
                xs.append(x.value)
                ys.append(y.value)
        if xs:
            box = frame.box(min(xs), min(ys), max(xs), max(ys))
            open_box = box if open_box is None else (max(open_box[0], box[0]), max(open_box[1], box[1]), min(open_box[2], box[2]), min(open_box[3], box[3]))
    return open_box


def outside(box: Box, clip: Box) -> bool:
    """Whether most of a word's box lies beyond what its clip leaves open."""
    across, down = min(box[2], clip[2]) - max(box[0], clip[0]), min(box[3], clip[3]) - max(box[1], clip[1])
    area = max((box[2] - box[0]) * (box[3] - box[1]), 0.01)
    return max(across, 0) * max(down, 0) < 0.35 * area
