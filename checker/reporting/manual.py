"""The rule manual: docs/rules.md, the list of rules, and one rule's page, all written from the rule cards."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding

from checker.model.finding import RuleCard, Severity
from checker.reporting.layout import Row, draw, heading, labelled, text
from checker.reporting.lessons import lessons
from checker.reporting.questions import paragraphs
from checker.reporting.terminal_finding import STYLES

FAMILIES = {
    "routing": "the way the goods take",
    "parties": "who sells, buys, carries and receives",
    "goods": "what the goods are",
    "value": "what they cost",
    "consistency": "one paper against another",
    "forensic": "what the file betrays",
    "vessels": "the ship",
    "vehicles": "the cars and machines",
    "payment": "how it is paid",
}
ADDRESS = "urn:docscan:rule:"
"""Where the pages of the rules are published, to which a rule's name is added. The manual has no public address yet; every report carries the pages' text."""

HEAD = "<!-- Written from the rules themselves by .ci/generate.py: do not edit. -->"


def address(card: RuleCard) -> str:
    """The address of a rule's page."""
    return f"{ADDRESS}{card.name}"


def manual(cards: Iterable[RuleCard]) -> str:
    """docs/rules.md: every rule's page, family by family."""
    ordered = _ordered(cards)
    counts = Counter(card.family for card in ordered)
    contents = [f"- [{family}](#{family}): {FAMILIES.get(family, family)} ({count})" for family, count in counts.items()]
    parts = [HEAD, "# Rules", f"docscan knows {len(ordered)} rules. `docscan explain RULE` shows one of these pages.", "\n".join(contents)]
    for family, group in groupby(ordered, key=lambda card: card.family):
        parts.append(f"## {family}")
        parts += ["\n\n".join(_markdown(card)) for card in group]
    return "\n\n".join(parts) + "\n"


def catalogue(cards: Iterable[RuleCard], width: int = 100, colour: bool = False) -> str:
    """The rule book on the terminal: a line or two for each rule, family by family."""
    ordered = _ordered(cards)
    parts: list[RenderableType] = []
    for family, group in groupby(ordered, key=lambda card: card.family):
        parts.append(heading(f"{family}: {FAMILIES.get(family, family)}"))
        for card in group:
            line = text(f"  {card.name}  ", "bold")
            line.append(str(card.severity), STYLES[card.severity])
            parts += [line, Padding(text(" ".join(card.title.split())), (0, 0, 0, 6))]
    return draw([*parts, text(""), text(f"{len(ordered)} rules; `docscan explain RULE` tells more of one.", "dim")], width, colour)


def listed(cards: Iterable[RuleCard]) -> str:
    """The rule book as a JSON list, in the order of the manual."""
    shown = [
        {
            "rule": c.name,
            "family": c.family,
            "severity": str(c.severity),
            "title": " ".join(c.title.split()),
            "basis": c.basis,
            "formerly": c.formerly,
            "options": _options(c),
        }
        for c in _ordered(cards)
    ]
    return json.dumps(shown, indent=2, ensure_ascii=False)


def page(card: RuleCard, width: int = 100, colour: bool = False, jurisdictions: Iterable[str] = ()) -> str:
    """One rule's page on the terminal: what is wrong, why it matters, an example, what to do, the law, its options.

    With jurisdictions also documented cases, who may have to be told and what a breach can cost under their law.
    """
    head = text(f"{card.name}  ", "bold")
    head.append(str(card.severity), STYLES[card.severity])
    parts: list[RenderableType] = [head, text(" ".join(card.title.split()))]
    for title, words in card.sections:
        parts.append(heading(title))
        parts += [Padding(text(line), (0, 0, 0, 2)) for line in paragraphs(words)]
    rows: list[Row] = [("family", f"{card.family}: {FAMILIES.get(card.family, card.family)}"), ("law", _law(card, "none: good practice"))]
    rows += [("options" if at == 0 else "", line) for at, line in enumerate(_options(card))]
    rows += [("formerly", ", ".join(card.formerly))] if card.formerly else []
    rows += [("code", f"{card.file}, line {card.line}")]
    taught = list(lessons(card, jurisdictions)) if jurisdictions else []
    return draw([*parts, text(""), labelled(rows, column=9), *taught], width, colour)


def _ordered(cards: Iterable[RuleCard]) -> list[RuleCard]:
    families = list(FAMILIES)
    return sorted(cards, key=lambda card: (families.index(card.family) if card.family in families else len(families), card.family, card.name))


def _markdown(card: RuleCard) -> Iterator[str]:
    yield f"### {card.name}"
    yield " ".join(card.title.split())
    yield f"*{Severity(card.severity)}* · {_law(card, 'good practice')} · [code](../{card.file})"
    for title, words in card.sections:
        yield f"**{title}.** {words}"
    if card.options:
        yield "Options, to be set under `[rules." + card.name + "]`:\n\n" + "\n".join(f"- `{option}`" for option in _options(card))
    if card.formerly:
        yield f"Formerly {', '.join(f'`{name}`' for name in card.formerly)}."


LAW_BY_CASE = frozenset(("banned-goods-for-a-country-at-risk", "vehicle-over-russia-limits", "just-under-a-limit"))
"""Rules whose law depends on the goods, the place and the day, so that only the finding can name it."""


def _law(card: RuleCard, otherwise: str) -> str:
    return "; ".join(card.basis) or ("named in each finding: it depends on goods, place and day" if card.name in LAW_BY_CASE else otherwise)


def _options(card: RuleCard) -> list[str]:
    """The options a user may set, as they would stand in the file. `jurisdictions` comes from the run."""
    return [f"{name} = {_toml(default)}  ({sort})" for name, sort, default in card.options if name != "jurisdictions"]


def _toml(default: str) -> str:
    if default in {"True", "False"}:
        return default.lower()
    return f'"{default[1:-1]}"' if default.startswith("'") else default
