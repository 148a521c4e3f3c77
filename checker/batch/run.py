"""A batch: files in, one line of JSON out for every shipment, each input file in exactly one line."""

from __future__ import annotations

import pickle
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from checker.batch.jobs import Answer, Groups, Job, Limits
from checker.batch.pool import Lost, Pool, Workers, way
from checker.batch.results import Results
from checker.batch.sources import Source, local
from checker.batch.spool import Read, Spool
from checker.batch.together import Together
from checker.config import Config
from checker.linking.marks import own_marks, quoted_marks
from checker.linking.shipments import link
from checker.model.report import Unreadable
from checker.screening import in_force

Progress = Callable[[str, int, int, Counter[str]], None]
"""Called with the stage (read, note or judge), how much of it is done, how much there is, and the verdicts so far."""

BROKEN = ("internal error: docscan broke on this file", "look at it by hand, and report this bug with the file's kind and maker")
FEW = 15
"""In a folder of so few papers, one without a number of its own may belong to any other."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the answer: the sources that it covers, and the groups of papers to judge together."""

    sources: tuple[Source, ...]
    groups: Groups
    unreadable: tuple[Unreadable, ...]
    own: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()


def run(
    files: Iterable[Path | Source],
    results: Results,
    config: Config,
    *,
    jobs: int = 2,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    progress: Progress | None = None,
    resume: bool = False,
    workers: AbstractContextManager[Workers] | None = None,
) -> int:
    """Checks the files and adds their lines to the results; gives how many lines were written.

    Files that the results hold already, unchanged, are passed over, unless a new paper may belong to their shipment: then that shipment is judged anew.
    Whatever happens on one file stays with that file.
    """
    sources = {s.name: s for s in (local(f) if isinstance(f, Path) else f for f in files)}
    held = {name for name, source in sources.items() if results.holds(source)}
    todo = [source for name, source in sources.items() if name not in held]
    written = 0
    with closing(Together(results.file, config, far=workers is not None, resume=results.resumed)) as together, workers or _pool(jobs, limits) as hands:
        spool = Spool(results.file.with_name(results.file.name + ".work"), config.ocr, resume=resume)
        read = list(_read_all(hands, todo, spool, config, progress))
        if todo:  # what an interrupted run had read is linked as it was linked then
            read += [kept for name in held if (kept := spool.kept(sources[name]))]
        while more := [s for s in _joined(read, results, sources) if s.name not in {r.source.name for r in read}]:
            read += _read_all(hands, more, spool, config, progress)
        lines = [line for line in _lines(read) if not results.answers([s.name for s in line.sources], held)]
        for text, line in _judge_all(hands, lines, spool, together, config, progress):
            results.add(text, line.sources, line.own, line.quoted, line.folders)
            written += 1
    results.settle()
    spool.clear()
    return written


def _pool(jobs: int, limits: Limits) -> Pool:
    """The workers of this machine; where they are split off from this process, all that they look up is made ready in it first."""
    if way() == "fork":
        import checker.batch.ready  # noqa: F401

        in_force.forget()
    return Pool(jobs, limits)


def _joined(read: list[Read], results: Results, sources: dict[str, Source]) -> list[Source]:
    """The sources of earlier lines whose papers may belong to one of these."""
    if not results.written or not read:
        return []
    own = {mark for r in read for d in r.documents for mark in own_marks(d)}
    quoted = {mark for r in read for d in r.documents for mark in quoted_marks(d)}
    crowd = Counter(s.folder for s in sources.values())
    folders = {r.source.folder for r in read if r.documents and crowd[r.source.folder] <= FEW}
    return [sources[name] for name in sorted(results.akin(own, quoted, folders)) if name in sources]


def _read_all(hands: Workers, sources: Sequence[Source], spool: Spool, config: Config, progress: Progress | None) -> Iterator[Read]:
    work, none = [], Counter[str]()
    done = 0
    for source in sources:
        if earlier := spool.kept(source):
            done += 1
            yield earlier
        else:
            work.append(Job("read", source.path, source.name, spool.room(), config=config, source=source))
    for answer in hands.run(work):
        done += 1
        if progress:
            progress("read", done, len(sources), none)
        read = _as_read(answer)
        spool.keep(read)
        yield read


