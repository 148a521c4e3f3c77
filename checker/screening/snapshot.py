"""The user's own snapshot of watch lists: importing into it, taking out of it, and proving it whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from checker.errors import UsageError
from checker.screening.catalogue import Recognised
from checker.screening.entry import Entry
from checker.screening.folder import snapshot_file
from checker.screening.opening import bad, digest
from checker.screening.store import Manifest, Store, build


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the files of a list came from: an address or a file, and the marks that the server gave.

    `as_of` is the day of the list as the user gives it; `modified`, as the server does, for lists that do not say it themselves.
    """

    text: str
    marks: tuple[tuple[str, str, str], ...] = ()
    as_of: str = ""
    modified: str = ""


def take_in(lists: Iterable[tuple[Recognised, Origin, str]], path: Path | None = None, *, partial: bool = False) -> tuple[Manifest, ...]:
    """Read these lists, (files, origin, name or nothing for the usual one), and write the snapshot anew with them and the others it held.

    A list read from a file takes the place of the one of its name. BadList when one cannot be believed: nothing is changed then.
    `partial` lets a list pass that has fewer entries than it can honestly have.
    """
    target = path or snapshot_file()
    new = [_read(found, origin, name or found.known.name, partial=partial) for found, origin, name in lists]
    names = [manifest.name for manifest, _ in new]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise UsageError(f"two files are the list {', '.join(sorted(twice))}", "import one form of a list, or give house lists names with --name")
    old = opened(target)
    kept = [(m, old.entries(m.name)) for m in old.manifests() if m.name not in names] if old else []
    try:
        written = build(target, [*kept, *new])
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}", "set DOCSCAN_DATA to a folder that you may write") from error
    finally:
        if old:
            old.close()
    return tuple(m for m in written if m.name in names)


def drop(name: str, path: Path | None = None) -> None:
    """Take a list out of the snapshot; UsageError when it is not in it."""
    target = path or snapshot_file()
    old = opened(target)
    held = old.manifests() if old else ()
    if old is None or name not in {m.name for m in held}:
        raise UsageError(f"no list '{name}' has been imported", f"imported are {', '.join(m.name for m in held) or 'none'}")
    build(target, [(m, old.entries(m.name)) for m in held if m.name != name])
    old.close()


def opened(path: Path) -> Store | None:
    """The snapshot; None when there is none, or one of an older form that has to be made anew."""
    if not path.exists():
        return None
    try:
        return Store(path)
    except (sqlite3.Error, ValueError, KeyError):
        return None


def verify(path: Path | None = None) -> list[str]:
    """What is wrong with the snapshot: pages of the file, counts that differ from the manifest, entries without names. Empty when it is whole."""
    target = path or snapshot_file()
    if not target.exists():
        return []
    try:
        store = Store(target)
    except (sqlite3.Error, ValueError, KeyError) as error:
        return [f"{target} cannot be read: {error}"]
    wrong = store.damage()
    for manifest in store.manifests():
        entries = list(store.entries(manifest.name)) if not wrong else []
        if not wrong and len(entries) != manifest.entries:
            wrong.append(f"{manifest.name}: {len(entries)} entries, its manifest says {manifest.entries}")
        nameless = sum(1 for e in entries if not e.names)
        if nameless:
            wrong.append(f"{manifest.name}: {nameless} entries have no name")
    store.close()
    return wrong


def _read(found: Recognised, origin: Origin, name: str, *, partial: bool) -> tuple[Manifest, list[Entry]]:
    """The manifest and all entries of a list, checked against what it declares and what it must have."""
    reading = found.read(name)
    first = found.files[0]
    entries = list(_believed(reading.entries, first))
    if reading.declared is not None and reading.declared != len(entries):
        raise bad(first, f"it declares {reading.declared} records and holds {len(entries)}: it is cut short or damaged")
    if not entries:
        raise bad(first, "it holds no entries")
    if len(entries) < found.known.fewest and not partial:
        raise bad(
            first,
            f"it holds {len(entries)} entries, {found.known.name} never has fewer than {found.known.fewest}",
            "fetch the whole list, or pass --partial if it is a part on purpose",
        )
    today = datetime.now(UTC).date().isoformat()
    manifest = Manifest(
        name,
        found.known.title,
        found.known.jurisdiction if not partial else "",
        origin.text,
        origin.as_of or min((reading.guessed and origin.modified) or reading.as_of or today, today),
        digest(found.files),
        0,
        today,
        0,
        guessed=reading.guessed and not (origin.as_of or origin.modified),
        marks=origin.marks,
    )
    return replace(manifest, entries=len(entries)), entries


def _believed(entries: Iterator[Entry], file: Path) -> Iterator[Entry]:
    """The entries with a name. A tenth without one, among the first hundred or more, means that the columns are not what they seem."""
    nameless = 0
    for total, entry in enumerate(entries, 1):
        if entry.names:
            yield entry
        else:
            nameless += 1
            if nameless > 10 + total // 10:
                raise bad(
                    file, f"{nameless} of its first {total} entries have no name: its form has changed", "get a newer docscan, or an older form of the list"
                )
