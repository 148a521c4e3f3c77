"""What a table of goods says in columns of numbers and dates that concern the whole paper: `10. Number and date of invoices`."""

from __future__ import annotations

from checker.extracting.context import Context
from checker.extracting.fields import read_field
from checker.extracting.tables import Table
from checker.model.fact import AnyFact, Fact
from checker.reference.labels import lexicon, tokens

_WHOLE = frozenset({"invoice_number", "invoice_date", "order_number", "lc_number", "export_declaration_number"})
"""Fields of the whole paper that a column may repeat for each line of goods."""


def column_facts(tables: list[Table], context: Context, file: str) -> dict[str, AnyFact]:
    """The facts by field, from the first lines of such columns."""
    out: dict[str, AnyFact] = {}
    for table in tables:
        for i, column in enumerate(table.columns):
            names = _named(column.head)
            cells = [s for r in table.rows for s in r.cells.get(i, []) if not s.label] if names else []
            for name in names:
                found = next(((s, f) for s in cells[:6] if (f := read_field(name, [s.text], context)) and f.quality > _FITS), None)
                if found is not None and name not in out:
                    out[name] = Fact(name, table.layout.spot(file, [found[0]]), found[1].value, found[1].text, 0.85)
    return out


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
