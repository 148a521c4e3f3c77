"""The small angle by which a scanned page lies askew, and its picture set straight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checker.reading.recognised import Pixels

WIDEST = 12.0
"""No sheet is fed more askew than so many degrees; a photograph beyond it is better taken anew."""

LEAST = 0.12


def straightened(pixels: Pixels) -> tuple[Pixels, Callable[[Any], Any] | None]:
    """The picture turned so that its lines and rules run level, and the way back from its points (N by 2, pixels); None where it was level."""
    import cv2
    import numpy as np

    angle = askew(pixels)
    if abs(angle) < LEAST:
        return pixels, None
    high, wide = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), -angle, 1)
    paper = [float(v) for v in np.median(pixels[::8, ::8].reshape(-1, 3), axis=0)]
    level = cv2.warpAffine(pixels, turn, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=paper)
    inverse = cv2.invertAffineTransform(turn)
    return level, lambda points: points @ inverse[:, :2].T + inverse[:, 2]


def askew(pixels: Pixels) -> float:
    """The degrees clockwise by which the picture must be turned to be straight: those at which print and rules fall most sharply into rows."""
    import cv2
    import numpy as np

    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    rough, fine = _dark(grey, 500), _dark(grey, 1100)
    if not rough.any():
        return 0.0
    near = max(np.arange(-WIDEST, WIDEST + 0.1, 1.0), key=lambda a: _sharpness(rough, a))
    nearer = max(np.arange(near - 0.8, near + 0.81, 0.2), key=lambda a: _sharpness(fine, a))
    found = float(max(np.arange(nearer - 0.15, nearer + 0.16, 0.05), key=lambda a: _sharpness(fine, a)))
    return found if _sharpness(fine, found) > 1.02 * _sharpness(fine, 0.0) else 0.0


def _dark(grey: Any, side: int) -> Any:
    """The ink of a picture reduced to that size, without its margins, where the edges of the sheet lie."""
    import cv2
    import numpy as np

    scale = side / max(grey.shape)
    small = cv2.resize(grey, None, fx=min(scale, 1), fy=min(scale, 1), interpolation=cv2.INTER_AREA)
    small = small[small.shape[0] // 40 : -(small.shape[0] // 40) or None, small.shape[1] // 40 : -(small.shape[1] // 40) or None]
    ink = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 2 * (side // 60) + 1, 15)
    return (ink // 255).astype(np.float32)


def _sharpness(ink: Any, angle: float) -> float:
    """How unevenly the ink falls into rows and columns once the picture is turned."""
    import cv2
    import numpy as np

    high, wide = ink.shape
    turned = cv2.warpAffine(ink, cv2.getRotationMatrix2D((wide / 2, high / 2), -float(angle), 1), (wide, high), flags=cv2.INTER_LINEAR)
    rows, columns = turned.sum(axis=1), turned.sum(axis=0)
    return float(np.square(np.diff(rows)).sum() + np.square(np.diff(columns)).sum())
