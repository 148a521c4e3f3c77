"""The whole story on one screen: files in, Report out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import checker.rules
from checker import __version__
from checker.config import DEFAULT, JURISDICTIONS, Config
from checker.errors import ConfigError, UnreadablePaper
from checker.extracting.documents import extract
from checker.judging.baseline import Baseline, read_baseline
from checker.judging.book import digest, gather
from checker.judging.choice import bind, choose, renamed
from checker.judging.in_force import changed
from checker.judging.memory import Memory
from checker.judging.rule import Options, Rule
from checker.judging.run import judge
from checker.judging.suppress import idle, settle
from checker.judging.triage import triage
from checker.ledger.ledger import Ledger
from checker.linking.shipments import link
from checker.model.documents import Document
from checker.model.finding import Finding, NotChecked, RuleFault
from checker.model.report import FileFault, Judged, Reference, Report, Setting, Unreadable
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces, PageShape
from checker.reading import intake
from checker.reading.layer_check import against_the_picture
from checker.reading.paper import Paper
from checker.reference import rates, regime_rows
from checker.screening.folder import named
from checker.screening.in_force import held, in_force

Progress = Callable[[int, int, str], None]
"""Called before each file is read, with its number, how many there are, and its name."""


def check(paths: Iterable[str | Path], config: Config = DEFAULT, shown: Mapping[Path, str] | None = None, progress: Progress | None = None) -> Report:
    """The report on all papers under these paths. `shown` gives the name under which a file is reported, where that is not its path.

    UsageError when a path does not exist; ConfigError when the configuration names what is not there.
    """
    started, clock = datetime.now(UTC), perf_counter()
    bench = Bench.of(config)
    config, known = bench.config, bench.known
    desk = _read(paths, shown or {}, progress, config.ocr)
    judged = bench.judge(_link(desk), started.date())
    findings = [(f, one.shipment) for one in judged for f in one.findings]
    warnings = [*idle(config, findings, [d.path for d in desk.documents], started.date())]
    warnings += known.idle([f for f, _ in findings], [d.sha256 for d in desk.documents], started.date())
    warnings += bench.warnings(started.date())
    warnings += bench.memory.troubles
    reference = bench.reference
    took = perf_counter() - clock
    return Report(judged, tuple(desk.documents), tuple(desk.unreadable), reference, started, took, __version__, tuple(desk.faults), tuple(warnings))


def facts(paths: Iterable[str | Path], config: Config = DEFAULT, shown: Mapping[Path, str] | None = None, progress: Progress | None = None) -> Report:
    """What was read from the papers under these paths: a report without shipments and without judgement."""
    started, clock = datetime.now(UTC), perf_counter()
    desk = _read(paths, shown or {}, progress, config.ocr)
    reference = Reference(0, "", (), config.jurisdictions, changed(config))
    return Report((), tuple(desk.documents), tuple(desk.unreadable), reference, started, perf_counter() - clock, __version__, tuple(desk.faults))


@dataclass(frozen=True, slots=True)
class Bench:
    """All that judging needs, made ready once: the configuration, the chosen rules with their options, the baseline, and the ledger."""

    config: Config
    rules: tuple[Rule, ...]
    options: Options
    known: Baseline
    memory: Memory
    book: str
    """The fingerprint of the chosen rules."""
    settings: tuple[Setting, ...]
    """The settings that are not docscan's own."""

    @classmethod
    def of(cls, config: Config) -> Bench:
        """The bench of that configuration; ConfigError when it names what is not there, LedgerError when the ledger cannot be opened."""
        book = gather(checker.rules)
        config = renamed(book, config)
        if config.lists and not config.lists.is_file():
            said = "name the lists.sqlite that `docscan lists import` wrote; `docscan lists status` tells where it is"
            raise ConfigError(f"there are no watch lists at {config.lists}", said)
        rules = tuple(choose(book, config))
        memory = Memory.of(config, datetime.now(UTC).date())
        return cls(config, rules, bind(book, config), read_baseline(config.baseline), memory, digest(rules), changed(config))

    @property
    def reference(self) -> Reference:
        """What its judgement rests on."""
        with named(self.config.lists):
            lists = in_force().reported
        return Reference(len(self.rules), self.book, lists, self.config.jurisdictions, self.settings)

    def warnings(self, today: date) -> tuple[str, ...]:
        """What the reader of a report has to know of its watch lists."""
        with named(self.config.lists):
            return in_force().warnings({law: JURISDICTIONS[law] for law in self.config.jurisdictions}, self.config.lists_max_age_days, today)

    def judge(self, shipments: Iterable[Shipment], today: date) -> tuple[Judged, ...]:
        """Each shipment judged."""
        shipments = tuple(shipments)
        with rates.in_force(self.config.rates), named(self.config.lists), held(), regime_rows.in_force(self.config.regimes):
            ledger = self.memory.note(shipments, today)
            judged = tuple(_judge(s, self, today, ledger) for s in shipments)
        self.memory.settle(judged)
        return judged


