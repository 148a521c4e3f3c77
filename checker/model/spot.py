"""Where on paper something was seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, measured from the top left corner of the page as it is shown."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an input file: a box on a page, a cell of a sheet, or the file as a whole."""

    file: str
    page: int | None = None
    box: Box | None = None
    sheet: str | None = None
    cell: str | None = None

    @property
    def name(self) -> str:
        """The file's own name, without its folder."""
        return self.file.replace("\\", "/").rsplit("/", 1)[-1]

    def __reduce__(self) -> tuple[type[Spot], tuple[object, ...]]:
        """Pickled by its values: a hundred are read for every paper, and the way of dataclasses takes five times as long."""
        return Spot, (self.file, self.page, self.box, self.sheet, self.cell)

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file}, {self.sheet}!{self.cell}"
        return f"{self.file}, page {self.page}" if self.page else self.file


@lru_cache(maxsize=256)
def whole(path: str, page: int, sheet: str | None) -> Spot:
    """The spot of a document as a whole; rules ask for it again and again."""
    return Spot(path, page, sheet=sheet)
