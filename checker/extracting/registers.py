"""Lists of shipments, a line each: cargo manifests, bookings, registers of invoices. Every line is a paper of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.goods import goods_line
from checker.extracting.identifiers import containers_in
from checker.extracting.items import items
from checker.extracting.layout import Segment
from checker.extracting.rows import Row
from checker.extracting.tables import Table
from checker.model.documents import FIELDS, Document
from checker.model.fact import AnyFact, Fact
from checker.model.goods import GoodsLine
from checker.reference.labels import lexicon, tokens

NUMBERS = ("bl_number", "awb_number", "booking_number", "invoice_number")
"""What tells one shipment of a list from the next, the surest first."""
_GROUPS = frozenset(("numbers", "dates", "parties", "places", "countries", "transport"))
_FITS = 0.5
MOST = 5_000
"""So many lines of a list are parted; longer lists stay one paper."""


@dataclass(slots=True)
class Entry:
    """The rows of one shipment in a list, and the table that they begin in. `over` are those that went on to the next page."""

    table: Table
    rows: list[Row]
    over: list[Row] = field(default_factory=list)

    @property
    def segments(self) -> list[Segment]:
        """All print of the entry."""
        return [s for row in (*self.rows, *self.over) for s in row.segments]


def parted(document: Document, tables: list[Table], context: Context) -> tuple[Document, ...]:
    """A paper for each line of a list of shipments, over all its pages; the paper itself where it is none, or holds other goods beside the list."""
    heads = [_heads(table) for table in tables]
    keys = [next((n for n in NUMBERS if n in h), None) if any(FIELDS[n].group == "parties" for n in h) else None for h in heads]
    lists = [(table, h, h[key]) for table, h, key in zip(tables, heads, keys, strict=True) if key is not None]
    if not lists or any(key is None and table.rows and table.column("description") is not None for table, key in zip(tables, keys, strict=True)):
        return (document,)
    entries = _entries(lists)
    if not 1 < len({entry.rows[0].text(lists[0][2]) for entry in entries}) <= MOST:
        return (document,)
    return tuple(_papers(document, [table for table, _, _ in lists], lists[0][1], entries, context))


def _heads(table: Table) -> dict[str, int]:
    """The fields of a shipment that have a column, each with its number."""
    found: dict[str, int] = {}
    for i, column in enumerate(table.columns):
        words = [t for t in tokens(column.head) if t != "s"]
        length, concepts = lexicon().match(words, 0) if words else (0, ())
        for name in (n for whole in concepts for n in whole.split("+") if length == len(words)):
            if name in FIELDS and FIELDS[name].group in _GROUPS:
                found.setdefault(name, i)
    return found


def _entries(lists: list[tuple[Table, dict[str, int], int]]) -> list[Entry]:
    out: list[Entry] = []
    for table, _, key in lists:
        for row in table.rows:
            if any(c.isdigit() for c in row.text(key)) and (not out or row.text(key) != out[-1].rows[0].text(key)):
                out.append(Entry(table, [row]))
            elif out:
                (out[-1].rows if out[-1].table is table else out[-1].over).append(row)
    return out


def _papers(document: Document, tables: list[Table], heads: Mapping[str, int], entries: list[Entry], context: Context) -> Iterator[Document]:
    mine = {id(row): n for n, entry in enumerate(entries) for row in (*entry.rows, *entry.over)}
    goods: dict[int, list[GoodsLine]] = {}
    for table in tables:
        for item in items(table):
            ware = goods_line(table, item, context, document.path)
            if ware and (n := mine.get(id(item.rows[0]))) is not None:
                goods.setdefault(n, []).append(ware)
    listed = {s.text for entry in entries for s in entry.segments}
    common = {n: f for n, f in document.stated.items() if n not in heads and FIELDS[n].group != "totals" and f.text not in listed}
    around = tuple(line for line in document.lines if line.text not in listed)
    places: dict[str, list[int]] = {}
    for at, line in enumerate(document.lines):
        places.setdefault(line.spot.cell or line.text, []).append(at)
    boxes = {str(c.number.read): c for c in document.containers}
    for n, entry in enumerate(entries):
        told = sorted({at for s in entry.segments for at in places.get(s.words[0].cell or s.text, ())})
        numbers = dict.fromkeys(found.value for s in entry.segments for found in containers_in(s.text))
        yield replace(
            document,
            part=n + 1,
            stated={**common, **dict(_facts(heads, entry, context, document.path))},
            goods=tuple(goods.get(n, ())),
            containers=tuple(boxes[number] for number in numbers if number in boxes),
            lines=(*around, *(document.lines[at] for at in told)),
        )


def _facts(heads: Mapping[str, int], entry: Entry, context: Context, file: str) -> Iterator[tuple[str, AnyFact]]:
    for name, column in heads.items():
        cells = [s for row in entry.rows for s in row.cells.get(column, [])]
        reading = read_field(name, [s.text for s in cells], context) if cells else None
        if reading is not None and reading.quality >= _FITS:
            trust = min(w.confidence for s in cells for w in s.words)
            yield name, Fact(name, entry.table.layout.spot(file, cells), reading.value, reading.text, round(0.9 * trust, 3))
