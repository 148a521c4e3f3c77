"""The report as JSON Lines: one object of `docscan.report/1` a shipment, and one for every file of no shipment that could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model.report import Report
from checker.reporting.json_v1 import line


def render(report: Report) -> str:
    """The lines, without the end of the last one. Every input file stands in exactly one."""
    return "\n".join(line(part) for part in parts(report))


def parts(report: Report) -> Iterator[Report]:
    """The report cut into one a shipment, with its papers and what was not read of them, then one for each file that is left."""
    placed: set[str] = set()
    for number, judged in enumerate(report.shipments):
        paths = {d.path for d in judged.shipment.documents} - placed
        placed |= paths
        whole = not number  # warnings, and faults that name no file, stand once
        yield replace(
            report,
            shipments=(judged,),
            documents=judged.shipment.documents,
            unreadable=tuple(u for u in report.unreadable if u.path in paths),
            faults=tuple(f for f in report.faults if f.path in paths or (whole and not f.path)),
            warnings=report.warnings if whole else (),
        )
    for path in dict.fromkeys([*(u.path for u in report.unreadable), *(f.path for f in report.faults)]):
        if path and path not in placed:
            left = tuple(u for u in report.unreadable if u.path == path)
            yield replace(report, shipments=(), documents=(), unreadable=left, faults=tuple(f for f in report.faults if f.path == path), warnings=())
    if not report.shipments and (report.warnings or any(not f.path for f in report.faults)):
        yield replace(report, documents=(), unreadable=(), faults=tuple(f for f in report.faults if not f.path))
