"""What a file betrays about its making."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from checker.model.fact import Fact
from checker.model.spot import Spot


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that a reader of the page does not see, and why.

    `how` is covered, clipped, invisible, white, tiny, off-page, hidden-sheet, very-hidden-sheet, hidden-row, hidden-column, comment, threaded-note,
    defined-name or external-link.
    """

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
class Patch:
    """Something laid over the picture of a scanned page: what it is, the words now read there, those beneath as far as they can be read.

    `sure` is how surely (0 to 1) it was added after the scan was made.
    """

    how: str
    text: str
    spot: Spot
    beneath: str = ""
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A small picture on a page (a stamp, a signature, a logo): its perceptual hash, and how far down the page it stands, 0 to 1."""

    print: int
    down: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Signing:
    """An electronic signature: who signed, when, its state (valid, broken, or not checked and why), and the lines that were changed after it."""

    signer: str
    at: datetime | None
    state: str
    whole: bool
    later: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PageShape:
    """A page as the boxes on it are measured: its number, its size in points, and how many degrees clockwise it was turned beyond what the file asks for."""

    number: int
    width: float
    height: float
    turned: int = 0


@dataclass(frozen=True, slots=True)
class FileTraces:
    """The traces of one file. Whatever could not be looked at is named in `not_checked`, with the reason.

    `editor` is who saved it last and `company` whose program it was, where the file says so; `fonts` are the typefaces of a PDF's words;
    `links` are other files that a workbook draws on; `signatures` counts the electronic signatures, `signed` tells of each that could be read.
    """

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
    editor: str = ""
    company: str = ""
    fonts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    signed: tuple[Signing, ...] = ()
    patches: tuple[Patch, ...] = ()
    marks: tuple[Mark, ...] = ()
    not_checked: tuple[str, ...] = field(default=())
    shapes: tuple[PageShape, ...] = ()

    @property
    def spot(self) -> Spot:
        """The file as a whole."""
        return Spot(self.path)
