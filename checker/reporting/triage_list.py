"""The triage list on the terminal: counts, the shipments to look at first, and what they share."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from checker.reporting.layout import bullet, draw, heading, labelled, text
from checker.reporting.printable import seen, short
from checker.reporting.ranking import VERDICTS, Entry, Ranking

STYLES = {"hold": "bold red", "review": "bold yellow", "clear": "bold green"}
SHOWN = 20
TOGETHER = 5
"""So many shipments of one case are shown."""


def render(ranking: Ranking, file: str, width: int = 100, colour: bool = False) -> str:
    """The ranking as text of that width; `file` is where the whole results are."""
    return draw(_parts(ranking, file), width, colour)


def _parts(ranking: Ranking, file: str) -> Iterator[RenderableType]:
    whole = sum(ranking.verdicts.values())
    counts = ", ".join(f"{ranking.verdicts[v]:,} {v}" for v in VERDICTS)
    yield text(f"{whole:,} shipments: {counts}; {len(ranking.unread):,} files not read", "bold")
    if ranking.entries:
        yield heading("Look at first")
    left = SHOWN
    for case in ranking.cases():
        if left <= 0:
            break
        if case.party:
            yield text(f"{len(case.entries):,} shipments name {short(case.party, 80)}:", "bold")
        for entry in case.entries[: min(left, TOGETHER)]:
            yield from _entry(entry)
        if len(case.entries) > min(left, TOGETHER):
            yield text(f"  … and {len(case.entries) - min(left, TOGETHER):,} more of them")
        left -= min(len(case.entries), TOGETHER)
    if len(ranking.entries) > SHOWN:
        yield text(f"  … in all {len(ranking.entries):,} to hold or review")
    if shared := ranking.shared():
        yield heading("What they share")
        yield from (bullet(f"{n} shipments name {short(party, 80)}") for party, n in shared[:8])
    if ranking.rules:
        yield heading("What was found most")
        yield from (bullet(f"{n:,} × {rule}") for rule, n in ranking.rules.most_common(8))
    if ranking.unread:
        yield heading("Not read")
        yield from (bullet(f"{short(path, 70)}: {short(reason, 110)}") for path, reason in ranking.unread[:SHOWN])
    for broken in ranking.broken[:SHOWN]:
        yield bullet(f"docscan broke: {short(broken, 150)}", "red")
    yield text("")
    yield text(f"The whole results are in {seen(file)}. A finding is a reason to ask, not a proof; no finding is no clearance.", "dim")


def _entry(entry: Entry) -> Iterator[RenderableType]:
    line = text(f"{entry.verdict.upper():<6}", STYLES[entry.verdict])
    line.append(f" {entry.score:>3}  {short(', '.join(entry.papers), 70)}")
    yield bullet(line)
    yield labelled([("", short(reason, 200)) for reason in entry.reasons[:1]], indent=4, column=1)
