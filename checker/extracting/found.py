"""An identifier met in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier in a text: normalised, as printed, where it stands, and whether its check digit (or shape, where it has none) holds."""

    value: str
    text: str
    start: int
    end: int
    valid: bool = True
