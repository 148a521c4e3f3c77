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

    from checker.batch.shield import shielded
    from checker.reading import intake
    from checker.reading.apart import apart
    from checker.reporting import traces as told

    found, unread = [], False
    with papers(paths) as (named, shown), hush(), shielded():
        for file in intake.find([str(p) for p in named]):
            name, pictures = shown.get(file, str(file)), list[tuple[str, bytes]]()
            try:
                betrayed, lost = apart(_betrayed, file, name)
                if picture is not None and betrayed and betrayed[0].path == name:
                    pictures = apart(_pictures, file, betrayed[0])
            except UnreadablePaper as error:
                betrayed, lost = [], [(name, error.reason, error.remedy)]
            found += betrayed
            for which, reason, remedy in lost:
                unread = True
                note(f"docscan: {which}: {reason}\n  {remedy}")
            if picture is not None and pictures:
                _draw(file, picture, pictures)
    if format_ == "json":
        import msgspec

        say(msgspec.json.format(msgspec.json.encode({"files": [told.data(t) for t in found]}), indent=2).decode() + "\n")
    else:
        say("\n".join(told.render(t) for t in found))
    raise typer.Exit(UNREAD if unread else 0)


def _betrayed(file: Path, name: str) -> tuple[list[FileTraces], list[tuple[str, str, str]]]:
    """What a file and the files in it betray, and (name, reason, remedy) of what could not be read; raises UnreadablePaper."""
    from checker.extracting.documents import extract
    from checker.reading import intake
    from checker.reading.layer_check import against_the_picture

    found: list[FileTraces] = []
    lost: list[tuple[str, str, str]] = []
    for carried in intake.read_all(file, name):
        try:
            paper = carried.read()
            found.append(against_the_picture(paper, extract(paper), "auto") if paper.data else paper.traces)
        except UnreadablePaper as error:
            lost.append((carried.name, error.reason, error.remedy))
    return found, lost


def _pictures(file: Path, traces: FileTraces) -> list[tuple[str, bytes]]:
    """(file name, PNG) of the pages to draw; none of a file that is no PDF. Raises UnreadablePaper."""
    from checker.reading.sniff import sniff
    from checker.reading.trace_pictures import pictures_of

    data = file.read_bytes()
    return list(pictures_of(data, traces)) if sniff(data, file.name) == "pdf" else []


def _draw(file: Path, folder: Path, pictures: list[tuple[str, bytes]]) -> None:
    """Writes the pictures of one file into the folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in pictures:
            (folder / f"{file.stem}-{name}").write_bytes(data)
    except OSError as error:
        raise UsageError(f"--picture {folder} cannot be written: {error.strerror}", "name a folder that you may write to") from error
