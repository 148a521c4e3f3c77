"""The ledger: earlier shipments noted, settled and looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from checker.ledger import noting
from checker.ledger.circles import Circles
from checker.ledger.engine import Engine, InTheWay, Row, Values, Work, prepare
from checker.ledger.entry import ANSWERED, BILL, CHASSIS, CONTACTS, CONTAINER, HOLD, INVOICE, PAPER, UNJUDGED, Dealing, Earlier, Entry, Mark, Sighting
from checker.ledger.postgres import Postgres
from checker.ledger.rows import earlier, several
from checker.ledger.sqlite import Sqlite

MANY = 12
"""So many earlier shipments, or holders of one contact, are looked at for one mark."""

TURN = 75
"""A container comes back empty within so many days; later it carries other goods."""

TRIES = 6
"""How often a transaction is begun that other writers undo."""

SEEN = (CHASSIS, CONTAINER, BILL, INVOICE, PAPER)
"""The sorts of marks by which shipments are met again."""

OWN = "coalesce((SELECT home FROM shipments WHERE name = :name), '')"
"""The shipment that is asked for, to tell its own notes from those of others."""

MET = f"""SELECT m.holder, m.printed, m.shipment FROM marks m JOIN shipments s ON s.id = m.shipment
    WHERE m.sort = :sort AND m.key = :key AND m.holder = :holder AND m.day BETWEEN :low AND :high AND s.name <> :name AND s.home <> {OWN}
    ORDER BY m.day DESC, m.shipment DESC LIMIT {MANY}"""  # noqa: S608
"""The latest shipments that bear a mark."""

_FIRST = "FROM marks f WHERE f.sort = :sort AND f.key = :key AND f.holder = step.holder ORDER BY f.day, f.shipment LIMIT 1"
HOLDERS = f"""WITH RECURSIVE step(holder, n) AS (
        SELECT min(m.holder), 1 FROM marks m WHERE m.sort = :sort AND m.key = :key UNION ALL
        SELECT (SELECT min(m.holder) FROM marks m WHERE m.sort = :sort AND m.key = :key AND m.holder > step.holder), n + 1
        FROM step WHERE step.holder IS NOT NULL AND n < {MANY})
    SELECT holder, (SELECT f.printed {_FIRST}), (SELECT f.shipment {_FIRST}) FROM step WHERE holder IS NOT NULL AND holder <> :holder"""  # noqa: S608
"""The other holders of a contact, each with its first shipment: step by step along the index, however many shipments each had."""

DEALING = "home, role, day, destination, classes, amount, currency, verdict"
DEALINGS = f"""SELECT {DEALING} FROM parties
    WHERE key = :key AND day BETWEEN :since AND :until AND fullest = 1 {{more}} AND home <> {OWN} ORDER BY day {{way}}, shipment {{way}} LIMIT :most"""  # noqa: S608
OF_AMOUNT = "AND currency = :currency AND amount >= :least AND amount < :below"
HOLDS = f"""SELECT p.home, p.role, p.day, p.destination, p.classes, p.amount, p.currency, p.verdict FROM parties p JOIN shipments s ON s.id = p.shipment
    WHERE p.key = :key AND p.verdict = {HOLD} AND p.day >= :since AND p.home <> {OWN}
    AND (s.held = '' OR s.held <> coalesce((SELECT run FROM shipments WHERE name = :name), '')) ORDER BY p.day DESC, p.shipment DESC LIMIT {MANY}"""  # noqa: S608
FIRST_SEEN = f"SELECT day FROM parties WHERE key = :key AND home <> {OWN} ORDER BY day LIMIT 1"  # noqa: S608


class Ledger:
    """Earlier shipments in one database, and the packs of partners; `circles` are the secrets by which these can be looked into.

    `run` names the run that writes: what is held in it is no earlier hold to the others of it, whichever was judged first.
    """

    def __init__(self, engine: Engine, run: str = "") -> None:
        """Open the ledger and bring its tables up to date; LedgerError when it cannot be used."""
        self.engine, self.run = engine, run
        self.circles = Circles()
        self._latest: tuple[Entry, tuple[Sighting, ...], tuple[Sighting, ...]] | None = None
        prepare(engine)

    @classmethod
    def at(cls, address: str | Path, run: str = "") -> Ledger:
        """The ledger in that SQLite file or at that address (postgresql://…)."""
        if isinstance(address, str) and address.startswith(("postgresql://", "postgres://", "postgresql+")):
            return cls(Postgres(address), run)
        return cls(Sqlite(Path(address)), run)

    @classmethod
    def passing(cls) -> Ledger:
        """A ledger in memory, for the shipments of one run."""
        return cls(Sqlite(None))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.close()

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """A transaction."""
        self._latest = None
        with self.engine.writing() as work:
            yield work

    def note(self, entries: Sequence[Entry], today: date | None = None) -> None:
        """Keep these shipments, not yet judged. One that is there already is written anew, under its first day and verdict."""
        recorded = (today or datetime.now(UTC).date()).isoformat()
        self._write(lambda work: noting.note_all(work, entries, recorded, self.run, self.engine.alone))

    def settle(self, verdicts: Mapping[str, tuple[int, int]]) -> None:
        """Keep the (verdict, score) of shipments by their names. One that somebody has answered for stays answered."""

        def keep(work: Work) -> None:
            for name, (verdict, score) in sorted(verdicts.items()):
                noting.settle(work, name, verdict, score, self.run, ANSWERED)

        self._write(keep)

    def _write(self, what: Callable[[Work], None]) -> None:
        """Does it in one transaction; once more where another writer was in its way."""
        for left in range(TRIES - 1, -1, -1):
            try:
                with self.writing() as work:
                    what(work)
            except InTheWay:
                if not left:
                    raise
            else:
                return

    def answer(self, name: str) -> bool:
        """Note that somebody has answered for the shipment, so that its hold counts against nobody; False when there is none of that name."""
        with self.writing() as work:
            found = work.run("UPDATE shipments SET verdict = :answered WHERE name = :name", {"name": name, "answered": ANSWERED})
            noting.spread(work, name, ANSWERED)
        return bool(found)

    def sightings(self, entry: Entry, *sorts: str) -> tuple[Sighting, ...]:
        """The earlier shipments that bear one of this shipment's marks of these sorts (for an invoice, one of the same issuer), the latest first.

        Boxes count within their turn-round only; other notes of this very shipment never do.
        """
        return tuple(s for s in self._looked_up(entry)[0] if s.mark.sort in sorts)

    def holders(self, entry: Entry, *sorts: str) -> tuple[Sighting, ...]:
        """For each contact of these sorts, one earlier shipment of each other party that it stood beside."""
        return tuple(s for s in self._looked_up(entry)[1] if s.mark.sort in sorts)

    def _looked_up(self, entry: Entry) -> tuple[tuple[Sighting, ...], tuple[Sighting, ...]]:
        """The sightings and the holders of all its marks, asked for together, and kept until another shipment is asked for or something is written."""
        if self._latest is None or self._latest[0] is not entry:
            self._latest = (entry, *self._look_up(entry))
        return self._latest[1:]

    def _look_up(self, entry: Entry) -> tuple[tuple[Sighting, ...], tuple[Sighting, ...]]:
        marks, contacts = entry.of(*SEEN), entry.of(*CONTACTS)
        asked: list[tuple[str, Values]] = [("SELECT run FROM shipments WHERE name = :name", {"name": entry.name})]
        for mark in marks:
            low, high = _turn(entry.day) if mark.sort == CONTAINER else ("", "9999")
            asked.append((MET, {"sort": mark.sort, "key": mark.key, "holder": mark.holder, "low": low, "high": high, "name": entry.name}))
        asked += [(HOLDERS, {"sort": mark.sort, "key": mark.key, "holder": mark.holder}) for mark in contacts]
        with self.engine.reading() as work:
            noted, *answers = work.together(asked)
            known = several(work, {row[2] for rows in answers for row in rows})
        run = str(noted[0][0]) if noted else self.run
        known = {number: _before(found, run) for number, found in known.items()}
        return _sightings(zip(marks, answers, strict=False), known, entry), _sightings(zip(contacts, answers[len(marks) :], strict=True), known, entry)

    def dealings(
        self, keys: Iterable[str], but: str, since: str = "", until: str = "9999", *, around: str = "", amounts: tuple[str, float, float] | None = None,
        most: int = 100,
    ) -> dict[str, tuple[Dealing, ...]]:  # fmt: skip
        """The shipments of each of these parties between two days, but for the one named: so many up to the day `around`, and as many after it.

        `amounts` are a currency and the bounds of what the shipment is worth: from the one to below the other.
        """
        parties, middle, more = list(keys), around or until, OF_AMOUNT if amounts else ""
        currency, least, below = amounts or ("", 0.0, 0.0)
        asked = {"name": but, "since": since, "until": middle, "most": most, "currency": currency, "least": least, "below": below}
        found = self._of_each(DEALINGS.format(way="DESC", more=more), parties, asked)
        after = self._of_each(DEALINGS.format(way="ASC", more=more), parties, {**asked, "since": middle + "~", "until": until}) if around else {}
        return {key: tuple(_dealing(row) for row in (*rows, *after.get(key, ()))) for key, rows in found.items()}

    def holds(self, keys: Iterable[str], but: str, since: str = "") -> dict[str, tuple[Dealing, ...]]:
        """The latest shipments of each of these parties since that day that were held, before the run that first noted the one named."""
        found = self._of_each(HOLDS, keys, {"name": but, "since": since})
        return {key: tuple(_dealing(row) for row in rows) for key, rows in found.items()}

    def beside(self, keys: Iterable[str], most: int) -> tuple[Earlier, ...]:
        """The latest shipments of each of these parties, so many of each, whole."""
        found = self._of_each("SELECT shipment FROM parties WHERE key = :key ORDER BY day DESC, shipment DESC LIMIT :most", keys, {"most": most})
        with self.engine.reading() as work:
            return tuple(several(work, {int(row[0]) for rows in found.values() for row in rows}).values())

    def first_seen(self, keys: Iterable[str], but: str) -> dict[str, str]:
        """The day of the first shipment, but for the one named, of each of these parties that has any."""
        return {key: str(rows[0][0]) for key, rows in self._of_each(FIRST_SEEN, keys, {"name": but}).items() if rows}

    def opened(self) -> str:
        """The day of the first shipment that the ledger holds; empty when there is none."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT day FROM shipments WHERE day > '' ORDER BY day LIMIT 1")
        return str(rows[0][0]) if rows else ""

    def earlier(self, name: str) -> Earlier | None:
        """The shipment of that name, or the only one whose name begins so."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT id FROM shipments WHERE name >= :name AND name < :end ORDER BY name LIMIT 2", {"name": name, "end": name + "~"})
            return earlier(work, rows[0][0]) if len(rows) == 1 else None

    def packs(self) -> tuple[tuple[str, str, str, str, int], ...]:
        """(origin, circle, signer, day made, indicators) of each pack of a partner."""
        with self.engine.reading() as work:
            rows = work.rows("SELECT origin, circle, signer, made, indicators FROM packs ORDER BY origin, made")
        return tuple((row[0], row[1], row[2], row[3][:10], int(row[4])) for row in rows)

    def _of_each(self, statement: str, keys: Iterable[str], values: Values) -> dict[str, list[Row]]:
        """The rows that the statement gives for each key."""
        asked = list(dict.fromkeys(keys))
        if not asked:
            return {}
        with self.engine.reading() as work:
            return dict(zip(asked, work.together([(statement, {**values, "key": key}) for key in asked]), strict=True))


def _dealing(row: Row) -> Dealing:
    home, role, day, destination, classes, amount, currency, verdict = row
    return Dealing(home, role, day, destination, tuple(classes.split()), amount, currency, verdict)


def _sightings(answers: Iterable[tuple[Mark, list[Row]]], known: Mapping[int, Earlier], entry: Entry) -> tuple[Sighting, ...]:
    met = ((mark, row, known[row[2]]) for mark, rows in answers for row in rows if row[2] in known)
    return tuple(Sighting(mark, str(row[0]), str(row[1]), found) for mark, row, found in met if found.entry.name != entry.name)


def _before(found: Earlier, run: str) -> Earlier:
    """The shipment as it stood before that run: what came to be held in it was not yet."""
    return replace(found, verdict=UNJUDGED) if found.verdict == HOLD and run and found.held == run else found


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
            known = several(work, set(numbers))
        yield from (known[number] for number in numbers if number in known)
        if not numbers:
            return
        after = numbers[-1]
