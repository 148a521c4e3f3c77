"""Erasing what the ledger keeps: by age, by party, by shipment, by identifier, or all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.ledger import noting
from checker.ledger.ledger import Ledger

SOME = 500
TABLES = ("marks", "parties")


def forget_before(ledger: Ledger, day: date, *, noted: bool = False) -> int:
    """How many shipments were erased: those that went before that day, or with `noted` those noted before it."""
    column = "recorded" if noted else "day"
    with ledger.engine.reading() as work:
        rows = work.rows(f"SELECT id FROM shipments WHERE {column} < :day AND ({column} > '' OR recorded < :day)", {"day": day.isoformat()})  # noqa: S608
    return _erase(ledger, [int(row[0]) for row in rows])


def forget_party(ledger: Ledger, key: str) -> int:
    """How many shipments a party was struck from: its names, contacts and invoices go, the shipments stay with their other parties."""
    with ledger.writing() as work:
        numbers = [int(row[0]) for row in work.rows("SELECT DISTINCT shipment FROM parties WHERE key = :key", {"key": key})]
        work.run("DELETE FROM parties WHERE key = :key", {"key": key})
        for number in numbers:
            work.run("DELETE FROM marks WHERE shipment = :number AND holder = :key", {"number": number, "key": key})
    return len(numbers)


def forget_mark(ledger: Ledger, key: str) -> int:
    """How many times an identifier, telephone, mailbox or address was struck out."""
    from checker.ledger.entry import CONTACTS, IDENTIFIERS, PAPER

    with ledger.writing() as work:
        found = 0
        for sort in (*IDENTIFIERS, *CONTACTS, PAPER):
            found += work.run("DELETE FROM marks WHERE sort = :sort AND key = :key", {"sort": sort, "key": key})
    return found


def forget_shipment(ledger: Ledger, name: str) -> int:
    """How many shipments of that name were erased: one or none."""
    with ledger.engine.reading() as work:
        rows = work.rows("SELECT id FROM shipments WHERE name = :name", {"name": name})
    return _erase(ledger, [int(row[0]) for row in rows])


def forget_all(ledger: Ledger) -> int:
    """How many shipments were erased: all of them. Packs of partners stay."""
    with ledger.writing() as work:
        for table in TABLES:
            work.run(f"DELETE FROM {table}")  # noqa: S608
        return work.run("DELETE FROM shipments")


def forget_partner(ledger: Ledger, origin: str) -> int:
    """How many indicators of a partner's packs were erased."""
    with ledger.writing() as work:
        found = work.run("DELETE FROM indicators WHERE pack IN (SELECT id FROM packs WHERE origin = :origin)", {"origin": origin})
        work.run("DELETE FROM packs WHERE origin = :origin", {"origin": origin})
    return found


def _erase(ledger: Ledger, numbers: Sequence[int]) -> int:
    """Erase the shipments at these places, some at a time, so that other writers are not kept waiting."""
    for start in range(0, len(numbers), SOME):
        with ledger.writing() as work:
            noting.erase(work, numbers[start : start + SOME])
    return len(numbers)
