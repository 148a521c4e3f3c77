"""A list of one's own as CSV with the columns name, type, country and id; and, where wanted, aliases, address, imo, programme and note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from checker.screening.entry import Address, Entry, Identifier, Name
from checker.screening.opening import table
from checker.screening.reading_list import Reading, country, identifier, kind_of, names, some

NEEDED = ("name", "type", "country", "id")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day it was saved. Several aliases or addresses stand in one cell with semicolons between them."""
    as_of = datetime.fromtimestamp(files[0].stat().st_mtime, UTC).date().isoformat()
    return Reading(_entries(table(files[0], NEEDED), source), as_of, guessed=True)


def _entries(rows: Iterator[dict[str, str]], source: str) -> Iterator[Entry]:
    for number, row in enumerate(rows, 1):
        if row["name"]:
            yield _entry(row, number, source)


def _entry(row: Mapping[str, str], number: int, source: str) -> Entry:
    land = country(row["country"])
    ids: list[Identifier | None] = [identifier("imo", row.get("imo", "")), identifier("other", row["id"])]
    return Entry(
        source,
        row["id"] or str(number),
        kind_of(row["type"]),
        names(row["name"], (Name(part.strip()) for part in row.get("aliases", "").split(";"))),
        some(ids),
        some(Address(part.strip(), land) for part in row.get("address", "").split(";") if part.strip()),
        some([land]),
        some([row.get("programme", "")]),
        note=row.get("note", ""),
    )
