"""One finding for the eye: what is wrong, where it stands, the law, and what to ask next."""

from __future__ import annotations

from rich.console import Group, RenderableType

from checker.model.finding import Finding, Severity
from checker.reporting.layout import Row, bullet, labelled, paragraphs, text
from checker.reporting.printable import quoted, short, where

STYLES = {Severity.CRITICAL: "bold white on red", Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "cyan", Severity.INFO: "dim"}
LONGEST = 600
"""A longer message is cut; the JSON report has it whole."""

QUOTES = 5
"""So many pieces of evidence are shown; the JSON report has them all."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 finding, 2 findings."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_full(finding: Finding, number: int, first: int, names: dict[str, str]) -> RenderableType:
    """A finding with its evidence, law and questions. `first` is the number of the first finding of its rule, which asks for both."""
    rows: list[Row] = [("found", line) for line in _evidence(finding, names)]
    rows = [(label if at == 0 else "", line) for at, (label, line) in enumerate(rows)]
    if finding.basis:
        rows.append(("law", "; ".join(finding.basis)))
    if first != number:
        rows.append(("ask", f"as for {first}"))
    else:
        asks = paragraphs(dict(finding.rule.sections).get("What to do", ""))
        rows += [("ask" if at == 0 else "", line) for at, line in enumerate(asks)]
    sure = f"{finding.confidence:.0%} sure, {finding.weight:.0f} points" if finding.weight else f"{finding.confidence:.0%} sure"
    rows.append(("rule", text(f"{finding.rule.name} ({finding.rule.family}; {sure})", "dim")))
    head = text(str(finding.severity).upper(), STYLES[finding.severity])
    head.append(f"  {short(finding.message, LONGEST)}", "bold")
    return Group(labelled([(str(number), head)], column=2), labelled(rows, indent=3))


def in_short(finding: Finding, names: dict[str, str]) -> RenderableType:
    """A slight finding in a line or two: severity, message, the first piece of evidence, the rule."""
    line = text(str(finding.severity), STYLES[finding.severity])
    line.append(f"  {short(finding.message, LONGEST)} ")
    line.append(f"[{where(finding.evidence[0].spot, names)}; {finding.rule.name}]", "dim")
    return bullet(line)


def _evidence(finding: Finding, names: dict[str, str]) -> list[str]:
    lines = list(dict.fromkeys(f"{where(fact.spot, names)}: {quoted(fact)}" for fact in finding.evidence))
    more = len(lines) - QUOTES
    return [*lines[:QUOTES], f"and {more} more"] if more > 0 else lines
