"""One finding for the eye: what is wrong, where it stands, the law, and what to ask next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from checker.model.fact import AnyFact
from checker.model.finding import Finding, Severity
from checker.model.spot import Spot
from checker.reporting.layout import Row, bullet, labelled, text
from checker.reporting.printable import quoted, short, where
from checker.reporting.questions import asks, why

STYLES = {Severity.CRITICAL: "bold white on red", Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "cyan", Severity.INFO: "dim"}
LONGEST = 600
"""A longer message is cut; the JSON report has it whole."""

QUOTES = 5
"""So many pieces of evidence are shown, unless all are asked for; the JSON report has them all."""


@dataclass(frozen=True, slots=True)
class View:
    """How findings are shown: under which names the papers go, whether at length, and with links for terminals that open them."""

    names: Mapping[str, str] = field(default_factory=dict)
    verbose: bool = False
    links: bool = False


def in_full(finding: Finding, number: int, first: int, view: View) -> RenderableType:
    """A finding with its evidence, law and questions. `first` is the number of the first finding of its rule, which asks for both."""
    rows: list[Row] = [("found" if at == 0 else "", line) for at, line in enumerate(_evidence(finding, view))]
    if finding.basis:
        rows.append(("law", "; ".join(finding.basis)))
    if first != number:
        rows.append(("ask", f"as for {first}"))
    else:
        rows += [("ask" if at == 0 else "", line) for at, line in enumerate(asks(finding.rule))]
        if view.verbose:
            rows += [("why" if at == 0 else "", text(line, "dim")) for at, line in enumerate(why(finding.rule))]
    rows.append(("rule", text(f"{finding.rule.name} ({finding.rule.family}; {_sure(finding)})", "dim")))
    rows += [(label, text(said, "dim")) for label, said in _details(finding)] if view.verbose else []
    head = text(str(finding.severity).upper(), STYLES[finding.severity])
    head.append(f"  {short(finding.message, LONGEST)}", "bold")
    return Group(labelled([(str(number), head)], column=2), labelled(rows, indent=3))


def in_short(finding: Finding, view: View) -> RenderableType:
    """A slight finding in a line or two: severity, message, the first piece of evidence, the rule; with all its evidence where that is asked for."""
    line = text(str(finding.severity), STYLES[finding.severity])
    line.append(f"  {short(finding.message, LONGEST)} ")
    line.append("[", "dim").append_text(_place(finding.evidence[0].spot, view, "dim")).append(f"; {finding.rule.name}]", "dim")
    if view.verbose:
        for piece in _evidence(finding, view):
            line.append("\n").append_text(piece)
        for label, said in _details(finding):
            line.append(f"\n{label} {said}", "dim")
    return bullet(line)


def _sure(finding: Finding) -> str:
    return f"{finding.confidence:.0%} sure, {finding.weight:.0f} points" if finding.weight else f"{finding.confidence:.0%} sure"


def _details(finding: Finding) -> list[tuple[str, str]]:
    options = ", ".join(f"{name} = {default}" for name, _, default in finding.rule.options if name != "jurisdictions")
    return [("options", f"[rules.{finding.rule.name}] {options}")] * bool(options) + [("mark", f"fingerprint {finding.fingerprint}")]


def _evidence(finding: Finding, view: View) -> list[Text]:
    facts = list({f"{where(fact.spot, dict(view.names))}: {quoted(fact)}": fact for fact in finding.evidence}.values())
    shown = facts if view.verbose else facts[:QUOTES]
    lines = [_found(fact, view) for fact in shown]
    return [*lines, text(f"and {len(facts) - len(shown)} more")] if len(facts) > len(shown) else lines


def _found(fact: AnyFact, view: View) -> Text:
    said = _place(fact.spot, view).append(f": {quoted(fact)}")
    return said.append(f" (read {fact.confidence:.0%} sure)", "dim") if view.verbose and fact else said


def _place(spot: Spot, view: View, style: str = "") -> Text:
    """Where a fact stands, as a link to the file and page where that is wanted."""
    said = where(spot, dict(view.names))
    file = Path(spot.file)
    if view.links and file.exists():
        page = f"#page={spot.page}" if spot.page else ""
        return text(said, f"{style} link {file.absolute().as_uri()}{page}".strip())
    return text(said, style)
