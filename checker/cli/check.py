"""`docscan check`: read papers, judge them, print the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from checker.cli.hush import hush
from checker.cli.inputs import papers
from checker.cli.options import Baseline, FailOn, Format, Jurisdiction, NoColor, Out, Paths, Quiet, Settings, settings
from checker.cli.output import PAGE, destinations, look, progress, renderer, say, write

if TYPE_CHECKING:
    from checker.model.finding import Severity
    from checker.model.report import Report

CLEAN, FOUND, UNREAD, BROKEN = 0, 1, 3, 70


def check(
    paths: Paths,
    format_: Format = "terminal",
    out: Out = None,
    fail_on: FailOn = None,
    config: Settings = None,
    baseline: Baseline = None,
    jurisdiction: Jurisdiction = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Read papers, judge them and print the report."""
    chosen, files = renderer(format_), destinations(out)
    wanted = settings(config, fail_on, baseline, jurisdiction)

    with papers(paths) as (found, shown), hush():
        from checker import pipeline

        report = pipeline.check(found, wanted, shown, progress(quiet))
    for file, name in files.items():
        write(file, renderer(name).render(report, **({"width": PAGE} if name == "terminal" else {})))
    if format_ == "terminal":
        say((chosen.render_verdicts if quiet else chosen.render)(report, **look(no_color)))
    else:
        say(chosen.render(report) + "\n")
    raise typer.Exit(exit_code(report, wanted.fail_on))


def exit_code(report: Report, fail_on: Severity | None) -> int:
    """The code of the contract: a bug before all else, then findings, then what was not read."""
    if report.broken:
        return BROKEN
    if fail_on is not None and any(f.severity >= fail_on for judged in report.shipments for f in judged.open):
        return FOUND
    return UNREAD if report.unreadable else CLEAN
