"""`docscan facts`: what was read from each paper and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.check import exit_code
from checker.cli.hush import hush
from checker.cli.inputs import papers
from checker.cli.options import FactsFormat, NoColor, Ocr, Out, Paths, Quiet, Settings, settings
from checker.cli.output import PAGE, destinations, look, progress, renderer, say, wipe, writable_folder, write
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.model.documents import Document
    from checker.model.report import Report

SHOWN = ("terminal", "json")


Picture = Annotated[Path | None, typer.Option("--picture", help="Also draw every page there, with what was read in named boxes.", metavar="DIR")]


def facts(
    paths: Paths,
    format_: FactsFormat = "terminal",
    out: Out = None,
    picture: Picture = None,
    config: Settings = None,
    ocr: Ocr = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Show what was read and where it stands; no judging."""
    files, wanted = destinations(out), settings(config, ocr=ocr)
    for name in (format_, *files.values()):
        if renderer(name) and name not in SHOWN:
            raise UsageError(f"facts have no format '{name}'", f"use one of {', '.join(SHOWN)}")
    if picture is not None:
        writable_folder(picture, "--picture")

    from checker import pipeline
    from checker.batch.shield import shielded
    from checker.reporting import facts as tables
    from checker.reporting import json_v1

    with papers(paths) as (found, shown), hush(), shielded():
        report = pipeline.facts(found, wanted, shown, progress(quiet))
        if picture is not None:
            _draw(report, found, shown, picture, wanted.ocr)
    wipe(quiet)
    for file, name in files.items():
        write(file, json_v1.render_facts(report) if name == "json" else tables.render(report, PAGE))
    say(json_v1.render_facts(report) + "\n" if format_ == "json" else tables.render(report, **look(no_color)))
    raise typer.Exit(exit_code(report, None))


def _draw(report: Report, found: Sequence[str], shown: Mapping[Path, str], folder: Path, ocr: str) -> None:
    """Writes the pages of each file into the folder, as FILE-page-N.png; files that cannot be drawn are passed over."""
    from checker.errors import DocscanError
    from checker.reading import intake
    from checker.reading.apart import apart

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, file in enumerate(intake.find(found), 1):
            name = shown.get(file, str(file))
            documents = [d for d in report.documents if d.path == name]
            try:
                for page, data in apart(_boxed, file, name, ocr, documents) if documents else ():
                    (folder / f"{number:03}-{Path(name).stem[:80]}-page-{page}.png").write_bytes(data)
            except DocscanError:
                continue
    except OSError as error:
        raise UsageError(f"--picture {folder} cannot be written: {error.strerror}", "name a folder that you may write to") from error


def _boxed(file: Path, name: str, ocr: str, documents: Sequence[Document]) -> list[tuple[int, bytes]]:
    """(page number, PNG) of each page of a file."""
    from checker.model.traces import PageShape
    from checker.reading import intake
    from checker.reporting.facts_pictures import boxed_pages

    shapes = [PageShape(p.number, *p.shown_size, p.turned) for p in intake.read(file, name, ocr).pages if not p.sheet]
    return list(boxed_pages(file.read_bytes(), name, documents, shapes))
