"""docs/commands.md: every command with its arguments and options, written from the program itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import typer

from checker.cli import app

HEAD = "<!-- Written from the program itself by .ci/generate.py: do not edit. -->"
EXITS = """| code | meaning |
|---:|---|
| 0 | every input was read, and nothing is at or above `--fail-on` |
| 1 | at least one open finding is at or above `--fail-on` |
| 2 | the command, the settings, or a file it was given is wrong: the message says what, where, and how to mend it |
| 3 | nothing is at or above `--fail-on`, but some input could not be read |
| 70 | an internal error, which is a bug in docscan; the rest of the run is still reported. It goes before the others |
| 130 | interrupted |"""


def commands() -> str:
    """The page."""
    top = typer.main.get_command(app)
    parts = [HEAD, "# Commands", "`docscan COMMAND --help` shows the same on the terminal."]
    listed = [f"- [`docscan {name}`](#docscan-{name}): {_plain(command)}" for name, command in top.commands.items()]
    parts += ["\n".join(listed), "## Exit codes", EXITS]
    for name, command in top.commands.items():
        parts += _page(f"docscan {name}", command, 2)
        for inner, below in getattr(command, "commands", {}).items():
            parts += _page(f"docscan {name} {inner}", below, 3)
    return "\n\n".join(parts) + "\n"


def _plain(command: Any) -> str:
    return " ".join((command.help or "").split("\n\n")[0].split())


def _page(name: str, command: Any, level: int) -> Iterator[str]:
    yield f"{'#' * level} {name}"
    yield "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    if getattr(command, "commands", None):
        return
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    words = [name, *(["[OPTIONS]"] if options else []), *(_argument(a) for a in arguments)]
    yield f"```text\n{' '.join(words)}\n```"
    rows = [(_argument(a), a) for a in arguments] + [(_option(o), o) for o in options]
    if rows:
        yield "\n".join(["| | says |", "|---|---|", *(f"| `{shown}` | {_said(param)} |" for shown, param in rows)])


def _argument(param: Any) -> str:
    word = (param.metavar or param.name.upper()).strip("[]{}.…")
    word = f"{word}…" if param.nargs == -1 or param.multiple else word
    return word if param.required else f"[{word}]"


def _option(param: Any) -> str:
    names = ", ".join(param.opts)
    return names if param.is_flag else f"{names} {param.metavar or param.type.name.upper()}"


def _said(param: Any) -> str:
    words = [param.help or ""]
    default = None if getattr(param, "is_flag", False) else param.default
    if getattr(param, "show_default", False) and default not in (None, "", False, ()) and f"[{default}]" not in words[0]:
        words.append(f"Default: `{default}`.")
    if param.envvar:
        words.append(f"Also `{param.envvar}` in the environment.")
    if param.required and param.param_type_name == "option":
        words.append("Needed.")
    return re.sub(r"\s+", " ", " ".join(words)).replace("|", "\\|")


