"""Findings as rows: one a finding, for whoever works through them in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Finding
from checker.model.report import Judged, Report
from checker.reporting.printable import file_names, quoted, seen, where
from checker.reporting.questions import asks

COLUMNS = (
    "shipment", "verdict", "score", "papers", "severity", "confidence", "weight", "family", "rule", "message", "where", "printed", "law", "ask",
    "fingerprint", "set aside", "until", "decision", "by", "note",
)  # fmt: skip
"""The last three are left blank, to be filled in."""

FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")
"""A cell that begins so may be taken for a formula, or a command, by a program that opens the list."""

Cell = str | float


def rows(report: Report) -> Iterator[list[Cell]]:
    """The findings of all shipments, the gravest of each first, then what could not be read; in the order of COLUMNS, unguarded."""
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    for number, judged in enumerate(report.shipments, 1):
        head = _shipment(judged, number, names)
        yield from (head + _finding(finding, names) for finding in judged.findings)
    for item in report.unreadable:
        said: list[Cell] = ["", "", "", names[item.path], "not read", "", "", "", "", seen(item.reason), names[item.path], "", "", seen(item.remedy)]
        yield said + [""] * (len(COLUMNS) - len(said))


def guarded(cell: Cell) -> Cell:
    """The cell with an apostrophe before what a spreadsheet might run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u00a0\u3000").startswith(FORMULA) else cell


def _shipment(judged: Judged, number: int, names: dict[str, str]) -> list[Cell]:
    papers = ", ".join(dict.fromkeys(names.get(d.path, seen(d.path)) for d in judged.shipment.documents))
    return [f"{number} ({judged.shipment.id})" if judged.shipment.id else str(number), str(judged.verdict), judged.score, papers]


def _finding(finding: Finding, names: dict[str, str]) -> list[Cell]:
    aside = finding.suppressed
    places = dict.fromkeys(where(fact.spot, names) for fact in finding.evidence)
    printed = dict.fromkeys(quoted(fact) for fact in finding.evidence)
    return [
        str(finding.severity), round(finding.confidence, 3), finding.weight, finding.rule.family, finding.rule.name, seen(finding.message), "; ".join(places),
        "; ".join(printed), "; ".join(finding.basis), " ".join(asks(finding.rule)), finding.fingerprint,
        f"{aside.by}: {seen(aside.reason)}" if aside else "", aside.until.isoformat() if aside and aside.until else "", "", "", "",
    ]  # fmt: skip