def read_file(file: Path, name: str, ocr: str = "auto") -> Desk:
    """What one file holds and what of it could not be read."""
    desk = Desk()
    _read_one(file, name, desk, ocr)
    return desk


@dataclass(slots=True)
class Desk:
    """What has been read so far, and what could not be."""

    documents: list[Document] = field(default_factory=list)
    traces: list[FileTraces] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    faults: list[FileFault] = field(default_factory=list)

    def take(self, other: Desk) -> None:
        """Lays everything on another desk beside what is here."""
        self.documents += other.documents
        self.traces += other.traces
        self.unreadable += other.unreadable
        self.faults += other.faults


Reader = Callable[[Path, str, str], Desk]
"""What reads one file: its path, the name to report it under, and the way to recognise print in pictures."""
_READER: ContextVar[Reader] = ContextVar("reader", default=read_file)


def _read(paths: Iterable[str | Path], shown: Mapping[Path, str], progress: Progress | None, ocr: str) -> Desk:
    """Every file read and its facts extracted. One that cannot be read, or on which docscan breaks, costs nothing but itself."""
    desk = Desk()
    files = intake.find([str(path) for path in paths])
    for number, file in enumerate(files, 1):
        name = shown.get(file, str(file))
        if progress:
            progress(number, len(files), name)
        desk.take(_READER.get()(file, name, ocr))
    return desk


@contextmanager
def reading_by(reader: Reader) -> Iterator[None]:
    """While it lasts, files are read by that function in place of `read_file`."""
    kept = _READER.set(reader)
    try:
        yield
    finally:
        _READER.reset(kept)


def _read_one(file: Path, name: str, desk: Desk, ocr: str) -> None:
    """One file and whatever it carries, laid on the desk."""
    with _costs_only_itself(name, desk):
        for carried in intake.read_all(file, name, ocr):
            with _costs_only_itself(carried.name, desk):
                _take(carried.read(), desk, ocr)


@contextmanager
def _costs_only_itself(name: str, desk: Desk) -> Iterator[None]:
    """Whatever breaks on one file is noted on the desk."""
    try:
        yield
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


def _take(paper: Paper, desk: Desk, ocr: str) -> None:
    """Extracts a paper's documents and lays them on the desk."""
    documents = extract(paper)
    if not documents and not paper.unread:
        raise UnreadablePaper("no printed words were found in it", "if it is a scan, run text recognition over it; else ask the sender for the original file")
    desk.unreadable += paper.unread
    desk.documents += documents
    shapes = tuple(PageShape(p.number, *p.shown_size, p.turned) for p in paper.pages if not p.sheet)
    traces = against_the_picture(paper, documents, ocr) if paper.data else paper.traces
    desk.traces.append(replace(traces, shapes=shapes))


def _link(desk: Desk) -> tuple[Shipment, ...]:
    """The shipments; should linking break, every paper by itself."""
    try:
        return link(tuple(desk.documents), tuple(desk.traces))
    except Exception as error:  # noqa: BLE001 - our bug must not cost the answer on the single papers
        desk.faults.append(FileFault("", "linking", f"{type(error).__name__}: {error}"))
        return tuple(Shipment((d,), id=d.sha256[:16], traces=tuple(t for t in desk.traces if t.path == d.path)) for d in desk.documents)


def _judge(shipment: Shipment, bench: Bench, today: date, ledger: Ledger | None) -> Judged:
    """One shipment judged: its findings settled with the configuration and weighed."""
    answers = list(judge(shipment, bench.rules, bench.options, ledger))
    findings = settle((a for a in answers if isinstance(a, Finding)), bench.config, bench.known, today, shipment)
    not_checked = dict.fromkeys(a for a in answers if isinstance(a, NotChecked))
    faults = dict.fromkeys(a for a in answers if isinstance(a, RuleFault))
    return triage(shipment, findings, not_checked, faults)
