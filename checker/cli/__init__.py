"""What you type: arguments in, exit code out, nothing else; one command a file."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

import checker
from checker.cli.audit import audit
from checker.cli.baseline import baseline
from checker.cli.batch import batch
from checker.cli.casefile import casefile
from checker.cli.check import check
from checker.cli.config import config
from checker.cli.decide import decide
from checker.cli.diff import diff
from checker.cli.explain import explain
from checker.cli.facts import facts
from checker.cli.init import init
from checker.cli.law import law
from checker.cli.ledger import ledger
from checker.cli.lists import lists
from checker.cli.output import note
from checker.cli.place import place
from checker.cli.route import route
from checker.cli.rules import rules
from checker.cli.screen import screen
from checker.cli.trace import trace
from checker.errors import DocscanError

INTERRUPTED, USAGE, BROKEN = 130, 2, 70
SELDOM = (50_000, 10, 10)
"""How many new objects there must be before those that nobody holds are looked for: a start makes half a million that all stay."""

app = typer.Typer(name="docscan", rich_markup_mode=None, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in (check, batch, facts, trace, rules, explain, law, route, place, baseline, diff, decide, casefile, config, init, screen):
    app.command()(command)
app.add_typer(audit, name="audit")
app.add_typer(lists, name="lists")
app.add_typer(ledger, name="ledger")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"docscan {checker.__version__}")
        raise typer.Exit


@app.callback()
def _docscan(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version)] = False) -> None:
    """Read shipping papers and say where they contradict each other, geography, the law or the truth."""


def main() -> None:
    """Run the command line and end with the exit code of the contract."""
    gc.set_threshold(*SELDOM)
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:  # closed by the caller
            setattr(sys, stream, Path(os.devnull).open("w"))  # noqa: SIM115 - it stays open as long as the program
    try:
        app(prog_name="docscan")
    except DocscanError as error:
        note(f"docscan: {error.reason}")
        if error.remedy:
            note(f"  {error.remedy}")
        sys.exit(USAGE)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception:  # noqa: BLE001 - whatever is left is a bug of ours, and has an exit code of its own
        import traceback

        note(f"docscan: internal error, please report it\n{traceback.format_exc()}")
        sys.exit(BROKEN)
