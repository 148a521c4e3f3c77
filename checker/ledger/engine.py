"""What a database must do to hold a ledger, and how it is brought to today's tables.

All statements use named parameters (:name), which the standard library's SQLite and SQLAlchemy both understand; so SQLite needs nothing beyond Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, Protocol

from checker.errors import DocscanError
from checker.ledger.schema import ABOUT, MIGRATIONS, VERSION

Row = Sequence[Any]
Values = Mapping[str, Any]
NONE: Values = MappingProxyType({})


class LedgerError(DocscanError):
    """The ledger cannot be used."""


class InTheWay(LedgerError):
    """Two writers waited for each other, and this one's transaction was undone: it may be done once more."""


class Work(Protocol):
    """One transaction."""

    def run(self, statement: str, values: Values = NONE) -> int:
        """How many rows the statement changed."""
        ...

    def many(self, statement: str, values: Sequence[Values]) -> None:
        """Run the statement once for each of these."""
        ...

    def rows(self, statement: str, values: Values = NONE) -> list[Row]:
        """The rows that the statement gives."""
        ...

    def together(self, asked: Sequence[tuple[str, Values]]) -> list[list[Row]]:
        """The rows that each of these statements gives, asked in one go where that is quicker."""
        ...


class Engine(Protocol):
    """A database that holds a ledger. `words` is what it calls things, `name` what to call it in a message (without a password)."""

    words: Mapping[str, str]
    name: str

    def reading(self) -> AbstractContextManager[Work]:
        """A context for look-ups."""
        ...

    def writing(self) -> AbstractContextManager[Work]:
        """A transaction: all or nothing."""
        ...

    def version(self, work: Work) -> int:
        """The version of its tables; 0 where there are none."""
        ...

    def alone(self, work: Work) -> None:
        """Keeps other programs that ask for the same from going on until the transaction ends."""
        ...

    def shrink(self) -> None:
        """Gives the space of what was erased back, so that it cannot be read from the disk."""
        ...

    def close(self) -> None:
        """Lets go of the database."""
        ...


def prepare(engine: Engine) -> None:
    """Brings the database to today's tables; LedgerError when a newer docscan made it."""
    with engine.reading() as work:
        if engine.version(work) == VERSION:
            return
    with engine.writing() as work:
        engine.alone(work)
        now = engine.version(work)
        if now > VERSION:
            raise LedgerError(f"the ledger {engine.name} is of version {now}, this docscan knows {VERSION}", "use the newer docscan that wrote it")
        work.run(ABOUT)
        for statements in MIGRATIONS[now:]:
            for statement in statements:
                work.run(statement.format(**engine.words))
        work.run("DELETE FROM about WHERE key = 'version'")
        work.run("INSERT INTO about (key, value) VALUES ('version', :version)", {"version": str(VERSION)})
