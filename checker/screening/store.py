"""One file of watch lists, ready to be searched: written whole or not at all, read without being loaded."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.request import pathname2url

import msgspec

from checker.screening.entry import LINKED, ORGANISATION, STRENGTHS, Entry
from checker.screening.keys import LETTERS, name_keys, slipped
from checker.screening.streets import street_keys

SHAPE = 6
"""The form of the file. A file of another form is made anew from its lists."""

_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE lists (name TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID;
CREATE TABLE entries (id INTEGER PRIMARY KEY, list TEXT, body BLOB);
CREATE TABLE names (id INTEGER PRIMARY KEY, entry INTEGER, strength INTEGER, text TEXT);
CREATE TABLE words (key TEXT PRIMARY KEY, count INTEGER, names BLOB) WITHOUT ROWID;
CREATE TABLE slips (key TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID;
CREATE TABLE numbers (value TEXT, entry INTEGER);
CREATE TABLE streets (key INTEGER, entry INTEGER, PRIMARY KEY (key, entry)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of a list: its name and title, whose law it is, where it came from, of what day it is, its digest and counts."""

    name: str
    title: str
    jurisdiction: str
    origin: str
    as_of: str
    sha256: str
    entries: int
    imported: str = ""
    names: int = 0
    guessed: bool = False
    """Whether the list does not say of what day it is, and the day its file was saved was taken."""
    marks: tuple[tuple[str, str, str], ...] = ()
    """(file name, ETag, Last-Modified) of what was downloaded, for the next conditional request."""


class Store:
    """A file of lists, opened for reading. The file may be larger than memory."""

    def __init__(self, path: Path) -> None:
        """Open the file; sqlite3.Error when it is none, ValueError when it has another form."""
        self.path = path
        self._base = sqlite3.connect(f"file:{pathname2url(str(path.absolute()))}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._base.execute("PRAGMA mmap_size=1073741824")
        about = dict(self._base.execute("SELECT key, value FROM about"))
        if about.get("shape") != str(SHAPE):
            self._base.close()
            raise ValueError(f"{path} has another form")
        self.names = int(about["names"])

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the file; empty when it is whole."""
        try:
            return [said for (said,) in self._base.execute("PRAGMA integrity_check(5)") if said != "ok"]
        except sqlite3.Error as error:
            return [f"{self.path} is damaged: {error}"]

    def manifests(self) -> tuple[Manifest, ...]:
        """The lists in the file."""
        return tuple(msgspec.json.decode(body, type=Manifest) for (body,) in self._base.execute("SELECT body FROM lists ORDER BY name"))

    def entries(self, name: str) -> Iterator[Entry]:
        """Every entry of one list."""
        for (body,) in self._base.execute("SELECT body FROM entries WHERE list = ? ORDER BY id", (name,)):
            yield msgspec.json.decode(body, type=Entry)

    def entry(self, number: int) -> Entry:
        """One entry by its place in the file."""
        (body,) = self._base.execute("SELECT body FROM entries WHERE id = ?", (number,)).fetchone()
        return msgspec.json.decode(body, type=Entry)

    def named(self, numbers: Iterable[int]) -> list[tuple[int, str, str]]:
        """(entry, strength, text) of names by their places in the file."""
        wanted = ",".join(str(int(n)) for n in numbers)
        found = self._base.execute(f"SELECT entry, strength, text FROM names WHERE id IN ({wanted})")  # noqa: S608 - whole numbers only
        return [(entry, STRENGTHS[strength], text) for entry, strength, text in found]

    def postings(self, keys: Iterable[str]) -> dict[str, tuple[int, bytes]]:
        """(how many names, their places) under each key that there is."""
        return self._some("SELECT key, count, substr(names, 1, 100000) FROM words WHERE key IN ", keys)

    def near(self, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        """(slip key, the words that share it, with spaces between) for each of these keys that there is."""
        for key, (words, _) in self._some("SELECT key, words, '' FROM slips WHERE key IN ", keys).items():
            yield key, words

    def by_number(self, values: Iterable[str]) -> list[int]:
        """The entries that bear one of these numbers."""
        return self._entries("SELECT entry FROM numbers WHERE value IN ", values)

    def by_street(self, keys: Iterable[int]) -> list[int]:
        """The entries at one of these addresses."""
        return self._entries("SELECT entry FROM streets WHERE key IN ", keys)

    def _some(self, query: str, keys: Iterable[str]) -> dict[str, tuple[Any, Any]]:
        asked = list(keys)[:500]
        return {key: (one, two) for key, one, two in self._base.execute(f"{query}({','.join('?' * len(asked))})", asked)}

    def _entries(self, query: str, keys: Iterable[str | int]) -> list[int]:
        asked = list(dict.fromkeys(keys))[:500]
        return list(dict.fromkeys(entry for (entry,) in self._base.execute(f"{query}({','.join('?' * len(asked))})", asked)))


def number_key(value: str) -> str:
    """A number as it is looked up: letters and digits in capitals."""
    return re.sub(r"[^A-Z0-9]", "", value.upper())


def number_keys(entry: Entry) -> set[str]:
    """The numbers of an entry as they are looked up; a BIC without its branch as well."""
    keys = {number_key(i.value) for i in entry.identifiers}
    return keys | {number_key(i.value)[:8] for i in entry.identifiers if i.sort == "bic"}


def build(path: Path, lists: Iterable[tuple[Manifest, Iterable[Entry]]]) -> tuple[Manifest, ...]:
    """Write the file with these lists, whole or not at all, and give back the manifests with their true counts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        base = sqlite3.connect(name)
        with contextlib.closing(base):
            base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _TABLES)
            written = _fill(base, lists)
            base.execute("VACUUM")
        with Path(name).open("rb+") as stream:
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return written


