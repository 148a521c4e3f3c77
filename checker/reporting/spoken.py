"""Values of facts in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.model.party import Party
from checker.model.places import Place
from checker.reporting.printable import short


def spoken(read: Any) -> str:
    """A value in words: a party with its country, a place with its code, a number without needless zeros."""
    if isinstance(read, Party):
        return ", ".join(filter(None, [short(read.name), short(read.address, 80), read.country]))
    if isinstance(read, Place):
        return " ".join(filter(None, [short(read.name), read.country, f"[{read.unlocode}]" if read.unlocode else ""]))
    if isinstance(read, tuple):
        return "; ".join(spoken(item) for item in read)
    if isinstance(read, float):
        return f"{read:,.3f}".rstrip("0").rstrip(".")
    return read.isoformat() if isinstance(read, date) else short(str(read), 200)


def same(read: str, printed: str) -> bool:
    """Whether a value in words is just what the paper prints."""
    return read.casefold().replace(",", "") == printed.casefold().replace(",", "")
