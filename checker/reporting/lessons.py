"""What a rule's page teaches beyond the rule: documented cases, who may have to be told, what a breach can cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from checker.model.finding import RuleCard, Severity
from checker.reference.penalties import NO_ADVICE, Penalty, cases, desks, penalties
from checker.reporting.law_page import fines, told
from checker.reporting.layout import bullet, heading, text

MILD = (
    "This sign alone is no breach: it is a reason to ask and to note the answer. "
    "What follows is for a cargo that proves to break sanctions or export controls."
)
"""Before duties and penalties on the page of a rule that only asks."""

MONEY = frozenset(("payment", "value"))
MOST = 3


def lessons(card: RuleCard, jurisdictions: Iterable[str]) -> Iterator[RenderableType]:
    """The parts of the page, the note that it is no legal advice last and once."""
    states = tuple(jurisdictions)
    for n, case in enumerate(cases(card.name)[:MOST]):
        if n == 0:
            yield heading("A documented case" if len(cases(card.name)) == 1 else "Documented cases")
        yield bullet(f"{case.name} ({case.year}): {case.told} [{case.source}]")
    about = ("goods", *(("money",) if card.family in MONEY else ()), *(("wildlife",) if "wildlife" in card.name else ()))
    if card.severity < Severity.HIGH:
        yield text("")
        yield text(MILD)
    yield from told(desks(states, *about))
    yield from fines(_main(penalties(states)))
    yield text("")
    yield text(NO_ADVICE, "dim")


def _main(found: Iterable[Penalty]) -> Iterator[Penalty]:
    """What a person and a firm risk, the seen facts of each jurisdiction first; background and past cases stay out."""
    count: Counter[str] = Counter()
    for p in found:
        count[p.jurisdiction] += 1
        if p.who in ("person", "company", "both") and count[p.jurisdiction] <= MOST and "Earlier" not in p.fact and "kept" not in p.fact:
            yield p
