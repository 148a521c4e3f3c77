"""`docscan baseline`: accept today's findings, with a reason and an end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.check import BROKEN, CLEAN, UNREAD
from checker.cli.hush import hush
from checker.cli.inputs import papers
from checker.cli.options import Paths, Quiet, Settings, settings
from checker.cli.output import progress, say, wipe, writable, write
from checker.errors import UsageError

Reason = Annotated[str, typer.Option("--reason", help="Why the findings are accepted.", metavar="TEXT", show_default=False)]
Until = Annotated[str, typer.Option("--until", help="The last day they are accepted, such as 2027-01-31.", metavar="DAY", show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="The file to write; what it accepts already keeps its reason and day.", metavar="FILE")]


def baseline(
    paths: Paths, reason: Reason, until: Until, out: Out = Path("docscan-baseline.json"), config: Settings = None, quiet: Quiet = False,
) -> None:  # fmt: skip
    """Accept today's findings: read papers and write them down as known."""
    from dataclasses import replace

    from checker.judging.baseline import read_baseline, written

    day = _day(until)
    if not reason.strip():
        raise UsageError("--reason is empty", "say in a few words why the findings are accepted")
    writable(out)
    kept = read_baseline(out if out.exists() else None)
    wanted = replace(settings(config), baseline=out if out.exists() else None)
    with papers(paths) as (found, shown), hush():
        from checker import pipeline
        from checker.batch.shield import shielded

        with shielded():
            report = pipeline.check(found, wanted, shown, progress(quiet))
    wipe(quiet)
    text = written(report, reason.strip(), day, kept)
    write(out, text)
    accepted = text.count('"fingerprint": ')
    new = accepted - sum(f.suppressed is not None and f.suppressed.by == "baseline" for judged in report.shipments for f in judged.findings)
    say(f"{out}: {accepted} findings accepted, {max(new, 0)} of them new, until {day}. Name it with --baseline or in docscan.toml.\n")
    raise typer.Exit(BROKEN if report.broken else UNREAD if report.unreadable else CLEAN)


def _day(words: str) -> date:
    try:
        day = date.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"--until {words} is no day", "write it as 2027-01-31") from error
    if day < date.today():  # noqa: DTZ011 - the user's own day
        raise UsageError(f"--until {day} is past", "name a day to come")
    return day
