"""A ledger in one SQLite file, or in memory."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from checker.ledger.engine import NONE, LedgerError, Row, Values, Work
from checker.ledger.schema import SQLITE

WAIT_SECONDS = 60.0
"""How long a writer waits for the others."""


class _Work:
    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def run(self, statement: str, values: Values = NONE) -> int:
        return self._base.execute(statement, dict(values)).rowcount

    def many(self, statement: str, values: Sequence[Values]) -> None:
        self._base.executemany(statement, values)

    def rows(self, statement: str, values: Values = NONE) -> list[Row]:
        return self._base.execute(statement, dict(values)).fetchall()

    def together(self, asked: Sequence[tuple[str, Values]]) -> list[list[Row]]:
        return [self.rows(statement, values) for statement, values in asked]


class Sqlite:
    """A ledger in one file; in memory where none is named. Each process and thread has a connection of its own."""

    words = SQLITE

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.name = "in memory" if file is None else str(file)
        self._local = threading.local()
        self._lock = threading.RLock()
        self._shared = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None) if file is None else None
        if file is not None:
            _private(file)

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """A context for look-ups."""
        with self._told(), self._lock if self._shared else nullcontext():
            yield _Work(self._base())

    @contextmanager
    def writing(self) -> Iterator[Work]:
        """A transaction that has the file for itself from the start, so that it cannot fail half-way for another writer."""
        with self._told(), self._lock if self._shared else nullcontext():
            base = self._base()
            base.execute("BEGIN IMMEDIATE")
            try:
                yield _Work(base)
                base.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    base.execute("ROLLBACK")
                raise

    def version(self, work: Work) -> int:
        """The version of its tables."""
        if not work.rows("SELECT 1 FROM sqlite_master WHERE name = 'about'"):
            return 0
        found = work.rows("SELECT value FROM about WHERE key = 'version'")
        return int(found[0][0]) if found else 0

    def alone(self, work: Work) -> None:
        """Nothing to do: a writing transaction has the file for itself."""

    def shrink(self) -> None:
        """Writes the file anew without what was erased, and empties its log."""
        with self._told():
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                self._base().execute(statement).fetchall()

    def close(self) -> None:
        """Closes this thread's connection."""
        if getattr(self._local, "process", None) == os.getpid():
            self._local.base.close()
            self._local.process = None

    def _base(self) -> sqlite3.Connection:
        if self._shared is not None:
            return self._shared
        if getattr(self._local, "process", None) != os.getpid():
            # a connection must not be carried over a fork
            base = sqlite3.connect(str(self.file), timeout=WAIT_SECONDS, isolation_level=None)
            for setting in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-16000", "secure_delete=ON"):
                base.execute(f"PRAGMA {setting}").fetchall()
            self._local.base, self._local.process = base, os.getpid()
        kept: sqlite3.Connection = self._local.base
        return kept

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            remedy = "check that it is a ledger, that the disk has room, and who else writes to it"
            raise LedgerError(f"the ledger {self.name} cannot be used: {error}", remedy) from error


def _private(file: Path) -> None:
    """Makes the file, readable to its owner alone; SQLite gives its companions the same mode."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        if sys.platform != "win32" and file.stat().st_uid == os.getuid() and file.stat().st_mode & 0o077:
            file.chmod(0o600)
    except OSError as error:
        raise LedgerError(f"the ledger {file} cannot be opened: {error.strerror}", "name a file in a folder that you may write to") from error
