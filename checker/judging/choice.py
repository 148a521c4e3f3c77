"""Which rules of the book run, with which options: the configuration held against the rule cards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.config import Config, nearest
from checker.errors import ConfigError
from checker.judging.book import find
from checker.judging.rule import Options, Rule

Book = Mapping[str, Rule]


def choose(book: Book, config: Config) -> tuple[Rule, ...]:
    """The rules to run: those selected (all, if none is named) less those ignored. ConfigError for a name that is neither rule nor family."""
    wanted = _named(book, config.select, config, "select") if config.select else set(book)
    unwanted = _named(book, config.ignore, config, "ignore")
    return tuple(rule for name, rule in book.items() if name in wanted - unwanted)


def bind(book: Book, config: Config) -> Options:
    """The options of every rule that has any set, checked against its card. A rule that asks for `jurisdictions` gets those of the run."""
    bound: Options = {}
    for rule in book.values():
        if any(option == "jurisdictions" for option, _, _ in rule.card.options):
            bound[rule.card.name] = {"jurisdictions": ",".join(config.jurisdictions)}
    for given, options in config.rules.items():
        rule = _rule(book, given, config, "rules")
        types = {option: sort for option, sort, _ in rule.card.options}
        for option, value in options.items():
            where = f"{_at(config, f'rules.{given}.{option}', option)}: '{option}' in [rules.{given}]"
            if option not in types:
                raise ConfigError(f"{where} is no option of that rule", nearest(option, types, "its options are") if types else "that rule has no options")
            bound.setdefault(rule.card.name, {})[option] = _typed(value, types[option], where)
    return bound


def renamed(book: Book, config: Config) -> Config:
    """The same settings with every former rule name replaced by today's. ConfigError for a rule that there is not."""
    severity = {_rule(book, name, config, "severity").card.name: level for name, level in config.severity.items()}
    suppress = tuple(replace(s, rule=_rule(book, s.rule, config, "suppress").card.name) if s.rule else s for s in config.suppress)
    return replace(config, severity=severity, suppress=suppress)


def _named(book: Book, names: Iterable[str], config: Config, key: str) -> set[str]:
    families = {rule.card.family for rule in book.values()}
    chosen: set[str] = set()
    for name in names:
        chosen |= {n for n, rule in book.items() if rule.card.family == name} if name in families else {_rule(book, name, config, key, families).card.name}
    return chosen


def _rule(book: Book, name: str, config: Config, key: str, families: Iterable[str] = ()) -> Rule:
    rule = find(book, name) or find(book, name.replace("_", "-"))
    if rule is None:
        raise ConfigError(f"{_at(config, key, name)}: '{name}' in '{key}' is no rule", nearest(name, [*book, *families], "see `docscan rules`:"))
    return rule


def _typed(value: Any, sort: str, where: str) -> Any:
    if sort == "float" and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value).__name__ != sort:
        raise ConfigError(f"{where} is {value!r}, a {type(value).__name__}", f"give a {sort}")
    return value


def _at(config: Config, key: str, word: str) -> str:
    """Where a word of the settings stands: what set it, and in a file the line."""
    origin = config.origins.get(key, str(config.source or "the settings"))
    try:
        lines = Path(origin).read_text("utf-8-sig").splitlines() if config.source and origin == str(config.source) else []
    except (OSError, ValueError):
        lines = []
    met = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    number = next((n for n, line in enumerate(lines, 1) if met.search(line.partition("#")[0])), 0)
    return f"{origin}, line {number}" if number else origin
