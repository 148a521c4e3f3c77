"""The report for the eye: the verdict first, then what was found, what could not be looked at, and what could not be read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from checker.config import JURISDICTIONS
from checker.model.finding import Severity
from checker.model.report import Judged, Report, Verdict
from checker.reporting import map_terminal
from checker.reporting.layout import bullet, draw, heading, labelled, text
from checker.reporting.printable import file_names, seen, short, words
from checker.reporting.summary import counted, headline, route, says
from checker.reporting.terminal_finding import STYLES, View, in_full, in_short
from checker.reporting.unread import not_read

COLOURS = {Verdict.HOLD: "bold white on red", Verdict.REVIEW: "bold black on yellow", Verdict.CLEAR: "bold black on green"}
BY = {"config": "configuration"}
LINKS = 6
REASONS = 8
"""So many reasons for not checking are spelt out; the JSON report has them all."""


def render(report: Report, width: int = 100, colour: bool = False, *, verbose: bool = False, links: bool = False, chart: bool = False) -> str:
    """The whole report as text of that width; at length if `verbose`, with links to the papers if the terminal opens `links`, with maps if `chart`."""
    return draw(_parts(report, verbose, links, width if chart else 0), width, colour)


def render_verdicts(report: Report, width: int = 100, colour: bool = False) -> str:
    """Only the verdicts, a line for the run and, if there are several, one for each shipment."""
    return draw([_verdict_line(report), *(_shipment_line(s, n) for n, s in enumerate(report.shipments, 1) if len(report.shipments) > 1)], width, colour)


def _parts(report: Report, verbose: bool, links: bool, chart: int) -> Iterator[RenderableType]:
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    several = len(report.shipments) > 1
    view = View(names, verbose, links)
    yield _verdict_line(report)
    yield Padding(text(headline(report)), (0, 0, 0, 2))
    for number, judged in enumerate(report.shipments, 1):
        if several:
            yield heading(_plain(_shipment_words(judged, number)))
        yield from _shipment(judged, view, chart)
    yield from not_read(report.unreadable, names)
    yield from _faults(report, names)
    if report.warnings:
        yield heading("Settings and lists")
        yield from (bullet(f"{seen(warning)}") for warning in report.warnings)
    yield text("")
    yield text(_footer(report), "dim")


def _verdict_line(report: Report) -> RenderableType:
    line = text(f" {str(report.verdict).upper()} ", COLOURS[report.verdict])
    line.append(f"  {says(report)}", "bold")
    return line


def _shipment_words(judged: Judged, number: int) -> str:
    return f"Shipment {number}: {str(judged.verdict).upper()}, score {judged.score}, {counted(len(judged.open), 'finding')}"


def _shipment_line(judged: Judged, number: int) -> RenderableType:
    papers = ", ".join(dict.fromkeys(seen(d.path) for d in judged.shipment.documents))
    return text(f"{_shipment_words(judged, number)}: {short(papers)}")


def _plain(words_: str) -> str:
    return f"── {words_} ──"


def _shipment(judged: Judged, view: View, chart: int) -> Iterator[RenderableType]:
    """One shipment, its journey drawn so many characters wide if `chart` is not 0."""
    shipment, names = judged.shipment, dict(view.names)
    papers = ", ".join(f"{names.get(d.path, seen(d.path))} ({words(d.kind)}{', unsure' if d.kind_confidence < 0.5 else ''})" for d in shipment.documents)
    about = [("papers", papers)]
    if shipment.linked_by:
        about.append(("linked", linked(shipment.linked_by)))
    if shipment.route:
        about.append(("route", route(shipment.route)))
    yield text("")
    yield labelled(about, indent=2)
    if chart:
        yield text("")
        yield from map_terminal.parts(shipment.route, chart)
    told: dict[str, int] = {}
    grave = [f for f in judged.open if f.severity >= Severity.MEDIUM]
    for number, finding in enumerate(grave, 1):
        yield text("")
        yield in_full(finding, number, told.setdefault(finding.rule.name, number), view)
    slight = [f for f in judged.open if f.severity < Severity.MEDIUM]
    if slight:
        yield heading("Remarks")
        yield from (in_short(finding, view) for finding in slight)
    yield from _aside(judged, view)
    yield from _not_checked(judged, view)


def linked(reasons: Sequence[str]) -> str:
    """What links the papers: "invoice number INV-88, chassis URJ201-4012345"; the first few, and how many more."""
    said = [" ".join([words(first), seen(rest)]).strip() for first, _, rest in (reason.partition(" ") for reason in reasons[:LINKS])]
    return ", ".join(said) + (f" and {len(reasons) - LINKS} more" if len(reasons) > LINKS else "")


def _aside(judged: Judged, view: View) -> Iterator[RenderableType]:
    aside = Counter((f.suppressed.by, f.suppressed.reason, f.suppressed.until) for f in judged.findings if f.suppressed)
    if aside:
        yield heading("Set aside")
    for (by, reason, until), count in aside.items():
        yield bullet(f"{counted(count, 'finding')} by the {BY.get(by, by)}: {short(reason)}{f', until {until}' if until else ''}")
    if view.verbose:
        yield from (in_short(finding, View(view.names)) for finding in judged.findings if finding.suppressed)


def _not_checked(judged: Judged, view: View) -> Iterator[RenderableType]:
    rules: dict[str, list[str]] = defaultdict(list)
    for item in judged.not_checked:
        rules[_shortened(item.reason, dict(view.names))].append(item.rule.name)
    if not rules:
        return
    missed = len({item.rule.name for item in judged.not_checked})
    yield heading(f"Not checked: {counted(missed, 'rule')} had too little to go on")
    ranked = sorted(rules.items(), key=lambda pair: -len(pair[1]))
    most = len(ranked) if view.verbose else REASONS
    for reason, missed_by in ranked[:most]:
        yield bullet(f"{short(reason, 200)}: {', '.join(dict.fromkeys(missed_by))}")
    if len(ranked) > most:
        yield bullet(f"and for {counted(len(ranked) - most, 'more reason')}; --verbose shows them all")


def _shortened(reason: str, names: dict[str, str]) -> str:
    """A reason with the short name of the paper it speaks of."""
    for path in sorted(names, key=len, reverse=True):
        if path in reason:
            return reason.replace(path, names[path])
    return reason


def _faults(report: Report, names: dict[str, str]) -> Iterator[RenderableType]:
    broken = [(f"{fault.stage} {names.get(fault.path, seen(fault.path))}".strip(), fault.error) for fault in report.faults]
    broken += [(f"rule {fault.rule.name}", fault.error) for judged in report.shipments for fault in judged.faults]
    if broken:
        yield heading("docscan itself failed (a bug: please report it)")
        yield from (bullet(f"{place}: {short(error, 300)}", STYLES[Severity.HIGH]) for place, error in dict.fromkeys(broken))


def _footer(report: Report) -> str:
    reference = report.reference
    lists = ", ".join(f"{seen(item.name)} of {seen(item.as_of)}" for item in reference.lists) or "none loaded"
    law = ", ".join(JURISDICTIONS.get(name, name) for name in reference.jurisdictions)
    judged = f"{counted(reference.rules, 'rule')}, watch lists: {lists}, law of {law}"
    return f"docscan {report.version}: {judged}; {report.took_s:.1f} s. A finding is a reason to ask, not a proof; no finding is no clearance."
