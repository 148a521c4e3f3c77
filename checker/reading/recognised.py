"""What an engine sees in a picture: recognised words with their boxes, and what every engine must offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

ABOVE, BELOW = 0.92, 0.22
"""How far the box of a word reaches above and below its baseline, in type sizes: as far as a font's tallest and lowest letters."""

Pixels = Any
"""A picture as a numpy array: height by width by three colours of 0 to 255."""


@dataclass(slots=True)
class Seen:
    """A recognised word: its box in pixels of the picture as turned, its type size in pixels, and how sure the engine is (0 to 1).

    `stroke` is how wide its strokes are in pixels, 0 where that was not measured; `bold` says that they are wider than those of most print.
    `typed` is the size that its line would have if a typewriter had set it, by how far the letters lie apart; `even` says that they lie so.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    confidence: float
    typed: float = 0.0
    even: bool = False
    stroke: float = 0.0
    bold: bool = False

    def resize(self, size: float) -> None:
        """Gives the word another type size on the same baseline."""
        baseline = self.bottom - BELOW * self.size
        self.size, self.top, self.bottom = size, baseline - ABOVE * size, baseline + BELOW * size


@dataclass(slots=True)
class Reading:
    """What an engine saw in a picture after it turned it clockwise by so many quarters, and what share of the lines it found it could not read."""

    words: list[Seen] = field(default_factory=list)
    quarters: int = 0
    unread: float = 0.0


class Engine(Protocol):
    """What recognises print."""

    name: str
    second_looks: int
    """How many cut-outs of one page it may be shown again."""

    def recognise(self, pixels: Pixels) -> Reading:
        """The words of a page that may lie on its side or on its head, but is not askew."""

    def line(self, pixels: Pixels) -> list[Seen]:
        """The words of a cut-out that holds one upright line."""
