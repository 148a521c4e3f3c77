"""What a table of goods says in columns of numbers and dates that concern the whole paper: `10. Number and date of invoices`."""

from __future__ import annotations

from checker.extracting.context import Context
from checker.extracting.dates import dates_in
from checker.extracting.fields import Reading, read_field
from checker.extracting.layout import Segment
from checker.extracting.tables import Table
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import lexicon, tokens

_WHOLE = frozenset({"invoice_number", "invoice_date", "order_number", "lc_number", "export_declaration_number", "insurance_amount"})
"""Fields of the whole paper that a column may repeat for each line of goods."""


def column_facts(tables: list[Table], context: Context, file: str) -> dict[str, AnyFact]:
    """The facts by field, from the first lines of such columns."""
    out: dict[str, AnyFact] = {}
    for table in tables:
        for i, column in enumerate(table.columns):
            names = _named(column.head)
            cells = [s for r in table.rows for s in r.cells.get(i, []) if not s.label] if names else []
            for name in names:
                found = _first(name, cells[:6], context)
                if found is not None and name not in out:
                    out[name] = Fact(name, table.layout.spot(file, found[0]), found[1].value, found[1].text, 0.85)
    return out


def _first(name: str, cells: list[Segment], context: Context) -> tuple[list[Segment], Reading] | None:
    """The first value of that field in the lines of a column, also where a narrow column broke a date over two lines."""
    joined = " ".join(s.text for s in cells[:3])
    days = dates_in(joined, context.day_first)
    if days and name.endswith("number"):
        before = joined[: days[0][1]].split()
        reading = read_field(name, [before[0]], context) if before else None
        return (cells[:1], reading) if reading is not None and reading.quality > _FITS else None
    if days and name.endswith("date"):
        reading = read_field(name, [joined[days[0][1] : days[0][2]]], context)
        return (cells[:3], reading) if reading is not None else None
    return next((([s], f) for s in cells if (f := read_field(name, [s.text], context)) and f.quality > _FITS), None)


_FITS = 0.6


def _named(head: str) -> list[str]:
    """The fields of the whole paper that a column's heading names."""
    words = [t for t in tokens(head) if t != "s"]
    words = words[1:] if words and words[0].isdigit() else words
    if not words:
        return []
    names: list[str] = []
    at = 0
    while at < len(words):
        length, concepts = lexicon().match(words, at)
        names += [n for whole in concepts for n in whole.split("+") if n in _WHOLE and n not in names]
        at += max(length, 1)
    if names == ["invoice_number"] and "date" in words:
        names.append("invoice_date")
    return names
