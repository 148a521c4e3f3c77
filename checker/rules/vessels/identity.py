"""The ship's number, name and flag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.hulls import imo_digits, imo_valid
from checker.reference.slips import imo_slips

FLAGS_OF_FALSE_REGISTRIES = re.compile(
    r"\b(?:comoros|gabon|eswatini|guyana|gambia|malawi|benin|cook\s+islands|palau|togo|sierra\s+leone|tanzania|cambodia|san\s+marino|curaçao|curacao|aruba|sint\s+maarten|dprk|north\s+korea)\b",
    re.IGNORECASE,
)
"""Flags that ships under sanctions have flown, or claimed without any registry's knowledge; thousands of honest ships fly most of them."""


@rule(Severity.HIGH, "IMO Resolution A.1117(30)")
def imo_number_invalid(document: Document) -> Iterator[Hit]:
    """The ship's IMO number fails its own check digit.

    ## Why it matters
    The IMO number stays with a hull for life, under every name and flag. A number that cannot exist was mistyped, or given
    to hide which hull it is.

    ## Example
    IMO 9462176: the first six digits give the check digit 9, not 6.

    ## What to do
    Ask the carrier for the ship's registry certificate, and look the number up in a public register (Equasis, IMO GISIS)
    under the ship's name.
    """
    fact = document.imo_number
    digits = (imo_digits(str(fact.value)) or imo_digits(fact.text)) if fact else ""
    if not digits or imo_valid(digits):
        return
    if len(digits) != 7:
        doubt = document.read_by == "ocr"
        yield hit(f"'{fact.text}' is no IMO ship number: it has {len(digits)} digits, not 7.", fact, severity=Severity.LOW if doubt else Severity.MEDIUM)
        return
    total = sum(int(d) * w for d, w in zip(digits, range(7, 1, -1), strict=False))
    slips = imo_slips(fact.text) if document.read_by == "ocr" else ()
    tail = f" A misread letter would explain it ({slips[0]})." if slips else ""
    yield hit(
        f"IMO {digits}: its first six digits call for the check digit {total % 10}, not {digits[6]}.{tail}",
        fact,
        severity=Severity.LOW if slips else Severity.HIGH,
    )


@rule(Severity.INFO)
def unusual_flag(shipment: Shipment) -> Iterator[Hit]:
    """The ship flies a flag that ships under sanctions have often claimed.

    ## Why it matters
    Some open registries are known for false registrations: ships claim them without being on their books. Most ships
    under these flags are honest, so this is a remark for whoever looks at the other signs.

    ## Example
    Flag: COMOROS, on a bill whose IMO number fails its check digit.

    ## What to do
    Look the ship up in Equasis or IMO GISIS by her number, and compare flag, type and owner.
    """
    for fact in shipment.every(Document.flag):
        found = FLAGS_OF_FALSE_REGISTRIES.search(fact.text)
        if found:
            yield hit(f"The flag is given as {fact.text.strip()}; check by IMO number that the ship is on that register.", fact)
            return
