"""Which changes to a file touch what it says, and which only stamp, sign or number it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.judging.words import Meaning, meaning
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.spot import Box, Spot
from checker.model.traces import FieldChange

HARMLESS = re.compile(
    r"\b(?:draft|copy|original|final|page|received|paid|approved|signed|signature|stamp|telex\s+release|surrendered|released)\b", re.IGNORECASE
)
"""Words that an office adds to a paper without changing what it says."""

PRIVATE = re.compile(
    r"\+\d[\d\s()./-]{6,}|\b(?:tel|fax|phone|mobile|mob|whatsapp|e-?mail|attn|contact|passport|iban|a/?c|account|swift|bic|price|unit\s+price)\b|@|\b[A-Z]{2}\d{2}(?:\s?\w{4}){3,}",
    re.IGNORECASE,
)
"""What is blacked out to keep people and accounts private."""


def plain(text: str) -> str:
    """Letters and digits only, in one case."""
    return re.sub(r"\W+", "", text).casefold()


def matters(change: FieldChange) -> bool:
    """Whether a change touches words or figures, and not merely adds a stamp, a signature or a page number."""
    before, after = plain(change.before), plain(change.after)
    if not before or before == after:
        return False
    if not after:
        return meaning(change.before) is not None
    return not (HARMLESS.search(change.before) and HARMLESS.search(change.after)) and sorted(before) != sorted(after)


def field_at(spot: Spot, documents: Iterable[Document]) -> str:
    """The field that the papers state at that place, in words ("the port of discharge"); empty where they state none there."""
    best, name = 0.0, ""
    for document in documents:
        for label, fact in document.stated.items():
            if fact and fact.spot.file == spot.file and fact.spot.page == spot.page and fact.spot.box and spot.box:
                shared = _shared(fact.spot.box, spot.box)
                if shared > best:
                    best, name = shared, f"the {label.replace('_', ' ')}"
    return name


def _shared(a: Box, b: Box) -> float:
    """How far two boxes cover one another, 0 to 1; nothing where they do not stand on one line."""
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if across <= 0 or down <= 0.4 * min(a[3] - a[1], b[3] - b[1]):
        return 0.0
    return across * down / max((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]), 0.01)


def weight_of_a_cover(text: str, meant: Meaning | None, over: str) -> Severity:
    """Words put in the place of others weigh most; a blank over a phone number, an address of mail or an account is what honest people black out."""
    if meant and meant.barred:
        return Severity.CRITICAL
    if over or (meant and meant.labelled):
        return Severity.HIGH
    return Severity.LOW if PRIVATE.search(text) or sum(c.isalnum() for c in text) < 3 else Severity.MEDIUM
