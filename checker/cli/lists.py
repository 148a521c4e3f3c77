"""`docscan lists`: the watch lists that parties and ships are held against."""

from __future__ import annotations

import os
import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.output import note, say

WRONG = 1

lists = typer.Typer(rich_markup_mode=None, no_args_is_help=True, help="Show, fetch, import and prove the watch lists.")

MaxAge = Annotated[
    int | None,
    typer.Option(
        "--max-age-days", help="Lists older than this are pointed out; without it, lists_max_age_days of the settings.", metavar="DAYS", show_default=False
    ),
]
Files = Annotated[list[Path], typer.Argument(help="Files of lists as published, or folders with them.", metavar="FILE", show_default=False)]
Names = Annotated[list[str] | None, typer.Argument(help="Names of lists; without any, all that have an address.", metavar="NAME", show_default=False)]
Name = Annotated[str | None, typer.Option("--name", help="What to call it; for house lists and data sets.", metavar="NAME")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="Of what day the list is (YYYY-MM-DD), where it does not say.", metavar="DATE")]
Partial = Annotated[bool, typer.Option("--partial", help="Take a list that is only a part of what it should be.")]


@lists.command()
def status(max_age_days: MaxAge = None) -> None:
    """Show the lists in force: how old they are, and how many entries they hold."""
    from checker import config
    from checker.screening.catalogue import KNOWN
    from checker.screening.folder import snapshot_file
    from checker.screening.in_force import age, in_force

    found, settings = in_force(), config.load(None, {}, os.environ)
    most = settings.lists_max_age_days if max_age_days is None else max_age_days
    rows = [("LIST", "OF", "DAYS", "ENTRIES", "NAMES", "ORIGIN")]
    today = date.today()  # noqa: DTZ011 - the user's own day
    for manifest in found.manifests.values():
        days = age(manifest, today)
        state = "superseded" if manifest.name not in found.in_force else manifest.origin
        rows.append(
            (manifest.name, manifest.as_of + "?" * manifest.guessed, f"{days}{' !' if days > most else ''}", str(manifest.entries), str(manifest.names), state)
        )
    widths = [max(len(row[n]) for row in rows) for n in range(5)]
    lines = ["  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[5]]) for row in rows]
    missing = [known for known in KNOWN.values() if known.name not in found.manifests and known.jurisdiction]
    lines += ["", f"kept in {snapshot_file()}"]
    lines += [f"not imported: {known.name}, {known.title}" + (f" ({known.by_hand})" if known.by_hand else "") for known in missing]
    say("\n".join(lines) + "\n")
    for warning in found.warnings({law: config.JURISDICTIONS[law] for law in settings.jurisdictions}, most, today):
        note(f"docscan: {warning}")


@lists.command()
def update(names: Names = None) -> None:
    """Fetch lists from their official addresses. This is the only command that uses the network."""
    from checker.errors import DocscanError, UsageError
    from checker.screening import fetching

    with tempfile.TemporaryDirectory(prefix="docscan-") as folder:
        failed = 0
        for known in fetching.wanted(names or []):
            try:
                taken = fetching.renew(known, Path(folder))
            except DocscanError as error:
                failed += 1
                note(f"docscan: {known.name}: {error.reason}\n  {error.remedy}\n  what was in force stays so")
            else:
                say(f"{known.name}: {f'{taken.entries} entries of {taken.as_of}' if taken else 'unchanged'}\n")
    if failed:
        raise UsageError(f"{failed} of the lists could not be fetched", "the others are in force; try again later, or import files")


@lists.command("import")
def import_(files: Files, name: Name = None, as_of: AsOf = None, partial: Partial = False) -> None:
    """Import lists from files, without network."""
    from checker.errors import UsageError
    from checker.screening.catalogue import recognise
    from checker.screening.snapshot import Origin, take_in

    if as_of and not re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", as_of):
        raise UsageError(f"--as-of {as_of} is no date", "write it as YYYY-MM-DD")
    found = recognise(files)
    if name and len(found) > 1:
        raise UsageError(f"--name {name} fits one list, and these files are {len(found)}", "import them one by one")
    if name and found[0].known.name not in ("house", "opensanctions"):
        raise UsageError(f"--name is for house lists and data sets; this is {found[0].known.name}", "import it without --name")
    for taken in take_in([(one, Origin(str(one.files[0].absolute()), as_of=as_of or ""), name or "") for one in found], partial=partial):
        say(f"{taken.name}: {taken.entries} entries, {taken.names} names, of {taken.as_of}\n")
        if taken.guessed:
            note(f"docscan: {taken.name} does not say of what day it is; the day its file was saved was taken. Give the true one with --as-of")


@lists.command()
def verify() -> None:
    """Prove that the imported lists are whole."""
    from checker.screening.folder import snapshot_file
    from checker.screening.snapshot import verify as prove

    wrong = prove()
    say(
        "".join(f"{said}\n" for said in wrong) or f"{snapshot_file()} is whole\n"
        if snapshot_file().exists()
        else "no lists have been imported; those that come with docscan are in force\n"
    )
    if wrong:
        raise typer.Exit(WRONG)


@lists.command()
def remove(name: Annotated[str, typer.Argument(help="The name of an imported list.", metavar="NAME", show_default=False)]) -> None:
    """Take an imported list out."""
    from checker.screening.snapshot import drop

    drop(name)
    say(f"{name} is no longer in force\n")
