"""A ledger in a PostgreSQL database, by SQLAlchemy Core."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from time import monotonic
from typing import Any

from checker.ledger.engine import NONE, InTheWay, LedgerError, Row, Values, Work
from checker.ledger.schema import POSTGRES

LOCK = 3606021
"""The number of the lock under which the tables are changed and notes joined."""

IDLE_SECONDS = 30.0
"""After so long a rest the server may have closed a connection, and a new one is opened; asking before every look-up whether it lives would double the ways."""


class _Work:
    def __init__(self, link: Any) -> None:
        from sqlalchemy import text

        self._link, self._text = link, text

    def run(self, statement: str, values: Values = NONE) -> int:
        return int(self._link.execute(self._text(statement), dict(values)).rowcount)

    def many(self, statement: str, values: Sequence[Values]) -> None:
        if values:
            self._link.execute(self._text(statement), list(values))

    def rows(self, statement: str, values: Values = NONE) -> list[Row]:
        return [tuple(row) for row in self._link.execute(self._text(statement), dict(values))]

    def together(self, asked: Sequence[tuple[str, Values]]) -> list[list[Row]]:
        import psycopg

        bare = self._link.connection.driver_connection
        try:
            with bare.pipeline():  # one way to the server and back for all of them
                cursors = [bare.execute(_driven(statement), dict(values)) for statement, values in asked]
                return [cursor.fetchall() for cursor in cursors]
        except psycopg.Error as error:
            self._link.invalidate(error)
            raise


@lru_cache(256)
def _driven(statement: str) -> str:
    """A statement with its parameters as the driver writes them."""
    from sqlalchemy import text
    from sqlalchemy.dialects.postgresql.psycopg import dialect

    return str(text(statement).compile(dialect=dialect()))  # type: ignore[no-untyped-call]


class Postgres:
    """A ledger in a PostgreSQL database. Each process has a small pool of connections of its own."""

    words = POSTGRES

    def __init__(self, address: str) -> None:
        self.name = shown(address)
        self._address, self._process = address, 0
        self._pool: Any = None
        self._used = 0.0

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """A context for look-ups."""
        with self._told(), self._engine().connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            yield _Work(link)  # single look-ups: no transaction to open and end around them

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """A transaction."""
        with self._told(), self._engine().begin() as link:
            yield _Work(link)

    def version(self, work: Work) -> int:
        """The version of its tables."""
        if work.rows("SELECT to_regclass('about')")[0][0] is None:
            return 0
        found = work.rows("SELECT value FROM about WHERE key = 'version'")
        return int(found[0][0]) if found else 0

    def alone(self, work: Work) -> None:
        """Waits until no other program changes the tables or joins notes."""
        work.rows("SELECT pg_advisory_xact_lock(:lock)", {"lock": LOCK})

    def shrink(self) -> None:
        """Lets the server use the space of what was erased again."""
        with self._told(), self._engine().connect().execution_options(isolation_level="AUTOCOMMIT") as link:
            for table in ("shipments", "marks", "parties", "indicators"):
                _Work(link).run(f"VACUUM (ANALYZE) {table}")

    def close(self) -> None:
        """Closes the connections of this process."""
        if self._pool is not None and self._process == os.getpid():
            self._pool.dispose()

    def _engine(self) -> Any:
        if self._process == os.getpid():
            if monotonic() - self._used > IDLE_SECONDS:
                self._pool.dispose()
            self._used = monotonic()
            return self._pool
        try:
            from sqlalchemy import create_engine
            from sqlalchemy.engine import make_url

            if self._pool is not None:
                self._pool.dispose(close=False)  # the connections are those of the process that this one came from
            url = make_url(self._address)
            self._pool = create_engine(url.set(drivername="postgresql+psycopg"), pool_size=2, connect_args={"connect_timeout": 10})
        except ImportError as error:
            raise LedgerError("a ledger in PostgreSQL needs SQLAlchemy and psycopg", "install them with: pip install 'docscan[ledger]'") from error
        except Exception as error:
            raise LedgerError("the address of the ledger cannot be read", "write it as postgresql://user@host/database") from error
        self._process, self._used = os.getpid(), monotonic()
        return self._pool

    @contextmanager
    def _told(self) -> Iterator[None]:
        self._engine()
        import psycopg
        from sqlalchemy.exc import SQLAlchemyError

        try:
            yield
        except (SQLAlchemyError, psycopg.Error) as error:
            # not the whole error: it would print the values of the statement
            bare = error if isinstance(error, psycopg.Error) else getattr(error, "orig", None)
            why = str(bare or type(error).__name__).partition("DETAIL")[0]
            kind = InTheWay if isinstance(bare, (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure)) else LedgerError
            remedy = "check that the server runs, the address, and the password"
            raise kind(f"the ledger {self.name} cannot be used: {' '.join(why.split())[:200]}", remedy) from error


def shown(address: str) -> str:
    """An address without its password and without what follows the database's name."""
    head, sign, tail = address.partition("://")
    user, at, host = tail.rpartition("@")
    return f"{head}{sign}{user.partition(':')[0]}{at}{host.partition('?')[0]}" if sign else address
