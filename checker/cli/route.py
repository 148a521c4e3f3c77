"""`docscan route PLACE…`: explain a journey."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import NoColor
from checker.cli.output import look, say, write
from checker.errors import UsageError

Places = Annotated[
    list[str], typer.Argument(help="The places in order, as papers print them; PLACE@2024-05-01 gives the day there.", metavar="PLACE", show_default=False)
]
Closed = Annotated[str, typer.Option("--closed", help="Passages that no ship may take, with commas: suez, panama, malacca, …", metavar="LIST")]
By = Annotated[str, typer.Option("--by", help="How the goods travel: sea, air, road or rail; without it as the places suggest.", metavar="WAY")]
Map = Annotated[bool, typer.Option("--map", help="Draw the journey on a map.")]
Svg = Annotated[Path | None, typer.Option("--svg", help="Also write the map to this file.", metavar="FILE")]


def route(places: Places, by: By = "", closed: Closed = "", chart: Map = False, svg: Svg = None, no_color: NoColor = False) -> None:
    """Explain a journey: places, legs, distances, detour, passages and signs."""
    import checker.rules
    from checker.judging.book import gather
    from checker.judging.run import judge
    from checker.linking.by_hand import typed
    from checker.model.finding import Finding
    from checker.reference.searoutes import CLOSED, NAMED
    from checker.reporting import map_svg, route_sheet

    shut = tuple(name.strip().lower() for name in closed.split(",") if name.strip())
    if unknown := sorted(set(shut) - NAMED):
        raise UsageError(f"--closed: there is no passage '{unknown[0]}'", f"use some of {', '.join(sorted(NAMED))}")
    shipment = typed(places, by)
    rules = [rule for rule in gather(checker.rules).values() if rule.card.family == "routing"]
    options = {"route-beyond-detour": {"closed": ",".join(shut)}} if shut else {}
    findings = [answer for answer in judge(shipment, rules, options) if isinstance(answer, Finding)]
    if svg:
        write(svg, map_svg.draw(shipment.route))
    say(route_sheet.render_route(shipment.route, findings, (*CLOSED, *shut), chart=chart, **look(no_color)))
