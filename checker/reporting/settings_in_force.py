"""The settings in force, written as a docscan.toml with a remark on where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from checker.model.report import Setting
from checker.reporting.layout import draw, text
from checker.reporting.printable import seen

LISTS = ("suppress", "trusted")


def render(settings: Iterable[Setting], colour: bool = False) -> str:
    """Valid TOML: plain keys first, then a table for each group; what is no default stands out. No line is broken, so that it can be read back."""
    lines = list(_lines(list(settings)))
    widest = max(len(line) for line in lines) + 1
    return draw(lines, widest, colour, widest)


def _lines(settings: list[Setting]) -> Iterator[Text]:
    plain = [s for s in settings if "." not in s.key and s.key not in LISTS]
    yield from (_line(s.key, s) for s in plain)
    for key in LISTS:
        for setting in (s for s in settings if s.key == key):
            yield text("")
            yield text(f"[[{key}]]", "bold").append(f"  # {seen(setting.origin)}", "dim")
            yield from (text(part.strip()) for part in _parts(setting.value))
    tables: dict[str, list[Setting]] = {}
    for setting in settings:
        if "." in setting.key:
            tables.setdefault(setting.key.rpartition(".")[0], []).append(setting)
    for name, inside in tables.items():
        yield text("")
        yield text(f"[{name}]", "bold")
        yield from (_line(s.key.rpartition(".")[2], s) for s in inside)


def _line(key: str, setting: Setting) -> Text:
    if setting.value == '""':
        return text(f"# {key} is not set", "dim")
    changed = setting.origin != "default"
    return text(f"{key} = {seen(setting.value)}", "bold" if changed else "").append(f"  # {seen(setting.origin)}", "cyan" if changed else "dim")


def _parts(entry: str) -> Iterator[str]:
    """The keys of an inline table, a line each; commas in quotes stay."""
    depth, start, body = False, 0, entry.strip("{} ")
    for at, letter in enumerate(body):
        if letter == '"' and body[at - 1 : at] != "\\":
            depth = not depth
        elif letter == "," and not depth:
            yield body[start:at]
            start = at + 1
    yield body[start:]
