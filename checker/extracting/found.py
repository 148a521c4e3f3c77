"""Values met in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier in a text: normalised, as printed, where it stands, and whether its check digit (or shape, where it has none) holds."""

    value: str
    text: str
    start: int
    end: int
    valid: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of one field. `quality` (0 to 1) is how well the text fits the field; `taken` counts the lines used."""

    value: Any
    text: str
    quality: float
    taken: int = 1
