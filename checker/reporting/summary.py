"""What a report says in one sentence, and in one line of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.model.finding import Severity
from checker.model.places import Stop
from checker.model.report import Report, Verdict
from checker.reporting.printable import short

SAYS = {
    Verdict.HOLD: "Stop this cargo until the questions below are answered.",
    Verdict.REVIEW: "Ask before this cargo moves.",
    Verdict.CLEAR: "No rule found a reason to stop or to ask.",
}


def says(report: Report) -> str:
    """What to do with the cargo."""
    if report.verdict is Verdict.REVIEW and all(s.verdict is Verdict.CLEAR for s in report.shipments):
        return "Nothing was found, but not everything could be read or looked at."
    return SAYS[report.verdict]


def headline(report: Report) -> str:
    """Score, papers, findings by severity, what is set aside and what was not read, on one line."""
    found = Counter(f.severity for s in report.shipments for f in s.open)
    ranked = ", ".join(f"{found[level]} {level}" for level in sorted(Severity, reverse=True) if found[level])
    aside = sum(len(s.findings) - len(s.open) for s in report.shipments)
    papers = counted(len(report.documents), "paper") + (f" in {len(report.shipments)} shipments" if len(report.shipments) > 1 else "")
    return " · ".join(
        filter(
            None,
            [
                f"score {max((s.score for s in report.shipments), default=0)} of 100",
                papers,
                f"{counted(found.total(), 'finding')} ({ranked})" if ranked else "no findings",
                f"{aside} set aside" if aside else "",
                f"{counted(len(report.unreadable), 'file or page', 'files or pages')} not read" if report.unreadable else "",
            ],
        )
    )


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 finding, 2 findings."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def route(stops: Iterable[Stop]) -> str:
    """The journey on one line: Yokohama JP (2023-08-02) → Chattogram BD → Singapore SG."""
    return " → ".join(
        f"{short(s.place.name, 40)}{f' {s.place.country}' if s.place.country else ''}{f' ({s.date.isoformat()})' if s.date else ''}" for s in stops
    )
