"""Applying rules to one shipment."""

from __future__ import annotations

import hashlib
import math
import traceback
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from checker.errors import DocscanError
from checker.judging.lone_figures import lone
from checker.judging.rule import Hit, Rule
from checker.ledger.ledger import Ledger
from checker.model.documents import Document
from checker.model.fact import AnyFact, MissingFact
from checker.model.finding import Finding, NotChecked, RuleFault, Severity
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces

NO_OPTIONS: Mapping[str, Mapping[str, Any]] = MappingProxyType({})


def judge(
    shipment: Shipment, rules: Iterable[Rule], options: Mapping[str, Mapping[str, Any]] = NO_OPTIONS, ledger: Ledger | None = None
) -> Iterator[Finding | NotChecked | RuleFault]:
    """Apply each rule to each subject, or set of subjects, that it looks at. A rule that breaks is named, the others still run.

    Rules that look at the ledger are silent without one.
    """
    pools = _Pools(shipment, ledger)
    for rule in rules:
        seen: set[str] = set()
        given = options.get(rule.card.name, {})
        for subjects in _seatings(pools, rule):
            try:
                for hit in rule.look(*subjects, **given):
                    finding = _finding(rule, hit, shipment)
                    if finding.fingerprint not in seen:
                        seen.add(finding.fingerprint)
                        yield finding
            except MissingFact as missing:
                yield NotChecked(rule.card, str(missing))
            except DocscanError as trouble:
                yield NotChecked(rule.card, trouble.reason)
            except Exception as error:  # noqa: BLE001 - a bug in one rule must not cost the others
                where = traceback.extract_tb(error.__traceback__)[-1]
                yield RuleFault(rule.card, f"{type(error).__name__}: {error} ({PurePath(where.filename).name}:{where.lineno})")


class _Pools(dict[type, list[object]]):
    """What there is in a shipment of each kind that a rule can look at, gathered when first asked for."""

    def __init__(self, shipment: Shipment, ledger: Ledger | None) -> None:
        super().__init__({Shipment: [shipment]})
        self._shipment, self._ledger = shipment, ledger

    def __missing__(self, kind: type) -> list[object]:
        found = self[kind] = _pool(self._shipment, kind, self._ledger)
        return found


def _seatings(pools: _Pools, rule: Rule) -> Iterable[tuple[object, ...]]:
    kinds = rule.subjects
    if len(kinds) == 1:
        return zip(pools[kinds[0]], strict=True)
    if len(kinds) == 2 and kinds[0] is kinds[1]:
        return combinations(pools[kinds[0]], 2)
    return product(*(pools[kind] for kind in kinds))


def _pool(shipment: Shipment, kind: type, ledger: Ledger | None) -> list[object]:
    if kind is Ledger:
        return [ledger] if ledger else []
    if kind is FileTraces:
        return list(shipment.traces)
    if not issubclass(kind, Document):
        raise TypeError(f"a rule cannot look at a {kind.__name__}")
    return [d for d in shipment.documents if isinstance(d, kind)]


def _finding(rule: Rule, hit: Hit, shipment: Shipment) -> Finding:
    evidence = tuple(dict.fromkeys(hit.evidence))
    read = math.prod(sorted(f.confidence for f in evidence)[:2]) if evidence else 1.0
    confidence = round(read * (1.0 if hit.confidence is None else hit.confidence), 3)
    severity, message = rule.card.severity if hit.severity is None else hit.severity, hit.message
    if severity > Severity.INFO and (figure := lone(evidence, shipment)):
        severity = min(severity, Severity.MEDIUM)
        message += f" '{' '.join(figure.text.split())}' was recognised in the picture {figure.spot.name} and nothing else bears it out: look at the print."
    return Finding(
        rule=rule.card,
        message=message,
        evidence=evidence,
        severity=severity,
        basis=hit.basis or rule.card.basis,
        confidence=confidence,
        fingerprint=_fingerprint(rule.card.name, evidence),
    )


def _fingerprint(name: str, evidence: Iterable[AnyFact]) -> str:
    """The same for the same rule and the same printed words, wherever the files lie and whatever they are called."""
    words = sorted({f"{f.label}={' '.join(f.text.split()).casefold()}" for f in evidence})
    return hashlib.sha256("\n".join([name, *words]).encode()).hexdigest()[:16]
