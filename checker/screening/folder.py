"""Where the user's watch lists lie."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

VARIABLE = "DOCSCAN_DATA"
_NAMED: ContextVar[Path | None] = ContextVar("lists", default=None)


def data_folder() -> Path:
    """The folder that DOCSCAN_DATA names, or the user's own folder for data of programs on this system."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    return _own(os.environ.get("HOME", ""), os.environ.get("LOCALAPPDATA", ""), os.environ.get("XDG_DATA_HOME", ""))


@lru_cache(maxsize=4)
def _own(_home: str, local: str, shared: str) -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(local or home / "AppData/Local") / "docscan"
    if sys.platform == "darwin":
        return home / "Library/Application Support/docscan"
    return Path(shared or home / ".local/share") / "docscan"


def snapshot_file() -> Path:
    """The file of the lists that the settings name, else of those that the user has imported."""
    return _NAMED.get() or data_folder() / "lists.sqlite"


@contextmanager
def named(file: Path | None) -> Iterator[None]:
    """While it lasts, the lists are those of that file; None for the user's own."""
    kept = _NAMED.set(file)
    try:
        yield
    finally:
        _NAMED.reset(kept)
