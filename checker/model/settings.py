"""The settings of a run, and what somebody has answered for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from checker.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Suppress:
    """One `[[suppress]]` entry: which findings to set aside, why, and until when (the last day it holds).

    `rule` and `fingerprint` say which findings, `document` (a glob on the path or the file name) on which papers, `party` of which firm,
    `route` on which way (stops with > between them, * for any); what is empty matches all. An entry without rule and fingerprint
    leaves findings of high severity and above open.
    """

    reason: str
    until: date
    rule: str = ""
    fingerprint: str = ""
    document: str = ""
    party: str = ""
    route: str = ""

    def __str__(self) -> str:
        said = [self.rule, self.fingerprint, f"in {self.document}" if self.document else ""]
        said += [f"of {self.party}" if self.party else "", f"on the route {self.route}" if self.route else ""]
        return " ".join(filter(None, said))


@dataclass(frozen=True, slots=True)
class Trusted:
    """One `[[trusted]]` entry: a counterparty that is known, why, and until when. It answers for slight findings on that party itself."""

    party: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run. `fail_on` is None for never; `select` and `ignore` name rules or families; `source` is the file they came from.

    `rates` are units of a currency for a US dollar, by currency and year. `regimes` is a file of the
    user's own measures, `lists` one of watch lists in place of the user's own. `ledger` is empty for none, "on" for the user's own,
    else a file or an address; `ledger_days` is how long it keeps a shipment (0 for ever). `tolerances` have already gone into `rules`. `origins` tells for
    every setting that is not a default where it comes from, by its key (`fail_on`, `severity.weight-clash`, `rules.weight-clash.percent`).
    """

    jurisdictions: tuple[str, ...] = ("un", "us", "eu", "uk", "jp")
    fail_on: Severity | None = Severity.HIGH
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    suppress: tuple[Suppress, ...] = ()
    baseline: Path | None = None
    source: Path | None = None
    profile: str = ""
    own_parties: tuple[str, ...] = ()
    trusted: tuple[Trusted, ...] = ()
    ocr: str = "auto"
    lists: Path | None = None
    lists_max_age_days: int = 30
    ledger: Path | str = field(default="", repr=False)  # an address may hold a password
    ledger_days: int = 1826
    rates: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    regimes: Path | None = None
    tolerances: Mapping[str, float] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


def ledger_said(value: object) -> str | None:
    """What a setting of the ledger says, as Config has it; None when it names a file."""
    word = str(value).casefold()
    if isinstance(value, bool) or word in {"on", "true", "yes", "off", "false", "no"}:
        return "on" if word in {"on", "true", "yes"} else ""
    return value if isinstance(value, str) and "://" in value else None
