"""The tables that lie beside this package, read once."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of `tables/`, by file name, as column → text."""
    text = files("checker.reference").joinpath("tables", name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


def number(text: str) -> float | None:
    """The figure in a cell; None for an empty one."""
    return float(text) if text else None
