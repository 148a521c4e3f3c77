"""What the checker says about a shipment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from checker.model.fact import AnyFact


class Severity(IntEnum):
    """How much a finding weighs: from a remark to a reason to stop the cargo."""

    INFO = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class RuleCard:
    """Everything a reader may want to know of a rule, without the code that applies it.

    `sections` are (heading, text) pairs, `options` are (name, type, default) triples; `file` is relative to the project.
    """

    name: str
    family: str
    title: str
    severity: Severity
    basis: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    options: tuple[tuple[str, str, str], ...] = ()
    file: str = ""
    line: int = 0

    def section(self, heading: str) -> str:
        """The text under one heading of the rule's page."""
        return dict(self.sections)[heading]


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is set aside, until when, and by what: the configuration, or a baseline, which has no end date."""

    reason: str
    until: date | None
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction or sign, with the facts that show it. It cannot be built without evidence.

    `confidence` (0 to 1) follows from how surely the evidence was read; `weight` is its share of the score;
    `fingerprint` is the same for the same finding wherever the files lie.
    """

    rule: RuleCard
    message: str
    evidence: tuple[AnyFact, ...]
    severity: Severity
    basis: tuple[str, ...] = ()
    confidence: float = 1.0
    weight: float = 0.0
    fingerprint: str = ""
    suppressed: Suppression | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"{self.rule.name}: a finding needs evidence")

    def weighing(self, weight: float) -> Finding:
        """The same finding with its share of the score."""
        return replace(self, weight=weight)


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that had something to look at but too little to go on."""

    rule: RuleCard
    reason: str


@dataclass(frozen=True, slots=True)
class RuleFault:
    """A rule that broke: a bug of ours, named so that it can be mended."""

    rule: RuleCard
    error: str
