"""What copying leaves on a page beside its print: black edges and specks."""

from __future__ import annotations

from typing import Any

from checker.reading.recognised import Pixels

SPECK = 0.016
"""A speck is no longer than so many inches either way: less than the full stop of body type."""
ALONE = 0.06
"""Nothing else lies so near to it, in inches: the dot of an i and the comma of an amount have their letters beside them."""
MANY = 120
"""Fewer specks than these on a page are left: they do no harm."""
BLACK, FAINT = 110, 50
"""Grey levels: an edge is darker than the first; whatever is so much darker than the paper is ink, lest a pale rule be seen as a row of specks."""
EDGE = 0.04
"""A black edge is thicker than a rule, in inches."""


def without_specks(pixels: Pixels, dpi: float) -> Pixels:
    """The picture with its black edges and specks painted over in the colour of the paper, where it has them."""
    import cv2
    import numpy as np

    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    edges = _edges((grey < BLACK).astype(np.uint8), dpi)
    ink = (grey < min(float(np.median(grey[::8, ::8])) - FAINT, 200)).astype(np.uint8)
    specks = _specks(cv2.subtract(ink, edges) if edges is not None else ink, dpi)
    if edges is None and specks is None:
        return pixels
    clean = pixels.copy()
    paper = np.median(pixels[::8, ::8][grey[::8, ::8] > 128].reshape(-1, 3), axis=0) if (grey[::8, ::8] > 128).any() else np.array([255, 255, 255])
    for mask in (edges, specks):
        if mask is not None:
            clean[cv2.dilate(mask, np.ones((3, 3), dtype=np.uint8)) > 0] = paper.astype(np.uint8)
    return clean


def _edges(dark: Any, dpi: float) -> Any:
    """Where the picture is black from its border inwards, in thick bands; None where it nowhere is."""
    import cv2
    import numpy as np

    thick = max(round(EDGE * dpi), 4)
    high, wide = dark.shape
    framed = cv2.copyMakeBorder(dark, thick, thick, thick, thick, cv2.BORDER_CONSTANT, value=1)
    square = np.ones((2 * thick - 1, 2 * thick - 1), dtype=np.uint8)  # no frame alone can hold it
    bands = cv2.dilate(cv2.erode(framed, square, borderType=cv2.BORDER_CONSTANT, borderValue=0), square)
    _, marks, _, _ = cv2.connectedComponentsWithStats(bands, connectivity=4)
    outer = np.unique(np.concatenate([marks[0], marks[-1], marks[:, 0], marks[:, -1]]))
    found = np.isin(marks, outer[outer > 0])[thick:-thick, thick:-thick].astype(np.uint8)
    share = found.sum() / (high * wide)
    return found if 0 < share < 0.25 else None


def _specks(dark: Any, dpi: float) -> Any:
    """The specks that lie alone, as a mask; None where there are few."""
    import cv2
    import numpy as np

    longest, alone = max(round(SPECK * dpi), 2), max(round(ALONE * dpi), 4)
    count, marks, boxes, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    small = (boxes[:, 2] <= longest) & (boxes[:, 3] <= longest)
    small[0] = False
    if small.sum() < MANY:
        return None
    solid = (~small[marks]) & (dark > 0)
    near = cv2.dilate(solid.astype(np.uint8), np.ones((2 * alone + 1, 2 * alone + 1), dtype=np.uint8))
    crowd = np.bincount(marks[(near > 0) & (dark > 0)], minlength=count) > 0
    lone = small & ~crowd
    return lone[marks].astype(np.uint8) if lone.sum() >= MANY else None
