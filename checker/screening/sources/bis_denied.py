"""The Denied Persons List of the US Bureau of Industry and Security, as its tab-separated text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.screening.entry import Entry
from checker.screening.opening import table
from checker.screening.reading_list import Reading, address, day, kind_unsaid, names, some

NEEDED = ("Name", "Street_Address", "City", "Country", "Effective_Date", "Expiration_Date", "FR_Citation")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day of its last update."""
    found = Reading()
    rows = table(files[0], NEEDED, delimiter="\t", encodings=("utf-8-sig", "cp1252"))
    found.entries = _entries(rows, found, source)
    return found


def _entries(rows: Iterator[dict[str, str]], found: Reading, source: str) -> Iterator[Entry]:
    for number, row in enumerate(rows, 1):
        found.as_of = max(found.as_of, row.get("Last_Update", ""))
        yield _entry(row, number, source)


def _entry(row: Mapping[str, str], number: int, source: str) -> Entry:
    place = address(row["Street_Address"], row["City"], row.get("State", ""), row.get("Postal_Code", ""), land=row["Country"])
    name = " ".join(row["Name"].split())
    return Entry(
        source, row["FR_Citation"] or str(number), kind_unsaid(name), names(name, ()), (), (place,) if place else (),
        some([place.country if place else ""]), ("DPL",), day(row["Effective_Date"], "%m/%d/%Y"), until=day(row["Expiration_Date"], "%m/%d/%Y"),
    )  # fmt: skip
