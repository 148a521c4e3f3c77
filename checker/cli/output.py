"""Where a report goes: standard output, files by their suffix, and remarks on standard error."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from checker.errors import UsageError
from checker.reporting import FORMATS, SUFFIXES

PAGE = 100
"""The width of a report that goes to a file."""


def renderer(name: str) -> Any:
    """The module of that format; UsageError names those there are."""
    if name not in FORMATS:
        raise UsageError(f"there is no format '{name}'", f"use one of {', '.join(FORMATS)}")
    return importlib.import_module(FORMATS[name])


def destinations(files: Iterable[Path] | None) -> dict[Path, str]:
    """The format of each file to write, by its suffix; UsageError if there is none or the folder is missing, before any work is done."""
    found = {}
    for file in files or ():
        if file.suffix.lower() not in SUFFIXES:
            raise UsageError(f"--out {file}: no format has that suffix", f"name a file that ends in {' or '.join(SUFFIXES)}")
        if file.is_dir() or not file.absolute().parent.is_dir():
            raise UsageError(f"--out {file}: no such folder, or the name of one", "make the folder first, and name a file in it")
        found[file] = SUFFIXES[file.suffix.lower()]
    return found


def write(file: Path, text: str) -> None:
    """Write the file whole or not at all; UsageError if it cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode("utf-8", "backslashreplace"))
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"--out {file} cannot be written: {error.strerror}", "name a file that you may write") from error


def say(text: str) -> None:
    """Print to standard output, as UTF-8 if the terminal can; a reader that has gone away is no error."""
    try:
        if sys.stdout.encoding.lower().replace("-", "") == "utf8":
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        else:
            sys.stdout.write(text.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Print a remark to standard error."""
    print(text.encode("utf-8", "backslashreplace").decode(), file=sys.stderr)


def look(no_color: bool) -> dict[str, Any]:
    """The width and colour of standard output: as wide as the terminal, coloured only there and only if nobody objects."""
    shown = sys.stdout.isatty()
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return {"width": shutil.get_terminal_size((80, 24)).columns, "colour": shown and not plain}


def progress(quiet: bool) -> Callable[[int, int, str], None] | None:
    """A line on standard error that names the file being read; nothing unless somebody watches."""
    if quiet or not sys.stderr.isatty():
        return None

    def show(number: int, total: int, name: str) -> None:
        from checker.reporting.printable import short

        sys.stderr.write(f"\r\x1b[Kreading {number} of {total}: {short(name, 50)}" if number < total else "\r\x1b[K")
        sys.stderr.flush()

    return show
