"""From findings to score and verdict."""

from __future__ import annotations

import pytest

from checker.judging.triage import MANY, POINTS, triage
from checker.model.finding import Finding, RuleCard, Severity
from checker.model.report import Judged, Verdict
from tests.papers import document, fact, shipment


def judged(*found: tuple[str, Severity, float], papers: tuple[object, ...] = ()) -> Judged:
    findings = [Finding(RuleCard(rule, "routing", "A fault.", severity), f"{rule} {n}", (fact("vessel", "A"),), severity, confidence=sure) for n, (rule, severity, sure) in enumerate(found)]
    return triage(shipment(*papers), findings, [], [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("severity", "verdict"),
    [(Severity.CRITICAL, Verdict.HOLD), (Severity.HIGH, Verdict.HOLD), (Severity.MEDIUM, Verdict.REVIEW), (Severity.LOW, Verdict.CLEAR), (Severity.INFO, Verdict.CLEAR)],
)
def test_the_gravest_finding_decides(severity, verdict):
    assert judged(("a", severity, 1.0)).verdict is verdict


def test_a_grave_but_unsure_finding_asks_and_does_not_hold():
    assert judged(("a", Severity.HIGH, 0.4)).verdict is Verdict.REVIEW


def test_many_slight_findings_ask_together():
    many = int(MANY / POINTS[Severity.LOW]) + 1
    assert judged(*((f"rule-{n}", Severity.LOW, 1.0) for n in range(many))).verdict is Verdict.REVIEW


def test_repeats_of_one_rule_weigh_less_and_less():
    weights = [f.weight for f in judged(("a", Severity.HIGH, 1.0), ("a", Severity.HIGH, 1.0), ("a", Severity.HIGH, 1.0)).findings]
    assert weights == [33.0, 16.5, 8.2]


def test_the_score_ends_at_a_hundred():
    assert judged(*((f"rule-{n}", Severity.CRITICAL, 1.0) for n in range(9))).score == 100


def test_the_gravest_and_surest_come_first():
    ranked = judged(("low", Severity.LOW, 1.0), ("unsure", Severity.HIGH, 0.6), ("sure", Severity.HIGH, 0.9))
    assert [f.rule.name for f in ranked.findings] == ["sure", "unsure", "low"]


def test_papers_that_say_nothing_are_not_clear():
    assert judged(papers=(document("other", lines=("hello",)),)).verdict is Verdict.REVIEW
    assert judged(papers=(document("other", vessel="SALISH GRACE"),)).verdict is Verdict.CLEAR
