"""`docscan check`: read papers, judge them, print the report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from checker.cli.hush import hush
from checker.cli.inputs import papers, whole, without
from checker.cli.options import (
    Baseline,
    Chart,
    FailOn,
    Format,
    Jurisdiction,
    LedgerAt,
    NoColor,
    Ocr,
    Out,
    Paths,
    Pictures,
    Profile,
    Quiet,
    Settings,
    Verbose,
    WholeFolders,
    settings,
)  # fmt: skip
from checker.cli.output import PAGE, destinations, links, look, nearest_of, progress, renderer, say, wipe, write

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model.finding import Severity
    from checker.model.report import Report

CLEAN, FOUND, UNREAD, BROKEN = 0, 1, 3, 70


def check(
    paths: Paths,
    format_: Format = "terminal",
    out: Out = None,
    fail_on: FailOn = None,
    config: Settings = None,
    profile: Profile = None,
    baseline: Baseline = None,
    jurisdiction: Jurisdiction = None,
    ocr: Ocr = None,
    ledger: LedgerAt = None,
    pictures: Pictures = "evidence",
    chart: Chart = False,
    whole_folders: WholeFolders = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Read papers, judge them and print the report."""
    chosen, files = renderer(format_), destinations(out)
    modules = {file: renderer(name) for file, name in files.items()}
    wanted = settings(config, fail_on=fail_on, profile=profile, baseline=baseline, jurisdictions=jurisdiction, ocr=ocr, ledger=ledger)
    shown_how = {"verbose": verbose, "links": links(), "chart": chart, **look(no_color)}
    _known_pictures(pictures)

    with papers(whole(paths) if whole_folders else paths) as (given, shown), hush():
        found = without(given, files) if files else given
        from checker import pipeline
        from checker.batch.shield import shielded

        with shielded():
            report = pipeline.check(found, wanted, shown, progress(quiet))
            written = {file: modules[file].render(report, **ways(name, wanted, pictures, shown)) for file, name in files.items()}
            if format_ == "terminal":
                printed = (chosen.render_verdicts if quiet else chosen.render)(report, **(look(no_color) if quiet else shown_how))
            else:
                printed = chosen.render(report, **ways(format_, wanted, pictures, shown))
    wipe(quiet)
    for file, content in written.items():
        write(file, content)
    say(printed if format_ == "terminal" or isinstance(printed, bytes) else printed + "\n")
    raise typer.Exit(exit_code(report, wanted.fail_on))


def ways(name: str, config: Config, pictures: str, shown: Mapping[Path, str]) -> dict[str, Any]:
    """What the renderer of that format wants to know besides the report."""
    if name == "html":
        return {"pictures": pictures, "places": {told: file for file, told in shown.items()}}
    if name == "junit":
        return {"fail_on": config.fail_on}
    return {"width": PAGE} if name == "terminal" else {}


def exit_code(report: Report, fail_on: Severity | None) -> int:
    """The code of the contract: a bug before all else, then findings, then what was not read."""
    if report.broken:
        return BROKEN
    if fail_on is not None and any(f.severity >= fail_on for judged in report.shipments for f in judged.open):
        return FOUND
    return UNREAD if report.unreadable else CLEAN


def _known_pictures(wish: str) -> None:
    from checker.errors import UsageError
    from checker.reporting import PICTURES

    if wish not in PICTURES:
        raise UsageError(f"--pictures cannot be '{wish}'", nearest_of(wish, PICTURES))
