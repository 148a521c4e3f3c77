"""Values met in a text."""

from __future__ import annotations

import re
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


def mended(texts: list[str]) -> str:
    """The first line, with the next one where a date breaks at its hyphen: `12-Mar-` over `2024`."""
    return texts[0] + texts[1] if len(texts) > 1 and re.search(r"\d\s?[-/.](?:\s?\w{1,9}[-/.])?$", texts[0]) and texts[1][:1].isalnum() else texts[0]


STRUCK = re.compile(r"(?i)(?:([x*=#_.-])\1{2,}\W*|v{3,}|\W+)+")
"""Letters typed over an empty box so that nothing can be added."""
