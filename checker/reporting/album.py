"""The pictures that a report shows: which pages, how many, and why one is lacking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import UnreadablePaper
from checker.model.report import Report
from checker.model.traces import PageShape
from checker.reading.apart import apart
from checker.reporting.pictures import PagePicture, drawn
from checker.reporting.sources import Changed, bytes_of

EACH, LEAST = 200_000, 1_000_000
"""Characters of pictures that a paper may take on average, and that a report may take in any case; `--pictures all` has no such bound."""

MOST_PAGES = 400

Key = tuple[str, int]


@dataclass(slots=True)
class Album:
    """Pages by path and number: their pictures, their shapes, and why a picture is lacking that was wanted."""

    pictures: dict[Key, PagePicture] = field(default_factory=dict)
    shapes: dict[Key, PageShape] = field(default_factory=dict)
    lacking: dict[Key, str] = field(default_factory=dict)


def album(report: Report, wish: str, places: Mapping[str, Path]) -> Album:
    """The pages that bear evidence, the gravest first, or all, drawn as far as the room for them goes."""
    made = Album()
    for judged in report.shipments:
        for traces in judged.shipment.traces:
            made.shapes.update({(traces.path, shape.number): shape for shape in traces.shapes})
    wanted = _wanted(report, wish, made)
    digests = {d.path: d.sha256 for d in report.documents}
    room = max(LEAST, EACH * len(digests)) if wish == "evidence" else 1 << 40
    for path in dict.fromkeys(path for path, _ in wanted):
        pages = [key for key in wanted if key[0] == path]
        if room <= 0:
            made.lacking.update(dict.fromkeys(pages, "left out to keep the report small; --pictures all shows it"))
            continue
        try:
            found = apart(_drawn, path, digests.get(path, ""), dict(places), [made.shapes[key] for key in pages])
        except UnreadablePaper as error:
            found = f"its pages cannot be drawn: {error.reason}"
        if isinstance(found, str):
            made.lacking.update(dict.fromkeys(pages, found))
            continue
        for key in pages:
            picture = found.get(key[1])
            if picture and len(picture.uri) <= room:
                made.pictures[key], room = picture, room - len(picture.uri)
            elif picture:
                made.lacking[key] = "left out to keep the report small; --pictures all shows it"
    return made


def _drawn(path: str, sha256: str, places: Mapping[str, Path], shapes: list[PageShape]) -> dict[int, PagePicture] | str:
    """The pictures of these pages of a paper, or why there are none."""
    try:
        return drawn(bytes_of(path, sha256, places), path, shapes)
    except Changed as reason:
        return str(reason)


def _wanted(report: Report, wish: str, made: Album) -> list[Key]:
    """The pages to draw, those of grave findings first."""
    if wish == "none":
        return []
    ranked = sorted((f for judged in report.shipments for f in judged.open), key=lambda f: (-f.severity, -f.weight))
    keys = [(fact.spot.file, fact.spot.page) for finding in ranked for fact in finding.evidence if fact.spot.page]
    if wish == "all":
        keys += [(d.path, page) for d in report.documents for page in range(d.page_from, d.page_to + 1)]
    return [key for key in dict.fromkeys(keys) if key in made.shapes][: MOST_PAGES if wish == "evidence" else None]
