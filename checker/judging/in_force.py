"""The settings in force, as they would stand in docscan.toml, each with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from checker.config import DEFAULT, KEYS, Config
from checker.ledger.postgres import shown as without_password
from checker.model.finding import Severity
from checker.model.report import Setting
from checker.model.settings import Suppress, Trusted

OWN = "default"


def changed(config: Config) -> tuple[Setting, ...]:
    """The settings that are not docscan's defaults."""
    return tuple(setting for setting in everything(config) if setting.origin != OWN)


def everything(config: Config) -> Iterator[Setting]:
    """Every setting in the order of the reference; tables entry by entry."""
    for key in KEYS:
        value = getattr(config, key)
        if isinstance(value, Mapping):
            yield from _table(key, value, config)
        elif key in {"suppress", "trusted"}:
            for entry in value:
                yield Setting(key, toml(entry), config.origins.get(key, OWN))
        else:
            shown = "never" if key == "fail_on" and value is None else without_password(value) if key == "ledger" and isinstance(value, str) else value
            yield Setting(key, toml(shown), config.origins.get(key, OWN if value == getattr(DEFAULT, key) else "the program"))


def _table(key: str, table: Mapping[Any, Any], config: Config) -> Iterator[Setting]:
    for name, value in table.items():
        if key == "rates":
            for year, rate in value.items():
                yield Setting(f"rates.{year}.{name}", toml(rate), config.origins.get(f"rates.{name}.{year}", "the program"))
        elif isinstance(value, Mapping):
            for option, setting in value.items():
                yield Setting(f"{key}.{name}.{option}", toml(setting), config.origins.get(f"{key}.{name}.{option}", "the program"))
        else:
            yield Setting(f"{key}.{name}", toml(value), config.origins.get(f"{key}.{name}", "the program"))


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (Suppress, Trusted)):
        parts = ((name, getattr(value, name)) for name in value.__slots__)
        return "{ " + ", ".join(f"{name} = {toml(part)}" for name, part in parts if part) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Severity, Path, str)) or value is None:
        return json.dumps("" if value is None else str(value), ensure_ascii=False)
    return repr(value)
