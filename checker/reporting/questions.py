"""What to ask next, from the rule cards: the paragraphs under *What to do*."""

from __future__ import annotations

from checker.model.finding import RuleCard


def asks(card: RuleCard) -> list[str]:
    """What to ask the customer or the carrier next, a paragraph or point an entry."""
    return [line.removeprefix("- ").removeprefix("* ") for line in paragraphs(dict(card.sections).get("What to do", ""))]


def why(card: RuleCard) -> list[str]:
    """Why the rule matters, a paragraph an entry."""
    return paragraphs(dict(card.sections).get("Why it matters", ""))


def paragraphs(words: str) -> list[str]:
    """The paragraphs of a docstring, each on one line; list items stay apart."""
    out: list[str] = []
    for line in words.splitlines():
        bare = line.strip()
        if not bare:
            out.append("")
        elif out and out[-1] and not bare.startswith(("- ", "* ")):
            out[-1] += " " + bare
        else:
            out.append(bare)
    return [line for line in out if line]
