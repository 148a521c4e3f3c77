"""The options that several commands share, and the settings that come of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.config import Config

Paths = Annotated[list[str], typer.Argument(help="Files or folders; - is standard input.", metavar="PATH", show_default=False)]
FORMATS = "terminal, json, jsonl, html, markdown, sarif, junit, github, gitlab, csv or xlsx"
Format = Annotated[str, typer.Option("--format", help=f"What to print: {FORMATS}.", metavar="FORMAT")]
FactsFormat = Annotated[str, typer.Option("--format", help="What to print: terminal or json.", metavar="FORMAT")]
Out = Annotated[
    list[str] | None,
    typer.Option("--out", help="Also write a report to this file, by its suffix or as FORMAT=FILE; may be repeated.", metavar="FILE", show_default=False),
]
FailOn = Annotated[
    str | None, typer.Option("--fail-on", help="Exit with 1 from this severity on: info, low, medium, high, critical or never. [high]", metavar="SEVERITY")
]
Settings = Annotated[Path | None, typer.Option("--config", help="Settings; without it the nearest docscan.toml or pyproject.toml.", metavar="FILE")]
Baseline = Annotated[Path | None, typer.Option("--baseline", help="What `docscan baseline` accepted, or an earlier JSON report; set aside.", metavar="FILE")]
Jurisdiction = Annotated[str | None, typer.Option("--jurisdiction", help="Whose law applies. [un,us,eu,uk,jp]", metavar="LIST")]
Profile = Annotated[str | None, typer.Option("--profile", help="Ready-made settings: forwarder, bank, customs or strict.", metavar="NAME")]
Ocr = Annotated[str | None, typer.Option("--ocr", help="What recognises print in pictures: auto, rapidocr, tesseract or none. [auto]", metavar="ENGINE")]
LedgerAt = Annotated[str | None, typer.Option("--ledger", help="Remember shipments: on, a file, or postgresql://… [off]", metavar="WHERE")]
Pictures = Annotated[str, typer.Option("--pictures", help="Page pictures in an HTML report: none, evidence or all.", metavar="WHICH")]
WholeFolders = Annotated[bool, typer.Option("--whole-folders", help="Check each file with all papers in its folder, as commit hooks need it.")]
Chart = Annotated[bool, typer.Option("--map", help="Draw the journey of each shipment on the terminal.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="All evidence, why each rule matters, its options, and every reason for not checking.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Only the verdict, and no progress.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours; as with NO_COLOR set.")]

OPTIONS = {"fail_on": "fail-on", "jurisdictions": "jurisdiction"}
"""The options whose names are not those of their settings."""


def settings(file: Path | None, **flags: object) -> Config:
    """The settings in force: those of the file, of the environment above them, and of the command line above both. A flag not given is None."""
    from checker import config

    given = {key: (str(value), f"--{OPTIONS.get(key, key)}") for key, value in flags.items() if value is not None}
    return config.load(file, given, os.environ)
