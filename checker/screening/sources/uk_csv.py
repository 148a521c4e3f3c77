"""The UK Sanctions List as CSV: a line with the report's date, then one row for each name and address of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from checker.screening.entry import LINKED, STRONG, WEAK, Entry, Identifier, Name
from checker.screening.opening import bad, table, text
from checker.screening.reading_list import Reading, address, country, day, identifier, kind_of, names, some
from checker.screening.relations import linked_names

NEEDED = ("Unique ID", "Name 6", "Name 1", "Name type", "Alias strength", "Regime Name", "Designation Type", "Address Line 1", "Address Country")
_NAMES = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_NUMBERS = {
    "IMO number": "imo", "Business registration number (s)": "registration", "Passport number": "passport", "National Identifier number": "tax",
    "Phone number": "phone", "Email address": "email", "Website": "website",
}  # fmt: skip
_MANY = re.compile(r"\s*(?:\(\d+\)|;|\|)\s*")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day its first line says."""
    with text(files[0], ("utf-8-sig", "cp1252")) as stream:
        said = re.match(r'"?Report Date:?\s*,?\s*([\w/ -]+)', stream.readline())
    as_of = day(said[1], "%d-%b-%Y", "%d/%m/%Y", "%d %B %Y", "%Y-%m-%d") if said else ""
    if not as_of:
        raise bad(files[0], "its first line does not say of what day it is", "import the file as published, without opening it in a spreadsheet")
    rows = table(files[0], NEEDED, skip=1, encodings=("utf-8-sig", "cp1252"))
    return Reading(_entries(rows, source), as_of)


def _entries(rows: Iterator[dict[str, str]], source: str) -> Iterator[Entry]:
    for number, group in groupby(rows, key=lambda row: row["Unique ID"]):
        yield entry(number, list(group), source)


def whole_name(row: Mapping[str, str]) -> str:
    """The name in a row: the given names, then the family name or the firm's whole name, which stands in Name 6."""
    return " ".join(filter(None, (row.get(column, "").strip() for column in _NAMES)))


def entry(number: str, rows: Sequence[Mapping[str, str]], source: str) -> Entry:
    """The entry that these rows describe, one for each name and address."""
    first = rows[0]
    found = [
        Name(whole_name(r), WEAK if "weak" in r.get("Alias strength", "").lower() or "low" in r.get("Alias strength", "").lower() else STRONG) for r in rows
    ]
    sorts = [r.get("Name type", "").strip().lower() for r in rows]
    main = next(
        (n.text for sort in ("primary name", "primary name variation") for n, s in zip(found, sorts, strict=True) if s == sort and n.text), found[0].text
    )
    found += [Name(r.get("Name non-latin script", "")) for r in rows]
    found += [
        Name(part, LINKED)
        for r in rows
        for column in ("Subsidiaries", "Parent company", "Current owner/operator (s)")
        for part in _MANY.split(r.get(column, ""))
    ]
    found += linked_names(*(r.get("Other Information", "") for r in rows), *(r.get("UK Statement of Reasons", "") for r in rows))
    places = some(
        address(*(r.get(f"Address Line {n}", "") for n in range(1, 7)), r.get("Address Postal Code", ""), land=r.get("Address Country", "")) for r in rows
    )
    ids: list[Identifier | None] = []
    for row in rows:
        for column, label in _NUMBERS.items():
            ids += [identifier(label, part) for part in _MANY.split(row.get(column, ""))]
    lands = [country(part) for r in rows for column in ("Nationality(/ies)", "Current believed flag of ship") for part in _MANY.split(r.get(column, ""))]
    return Entry(
        source,
        number,
        kind_of(first["Designation Type"]),
        names(main, found),
        some(ids),
        places,
        some([*(a.country for a in places), *lands]),
        some(r["Regime Name"] for r in rows),
        day(first.get("Date Designated", ""), "%d/%m/%Y", "%Y-%m-%d"),
        some(part for r in rows for part in _MANY.split(r.get("D.O.B", ""))),
        note=first.get("Other Information", "")[:300],
    )
