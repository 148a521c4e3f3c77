"""The US Consolidated Screening List, as CSV or JSON: lists of Commerce, State and the Treasury in one, the Entity List among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checker.screening.entry import STRONG, Address, Entry, Identifier, Name
from checker.screening.opening import bad, table, unpacked
from checker.screening.reading_list import Reading, address, country, identifier, kind_of, kind_unsaid, names, some
from checker.screening.relations import linked_names

NEEDED = ("source", "entity_number", "type", "programs", "name", "addresses", "alt_names", "ids", "start_date")
_SUCCESSOR = re.compile(r"[;,]?\s*and any successors?,?.*$|\s*\(?(?:including )?(?:all|any) (?:branches|sub-?units?).*$", re.IGNORECASE)
_SHORT = re.compile(r"\(([A-Z]{2,4})\)")
_AKA = re.compile(r"^(?:a\.k\.a\.,?|f\.k\.a\.,?|also known as)\s*", re.IGNORECASE)


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file. It does not say of what day it is: the day the file was saved counts."""
    file = files[0]
    as_of = datetime.fromtimestamp(file.stat().st_mtime, UTC).date().isoformat()
    if ".json" in file.name.lower():
        return _json(file, source, as_of)
    return Reading((_entry(_plain(row), source) for row in table(file, NEEDED, encodings=("utf-8-sig", "cp1252"))), as_of, guessed=True)


def _json(file: Path, source: str, as_of: str) -> Reading:
    import msgspec

    with unpacked(file) as stream:
        try:
            whole = msgspec.json.decode(stream.read())
        except msgspec.DecodeError as error:
            raise bad(file, f"its JSON is broken or cut short: {error}") from error
    results = whole.get("results") if isinstance(whole, dict) else None
    if not isinstance(results, list) or not all(isinstance(r, dict) and "name" in r and "source" in r for r in results):
        raise bad(file, "it has no 'results' with a name and a source each", "get a newer docscan, or the CSV form of the list")
    total = whole.get("total", len(results))
    if not isinstance(total, int) or total < 0:
        raise bad(file, f"it declares {total!r} as its number of records")
    return Reading(_from_json(results, source), as_of, total, guessed=True)


def _from_json(results: list[dict[str, Any]], source: str) -> Iterator[Entry]:
    for row in results:
        plain: dict[str, Any] = {key: "" if value is None else value for key, value in row.items()}
        plain["addresses"] = [
            (", ".join(str(a.get(k)) for k in ("address", "city", "state", "postal_code") if a.get(k)), str(a.get("country") or ""))
            for a in row.get("addresses") or []
        ]
        plain["alt_names"] = [str(n) for n in row.get("alt_names") or []]
        plain["ids"] = [(str(i.get("type") or ""), str(i.get("number") or "")) for i in row.get("ids") or []]
        for key in ("programs", "nationalities", "citizenships", "dates_of_birth"):
            plain[key] = [str(v) for v in row.get(key) or []]
        yield _entry(plain, source)


def _plain(row: Mapping[str, str]) -> dict[str, Any]:
    """A row of the CSV form with its lists taken apart."""
    found: dict[str, Any] = dict(row)
    found["addresses"] = [(part, part.rpartition(",")[2].strip()) for part in _parts(row["addresses"])]
    found["alt_names"] = _parts(row["alt_names"])
    found["ids"] = [_number(part) for part in _parts(row["ids"])]
    for key in ("programs", "nationalities", "citizenships", "dates_of_birth"):
        found[key] = _parts(row.get(key, ""))
    return found


def _number(text: str) -> tuple[str, str]:
    """(label, number) of 'Tax ID No., 123' or, in older files, 'US, 123, Tax ID No.'."""
    first, *more = [part.strip() for part in text.split(",")]
    if len(more) > 1 and len(first) <= 2:
        return more[-1], ", ".join(more[:-1])
    return first, ", ".join(more)


def bare_name(text: str) -> str:
    """A name without 'and any successors' and the like."""
    return _SUCCESSOR.sub("", text).strip(" ,;")


def bare_alias(text: str) -> str:
    """A second name without 'a.k.a.' before it."""
    return _AKA.sub("", text.strip()).strip(" ,;")


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _entry(row: Mapping[str, Any], source: str) -> Entry:
    places = some(_place(text, land) for text, land in row["addresses"])
    short = _SHORT.search(row["source"])
    owner = [Name(row["vessel_owner"], "linked")] if row.get("vessel_owner") else []
    ids: list[Identifier | None] = [
        identifier(f"company imo {label}" if "IMO" in number and "vessel" not in label.lower() else label, number) for label, number in row["ids"]
    ]
    origin = short[1] if short else str(row["source"])
    return Entry(
        source,
        f"{origin} {row.get('entity_number') or row.get('id') or row.get('_id') or ''}".strip(),
        kind_unsaid(row["name"]) if origin == "DPL" and not row["type"] else kind_of(row["type"] or ""),
        names(bare_name(row["name"]), [*(Name(bare_alias(n), STRONG) for n in row["alt_names"]), *owner, *linked_names(str(row.get("remarks") or ""))]),
        some(ids),
        places,
        some(
            [
                *(a.country for a in places),
                *(country(n) for n in (*row["nationalities"], *row["citizenships"], row.get("country") or "", row.get("vessel_flag") or "")),
            ]
        ),
        some([*row["programs"], origin]),
        str(row.get("start_date") or ""),
        some(row["dates_of_birth"]),
        str(row.get("end_date") or ""),
        str(row.get("remarks") or row.get("license_requirement") or "")[:300],
    )


def _place(text: str, land: str) -> Address | None:
    found = address(text)
    return Address(found.text, country(land)) if found else None
