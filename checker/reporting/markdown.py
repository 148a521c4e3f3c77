"""The report as Markdown, short enough for a comment on a pull request."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.model.fact import AnyFact
from checker.model.finding import Finding, Severity
from checker.model.report import Judged, Report
from checker.reporting.printable import file_names, seen, short, where, words
from checker.reporting.questions import asks
from checker.reporting.summary import counted, headline, route, says

MOST = 30
"""So many findings of a shipment are shown: GitHub takes 65,536 characters in a comment."""

SIGNS = {"hold": "🛑", "review": "⚠️", "clear": "✅"}
_ACTIVE = re.compile(r"([\\`*_\[\]|~$])")
_MARK = "<!-- docscan -->"
"""By this mark a bot finds its own comment again."""


def render(report: Report) -> str:
    """The verdict, then for each shipment its findings with evidence, law and questions; folded away what is slight, set aside or not checked."""
    names = file_names([*(d.path for d in report.documents), *(u.path for u in report.unreadable)])
    return "\n\n".join([_MARK, *_parts(report, names)]) + "\n"


def plain(said: str, most: int = 400) -> str:
    """Words that Markdown, HTML and mentions leave alone."""
    held = short(said, most).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ACTIVE.sub(r"\\\1", held).replace("@", "@<!-- -->").replace("://", ":<!-- -->//").replace("www.", "www<!-- -->.")


def code(said: str, most: int = 160) -> str:
    """Words as they are printed, in a code span that they cannot end."""
    held = short(said, most).replace("|", "¦")
    fence = "`" * (max((len(run) for run in re.findall("`+", held)), default=0) + 1)
    pad = " " if "`" in held[:1] + held[-1:] or not held else ""
    return f"{fence}{pad}{held}{pad}{fence}"


def _parts(report: Report, names: dict[str, str]) -> Iterator[str]:
    yield f"## {SIGNS[str(report.verdict)]} docscan: {str(report.verdict).upper()}"
    yield f"**{says(report)}** {headline(report)}."
    for number, judged in enumerate(report.shipments, 1):
        if len(report.shipments) > 1:
            yield f"### Shipment {number}: {str(judged.verdict).upper()}, score {judged.score}"
        yield from _shipment(judged, names)
    if report.unreadable:
        yield "### Not read\n\n" + "\n".join(f"- {code(names[u.path])}: {plain(u.reason)}. Remedy: {plain(u.remedy)}" for u in report.unreadable)
    faults = [f"{fault.stage} {fault.path}: {fault.error}" for fault in report.faults]
    faults += [f"rule {fault.rule.name}: {fault.error}" for judged in report.shipments for fault in judged.faults]
    if faults:
        yield "### docscan itself failed\n\n" + "\n".join(f"- {plain(line)}" for line in faults)
    if report.warnings:
        yield "### Settings and lists\n\n" + "\n".join(f"- {plain(warning)}" for warning in report.warnings)
    yield f"<sub>docscan {report.version}, {report.reference.rules} rules. A finding is a reason to ask, not a proof; no finding is no clearance.</sub>"


def _shipment(judged: Judged, names: dict[str, str]) -> Iterator[str]:
    papers = ", ".join(dict.fromkeys(f"{code(names.get(d.path, d.path))} ({words(d.kind)})" for d in judged.shipment.documents))
    way = f"  \n**Route** {plain(route(judged.shipment.route))}" if judged.shipment.route else ""
    yield f"**Papers** {papers}{way}"
    grave = [f for f in judged.open if f.severity >= Severity.MEDIUM]
    for finding in grave[:MOST]:
        yield "\n".join(_finding(finding, names))
    if len(grave) > MOST:
        yield f"… and {len(grave) - MOST} more findings of medium severity or above."
    slight = [f for f in judged.open if f.severity < Severity.MEDIUM]
    if slight:
        more = [f"- … and {len(slight) - MOST} more"] if len(slight) > MOST else []
        yield _folded(f"{counted(len(slight), 'remark')}", [*(f"- *{f.severity}* {plain(f.message)} ({f.rule.name})" for f in slight[:MOST]), *more])
    aside = Counter((f.suppressed.by, f.suppressed.reason, str(f.suppressed.until or "")) for f in judged.findings if f.suppressed)
    if aside:
        lines = [f"- {n} by the {by}: {plain(reason)}{f', until {until}' if until else ''}" for (by, reason, until), n in aside.items()]
        yield _folded(f"{aside.total()} set aside", lines)
    if judged.not_checked:
        missed = dict.fromkeys((n.rule.name, n.reason) for n in judged.not_checked)
        more = [f"- … and {len(missed) - MOST} more"] if len(missed) > MOST else []
        yield _folded(f"{counted(len(missed), 'check')} not made", [*(f"- {name}: {plain(reason)}" for name, reason in list(missed)[:MOST]), *more])


def _finding(finding: Finding, names: dict[str, str]) -> Iterator[str]:
    yield f"#### {str(finding.severity).upper()} · {plain(finding.message, 600)}\n"
    yield from dict.fromkeys(f"- {_evidence(fact, names)}" for fact in finding.evidence[:6])
    if finding.basis:
        yield f"- **Law** {plain('; '.join(finding.basis))}"
    yield from (f"- **Ask** {plain(line, 800)}" for line in asks(finding.rule))
    yield f"- **Rule** `{finding.rule.name}`, {finding.confidence:.0%} sure, fingerprint `{seen(finding.fingerprint)}`"


def _evidence(fact: AnyFact, names: dict[str, str]) -> str:
    place = f"**Found** {code(where(fact.spot, names))}"
    if fact.label == "document":
        return f"{place}: the paper as a whole"
    return f"{place}: {words(fact.label)} {code(fact.text or str(fact.read)) if fact else 'is not stated'}"


def _folded(title: str, lines: list[str]) -> str:
    return "\n".join(["<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>"])
