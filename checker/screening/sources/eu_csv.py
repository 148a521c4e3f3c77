"""The consolidated financial sanctions list of the European Union, as CSV 1.1: one row for each name, address, number and birthday of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from checker.screening.entry import STRONG, WEAK, Entry, Identifier, Name
from checker.screening.opening import table
from checker.screening.reading_list import Reading, address, country, day, identifier, kind_of, names, some
from checker.screening.relations import linked_names

NEEDED = ("Entity_LogicalId", "Entity_SubjectType", "Entity_Regulation_Programme", "NameAlias_WholeName")

_REACH = (("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")), ("phone", re.compile(r"\+?\d[\d ()./-]{7,}\d")))


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file."""
    found = Reading()
    found.entries = _entries(table(files[0], NEEDED, delimiter=";", encodings=("utf-8-sig", "cp1252")), found, source)
    return found


def _entries(rows: Iterator[dict[str, str]], found: Reading, source: str) -> Iterator[Entry]:
    for number, group in groupby(rows, key=lambda row: row["Entity_LogicalId"]):
        lines = list(group)
        found.as_of = found.as_of or day(lines[0].get("fileGenerationDate", ""), "%d/%m/%Y", "%Y-%m-%d")
        yield _entry(number, lines, source)


def _entry(number: str, lines: list[dict[str, str]], source: str) -> Entry:
    first = lines[0]
    aliases = [Name(line["NameAlias_WholeName"], WEAK if _weak(line) else STRONG) for line in lines]
    places = some(
        address(
            *(line.get(f"Address_{p}", "") for p in ("Street", "PoBox", "Place", "City", "Region", "ZipCode")), land=line.get("Address_CountryDescription", "")
        )
        for line in lines
    )
    ids: list[Identifier | None] = [
        identifier(line.get("Identification_TypeDescription", "") + " " + line.get("Identification_TypeCode", ""), line.get("Identification_Number", ""))
        for line in lines
    ]
    ids += [identifier(label, part) for line in lines for label, found in _REACH for part in found.findall(line.get("Address_ContactInfo", ""))]
    lands = (line.get(column, "") for line in lines for column in ("Address_CountryIso2Code", "Citizenship_CountryIso2Code"))
    texts = [a.text for a in aliases if a.text]
    return Entry(
        source,
        first.get("Entity_EU_ReferenceNumber") or number,
        kind_of(first["Entity_SubjectType"]),
        names(texts[0] if texts else "", [*aliases, *linked_names(first.get("Entity_Remark", ""))]),
        some(ids),
        places,
        some(code for code in lands if country(code) == code),
        some(line["Entity_Regulation_Programme"] for line in lines),
        first.get("Entity_DesignationDate") or first.get("Entity_Regulation_PublicationDate", ""),
        some(line.get("BirthDate_BirthDate") or line.get("BirthDate_Year", "") for line in lines),
        note=first.get("Entity_Remark", "")[:300],
    )


def _weak(line: Mapping[str, str]) -> bool:
    return line.get("NameAlias_Strong", "").lower() == "false" or "low quality" in line.get("NameAlias_Remark", "").lower()
