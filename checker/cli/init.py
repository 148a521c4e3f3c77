"""`docscan init`: settings, a pre-commit hook and CI jobs for a folder of papers."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.output import nearest_of, say, write
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.reporting.starter import Wishes

Folder = Annotated[Path, typer.Argument(help="The folder to set up.", metavar="[FOLDER]", show_default=False)]
Only = Annotated[list[str], typer.Option("--only", help="Only this part: settings, pre-commit, github or gitlab.", metavar="PART", show_default=False)]
Papers = Annotated[str, typer.Option("--papers", help="Where in it the papers lie.", metavar="FOLDER")]
Profile = Annotated[str, typer.Option("--profile", help="Ready-made settings: forwarder, bank, customs or strict.", metavar="NAME")]
Package = Annotated[str, typer.Option("--package", help="What pip installs in the CI jobs: a wheel or an address.", metavar="WHAT", show_default=False)]
Force = Annotated[bool, typer.Option("--force", help="Write over docscan's own files that are there already.")]


def init(
    folder: Folder = Path(), only: Only = [], papers: Papers = "papers", profile: Profile = "forwarder", package: Package = "", force: Force = False,  # noqa: B006
) -> None:  # fmt: skip
    """Write a commented docscan.toml, a pre-commit hook and CI jobs."""
    from checker.model.profiles import PROFILES
    from checker.reporting.starter import FILES, SHARED, Wishes, starter

    for word, known, option in (*((part, FILES, "--only") for part in only), (profile, PROFILES, "--profile")):
        if word not in known:
            raise UsageError(f"{option} cannot be '{word}'", nearest_of(word, known))
    if not folder.is_dir():
        raise UsageError(f"'{folder}' is no folder", "make it first, or name another")
    wishes = Wishes(_inside(folder, papers), profile, package or _package())
    made = {part: starter(part, wishes) for part in FILES if not only or part in only}
    done: list[str] = []
    later: list[str] = []
    wanted = {part: text for part, text in made.items() if not _as_wanted(folder / FILES[part], text, done)}
    for part in [part for part in wanted if part in SHARED and (folder / FILES[part]).exists()]:
        text, file = wanted.pop(part), folder / FILES[part]
        held = SHARED[part] in file.read_text("utf-8", "replace")
        later.append(f"{file} has its docscan part already; it is left as it is." if held else f"{file} is there already. Add to it:\n\n{text}")
    _ask({part: folder / FILES[part] for part in wanted}, force)
    for part, text in wanted.items():
        file = folder / FILES[part]
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, text)
        done.append(f"wrote {file}")
    say("\n".join([*done, *later, "", *_next(folder, wishes, made)]) + "\n")


def _as_wanted(file: Path, text: str, done: list[str]) -> bool:
    if file.is_file() and file.read_text("utf-8", "replace") == text:
        done.append(f"kept  {file}, which is as it should be")
        return True
    return False


def _ask(files: dict[str, Path], force: bool) -> None:
    """UsageError before anything is written, unless each file that is there may be written over."""
    for file in (file for file in files.values() if file.exists() and not force):
        if not sys.stdin.isatty() or not typer.confirm(f"{file} is there already. Write over it?"):
            raise UsageError(f"{file} is there already; nothing was written", "write over it with --force, or choose other parts with --only")


def _inside(folder: Path, papers: str) -> str:
    """Where the papers lie, as the jobs name it: seen from the folder, with forward slashes."""
    given = Path(papers)
    if given.is_absolute():
        if not given.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"--papers {papers} lies outside of {folder}", "name a folder inside of it")
        given = given.resolve().relative_to(folder.resolve())
    if ".." in given.parts or not papers.isprintable():
        raise UsageError(f"--papers {papers!r} is no folder inside of {folder}", "name a folder inside of it, such as papers")
    return given.as_posix()


def _package() -> str:
    """What pip installed docscan from, where that can be had elsewhere too; else the wheel that is to be put into the repository."""
    import checker

    wheel = f"./wheels/docscan-{checker.__version__}-py3-none-any.whl[ocr]"
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        origin = json.loads(distribution("docscan").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return wheel
    version = origin.get("vcs_info", {})
    return f"docscan[ocr] @ {version['vcs']}+{origin['url']}@{version['commit_id']}" if version.get("commit_id") else wheel


def _next(folder: Path, wishes: Wishes, made: dict[str, str]) -> list[str]:
    steps = []
    if not (folder / wishes.papers).is_dir():
        steps.append(f"Put the papers under {folder / wishes.papers}, a folder for each shipment.")
    if "pre-commit" in made:
        steps.append("Switch the hook on: pip install pre-commit && pre-commit install")
    if {"github", "gitlab"} & set(made) and "./wheels/" in wishes.package:
        steps.append("Give the CI jobs their docscan: pip wheel --no-deps --wheel-dir wheels FOLDER-OF-DOCSCAN, and commit the wheel;")
        steps[-1] += " or name another package with --package."
    steps.append(f"Check the papers: docscan check {wishes.papers}")
    return ["Next:", *(f"  {number}. {step}" for number, step in enumerate(steps, 1))]
