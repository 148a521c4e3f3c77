"""The log of decisions, a file of JSON Lines that only grows: appending under a lock, and proving it whole."""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import UsageError
from checker.ledger.circle import sign
from checker.record.chain import Fault, NoEntry, entry_of, faults
from checker.record.decision import FIRST, Entry, digest_of, hash_of, signed_text
from checker.record.locked import locked
from checker.record.seal import Mark, ends_as, read_seal, remember, remembered, seal_file, sealed, write_seal

LARGEST = 500_000_000
LONGEST = 1_000_000
"""Bytes of a log, and of one line."""

_VERIFY = "run `docscan audit verify` to see what is wrong; put the log back as it was, or begin another with --log"


@dataclass(frozen=True, slots=True)
class Proof:
    """A log looked through: its decisions, and what is wrong."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]

    @property
    def mark(self) -> Mark | None:
        """The log's length and ends, to be noted elsewhere."""
        return Mark(self.entries[0].hash, len(self.entries), self.entries[-1].hash) if self.entries else None


def prove(log: Path, known: Collection[str], memory: Path | None = None, expected: str = "") -> Proof:
    """Whether the log is as it was written. `memory` is what this machine remembers of logs, `expected` a mark (NUMBER:HASH) noted elsewhere."""
    text, seal = _both(log)
    lines = text.split("\n")
    cut_off = lines.pop()
    entries, found = faults(lines, known)
    if cut_off:
        found.append(Fault(len(lines) + 1, "it is not whole: its end is missing"))
    found += sealed(entries, seal, known, len(lines))
    past = remembered(memory, log) if memory else None
    if past:
        found += (fault for fault in ends_as(entries, past, "this machine's memory", len(lines)) if str(fault) not in {str(other) for other in found})
    found += _as_noted(entries, expected) if expected else ()
    return Proof(tuple(entries), tuple(found))


def _as_noted(entries: Sequence[Entry], expected: str) -> list[Fault]:
    number, _, mark = expected.partition(":")
    if not number.isdigit() or not mark:
        raise UsageError(f"--head {expected} is no mark", "give it as `docscan audit verify` printed it: NUMBER:HASH")
    if len(entries) < int(number):
        return [Fault(0, f"it was cut short: {number} decisions were noted, and there are {len(entries)}")]
    same = int(number) > 0 and entries[int(number) - 1].hash.startswith(mark.lower())
    return [] if same else [Fault(int(number), "it is not the line that was noted")]


def append(log: Path, content: Mapping[str, Any], signing: bytes, memory: Path) -> Entry:
    """Add a decision and give back its line. UsageError when the log cannot be written, or does not end as its seal says."""
    with locked(log):
        last = _last(log, memory)
        whole = {**content, "salt": secrets.token_hex(16)}
        signer, number = sign(signing, b"")[0], (last.decisions if last else 0) + 1
        previous, digest = last.head if last else FIRST, digest_of(whole)
        mark = hash_of(number, previous, digest, signer)
        entry = Entry(number, previous, digest, mark, signer, sign(signing, signed_text(mark))[1], whole)
        try:
            _add(log, entry.line() + "\n")
            now = Mark(last.log if last else mark, number, mark)
            write_seal(log, now, signing)
            remember(memory, log, now)
        except OSError as error:
            raise UsageError(f"{log} cannot be written: {error.strerror}", "name a log in a folder that you may write to, with --log") from error
    return entry


def _add(log: Path, line: str) -> None:
    data = line.encode()
    if len(data) > LONGEST:
        raise UsageError("the decision is longer than a line of the log may be", "make the note shorter")
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _last(log: Path, memory: Path) -> Mark | None:
    """Where the log ends, by its seal and its last line, which must agree; None for a log to be begun."""
    past = remembered(memory, log)
    if not log.exists() or not log.stat().st_size:
        if past or seal_file(log).exists():
            raise UsageError(f"{log} is gone or empty, though decisions were recorded in it", _VERIFY)
        return None
    if not seal_file(log).exists():
        raise UsageError(f"the seal of {log} is missing", _VERIFY)
    found = read_seal(seal_file(log).read_text("utf-8", "replace"))
    if isinstance(found, str):
        raise UsageError(f"{log}: {found}", _VERIFY)
    mark = found[0]
    last = _tail(log, mark)
    if last.hash == mark.head and last.number == mark.decisions:
        end = mark
    elif last.previous == mark.head and last.number == mark.decisions + 1:
        end = Mark(mark.log, last.number, last.hash)  # written, but not sealed: the machine stopped between the two
    else:
        raise UsageError(f"{log} does not end as its seal says", _VERIFY)
    if past and (past.log != end.log or past.decisions > end.decisions):
        raise UsageError(f"{log} holds {end.decisions} decisions, and this machine remembers {past.decisions}, or another log", _VERIFY)
    return end


def _tail(log: Path, mark: Mark) -> Entry:
    """The last whole line. What a failure of power left of a line after it was never told to anybody as recorded, and is put aside."""
    with log.open("rb") as stream:
        size = stream.seek(0, os.SEEK_END)
        start = stream.seek(max(size - 2 * LONGEST - 2, 0))
        data = stream.read()
    whole, _, rest = data.rpartition(b"\n")
    line = whole.rpartition(b"\n")[2]
    try:
        last = entry_of(line.decode("ascii"))
    except (NoEntry, UnicodeDecodeError) as error:
        raise UsageError(f"the last line of {log} is damaged: {error}", _VERIFY) from error
    if rest and last.hash == mark.head:
        log.with_name(log.name + ".cut-off").write_bytes(rest)
        os.truncate(log, start + len(whole) + 1)
    elif rest:
        raise UsageError(f"the last line of {log} is not whole", _VERIFY)
    return last


def _both(log: Path) -> tuple[str, str | None]:
    """The log and its seal as they stood at one time, though others may be writing."""
    file = seal_file(log)
    before = file.read_text("utf-8", "replace") if file.exists() else None
    for _ in range(100):
        text = _text(log)
        after = file.read_text("utf-8", "replace") if file.exists() else None
        if before == after:
            break
        before = after
    return text, before


def _text(log: Path) -> str:
    try:
        if log.stat().st_size > LARGEST:
            raise UsageError(f"{log} is larger than {LARGEST / 1e6:,.0f} MB", "begin another with --log")
        return log.read_bytes().decode("utf-8", "backslashreplace")
    except OSError as error:
        raise UsageError(f"the log {log} cannot be read: {error.strerror}", "name the file that `docscan decide` writes, with --log") from error
