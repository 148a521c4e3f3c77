"""Japan's asset-freeze list of the Ministry of Finance, as CSV with Japanese headings."""

# ruff: noqa: E501 - one line an entry
from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from checker.screening.entry import ORGANISATION, PERSON, VESSEL, Address, Entry, Name
from checker.screening.opening import bad, text
from checker.screening.reading_list import Reading, country, names, some

_JAPANESE, _ENGLISH = ("日本語表記", "和名", "氏名", "名称"), ("英語表記", "英名", "英字")
_ALIASES, _PLACES, _BORN, _NATION = ("別名", "別称", "旧称", "旧名"), ("住所", "所在地"), ("生年月日",), ("国籍", "国名")
_PROGRAMME, _DATE = ("告示名", "制裁", "対象", "区分"), ("告示日", "指定日")
_PARTS = re.compile(r"\s*[；;、]\s*(?![^（(]*[）)])|\s*[（(]\d+[）)]\s*|\n")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day in its name (shisantouketsuYYYYMMDD.csv) or the day it was saved."""
    file = files[0]
    said = re.search(r"(20\d\d)(\d\d)(\d\d)", file.name)
    as_of = "-".join(said.groups()) if said else datetime.fromtimestamp(file.stat().st_mtime, UTC).date().isoformat()
    return Reading(_entries(file, source), as_of)


def _entries(file: Path, source: str) -> Iterator[Entry]:
    with text(file, ("utf-8-sig", "cp932")) as stream:
        reader = csv.reader(stream)
        header: list[str] = []
        for row in reader:
            if not header:
                if any(_has(cell, _JAPANESE) for cell in row) and any(_has(cell, (*_ENGLISH, *_ALIASES)) for cell in row):
                    header = ["".join(cell.split()) for cell in row]
                elif reader.line_num > 20:
                    break
                continue
            if any(cell.strip() for cell in row):
                if len(row) != len(header):
                    raise bad(file, f"line {reader.line_num} has {len(row)} cells, the header {len(header)}: it is cut short or damaged")
                if found := _entry(dict(zip(header, (c.strip() for c in row), strict=True)), reader.line_num, source):
                    yield found
        if not header:
            raise bad(
                file, f"its header has changed: there are no columns {_JAPANESE[0]} and {_ENGLISH[0]}", "get a newer docscan, or an older form of the list"
            )


def _has(cell: str, words: tuple[str, ...]) -> bool:
    bare = "".join(cell.split())
    return any(word in bare for word in words)


def _entry(row: Mapping[str, str], number: int, source: str) -> Entry | None:
    english, japanese = _cells(row, _ENGLISH), _cells(row, _JAPANESE)
    texts = [*english, *japanese, *_cells(row, _ALIASES)]
    if not texts:
        return None
    whole = " ".join(row.values())
    kind = VESSEL if "船舶" in whole or "IMO" in whole else PERSON if _cells(row, _BORN) or "個人" in whole else ORGANISATION
    lands = some(country(said) for said in _cells(row, _NATION))
    return Entry(
        source, str(number), kind, names(texts[0], (Name(t) for t in texts[1:])), (), some(Address(a, lands[0] if len(lands) == 1 else "") for a in _cells(row, _PLACES)),
        lands, some(_cells(row, _PROGRAMME)), next(iter(_cells(row, _DATE)), ""), some(_cells(row, _BORN)),
    )  # fmt: skip


def _cells(row: Mapping[str, str], words: tuple[str, ...]) -> list[str]:
    """What stands in the columns with these words in their heading, part by part; a semicolon within brackets parts nothing."""
    return [part for column, said in row.items() if _has(column, words) for part in _PARTS.split(said) if part and part.strip(" -－なし")]
