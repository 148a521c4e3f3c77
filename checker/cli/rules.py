"""`docscan rules`: the rule book."""

from __future__ import annotations

from checker.cli.options import Format, NoColor
from checker.cli.output import look, renderer, say


def rules(format_: Format = "terminal", no_color: NoColor = False) -> None:
    """List the rules, family by family."""
    renderer(format_)

    import checker.rules
    from checker.judging.book import gather
    from checker.reporting import manual

    cards = [rule.card for rule in gather(checker.rules).values()]
    say(manual.listed(cards) + "\n" if format_ == "json" else manual.catalogue(cards, **look(no_color)))
