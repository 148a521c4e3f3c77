"""Data sets of OpenSanctions as targets.simple.csv. The user's own licence applies to them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.screening.entry import STRONG, Address, Entry, Identifier, Name
from checker.screening.opening import table
from checker.screening.reading_list import Reading, identifier, kind_of, names, some
from checker.screening.sources.ftm_json import NAMED, code

NEEDED = ("id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "dataset", "last_change")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The data set in this file, of the day of its last change."""
    found = Reading()
    found.entries = _entries(table(files[0], NEEDED), found, source)
    return found


def _entries(rows: Iterator[dict[str, str]], found: Reading, source: str) -> Iterator[Entry]:
    for row in rows:
        if row["schema"] in NAMED:
            found.as_of = max(found.as_of, row["last_change"][:10])
            yield _entry(row, source)


def _entry(row: Mapping[str, str], source: str) -> Entry:
    lands = some(code(c) for c in _parts(row["countries"]))
    kind = kind_of(row["schema"])
    ids: list[Identifier | None] = [identifier("imo" if kind == "vessel" and "imo" in i.lower() else _sort(i), i) for i in _parts(row["identifiers"])]
    return Entry(
        source,
        row["id"],
        kind,
        names(row["name"], (Name(n, STRONG) for n in _parts(row["aliases"]))),
        some(ids),
        tuple(Address(a, lands[0] if len(lands) == 1 else "") for a in _parts(row["addresses"])),
        lands,
        some([*_parts(row.get("program_ids", "")), row["dataset"]]),
        row.get("first_seen", "")[:10],
        tuple(_parts(row["birth_date"])),
        note=row.get("sanctions", "")[:300],
    )


def _sort(number: str) -> str:
    return "imo" if number.upper().startswith("IMO") else "lei" if len(number) == 20 and number.isalnum() else "other"


def _parts(text: str) -> list[str]:
    """Several values in one cell: parted by semicolons, quoted where they hold one."""
    return [part.strip() for part in next(csv.reader([text.replace("\n", " ")], delimiter=";"), []) if part.strip()]
