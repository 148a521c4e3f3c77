"""`docscan config`: whether the settings are right, and what is in force and from where."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from checker.cli.options import FactsFormat, NoColor, Profile, Settings, settings
from checker.cli.output import look, renderer, say
from checker.errors import UsageError

Show = Annotated[bool, typer.Option("--show", help="Print every setting in force, and where it comes from.")]


def config(
    show: Show = False, format_: FactsFormat = "terminal", config: Settings = None, profile: Profile = None, no_color: NoColor = False,
) -> None:  # fmt: skip
    """Check the settings, or show what is in force and from where."""
    if renderer(format_) and format_ not in {"terminal", "json"}:
        raise UsageError(f"settings have no format '{format_}'", "use terminal or json")
    wanted = settings(config, profile=profile)

    import checker.rules
    from checker.judging.baseline import read_baseline
    from checker.judging.book import gather
    from checker.judging.choice import bind, choose, renamed
    from checker.judging.in_force import everything
    from checker.reporting import settings_in_force

    book = gather(checker.rules)
    chosen = choose(book, wanted)
    bind(book, wanted)
    wanted = renamed(book, wanted)
    read_baseline(wanted.baseline)
    found = list(everything(wanted))
    if format_ == "json":
        say(json.dumps([{"key": s.key, "value": s.value, "origin": s.origin} for s in found], indent=2, ensure_ascii=False) + "\n")
    elif show:
        say(settings_in_force.render(found, look(no_color)["colour"]))
    else:
        where = wanted.source or "no docscan.toml here"
        say(f"{where}: the settings are right; {len(chosen)} of {len(book)} rules run. `docscan config --show` prints them.\n")
