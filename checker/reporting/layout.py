"""Columns, colours and widths of what is written for the eye; also readable without colour, at 80 columns."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDEST = 120
"""Longer lines are hard to read, however wide the screen."""

Row = tuple[str, RenderableType]


def draw(parts: Iterable[RenderableType], width: int, colour: bool, widest: int = WIDEST) -> str:
    """The parts one below the other as text of that width, with colour codes only when asked for."""
    sheet = io.StringIO()
    console = Console(file=sheet, width=max(40, min(width, widest)), force_terminal=colour, color_system="standard" if colour else None, no_color=not colour,
                      markup=False, emoji=False, highlight=False, legacy_windows=False)  # fmt: skip
    for part in parts:
        console.print(part)
    return "".join(line.rstrip() + "\n" for line in sheet.getvalue().splitlines()).lstrip("\n")


def text(words: str, style: str = "") -> Text:
    """Words as they are, never read as markup; the style is theirs alone, not that of words appended later."""
    return Text(overflow="fold").append(words, style)


def labelled(rows: Iterable[Row], indent: int = 0, column: int = 8) -> RenderableType:
    """Rows of a short label and what it stands for, the labels in a column of their own."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=column)
    grid.add_column(overflow="fold")
    for label, said in rows:
        grid.add_row(text(label, "dim"), text(said) if isinstance(said, str) else said)
    return Padding(grid, (0, 0, 0, indent))


def bullet(words: str | Text, style: str = "") -> RenderableType:
    """One point of a list."""
    return labelled([("-", text(words, style) if isinstance(words, str) else words)], indent=2, column=1)


def heading(words: str) -> RenderableType:
    """A heading with an empty line above it."""
    return Group(text(""), text(words, "bold"))
