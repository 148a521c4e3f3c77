"""JSON reports of earlier runs, read back whole or refused."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from checker.errors import UsageError, line_in_json
from checker.reporting.json_v1 import SCHEMA, ReportV1, schema

_REMEDY = "write one with `docscan check PATH --out report.json`"
MOST_BYTES = 500_000_000
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def read(path: Path) -> ReportV1:
    """The report in a file; UsageError with the line where it is damaged, the field that is wrong, or the schema that is not known."""
    text = _text(path)
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and len(list(_lines(text))) > 1:
            raise UsageError(f"the report {path} holds one report a line", "name a single report, such as --out report.json writes") from error
        raise UsageError(f"the report {path}, line {error.lineno}, column {error.colno}: {error.msg}", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the report {path} is no JSON", _REMEDY) from error
    return _converted(found, path, text)


def read_all(path: Path) -> list[ReportV1]:
    """The reports in a file: one, or in a file of JSON Lines one a line. UsageError as for `read`."""
    lines = list(_lines(text := _text(path)))
    if len(lines) < 2 or not all(line.startswith("{") and line.rstrip().endswith("}") for _, line in lines):
        return [read(path)]
    out = []
    for number, line in lines:
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"the report {path}, line {number}: it is no JSON", _REMEDY) from error
        out.append(_converted(found, path, text, number))
    return out


def _lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"the report {path} is larger than {MOST_BYTES / 1e6:,.0f} MB", "cut it by shipment")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"the report {path} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
    except ValueError as error:
        raise UsageError(f"the report {path} is no JSON", _REMEDY) from error


def _converted(found: Any, path: Path, text: str, number: int = 0) -> ReportV1:
    kind = found.get("schema") if isinstance(found, dict) else None
    if kind != SCHEMA:
        said = f"its schema is {kind!r}" if kind else "it names no schema"
        raise UsageError(f"{path} is no report that this docscan reads: {said}", f"it reads {SCHEMA}; {_REMEDY}")
    if "shipments" not in found and "documents" in found:
        raise UsageError(f"{path} holds facts without a judgement", _REMEDY)
    try:
        return msgspec.convert(found, ReportV1)
    except msgspec.ValidationError as error:
        said, _, where = str(error).partition(" - at `$")
        steps: list[str | int] = [name or int(place) for name, place in _STEP.findall(where)]
        line = number or line_in_json(text, steps)
        raise UsageError(f"the report {path}, line {line}, is damaged: {error}", _nearest(said, found, steps)) from error


def _nearest(said: str, found: Any, steps: list[str | int]) -> str:
    """The likeliest spelling meant of a missing field or a wrong word, before the usual remedy."""
    for step in steps:
        found = found[step]
    missing, wrong = re.search(r"missing required field `(\w+)`", said), re.search(r"Invalid enum value '([^']*)'", said)
    if missing and isinstance(found, dict):
        close = difflib.get_close_matches(missing[1], [key for key in found if key not in _fields()], 1)
        return f"'{close[0]}' should be '{missing[1]}'" if close else _REMEDY
    close = difflib.get_close_matches(wrong[1], _words(schema()), 1) if wrong else []
    return f"did you mean '{close[0]}'?" if close else _REMEDY


def _fields() -> set[str]:
    return {name for part in schema()["$defs"].values() for name in part.get("properties", ())}


def _words(part: Any) -> list[str]:
    """Every word that some field must be one of."""
    if isinstance(part, dict):
        return [*(str(word) for word in part.get("enum", ())), *(word for inner in part.values() for word in _words(inner))]
    return [word for inner in part for word in _words(inner)] if isinstance(part, list) else []
