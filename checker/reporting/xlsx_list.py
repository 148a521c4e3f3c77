"""The triage list as an Excel workbook, with sheets for what was not checked and what the judgement rests on."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from checker.config import JURISDICTIONS
from checker.model.report import Report
from checker.reporting.finding_rows import COLUMNS, Cell, guarded, rows
from checker.reporting.printable import seen, words

WIDTHS = {
    "papers": 30, "message": 60, "where": 28, "printed": 44, "law": 30, "ask": 50, "rule": 26, "note": 36, "reason": 60, "value": 76, "path": 40, "sha256": 68,
}  # fmt: skip
COLOURS = {"critical": "F4B6B0", "high": "F9D3CE", "medium": "FCE9B8", "low": "DCEBF7", "not read": "E8E8E8"}
LONGEST = 32_000
"""Excel holds 32,767 characters in a cell."""


def render(report: Report) -> bytes:
    """The workbook. All words are stored as words, and none begins like a formula."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.creator = "docscan"
    findings = book.active
    findings.title = "Findings"
    _fill(findings, COLUMNS, rows(report))
    for row in findings.iter_rows(min_row=2, min_col=5, max_col=5):
        _tint(row[0])
    _fill(book.create_sheet("Papers"), ("path", "kind", "pages", "read by", "language", "sha256"),
          ([seen(d.path), words(d.kind), d.pages, d.read_by, d.language, d.sha256] for d in report.documents))  # fmt: skip
    _fill(book.create_sheet("Not checked"), ("shipment", "rule", "reason"),
          ([number, item.rule.name, seen(item.reason)] for number, judged in enumerate(report.shipments, 1) for item in judged.not_checked))  # fmt: skip
    _fill(book.create_sheet("Audit"), ("what", "value"), _audit(report))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _audit(report: Report) -> list[Sequence[Cell]]:
    reference = report.reference
    return [
        ["docscan", report.version],
        ["started", report.started.isoformat(timespec="seconds")],
        ["verdict", str(report.verdict)],
        ["rules", reference.rules],
        ["rule book", reference.rulebook],
        ["law of", ", ".join(JURISDICTIONS.get(name, name) for name in reference.jurisdictions)],
        *(["watch list", f"{item.name} of {item.as_of}, {item.entries} entries, {item.sha256}"] for item in reference.lists),
        *(["setting", f"{item.key} = {item.value} ({item.origin})"] for item in reference.settings),
        *(["settings", seen(warning)] for warning in report.warnings),
    ]


def _fill(sheet: Any, columns: Sequence[str], lines: Iterable[Sequence[Cell]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(columns, 1):
        sheet.cell(1, number, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(column, 14)
    for at, line in enumerate(lines, 2):
        for number, cell in enumerate(line, 1):
            made = sheet.cell(at, number)
            if isinstance(cell, str):
                safe = guarded(seen(cell))
                made.value, made.data_type = str(safe)[:LONGEST], "s"
                made.quotePrefix = safe != cell
            else:
                made.value = cell
            made.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{max(sheet.max_row, 1)}"
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr = _fit()


def _fit() -> Any:
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


def _tint(cell: Any) -> None:
    from openpyxl.styles import PatternFill

    if colour := COLOURS.get(str(cell.value)):
        cell.fill = PatternFill("solid", fgColor=colour)
