"""A quick look over a whole paper before the close one, line by line: most patterns of most rules are met in no line at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from checker.model.documents import Document
from checker.model.fact import Fact
from checker.model.shipment import Shipment
from checker.reference.coarse import BETWEEN, coarse, lowered
from checker.reference.needles import found_in, grams

_LATEST: dict[int, _View] = {}
KEPT = 12


@dataclass(slots=True)
class _View:
    """A paper as one text, in the spellings that patterns ask for, and its grams."""

    document: Document
    texts: dict[tuple[bool, bool], str]
    grams: frozenset[str]


def met(papers: Document | Shipment, pattern: re.Pattern[str]) -> Iterator[tuple[Fact[str], re.Match[str]]]:
    """Every printed line in which the pattern is met, with the first match in it."""
    for document in papers.documents if isinstance(papers, Shipment) else (papers,):
        for n in saying(document, pattern):
            line = document.lines[n]
            if found := pattern.search(line.text):
                yield line, found


def saying(document: Document, pattern: re.Pattern[str]) -> Iterator[int]:
    """The numbers, from 0, of the lines in which the pattern can be met: those left out are sure not to meet it."""
    folded, quick = bool(pattern.flags & re.IGNORECASE), coarse(pattern)
    view = _view(document)
    if found_in(quick, text := _text(view, folded, across=False), view.grams):
        yield from (n for n, line in enumerate(text.split(BETWEEN)) if quick.search(line))


def beginning(document: Document, pattern: re.Pattern[str]) -> list[int]:
    """The numbers, from 0, of the lines in which a match can begin that may run on over the ends of lines, as over spaces."""
    view, folded, quick = _view(document), bool(pattern.flags & re.IGNORECASE), coarse(pattern)
    text = _text(view, folded, across=True)
    if not found_in(quick, text, view.grams):
        return []
    found = [match.start() for match in _anywhere(quick).finditer(text)]
    sizes = (len(" ".join((lowered(line.text) if folded else line.text).split())) for line in document.lines)
    ends = list(accumulate(size + 1 if size else 0 for size in sizes))
    return list(dict.fromkeys(bisect_right(ends, start) for start in found))


@cache
def _anywhere(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern so that each place where it can begin is a match of its own, however they overlap."""
    return re.compile(f"(?={pattern.pattern})", pattern.flags)


def may_say(document: Document, pattern: re.Pattern[str], *, across: bool = False) -> bool:
    """Whether the pattern can be met in a line of the paper: no is sure, yes is not. `across` looks over the ends of lines too, as over spaces."""
    folded, quick = bool(pattern.flags & re.IGNORECASE), coarse(pattern)
    view = _view(document)
    return found_in(quick, _text(view, folded, across), view.grams)


def _view(document: Document) -> _View:
    view = _LATEST.get(id(document))
    if view is None:
        if len(_LATEST) >= KEPT:
            del _LATEST[next(iter(_LATEST))]
        view = _LATEST[id(document)] = _View(document, {}, frozenset())
        view.grams = grams(_text(view, folded=True, across=True))
    return view


def _text(view: _View, folded: bool, across: bool) -> str:
    """All lines of a paper in one, in lower case if `folded`."""
    text = view.texts.get((folded, across))
    if text is None:
        lines = (line.text for line in view.document.lines)
        text = " ".join(" ".join(lines).split()) if across else BETWEEN.join(lines)
        view.texts[folded, across] = text = lowered(text) if folded else text
    return text
