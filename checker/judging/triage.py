"""From findings to a score and a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.model.documents import FIELDS
from checker.model.finding import Finding, NotChecked, RuleFault, Severity
from checker.model.report import Judged, Verdict
from checker.model.shipment import Shipment

POINTS = {Severity.INFO: 0.0, Severity.LOW: 4.0, Severity.MEDIUM: 12.0, Severity.HIGH: 33.0, Severity.CRITICAL: 60.0}
"""What one finding adds to the score, before confidence and repetition."""

SURE = 0.5
"""Below this confidence a finding asks for review, but does not hold the cargo by itself."""

MANY = 24.0
"""So many points of lesser findings ask for a review together."""


def _tells(shipment: Shipment) -> bool:
    """Whether the papers say anything that can be judged: a party, a place, a country, goods or a box. What says nothing is not clear."""
    return any(d.goods or d.containers or any(d.fact(n) for n in _TELLING) for d in shipment.documents)


_TELLING = tuple(name for name, field in FIELDS.items() if field.group in ("parties", "places", "countries", "numbers", "transport"))


def weigh(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with their weights, the gravest first. Repeats of one rule count half, then a quarter, and so on."""
    ranked = sorted(findings, key=lambda f: (-f.severity, -f.confidence, f.rule.name, f.message))
    seen: Counter[str] = Counter()
    out = []
    for finding in ranked:
        points = 0.0 if finding.suppressed else POINTS[finding.severity] * finding.confidence / 2 ** seen[finding.rule.name]
        seen[finding.rule.name] += not finding.suppressed
        out.append(finding.weighing(round(points, 1)))
    return tuple(out)


def triage(shipment: Shipment, findings: Iterable[Finding], not_checked: Iterable[NotChecked], faults: Iterable[RuleFault]) -> Judged:
    """The shipment judged: hold for any sure finding of high severity or above, review for any of medium or many lesser ones."""
    ranked = weigh(findings)
    open_ = [f for f in ranked if f.suppressed is None]
    score = min(100, round(sum(f.weight for f in open_)))
    if any(f.severity >= Severity.HIGH and f.confidence >= SURE for f in open_):
        verdict = Verdict.HOLD
    elif score >= MANY or any(f.severity >= Severity.MEDIUM for f in open_) or not _tells(shipment):
        verdict = Verdict.REVIEW
    else:
        verdict = Verdict.CLEAR
    return Judged(shipment, ranked, tuple(not_checked), tuple(faults), score, verdict)
