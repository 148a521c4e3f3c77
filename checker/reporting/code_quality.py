"""The report as GitLab reads it for its code quality widget."""

from __future__ import annotations

import json
from typing import Any

from checker.model.finding import Finding, Severity
from checker.model.report import Report
from checker.reporting.json_v1_documents import text
from checker.reporting.paths import relative
from checker.reporting.printable import seen

LEVELS = {Severity.CRITICAL: "blocker", Severity.HIGH: "critical", Severity.MEDIUM: "major", Severity.LOW: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """A JSON list of the open findings and of what was not read. The fingerprints are those of the report, so that GitLab tells old from new."""
    found = [_finding(finding) for judged in report.shipments for finding in judged.open]
    unread = [_entry("not-read", f"not read: {u.reason} ({u.remedy})", f"not-read {u.path} {u.reason}", "major", u.path) for u in report.unreadable]
    return json.dumps(_apart(found + unread), indent=2, ensure_ascii=False)


def _finding(finding: Finding) -> dict[str, Any]:
    spot = finding.evidence[0].spot
    return _entry(finding.rule.name, finding.message, finding.fingerprint, LEVELS[finding.severity], spot.file, spot.page or 1)


def _entry(rule: str, said: str, fingerprint: str, level: str, path: str, page: int = 1) -> dict[str, Any]:
    where = {"path": relative(path), "lines": {"begin": page}}
    return {"description": text(seen(said)), "check_name": rule, "fingerprint": text(fingerprint), "severity": level, "location": where}


def _apart(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries with fingerprints of their own: GitLab drops the second of a kind, such as the same finding on two shipments."""
    met: dict[str, int] = {}
    for entry in entries:
        mark = entry["fingerprint"]
        met[mark] = met.get(mark, 0) + 1
        if met[mark] > 1:
            entry["fingerprint"] = f"{mark}-{met[mark]}"
    return entries
