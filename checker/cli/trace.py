"""`docscan trace`: what a file betrays about its making."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.hush import hush
from checker.cli.inputs import papers
from checker.cli.options import Format, Paths
from checker.cli.output import note, say, writable_folder
from checker.errors import UnreadablePaper, UsageError

if TYPE_CHECKING:
    from checker.model.traces import FileTraces

UNREAD = 3

Picture = Annotated[Path | None, typer.Option("--picture", help="Also draw the pages there: hidden words made visible, revisions side by side.", metavar="DIR")]


def trace(paths: Paths, format_: Format = "terminal", picture: Picture = None) -> None:
    """List what files betray: hidden words, changes, signatures, programs."""
    if format_ not in ("terminal", "json"):
        raise UsageError(f"trace has no format '{format_}'", "use terminal or json")
    if picture is not None and picture.exists() and not picture.is_dir():
        raise UsageError(f"--picture {picture}: a file of that name is in the way", "name a folder")
    if picture is not None:
        writable_folder(picture, "--picture")

    from checker.extracting.documents import extract
    from checker.reading import intake
    from checker.reading.layer_check import against_the_picture
    from checker.reporting import traces as told

    found, unread = [], False
    with papers(paths) as (named, shown), hush():
        for file in intake.find([str(p) for p in named]):
            for carried in intake.read_all(file, shown.get(file, str(file))):
                try:
                    paper = carried.read()
                except UnreadablePaper as error:
                    unread = True
                    note(f"docscan: {carried.name}: {error.reason}\n  {error.remedy}")
                    continue
                traces = against_the_picture(paper, extract(paper), "auto") if paper.data else paper.traces
                found.append(traces)
                if picture is not None and paper.media == "pdf" and carried.name == shown.get(file, str(file)):
                    _draw(file, picture, traces)
    if format_ == "json":
        import msgspec

        say(msgspec.json.format(msgspec.json.encode({"files": [told.data(t) for t in found]}), indent=2).decode() + "\n")
    else:
        say("\n".join(told.render(t) for t in found))
    raise typer.Exit(UNREAD if unread else 0)


def _draw(file: Path, folder: Path, traces: FileTraces) -> None:
    """Writes the pictures of one file into the folder."""
    from checker.reading.trace_pictures import pictures_of

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in pictures_of(file.read_bytes(), traces):
            (folder / f"{file.stem}-{name}").write_bytes(data)
    except OSError as error:
        raise UsageError(f"--picture {folder} cannot be written: {error.strerror}", "name a folder that you may write to") from error
