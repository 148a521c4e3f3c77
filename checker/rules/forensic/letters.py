"""Letters that are not what they seem."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import FIELDS
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.lookalikes import disguises

TELLING = ("parties", "places", "transport", "text")


@rule(Severity.HIGH, "Unicode Technical Standard 39 (confusables)")
def look_alike_letters(shipment: Shipment) -> Iterator[Hit]:
    """A name is spelt with letters of another script, or with letters nobody sees.

    ## Why it matters
    To the eye the name is the same; to a search of the sanctions lists it is another. It does not happen by chance in a Latin name.

    ## Example
    The o in a consignee's name is the Cyrillic о.

    ## What to do
    Type the name anew in plain letters and screen it again; ask who wrote the paper.
    """
    seen: set[str] = set()
    for fact in _texts(shipment):
        for found in disguises(fact.text):
            if found.word in seen:
                continue
            seen.add(found.word)
            field = FIELDS[fact.label].group in TELLING or fact.label == "description" if fact.label in FIELDS else fact.label == "description"
            grave = (Severity.HIGH if field else Severity.MEDIUM) if not found.whole else Severity.LOW if not field else Severity.MEDIUM
            yield hit(f"'{found.word}' in {fact.label.replace('_', ' ')}: {found.how}; it reads {found.reads}.", fact, severity=grave)
            if len(seen) >= 5:
                return


def _texts(shipment: Shipment) -> Iterator[AnyFact]:
    """Fields first, so that a name is reported where it counts; then goods and lines."""
    for group in TELLING:
        yield from shipment.group(group)
    yield from (line.description for line in shipment.goods if line.description)
    yield from shipment.lines
