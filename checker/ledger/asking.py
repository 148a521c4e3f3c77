"""What people ask of the ledger: how much it holds, and which shipments bear a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.ledger.entry import CONTACTS, IDENTIFIERS, PAPER, Earlier
from checker.ledger.ledger import Ledger
from checker.ledger.rows import earlier

LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much a ledger holds: shipments by verdict, the days of the first and the last, marks, parties."""

    verdicts: tuple[tuple[int, int], ...]
    first: str
    last: str
    marks: int
    parties: int

    @property
    def shipments(self) -> int:
        """All of them."""
        return sum(count for _, count in self.verdicts)


def holdings(ledger: Ledger) -> Holdings:
    """How much the ledger holds."""
    with ledger.engine.reading() as work:
        verdicts = work.rows("SELECT verdict, count(*) FROM shipments GROUP BY verdict ORDER BY verdict DESC")
        first, last = work.rows("SELECT min(day), max(day) FROM shipments WHERE day > ''")[0]
        marks = work.rows("SELECT count(*) FROM marks")[0][0]
        parties = work.rows("SELECT count(*) FROM (SELECT DISTINCT key FROM parties) AS names")[0][0]
    return Holdings(tuple((int(v), int(n)) for v, n in verdicts), first or "", last or "", int(marks), int(parties))


def search(ledger: Ledger, numbers: Iterable[str], names: Iterable[str], limit: int = 50) -> tuple[Earlier, ...]:
    """The latest shipments that bear a number, contact or digest beginning with one of `numbers`, or a party whose key begins with one of `names`."""
    places: dict[int, str] = {}
    with ledger.engine.reading() as work:
        for number in filter(None, numbers):
            for sort in (*IDENTIFIERS, *CONTACTS, PAPER):
                asked = {"sort": sort, "low": number, "high": number + LAST, "limit": limit}
                rows = work.rows("SELECT shipment, day FROM marks WHERE sort = :sort AND key >= :low AND key < :high ORDER BY day DESC LIMIT :limit", asked)
                places.update((int(n), str(day)) for n, day in rows)
            rows = work.rows("SELECT id, day FROM shipments WHERE name = :name", {"name": number})
            places.update((int(n), str(day)) for n, day in rows)
        for name in filter(None, names):
            asked = {"low": name, "high": name + LAST, "limit": limit}
            rows = work.rows("SELECT shipment, day FROM parties WHERE key >= :low AND key < :high ORDER BY day DESC LIMIT :limit", asked)
            places.update((int(n), str(day)) for n, day in rows)
        ranked = sorted(places, key=lambda n: (places[n], n), reverse=True)[:limit]
        return tuple(earlier(work, number) for number in ranked)
