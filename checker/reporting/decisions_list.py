"""The decisions of a log on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import RenderableType

from checker.reporting.layout import bullet, draw, text
from checker.reporting.printable import seen, short

STYLES = {"cleared": "green", "escalated": "yellow", "blocked": "bold red"}


def render(decisions: Iterable[Mapping[str, Any]], width: int = 100, colour: bool = False) -> str:
    """Number, day, what was decided by whom, and why, a paragraph each."""
    lines: list[RenderableType] = []
    for found in decisions:
        about = found["finding"]
        line = text(f"{found['number']}. {found['at']}  ").append(found["as"], STYLES.get(found["as"], ""))
        line.append(f" by {seen(found['by'])}: {seen(found['note'])}")
        line.append(f"\n{about['severity']} {about['rule']} {about['fingerprint']}, shipment {found['shipment']}", "dim")
        lines.append(bullet(line.append(f"\n{short(about['message'], 300)}", "dim")))
    return draw(lines or [text("no decision is recorded")], width, colour)