def _fill(base: sqlite3.Connection, lists: Iterable[tuple[Manifest, Iterable[Entry]]]) -> tuple[Manifest, ...]:
    words: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    written: list[Manifest] = []
    entries = names = 0
    for manifest, found in lists:
        before = entries, names
        for entry in found:
            entries += 1
            base.execute("INSERT INTO entries VALUES (?, ?, ?)", (entries, manifest.name, msgspec.json.encode(entry)))
            for name in entry.names:
                names += 1
                # Who owns a ship or a person's firm is sought among firms.
                kind = ORGANISATION if name.strength == LINKED else entry.kind
                letter = LETTERS.get(kind, "o")
                base.execute("INSERT INTO names VALUES (?, ?, ?, ?)", (names, entries, STRENGTHS.index(name.strength), name.text))
                for key in name_keys(name.text, kind):
                    words[letter + key].append(names)
            base.executemany("INSERT INTO numbers VALUES (?, ?)", [(key, entries) for key in number_keys(entry)])
            base.executemany(
                "INSERT OR IGNORE INTO streets VALUES (?, ?)", sorted((key, entries) for key in {k for a in entry.addresses for k in street_keys(a.text)})
            )
        written.append(replace(manifest, entries=entries - before[0], names=names - before[1]))
        base.execute("INSERT OR REPLACE INTO lists VALUES (?, ?)", (manifest.name, msgspec.json.encode(written[-1])))
    base.executemany("INSERT INTO words VALUES (?, ?, ?)", ((key, len(places), places.tobytes()) for key, places in sorted(words.items())))
    base.executemany("INSERT INTO slips VALUES (?, ?)", sorted(_slips(words)))
    base.executescript("CREATE INDEX number ON numbers (value); CREATE INDEX listed ON entries (list);")
    base.executemany("INSERT INTO about VALUES (?, ?)", [("shape", str(SHAPE)), ("names", str(names))])
    base.commit()
    return tuple(written)


def _slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    near: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        for key in slipped(word[1:]):
            near[word[0] + key].append(word[1:])
    return ((key, " ".join(found)) for key, found in near.items())
