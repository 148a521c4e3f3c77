"""The shipping marks: in a table's column for them, often among container numbers and seals, or under a heading inside the cargo."""

from __future__ import annotations

import re

from checker.extracting.identifiers import containers_in
from checker.extracting.layout import Segment
from checker.extracting.tables import Table
from checker.model.fact import AnyFact, Fact

_SIZE = re.compile(
    r"(?i)^\W*\d\d\s?['’′]?\s?(?:GP|HC|HQ|DC|RF|OT|FR|DV|DRY|HIGH ?CUBE|REEFER|STANDARD|TANK|FLAT ?RACK|OPEN ?TOP)\b|\b[24L][0-9][GRUPTH][0-9]\b|"
    r"/\s*\d\d(?:GP|HC|HQ|DC|RF)\b"
)
_BOX_WORD = re.compile(r"(?i)\bseals?\b|\bcntr\b|\bcontainers?\b|^type\b|封|^\W*(?:fcl|lcl|cy|cfs)\b")
_SEAL = re.compile(r"^[/\s]*(?=[A-Z0-9-]*\d{3})[A-Z]{0,4}[-/]?\d[A-Z0-9-]{3,14}$", re.IGNORECASE)
_HEADING = re.compile(r"(?i)^\W*(?:shipping\s+|case\s+)?marks?\s*(?:(?:and|&|/)\s*(?:numbers?|nos?\.?))?\W*$")
_NO_MARK = re.compile(r"(?i)^\d[\d.,]*\s*(?:kgs?|cbm|m3|pkgs?|packages|cartons)\b|^freight\b|^shipper'?s? load|said to contain")
_MOST = 8


def marks_of(tables: list[Table], file: str) -> AnyFact | None:
    """The shipping marks of the cargo, without the container numbers, sizes and seals that share their column; None where there are none."""
    for table in tables:
        column = table.column("marks")
        if column is not None and (kept := _unboxed([r.cells[column] for r in table.rows if r.cells.get(column)])):
            return _fact(table, kept, file)
    for table in tables:
        for i in range(len(table.columns)):
            segments = [s for r in table.rows for s in r.cells.get(i, [])]
            at = next((k for k, s in enumerate(segments) if _HEADING.match(s.text)), None)
            if at is not None and (kept := _block(segments[at + 1 :])):
                return _fact(table, kept, file)
    return None


def _fact(table: Table, kept: list[Segment], file: str) -> AnyFact:
    text = "\n".join(s.text for s in kept)
    return Fact("marks", table.layout.spot(file, kept), text, text, 0.75)


def _unboxed(rows: list[list[Segment]]) -> list[Segment]:
    """The lines of a column that tell nothing of containers. A code on a line after a container's number is its seal."""
    kept: list[Segment] = []
    boxed = False
    for row in rows:
        text = " ".join(s.text for s in row).strip()
        held = bool(containers_in(text))
        if held or _SIZE.search(text) or _BOX_WORD.search(text) or (boxed and _SEAL.match(text)) or text.startswith("/"):
            if kept and held:
                break
            boxed = True
            continue
        heading = row[0].label and not any(c.isdigit() for c in text)
        if heading and not kept:
            continue
        if _NO_MARK.search(text) or heading:
            break
        kept += row
        boxed = False
    return kept[:_MOST]


def _block(segments: list[Segment]) -> list[Segment]:
    """The lines below a heading of marks, up to a container, a gap or other particulars."""
    kept: list[Segment] = []
    for s in segments:
        gap = bool(kept) and s.top - kept[-1].bottom > 0.8 * s.size
        if gap or containers_in(s.text) or _NO_MARK.search(s.text) or s.label or len(kept) == _MOST:
            break
        kept.append(s)
    return kept
