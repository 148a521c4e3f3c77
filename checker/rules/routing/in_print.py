"""Places under full embargo in print that no field explains."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import exposures
from checker.judging.measures import LAW, PLACE_NAMES
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import saying
from checker.model.documents import Document
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.barred_names import in_a_clause, mentioned, names
from checker.reference.risk_places import Strength


@rule(Severity.HIGH, "UNSCR 2270 (2016)", "UNSCR 2397 (2017)")
def barred_place_in_print(shipment: Shipment, *, short: int = 70) -> Iterator[Hit]:
    """A place under full embargo stands in print, though in no field that docscan understood.

    ## Why it matters
    Papers come in forms that nobody has seen before. A name such as NAMPO or SEVASTOPOL in a line of its own is seldom there by chance,
    whatever the line is called. Clauses in which banks and carriers list the places they will not serve are left aside.
    In a long sentence the name weighs less than in a short line.

    ## Example
    A typed letter ends "Total USD 12,400.00. Terms CFR Nampo".

    ## What to do
    Read the line on the page. If goods, money or a party come from there or go there, stop the cargo and give the file to whoever is responsible for sanctions.
    """
    told = {e.target for e in exposures(shipment) if e.strength == Strength.INSIDE}
    found: dict[str, list[Fact[str]]] = {}
    for document in shipment.documents:
        for target, line in _lines(document):
            if target not in told:
                found.setdefault(target, []).append(line)
    for target, lines in found.items():
        lines.sort(key=lambda line: len(line.text))
        grave = Severity.HIGH if len(lines[0].text) <= short else Severity.MEDIUM
        said = ", ".join(dict.fromkeys(f"'{' '.join(line.text.split())[:100]}' in {line.spot.name}" for line in lines[:3]))
        yield hit(f"{PLACE_NAMES[target][0].upper()}{PLACE_NAMES[target][1:]} is named in print: {said}.", *lines[:6], severity=grave, basis=LAW[target])


def _lines(document: Document) -> Iterator[tuple[str, Fact[str]]]:
    lines = document.lines
    for n in saying(document, names()):
        line = lines[n]
        for mention in mentioned(line.text):
            around = " ".join(other.text for other in lines[max(0, n - 2) : n + 3])
            if not in_a_clause(line.text, mention, around):
                yield mention.target, line
                break
