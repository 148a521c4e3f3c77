"""How many decisions a log holds and which is the last: signed beside the log, and remembered apart from it, so that lines taken off its end are missed."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.record.chain import Fault, signed, truly_signed
from checker.record.decision import Entry
from checker.record.locked import locked

SCHEMA = "docscan.seal/1"


@dataclass(frozen=True, slots=True)
class Mark:
    """The length of a log and its ends: the hash of its first line, which names the log, and of its last."""

    log: str
    decisions: int
    head: str

    def __str__(self) -> str:
        return f"{self.decisions}:{self.head}"


def seal_file(log: Path) -> Path:
    """Where the seal of a log stands."""
    return log.with_name(log.name + ".seal")


def write_seal(log: Path, mark: Mark, signing: bytes) -> None:
    """Sign the length of a log, beside it."""
    body = signed({"schema": SCHEMA, "log": mark.log, "decisions": mark.decisions, "head": mark.head}, signing)
    put(seal_file(log), json.dumps(body, indent=1) + "\n")


def read_seal(text: str) -> tuple[Mark, str] | str:
    """The mark in a seal and who signed it, or what is wrong with it."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return "the seal is no JSON"
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        return f"the seal is of another kind than {SCHEMA}"
    mark = _mark(found)
    if mark is None or not truly_signed(found):
        return "the seal was changed: its signature is not that of what it says"
    return mark, str(found["signer"])


def _mark(found: Mapping[str, Any]) -> Mark | None:
    log, decisions, head = found.get("log"), found.get("decisions"), found.get("head")
    return Mark(log, decisions, head) if isinstance(log, str) and isinstance(decisions, int) and isinstance(head, str) else None


def ends_as(entries: list[Entry], mark: Mark, whose: str, lines: int) -> Iterator[Fault]:
    """What is wrong with the end of a log of so many lines, by what a seal, or somebody's memory of it, says."""
    marks = {entry.number: entry.hash for entry in entries}
    if lines < mark.decisions:
        yield Fault(0, f"it was cut short: {whose} counts {mark.decisions} decisions, and there are {lines}")
    elif marks.get(1, mark.log) != mark.log:
        yield Fault(0, f"it is not the log of which {whose} speaks: its first line is another")
    elif marks.get(mark.decisions, mark.head) != mark.head:
        yield Fault(mark.decisions, f"it is not the line that {whose} speaks of")


def sealed(entries: list[Entry], text: str | None, known: Collection[str], lines: int) -> Iterator[Fault]:
    """What is wrong by the seal. A log may be one line ahead of it, when the machine stopped between the two: that line is signed too."""
    if text is None:
        yield Fault(0, "its seal is missing, so nobody can tell whether lines were taken off its end")
        return
    found = read_seal(text)
    if isinstance(found, str):
        yield Fault(0, found)
        return
    mark, signer = found
    if signer not in known:
        yield Fault(0, "the seal is signed by a key that is not among those given; name it with --signer")
    yield from ends_as(entries, mark, "the seal", lines)
    if lines > mark.decisions + 1:
        yield Fault(0, f"the seal counts {mark.decisions} decisions, and there are {lines}: an older seal was put in its place")


def remembered(memory: Path, log: Path) -> Mark | None:
    """What this user's machine remembers of the log at that path."""
    try:
        found = json.loads(memory.read_text("utf-8")).get(str(log.resolve()))
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return _mark(found) if isinstance(found, dict) else None


def remember(memory: Path, log: Path, mark: Mark) -> None:
    """Keep the length of a log apart from it."""
    memory.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with locked(memory):
        try:
            found = json.loads(memory.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            found = {}
        table = found if isinstance(found, dict) else {}
        table[str(log.resolve())] = {"log": mark.log, "decisions": mark.decisions, "head": mark.head}
        put(memory, json.dumps(table, indent=1, sort_keys=True) + "\n")


def put(file: Path, text: str) -> None:
    """Write a small file whole or not at all, so that it outlives a failure of power."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            Path(name).chmod(file.stat().st_mode & 0o777)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
