"""A quick look over a whole paper before the close one, line by line: most patterns of most rules are met in no line at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.documents import Document
from checker.model.fact import Fact
from checker.model.shipment import Shipment
from checker.reference.coarse import BETWEEN, coarse, lowered

_LATEST: list[tuple[Document, dict[tuple[bool, bool], str]]] = []
KEPT = 12


def met(papers: Document | Shipment, pattern: re.Pattern[str]) -> Iterator[tuple[Fact[str], re.Match[str]]]:
    """Every printed line in which the pattern is met, with the first match in it."""
    for document in papers.documents if isinstance(papers, Shipment) else (papers,):
        if may_say(document, pattern):
            for line in document.lines:
                if found := pattern.search(line.text):
                    yield line, found


def may_say(document: Document, pattern: re.Pattern[str], *, across: bool = False) -> bool:
    """Whether the pattern can be met in a line of the paper: no is sure, yes is not. `across` looks over the ends of lines too, as over spaces."""
    folded = bool(pattern.flags & re.IGNORECASE)
    return bool(coarse(pattern).search(_text(document, folded, across)))


def _text(document: Document, folded: bool, across: bool) -> str:
    """All lines of a paper in one, in lower case if `folded`."""
    texts = next((texts for known, texts in _LATEST if known is document), None)
    if texts is None:
        texts = {}
        _LATEST[:] = [*_LATEST[1 - KEPT :], (document, texts)]
    text = texts.get((folded, across))
    if text is None:
        lines = (line.text for line in document.lines)
        text = " ".join(" ".join(lines).split()) if across else BETWEEN.join(lines)
        texts[folded, across] = text = lowered(text) if folded else text
    return text
