"""Files and pages that could not be read, each with its remedy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from checker.model.report import Unreadable
from checker.reporting.layout import bullet, heading, text
from checker.reporting.printable import seen, short


def not_read(items: Iterable[Unreadable], names: dict[str, str]) -> Iterator[RenderableType]:
    """The heading and a point for each file; nothing if there is none."""
    for number, item in enumerate(items):
        if not number:
            yield heading("Not read")
        said = text(names.get(item.path) or seen(item.path), "bold")
        said.append(f": {short(item.reason, 300)}")
        if item.remedy:
            said.append(f"\nremedy: {short(item.remedy, 300)}")
        yield bullet(said)
