"""The options that several commands share, and the settings that come of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.config import Config

Paths = Annotated[list[str], typer.Argument(help="Files or folders; - is standard input.", metavar="PATH", show_default=False)]
Format = Annotated[str, typer.Option("--format", help="What to print: terminal or json.", metavar="FORMAT")]
Out = Annotated[list[Path] | None, typer.Option("--out", help="Also write a report to this file (.json or .txt); may be repeated.", metavar="FILE")]
FailOn = Annotated[
    str | None, typer.Option("--fail-on", help="Exit with 1 from this severity on: info, low, medium, high, critical or never. [high]", metavar="SEVERITY")
]
Settings = Annotated[Path | None, typer.Option("--config", help="Settings; without it the nearest docscan.toml or pyproject.toml.", metavar="FILE")]
Baseline = Annotated[Path | None, typer.Option("--baseline", help="An earlier JSON report: what it left open is set aside.", metavar="FILE")]
Jurisdiction = Annotated[str | None, typer.Option("--jurisdiction", help="Whose law applies. [un,us,eu,uk,jp]", metavar="LIST")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Only the verdict, and no progress.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; as with NO_COLOR set.")]


def settings(file: Path | None, fail_on: str | None = None, baseline: Path | None = None, jurisdiction: str | None = None) -> Config:
    """The settings of the configuration file, with those of the command line above them."""
    from checker import config

    found = config.load(file)
    if fail_on is not None:
        found = replace(found, fail_on=config.fail_on(fail_on, "--fail-on"))
    if baseline is not None:
        found = replace(found, baseline=baseline)
    if jurisdiction is not None:
        found = replace(found, jurisdictions=config.jurisdictions(jurisdiction.split(","), "--jurisdiction"))
    return found
