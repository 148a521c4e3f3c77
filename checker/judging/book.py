"""The rule book: every rule found in a package, by name."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from types import ModuleType

from checker.judging.rule import Rule


def gather(package: ModuleType) -> dict[str, Rule]:
    """Every Rule defined anywhere under a package, sorted by name. Two with one name is an error."""
    book: dict[str, Rule] = {}
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for found in vars(importlib.import_module(info.name)).values():
            if isinstance(found, Rule) and book.setdefault(found.card.name, found) is not found:
                raise ValueError(f"two rules are called {found.card.name}")
    return dict(sorted(book.items()))


def find(book: Mapping[str, Rule], name: str) -> Rule | None:
    """The rule of that name, or of that former name."""
    return book.get(name) or next((r for r in book.values() if name in r.card.formerly), None)


def digest(rules: Iterable[Rule]) -> str:
    """A fingerprint of the rule book: names, severities, law, options and code."""
    text = "\n".join(f"{r.card.name}|{r.card.severity}|{r.card.basis}|{r.card.options}|{r.look.__code__.co_code.hex()}" for r in rules)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()
