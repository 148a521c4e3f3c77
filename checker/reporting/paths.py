"""Paths of papers as other programs want them: relative to the working folder, with forward slashes."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from checker.reporting.json_v1_documents import text


def relative(path: str) -> str:
    """The path seen from the working folder where it lies under it, else as given."""
    given = Path(path)
    if given.is_absolute() and given.is_relative_to(Path.cwd()):
        given = given.relative_to(Path.cwd())
    return text(given.as_posix()) if path else ""


def uri(path: str) -> str:
    """The same as a URI reference."""
    shown = relative(path)
    return ("file://" if shown.startswith("/") else "") + quote(shown)
