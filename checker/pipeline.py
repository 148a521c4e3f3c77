"""The whole story on one screen: files in, Report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import checker.rules
from checker import __version__
from checker.config import DEFAULT, Config
from checker.errors import UnreadablePaper
from checker.extracting.documents import extract
from checker.judging.book import digest, gather
from checker.judging.choice import bind, choose, renamed
from checker.judging.rule import Options, Rule
from checker.judging.run import judge
from checker.judging.suppress import baseline, idle, settle
from checker.judging.triage import triage
from checker.linking.shipments import link
from checker.model.documents import Document
from checker.model.finding import Finding, NotChecked, RuleFault
from checker.model.report import FileFault, Judged, Reference, Report, Unreadable
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces
from checker.reading import intake

Progress = Callable[[int, int, str], None]
"""Called before each file is read, with its number, how many there are, and its name."""


def check(paths: Iterable[str | Path], config: Config = DEFAULT, shown: Mapping[Path, str] | None = None, progress: Progress | None = None) -> Report:
    """The report on all papers under these paths. `shown` gives the name under which a file is reported, where that is not its path.

    UsageError when a path does not exist; ConfigError when the configuration names what is not there.
    """
    started, clock = datetime.now(UTC), perf_counter()
    book = gather(checker.rules)
    config, rules, options, known = renamed(book, config), choose(book, config), bind(book, config), baseline(config.baseline)
    desk = _read(paths, shown or {}, progress)
    shipments = _link(desk)
    judged = tuple(_judge(s, rules, options, config, known, started.date()) for s in shipments)
    findings = [f for shipment in judged for f in shipment.findings]
    warnings = tuple(idle(config, findings, [d.path for d in desk.documents], started.date()))
    reference = Reference(len(rules), digest(rules), (), config.jurisdictions)
    took = perf_counter() - clock
    return Report(judged, tuple(desk.documents), tuple(desk.unreadable), reference, started, took, __version__, tuple(desk.faults), warnings)


def facts(paths: Iterable[str | Path], config: Config = DEFAULT, shown: Mapping[Path, str] | None = None, progress: Progress | None = None) -> Report:
    """What was read from the papers under these paths: a report without shipments and without judgement."""
    started, clock = datetime.now(UTC), perf_counter()
    desk = _read(paths, shown or {}, progress)
    reference = Reference(0, "", (), config.jurisdictions)
    return Report((), tuple(desk.documents), tuple(desk.unreadable), reference, started, perf_counter() - clock, __version__, tuple(desk.faults))


@dataclass(slots=True)
class _Desk:
    """What has been read so far, and what could not be."""

    documents: list[Document] = field(default_factory=list)
    traces: list[FileTraces] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    faults: list[FileFault] = field(default_factory=list)


def _read(paths: Iterable[str | Path], shown: Mapping[Path, str], progress: Progress | None) -> _Desk:
    """Every file read and its facts extracted. One that cannot be read, or on which docscan breaks, costs nothing but itself."""
    desk = _Desk()
    files = intake.find([str(path) for path in paths])
    for number, file in enumerate(files, 1):
        name = shown.get(file, str(file))
        if progress:
            progress(number, len(files), name)
        try:
            _read_one(file, name, desk)
        except UnreadablePaper as error:
            desk.unreadable.append(Unreadable(name, error.reason, error.remedy))
        except MemoryError:
            desk.unreadable.append(Unreadable(name, "it needs more memory than there is", "split it into smaller files, or check it alone"))
        except RecursionError:
            desk.unreadable.append(Unreadable(name, "it is nested too deeply to be read", "print it to a new PDF and check that"))
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as error:  # noqa: BLE001 - a compiled reader's panic is no Exception, and must not cost the other files
            desk.faults.append(FileFault(name, "reading", f"{type(error).__name__}: {error}"))
            desk.unreadable.append(
                Unreadable(name, "internal error: docscan broke on this file", "look at it by hand, and report this bug with the file's kind and maker")
            )
    return desk


def _read_one(file: Path, name: str, desk: _Desk) -> None:
    paper = intake.read(file, name)
    documents = extract(paper)
    if not documents and not paper.unread:
        raise UnreadablePaper("no printed words were found in it", "if it is a scan, run text recognition over it; else ask the sender for the original file")
    desk.unreadable += paper.unread
    desk.documents += documents
    desk.traces.append(paper.traces)


def _link(desk: _Desk) -> tuple[Shipment, ...]:
    """The shipments; should linking break, every paper by itself."""
    try:
        return link(tuple(desk.documents), tuple(desk.traces))
    except Exception as error:  # noqa: BLE001 - our bug must not cost the answer on the single papers
        desk.faults.append(FileFault("", "linking", f"{type(error).__name__}: {error}"))
        return tuple(Shipment((d,), id=d.sha256[:16], traces=tuple(t for t in desk.traces if t.path == d.path)) for d in desk.documents)


def _judge(shipment: Shipment, rules: Iterable[Rule], options: Options, config: Config, known: frozenset[str], today: date) -> Judged:
    """One shipment judged: its findings settled with the configuration and weighed."""
    answers = list(judge(shipment, rules, options))
    findings = settle((a for a in answers if isinstance(a, Finding)), config, known, today)
    not_checked = dict.fromkeys(a for a in answers if isinstance(a, NotChecked))
    faults = dict.fromkeys(a for a in answers if isinstance(a, RuleFault))
    return triage(shipment, findings, not_checked, faults)
