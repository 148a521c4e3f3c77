"""The ledger: earlier shipments noted, settled and looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from checker.ledger.circles import Circles
from checker.ledger.engine import Engine, Row, Work, prepare
from checker.ledger.entry import ANSWERED, CONTAINER, UNJUDGED, Dealing, Earlier, Entry, Mark, Named, Sighting
from checker.ledger.postgres import Postgres
from checker.ledger.sqlite import Sqlite

MANY = 12
"""So many earlier shipments, or holders of one contact, are looked at for one mark."""

TURN = 75
"""A container comes back empty within so many days; later it carries other goods."""

SHIPMENT = "name, day, origin, destination, loading, discharge, headings, classes, kilos, amount, currency"
UPSERT = f"""INSERT INTO shipments ({SHIPMENT}, recorded, verdict, score)
    VALUES (:name, :day, :origin, :destination, :loading, :discharge, :headings, :classes, :kilos, :amount, :currency, :recorded, {UNJUDGED}, 0)
    ON CONFLICT (name) DO UPDATE SET day = excluded.day, origin = excluded.origin, destination = excluded.destination, loading = excluded.loading,
    discharge = excluded.discharge, headings = excluded.headings, classes = excluded.classes, kilos = excluded.kilos, amount = excluded.amount,
    currency = excluded.currency"""  # noqa: S608 - names of our own columns


class Ledger:
    """Earlier shipments in one database, and the packs of partners; `circles` are the secrets by which these can be looked into."""

    def __init__(self, engine: Engine) -> None:
        """Open the ledger and bring its tables up to date; LedgerError when it cannot be used."""
        self.engine = engine
        self.circles = Circles()
        prepare(engine)

    @classmethod
    def at(cls, address: str | Path) -> Ledger:
        """The ledger in that SQLite file or at that address (postgresql://…)."""
        if isinstance(address, str) and address.startswith(("postgresql://", "postgres://", "postgresql+")):
            return cls(Postgres(address))
        return cls(Sqlite(Path(address)))

    @classmethod
    def passing(cls) -> Ledger:
        """A ledger in memory, for the shipments of one run."""
        return cls(Sqlite(None))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.close()

    def note(self, entries: Sequence[Entry], today: date | None = None) -> None:
        """Keep these shipments, not yet judged. One that is there already is written anew, under its first day and verdict."""
        recorded = (today or datetime.now(UTC).date()).isoformat()
        with self.engine.writing() as work:
            for entry in sorted(entries, key=lambda e: e.name):  # always in one order, so that two writers never wait for each other
                _note(work, entry, recorded)

    def settle(self, verdicts: Mapping[str, tuple[int, int]]) -> None:
        """Keep the (verdict, score) of shipments by their names. One that somebody has answered for stays answered."""
        with self.engine.writing() as work:
            for name, (verdict, score) in sorted(verdicts.items()):
                said = {"name": name, "verdict": verdict, "score": score, "answered": ANSWERED}
                if work.run("UPDATE shipments SET verdict = :verdict, score = :score WHERE name = :name AND verdict <> :answered", said):
                    _spread(work, name, verdict)

    def answer(self, name: str) -> bool:
        """Note that somebody has answered for the shipment, so that its hold counts against nobody; False when there is none of that name."""
        with self.engine.writing() as work:
            found = work.run("UPDATE shipments SET verdict = :answered WHERE name = :name", {"name": name, "answered": ANSWERED})
            _spread(work, name, ANSWERED)
        return bool(found)

    def sightings(self, entry: Entry, *sorts: str) -> tuple[Sighting, ...]:
        """The earlier shipments that bear one of this shipment's marks of these sorts (for an invoice, one of the same issuer), the latest first.

        Boxes count within their turn-round only.
        """
        found: list[Sighting] = []
        known: dict[int, Earlier] = {}
        with self.engine.reading() as work:
            for mark in entry.of(*sorts):
                low, high = _turn(entry.day) if mark.sort == CONTAINER else ("", "9999")
                rows = work.rows(
                    f"""SELECT m.holder, m.printed, m.shipment FROM marks m JOIN shipments s ON s.id = m.shipment
                    WHERE m.sort = :sort AND m.key = :key AND m.holder = :holder AND m.day BETWEEN :low AND :high AND s.name <> :name
                    ORDER BY m.day DESC, m.shipment DESC LIMIT {MANY}""",  # noqa: S608
                    {"sort": mark.sort, "key": mark.key, "holder": mark.holder, "low": low, "high": high, "name": entry.name},
                )
                found += [Sighting(mark, str(holder), str(printed), _earlier(work, number, known)) for holder, printed, number in rows]
        return tuple(found)

    def holders(self, entry: Entry, *sorts: str) -> tuple[Sighting, ...]:
        """For each contact of these sorts, one earlier shipment of each other party that it stood beside. Steps from holder to holder by the index."""
        found: list[Sighting] = []
        known: dict[int, Earlier] = {}
        with self.engine.reading() as work:
            for mark in entry.of(*sorts):
                after = ""
                for _ in range(MANY):
                    rows = work.rows(
                        """SELECT holder, printed, shipment FROM marks WHERE sort = :sort AND key = :key AND holder > :after
                        ORDER BY holder, day, shipment LIMIT 1""",
                        {"sort": mark.sort, "key": mark.key, "after": after},
                    )
                    if not rows:
                        break
                    after = str(rows[0][0])
                    if after != mark.holder:
                        found.append(Sighting(mark, after, str(rows[0][1]), _earlier(work, rows[0][2], known)))
        return tuple(s for s in found if s.earlier.entry.name != entry.name)

    def dealings(self, key: str, but: str, since: str = "", limit: int = 200) -> tuple[Dealing, ...]:
        """The latest shipments of a party since that day, but for the one named."""
        return self._dealings("p.day >= :since AND s.name <> :but", key, but, since, limit)

    def holds(self, key: str, but: str, since: str = "") -> tuple[Dealing, ...]:
        """The latest shipments of a party since that day that were held, but for the one named."""
        return self._dealings("p.verdict = 2 AND p.day >= :since AND s.name <> :but", key, but, since, MANY)

    def first_seen(self, key: str, but: str) -> str:
        """The day of a party's first shipment but for the one named; empty when there is none."""
        found = "SELECT p.day FROM parties p JOIN shipments s ON s.id = p.shipment WHERE p.key = :key AND s.name <> :but ORDER BY p.day LIMIT 1"
        return self._one(found, key, but)

    def opened(self) -> str:
        """The day of the first shipment that the ledger holds; empty when there is none."""
        return self._one("SELECT day FROM shipments WHERE day > '' ORDER BY day LIMIT 1")

    def earlier(self, name: str) -> Earlier | None:
        """The shipment of that name, or the only one whose name begins so."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT id FROM shipments WHERE name >= :name AND name < :end ORDER BY name LIMIT 2", {"name": name, "end": name + "~"})
            return _earlier(work, rows[0][0], {}) if len(rows) == 1 else None

    def packs(self) -> tuple[tuple[str, str, str, str, int], ...]:
        """(origin, circle, signer, day made, indicators) of each pack of a partner."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT origin, circle, signer, made, indicators FROM packs ORDER BY origin, made")
        return tuple((row[0], row[1], row[2], row[3][:10], int(row[4])) for row in rows)

    def _one(self, statement: str, key: str = "", but: str = "") -> str:
        with self.engine.reading() as work:
            rows = work.rows(statement, {"key": key, "but": but} if ":key" in statement else {})
        return str(rows[0][0]) if rows else ""

    def _dealings(self, where: str, key: str, but: str, since: str, limit: int) -> tuple[Dealing, ...]:
        with self.engine.reading() as work:
            rows = work.rows(
                f"""SELECT p.shipment, s.name, p.role, p.day, s.destination, s.classes, s.amount, s.currency, s.verdict
                FROM parties p JOIN shipments s ON s.id = p.shipment WHERE p.key = :key AND {where} ORDER BY p.day DESC, p.shipment DESC LIMIT {int(limit)}""",  # noqa: S608
                {"key": key, "but": but, "since": since},
            )
        return tuple(Dealing(row[0], row[1], row[2], row[3], row[4], tuple(row[5].split()), row[6], row[7], row[8]) for row in rows)


