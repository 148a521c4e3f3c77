"""Writing one shipment into the ledger, and telling which notes are of one shipment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from checker.ledger.engine import Values, Work
from checker.ledger.entry import BILL, HOLD, INVOICE, PAPER, UNJUDGED, Entry, Mark
from checker.ledger.rows import SHIPMENT, several
from checker.ledger.same import again

SEVERAL = 12
"""So many earlier notes are looked at for one number that a shipment may be known again by."""

UPSERT = f"""INSERT INTO shipments ({SHIPMENT}, recorded, verdict, score, home, run)
    VALUES (:name, :day, :origin, :destination, :loading, :discharge, :headings, :classes, :kilos, :amount, :currency, :recorded, {UNJUDGED}, 0, :home, :run)
    ON CONFLICT (name) DO UPDATE SET day = excluded.day, origin = excluded.origin, destination = excluded.destination, loading = excluded.loading,
    discharge = excluded.discharge, headings = excluded.headings, classes = excluded.classes, kilos = excluded.kilos, amount = excluded.amount,
    currency = excluded.currency RETURNING id, recorded, verdict, home"""  # noqa: S608 - names of our own columns

OWN = "SELECT id FROM shipments WHERE name = :name"
BEARERS = f"""SELECT shipment FROM marks WHERE sort = :sort AND key = :key AND holder = :holder ORDER BY day DESC, shipment DESC LIMIT {SEVERAL}"""  # noqa: S608
MARK = "INSERT INTO marks (sort, key, day, shipment, holder, printed) VALUES (:sort, :key, :day, :number, :holder, :printed)"
PARTY = """INSERT INTO parties (key, day, shipment, role, name, country, verdict, home, fullest, destination, classes, amount, currency)
    VALUES (:key, :day, :number, :role, :name, :country, :verdict, :home, 1, :destination, :classes, :amount, :currency)"""


def note_all(work: Work, entries: Sequence[Entry], recorded: str, run: str, alone: Callable[[Work], None]) -> None:
    """Keeps the shipments. `alone` keeps other writers from joining notes until the transaction ends; it is called before anything is written."""
    entries = sorted(entries, key=lambda e: e.name)  # always in one order, so that two writers never wait for each other
    met = _met(work, entries)
    if any(met.values()):
        alone(work)
        for entry in entries:
            _note(work, entry, recorded, run, _met(work, [entry])[entry.name])
    else:
        for entry in entries:
            _note(work, entry, recorded, run, frozenset())


def _met(work: Work, entries: Sequence[Entry]) -> dict[str, AbstractSet[int]]:
    """For each of these shipments, the places of other notes that bear one of the numbers by which it may be known again; 0 for one of them."""
    bearers: dict[Mark, list[str]] = defaultdict(list)
    for entry in entries:
        for mark in entry.of(PAPER, BILL, INVOICE):
            bearers[replace(mark, printed="", fact=None)].append(entry.name)
    asked: list[tuple[str, Values]] = [(OWN, {"name": entry.name}) for entry in entries]
    asked += [(BEARERS, {"sort": mark.sort, "key": mark.key, "holder": mark.holder}) for mark in bearers]
    answers = work.together(asked)
    own = {entry.name: {int(row[0]) for row in rows} for entry, rows in zip(entries, answers, strict=False)}
    found: dict[str, set[int]] = {entry.name: set() for entry in entries}
    for names, rows in zip(bearers.values(), answers[len(entries) :], strict=True):
        for name in names:
            found[name] |= {int(row[0]) for row in rows} | ({0} if len(set(names)) > 1 else set())
    return {name: places - own[name] for name, places in found.items()}


def _note(work: Work, entry: Entry, recorded: str, run: str, met: AbstractSet[int]) -> None:
    """Keeps the shipment. A note of it that is there already is written anew; notes on fewer or more of its papers are joined with it."""
    notes = [e for e in several(work, met).values() if again(entry, e)]
    first = min(notes, key=lambda e: e.number, default=None)
    home, begun = (first.home, first.run) if first else (entry.name, run)
    values = {name: getattr(entry, name) for name in SHIPMENT.split(", ")}
    said = {**values, "headings": " ".join(entry.headings), "classes": " ".join(entry.classes)}
    number, since, verdict, kept = work.rows(UPSERT, {**said, "recorded": recorded, "home": home, "run": begun})[0]
    home = home if first else kept
    work.run("DELETE FROM marks WHERE shipment = :number", {"number": number})
    work.run("DELETE FROM parties WHERE shipment = :number", {"number": number})
    told = {"day": entry.day or since, "number": number, "verdict": verdict}
    marks = {(m.sort, m.key, m.holder): {"sort": m.sort, "key": m.key, "holder": m.holder, "printed": m.printed, **told} for m in entry.marks}
    more = {"home": home, "destination": entry.destination, "classes": said["classes"], "amount": entry.amount, "currency": entry.currency}
    parties = {(p.key, p.role): {"key": p.key, "role": p.role, "name": p.name, "country": p.country, **told, **more} for p in entry.parties}
    work.many(MARK, list(marks.values()))
    work.many(PARTY, list(parties.values()))
    if first:
        for other in sorted({kept, *(e.home for e in notes)} - {home}):
            _join(work, other, home, begun)
    if first or kept != entry.name:
        choose(work, home)


def _join(work: Work, other: str, home: str, run: str) -> None:
    """Makes the notes of two homes those of one."""
    work.run("UPDATE shipments SET home = :home, run = :run WHERE home = :other", {"home": home, "other": other, "run": run})
    work.run("UPDATE parties SET home = :home WHERE home <> :home AND shipment IN (SELECT id FROM shipments WHERE home = :home)", {"home": home})


def choose(work: Work, home: str) -> None:
    """Has the note on the most papers, and of these the latest, count for the parties of a shipment, and the others not."""
    rows = work.rows(
        f"""SELECT s.id, count(m.key) AS papers FROM shipments s LEFT JOIN marks m ON m.shipment = s.id AND m.sort = '{PAPER}'
        WHERE s.home = :home GROUP BY s.id ORDER BY papers DESC, s.id DESC LIMIT 1""",  # noqa: S608
        {"home": home},
    )
    for (best,) in [row[:1] for row in rows]:
        work.run("UPDATE parties SET fullest = 1 WHERE shipment = :best AND fullest <> 1", {"best": best})
        others = "SELECT id FROM shipments WHERE home = :home AND id <> :best"
        work.run(f"UPDATE parties SET fullest = 0 WHERE fullest = 1 AND shipment IN ({others})", {"best": best, "home": home})  # noqa: S608


def settle(work: Work, name: str, verdict: int, score: int, run: str, answered: int) -> None:
    """Keeps a verdict, unless somebody has answered for the shipment."""
    said = {"name": name, "verdict": verdict, "score": score, "answered": answered, "run": run, "held": HOLD}
    # a hold keeps the run in which it arose, so that judging the same papers once more tells the same
    held = "CASE WHEN :verdict <> :held THEN '' WHEN verdict = :held THEN held ELSE :run END"
    if work.run(f"UPDATE shipments SET verdict = :verdict, score = :score, held = {held} WHERE name = :name AND verdict <> :answered", said):  # noqa: S608
        spread(work, name, verdict)


def spread(work: Work, name: str, verdict: int) -> None:
    """Tells the shipment's parties its verdict."""
    work.run("UPDATE parties SET verdict = :verdict WHERE shipment = (SELECT id FROM shipments WHERE name = :name)", {"name": name, "verdict": verdict})


def erase(work: Work, numbers: Iterable[int]) -> None:
    """Takes the notes at these places out."""
    for number in numbers:
        home = work.rows("SELECT home FROM shipments WHERE id = :number", {"number": number})
        for table in ("marks", "parties"):
            work.run(f"DELETE FROM {table} WHERE shipment = :number", {"number": number})  # noqa: S608
        work.run("DELETE FROM shipments WHERE id = :number", {"number": number})
        for (name,) in home:
            choose(work, name)
