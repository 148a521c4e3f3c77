"""Japan's asset-freeze list of the Ministry of Finance: shisantouketsuYYYYMMDD.csv, one row an entry, most headings once in Japanese and once in English."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from checker.screening.entry import FORMER, ORGANISATION, PERSON, STRONG, VESSEL, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad, text
from checker.screening.reading_list import Reading, country, names, some

NEEDED = ("番号", "個人・団体", "氏名（日本語）", "氏名（英語）", "別名・別称（英語）", "確定に十分でない別名（英語）")
_KINDS = {"個人": PERSON, "団体": ORGANISATION, "船舶": VESSEL}
_NAMES = (
    ("氏名（英語）", STRONG), ("氏名（日本語）", STRONG), ("別名・別称（英語）", STRONG), ("別名・別称（日本語）", STRONG),
    ("旧称（英語）", FORMER), ("旧称（日本語）", FORMER), ("確定に十分でない別名（英語）", WEAK), ("確定に十分でない別名（日本語）", WEAK),
)  # fmt: skip
_BRACKET = re.compile(r"[（(][^（()）]*[）)]")
_PARTS = re.compile(r"\s*[；;\n]\s*(?![^（(]*[）)])")
_REMARK = re.compile(r"\d|DOB|POB|生年月日|出生地|国籍|旅券|表記|a\.k\.a", re.IGNORECASE)
_ORIGINAL = re.compile(r"\(original script\s*[:：]\s*([^()]+)\)", re.IGNORECASE)
_PASSPORT = re.compile(r"(?<![A-Z0-9])[A-Z]{0,3}\d{5,10}(?![0-9])")
_IMO = re.compile(r"\bIMO\D{0,12}(\d{7})(?!\d)", re.IGNORECASE)
_DAY = re.compile(r"((?:19|20)\d\d)\s*[./年]\s*(\d{1,2})\s*[./月]\s*(\d{1,2})")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day in its name or the day it was saved."""
    file = files[0]
    said = re.search(r"(20\d\d)(\d\d)(\d\d)", file.name)
    as_of = "-".join(said.groups()) if said else datetime.fromtimestamp(file.stat().st_mtime, UTC).date().isoformat()
    return Reading(_entries(file, source), as_of, guessed=not said)


def _entries(file: Path, source: str) -> Iterator[Entry]:
    with text(file, ("utf-8-sig", "cp932")) as stream:
        reader = csv.reader(stream)
        header = ["".join(cell.split()) for cell in next(reader, [])]
        missing = [name for name in NEEDED if name not in header]
        if missing:
            raise bad(file, f"its header has changed: there is no column {', '.join(missing)}", "get a newer docscan, or an older form of the list")
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != len(header):
                raise bad(file, f"line {reader.line_num} has {len(row)} cells, the header {len(header)}: it is cut short or damaged")
            yield _entry(dict(zip(header, (" ".join(c.split()) for c in row), strict=True)), source)


def _entry(row: Mapping[str, str], source: str) -> Entry:
    remarks = row.get("その他の情報", "")
    found = [Name(part, strength) for column, strength in _NAMES for part in _parts(row.get(column, ""))]
    found += [Name(said.strip()) for said in _ORIGINAL.findall(remarks)]
    kind = _KINDS.get(row["個人・団体"], ORGANISATION)
    lands = some(country(part) for part in _parts(row.get("国籍（英語）", "") or row.get("国籍（日本語）", "")))
    ids = [Identifier("passport", number) for number in _PASSPORT.findall(row.get("旅券番号", ""))]
    ids += [Identifier("imo" if kind == VESSEL else "company_imo", number) for number in _IMO.findall(remarks)]
    where = _address(row, "英語") or _address(row, "日本語")
    until = _DAY.search(row.get("告示日付", ""))
    return Entry(
        source,
        row["番号"],
        kind,
        names(found[0].text if found else "", found[1:]),
        some(ids),
        some([where]),
        some([*lands, where.country if where else ""]),
        some([f"MOF {row['区分']}" if row.get("区分") else ""]),
        "-".join((until[1], until[2].zfill(2), until[3].zfill(2))) if until else "",
        tuple(_parts(row.get("生年月日", ""))),
        note="; ".join(filter(None, (row.get("国連参照番号", ""), remarks)))[:300],
    )


def _address(row: Mapping[str, str], language: str) -> Address | None:
    land = row.get(f"住所・所在地（国）（{language}）", "")
    place = row.get(f"住所・所在地（都市その他の情報）（{language}）", "").strip(" ,、")
    said = ", ".join(filter(None, (place, land)))
    return Address(said, country(land)) if said else None


def _parts(cell: str) -> list[str]:
    """The values in a cell: semicolons between them, none inside brackets, and without brackets that explain (birthdays, passports)."""
    bare = _BRACKET.sub(lambda found: " " if _REMARK.search(found[0]) else found[0], cell)
    return [said for part in _PARTS.split(bare) if (said := " ".join(part.split()).strip(" .,、")) and said not in ("-", "－", "なし", "不明")]
