"""The ledger of a run: opened as the settings say, told of the shipments before they are judged and of their verdicts after.

A shipment is noted before it is judged: of two that are judged at the same moment, at least one then sees the other, and those of one run all do.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from checker.config import Config
from checker.judging.remembered import remembered
from checker.ledger.circles import Circles
from checker.ledger.engine import LedgerError
from checker.ledger.entry import Entry
from checker.ledger.erasing import forget_before
from checker.ledger.ledger import Ledger
from checker.model.report import Judged
from checker.model.shipment import Shipment
from checker.screening.folder import data_folder


@dataclass(slots=True)
class Memory:
    """The ledger that the settings name, if any, and what was amiss with it. `noted` is where the shipments of the run are noted already, if they are."""

    kept: Ledger | None = None
    troubles: dict[str, None] = field(default_factory=dict)
    noted: Ledger | None = None

    @classmethod
    def of(cls, config: Config, today: date) -> Memory:
        """The memory that the settings ask for, without what is past its time; LedgerError when it cannot be opened."""
        ledger = opened(config, secrets.token_hex(8))
        if ledger is None:
            return cls()
        if config.ledger_days:
            forget_before(ledger, today - timedelta(config.ledger_days), noted=True)
        return cls(ledger, dict.fromkeys(ledger.circles.lacking((origin, circle) for origin, circle, *_ in ledger.packs())))

    def of_run(self, run: str, seen: str, known: Sequence[Entry], trouble: str) -> None:
        """Take part in a run whose shipments are noted already: in the ledger kept, in the file `seen`, or which are those `known`."""
        if self.kept is not None:
            self.kept.run, self.noted = run, self.kept
        elif seen and (self.noted is None or self.noted.run != run):
            self.noted = Ledger.at(seen, run)
        elif known:
            self.noted = Ledger.passing()
            self.noted.note(known)
        if trouble:
            self.troubles[trouble] = None

    def note(self, shipments: Sequence[Shipment], today: date) -> Ledger | None:
        """The ledger in which to look the shipments up, now that they are noted; without one, the shipments of this run for each other."""
        if self.noted is not None:
            return self.noted
        if self.kept is None and len(shipments) < 2:
            return None
        try:
            ledger = self.kept or Ledger.passing()
            ledger.note([remembered(s) for s in shipments], today)
        except LedgerError as error:
            self._amiss(error)
            return None
        return ledger

    def settle(self, judged: Iterable[Judged]) -> None:
        """Keep the verdicts."""
        if self.kept is None:
            return
        try:
            self.kept.settle({j.shipment.id: (int(j.verdict), j.score) for j in judged})
        except LedgerError as error:
            self._amiss(error)

    def _amiss(self, error: LedgerError) -> None:
        self.troubles[lost(error)] = None


def lost(error: LedgerError) -> str:
    """What a ledger that broke costs, in a sentence for the report."""
    return f"earlier shipments were not looked at, or this one was not kept: {error.reason}"


def opened(config: Config, run: str = "") -> Ledger | None:
    """The ledger that the settings name, for the run of that name; None where they name none."""
    if not config.ledger:
        return None
    ledger = Ledger.at(own_file() if config.ledger == "on" else config.ledger, run)
    ledger.circles = Circles(circles_folder())
    return ledger


def own_file() -> Path:
    """The ledger in the user's own folder."""
    return data_folder() / "ledger.sqlite"


def circles_folder() -> Path:
    """Where the keys lie that are shared with partners."""
    return data_folder() / "circles"
