"""The settings of a run: docscan.toml, or [tool.docscan] in pyproject.toml."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.errors import ConfigError
from checker.model.finding import Severity

JURISDICTIONS: Mapping[str, str] = MappingProxyType(
    {
        "un": "United Nations", "us": "United States", "eu": "European Union", "uk": "United Kingdom", "jp": "Japan", "ch": "Switzerland", "au": "Australia",
        "ca": "Canada", "kr": "Republic of Korea", "sg": "Singapore", "hk": "Hong Kong", "cn": "China", "in": "India",
    }
)  # fmt: skip
"""Whose law docscan knows anything of."""

NEVER = "never"
FAIL_ON = (*(str(s) for s in Severity), NEVER)


@dataclass(frozen=True, slots=True)
class Suppress:
    """One `[[suppress]]` entry: which findings to set aside, why, and until when (the last day it holds).

    `rule` and `fingerprint` say which findings, `document` (a glob on the path or the file name) on which papers; what is empty matches all.
    """

    reason: str
    until: date
    rule: str = ""
    fingerprint: str = ""
    document: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, [self.rule, self.fingerprint, f"in {self.document}" if self.document else ""]))


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run. `fail_on` is None for never; `select` and `ignore` name rules or families; `source` is the file they came from."""

    jurisdictions: tuple[str, ...] = ("un", "us", "eu", "uk", "jp")
    fail_on: Severity | None = Severity.HIGH
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    suppress: tuple[Suppress, ...] = ()
    baseline: Path | None = None
    source: Path | None = None


DEFAULT = Config()


def load(path: Path | None = None) -> Config:
    """The settings of that file; without one, of the nearest docscan.toml or pyproject.toml with [tool.docscan] at or above the working folder.

    ConfigError when the file cannot be read, is no TOML, or says something that docscan does not know.
    """
    if path is not None:
        table = _table(path)
        if table is None:
            raise ConfigError(f"{path} has no [tool.docscan]", "add that table, or name another file with --config")
        return parse(table, path)
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in ("docscan.toml", "pyproject.toml"):
            found = folder / name
            if found.is_file() and (table := _table(found)) is not None:
                return parse(table, found)
    return DEFAULT


def parse(table: Mapping[str, Any], source: Path) -> Config:
    """The settings of one TOML table; ConfigError names the file and the key."""
    read: dict[str, Any] = {}
    for key, value in table.items():
        if key not in READERS:
            raise ConfigError(f"{source}: unknown key '{key}'", nearest(key, READERS, "docscan knows"))
        read[key] = READERS[key](value, f"{source}: '{key}'")
    config = replace(DEFAULT, **read, source=source)
    return replace(config, baseline=source.parent / config.baseline) if config.baseline else config


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """A remedy for a misspelt word: the likeliest one meant, or all that are known."""
    names = sorted(known)
    close = difflib.get_close_matches(word.replace("_", "-"), names, 1) or difflib.get_close_matches(word.replace("-", "_"), names, 1)
    return f"did you mean '{close[0]}'?" if close else f"{otherwise} {', '.join(names)}"


def fail_on(value: object, where: str) -> Severity | None:
    """The severity from which the exit code is 1; None for never."""
    return None if value == NEVER else severity(value, where, FAIL_ON)


def severity(value: object, where: str, known: tuple[str, ...] = FAIL_ON[:-1]) -> Severity:
    """A severity by its name."""
    if not isinstance(value, str) or value not in FAIL_ON[:-1]:
        raise ConfigError(f"{where} cannot be {value!r}", f"use one of {', '.join(known)}")
    return Severity[value.upper()]


def jurisdictions(value: object, where: str) -> tuple[str, ...]:
    """Whose law applies, in the order given, from a list of names."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in _names(value, where) if name.strip()))
    for name in names:
        if name not in JURISDICTIONS:
            raise ConfigError(f"{where}: unknown jurisdiction '{name}'", f"use some of {', '.join(JURISDICTIONS)}")
    if not names:
        raise ConfigError(f"{where} names no jurisdiction", f"use some of {', '.join(JURISDICTIONS)}")
    return names


def _table(path: Path) -> Mapping[str, Any] | None:
    """The docscan table of a TOML file; None for a pyproject.toml without one."""
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8", "save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is no valid TOML: {error}", "mend the line it names") from error
    tool = whole.get("tool", {})
    own = tool.get("docscan") if isinstance(tool, dict) else None
    if own is None and path.name == "pyproject.toml":
        return None
    table = whole if own is None else own
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: 'tool.docscan' must be a table", "write [tool.docscan] above its keys")
    return table


def _names(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} must be a list of words", 'write it as ["one", "two"]')
    return tuple(value)


def _severities(value: object, where: str) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table", 'write [severity] and below it lines such as rule-name = "low"')
    return {rule: severity(name, f"{where}, '{rule}'") for rule, name in value.items()}


def _options(value: object, where: str) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(options, dict) for options in value.values()):
        raise ConfigError(f"{where} must hold one table a rule", "write [rules.rule-name] and below it its options")
    return value


def _path(value: object, where: str) -> Path:
    if not isinstance(value, str) or not value:
        raise ConfigError(f"{where} must be the path of a JSON report", 'write it as "report.json"')
    return Path(value)


def _suppressions(value: object, where: str) -> tuple[Suppress, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ConfigError(f"{where} must be a list of tables", "write [[suppress]] above each entry")
    return tuple(_suppress(entry, f"{where} entry {number}") for number, entry in enumerate(value, 1))


def _suppress(entry: Mapping[str, Any], where: str) -> Suppress:
    words = ("rule", "fingerprint", "document", "reason")
    for key in entry:
        if key not in (*words, "until"):
            raise ConfigError(f"{where}: unknown key '{key}'", nearest(key, (*words, "until"), "an entry has"))
    for key in words:
        if not isinstance(entry.get(key, ""), str):
            raise ConfigError(f"{where}: '{key}' must be text", "put it in quotes")
    if not (entry.get("rule") or entry.get("fingerprint")):
        raise ConfigError(f"{where} names neither a rule nor a fingerprint", "name what to set aside; every finding of the report has both")
    if not entry.get("reason", "").strip():
        raise ConfigError(f"{where} has no reason", "say in a few words why the finding is set aside")
    return Suppress(until=_day(entry.get("until"), where), **{key: entry[key] for key in words if key in entry})


def _day(value: object, where: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ConfigError(f"{where} has no end date in 'until'", "write the last day it holds, such as until = 2027-01-31") from error


READERS: Mapping[str, Callable[[Any, str], Any]] = MappingProxyType(
    {
        "jurisdictions": jurisdictions,
        "fail_on": fail_on,
        "select": _names,
        "ignore": _names,
        "severity": _severities,
        "rules": _options,
        "suppress": _suppressions,
        "baseline": _path,
    }
)
"""Every key of the file, with the function that reads its value."""
