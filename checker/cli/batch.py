"""`docscan batch`: thousands of files in parallel, one line of JSON for every shipment, and a list of what to look at first."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.check import BROKEN, CLEAN, FOUND, UNREAD
from checker.cli.options import FailOn, Jurisdiction, LedgerAt, NoColor, Ocr, Paths, Profile, Quiet, Settings, settings
from checker.cli.output import look, note, say

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from checker.batch.jobs import Limits as Bounds
    from checker.batch.sources import Source
    from checker.config import Config
    from checker.model.finding import Severity

Results = Annotated[Path, typer.Option("--out", help="The file of results: one JSON line for every shipment.", metavar="FILE.jsonl")]
Jobs = Annotated[int, typer.Option("--jobs", help="Worker processes. [one for each processor]", metavar="N", min=0)]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with a file of results: unchanged files in it are not checked again.")]
Since = Annotated[str | None, typer.Option("--since", help="Only files changed on or after this day.", metavar="YYYY-MM-DD")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="Leave out files whose path matches, as in */drafts/*; may be repeated.", metavar="PATTERN")]
Watch = Annotated[bool, typer.Option("--watch", help="Stay, and check papers as they arrive, until Ctrl-C.")]
Deadline = Annotated[float, typer.Option("--deadline", help="Seconds that one file may take.", metavar="SECONDS", min=1)]
Memory = Annotated[int, typer.Option("--memory", help="Megabytes that one worker may use; 0 for no limit.", metavar="MB", min=0)]
Cluster = Annotated[str | None, typer.Option("--cluster", help="A Dask scheduler that has the work done on other machines.", metavar="tcp://HOST:PORT")]

DOING = {"read": "reading", "note": "noting", "judge": "judging"}

INTERRUPTED = 130
"""As the shell gives it for a program ended by Ctrl-C."""


def batch(
    paths: Paths,
    out: Results = Path("docscan.jsonl"),
    jobs: Jobs = 0,
    resume: Resume = False,
    since: Since = None,
    ignore: Ignore = None,
    watch: Watch = False,
    deadline: Deadline = 60.0,
    memory: Memory = 2500,
    cluster: Cluster = None,
    fail_on: FailOn = None,
    config: Settings = None,
    profile: Profile = None,
    jurisdiction: Jurisdiction = None,
    ocr: Ocr = None,
    ledger: LedgerAt = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Check thousands of files in parallel, and list what to look at first."""
    wanted = settings(config, fail_on=fail_on, profile=profile, jurisdictions=jurisdiction, ocr=ocr, ledger=ledger)
    start = _day(since)
    from checker.batch import results, sources
    from checker.batch.jobs import Limits
    from checker.batch.together import SUFFIXES
    from checker.pipeline import Bench
    from checker.reporting import ranking, triage_list

    def found() -> list[Source]:
        return sources.find(paths, ignore or (), start, [out.name + suffix for suffix in ("", ".run", *SUFFIXES)])

    if watch:
        _watchable(paths, cluster)
    files = [] if watch else found()
    bench = Bench.of(wanted)
    basis = f"{bench.reference.rulebook} {bench.reference.lists!r} {wanted!r}"
    limits, jobs = Limits(deadline, memory * 1_000_000), jobs or os.cpu_count() or 1
    meter = None if quiet else _Meter()
    with results.Results(out, basis, resume=resume) as answers:
        try:
            if watch:
                _watch(found, answers, wanted, jobs, limits, meter)
            else:
                _run(files, answers, wanted, jobs, limits, meter, resume=resume, cluster=cluster)
        except KeyboardInterrupt:
            answers.settle()
            if not watch:
                note(f"interrupted: {out} is whole as far as it goes; the same command with --resume goes on")
                raise typer.Exit(INTERRUPTED) from None
    ranked = ranking.rank(results.records(out))
    say(triage_list.render(ranked, str(out), **look(no_color)))
    raise typer.Exit(_exit_code(results.records(out), wanted.fail_on, broken=bool(ranked.broken)))


def _run(
    files: list[Source], answers: Any, wanted: Config, jobs: int, limits: Bounds, meter: _Meter | None, *, resume: bool, cluster: str | None = None
) -> None:
    from checker.batch import run

    workers = None
    if cluster:
        from checker.batch.cluster import Cluster as Far

        workers = Far(cluster, limits)
    run.run(files, answers, wanted, jobs=jobs, limits=limits, progress=meter, resume=resume, workers=workers)


def _watch(found: Any, answers: Any, wanted: Config, jobs: int, limits: Bounds, meter: _Meter | None) -> None:
    from checker.batch.watch import Arrivals

    note("watching; end it with Ctrl-C")
    for ready in Arrivals(found).rounds():
        _run(ready, answers, wanted, jobs, limits, meter, resume=True)


def _watchable(paths: list[str], cluster: str | None) -> None:
    """Refuses to wait for ever at a place that is not there."""
    from checker.batch.sources import ADDRESS
    from checker.errors import UsageError

    if cluster:
        raise UsageError("--watch works on this machine only", "leave out --cluster, or run without --watch")
    for path in paths:
        if not (ADDRESS.match(path) or "*" in path or Path(path.removeprefix("@")).exists()):
            raise UsageError(f"'{path}' does not exist", "make the folder, or check the spelling")


def _day(since: str | None) -> float:
    if not since:
        return 0.0
    from checker.errors import UsageError

    try:
        return datetime.fromisoformat(since).timestamp()
    except ValueError as error:
        raise UsageError(f"--since '{since}' is no day", "write it as 2026-11-22") from error


class _Meter:
    """One line on standard error: stage, count, rate, what is left, and the verdicts so far."""

    def __init__(self) -> None:
        from time import monotonic

        self._clock, self._stage, self._start, self._shown = monotonic, "", 0.0, 0.0

    def __call__(self, stage: str, done: int, whole: int, verdicts: Counter[str]) -> None:
        now = self._clock()
        if stage != self._stage or done == 1:
            self._stage, self._start = stage, now
        if now - self._shown < 1 and done < whole:
            return
        self._shown = now
        rate = done / max(now - self._start, 0.001)
        left = (whole - done) / rate if rate else 0
        said = "".join(f", {verdicts[v]:,} {v}" for v in ("hold", "review", "clear", "not read") if verdicts[v])
        note(f"{DOING[stage]} {done:,} of {whole:,}, {rate:,.1f} a second, {left / 60:,.0f} min {left % 60:02.0f} s left{said}")


def _exit_code(records: Iterable[dict[str, Any]], fail_on: Severity | None, *, broken: bool) -> int:
    from checker.model.finding import Severity as Level

    if broken:
        return BROKEN
    unread = False
    for record in records:
        unread = unread or bool(record["unreadable"])
        for shipment in record["shipments"]:
            if fail_on is not None and any(Level[f["severity"].upper()] >= fail_on for f in shipment["findings"] if not f.get("suppressed")):
                return FOUND
    return UNREAD if unread else CLEAN
