"""Names of listed firms in print that no field explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import saying
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS
from checker.model.shipment import Shipment
from checker.screening import parties

_ALL = (*SENDERS, *RECEIVERS, "carrier", "forwarding_agent", "delivery_agent", "bank")
_CUTS = re.compile(r"\s*[,;:|()\t]\s*|\s{3,}|\s+(?:c/o|attn\.?|tel\.?|on\s+behalf\s+of|for\s+account\s+of)\s+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")


@rule(Severity.HIGH, "Sanctions list of the authority named", "UNSCR 1718 (2006) para. 8(d) for the DPRK")
def listed_name_in_print(shipment: Shipment) -> Iterator[Hit]:
    """The name of a listed firm stands in print, though in no box that docscan understood.

    ## Why it matters
    The party that matters may stand in a covering letter, in a remark, or on a form that nobody has seen before. Only whole names count here, word for word.

    ## Example
    A typed letter is addressed to a firm on the UN list; no label stands before it.

    ## What to do
    Read the line on the page, and treat the firm as a party to the shipment until the customer has explained it.
    """
    told = {" ".join(part.split()).casefold() for fact in named(shipment.documents, _ALL) for part in (fact.value.name, *fact.text.splitlines())}
    texts: dict[str, Fact[str]] = {}
    for line in (document.lines[n] for document in shipment.documents for n in saying(document, parties.FIRM_WORDS)):
        for part in (line.text, *_CUTS.split(line.text)):
            text = " ".join(part.split())
            if 6 <= len(text) <= 90 and len(_LETTERS.findall(text)) > 0.6 * len(text) and text.casefold() not in told:
                texts.setdefault(text, line)
    for text, found in parties.exactly(texts).items():
        grave = Severity.HIGH if found.strong else Severity.MEDIUM  # a name of words that the whole trade shares may be another's
        yield hit(f"'{text}' is the name of {found.name} ({found.source}).", texts[text], severity=grave, basis=(found.source,), confidence=found.score)
