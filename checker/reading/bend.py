"""Where what was read on a page set straight stands in its picture as shown."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.spot import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bend:
    """A sheet that lay askew, slanted or curled in its picture: the places in points of the picture as shown, at the knots of an even grid over the sheet.

    `width` and `height` are those of the picture, `flat` those of the sheet set straight; `knots` go row by row from the top.
    """

    width: float
    height: float
    flat: Point
    knots: tuple[tuple[Point, ...], ...]

    def shown(self, box: Box) -> Box:
        """The upright box in the picture around a box of the sheet."""
        x0, top, x1, bottom = box
        corners = [self._place(x, y) for x in (x0, x1) for y in (top, bottom)]
        across, down = [c[0] for c in corners], [c[1] for c in corners]
        return round(min(across), 2), round(min(down), 2), round(max(across), 2), round(max(down), 2)

    def _place(self, x: float, y: float) -> Point:
        rows, columns = len(self.knots) - 1, len(self.knots[0]) - 1
        across, down = x / max(self.flat[0], 1e-6) * columns, y / max(self.flat[1], 1e-6) * rows
        column, row = min(max(int(across), 0), columns - 1), min(max(int(down), 0), rows - 1)
        right, below = across - column, down - row
        a, b = self.knots[row][column : column + 2]
        c, d = self.knots[row + 1][column : column + 2]
        return (
            (a[0] * (1 - right) + b[0] * right) * (1 - below) + (c[0] * (1 - right) + d[0] * right) * below,
            (a[1] * (1 - right) + b[1] * right) * (1 - below) + (c[1] * (1 - right) + d[1] * right) * below,
        )
