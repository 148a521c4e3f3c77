"""The report as SARIF 2.1.0, the exchange format of checkers (OASIS)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from checker.model.fact import AnyFact
from checker.model.finding import Finding, RuleCard, Severity, Suppression
from checker.model.report import Judged, Report
from checker.reporting.json_v1_documents import spot_v1, text
from checker.reporting.manual import address
from checker.reporting.paths import uri
from checker.reporting.printable import file_names, quoted, seen, where, words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "note"}
GRADES = {Severity.CRITICAL: "9.5", Severity.HIGH: "8.0", Severity.MEDIUM: "5.5", Severity.LOW: "2.5", Severity.INFO: "0.5"}
"""What GitHub sorts alerts by (security-severity, 0 to 10)."""


def render(report: Report) -> str:
    """One run: the rules that found something or could not look, a result for every finding, and what was not read as notifications."""
    cards = _cards(report)
    index = {name: number for number, name in enumerate(cards)}
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "docscan",
                "semanticVersion": report.version,
                "rules": [_rule(card) for card in cards.values()],
                "properties": {"rules": report.reference.rules, "rulebook": report.reference.rulebook, "jurisdictions": list(report.reference.jurisdictions)},
            }
        },
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "docscan/"},
        "invocations": [_invocation(report, index)],
        "artifacts": _artifacts(report),
        "results": [_result(f, judged, index, names) for judged in report.shipments for f in judged.findings],
        "properties": {"verdict": str(report.verdict)},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _cards(report: Report) -> dict[str, RuleCard]:
    used: list[RuleCard] = []
    for judged in report.shipments:
        used += [*(f.rule for f in judged.findings), *(n.rule for n in judged.not_checked), *(f.rule for f in judged.faults)]
    return {card.name: card for card in sorted(used, key=lambda card: card.name)}


def _rule(card: RuleCard) -> dict[str, Any]:
    title = " ".join(card.title.split())
    parts = [f"**{heading}.** {said}" for heading, said in card.sections] + ([f"**Law.** {'; '.join(card.basis)}"] if card.basis else [])
    plain = [f"{heading}: {' '.join(said.split())}" for heading, said in card.sections]
    return {
        "id": card.name,
        "name": "".join(part.capitalize() for part in card.name.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": "\n\n".join(plain) or title, "markdown": "\n\n".join(parts) or title},
        "helpUri": address(card),
        "defaultConfiguration": {"level": LEVELS[card.severity]},
        "properties": {"tags": ["trade", card.family], "security-severity": GRADES[card.severity], "precision": "medium", "basis": list(card.basis)},
    }


def _result(finding: Finding, judged: Judged, index: dict[str, int], names: dict[str, str]) -> dict[str, Any]:
    evidence = list(finding.evidence)
    result: dict[str, Any] = {
        "ruleId": finding.rule.name,
        "ruleIndex": index[finding.rule.name],
        "level": LEVELS[finding.severity],
        "message": {"text": _said(finding, names)},
        "locations": [_location(evidence[0])],
        "relatedLocations": [{"id": number, "message": {"text": text(_words(fact, names))}, **_location(fact)} for number, fact in enumerate(evidence[1:], 1)],
        # the second is GitHub's own name for it: without one it would make a mark from the path
        "partialFingerprints": {"docscan/v1": finding.fingerprint, "primaryLocationLineHash": finding.fingerprint},
        "rank": min(100.0, max(0.0, round(finding.weight, 1))),
        "properties": {
            "severity": str(finding.severity),
            "confidence": finding.confidence,
            "security-severity": GRADES[finding.severity],
            "basis": list(finding.basis),
            "shipment": judged.shipment.id,
        },
    }
    result["suppressions"] = [_suppression(finding.suppressed)] if finding.suppressed else []
    return result


def _said(finding: Finding, names: dict[str, str]) -> str:
    return text("\n".join([seen(finding.message), *(_words(fact, names) for fact in finding.evidence)]))


def _words(fact: AnyFact, names: dict[str, str]) -> str:
    return f"{where(fact.spot, names)}: {quoted(fact)}"


def _location(fact: AnyFact) -> dict[str, Any]:
    """Where a fact stands. A PDF has no lines: the region's line is the page, and the box or cell stands with the logical location."""
    spot = fact.spot
    at = {key: value for key, value in spot_v1(spot).items() if value is not None}
    place = f"{text(seen(spot.sheet))}!{spot.cell}" if spot.sheet and spot.cell else text(seen(spot.sheet)) if spot.sheet else f"page {spot.page or 1}"
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(spot.file)}}
    if spot.page or spot.cell:
        physical["region"] = {"startLine": spot.page or 1, "snippet": {"text": text(seen(fact.text))}}
    logical = {
        "name": words(fact.label),
        "fullyQualifiedName": f"{text(seen(spot.name))}/{place}/{fact.label}",
        "kind": "cell" if spot.cell else "box" if spot.box else "page" if spot.page else "document",
        "properties": {**at, "label": fact.label},
    }
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _suppression(aside: Suppression) -> dict[str, Any]:
    until = {"until": aside.until.isoformat()} if aside.until else {}
    return {"kind": "external", "status": "accepted", "justification": text(seen(aside.reason)), "properties": {"by": aside.by, **until}}


def _invocation(report: Report, index: dict[str, int]) -> dict[str, Any]:
    skipped = [
        {
            "descriptor": {"id": n.rule.name, "index": index[n.rule.name]},
            "level": "note",
            "message": {"text": text(f"not checked: {n.rule.name}: {seen(n.reason)}")},
        }
        for judged in report.shipments for n in judged.not_checked
    ]  # fmt: skip
    unread = [_notice("warning", f"not read: {seen(u.reason)} ({seen(u.remedy)})", u.path) for u in report.unreadable]
    broken = [_notice("error", f"docscan itself failed at {fault.stage}: {seen(fault.error)}", fault.path) for fault in report.faults]
    broken += [_notice("error", f"rule {fault.rule.name} failed: {seen(fault.error)}") for judged in report.shipments for fault in judged.faults]
    return {
        "executionSuccessful": not report.broken,
        "startTimeUtc": report.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "toolExecutionNotifications": [*unread, *broken, *skipped],
        "toolConfigurationNotifications": [_notice("warning", seen(warning)) for warning in report.warnings],
    }


def _notice(level: str, said: str, path: str = "") -> dict[str, Any]:
    made: dict[str, Any] = {"level": level, "message": {"text": text(said)}}
    return {**made, "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}]} if path else made


def _artifacts(report: Report) -> list[dict[str, Any]]:
    return [{"location": {"uri": uri(path)}, **({"hashes": {"sha-256": digest}} if digest else {})} for path, digest in _files(report)]


def _files(report: Report) -> Iterable[tuple[str, str]]:
    return {**dict.fromkeys((u.path for u in report.unreadable), ""), **{d.path: d.sha256 for d in report.documents}}.items()
