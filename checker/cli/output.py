"""Where a report goes: standard output, files by their suffix, and remarks on standard error."""

from __future__ import annotations

import difflib
import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import Any

from checker.errors import UsageError
from checker.reporting import FORMATS, SUFFIXES

PAGE = 100
"""The width of a report that goes to a file."""


def renderer(name: str) -> Any:
    """The module of that format; UsageError names those there are."""
    if name not in FORMATS:
        raise UsageError(f"there is no format '{name}'", nearest_of(name, FORMATS))
    return importlib.import_module(FORMATS[name])


def destinations(files: Iterable[str] | None) -> dict[Path, str]:
    """The format of each file to write, by its suffix or the name before a =; UsageError if there is none or no file can be made, before any work is done."""
    found = {}
    for given in files or ():
        before, sign, after = given.partition("=")
        name, file = (before, Path(after)) if sign and before in FORMATS and after else (SUFFIXES.get(Path(given).suffix.lower(), ""), Path(given))
        if not name:
            known = nearest_suffix(Path(given).suffix)
            raise UsageError(f"--out {given}: no format has that suffix", f"{known}name a file that ends in {', '.join(SUFFIXES)}, or write FORMAT={given}")
        writable(file)
        found[file] = name
    return found


def writable(file: Path, option: str = "--out") -> None:
    """UsageError, before any work is done, when no file can be made there."""
    if file.is_dir() or not file.absolute().parent.is_dir():
        raise UsageError(f"{option} {file}: no such folder, or the name of one", "make the folder first, and name a file in it")
    try:
        with tempfile.TemporaryFile(dir=file.absolute().parent):
            pass
    except OSError as error:
        raise UsageError(f"{option} {file} cannot be written: {error.strerror}", "name a file in a folder that you may write to") from error


def writable_folder(folder: Path, option: str) -> None:
    """Make the folder; UsageError, before any work is done, when it cannot be made or nothing can be written in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UsageError(f"{option} {folder} cannot be written: {error.strerror}", "name a folder that you may write to") from error


def nearest_of(word: str, known: Iterable[str]) -> str:
    """A remedy for a word that is none of those known: the likeliest one meant, else all."""
    names = list(known)
    close = difflib.get_close_matches(word, names, 1)
    return f"did you mean '{close[0]}'?" if close else f"use one of {', '.join(names)}"


def nearest_suffix(suffix: str) -> str:
    """The suffix likeliest meant, as the beginning of a remedy."""
    close = difflib.get_close_matches(suffix.lower(), SUFFIXES, 1)
    return f"did you mean '{close[0]}'? else " if close else ""


def write(file: Path, text: str | bytes) -> None:
    """Write the file whole or not at all; UsageError if it cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace"))
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"--out {file} cannot be written: {error.strerror}", "name a file that you may write") from error


def say(text: str | bytes) -> None:
    """Print to standard output, as UTF-8 if the terminal can; a reader that has gone away is no error. UsageError for bytes on a screen."""
    if isinstance(text, bytes) and sys.stdout.isatty():
        raise UsageError("a workbook cannot be shown on the screen", "write it with --out report.xlsx")
    try:
        if isinstance(text, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
            sys.stdout.flush()
            return
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


def links() -> bool:
    """Whether the terminal is one that is known to open links; FORCE_HYPERLINK says yes or, as 0, no."""
    asked = os.environ.get("FORCE_HYPERLINK")
    if asked is not None:
        return asked not in {"", "0"}
    programs = {"iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "WarpTerminal", "Tabby", "rio", "contour"}
    known = os.environ.get("TERM_PROGRAM") in programs or any(os.environ.get(name) for name in ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM"))
    vte = os.environ.get("VTE_VERSION", "")
    return known or (vte.isdigit() and int(vte) >= 5000) or os.environ.get("TERM", "").startswith(("xterm-kitty", "alacritty", "foot", "xterm-ghostty"))


def progress(quiet: bool) -> Callable[[int, int, str], None] | None:
    """A line on standard error with a bar, the time left and the file being read; nothing unless somebody watches."""
    if quiet or not sys.stderr.isatty():
        return None
    began = perf_counter()

    def show(number: int, total: int, name: str) -> None:
        from checker.reporting.printable import short

        gone = perf_counter() - began
        left = gone / (number - 1) * (total - number + 1) if number > 1 and gone > 2 else 0.0
        room = max(shutil.get_terminal_size((80, 24)).columns - 50, 12)
        filled = 20 * (number - 1) // max(total, 1)
        bar = f"{'━' * filled}{'─' * (20 - filled)} {number} of {total}{f', {left:,.0f} s left' if left else ''}  {short(name, room)}"
        # the last file stays named while it is read; the line is wiped by what is printed next
        sys.stderr.write(f"\r\x1b[K{bar}\r")
        sys.stderr.flush()

    return show


def wipe(quiet: bool) -> None:
    """Take the progress line away."""
    if not quiet and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
