"""The ship's number, name and flag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.hulls import imo_digits, imo_valid, listed, named, ship_name
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
    digits = imo_digits(fact.text) if fact else ""
    if not digits or imo_valid(digits):
        return
    if len(digits) != 7:
        yield hit(
            f"'{fact.text}' is no IMO ship number: it has {len(digits)} digits, not 7.", fact, severity=Severity.LOW if fact.confidence < 1 else Severity.MEDIUM
        )
        return
    total = sum(int(d) * w for d, w in zip(digits, range(7, 1, -1), strict=False))
    slips = imo_slips(fact.text) if fact.confidence < 1 else ()
    tail = f" A misread letter would explain it ({slips[0]})." if slips else ""
    yield hit(
        f"IMO {digits}: its first six digits call for the check digit {total % 10}, not {digits[6]}.{tail}",
        fact,
        severity=Severity.LOW if slips else Severity.HIGH,
    )


@rule(Severity.CRITICAL, "UNSCR 2321 (2016) para. 12", "UNSCR 2375 (2017) para. 6", "Regulation (EU) 2017/1509", "31 CFR 510")
def listed_hull(document: Document) -> Iterator[Hit]:
    """The ship is on a sanctions list for trade with the DPRK.

    ## Why it matters
    Listed ships may not be loaded, bunkered or let into port, and what they carry may be seized. The number is proof; a name
    alone is not, since names are changed and shared.

    ## Example
    M/V JIE SHUN, IMO 8518780: seized in 2016 with 30,000 rocket grenades under iron ore.

    ## What to do
    Do not load. With a number: stop, and report to whoever is responsible for sanctions. With a name only: ask the carrier for
    the IMO number and look that up.
    """
    hull = listed(document.imo_number.text) if document.imo_number else None
    if hull:
        yield hit(
            f"IMO {hull.imo} is {' / '.join(hull.names)}, listed by {'; '.join(hull.lists)}.",
            document.imo_number,
            *((document.vessel,) if document.vessel else ()),
        )
    elif document.vessel and not (document.imo_number and imo_valid(imo_digits(document.imo_number.text))):
        found = named(document.vessel.text)
        name = ship_name(document.vessel.text)
        if found and (" " in name or len(name) > 7):
            numbers = " or ".join(h.imo for h in found if h.imo) or "without a number"
            yield hit(
                f"A ship named {name} is listed (IMO {numbers}: {found[0].lists[0]}); this paper gives no number to tell her by.",
                document.vessel,
                severity=Severity.LOW,
                confidence=0.5,
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
