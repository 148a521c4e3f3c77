"""The attacks: each a file name and the function that makes its bytes; some stand for harm that only shows in a long run."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Attack:
    """A file to be made: its name, its maker, whether the long bench alone has it, and whether it may be read without harm."""

    file: str
    make: Make
    slow: bool = False
    harmless: bool = False


ATTACKS: dict[str, Attack] = {}
_MAKERS = ("pdf_streams", "pdf_drawings", "pdf_structure", "pdf_attachments", "archives", "books", "word_files", "letters", "markup", "pictures")


def attack(file: str, *, slow: bool = False, harmless: bool = False) -> Callable[[Make], Make]:
    """Enters the decorated maker under that file name. `harmless`: docscan may find a way to read it, and then need not complain."""

    def enter(make: Make) -> Make:
        assert file not in ATTACKS, file
        ATTACKS[file] = Attack(file, make, slow, harmless)
        return make

    return enter


def attacks() -> list[Attack]:
    """All attacks there are."""
    for name in _MAKERS:
        importlib.import_module(f"tests.hostile.{name}")
    return list(ATTACKS.values())
