"""What a file betrays about its making."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from checker.model.fact import Fact
from checker.model.spot import Spot


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that a reader of the page does not see, and why: covered, invisible, white, tiny, off-page, hidden-sheet, hidden-row, hidden-column, comment."""

    how: str
    text: str
    spot: Spot
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """An annotation that lies over printed words: its kind (FreeText, Stamp, Redact), its words, and the words beneath."""

    kind: str
    text: str
    beneath: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A line that an earlier saved state of the file printed otherwise."""

    before: str
    after: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class MixedType:
    """A run of print whose typeface, size or baseline differs inside one value."""

    text: str
    odd: str
    how: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class FileTraces:
    """The traces of one file. Whatever could not be looked at is named in `not_checked`, with the reason."""

    path: str
    producer: str = ""
    creator: str = ""
    author: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    revisions: int = 1
    hidden: tuple[HiddenText, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    mixed: tuple[MixedType, ...] = ()
    overwritten: tuple[Fact[float], ...] = ()
    embedded: tuple[str, ...] = ()
    has_script: bool = False
    signatures: int = 0
    not_checked: tuple[str, ...] = field(default=())

    @property
    def spot(self) -> Spot:
        """The file as a whole."""
        return Spot(self.path)
