"""JSON reports of earlier runs, read back whole or refused."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from checker.errors import UsageError
from checker.reporting.json_v1 import SCHEMA, ReportV1

_REMEDY = "write one with `docscan check PATH --out report.json`"
MOST_BYTES = 500_000_000


def read(path: Path) -> ReportV1:
    """The report in a file; UsageError with the line where it is damaged, the field that is wrong, or the schema that is not known."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UsageError(f"the report {path} is larger than {MOST_BYTES / 1e6:,.0f} MB", "cut it by shipment")
        data = path.read_bytes()
        found = json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"the report {path} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
    except json.JSONDecodeError as error:
        raise UsageError(f"the report {path}, line {error.lineno}, column {error.colno}: {error.msg}", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the report {path} is no JSON", _REMEDY) from error
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema != SCHEMA:
        said = f"its schema is {schema!r}" if schema else "it names no schema"
        raise UsageError(f"{path} is no report that this docscan reads: {said}", f"it reads {SCHEMA}; {_REMEDY}")
    if isinstance(found, dict) and "shipments" not in found and "documents" in found:
        raise UsageError(f"{path} holds facts without a judgement", _REMEDY)
    try:
        return msgspec.convert(found, ReportV1)
    except msgspec.ValidationError as error:
        raise UsageError(f"the report {path} is damaged: {error}", _REMEDY) from error
