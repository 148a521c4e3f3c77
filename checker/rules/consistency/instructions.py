"""Instructions that ask for papers to keep silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say
from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.concealment import FORMS, Request, request

BARRED = re.compile(r"(?i)d\.?\s?p\.?\s?r|korea|iran|tehran|syria|crimea|sevastopol|pyongyang|nampo|朝鲜|朝鮮|伊朗|кндр|иран|крым|북한|embassy|cuba")
WEIGHT = {"place": Severity.HIGH, "thing": Severity.MEDIUM, "name": Severity.MEDIUM, "neutral": Severity.LOW}


@rule(Severity.HIGH, "OFAC enforcement releases: Essentra FZE (2020), Toll Holdings (2022)")
def instruction_to_conceal(shipment: Shipment) -> Iterator[Hit]:
    """A paper asks that a country, a receiver or the nature of the goods be kept off the papers.

    ## Why it matters
    Nobody asks to hide an honest destination. Such letters decided known cases against makers and forwarders.

    ## Example
    Please do not mention D.P.R.K. on the invoice, the bill of lading or the cartons.

    ## What to do
    Stop. Keep the paper, do not follow the request, and hand it to the compliance officer.
    """
    found: dict[str, tuple[Request, AnyFact]] = {}
    for document in shipment.documents:
        for fact, text in _windows(document):
            asked = request(text)
            if asked and asked.sort not in found:
                found[asked.sort] = (asked, fact)
    for sort in ("place", "thing", "name", "neutral"):
        if sort in found:
            asked, fact = found[sort]
            grave = Severity.CRITICAL if sort == "place" and BARRED.search(asked.words) else WEIGHT[sort]
            yield hit(f"The paper asks: '{asked.words}'.", fact, severity=grave)
            return


def _windows(document: Document) -> Iterator[tuple[AnyFact, str]]:
    """Each line with the two that follow it, for sentences run on; then the free fields."""
    lines = document.lines if any(may_say(document, form, across=True) for form in FORMS) else ()
    for n, line in enumerate(lines):
        yield line, " ".join(f.text for f in lines[n : n + 3] if f.spot.page == line.spot.page)
    for fact in document.group("text"):
        yield fact, str(fact.value)