def _as_read(answer: tuple[Job, Any] | Lost) -> Read:
    job = answer.job if isinstance(answer, Lost) else answer[0]
    source = job.source or local(Path(job.path))
    if isinstance(answer, Lost):
        return Read(source, "", unreadable=[Unreadable(source.name, answer.reason, answer.remedy)])
    given = answer[1]
    assert isinstance(given, Answer)  # noqa: S101 - the pool gives back what the worker sent
    if given.broke:
        reason = given.broke if "memory" in given.broke else BROKEN[0]
        return Read(source, "", unreadable=[Unreadable(source.name, reason, BROKEN[1])], faults=[given.broke])
    documents, unreadable, faults = given.value
    return Read(source, job.spool, documents, unreadable, [f.error for f in faults])


def _lines(read: list[Read]) -> Iterator[Line]:
    """The lines of the answer: shipments, those that share a file together, and files that hold none by themselves."""
    read.sort(key=lambda r: r.source.name)
    home = {id(d): (r, n) for r in read for n, d in enumerate(r.documents)}
    shipments = link([d for r in read for d in r.documents], [])
    groups = [(s.linked_by, tuple(home[id(d)] for d in s.documents)) for s in shipments]
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for _, members in groups:
        for r, _n in members[1:]:
            leader[find(r.source.name)] = find(members[0][0].source.name)
    together: dict[str, list[Any]] = defaultdict(list)
    for linked_by, members in groups:
        together[find(members[0][0].source.name)].append((linked_by, tuple((r.spool, n) for r, n in members)))
    files: dict[str, list[Read]] = defaultdict(list)
    for r in read:
        files[find(r.source.name)].append(r)
    for head, mine in files.items():
        own = frozenset(mark for r in mine for d in r.documents for mark in own_marks(d))
        quoted = frozenset(mark for r in mine for d in r.documents for mark in quoted_marks(d))
        folders = frozenset(r.source.folder for r in mine if r.documents)
        yield Line(tuple(r.source for r in mine), tuple(together.get(head, ())), tuple(u for r in mine for u in r.unreadable), own, quoted - own, folders)


def _judge_all(hands: Workers, lines: list[Line], spool: Spool, together: Together, config: Config, progress: Progress | None) -> Iterator[tuple[str, Line]]:
    today, verdicts = datetime.now(UTC).date(), Counter[str]()
    together.note(hands, [line.groups for line in lines], config, today, lambda done: progress("note", done, len(lines), verdicts) if progress else None)
    for done, answer in enumerate(hands.run(_judge_jobs(lines, spool, together, config, today)), 1):
        job = answer.job if isinstance(answer, Lost) else answer[0]
        line = lines[int(job.name)]
        value = None if isinstance(answer, Lost) else answer[1].value
        if value is None:
            value = _unjudged(line, answer.reason if isinstance(answer, Lost) else answer[1].broke), ["not read"]
        verdicts.update(value[1])
        if progress:
            progress("judge", done, len(lines), verdicts)
        yield value[0], line


def _judge_jobs(lines: list[Line], spool: Spool, together: Together, config: Config, today: date) -> Iterator[Job]:
    for n, line in enumerate(lines):
        unread = ""
        if line.unreadable:
            unread = str(spool.folder / f"{n}.unread")
            Path(unread).write_bytes(pickle.dumps(line.unreadable))
        seen, known = together.places(n)
        yield Job("judge", unread, str(n), groups=line.groups, config=config, today=today, run=together.run, seen=seen, known=known, trouble=together.trouble)


def _unjudged(line: Line, why: str) -> str:
    """The line of papers that were read but could not be judged: listed as unread, so that nobody takes them for clear."""
    from checker import __version__
    from checker.model.report import Reference, Report
    from checker.reporting.json_v1 import line as written

    lost = [Unreadable(s.name, f"its papers could not be judged: {why}", "check this file by itself; if it happens again, report it") for s in line.sources]
    return written(Report((), (), (*line.unreadable, *lost), Reference(0, "", (), ()), datetime.now(UTC), 0.0, __version__))
