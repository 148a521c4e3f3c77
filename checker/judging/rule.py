"""What a rule is: a generator function, its card, and the kinds of document it looks at."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from checker.model.fact import AnyFact
from checker.model.finding import RuleCard, Severity

HEADINGS = ("Why it matters", "Example", "What to do")
"""The headings of every rule's page, in this order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields: the sentence, the facts that prove it, and what this case changes on the card."""

    message: str
    evidence: tuple[AnyFact, ...]
    severity: Severity | None = None
    basis: tuple[str, ...] = ()
    confidence: float | None = None


def hit(message: str, *evidence: AnyFact, severity: Severity | None = None, basis: tuple[str, ...] = (), confidence: float | None = None) -> Hit:
    """A hit. `severity` and `basis` replace the card's where a case is graver, milder, or under another law.

    `confidence` is how sure the rule's own reasoning is (a fuzzy match, a broad band), on top of the reading's.
    """
    return Hit(message, evidence, severity, basis, confidence)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run: its card, the kinds of subject it looks at, and the function that looks."""

    card: RuleCard
    subjects: tuple[type, ...]
    look: Callable[..., Iterator[Hit]]


def rule(severity: Severity, *basis: str, formerly: tuple[str, ...] = ()) -> Callable[[Callable[..., Iterator[Hit]]], Rule]:
    """Turn a generator function into a Rule.

    Positional parameters name the documents it looks at; keyword-only parameters are the
    options a user may set; the docstring is the rule's page in the manual.
    """

    def make(look: Callable[..., Iterator[Hit]]) -> Rule:
        hints = typing.get_type_hints(look)
        params = inspect.signature(look).parameters.values()
        title, *parts = re.split(r"^## (.+)$", inspect.getdoc(look) or "", flags=re.MULTILINE)
        card = RuleCard(
            name=look.__name__.strip("_").replace("_", "-"),
            family=look.__module__.split(".")[-2],
            title=title.strip(),
            severity=severity,
            basis=basis,
            formerly=formerly,
            sections=tuple(zip(parts[::2], (p.strip() for p in parts[1::2]), strict=True)),
            options=tuple((p.name, hints[p.name].__name__, repr(p.default)) for p in params if p.kind is p.KEYWORD_ONLY),
            file=look.__module__.replace(".", "/") + ".py",
            line=look.__code__.co_firstlineno,
        )
        return Rule(card, tuple(hints[p.name] for p in params if p.kind is not p.KEYWORD_ONLY), look)

    return make


Options = dict[str, dict[str, Any]]
"""Option values by rule name and option name."""
