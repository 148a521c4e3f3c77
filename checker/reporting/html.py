"""The report as one HTML file that needs nothing else: no network, no other file, and no script to be read."""

from __future__ import annotations

import base64
import hashlib
import importlib
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from checker.model.finding import Severity
from checker.model.places import Stop
from checker.model.report import Report
from checker.reporting import PICTURES
from checker.reporting.printable import file_names, short, words
from checker.reporting.summary import counted, headline, says

MAP = "checker.reporting.map_svg"
BARRED_IN_MAPS = frozenset({"script", "foreignObject", "iframe", "image", "a", "animate", "set"})


def render(report: Report, pictures: str = "evidence", places: Mapping[str, Path] | None = None) -> str:
    """The report. `pictures` is none, evidence or all; `places` tells where a file lies whose name is not its path (standard input)."""
    from checker.reporting.album import album
    from checker.reporting.html_crops import Desk
    from checker.reporting.html_view import audit, families, findings, harmless, not_checked, papers

    if pictures not in PICTURES:
        raise ValueError(f"pictures cannot be {pictures!r}: one of {', '.join(PICTURES)}")
    environment = _environment(harmless)
    paths = [*(d.path for d in report.documents), *(u.path for u in report.unreadable), *(f.path for f in report.faults if f.path)]
    names = file_names(paths)
    desk = Desk(report.documents, album(report, pictures, places or {}))
    anchors = _anchors(report)
    shipments, count = [], 1
    for number, judged in enumerate(report.shipments, 1):
        shown = findings(judged, number, count, desk, names, anchors)
        count += len(shown)
        shipments.append({
            "number": number, "judged": judged, "shown": shown,
            "map": _map(judged.shipment.route, f"route-{number}"), "not_checked": not_checked(judged, names),
            "papers": [(names[path], anchors[path]) for path in dict.fromkeys(d.path for d in judged.shipment.documents)],
            "linked": [" ".join([words(first), rest]).strip() for first, _, rest in (link.partition(" ") for link in judged.shipment.linked_by)],
            "worst": (-judged.verdict, -judged.score),
            "reasons": sorted((s for s in shown if s.finding.weight), key=lambda s: -s.finding.weight),
        })  # fmt: skip
    shipments.sort(key=lambda shipment: shipment["worst"])
    everything = [item for shipment in shipments for item in _shown(shipment)]
    script = environment.loader.get_source(environment, "report.js")[0]
    pages = papers(report, desk, names)
    return str(environment.get_template("report.html").render(
        report=report, says=says(report), headline=headline(report), shipments=shipments, papers=pages, audit=list(audit(report)), names=names,
        families=families(everything), severities=[s for s in sorted(Severity, reverse=True) if any(item.finding.severity == s for item in everything)],
        many=len(everything) > 3, script=script, script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        pictures=[(name, desk.album.pictures[key]) for key, name in desk.used.items()], counted=counted, short=short, words=words,
    ))  # fmt: skip


def _shown(shipment: dict[str, Any]) -> Sequence[Any]:
    found: Sequence[Any] = shipment["shown"]
    return found


def _environment(harmless: Any) -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.PackageLoader("checker.reporting"), autoescape=True, finalize=harmless, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.StrictUndefined, keep_trailing_newline=True, newline_sequence="\n",
    )  # fmt: skip


def _anchors(report: Report) -> dict[str, str]:
    """Where in the report a paper and its pages stand."""
    found: dict[str, str] = {}
    for number, document in enumerate(report.documents, 1):
        found.setdefault(document.path, f"paper-{number}")
        for page in range(document.page_from, document.page_to + 1):
            found.setdefault(f"{document.path}#{page}", f"paper-{number}")
    return found


def _map(route: tuple[Stop, ...], key: str) -> Any:
    """The route on a map, where one can be drawn; it must be plain drawing, since place names come from papers."""
    from markupsafe import Markup

    if sum(stop.place.located for stop in route) < 2 or find_spec(MAP) is None:
        return None
    try:
        drawing = str(importlib.import_module(MAP).draw(route, key=key))
        top = ET.fromstring(drawing)  # noqa: S314 - our own drawing; entities are refused below
    except Exception:  # noqa: BLE001 - a report without a map is better than none; the stops stand beside it in words
        return None
    plain = all(part.tag.rpartition("}")[2] not in BARRED_IN_MAPS and not any(_acts(*pair) for pair in part.items()) for part in top.iter())
    return Markup(drawing) if plain and "<!" not in drawing else None  # noqa: S704 - looked through above


def _acts(key: str, value: str) -> bool:
    """Whether an attribute runs something, or reaches out of the drawing."""
    return key.lower().startswith("on") or (key.endswith("href") and not value.startswith("#"))
