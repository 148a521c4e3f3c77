"""`docscan explain RULE`: one rule's page."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import Jurisdiction, NoColor, Settings, settings
from checker.cli.output import look, say
from checker.errors import UsageError

RuleName = Annotated[str, typer.Argument(help="The name of a rule, as in the report.", metavar="RULE", show_default=False)]


def explain(rule: RuleName, config: Settings = None, jurisdiction: Jurisdiction = None, no_color: NoColor = False) -> None:
    """Explain one rule: why, an example, what to ask, cases, law, penalties."""
    import checker.rules
    from checker.config import nearest
    from checker.judging.book import find, gather
    from checker.reporting import manual

    book = gather(checker.rules)
    found = find(book, rule) or find(book, rule.replace("_", "-"))
    if found is None:
        raise UsageError(f"there is no rule '{rule}'", nearest(rule, book, "see `docscan rules`:"))
    say(manual.page(found.card, **look(no_color), jurisdictions=settings(config, jurisdictions=jurisdiction).jurisdictions))
