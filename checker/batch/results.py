"""The file of results: lines of JSON, each whole or not there, and the memory of what it holds already."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Self

import msgspec

from checker.batch.sources import Source, local
from checker.errors import UsageError


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of one line: its digest, and the files that it answers with their fingerprints."""

    line: str
    files: Mapping[str, str]


class Results:
    """Lines added to a file, and beside it (`.run`) which input files they answer, under which rules.

    With `resume`, what an earlier run wrote under the same rules is kept, and a line that a crash cut short is dropped. A line that answers a file
    again takes the place of the earlier one, which leaves the file when `settle` is called or the run is resumed.
    """

    def __init__(self, file: Path, basis: str, *, resume: bool = False) -> None:
        self.file, self._index = file, file.with_name(file.name + ".run")
        self._basis = basis
        self._held: dict[str, Held] = {}
        self._replaced = False
        self._lines = self._notes = -1
        self.resumed = kept = resume and file.exists()
        if kept:
            self._resume()
        elif file.exists() and file.stat().st_size and not resume:
            raise UsageError(f"'{file}' exists already", "go on with it by --resume, or give another --out")
        self._open(anew=not kept)
        if not kept:
            self._note({"basis": basis})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def holds(self, source: Source) -> bool:
        """Whether an unchanged file has its line already."""
        held = self._held.get(source.name)
        return held is not None and bool(held.files[source.name]) and held.files[source.name] == source.fingerprint()

    def answers(self, names: Collection[str], unchanged: Container[str]) -> bool:
        """Whether one line is there already that answers these files and no others, all of them unchanged."""
        held = self._held.get(next(iter(names), ""))
        return held is not None and held.files.keys() == set(names) and all(name in unchanged for name in names)

    @property
    def written(self) -> bool:
        """Whether any line is there."""
        return bool(self._held)

    def akin(self, own: Iterable[str], quoted: Iterable[str], folders: Iterable[str]) -> set[str]:
        """The files of lines whose papers may belong to papers with these marks, or lie in these folders."""
        mine, said, here = set(own), set(quoted), set(folders)
        found: set[str] = set()
        for note in islice(_whole_lines(self._index), 1, None):
            theirs = note.get("own", ())
            met = not (mine.isdisjoint(theirs) and said.isdisjoint(theirs) and mine.isdisjoint(note.get("quoted", ())))
            if met or not here.isdisjoint(note.get("folders", ())):
                found.update(f for f in note["files"] if f in self._held and self._held[f].line == note["line"])
        return found

    def add(self, text: str, files: Sequence[Source], own: Iterable[str] = (), quoted: Iterable[str] = (), folders: Iterable[str] = ()) -> None:
        """Appends one line in one write, and notes which files it answers and what other papers may find them by. UsageError when the disk is full."""
        data = text.encode() + b"\n"
        held = Held(_digest(data), {s.name: s.fingerprint() for s in files})
        marks = {"own": sorted(own), "quoted": sorted(quoted), "folders": sorted(folders)}
        try:
            self._append(data)
            self._note({"line": held.line, "files": held.files, **marks})
        except OSError as error:
            raise UsageError(f"'{self.file}' cannot be written: {error.strerror}", "make room on the disk, then go on with --resume") from error
        self._replaced = self._replaced or any(f in self._held for f in held.files)
        self._held.update(dict.fromkeys(held.files, held))

    def settle(self) -> None:
        """Takes out the lines whose place later ones have taken."""
        if self._replaced:
            self._close()
            try:
                self._rewrite()
            except OSError as error:
                raise UsageError(f"'{self.file}' cannot be written: {error.strerror}", "make room on the disk, then go on with --resume") from error
            finally:
                self._open(anew=False)
            self._replaced = False

    def _close(self) -> None:
        for handle in (self._lines, self._notes):
            with suppress(OSError):
                os.close(handle)
        self._lines = self._notes = -1

    def _open(self, *, anew: bool) -> None:
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if anew else os.O_APPEND)
        try:
            self._lines = os.open(self.file, flags, 0o600)
            self._notes = os.open(self._index, flags, 0o600)
        except OSError as error:
            raise UsageError(f"'{self.file}' cannot be written: {error.strerror}", "give another --out, or make room") from error

    def _append(self, data: bytes) -> None:
        """Writes the line whole, or leaves the file as it was."""
        start = os.lseek(self._lines, 0, os.SEEK_END)
        if os.write(self._lines, data) != len(data):
            os.ftruncate(self._lines, start)
            raise OSError(28, "no space left")
        os.fsync(self._lines)

    def _note(self, what: Mapping[str, Any]) -> None:
        os.write(self._notes, json.dumps(what).encode() + b"\n")
        os.fsync(self._notes)

    def _resume(self) -> None:
        """Learns what is there, and leaves in both files the lines that are whole, noted and not replaced."""
        notes = _whole_lines(self._index)
        if next(notes, {}).get("basis") != self._basis:
            remedy = "start anew with another --out, so that all shipments are judged alike"
            raise UsageError(f"'{self.file}' was made under other rules, lists or settings", remedy)
        for note in notes:
            held = Held(note["line"], note["files"])
            self._held.update(dict.fromkeys(held.files, held))
        self._rewrite()

    def _rewrite(self) -> None:
        """Both files anew, atomically, with the lines that still answer all of their files."""
        wanted = {held.line: held for held in self._held.values()}
        standing = {line: held for line, held in wanted.items() if all(self._held[f] is held for f in held.files)}
        there: dict[str, None] = {}
        fresh, fresh_notes = (f.with_name(f.name + ".new") for f in (self.file, self._index))
        with self.file.open("rb") as old, open(fresh, "wb", opener=_private) as new:
            for data in old:
                line = _digest(data)
                if data.endswith(b"\n") and line in standing and line not in there:
                    there[line] = None
                    new.write(data)
            new.flush()
            os.fsync(new.fileno())
        with open(fresh_notes, "w", encoding="utf-8", opener=_private) as new_notes:
            new_notes.write(json.dumps({"basis": self._basis}) + "\n")
            for note in _whole_lines(self._index):
                if note.get("line") in there and note["files"] == standing[note["line"]].files:
                    new_notes.write(json.dumps(note) + "\n")
            new_notes.flush()
            os.fsync(new_notes.fileno())
        fresh.replace(self.file)
        fresh_notes.replace(self._index)
        self._held = {f: standing[line] for line in there for f in standing[line].files}


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:24]


def _whole_lines(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file of notes up to the first that was cut short."""
    if not file.exists():
        return
    with file.open("rb") as rows:
        for raw in rows:
            try:
                note = msgspec.json.decode(raw)
            except ValueError:
                return
            if not isinstance(note, dict) or not raw.endswith(b"\n"):
                return
            yield note


def fingerprint(path: str) -> str:
    """What tells a changed local file from an unchanged one: its digest; empty when it cannot be read."""
    return local(Path(path)).fingerprint()


def records(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file of results, parsed."""
    decoder = msgspec.json.Decoder()
    with file.open("rb") as lines:
        for raw in lines:
            yield decoder.decode(raw)
