"""A page's picture set straight, with the way back from each place in it to the picture as it came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from checker.reading.bend import Bend
from checker.reading.flatten import cut_from_ground, flattened
from checker.reading.recognised import Pixels
from checker.reading.specks import without_specks
from checker.reading.straighten import straightened

KNOTS = 13
A4 = 842.0
"""Points of the longer side that a photographed sheet is taken to have."""

Back = Callable[[Any], Any]
"""Points (N by 2, pixels) of a picture after a step to those of the picture before it."""


@dataclass(slots=True)
class Straight:
    """A picture set straight, how many of its pixels stand for an inch, and the steps back to the one it was made from."""

    pixels: Pixels
    dpi: float
    steps: list[Back] = field(default_factory=list)

    def bend(self, before: tuple[int, int], dpi: float, quarters: int) -> Bend | None:
        """How a picture of that height and width and dots an inch was bent, both turned clockwise by so many quarters; None where it was not."""
        import numpy as np

        if not self.steps:
            return None
        high, wide = self.pixels.shape[:2]
        across, down = (high, wide) if quarters % 2 else (wide, high)
        ys, xs = np.mgrid[0 : down : complex(KNOTS), 0 : across : complex(KNOTS)]
        points = _turned(np.stack([xs.ravel(), ys.ravel()], axis=1), (down, across), -quarters)
        for step in reversed(self.steps):
            points = step(points)
        points = _turned(points, before, quarters) * (72 / dpi)
        size = (before[0], before[1]) if quarters % 2 else (before[1], before[0])
        knots = tuple(tuple((round(float(x), 2), round(float(y), 2)) for x, y in row) for row in points.reshape(KNOTS, KNOTS, 2))
        return Bend(size[0] * 72 / dpi, size[1] * 72 / dpi, (across * 72 / self.dpi, down * 72 / self.dpi), knots)


def set_straight(pixels: Pixels, dpi: float) -> Straight:
    """The picture of a page cut from what it lies on, without the dirt of copying, level, and flat."""
    found = Straight(pixels, dpi)
    for step in (cut_from_ground, straightened, flattened):
        made, back = step(found.pixels)
        if back is not None:
            found.steps.append(back)
            if step is cut_from_ground:
                found.dpi = max(made.shape[:2]) * 72 / A4
            found.pixels = made
        if step is cut_from_ground:
            found.pixels = without_specks(found.pixels, found.dpi)
    return found


def _turned(points: Any, size: tuple[float, float], quarters: int) -> Any:
    """Points of a picture of that height and width as they lie once it is turned clockwise by so many quarters."""
    import numpy as np

    high, wide = size
    for _ in range(quarters % 4):
        points = np.stack([high - points[:, 1], points[:, 0]], axis=1)
        high, wide = wide, high
    return points
