"""Two reports held against each other: what is new, what is gone, what has changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from checker.model.finding import Severity
from checker.reporting.json_v1 import FindingV1, ReportV1, ShipmentV1


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that stands in both reports, and what is no longer the same."""

    before: FindingV1
    after: FindingV1
    said: tuple[str, ...]

    @property
    def graver(self) -> bool:
        """Whether it weighs more than it did, or has come open again."""
        return rank(self.after) > rank(self.before) or bool(self.before.suppressed and not self.after.suppressed)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings that are new, gone and changed, and how many are the same; verdicts that changed, with the papers of the shipment."""

    new: tuple[FindingV1, ...]
    gone: tuple[FindingV1, ...]
    changed: tuple[Change, ...]
    same: int
    verdicts: tuple[tuple[str, str, str], ...]
    unread: tuple[str, ...]
    read_now: tuple[str, ...]

    def worst(self) -> Severity | None:
        """The severity of the gravest open finding that is new or graver than it was."""
        found = [rank(f) for f in self.new if not f.suppressed] + [rank(c.after) for c in self.changed if c.graver and not c.after.suppressed]
        return max(found, default=None)


def rank(finding: FindingV1) -> Severity:
    """A finding's severity, to be compared."""
    return Severity[finding.severity.upper()]


def compare(old: ReportV1, new: ReportV1) -> Comparison:
    """What happened between two reports. Findings are the same by their fingerprints; of one rule on the same fields, they have changed."""
    before, after = _findings(old), _findings(new)
    gone, fresh = [f for k, f in before.items() if k not in after], [f for k, f in after.items() if k not in before]
    changes = [Change(before[k], f, said) for k, f in after.items() if k in before and (said := _differs(before[k], f))]
    same = sum(k in after for k in before) - len(changes)
    waiting: dict[tuple[str, tuple[str, ...]], list[FindingV1]] = defaultdict(list)
    for finding in gone:
        waiting[_kind(finding)].append(finding)
    still_new = []
    for finding in fresh:
        twins = waiting[_kind(finding)]
        if twins:
            twin = twins.pop(0)
            gone.remove(twin)
            changes.append(Change(twin, finding, _differs(twin, finding) or ("the words on the papers",)))
        else:
            still_new.append(finding)
    missing, now = {u.path for u in old.unreadable}, {u.path for u in new.unreadable}
    return Comparison(
        tuple(_ranked(still_new)), tuple(_ranked(gone)), tuple(changes), same, tuple(_verdicts(old, new)),
        tuple(sorted(now - missing)), tuple(sorted(missing - now)),
    )  # fmt: skip


def _findings(report: ReportV1) -> dict[tuple[str, int], FindingV1]:
    """Findings by fingerprint; the same on several shipments are numbered, so that none hides another."""
    found: dict[tuple[str, int], FindingV1] = {}
    for shipment in report.shipments:
        for finding in shipment.findings:
            number = 0
            while (finding.fingerprint, number) in found:
                number += 1
            found[finding.fingerprint, number] = finding
    return found


def _differs(old: FindingV1, new: FindingV1) -> tuple[str, ...]:
    said = []
    if old.severity != new.severity:
        said.append(f"severity {old.severity} is now {new.severity}")
    if bool(old.suppressed) != bool(new.suppressed):
        said.append(f"set aside by the {new.suppressed.by}: {new.suppressed.reason}" if new.suppressed else "open again")
    if old.message != new.message:
        said.append(f"before: {old.message}")
    if abs(old.confidence - new.confidence) >= 0.1:
        said.append(f"{old.confidence:.0%} sure is now {new.confidence:.0%}")
    return tuple(said)


def _kind(finding: FindingV1) -> tuple[str, tuple[str, ...]]:
    return finding.rule, tuple(sorted(piece.label for piece in finding.evidence))


def _ranked(findings: list[FindingV1]) -> list[FindingV1]:
    return sorted(findings, key=lambda f: (bool(f.suppressed), -rank(f), f.rule))


def _verdicts(old: ReportV1, new: ReportV1) -> list[tuple[str, str, str]]:
    """Shipments whose verdict changed: by their id, else by a paper that they share."""
    known = {s.id: s for s in old.shipments}
    by_paper = {path: s for s in old.shipments for path in s.documents}
    out: list[tuple[str, str, str]] = []
    for shipment in new.shipments:
        before: ShipmentV1 | None = known.get(shipment.id) or next((by_paper[path] for path in shipment.documents if path in by_paper), None)
        if before is None:
            out.append((", ".join(shipment.documents), "not there", shipment.verdict))
        elif before.verdict != shipment.verdict:
            out.append((", ".join(shipment.documents), before.verdict, shipment.verdict))
    return out
