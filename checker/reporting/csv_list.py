"""The triage list as comma-separated values, which any spreadsheet opens."""

from __future__ import annotations

import csv
import io

from checker.model.report import Report
from checker.reporting.finding_rows import COLUMNS, guarded, rows


def render(report: Report) -> str:
    """The list with a heading row and the mark (BOM) by which Excel knows UTF-8. No cell begins like a formula."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in row] for row in rows(report))
    return "\ufeff" + sheet.getvalue()
