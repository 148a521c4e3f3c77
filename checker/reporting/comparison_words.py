"""A comparison of two reports, for the terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from rich.console import RenderableType

from checker.model.finding import Severity
from checker.reporting.comparison import Comparison, rank
from checker.reporting.json_v1 import FindingV1
from checker.reporting.layout import bullet, draw, heading, text
from checker.reporting.markdown import plain
from checker.reporting.printable import seen, short
from checker.reporting.summary import counted
from checker.reporting.terminal_finding import STYLES

SCHEMA = "docscan.diff/1"


def terminal(found: Comparison, width: int = 100, colour: bool = False) -> str:
    """The comparison for the eye: new first, the gravest first."""
    return draw(_parts(found), width, colour)


def headline(found: Comparison) -> str:
    """The comparison in figures."""
    return f"{counted(len(found.new), 'new finding')}, {len(found.gone)} gone, {len(found.changed)} changed, {found.same} the same"


def markdown(found: Comparison) -> str:
    """The comparison as Markdown."""
    changed = [f"{_line(c.after)}: {'; '.join(c.said)}" for c in found.changed]
    groups = (("New", [_line(f) for f in found.new]), ("Changed", changed), ("Gone", [_line(f) for f in found.gone]))
    parts = [f"**{headline(found)}.**"]
    parts += ["\n".join(f"- verdict {before} → {after}: {plain(papers)}" for papers, before, after in found.verdicts)] if found.verdicts else []
    parts += [f"### {title}\n\n" + "\n".join(f"- {plain(line, 700)}" for line in lines) for title, lines in groups if lines]
    return "\n\n".join([*parts, *(f"Not read any more: {plain(path)}" for path in found.unread)]) + "\n"


def as_json(found: Comparison) -> str:
    """The comparison as one JSON object."""
    whole: dict[str, Any] = {
        "schema": SCHEMA, "new": list(found.new), "gone": list(found.gone),
        "changed": [{"before": c.before, "after": c.after, "said": c.said} for c in found.changed],
        "same": found.same, "verdicts": [{"documents": papers, "before": before, "after": after} for papers, before, after in found.verdicts],
        "unreadable": {"new": found.unread, "gone": found.read_now},
    }  # fmt: skip
    return json.dumps(msgspec.to_builtins(whole), indent=2)


def _parts(found: Comparison) -> Iterator[RenderableType]:
    yield text(headline(found), "bold")
    for papers, before, after in found.verdicts:
        yield bullet(f"verdict {before} is now {after.upper()}: {short(papers)}")
    yield from _group("New", ((f, ()) for f in found.new))
    yield from _group("Changed", ((c.after, c.said) for c in found.changed))
    yield from _group("Gone", ((f, ()) for f in found.gone))
    for title, paths in (("Not read any more", found.unread), ("Read again", found.read_now)):
        if paths:
            yield heading(title)
            yield from (bullet(seen(path)) for path in paths)


def _group(title: str, findings: Iterable[tuple[FindingV1, tuple[str, ...]]]) -> Iterator[RenderableType]:
    for number, (finding, said) in enumerate(findings):
        if not number:
            yield heading(title)
        line = text(str(rank(finding)), STYLES[Severity(rank(finding))])
        aside = "; set aside" if finding.suppressed else ""
        line.append(f"  {short(finding.message, 600)} ").append(f"[{seen(finding.rule)}; {seen(finding.fingerprint)}{aside}]", "dim")
        for change in said:
            line.append(f"\n{short(change, 600)}", "dim")
        yield bullet(line)


def _line(finding: FindingV1) -> str:
    return f"{finding.severity}: {finding.message} ({finding.rule}{', set aside' if finding.suppressed else ''})"
