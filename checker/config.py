"""The settings of a run: defaults, a profile, docscan.toml or [tool.docscan] in pyproject.toml, the environment, the command line, in this order."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.errors import ConfigError
from checker.model.finding import Severity
from checker.model.profiles import JURISDICTIONS, PROFILES, TOLERANCES
from checker.model.settings import Config, Suppress, Trusted, ledger_said
from checker.model.settings_cards import CARDS
from checker.model.settings_layer import Layer

__all__ = ["DEFAULT", "FAIL_ON", "JURISDICTIONS", "KEYS", "Config", "Suppress", "Trusted", "fail_on", "jurisdictions", "load", "nearest", "parse", "severity"]

NEVER = "never"
FAIL_ON = (*(str(s) for s in Severity), NEVER)
ENGINES = ("auto", "rapidocr", "tesseract", "none")
DEFAULT = Config()
PREFIX = "DOCSCAN_"


def load(path: Path | None = None, flags: Mapping[str, tuple[str, str]] = MappingProxyType({}), environ: Mapping[str, str] = MappingProxyType({})) -> Config:
    """The settings of that file; without one, of the nearest docscan.toml or pyproject.toml with [tool.docscan] at or above the working folder.

    `environ` (DOCSCAN_PROFILE, DOCSCAN_FAIL_ON …) goes before the file, `flags` (value and the name of the option, by key) before both.
    ConfigError when the configuration cannot be read, is no TOML, or says something that docscan does not know.
    """
    if path is None and environ.get(f"{PREFIX}CONFIG"):
        path = Path(environ[f"{PREFIX}CONFIG"])
    if path is not None:
        found = _file(path)
        if found is None:
            raise ConfigError(f"{path} has no [tool.docscan]", "add that table, or name another file with --config")
    else:
        here = Path.cwd()
        near = (folder / name for folder in (here, *here.parents) for name in ("docscan.toml", "pyproject.toml"))
        path, found = next(((file, layer) for file in near if file.is_file() and (layer := _file(file))), (None, None))
    words = {key: _from_text(key, value) for key, (value, _) in flags.items()}
    above = [_environment(environ), Layer(words, "the command line", names={key: option for key, (_, option) in flags.items()})]
    config = _merged([*([found] if found else []), *(layer for layer in above if layer.table)])
    return replace(config, source=path)


def parse(table: Mapping[str, Any], source: Path, text: str = "") -> Config:
    """The settings of one TOML table; ConfigError names the file, the key and, if given the file's text, the line."""
    return replace(_merged([Layer(table, str(source), text, source.parent)]), source=source)


def _merged(layers: list[Layer]) -> Config:
    """One above the other, the profile they name below them all."""
    for layer in layers:
        for key in layer.table:
            if key not in KEYS:
                raise ConfigError(f"{layer.at(key)}: unknown key '{key}'", nearest(key, KEYS, "docscan knows"))
    chosen = next((layer for layer in reversed(layers) if "profile" in layer.table), None)
    if chosen:
        name = _profile(chosen.table["profile"], chosen.names.get("profile") or f"{chosen.at('profile')}: 'profile'")
        layers = [Layer(PROFILES[name], f"profile {name}"), *layers]
    read: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in layers:
        for key, value in layer.table.items():
            try:
                made = KEYS[key](value, layer.names.get(key) or f"{layer.at(key)}: '{key}'")
            except ConfigError as error:
                raise ConfigError(layer.closer(key, error.reason), error.remedy) from error
            if isinstance(made, Path) and layer.folder is not None:
                made = layer.folder / made
            _lay(read, origins, key, made, layer.names.get(key, layer.name))
    config = replace(DEFAULT, **read, origins=origins)
    return replace(config, rules=_with_tolerances(config, origins))


def _lay(read: dict[str, Any], origins: dict[str, str], key: str, made: Any, origin: str) -> None:
    """Lay a setting over what is there: tables entry by entry, everything else whole."""
    if isinstance(made, Mapping):
        read[key] = {**read.get(key, {})}
        for name, value in made.items():
            deeper = isinstance(value, Mapping)
            read[key][name] = {**read[key].get(name, {}), **value} if deeper else value
            origins.update({f"{key}.{name}.{option}": origin for option in value} if deeper else {f"{key}.{name}": origin})
    else:
        read[key] = made
        origins[key] = origin


