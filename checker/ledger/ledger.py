"""The ledger: earlier shipments noted, settled and looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from checker.ledger.circles import Circles
from checker.ledger.engine import NONE, Engine, Row, Values, Work, prepare
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

MET = f"""SELECT m.holder, m.printed, m.shipment FROM marks m JOIN shipments s ON s.id = m.shipment
    WHERE m.sort = :sort AND m.key = :key AND m.holder = :holder AND m.day BETWEEN :low AND :high AND s.name <> :name
    ORDER BY m.day DESC, m.shipment DESC LIMIT {MANY}"""  # noqa: S608
"""The latest shipments that bear a mark."""

NEXT_HOLDER = """SELECT holder, printed, shipment FROM marks WHERE sort = :sort AND key = :key AND holder > :after
    ORDER BY holder, day, shipment LIMIT 1"""
"""The next holder of a contact, with its first shipment: a step along the index, however many shipments each had."""


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
        marks, asked = entry.of(*sorts), list[tuple[str, Values]]()
        for mark in marks:
            low, high = _turn(entry.day) if mark.sort == CONTAINER else ("", "9999")
            asked.append((MET, {"sort": mark.sort, "key": mark.key, "holder": mark.holder, "low": low, "high": high, "name": entry.name}))
        if not asked:
            return ()
        with self.engine.reading() as work:
            found = [(mark, row) for mark, rows in zip(marks, work.together(asked), strict=True) for row in rows]
            known = _several(work, {row[2] for _, row in found})
        return tuple(Sighting(mark, str(row[0]), str(row[1]), known[row[2]]) for mark, row in found if row[2] in known)

    def holders(self, entry: Entry, *sorts: str) -> tuple[Sighting, ...]:
        """For each contact of these sorts, one earlier shipment of each other party that it stood beside."""
        marks = entry.of(*sorts)
        if not marks:
            return ()
        with self.engine.reading() as work:
            found, after = list[tuple[Mark, Row]](), dict.fromkeys(marks, "")
            for _ in range(MANY):  # all contacts take each step together
                asked: list[tuple[str, Values]] = [(NEXT_HOLDER, {"sort": m.sort, "key": m.key, "after": last}) for m, last in after.items()]
                stepped = {mark: rows[0] for mark, rows in zip(after, work.together(asked), strict=True) if rows}
                found += [(mark, row) for mark, row in stepped.items() if row[0] != mark.holder]
                after = {mark: str(row[0]) for mark, row in stepped.items()}
                if not after:
                    break
            known = _several(work, {row[2] for _, row in found})
        met = (Sighting(mark, str(row[0]), str(row[1]), known[row[2]]) for mark, row in found if row[2] in known)
        return tuple(s for s in met if s.earlier.entry.name != entry.name)

    def dealings(self, keys: Iterable[str], but: str, since: str = "", limit: int = 200) -> dict[str, tuple[Dealing, ...]]:
        """The latest shipments of each of these parties since that day, but for the one named."""
        return self._dealings("p.day >= :since AND s.name <> :but", keys, but, since, limit)

    def holds(self, keys: Iterable[str], but: str, since: str = "") -> dict[str, tuple[Dealing, ...]]:
        """The latest shipments of each of these parties since that day that were held, but for the one named."""
        return self._dealings("p.verdict = 2 AND p.day >= :since AND s.name <> :but", keys, but, since, MANY)

    def first_seen(self, keys: Iterable[str], but: str) -> dict[str, str]:
        """The day of the first shipment, but for the one named, of each of these parties that has any."""
        found = "SELECT p.day FROM parties p JOIN shipments s ON s.id = p.shipment WHERE p.key = :key AND s.name <> :but ORDER BY p.day LIMIT 1"
        return {key: str(rows[0][0]) for key, rows in self._of_each(found, keys, {"but": but}).items() if rows}

    def opened(self) -> str:
        """The day of the first shipment that the ledger holds; empty when there is none."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT day FROM shipments WHERE day > '' ORDER BY day LIMIT 1")
        return str(rows[0][0]) if rows else ""

    def earlier(self, name: str) -> Earlier | None:
        """The shipment of that name, or the only one whose name begins so."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT id FROM shipments WHERE name >= :name AND name < :end ORDER BY name LIMIT 2", {"name": name, "end": name + "~"})
            return _earlier(work, rows[0][0]) if len(rows) == 1 else None

    def packs(self) -> tuple[tuple[str, str, str, str, int], ...]:
        """(origin, circle, signer, day made, indicators) of each pack of a partner."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT origin, circle, signer, made, indicators FROM packs ORDER BY origin, made")
        return tuple((row[0], row[1], row[2], row[3][:10], int(row[4])) for row in rows)

    def _dealings(self, where: str, keys: Iterable[str], but: str, since: str, limit: int) -> dict[str, tuple[Dealing, ...]]:
        found = self._of_each(
            f"""SELECT p.shipment, s.name, p.role, p.day, s.destination, s.classes, s.amount, s.currency, s.verdict
            FROM parties p JOIN shipments s ON s.id = p.shipment WHERE p.key = :key AND {where} ORDER BY p.day DESC, p.shipment DESC LIMIT {int(limit)}""",  # noqa: S608
            keys, {"but": but, "since": since},
        )  # fmt: skip
        return {key: tuple(_dealing(row) for row in rows) for key, rows in found.items()}

    def _of_each(self, statement: str, keys: Iterable[str], values: Values) -> dict[str, list[Row]]:
        """The rows that the statement gives for each key."""
        asked = list(dict.fromkeys(keys))
        if not asked:
            return {}
        with self.engine.reading() as work:
            return dict(zip(asked, work.together([(statement, {**values, "key": key}) for key in asked]), strict=True))


def _dealing(row: Row) -> Dealing:
    return Dealing(row[0], row[1], row[2], row[3], row[4], tuple(row[5].split()), row[6], row[7], row[8])


def reread(work: Work, number: int) -> Earlier:
    """The shipment at that place of the ledger."""
    return _earlier(work, number)


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


def _earlier(work: Work, number: int) -> Earlier:
    """The shipment at that place of the ledger."""
    return _several(work, {number})[number]


def _several(work: Work, numbers: AbstractSet[int]) -> dict[int, Earlier]:
    """The shipments at these places of the ledger, by place."""
    if not numbers:
        return {}
    some = ", ".join(str(int(n)) for n in sorted(numbers))
    marks, parties = defaultdict[int, list[Row]](list), defaultdict[int, list[Row]](list)
    all_marks, all_parties, rows = work.together([
        (f"SELECT shipment, sort, key, holder, printed FROM marks WHERE shipment IN ({some}) ORDER BY sort, key, holder", NONE),  # noqa: S608
        (f"SELECT shipment, role, key, name, country FROM parties WHERE shipment IN ({some}) ORDER BY role, key", NONE),  # noqa: S608
        (f"SELECT {SHIPMENT}, verdict, recorded, id FROM shipments WHERE id IN ({some})", NONE),  # noqa: S608
    ])  # fmt: skip
    for number, *mark in all_marks:
        marks[number].append(mark)
    for number, *party in all_parties:
        parties[number].append(party)
    return {row[13]: Earlier(_entry(row, marks[row[13]], parties[row[13]]), int(row[11]), str(row[12])) for row in rows}


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
            known = _several(work, set(numbers))
            found = [known[number] for number in numbers if number in known]
        yield from found
        if not numbers:
            return
        after = numbers[-1]
