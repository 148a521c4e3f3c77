"""The whole answer to one run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from checker.model.documents import Document
from checker.model.finding import Finding, NotChecked, RuleFault
from checker.model.shipment import Shipment


class Verdict(IntEnum):
    """What to do with the cargo: let it go, look again, or stop until the questions are answered."""

    CLEAR = 0
    REVIEW = 1
    HOLD = 2

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, or only in part: why, and what to do about it."""

    path: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class FileFault:
    """A stage that broke on one file, or on all of them: a bug of ours, named so that it can be mended."""

    path: str
    stage: str
    error: str


@dataclass(frozen=True, slots=True)
class ListInForce:
    """A watch list that the run was checked against."""

    name: str
    as_of: str
    entries: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that is not docscan's default: its key, its value as it would stand in docscan.toml, and where it comes from."""

    key: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What the judgement rests on: rules, their digest, lists, whose law applies, and the settings in force that are not the defaults."""

    rules: int
    rulebook: str
    lists: tuple[ListInForce, ...]
    jurisdictions: tuple[str, ...]
    settings: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A shipment and what was found on it. `findings` holds the suppressed ones too; `score` runs from 0 to 100."""

    shipment: Shipment
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    faults: tuple[RuleFault, ...]
    score: int
    verdict: Verdict

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has set aside, the worst first."""
        return tuple(f for f in self.findings if f.suppressed is None)


@dataclass(frozen=True, slots=True)
class Report:
    """All shipments of a run, the papers read, and the files that could not be read.

    `faults` are bugs met outside the rules; `warnings` are sentences on the configuration, such as a suppression that has ended.
    """

    shipments: tuple[Judged, ...]
    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...]
    reference: Reference
    started: datetime
    took_s: float
    version: str
    faults: tuple[FileFault, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether docscan itself failed somewhere: the answer then stands, but it is not whole."""
        return bool(self.faults) or any(s.faults for s in self.shipments)

    @property
    def verdict(self) -> Verdict:
        """The worst of the shipments. What was not read or not looked at is never clear: it asks for a second look."""
        worst = max((s.verdict for s in self.shipments), default=Verdict.REVIEW)
        return max(worst, Verdict.REVIEW) if self.unreadable or self.broken else worst