def _with_tolerances(config: Config, origins: dict[str, str]) -> Mapping[str, Mapping[str, Any]]:
    rules = {rule: dict(options) for rule, options in config.rules.items()}
    for name, value in config.tolerances.items():
        for rule, option, times in TOLERANCES[name]:
            if option not in rules.setdefault(rule, {}):
                rules[rule][option] = round(value * times, 6)
                origins[f"rules.{rule}.{option}"] = f"tolerances.{name}, {origins[f'tolerances.{name}']}"
    return rules


def _environment(environ: Mapping[str, str]) -> Layer:
    known = {f"{PREFIX}{key.upper()}": key for key in PLAIN}
    for name in environ:
        close = difflib.get_close_matches(name, [*known, f"{PREFIX}CONFIG"], 1, 0.85)
        if name.startswith(PREFIX) and name not in known and name != f"{PREFIX}CONFIG" and close:
            raise ConfigError(f"the environment has '{name}', which docscan does not know", f"did you mean '{close[0]}'?")
    table = {key: _from_text(key, environ[name]) for name, key in known.items() if environ.get(name)}
    return Layer(table, "the environment", names={key: name for name, key in known.items()})


def _from_text(key: str, value: str) -> Any:
    return [part.strip() for part in value.split(",") if part.strip()] if key in {"jurisdictions", "select", "ignore", "own_parties"} else value


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
        raise ConfigError(f"{where} cannot be {value!r}", nearest(str(value), known, "use one of"))
    return Severity[value.upper()]


def jurisdictions(value: object, where: str) -> tuple[str, ...]:
    """Whose law applies, in the order given, from a list of names."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in _names(value, where) if name.strip()))
    strange = next((name for name in names if name not in JURISDICTIONS), None)
    if strange or not names:
        said = f"{where}: unknown jurisdiction '{strange}'" if strange else f"{where} names no jurisdiction"
        raise ConfigError(said, nearest(strange or "", JURISDICTIONS, "use some of"))
    return names


def _file(path: Path) -> Layer | None:
    """The docscan table of a TOML file; None for a pyproject.toml without one."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        whole = tomllib.loads(text)
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
    if not isinstance(table := whole if own is None else own, dict):
        raise ConfigError(f"{path}: 'tool.docscan' must be a table", "write [tool.docscan] above its keys")
    return Layer(table, str(path), text, path.parent)


def _names(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} must be a list of words", 'write it as ["one", "two"]')
    return tuple(value)


def _one_of(known: Iterable[str]) -> Callable[[object, str], str]:
    """A reader of a word that must be one of these."""

    def read(value: object, where: str) -> str:
        if not isinstance(value, str) or value not in known:
            raise ConfigError(f"{where} cannot be {value!r}", nearest(str(value), known, "use one of"))
        return value

    return read


def _severities(value: object, where: str) -> Mapping[str, Severity]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table", 'write [severity] and below it lines such as rule-name = "low"')
    return {rule: severity(name, f"{where}, '{rule}'") for rule, name in value.items()}


def _options(value: object, where: str) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(options, dict) for options in value.values()):
        raise ConfigError(f"{where} must hold one table a rule", "write [rules.rule-name] and below it its options")
    return value


def _path_of(what: str, example: str) -> Callable[[object, str], Path]:
    """A reader of the path of such a file."""

    def read(value: object, where: str) -> Path:
        if not isinstance(value, str) or not value:
            raise ConfigError(f"{where} must be the path of {what}", f'write it as "{example}"')
        return Path(value)

    return read


def _days(value: object, where: str) -> int:
    if isinstance(value, bool) or not str(value).isdigit():
        raise ConfigError(f"{where} cannot be {value!r}", "give a number of days")
    return int(str(value))


