"""The shipments of a run held against each other, and against earlier ones: all are noted in a ledger before the first is judged.

With `--ledger` that is the user's ledger. Without, it is a file of the same make beside the results (`.seen`), which speaks of the shipments of these
results alone. So a verdict does not depend on which shipment a worker happened to take first.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from checker.batch.jobs import Groups, Job
from checker.batch.pool import Lost, Workers
from checker.config import Config
from checker.errors import UsageError
from checker.judging.memory import lost, opened
from checker.ledger.engine import LedgerError
from checker.ledger.entry import CONTACTS, Entry
from checker.ledger.ledger import SEEN, Ledger

AT_ONCE = 200
"""Shipments that are noted in one transaction."""
OF_A_PARTY = 12
"""Shipments of one party that a far machine is told of."""
SUFFIXES = (".seen", ".seen-wal", ".seen-shm")


class Together:
    """The ledger of one run, and what was amiss with it."""

    def __init__(self, results: Path, config: Config, *, far: bool, resume: bool) -> None:
        """Open it; LedgerError when it cannot be, UsageError when machines far away could not reach it."""
        self.run = secrets.token_hex(8)
        self.trouble = ""
        self._far, self._names = far, dict[str, tuple[str, ...]]()
        kept = opened(config, self.run)
        if kept and far and not str(config.ledger).startswith("postgres"):
            raise UsageError("the machines of a cluster cannot reach a ledger that is a file here", "give --ledger postgresql://…, or none")
        self._own = "" if kept else str(results.with_name(results.name + ".seen"))
        if self._own and not resume:
            for suffix in SUFFIXES:
                results.with_name(results.name + suffix).unlink(missing_ok=True)
        self._ledger = kept or Ledger.at(self._own, self.run)

    def close(self) -> None:
        """Let go of the ledger."""
        self._ledger.close()

    def note(self, hands: Workers, groups: Sequence[Groups], config: Config, today: date, told: Callable[[int], None]) -> None:
        """Notes the shipments of these lines. What could not be noted is told by `trouble` in each line."""
        try:
            for lot in _by_lot(self._entries(hands, groups, config, told)):
                self._ledger.note(lot, today)
        except LedgerError as error:
            self.trouble = lost(error)

    def _entries(self, hands: Workers, groups: Sequence[Groups], config: Config, told: Callable[[int], None]) -> Iterator[Entry]:
        work = [Job("note", "", str(n), groups=mine, config=config) for n, mine in enumerate(groups) if mine]
        for done, answer in enumerate(hands.run(work), 1):
            told(done)
            if isinstance(answer, Lost) or answer[1].value is None:
                continue  # what breaks here breaks when it is judged, and is told there
            entries: list[Entry] = answer[1].value
            if self._far:
                self._names[answer[0].name] = tuple(e.name for e in entries)
            yield from entries

    def places(self, line: int) -> tuple[str, tuple[Entry, ...]]:
        """Where a worker finds the shipments of the run: the file, or for machines far away those that share a sign or a party with this line's."""
        if self.trouble or not self._own:
            return "", ()
        if not self._far:
            return self._own, ()
        found: dict[str, Entry] = {}
        for name in self._names.get(str(line), ()):
            mine = self._ledger.earlier(name)
            if mine:
                found[name] = mine.entry
                met = (*self._ledger.sightings(mine.entry, *SEEN), *self._ledger.holders(mine.entry, *CONTACTS))
                found.update({s.earlier.entry.name: s.earlier.entry for s in met})
                found.update({e.entry.name: e.entry for e in self._ledger.beside([p.key for p in mine.entry.parties], OF_A_PARTY)})
        return "", tuple(found.values())


def _by_lot(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    lot: list[Entry] = []
    for entry in entries:
        lot.append(entry)
        if len(lot) >= AT_ONCE:
            yield lot
            lot = []
    if lot:
        yield lot
