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
    from collections.abc import Iterable

    from checker.model.finding import Severity

Results = Annotated[Path, typer.Option("--out", help="The file of results: one JSON line for every shipment.", metavar="FILE.jsonl")]
Jobs = Annotated[int, typer.Option("--jobs", help="Worker processes. [one for each processor]", metavar="N", min=0)]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with a file of results: unchanged files in it are not checked again.")]
Since = Annotated[str | None, typer.Option("--since", help="Only files changed on or after this day.", metavar="YYYY-MM-DD")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="Leave out files whose path matches, as in */drafts/*; may be repeated.", metavar="PATTERN")]
Deadline = Annotated[float, typer.Option("--deadline", help="Seconds that one file may take.", metavar="SECONDS", min=1)]
Memory = Annotated[int, typer.Option("--memory", help="Megabytes that one worker may use; 0 for no limit.", metavar="MB", min=0)]


def batch(
    paths: Paths,
    out: Results = Path("docscan.jsonl"),
    jobs: Jobs = 0,
    resume: Resume = False,
    since: Since = None,
    ignore: Ignore = None,
    deadline: Deadline = 60.0,
    memory: Memory = 2500,
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
    files = _files(paths, since, ignore or [], out)
    from checker.batch import results, run
    from checker.batch.jobs import Limits
    from checker.pipeline import Bench
    from checker.reporting import ranking, triage_list

    bench = Bench.of(wanted)
    basis = f"{bench.reference.rulebook} {bench.reference.lists!r} {wanted!r}"
    limits = Limits(deadline, memory * 1_000_000)
    with results.Results(out, basis, resume=resume) as answers:
        run.run(files, answers, wanted, jobs=jobs or os.cpu_count() or 1, limits=limits, progress=None if quiet else _Meter())
    ranked = ranking.rank(results.records(out))
    say(triage_list.render(ranked, str(out), **look(no_color)))
    raise typer.Exit(_exit_code(results.records(out), wanted.fail_on, broken=bool(ranked.broken)))


def _files(paths: list[str], since: str | None, ignore: list[str], out: Path) -> list[Path]:
    """The files to check, without the results themselves."""
    from fnmatch import fnmatch
    from glob import glob

    from checker.errors import UsageError
    from checker.reading.intake import find

    spread = [found for p in paths for found in (sorted(glob(p, recursive=True)) if "*" in p else [p])]  # noqa: PTH207 - patterns may be absolute
    if not spread:
        raise UsageError(f"no file matches {' '.join(paths)}", "check the pattern; quote it, so that the shell leaves it alone")
    files = [f for f in find(spread) if f.name not in (out.name, out.name + ".run") and not any(fnmatch(str(f), p) for p in ignore)]
    if since:
        try:
            start = datetime.fromisoformat(since).timestamp()
        except ValueError as error:
            raise UsageError(f"--since '{since}' is no day", "write it as 2026-11-22") from error
        files = [f for f in files if f.stat().st_mtime >= start]
    return files


class _Meter:
    """One line on standard error: stage, count, rate and what is left."""

    def __init__(self) -> None:
        from time import monotonic

        self._clock, self._stage, self._start, self._shown = monotonic, "", 0.0, 0.0

    def __call__(self, stage: str, done: int, whole: int) -> None:
        now = self._clock()
        if stage != self._stage:
            self._stage, self._start = stage, now
        if now - self._shown < 1 and done < whole:
            return
        self._shown = now
        rate = done / max(now - self._start, 0.001)
        left = (whole - done) / rate if rate else 0
        note(f"{'reading' if stage == 'read' else 'judging'} {done:,} of {whole:,}, {rate:,.1f} a second, {left / 60:,.0f} min {left % 60:02.0f} s left")


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
