"""What the ledger keeps of a shipment, and what it gives back of earlier ones."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.model.fact import AnyFact

CHASSIS, CONTAINER, BILL, INVOICE, CREDIT, PAPER, PHONE, MAIL, ADDRESS, PARTY = (
    "chassis", "container", "bill", "invoice", "credit", "paper", "phone", "mail", "address", "party",
)  # fmt: skip
IDENTIFIERS = (CHASSIS, CONTAINER, BILL, INVOICE, CREDIT)
"""Numbers of goods and papers."""

CONTACTS = (PHONE, MAIL, ADDRESS)
"""Where parties are reached."""

CLEAR, REVIEW, HOLD = 0, 1, 2
"""Verdicts as they are kept."""

UNJUDGED = -1
"""The verdict of a shipment that is noted and not yet judged."""

ANSWERED = -2
"""The verdict of a shipment whose hold somebody has answered for: it counts against nobody."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number, contact or paper of a shipment: its sort, its comparable key, whose it is (a party's key, or a paper's kind), as printed, and the fact."""

    sort: str
    key: str
    holder: str = ""
    printed: str = ""
    fact: AnyFact | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A party of a shipment: its role, the comparable key of its name, the name, and its country (alpha-2 or empty)."""

    role: str
    key: str
    name: str
    country: str = ""
    fact: AnyFact | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept of one shipment. Countries are alpha-2, days ISO 8601; what the papers do not say is empty or 0.

    `name` is the shipment's id, `day` the day it went. `headings` are tariff headings of four digits, `classes` what the goods are (luxury, vehicle …).
    """

    name: str
    day: str = ""
    origin: str = ""
    destination: str = ""
    loading: str = ""
    discharge: str = ""
    headings: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    kilos: float = 0.0
    amount: float = 0.0
    currency: str = ""
    marks: tuple[Mark, ...] = ()
    parties: tuple[Named, ...] = ()

    def of(self, *sorts: str) -> tuple[Mark, ...]:
        """Its marks of these sorts."""
        return tuple(m for m in self.marks if m.sort in sorts)

    def bare(self) -> Entry:
        """The entry without the facts that show its marks and parties, as the ledger gives it back."""
        return replace(self, marks=tuple(replace(m, fact=None) for m in self.marks), parties=tuple(replace(p, fact=None) for p in self.parties))

    def keys(self, *sorts: str) -> frozenset[str]:
        """The keys of its marks of these sorts."""
        return frozenset(m.key for m in self.marks if m.sort in sorts)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier shipment as the ledger remembers it: its entry without facts, its verdict, and the day it was noted.

    `home` is the name of the first note of the same shipment, `run` the run that made it, `held` the run in which this note came to be held.
    """

    entry: Entry
    verdict: int
    recorded: str
    home: str = ""
    run: str = ""
    held: str = ""
    number: int = 0

    @property
    def when(self) -> str:
        """The day it went, or failing that the day it was noted."""
        return self.entry.day or self.recorded


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mark of this shipment that an earlier one bears too, with what the earlier one had beside it."""

    mark: Mark
    holder: str
    printed: str
    earlier: Earlier


@dataclass(frozen=True, slots=True)
class Dealing:
    """An earlier shipment of one party, in few words: the party's role there, and what the shipment was.

    `home` is the name of the first note of the shipment, the same for all notes of it.
    """

    home: str
    role: str
    day: str
    destination: str
    classes: tuple[str, ...]
    amount: float
    currency: str
    verdict: int


@dataclass(frozen=True, slots=True)
class Tip:
    """A mark or party of this shipment that a partner's pack names: whose pack, its tag and day."""

    mark: Mark
    origin: str
    tag: str
    day: str