def reread(work: Work, number: int) -> Earlier:
    """The shipment at that place of the ledger."""
    return _earlier(work, number, {})


def _note(work: Work, entry: Entry, recorded: str) -> None:
    values = {name: getattr(entry, name) for name in SHIPMENT.split(", ")}
    work.run(UPSERT, {**values, "headings": " ".join(entry.headings), "classes": " ".join(entry.classes), "recorded": recorded})
    number, first, verdict = work.rows("SELECT id, recorded, verdict FROM shipments WHERE name = :name", {"name": entry.name})[0]
    work.run("DELETE FROM marks WHERE shipment = :number", {"number": number})
    work.run("DELETE FROM parties WHERE shipment = :number", {"number": number})
    day = entry.day or first
    told = {"day": day, "number": number, "verdict": verdict}
    marks = {(m.sort, m.key, m.holder): {"sort": m.sort, "key": m.key, "holder": m.holder, "printed": m.printed, **told} for m in entry.marks}
    parties = {(p.key, p.role): {"key": p.key, "role": p.role, "name": p.name, "country": p.country, **told} for p in entry.parties}
    work.many("INSERT INTO marks (sort, key, day, shipment, holder, printed) VALUES (:sort, :key, :day, :number, :holder, :printed)", list(marks.values()))
    work.many(
        "INSERT INTO parties (key, day, shipment, role, name, country, verdict) VALUES (:key, :day, :number, :role, :name, :country, :verdict)",
        list(parties.values()),
    )


