"""Where the user's watch lists lie."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

VARIABLE = "DOCSCAN_DATA"


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
    """The file of the lists that the user has imported."""
    return data_folder() / "lists.sqlite"
