"""`docscan rules`: the rule book."""

from __future__ import annotations

from checker.cli.options import FactsFormat, NoColor
from checker.cli.output import look, renderer, say
from checker.errors import UsageError


def rules(format_: FactsFormat = "terminal", no_color: NoColor = False) -> None:
    """List the rules, family by family."""
    if renderer(format_) and format_ not in {"terminal", "json"}:
        raise UsageError(f"the rule book has no format '{format_}'", "use terminal or json")

    import checker.rules
    from checker.judging.book import gather
    from checker.reporting import manual

    cards = [rule.card for rule in gather(checker.rules).values()]
    say(manual.listed(cards) + "\n" if format_ == "json" else manual.catalogue(cards, **look(no_color)))
