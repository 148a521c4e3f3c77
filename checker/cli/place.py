"""`docscan place TEXT…`: how a place is understood."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import NoColor
from checker.cli.output import look, say

Texts = Annotated[list[str], typer.Argument(help="Places as papers print them.", metavar="TEXT", show_default=False)]

UNKNOWN = 1


def place(texts: Texts, no_color: NoColor = False) -> None:
    """Explain how a place is understood, and what it is known for."""
    from checker.reference.places import resolve
    from checker.reporting import route_sheet

    found = [(text, resolve(text)) for text in texts]
    say(route_sheet.render_places(found, **look(no_color)))
    if any(not p.country and not p.countries for _, p in found):
        raise typer.Exit(UNKNOWN)
