"""What was read from each paper and where it stands, as tables for the eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact
from checker.model.report import Report
from checker.model.spot import Spot
from checker.reporting.layout import draw, heading, labelled, text
from checker.reporting.printable import file_names, seen, short, words
from checker.reporting.spoken import same, spoken
from checker.reporting.summary import counted
from checker.reporting.unread import not_read


def render(report: Report, width: int = 100, colour: bool = False) -> str:
    """The facts of all papers, then the files that could not be read."""
    return draw(_parts(report), width, colour)


def _parts(report: Report) -> Iterator[RenderableType]:
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    for document in report.documents:
        yield from _document(document, names)
    yield from not_read(report.unreadable, names)
    for fault in report.faults:
        yield heading(f"docscan itself failed at {fault.stage} {names.get(fault.path, seen(fault.path))}: {short(fault.error, 300)}")


def _document(document: Document, names: dict[str, str]) -> Iterator[RenderableType]:
    sheet = f", sheet {seen(document.sheet)}" if document.sheet else ""
    pages = f", pages {document.page_from} to {document.page_to}" if document.page_to > document.page_from else ""
    yield heading(f"{names[document.path]}{sheet}{pages}: {words(document.kind)}")
    yield Padding(text(f"{document.kind_confidence:.0%} sure of the kind, read by {document.read_by}, language {seen(document.language)}", "dim"), (0, 0, 0, 2))
    stated = [(_NAMES.get(name, words(name)), document.stated[name]) for name in FIELDS if document.stated.get(name)]
    yield _table(stated) if stated else Padding(text("no field was recognised"), (0, 0, 0, 2))
    if document.goods:
        yield text(f"  {counted(len(document.goods), 'goods line')}", "bold")
    for number, line in enumerate(document.goods, 1):
        yield _listed(str(number), line.facts)
    if document.containers:
        yield text(f"  {counted(len(document.containers), 'container')}", "bold")
    for number, box in enumerate(document.containers, 1):
        yield _listed(str(number), [f for f in (box.number, box.seal, box.size_type, box.gross_weight_kg) if f])


def _table(stated: Sequence[tuple[str, AnyFact]]) -> RenderableType:
    grid = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim", expand=True)
    for title, share in (("field", 4), ("value", 6), ("printed", 6), ("where", 3), ("sure", 0)):
        grid.add_column(title, ratio=share or None, width=None if share else 4, overflow="fold", justify="left" if share else "right")
    for name, fact in stated:
        read, printed = spoken(fact.read), short(fact.text, 200)
        shown = "as read" if same(read, printed) else printed
        grid.add_row(text(name), text(read, "bold"), text(shown), text(_spot(fact.spot), "dim"), text(f"{fact.confidence:.0%}"))
    return Padding(grid, (0, 0, 0, 2))


def _listed(number: str, facts: Sequence[AnyFact]) -> RenderableType:
    by = {fact.label: spoken(fact.read) for fact in facts}
    if "quantity" in by and "unit" in by:
        by["quantity"] += " " + by.pop("unit")
    said = "; ".join(_SAID[label].format(value) if label in _SAID else f"{words(label)} {value}" for label, value in by.items())
    spot = _spot(facts[0].spot) if facts else ""
    return Group(labelled([(number, f"{said} ({spot})" if spot else said)], indent=2, column=3))


_NAMES = {
    "gross_weight_kg": "gross weight (kg)", "net_weight_kg": "net weight (kg)", "volume_m3": "volume (m³)", "bl_number": "B/L number",
    "master_bl_number": "master B/L number", "awb_number": "AWB number", "lc_number": "L/C number", "imo_number": "IMO number", "bl_type": "B/L type",
    "etd": "ETD", "eta": "ETA",
}  # fmt: skip
"""The names of fields that the trade writes otherwise than in small letters."""
_SAID = {
    "description": "{}", "number": "{}", "size_type": "{}", "hs_code": "HS {}", "gross_weight_kg": "{} kg gross", "net_weight_kg": "{} kg net",
    "volume_m3": "{} m³", "engine_cc": "{} cc", "mileage_km": "{} km", "packages": "{} packages",
}  # fmt: skip
"""How a figure of a line or a container is said with its unit."""


def _spot(spot: Spot) -> str:
    if spot.cell:
        return f"{seen(spot.sheet or '')}!{seen(spot.cell)}"
    at = f" {spot.box[0]:.0f},{spot.box[1]:.0f}" if spot.box else ""
    return f"p{spot.page}{at}" if spot.page else ""
