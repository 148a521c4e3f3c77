"""The rows of a table of measures, ours or a user's own: read, checked line by line, and laid beside each other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations, groupby
from pathlib import Path

from checker.errors import ConfigError
from checker.reference import countries
from checker.reference import hs as tariff
from checker.reference.rates import to_usd
from checker.reference.shelf import rows

COLUMNS = ("target", "jurisdiction", "instrument", "paragraph", "direction", "hs_prefix", "description", "threshold", "threshold_unit", "from", "to", "source")
NEEDED = ("target", "jurisdiction", "instrument", "direction", "description", "from")
DIRECTIONS = ("to", "from", "both")
JURISDICTIONS = ("UN", "US", "EU", "UK", "JP", "CH", "AU", "CA", "KR", "SG", "HK", "CN", "IN", "G7")
"""Who makes measures; G7 stands for lists that the European Union, Japan, the United Kingdom and the United States keep together."""

TARGETS = ("UA-OCC", "CITES")
"""Targets that are no country: the occupied regions of Ukraine, and protected species whatever the country."""

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows of a user's own; two tables are the same only if they are one."""

    rows: tuple[Row, ...] = ()


NONE = Table()
_OWN: ContextVar[Table] = ContextVar("measures of the settings", default=NONE)


@contextmanager
def in_force(file: Path | None) -> Iterator[None]:
    """While it lasts, the measures of that file stand beside those of our table. ConfigError for a file that cannot be used."""
    kept = _OWN.set(read(file) if file else NONE)
    try:
        yield
    finally:
        _OWN.reset(kept)


def own() -> Table:
    """The user's own measures now in force."""
    return _OWN.get()


@lru_cache(maxsize=4)
def both(own: Table) -> tuple[Row, ...]:
    """Our rows and the user's."""
    return (*rows("regimes.csv"), *own.rows)


def read(file: Path) -> Table:
    """The measures of a CSV file with the columns of ours. ConfigError names the file, the line and what to do."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}", "name a CSV file that exists under 'regimes'") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file} is not UTF-8", "save it as CSV in UTF-8") from error
    lines = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    missing = [name for name in COLUMNS if name not in (lines.fieldnames or ())]
    if missing:
        raise ConfigError(f"{file}, line 1: the column '{missing[0]}' is missing", f"the first line must name {', '.join(COLUMNS)}")
    found = []
    try:
        for row in lines:
            clean = {name: (row[name] or "").strip() for name in COLUMNS}
            if trouble := fault(clean):
                raise ConfigError(f"{file}, line {lines.line_num}: {trouble[0]}", trouble[1])
            found.append({**clean, "sourced": "yes" if clean["source"] else ""})
    except csv.Error as error:
        raise ConfigError(f"{file}, line {lines.line_num}: {error}", "save it again as plain CSV") from error
    for one, other in contradictions(found):
        raise ConfigError(
            f"{file}: {one['instrument']} {one['paragraph']} gives {one['hs_prefix'] or 'all goods'} two limits at once "
            f"({one['threshold']} and {other['threshold']})",
            "end the older row with a date in 'to'",
        )
    return Table(tuple(found))


def fault(row: Row) -> tuple[str, str] | None:
    """What is wrong with a row, and the remedy; None for a sound one."""
    if empty := [name for name in NEEDED if not row[name]]:
        return f"'{empty[0]}' is empty", f"every row needs {', '.join(NEEDED)}"
    if row["target"] not in TARGETS and not countries.is_code(row["target"]):
        return f"'{row['target']}' is no country in 'target'", f"write two letters of ISO 3166, or {' or '.join(TARGETS)}"
    if row["jurisdiction"] not in JURISDICTIONS:
        return f"'{row['jurisdiction']}' in 'jurisdiction' is unknown", f"use one of {', '.join(JURISDICTIONS)}"
    if row["direction"] not in DIRECTIONS:
        return f"'{row['direction']}' in 'direction' is unknown", "use to, from or both"
    return _code_fault(row["hs_prefix"]) or _limit_fault(row) or _date_fault(row)


def _code_fault(code: str) -> tuple[str, str] | None:
    if not code:
        return None
    if not code.isdigit() or (wrong := tariff.fault(code)):
        return f"the code '{code}' in 'hs_prefix' {wrong if code.isdigit() else 'is not made of digits'}", "write 2, 4 or 6 to 10 digits without dots"
    if wrong := tariff.outdated(code):
        return f"the code '{code}' in 'hs_prefix' {wrong}", f"write the code of the edition of {tariff.EDITION}"
    return None


def _limit_fault(row: Row) -> tuple[str, str] | None:
    limit, unit = row["threshold"], row["threshold_unit"]
    if not limit:
        return None
    try:
        sound = float(limit) >= 0
    except ValueError:
        sound = False
    if not sound:
        return f"'{limit}' in 'threshold' is no amount", "write a number without commas, such as 50000"
    if unit != "cc" and to_usd(1.0, unit) is None:
        return f"'{unit}' in 'threshold_unit' is no currency that docscan knows", "write cc for engine sizes, or a code of ISO 4217 such as EUR"
    return None


def _date_fault(row: Row) -> tuple[str, str] | None:
    days = []
    for name in ("from", "to"):
        try:
            days.append(date.fromisoformat(row[name]) if row[name] else date.max)
        except ValueError:
            return f"'{row[name]}' in '{name}' is no date", "write it as 2023-08-09"
    return None if days[0] <= days[1] else (f"it ends on {row['to']}, before it begins on {row['from']}", "set the two dates right")


def contradictions(table: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of rows of one paragraph that give the same goods on the same day different limits of one kind, or a limit and none."""

    def subject(row: Row) -> tuple[str, ...]:
        return tuple(row[name] for name in ("target", "jurisdiction", "instrument", "paragraph", "direction", "hs_prefix"))

    for _, group in groupby(sorted(table, key=subject), key=subject):
        for one, other in combinations(group, 2):
            together = one["from"] <= (other["to"] or "9999") and other["from"] <= (one["to"] or "9999")
            alike = one["threshold_unit"] == other["threshold_unit"] or not (one["threshold"] and other["threshold"])
            if together and alike and one["threshold"] != other["threshold"]:
                yield one, other
