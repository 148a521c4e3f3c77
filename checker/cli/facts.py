"""`docscan facts`: what was read from each paper and where it stands."""

from __future__ import annotations

import typer

from checker.cli.check import exit_code
from checker.cli.hush import hush
from checker.cli.inputs import papers
from checker.cli.options import Format, NoColor, Out, Paths, Quiet, Settings, settings
from checker.cli.output import PAGE, destinations, look, progress, renderer, say, write


def facts(paths: Paths, format_: Format = "terminal", out: Out = None, config: Settings = None, quiet: Quiet = False, no_color: NoColor = False) -> None:
    """Show what was read and where it stands; no judging."""
    renderer(format_)
    files, wanted = destinations(out), settings(config)

    from checker import pipeline
    from checker.reporting import facts as tables
    from checker.reporting import json_v1

    with papers(paths) as (found, shown), hush():
        report = pipeline.facts(found, wanted, shown, progress(quiet))
    for file, name in files.items():
        write(file, json_v1.render_facts(report) if name == "json" else tables.render(report, PAGE))
    say(json_v1.render_facts(report) + "\n" if format_ == "json" else tables.render(report, **look(no_color)))
    raise typer.Exit(exit_code(report, None))
