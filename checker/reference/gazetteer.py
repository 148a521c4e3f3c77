"""The gazetteer: ports, cities, airports, depots and border points under every name and code they go by."""

from __future__ import annotations

import os
import sqlite3
import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from checker.errors import DocscanError

FILE = "places.sqlite"
NAME, ALIAS, ALTERNATE = 0, 1, 2
METHODS = ("name", "alias", "alternate")
_COLUMNS = "p.name, p.country, p.unlocode, p.lat, p.lon, p.kind, p.admin, p.weight"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer: `how` tells by which sort of name it was met, `weight` how likely a paper means it (inhabitants, trade)."""

    name: str
    country: str
    unlocode: str | None
    lat: float
    lon: float
    kind: str
    admin: str
    weight: int
    how: int = NAME


@lru_cache(maxsize=64)
def _open(_process: int, _thread: int) -> sqlite3.Connection:
    """The gazetteer opened for reading by one thread of one process: a handle does not survive a fork."""
    path = files("checker.reference").joinpath("tables", FILE)
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _rows(query: str, *values: str) -> list[tuple[str, str, str | None, float, float, str, str, int, int]]:
    """The rows of one query; DocscanError when the file is missing or damaged."""
    try:
        return _open(os.getpid(), threading.get_ident()).execute(query, values).fetchall()
    except sqlite3.Error as error:
        remedy = "reinstall docscan, or build it with benchmarks/build_places.py"
        raise DocscanError(f"checker/reference/tables/{FILE} is missing or damaged: {error}", remedy) from error


@lru_cache(maxsize=20_000)
def called(key: str) -> tuple[Entry, ...]:
    """Every place of this folded name, plainest name and greatest weight first."""
    found = _rows(f"SELECT {_COLUMNS}, c.how FROM called c JOIN place p ON p.id = c.place WHERE c.name = ? ORDER BY c.how, p.weight DESC", key)  # noqa: S608
    return tuple(Entry(*row) for row in found)


@lru_cache(maxsize=5_000)
def coded(code: str) -> tuple[Entry, ...]:
    """Every place of this UN/LOCODE (five letters) or IATA code (three), greatest weight first."""
    found = _rows(f"SELECT {_COLUMNS}, 0 FROM code c JOIN place p ON p.id = c.place WHERE c.code = ? ORDER BY p.weight DESC", code)  # noqa: S608
    return tuple(Entry(*row) for row in found)


@lru_cache(maxsize=256)
def names_in(country: str) -> tuple[str, ...]:
    """The folded names of the places of one country that weigh something: what a misspelt name is compared with."""
    return tuple(row[0] for row in _rows("SELECT name, 0, 0, 0, 0, 0, 0, 0, 0 FROM heavy WHERE country = ?", country))


@lru_cache(maxsize=1)
def known_names() -> tuple[str, ...]:
    """The folded names, everywhere, of ports and larger towns."""
    query = "SELECT DISTINCT c.name, 0, 0, 0, 0, 0, 0, 0, 0 FROM called c JOIN place p ON p.id=c.place WHERE c.how < 2 AND p.weight >= 60000 AND p.country <> ?"
    return tuple(row[0] for row in _rows(query, "KP"))
