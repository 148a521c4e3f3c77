"""`docscan diff OLD NEW`: what changed between two JSON reports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.check import CLEAN, FOUND
from checker.cli.options import FailOn, NoColor, Settings, settings
from checker.cli.output import look, say
from checker.errors import UsageError

Old = Annotated[Path, typer.Argument(help="The earlier JSON report.", metavar="OLD", show_default=False)]
New = Annotated[Path, typer.Argument(help="The later JSON report.", metavar="NEW", show_default=False)]
Format = Annotated[str, typer.Option("--format", help="What to print: terminal, markdown or json.", metavar="FORMAT")]
SHOWN = ("terminal", "markdown", "json")


def diff(old: Old, new: New, format_: Format = "terminal", fail_on: FailOn = None, config: Settings = None, no_color: NoColor = False) -> None:
    """Compare two JSON reports: what is new, gone and changed."""
    if format_ not in SHOWN:
        raise UsageError(f"there is no format '{format_}' for a comparison", f"use one of {', '.join(SHOWN)}")
    wanted = settings(config, fail_on=fail_on)
    from checker.reporting import comparison_words, saved
    from checker.reporting.comparison import compare

    found = compare(saved.read(old), saved.read(new))
    if format_ == "json":
        say(comparison_words.as_json(found) + os.linesep)
    else:
        say(comparison_words.markdown(found) if format_ == "markdown" else comparison_words.terminal(found, **look(no_color)))
    worst = found.worst()
    raise typer.Exit(FOUND if worst is not None and wanted.fail_on is not None and worst >= wanted.fail_on else CLEAN)
