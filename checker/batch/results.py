"""The file of results: lines of JSON, each whole or not there, and the memory of what it holds already."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from checker.errors import UsageError


class Results:
    """Lines appended to a file, and beside it (`.run`) which input files they answer, under which rules.

    With `resume`, what was written by an earlier run under the same rules is kept, and a line that a crash cut short is dropped.
    """

    def __init__(self, file: Path, basis: str, *, resume: bool = False) -> None:
        self.file, self._index = file, file.with_name(file.name + ".run")
        self._held: dict[str, str] = {}
        kept = resume and file.exists()
        if kept:
            self._resume(basis)
        elif file.exists() and file.stat().st_size and not resume:
            raise UsageError(f"'{file}' exists already", "go on with it by --resume, or give another --out")
        try:
            self._lines = os.open(file, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if kept else os.O_TRUNC), 0o600)
            self._notes = os.open(self._index, os.O_WRONLY | os.O_CREAT | (os.O_APPEND if kept else os.O_TRUNC), 0o600)
        except OSError as error:
            raise UsageError(f"'{file}' cannot be written: {error.strerror}", "give another --out, or make room") from error
        if not kept:
            self._note({"basis": basis})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._lines)
        os.close(self._notes)

    def holds(self, path: str) -> bool:
        """Whether an unchanged file has its line already."""
        return path in self._held and self._held[path] == fingerprint(path)

    def add(self, text: str, files: Sequence[str]) -> None:
        """Appends one line in one write, and notes which files it answers. UsageError when the disk is full."""
        try:
            start = os.lseek(self._lines, 0, os.SEEK_END)
            data = text.encode() + b"\n"
            self._append(data, start)
            self._note({"end": start + len(data), "files": {f: fingerprint(f) for f in files}})
        except OSError as error:
            raise UsageError(f"'{self.file}' cannot be written: {error.strerror}", "make room on the disk, then go on with --resume") from error
        self._held.update((f, fingerprint(f)) for f in files)

    def _append(self, data: bytes, start: int) -> None:
        """Writes the line whole, or leaves the file as it was."""
        if os.write(self._lines, data) != len(data):
            os.ftruncate(self._lines, start)
            raise OSError(28, "no space left")
        os.fsync(self._lines)

    def _note(self, what: Mapping[str, Any]) -> None:
        os.write(self._notes, json.dumps(what).encode() + b"\n")
        os.fsync(self._notes)

    def _resume(self, basis: str) -> None:
        notes = list(_whole_lines(self._index))
        if not notes or notes[0].get("basis") != basis:
            remedy = "start anew with another --out, so that all shipments are judged alike"
            raise UsageError(f"'{self.file}' was made under other rules, lists or settings", remedy)
        end = max((n.get("end", 0) for n in notes), default=0)
        with self.file.open("r+b") as lines:
            lines.truncate(end)
        with self._index.open("r+b") as index:
            index.truncate(sum(len(json.dumps(n).encode()) + 1 for n in notes))
        for note in notes[1:]:
            self._held.update(note["files"])


def _whole_lines(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file of notes up to the first that was cut short."""
    if not file.exists():
        return
    for raw in file.read_bytes().split(b"\n"):
        try:
            note = json.loads(raw)
        except ValueError:
            return
        if not isinstance(note, dict):
            return
        yield note


def fingerprint(path: str) -> str:
    """What tells a changed file from an unchanged one: its digest; empty when it cannot be read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - paths stay as given; a pipe or a device would be read for ever
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def records(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file of results, parsed."""
    with file.open("rb") as lines:
        for raw in lines:
            yield json.loads(raw)
