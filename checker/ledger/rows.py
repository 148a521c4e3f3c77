"""Rows of the ledger's tables as earlier shipments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from checker.ledger.engine import NONE, Row, Work
from checker.ledger.entry import Earlier, Entry, Mark, Named

SHIPMENT = "name, day, origin, destination, loading, discharge, headings, classes, kilos, amount, currency"
"""The columns of what a shipment was."""


def several(work: Work, numbers: AbstractSet[int]) -> dict[int, Earlier]:
    """The shipments at these places of the ledger, by place."""
    if not numbers:
        return {}
    some = ", ".join(str(int(n)) for n in sorted(numbers) if n) or "0"
    marks, parties = defaultdict[int, list[Row]](list), defaultdict[int, list[Row]](list)
    all_marks, all_parties, rows = work.together([
        (f"SELECT shipment, sort, key, holder, printed FROM marks WHERE shipment IN ({some}) ORDER BY sort, key, holder", NONE),  # noqa: S608
        (f"SELECT shipment, role, key, name, country FROM parties WHERE shipment IN ({some}) ORDER BY role, key", NONE),  # noqa: S608
        (f"SELECT {SHIPMENT}, verdict, recorded, home, run, held, id FROM shipments WHERE id IN ({some})", NONE),  # noqa: S608
    ])  # fmt: skip
    for number, *mark in all_marks:
        marks[number].append(mark)
    for number, *party in all_parties:
        parties[number].append(party)
    found = {}
    for *row, verdict, recorded, home, run, held, number in rows:
        found[number] = Earlier(_entry(row, marks[number], parties[number]), int(verdict), recorded, home, run, held, number)
    return found


def earlier(work: Work, number: int) -> Earlier:
    """The shipment at that place of the ledger."""
    return several(work, {number})[number]


def _entry(row: Row, marks: Sequence[Row], parties: Sequence[Row]) -> Entry:
    name, day, origin, destination, loading, discharge, headings, classes, kilos, amount, currency = row
    return Entry(
        name, day, origin, destination, loading, discharge, tuple(headings.split()), tuple(classes.split()), kilos, amount, currency,
        tuple(Mark(*m) for m in marks), tuple(Named(*p) for p in parties),
    )  # fmt: skip