def _rates(value: object, where: str) -> Mapping[str, Mapping[int, float]]:
    """Units of a currency for a US dollar, by currency and year, from tables such as [rates.2026] EUR = 0.86."""
    read: dict[str, dict[int, float]] = {}
    for year, rates in (value if isinstance(value, dict) else {"": 0}).items():
        if not str(year).isdigit() or not isinstance(rates, dict):
            raise ConfigError(f"{where} must hold one table a year", "write [rates.2026] and below it lines such as EUR = 0.86, the units for a US dollar")
        for currency, rate in rates.items():
            if not re.fullmatch("[A-Z]{3}", currency) or isinstance(rate, bool) or not isinstance(rate, (int, float)) or not 0 < rate < 1e9:
                raise ConfigError(f"{where}, {year}: '{currency}' = {rate!r} is no rate", "write the units for a US dollar, such as EUR = 0.86")
            read.setdefault(currency, {})[int(year)] = float(rate)
    return read


def _tolerances(value: object, where: str) -> Mapping[str, float]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} must be a table", "write [tolerances] and below it lines such as weight_percent = 2")
    for name, number in value.items():
        if name not in TOLERANCES:
            raise ConfigError(f"{where}: unknown tolerance '{name}'", nearest(name, TOLERANCES, "docscan knows"))
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number < 1e6:
            raise ConfigError(f"{where}: '{name}' cannot be {number!r}", "give a number of 0 or more")
    return {name: float(number) for name, number in value.items()}


def _entries(value: object, where: str, words: tuple[str, ...]) -> list[dict[str, Any]]:
    """The entries of a list of tables, each with a reason and a last day; `words` are the keys that name what it is about, one of which is needed."""
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ConfigError(f"{where} must be a list of tables", f"write [[{where.rsplit(' ', 1)[-1].strip(chr(39))}]] above each entry")
    named = " nor ".join(f"a {word}" for word in words)
    for number, entry in enumerate(value, 1):
        here = f"{where} entry {number}"
        for key in entry:
            if key not in (*words, "document", "reason", "until") or (key == "document" and "rule" not in words):
                raise ConfigError(f"{here}: unknown key '{key}'", nearest(key, (*words, "reason", "until"), "an entry has"))
            if key != "until" and not isinstance(entry[key], str):
                raise ConfigError(f"{here}: '{key}' must be text", "put it in quotes")
        if not any(entry.get(word, "").strip() for word in words):
            raise ConfigError(f"{here} names neither {named}", "name what to set aside; the report shows it")
        if not entry.get("reason", "").strip():
            raise ConfigError(f"{here} has no reason", "say in a few words why the finding is set aside")
    return [{**entry, "until": _day(entry.get("until"), f"{where} entry {number}")} for number, entry in enumerate(value, 1)]


def _suppressions(value: object, where: str) -> tuple[Suppress, ...]:
    return tuple(Suppress(**entry) for entry in _entries(value, where, ("rule", "fingerprint", "party", "route")))


def _trusted(value: object, where: str) -> tuple[Trusted, ...]:
    return tuple(Trusted(**entry) for entry in _entries(value, where, ("party",)))


def _day(value: object, where: str) -> date:
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise ConfigError(f"{where} has no end date in 'until'", "write the last day it holds, such as until = 2027-01-31") from error


_profile = _one_of(PROFILES)
KEYS: Mapping[str, Callable[[Any, str], Any]] = MappingProxyType(
    {
        "profile": _profile, "jurisdictions": jurisdictions, "fail_on": fail_on, "select": _names, "ignore": _names, "severity": _severities, "rules": _options,
        "tolerances": _tolerances, "own_parties": _names, "trusted": _trusted, "suppress": _suppressions, "ocr": _one_of(ENGINES),
        "rates": _rates, "lists_max_age_days": _days, "baseline": _path_of("a baseline or of a JSON report", "baseline.json"),
        "regimes": _path_of("a table of your own measures", "measures.csv"), "lists": _path_of("a file of watch lists", "lists.sqlite"), "ledger_days": _days,
        "ledger": lambda value, where: _path_of("a ledger", "ledger.sqlite")(value, where) if (said := ledger_said(value)) is None else said,
    }
)  # fmt: skip
"""Every key of the file, with the function that reads its value."""

PLAIN = tuple(card.key for card in CARDS if card.plain)
"""The keys that the environment may set, lists with commas between: DOCSCAN_FAIL_ON=medium."""
