"""What another paper can find this one by, in short: to know, of papers read long ago, which may belong to a new one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from checker.linking.keys import keys, normal, parties
from checker.linking.shipments import likely_signs
from checker.model.documents import Document

_NUMBER = re.compile(r"(?=\S*\d)[\w/().\-]{5,}")
MOST = 400
"""So many marks are kept of one paper: a price list quotes no more numbers worth knowing."""


def own_marks(document: Document) -> set[str]:
    """Marks of the paper's own numbers, and of what joins papers without: the same two parties on one ship, of one weight or with one code."""
    firms = sorted(set(parties(document)))
    words: Iterable[str] = (word for key in keys(document) for word in ([key.normal] if not key.short else [f"{key.normal}|{firm}" for firm in firms]))
    found = {_mark(word) for word in words}
    if len(firms) >= 2:
        found |= {_mark(f"{'|'.join(firms)}|{sign}") for sign in likely_signs(document)}
    return set(sorted(found)[:MOST])


def quoted_marks(document: Document) -> set[str]:
    """Marks of the numbers that stand in the paper's lines, of which some may be another paper's."""
    found = {normal(word) for line in document.lines for word in _NUMBER.findall(line.text.upper())}
    return {_mark(number) for number in sorted(found)[:MOST] if len(number) >= 5}


def _mark(word: str) -> str:
    return hashlib.blake2b(word.encode(), digest_size=6).hexdigest()
