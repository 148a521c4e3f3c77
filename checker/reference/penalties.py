"""What breaches cost, who may have to be told, and what has happened: facts for whoever reads a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from checker.reference.shelf import rows

NO_ADVICE = "This is information, not legal advice: read the official text and ask a lawyer before you act on it."


@dataclass(frozen=True, slots=True)
class Penalty:
    """One fact about what a breach costs. `sourced` says whether it was seen in the source named; others must be checked."""

    jurisdiction: str
    law: str
    who: str
    fact: str
    sourced: bool
    source: str


@dataclass(frozen=True, slots=True)
class Desk:
    """An authority that may have to be told, and of what."""

    jurisdiction: str
    about: str
    authority: str
    duty: str
    sourced: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A documented case."""

    name: str
    year: str
    told: str
    rules: frozenset[str]
    source: str


@cache
def _penalties() -> tuple[tuple[Penalty, frozenset[str]], ...]:
    return tuple(
        (Penalty(r["jurisdiction"], r["law"], r["applies_to"], r["fact"], r["sourced"] == "yes", r["source"]), frozenset(r["targets"].split()))
        for r in rows("penalties.csv")
    )


def penalties(jurisdictions: Iterable[str], target: str | None = None) -> tuple[Penalty, ...]:
    """What a breach costs under the law of these jurisdictions ("jp", "US"), facts about other targets left out; seen facts first."""
    wanted = {j.upper() for j in jurisdictions} | {"ALL"}
    found = [p for p, targets in _penalties() if p.jurisdiction in wanted and (not target or not targets or target in targets)]
    return tuple(sorted(found, key=lambda p: (p.jurisdiction == "ALL", p.jurisdiction, not p.sourced)))


def desks(jurisdictions: Iterable[str], *about: str) -> tuple[Desk, ...]:
    """Who may have to be told, of goods, money or wildlife."""
    wanted = {j.upper() for j in jurisdictions} | {"ALL"}
    return tuple(Desk(r["jurisdiction"], r["about"], r["authority"], r["duty"], r["sourced"] == "yes") for r in rows("report_to.csv")
                 if r["jurisdiction"] in wanted and r["about"] in about)  # fmt: skip


@cache
def _cases() -> tuple[Case, ...]:
    return tuple(Case(r["name"], r["year"], r["told"], frozenset(r["rules"].split()), r["source"]) for r in rows("cases.csv"))


def cases(rule: str) -> tuple[Case, ...]:
    """The documented cases that show the sign this rule looks for, the latest first."""
    return tuple(sorted((c for c in _cases() if rule in c.rules), key=lambda c: c.year, reverse=True))
