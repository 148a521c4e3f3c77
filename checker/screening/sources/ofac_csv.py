"""The US Treasury's lists as CSV: SDN.CSV or CONS_PRIM.CSV with their files of second names, addresses and comments."""

# ruff: noqa: E501 - patterns
from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from checker.screening.entry import STRONG, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad, text
from checker.screening.reading_list import Reading, address, country, identifier, kind_of, names, some
from checker.screening.relations import linked_names

WIDTHS = {"main": 12, "alt": 5, "add": 6, "comments": 2}
_FILES = {"sdn.csv": "main", "cons_prim.csv": "main", "alt.csv": "alt", "cons_alt.csv": "alt", "add.csv": "add", "cons_add.csv": "add",
          "sdn_comments.csv": "comments", "cons_comments.csv": "comments"}  # fmt: skip
_WEAK = re.compile(r"(?:a\.k\.a\.|f\.k\.a\.|n\.k\.a\.)\s*'([^']+(?:'[a-z][^']*)*)'")
_BORN = re.compile(r"\bDOB\s+([^;.(]+)")
_NUMBERS = re.compile(
    r"(?P<label>Vessel Registration Identification|Company Number|Identification Number|SWIFT/BIC|Legal Entity Number|MMSI|Tax ID No\.?|Registration (?:Number|ID)|Business Registration Number|Commercial Registry Number"
    r"|Enterprise Number|Unified Social Credit Code \(USCC\)|Passport|C\.R\. No\.?|RUC #|RFC|NIT #|Trade License No\.?|Chamber of Commerce Number|Email Address|Phone Number|Website)"
    r"(?:\s*(?:Number|No\.?|#))?\s+(?P<value>(?:IMO\s*)?[^;]{3,60}?)(?=\s*\(|;|\.?\s*$|\.\s)"
)
_NATION = re.compile(r"\b(?:nationality|citizen)\s+([^;.]+)")
_LINKED = re.compile(r"\b(Linked To:\s*[^;]+|Subject to Directive[^;]+|Secondary sanctions risk:[^;]+|(?:owned|controlled) by[^;]+)", re.IGNORECASE)
_REGIME = re.compile(r"(North Korea|Iran|Russia|Syria|Cuba) Sanctions Regulations")
_FLAG_PROGRAMMES = {"North Korea": "DPRK"}


def part(file: Path) -> str:
    """Which of the set a file is, by its official name: main, alt, add or comments; empty for none."""
    return _FILES.get(file.name.lower().removesuffix(".gz").removesuffix(".zip"), "")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in these files. BadList when one of the set is missing, or rows have another width than they should."""
    by_part = {part(file): file for file in files if part(file)}
    main = by_part.get("main") or files[0]
    missing = [name for name in ("alt", "add") if name not in by_part]
    if missing:
        prefix = "CONS_" if main.name.lower().startswith("cons") else ""
        wanted = " and ".join(f"{prefix}{name.upper()}.CSV" for name in missing)
        raise bad(main, f"without {wanted} it lacks second names and addresses", f"lay {wanted} beside it, or import SDN_ADVANCED.XML or SDN.XML")
    newest = max(file.stat().st_mtime for file in files)
    return Reading(_entries(main, by_part, source), datetime.fromtimestamp(newest, UTC).date().isoformat(), guessed=True)


def _entries(main: Path, by_part: Mapping[str, Path], source: str) -> Iterator[Entry]:
    seconds: dict[str, list[Name]] = defaultdict(list)
    for row in _rows(by_part["alt"], "alt"):
        seconds[row[0]].append(Name(row[3], "former" if row[2] == "fka" else STRONG))
    places: dict[str, list[Address]] = defaultdict(list)
    for row in _rows(by_part["add"], "add"):
        if found := address(row[2], row[3], land=row[4]):
            places[row[0]].append(found)
    more: dict[str, str] = {row[0]: row[1] for row in _rows(by_part["comments"], "comments")} if "comments" in by_part else {}
    for row in _rows(main, "main"):
        yield _entry(row, seconds[row[0]], places[row[0]], row[11] + more.get(row[0], ""), source)


def _entry(row: list[str], seconds: list[Name], places: list[Address], remarks: str, source: str) -> Entry:
    weak = [Name(found, WEAK) for found in _WEAK.findall(remarks)]
    regimes = [_FLAG_PROGRAMMES.get(r, "") for r in _REGIME.findall(remarks)]
    owner = [Name(row[10], "linked")] if row[10] else []
    ids: list[Identifier | None] = [_number(found["label"], found["value"]) for found in _NUMBERS.finditer(remarks)]
    flags = [country(row[9])] if row[9] else []
    return Entry(
        source,
        row[0],
        kind_of(row[2]),
        names(row[1], [*seconds, *weak, *owner, *linked_names(remarks)]),
        some(ids),
        tuple(dict.fromkeys(places)),
        some([*(a.country for a in places), *(country(n) for n in _NATION.findall(remarks)), *flags]),
        some([*re.split(r"\]\s*\[|;\s*", row[3].strip("[] ")), *(r for r in regimes if r not in row[3])]),
        born=some(" ".join(b.split()) for b in _BORN.findall(remarks)),
        note="; ".join(dict.fromkeys(" ".join(n.split()) for n in _LINKED.findall(remarks)))[:400],
    )


def _number(label: str, value: str) -> Identifier | None:
    if value.upper().startswith("IMO"):
        label = f"Company IMO {label}" if label.startswith(("Company", "Identification")) else "IMO"
    return identifier(label, value.removeprefix("No. "))


def _rows(file: Path, sort: str) -> Iterator[list[str]]:
    """The rows of one file, -0- as nothing. The file ends with a control-Z, and numbers are never negative."""
    count = 0
    with text(file, ("utf-8-sig", "cp1252")) as stream:
        for row in csv.reader(line.replace("\0", "") for line in stream):
            if not row or row[0].strip() in ("\x1a", ""):
                continue
            if len(row) != WIDTHS[sort]:
                raise bad(file, f"line {count + 1} has {len(row)} cells, not {WIDTHS[sort]}: it is damaged, cut short, or of another form")
            if not row[0].strip().isdigit():
                raise bad(file, f"line {count + 1} begins with {row[0][:30]!r}, not with an entry's number")
            count += 1
            yield ["" if cell.strip() == "-0-" else cell.strip() for cell in row]
    if not count:
        raise bad(file, "it holds no entries")
