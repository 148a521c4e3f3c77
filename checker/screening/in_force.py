"""The watch lists in force: those that the user has imported, and those that come with docscan where nothing fuller takes their place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import msgspec

from checker.model.report import ListInForce
from checker.screening.catalogue import CORE
from checker.screening.folder import snapshot_file
from checker.screening.store import Manifest, Store

EMBEDDED = "watchlist.sqlite"

MAX_AGE_DAYS = 30

_HELD: ContextVar[Lists | None] = ContextVar("held", default=None)


class Lists:
    """The stores to search, the lists in each that are in force, and what is amiss with them."""

    def __init__(self, stores: Iterable[Store], trouble: str = "") -> None:
        self.stores = tuple(stores)
        self.trouble = trouble
        self.manifests: Mapping[str, Manifest] = {m.name: m for store in self.stores for m in store.manifests()}
        superseded = {core for core, full in CORE.items() if full in self.manifests}
        self.in_force: Mapping[str, Manifest] = {name: m for name, m in self.manifests.items() if name not in superseded}

    @property
    def reported(self) -> tuple[ListInForce, ...]:
        """The lists as the report names them."""
        return tuple(ListInForce(m.name, m.as_of, m.entries, m.sha256) for m in self.in_force.values())

    def uncovered(self, jurisdictions: Iterable[str]) -> tuple[str, ...]:
        """The jurisdictions among these of which no whole list is in force, and of which docscan knows one."""
        covered = {m.jurisdiction for m in self.in_force.values()}
        known = {"un", "us", "eu", "uk", "jp", "ch"}
        return tuple(j for j in jurisdictions if j in known and j not in covered)

    def warnings(self, jurisdictions: Mapping[str, str], max_age_days: int, today: date) -> tuple[str, ...]:
        """What the reader of a report has to know of its lists: those that are missing, old or broken.

        `jurisdictions` gives the name of each that is asked for.
        """
        found = [self.trouble] if self.trouble else []
        lacking = self.uncovered(jurisdictions)
        if lacking:
            laws = ", ".join(jurisdictions[j] for j in lacking)
            found.append(
                f"no whole watch list of {laws} is loaded: parties and ships were not held against it; `docscan lists update` or `lists import` mends that"
            )
        guessed = [f"{m.name} ({m.as_of})" for m in self.in_force.values() if m.guessed and m.jurisdiction]
        if guessed:
            found.append(
                f"these lists do not say of what day they are, and the day their file was saved was taken: {', '.join(guessed)}; import them with --as-of"
            )
        old = [f"{m.name} is of {m.as_of}" for m in self.in_force.values() if m.jurisdiction and age(m, today) > max_age_days]
        if old:
            found.append(f"watch lists older than {max_age_days} days: {', '.join(old)}; run `docscan lists update`")
        return tuple(found)


def age(manifest: Manifest, today: date) -> int:
    """How many days old a list is; 0 when it does not say."""
    try:
        return (today - date.fromisoformat(manifest.as_of[:10])).days
    except ValueError:
        return 0


def in_force() -> Lists:
    """The lists in force now. A snapshot that cannot be used costs only itself, and is told."""
    return _HELD.get() or _found()


@contextmanager
def held() -> Iterator[None]:
    """While it lasts, the lists in force are those of its beginning, and their file is not looked for again for every party."""
    kept = _HELD.set(_found())
    try:
        yield
    finally:
        _HELD.reset(kept)


def _found() -> Lists:
    path = snapshot_file()
    try:
        stamp = path.stat()
    except OSError:
        return _opened(path, 0, 0)
    return _opened(path, stamp.st_mtime_ns, stamp.st_size)


def forget() -> None:
    """Lets go of the lists; they are opened anew when next asked for. For a process about to be forked: a handle does not survive that."""
    _opened.cache_clear()


@lru_cache(maxsize=4)
def _opened(path: Path, _changed: int, size: int) -> Lists:
    core = Store(Path(str(files("checker.reference").joinpath("tables", EMBEDDED))))
    if not size:
        return Lists([core])
    try:
        own = Store(path)
        return Lists([core, own])
    except (sqlite3.Error, ValueError, KeyError, msgspec.DecodeError) as error:
        return Lists([core], f"the imported watch lists in {path} cannot be used ({error}); import them again, only those that come with docscan were used")
