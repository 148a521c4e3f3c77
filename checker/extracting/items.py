"""The printed lines of a table gathered into lines of goods."""

from __future__ import annotations

import re

from checker.extracting.cargo_block import by_block, is_heading
from checker.extracting.identifiers import hs_codes_in
from checker.extracting.numbers import parse_number
from checker.extracting.rows import Row
from checker.extracting.tables import Item, Table

ANCHORS = ("line_no", "amount", "quantity", "unit_price", "chassis", "gross_weight_kg", "net_weight_kg", "hs_code", "packages", "volume_m3", "description")
"""The columns that tell where a line of goods begins, the surest first."""


def items(table: Table) -> list[Item]:
    """The rows of a table gathered into lines of goods."""
    anchor = _anchor(table)
    if anchor is None:
        return []
    priced = table.column("amount") is not None or table.column("unit_price") is not None
    described = table.column("description")
    coded = sum(bool(hs_codes_in(r.text(described))) for r in table.rows) if described is not None and not priced else 0
    if coded > sum(bool(r.cells.get(anchor)) and _starts(r, anchor, table) for r in table.rows):
        return by_block(table)
    if described is not None and _BULK & set(table.columns[anchor].concepts) and not _quantities(table):
        return by_block(table)
    column = table.column("description")
    out: list[Item] = []
    for row in table.rows:
        if is_heading(row, table):
            continue
        if row.cells.get(anchor) and _starts(row, anchor, table):
            out.append(Item([row]))
        elif out:
            out[-1].rows.append(row)
        elif column is not None and row.cells.get(column):
            out.append(Item([row]))
    if len(out) > 1 and not any(anchor in r.cells for r in out[0].rows):
        first = out.pop(0)
        out[0].rows[:0] = first.rows
    return [i for i in out if not _only_total(i, table, out) and not charge(i, table) and not _closing(i, table)]


_BULK = frozenset({"gross_weight_kg", "packages", "volume_m3", "description", "net_weight_kg"})
"""What the columns of a transport paper say of all goods together."""


def _quantities(table: Table) -> bool:
    """Whether a column counts the goods themselves, not the packages."""
    return any(
        "quantity" in c.concepts and "packages" not in c.concepts and any(ch.isdigit() for r in table.rows for ch in r.text(i))
        for i, c in enumerate(table.columns)
    )


_CHARGES = {
    "freight_amount": r"(?:(?:add|plus)\W+)?(?:ocean|sea|air|inland|road)?\s*(?:freight|carriage|shipping|seefracht|fracht|flete|fret|frete|navlun|"
    r"运费|運費|運賃|фрахт|доставка)\b(?: charges?| & forwarding| cost)?",
    "insurance_amount": r"(?:(?:add|plus)\W+)?(?:marine |cargo )?(?:insurance|versicherung|seguro|assurance|sigorta|保险费|保険料|страхов\w+)\b"
    r"(?: premium| charges?)?",
    "-": r"(?:less\W+)?(?:delivery|postage|courier|discount|rabatt|packing charges?|bank charges?|"
    r"handling(?: charges?)?|documentation(?: fee)?|round(?:ing|ed)? off|"
    r"cgst|sgst|igst|vat|tax)\b",
}
"""How a row begins that adds a charge, by field; `-` for one without a field."""


_FEW = 2


def charge(item: Item, table: Table) -> str | None:
    """The field of a row that adds a charge instead of goods (`-` for one without a field); None for goods."""
    column = table.column("description")
    described = " ".join(r.text(column) for r in item.rows if column is not None).strip()
    said = [described] if described else [s.text for s in item.rows[0].segments if not any(c.isdigit() for c in s.text)]
    counted = [r.text(k) for r in item.rows for c in ("quantity", "hs_code") if (k := table.column(c)) is not None and any(ch.isdigit() for ch in r.text(k))]
    if counted and (len(counted) > 1 or parse_number(counted[0]) != 1 or len(described.split()) > _FEW):
        return None  # `1 Shipping` is a charge, `12 shipping boxes` are goods
    return next((field for field, pattern in _CHARGES.items() for words in said if re.match(rf"(?i)\W*(?:{pattern})(?=$|\W)", words) and len(words) < 45), None)


def _closing(item: Item, table: Table) -> bool:
    """Whether a row below priced goods sums up or taxes them: words in other columns than the descriptions, and an amount."""
    described, amount = table.column("description"), table.column("amount")
    if described is None or amount is None or not item.rows[0].cells.get(amount) or any(r.cells.get(described) for r in item.rows):
        return False
    told = [k for c in ("quantity", "unit_price", "hs_code", "line_no") if (k := table.column(c)) is not None]
    if any(s for k in told for s in item.rows[0].cells.get(k, []) if any(ch.isdigit() for ch in s.text) and "%" not in s.text):
        return False
    return any(sum(ch.isalpha() for ch in s.text) > _WORD for s in item.rows[0].segments if s not in item.rows[0].cells[amount])


_WORD = 2
"""More letters than a currency's sign or a unit has."""


def charges(table: Table) -> list[tuple[str, Row]]:
    """(field, row) of every charge among the rows of a table."""
    amount = table.column("amount")
    found = [(charge(Item([r]), table), r) for r in table.rows] if amount is not None else []
    return [(field, r) for field, r in found if field and field != "-" and r.cells.get(amount or 0)]


def _anchor(table: Table) -> int | None:
    for concept in ANCHORS:
        column = table.column(concept)
        if column is None:
            continue
        filled = [r for r in table.rows if r.cells.get(column) and any(c.isalnum() for c in r.text(column))]
        if concept == "line_no":
            filled = [r for r in filled if re.fullmatch(r"\W*0*\d{1,4}(?:\.0)?\W*", r.text(column))]
        if concept in ("amount", "quantity", "unit_price"):
            filled = [r for r in filled if parse_number(r.text(column)) is not None]
        if filled:
            return column
    return None


def _starts(row: Row, anchor: int, table: Table) -> bool:
    text = row.text(anchor)
    if "line_no" in table.columns[anchor].concepts:
        return bool(re.fullmatch(r"\W*0*\d{1,4}(?:\.0)?\W*", text))
    if "chassis" in table.columns[anchor].concepts or "hs_code" in table.columns[anchor].concepts:
        return any(c.isdigit() for c in text)
    return any(c.isdigit() for c in text)


def _only_total(item: Item, table: Table, all_items: list[Item]) -> bool:
    """Whether the last line is a total without the word: no description, and its amount is the sum of those above."""
    column, amount = table.column("description"), table.column("amount")
    if item is not all_items[-1] or len(all_items) < 3 or column is None or amount is None or any(r.cells.get(column) for r in item.rows):
        return False
    values = [parse_number(i.rows[0].text(amount)) or 0.0 for i in all_items]
    return abs(sum(values[:-1]) - values[-1]) < 0.01 * max(values[-1], 1)
