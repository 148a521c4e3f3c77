"""A batch: files in, one line of JSON out for every shipment, each input file in exactly one line."""

from __future__ import annotations

import pickle
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checker.batch.jobs import Answer, Job, Limits
from checker.batch.pool import Lost, Pool
from checker.batch.results import Results
from checker.config import Config
from checker.linking.shipments import link
from checker.model.documents import Document
from checker.model.report import Unreadable

Progress = Callable[[str, int, int], None]
"""Called with the stage (read or judge), how much of it is done, and how much there is."""

BROKEN = ("internal error: docscan broke on this file", "look at it by hand, and report this bug with the file's kind and maker")


@dataclass(slots=True)
class Read:
    """What the reading stage left of one input file: slim papers, where their full form lies, and what was not read."""

    path: str
    spool: str
    documents: list[Document] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the answer: the input files that it covers, and the groups of papers to judge together."""

    files: tuple[str, ...]
    groups: tuple[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], ...]
    unreadable: tuple[Unreadable, ...]


def run(files: Iterable[Path], results: Results, config: Config, *, jobs: int = 2, limits: Limits = Limits(), progress: Progress | None = None) -> int:  # noqa: B008 - frozen
    """Checks the files and appends their lines to the results; gives how many lines were written.

    Files that the results hold already, unchanged, are passed over. Whatever happens on one file stays with that file.
    """
    todo = [f for f in files if not results.holds(str(f))]
    written = 0
    with tempfile.TemporaryDirectory(prefix="docscan-") as spool, Pool(jobs, limits) as pool:
        read = list(_read_all(pool, todo, spool, config, progress))
        lines = list(_lines(read))
        for text, line in _judge_all(pool, lines, spool, config, progress):
            results.add(text, line.files)
            written += 1
    return written


def _read_all(pool: Pool, files: list[Path], spool: str, config: Config, progress: Progress | None) -> Iterator[Read]:
    work = [Job("read", str(f), str(f), str(Path(spool) / f"{n}.papers"), config=config) for n, f in enumerate(files)]
    for done, answer in enumerate(pool.run(work), 1):
        if progress:
            progress("read", done, len(work))
        if isinstance(answer, Lost):
            yield Read(answer.job.path, "", unreadable=[Unreadable(answer.job.path, answer.reason, answer.remedy)])
            continue
        job, given = answer
        assert isinstance(given, Answer)  # noqa: S101 - the pool gives back what the worker sent
        if given.broke:
            reason = given.broke if "memory" in given.broke else BROKEN[0]
            yield Read(job.path, "", unreadable=[Unreadable(job.path, reason, BROKEN[1])], faults=[given.broke])
        else:
            documents, unreadable, faults = given.value
            yield Read(job.path, job.spool, documents, unreadable, [f.error for f in faults])


def _lines(read: list[Read]) -> Iterator[Line]:
    """The lines of the answer: shipments, those that share a file together, and files that hold none by themselves."""
    read.sort(key=lambda r: r.path)
    home = {id(d): (r, n) for r in read for n, d in enumerate(r.documents)}
    shipments = link([d for r in read for d in r.documents], [])
    groups = [(s.linked_by, tuple(home[id(d)] for d in s.documents)) for s in shipments]
    leader: dict[str, str] = {}

    def find(path: str) -> str:
        while leader.setdefault(path, path) != path:
            path = leader[path]
        return path

    for _, members in groups:
        for r, _n in members[1:]:
            leader[find(r.path)] = find(members[0][0].path)
    together: dict[str, list[Any]] = defaultdict(list)
    for linked_by, members in groups:
        together[find(members[0][0].path)].append((linked_by, tuple((r.spool, n) for r, n in members)))
    files: dict[str, list[Read]] = defaultdict(list)
    for r in read:
        files[find(r.path)].append(r)
    for head, mine in files.items():
        yield Line(tuple(r.path for r in mine), tuple(together.get(head, ())), tuple(u for r in mine for u in r.unreadable))


def _judge_all(pool: Pool, lines: list[Line], spool: str, config: Config, progress: Progress | None) -> Iterator[tuple[str, Line]]:
    today = datetime.now(UTC).date()
    work: dict[str, tuple[Job, Line]] = {}
    for n, line in enumerate(lines):
        unread = ""
        if line.unreadable:
            unread = str(Path(spool) / f"{n}.unread")
            Path(unread).write_bytes(pickle.dumps(line.unreadable))
        work[str(n)] = Job("judge", unread, str(n), groups=line.groups, config=config, today=today), line
    for done, answer in enumerate(pool.run([job for job, _ in work.values()]), 1):
        if progress:
            progress("judge", done, len(work))
        job = answer.job if isinstance(answer, Lost) else answer[0]
        line = work[job.name][1]
        value = None if isinstance(answer, Lost) else answer[1].value
        if value is None:
            why = answer.reason if isinstance(answer, Lost) else answer[1].broke
            value = _unjudged(line, why)
        yield value, line


def _unjudged(line: Line, why: str) -> str:
    """The line of papers that were read but could not be judged: listed as unread, so that nobody takes them for clear."""
    from time import perf_counter

    from checker import __version__
    from checker.model.report import Reference, Report
    from checker.reporting.json_v1 import line as written

    lost = [Unreadable(f, f"its papers could not be judged: {why}", "check this file by itself; if it happens again, report it") for f in line.files]
    now = datetime.now(UTC)
    return written(Report((), (), (*line.unreadable, *lost), Reference(0, "", (), ()), now, perf_counter() * 0.0, __version__))
