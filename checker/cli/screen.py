"""`docscan screen NAME…`: names held against the watch lists, without papers."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.output import note, say

if TYPE_CHECKING:
    from checker.screening.screen import Hit

FOUND = 1
FORMATS = ("terminal", "json", "csv")
COLUMNS = ("query", "score", "by", "name", "listed_as", "list", "as_of", "reference", "programmes", "listed_on", "countries", "why")

Names = Annotated[list[str] | None, typer.Argument(help="Names, or IMO, LEI or BIC numbers.", metavar="NAME", show_default=False)]
Kind = Annotated[str | None, typer.Option("--kind", help="organisation, person or vessel; without it firm and person.", metavar="KIND")]
Country = Annotated[str | None, typer.Option("--country", help="The country that the party gives, as two letters or by name.", metavar="COUNTRY")]
File = Annotated[Path | None, typer.Option("--file", help="A CSV with the column name and, where wanted, kind and country.", metavar="FILE")]
Format = Annotated[str, typer.Option("--format", help="What to print: terminal, json or csv.", metavar="FORMAT")]


def screen(names: Names = None, kind: Kind = None, country: Country = None, file: File = None, format_: Format = "terminal") -> None:
    """Hold names or numbers against the watch lists."""
    from checker.errors import UsageError
    from checker.reference.countries import candidates
    from checker.screening.alike import COMPARE
    from checker.screening.in_force import in_force

    if format_ not in FORMATS:
        raise UsageError(f"there is no format '{format_}'", f"use one of {', '.join(FORMATS)}")
    asked = [(name, kind or "", country or "") for name in names or ()] + (_from(file, kind, country) if file else [])
    if not asked:
        raise UsageError("there is no name to screen", "name one, or a file with --file")
    rows = []
    for name, sort, land in asked:
        if sort and sort not in COMPARE:
            raise UsageError(f"kind '{sort}' is unknown", f"use one of {', '.join(COMPARE)}")
        lands = candidates(land) if land else ()
        if land and len(lands) != 1:
            raise UsageError(f"country '{land}' is {'unknown' if not lands else 'more than one'}", "give it as two letters, such as KP or KR")
        rows += [(name, hit) for hit in _hits(name, sort, lands[0] if lands else None)]
    say(_shown(rows, len(asked), format_))
    if in_force().trouble:
        note(f"docscan: {in_force().trouble}")
    if rows:
        raise typer.Exit(FOUND)


def _hits(name: str, kind: str, country: str | None) -> list[Hit]:
    from checker.screening import screen as screening
    from checker.screening.in_force import in_force

    lists = in_force()
    found = screening.numbered(lists, name) if any(c.isdigit() for c in name) or len(name) in (8, 11) else []
    return [*found, *screening.screen(lists, name, kind, country)]


def _from(file: Path, kind: str | None, country: str | None) -> list[tuple[str, str, str]]:
    from checker.screening.opening import table

    return [(row["name"], row.get("kind") or kind or "", row.get("country") or country or "") for row in table(file, ("name",)) if row["name"]]


def _row(query: str, hit: Hit) -> dict[str, Any]:
    entry, manifest = hit.entry, hit.manifest
    said = "; ".join(filter(None, [str(hit.likeness), *hit.reasons]))
    known = (entry.name, manifest.name, manifest.as_of, entry.reference, list(entry.programmes), entry.listed_on, list(entry.countries), said)
    return dict(zip(COLUMNS, (query, hit.score, hit.by, hit.name, *known), strict=True))


def _shown(rows: list[tuple[str, Hit]], asked: int, format_: str) -> str:
    found = [_row(query, hit) for query, hit in rows]
    if format_ == "json":
        return json.dumps({"asked": asked, "lists": _lists(), "hits": found}, ensure_ascii=False, indent=2) + "\n"
    if format_ == "csv":
        stream = io.StringIO()
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        # A cell that begins with = or @ would be a formula in a spreadsheet.
        writer.writerows({k: _plain(", ".join(v) if isinstance(v, list) else v) for k, v in row.items()} for row in found)
        return stream.getvalue()
    from checker.reporting.printable import seen

    lines = [f"{row['query']}\n  {row['score']:.0%} {row['name']} ({hit.source})\n  {row['why']}" for row, (_, hit) in zip(found, rows, strict=True)]
    lines.append(f"{asked} asked, {len({query for query, _ in rows})} with hits. No hit is no clearance: it says only that these lists do not hold the name.")
    lines.append(f"Held against {_against()}.")
    return "\n".join(seen(line) for text in lines for line in text.splitlines()) + "\n"


def _lists() -> list[dict[str, Any]]:
    """The lists that the answer rests on, as in a report."""
    from checker.screening.in_force import in_force

    return [{"name": one.name, "as_of": one.as_of, "entries": one.entries, "sha256": one.sha256} for one in in_force().reported]


def _against() -> str:
    return ", ".join(f"{one['name']} of {one['as_of']} ({one['entries']:,} entries)" for one in _lists())


def _plain(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value