def _spread(work: Work, name: str, verdict: int) -> None:
    """Tell the shipment's parties its verdict."""
    work.run("UPDATE parties SET verdict = :verdict WHERE shipment = (SELECT id FROM shipments WHERE name = :name)", {"name": name, "verdict": verdict})


def _earlier(work: Work, number: int, known: dict[int, Earlier]) -> Earlier:
    """The shipment at that place of the ledger."""
    if number not in known:
        at = {"number": number}
        row = work.rows(f"SELECT {SHIPMENT}, verdict, recorded FROM shipments WHERE id = :number", at)[0]  # noqa: S608
        marks = work.rows("SELECT sort, key, holder, printed FROM marks WHERE shipment = :number ORDER BY sort, key, holder", at)
        parties = work.rows("SELECT role, key, name, country FROM parties WHERE shipment = :number ORDER BY role, key", at)
        known[number] = Earlier(_entry(row, marks, parties), int(row[11]), str(row[12]))
    return known[number]


def _entry(row: Row, marks: Sequence[Row], parties: Sequence[Row]) -> Entry:
    name, day, origin, destination, loading, discharge, headings, classes, kilos, amount, currency = row[:11]
    return Entry(
        name, day, origin, destination, loading, discharge, tuple(headings.split()), tuple(classes.split()), kilos, amount, currency,
        tuple(Mark(*m) for m in marks), tuple(Named(*p) for p in parties),
    )  # fmt: skip


def _turn(day: str) -> tuple[str, str]:
    """The days between which a box carries the same goods."""
    if not day:
        return "", "9999"
    middle = date.fromisoformat(day)
    return (middle - timedelta(TURN)).isoformat(), (middle + timedelta(TURN)).isoformat()


def every(ledger: Ledger, batch: int = 500) -> Iterator[Earlier]:
    """Every shipment of the ledger, in the order in which they were first noted."""
    after = 0
    while True:
        with ledger.engine.reading() as work:
            numbers = [row[0] for row in work.rows("SELECT id FROM shipments WHERE id > :after ORDER BY id LIMIT :batch", {"after": after, "batch": batch})]
            found = [_earlier(work, number, {}) for number in numbers]
        yield from found
        if not numbers:
            return
        after = numbers[-1]
