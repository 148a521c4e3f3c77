"""Renewing lists from their official addresses."""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from pathlib import Path

from checker.errors import UsageError
from checker.screening.catalogue import KNOWN, Known, Recognised, which
from checker.screening.download import Fetched, fetch
from checker.screening.folder import snapshot_file
from checker.screening.snapshot import Origin, opened, take_in
from checker.screening.store import Manifest


def wanted(names: Iterable[str]) -> list[Known]:
    """The lists of these names, or all that have an address. UsageError for a name that is none, or of a list to be fetched by hand."""
    asked = list(names)
    for name in asked:
        if name not in KNOWN:
            raise UsageError(f"there is no list '{name}'", f"docscan knows {', '.join(KNOWN)}")
        if not KNOWN[name].addresses:
            raise UsageError(f"{name} cannot be fetched by itself", KNOWN[name].by_hand or "import it from a file")
    return [known for known in KNOWN.values() if known.addresses and (not asked or known.name in asked)]


def renew(known: Known, folder: Path) -> Manifest | None:
    """Fetch a list and take it in; None when nothing has changed since. DocscanError when it cannot be had or believed: the old one stays."""
    store = opened(snapshot_file())
    held = {m.name: m for m in store.manifests()} if store else {}
    if store:
        store.close()
    marks = {file: (etag, modified) for file, etag, modified in held[known.name].marks} if known.name in held else {}
    fetched: dict[str, Fetched] = {}
    for name, address in known.addresses.items():
        got = fetch(address, folder / name, *marks.get(name, ("", "")))
        if got:
            fetched[name] = got
    if not fetched:
        return None
    files = tuple(found.file for found in fetched.values())
    _, reader = which(files[0])
    marks_now = tuple((name, f.etag, f.modified) for name, f in fetched.items())
    origin = Origin(next(iter(known.addresses.values())), marks_now, modified=_day(next(iter(fetched.values())).modified))
    return take_in([(Recognised(known, reader, files), origin, "")])[0]


def _day(modified: str) -> str:
    """The day of a Last-Modified header as YYYY-MM-DD; empty when it is none."""
    try:
        return parsedate_to_datetime(modified).date().isoformat()
    except (TypeError, ValueError):
        return ""
