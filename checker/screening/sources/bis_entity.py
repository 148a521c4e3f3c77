"""The Entity List of the US Bureau of Industry and Security as CSV: one row for each second name and address of an entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from checker.screening.entry import Entry, Name
from checker.screening.opening import table, text
from checker.screening.reading_list import Reading, address, day, kind_of, names, some
from checker.screening.sources.csl import bare_alias, bare_name

NEEDED = ("Source List", "Name", "Address", "City", "Country", "Federal Register Notice", "Effective Date", "License Requirement", "Alternate Name")
_ENCODINGS = ("utf-8-sig", "cp1252")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day in its first line, or else of the day it was saved."""
    with text(files[0], _ENCODINGS) as stream:
        first = stream.readline().strip().strip('",')
    updated = first.lower().startswith("last updated")
    as_of = day(first.partition(":")[2], "%B %d, %Y", "%m/%d/%Y", "%Y-%m-%d") if updated else ""
    rows = table(files[0], NEEDED, skip=1 if updated else 0, encodings=_ENCODINGS)
    return Reading(_entries(rows, source), guessed=not as_of, as_of=as_of or datetime.fromtimestamp(files[0].stat().st_mtime, UTC).date().isoformat())


def _entries(rows: Iterator[dict[str, str]], source: str) -> Iterator[Entry]:
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: (row["Source List"], row["Name"], row["Country"])), 1):
        yield _entry(list(group), number, source)


def _entry(rows: list[dict[str, str]], number: int, source: str) -> Entry:
    first = rows[0]
    places = some(address(r["Address"], r["City"], r.get("State/Province", ""), r.get("Postal Code", ""), land=r["Country"]) for r in rows)
    return Entry(
        source,
        f"{first['Federal Register Notice'] or 'no notice'} ({number})",
        kind_of(first.get("SDN Type", "")),
        names(bare_name(first["Name"]), (Name(bare_alias(part)) for r in rows for part in r["Alternate Name"].split(";"))),
        (),
        places,
        some(a.country for a in places),
        some([first["Source List"], *first.get("Programs", "").split(";")]),
        day(first["Effective Date"].split(";")[0], "%m/%d/%Y", "%Y-%m-%d"),
        until=day(first.get("Date Lifted/Waived/Expired", ""), "%m/%d/%Y", "%Y-%m-%d"),
        note=first["License Requirement"][:300],
    )
