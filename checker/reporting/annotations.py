"""The report as commands of a GitHub Actions log, which show on the files of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding, Severity
from checker.model.report import Report
from checker.reporting.paths import relative
from checker.reporting.printable import file_names, quoted, seen, short, where

LEVELS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """One command a line: open findings, the gravest first, then what was not read and where docscan itself failed."""
    return "\n".join(_commands(report))


def _commands(report: Report) -> Iterator[str]:
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    ranked = sorted((f for judged in report.shipments for f in judged.open), key=lambda f: (-f.severity, -f.weight))
    yield from (_finding(finding, names) for finding in ranked)
    for item in report.unreadable:
        yield _command("warning", {"file": relative(item.path), "title": "not read"}, f"{seen(item.reason)} ({seen(item.remedy)})")
    for judged in report.shipments:
        yield from (_command("error", {"title": "docscan itself failed"}, f"rule {fault.rule.name}: {seen(fault.error)}") for fault in judged.faults)
    yield from (_command("error", {"file": relative(fault.path), "title": "docscan itself failed"}, seen(fault.error)) for fault in report.faults)
    yield from (_command("warning", {"title": "docscan settings"}, seen(warning)) for warning in report.warnings)


def _finding(finding: Finding, names: dict[str, str]) -> str:
    spot = finding.evidence[0].spot
    said = "\n".join([seen(finding.message), *(f"{where(f.spot, names)}: {quoted(f)}" for f in finding.evidence[:5])])
    # the only place that a viewer can jump to in a PDF is its page
    about = {"file": relative(spot.file), "line": str(spot.page or 1), "title": f"{finding.severity}: {short(finding.rule.name)}"}
    return _command(LEVELS[finding.severity], about, said)


def _command(level: str, about: dict[str, str], said: str) -> str:
    shown = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in about.items() if value)
    return f"::{level} {shown}::{_escaped(said)}"


def _escaped(words: str, more: str = "") -> str:
    """The words as the log's command language wants them."""
    out = words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for letter in more:
        out = out.replace(letter, f"%{ord(letter):02X}")
    return out
