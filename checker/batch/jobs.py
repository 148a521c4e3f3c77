"""What a worker process does: read one file, or judge one shipment, within its limits."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.batch.sources import Source, at_hand, local
from checker.config import Config
from checker.errors import UnreadablePaper
from checker.model.report import Unreadable

if TYPE_CHECKING:
    from checker.ledger.entry import Entry
    from checker.model.documents import Document
    from checker.model.shipment import Shipment
    from checker.pipeline import Bench


SWOLLEN, SWOLLEN_BY_OCR = 340_000_000, 1_300_000_000
"""The bytes more than at its beginning from which on a worker is replaced: native readers give memory back only when their process ends.
Recognition of print needs more."""
_PAGE = 4096 if sys.platform == "win32" else os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take: seconds by the clock, bytes of memory (0 for no limit)."""

    deadline: float = 60.0
    memory: int = 1_500_000_000


Groups = tuple[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], ...]
"""The shipments of one line of the answer: what links each, and its papers by the file that they are spooled in and their place in it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work.

    `read` and `desk` jobs name a file, `note` and `judge` jobs the spooled papers of one line of the answer, `work` jobs a function and what it is given.
    A line is judged in the run `run`, whose shipments are noted in the ledger of the settings, in the file `seen`, or are the `known` ones; `trouble` tells
    why they could not be.
    """

    kind: str
    path: str
    name: str = ""
    spool: str = ""
    groups: Groups = ()
    config: Config | None = None
    today: date | None = None
    source: Source | None = None
    work: Callable[..., Any] | None = None
    given: tuple[Any, ...] = ()
    run: str = ""
    seen: str = ""
    known: tuple[Entry, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a job gave: a `value`, or the reason why it broke. `swollen` tells that the worker holds so much memory that it is to be replaced."""

    value: Any = None
    broke: str = ""
    swollen: bool = False


def serve(pipe: Connection, limits: Limits) -> None:
    """Answers jobs until the pipe closes. Runs in a process of its own."""
    _limit(limits)
    bare = _held()
    benches: dict[str, Bench] = {}
    while True:
        try:
            job: Job = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = Answer(_KINDS[job.kind](job) if job.kind in _KINDS else _judge(job, benches))
        except MemoryError:
            answer = Answer(broke="it needs more memory than it may have")
        except Exception as error:  # noqa: BLE001 - a worker answers whatever happens
            answer = Answer(broke=f"{type(error).__name__}: {error}")
        pipe.send(replace(answer, swollen=_held() - bare > (SWOLLEN_BY_OCR if "onnxruntime" in sys.modules else SWOLLEN)))


def _held() -> int:
    """The bytes of memory that this process holds now, as far as the system tells."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * _PAGE
    except OSError:
        return 0


def _limit(limits: Limits) -> None:
    """Bounds what this process may take, where the system can: memory, and no core dumps, which hold the papers' text."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if limits.memory:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(job: Job) -> Any:
    """Reads a file into the spool; gives back slim papers for linking, and what could not be read."""
    from checker.batch.slim import slim
    from checker.pipeline import Desk, read_file

    try:
        with at_hand(job.source or local(Path(job.path)), Path(job.spool).parent) as file:
            desk = read_file(file, job.name, job.config.ocr if job.config else "auto")
    except UnreadablePaper as error:
        desk = Desk(unreadable=[Unreadable(job.name, error.reason, error.remedy)])
    Path(job.spool).write_bytes(pickle.dumps((desk.documents, desk.traces), pickle.HIGHEST_PROTOCOL))
    return [slim(d) for d in desk.documents], desk.unreadable, desk.faults


def _desk(job: Job) -> Any:
    """All that one file holds, whole."""
    from checker.pipeline import read_file

    return read_file(Path(job.path), job.name, job.config.ocr if job.config else "auto")


def _work(job: Job) -> Any:
    """What the function gives, or the reason why it finds the paper unreadable."""
    assert job.work  # noqa: S101 - a job of this kind names one
    try:
        return job.work(*job.given)
    except UnreadablePaper as error:
        return Unreadable(str(job.given[0])[:200] if job.given else "", error.reason, error.remedy)


def _note(job: Job) -> list[Entry]:
    """What a ledger keeps of the shipments of one line."""
    from checker.judging.remembered import remembered

    return [remembered(shipment).bare() for shipment in _assembled(job)[0]]


def _assembled(job: Job) -> tuple[list[Shipment], list[Document]]:
    """The shipments of one line, and their papers."""
    from checker.linking.shipments import assemble

    shipments, documents = [], []
    for linked_by, papers in job.groups:
        spooled = {spool: pickle.loads(Path(spool).read_bytes()) for spool, _ in papers}  # noqa: S301 - our own, from a private folder
        mine = [spooled[spool][0][number] for spool, number in papers]
        traces = [t for spool in dict.fromkeys(s for s, _ in papers) for t in spooled[spool][1] if t.path in {d.path for d in mine}]
        shipments.append(assemble(mine, linked_by, traces))
        documents += mine
    return shipments, documents


_KINDS = {"read": _read, "desk": _desk, "work": _work, "note": _note}


def _judge(job: Job, benches: dict[str, Bench]) -> tuple[str, list[str]]:
    """Judges the shipments of one line of the answer; gives the line, and each verdict."""
    from datetime import UTC, datetime
    from time import perf_counter

    from checker import __version__
    from checker.model.report import Report
    from checker.pipeline import Bench
    from checker.reporting.json_v1 import line

    started, clock = datetime.now(UTC), perf_counter()
    config = job.config or Config()
    bench = benches.get(repr(config)) or benches.setdefault(repr(config), Bench.of(config))
    bench.memory.of_run(job.run, job.seen, job.known, job.trouble)
    shipments, documents = _assembled(job)
    judged = bench.judge(shipments, job.today or started.date())
    unread = pickle.loads(Path(job.path).read_bytes()) if job.path else ()  # noqa: S301
    took, warnings = perf_counter() - clock, tuple(bench.memory.troubles)
    report = Report(judged, tuple(documents), tuple(unread), bench.reference, started, took, __version__, warnings=warnings)
    return line(report), [j.verdict.name.lower() for j in judged] or ["not read"]
