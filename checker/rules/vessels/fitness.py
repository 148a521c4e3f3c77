"""Ships that do not fit: their cargo, their number, or their radio number."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import carried
from checker.model.documents import Document, SeaTransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.hulls import imo_digits, imo_valid
from checker.reference.ship_sorts import bare_name, flag_of, mmsi_in, sort_by_prefix, stated_sort

WET = frozenset(("tanker", "gas tanker"))


@rule(Severity.MEDIUM)
def ship_unfit_for_cargo(document: SeaTransportDocument) -> Iterator[Hit]:
    """The ship is of a sort that does not carry such cargo.

    ## Why it matters
    A tanker has no place for containers, a car carrier none for oil. Either the ship's name was borrowed or the cargo is another.

    ## Example
    Four containers on M/T, a motor tanker.

    ## What to do
    Ask the carrier for the ship's IMO number and look up her type in Equasis or IMO GISIS.
    """
    said = next(((sort, line) for line in document.lines if (sort := stated_sort(line.text))), None)
    if said is None and document.vessel and (sort := sort_by_prefix(document.vessel.text)):
        said = (sort, document.vessel)
    if said is None:
        return
    sort, fact = said
    boxes = next((c.number for c in document.containers if c.number), None)
    fuel = carried(Shipment((document,)), frozenset(("petroleum",)))
    if boxes and sort in WET | {"car carrier", "fishing vessel"}:
        yield hit(f"The ship is a {sort} ('{' '.join(fact.text.split())[:60]}'), and the cargo is in container {boxes.value}.", fact, boxes)
    elif fuel and sort in {"car carrier", "container ship", "reefer ship"} and not document.containers:
        yield hit(f"The ship is a {sort}, and the cargo is '{fuel.fact.text[:60]}' without a container.", fact, fuel.fact)


@rule(Severity.HIGH)
def one_ship_with_two_numbers(shipment: Shipment) -> Iterator[Hit]:
    """One ship has two IMO numbers on the papers, or one number two ships.

    ## Why it matters
    The IMO number stays with the hull for life. Two numbers for one name, or two names for one number on one voyage, mean that one
    paper speaks of another ship.

    ## Example
    The bill gives PACIFIC STAR as IMO 9456604, the arrival notice as IMO 9143867.

    ## What to do
    Look both numbers up in Equasis or IMO GISIS, and ask the carrier which ship sailed.
    """
    known: list[tuple[str, str, Fact[str]]] = []
    for document in shipment.documents:
        if not document.vessel or not document.imo_number or not imo_valid(digits := imo_digits(document.imo_number.text)):
            continue
        name = bare_name(document.vessel.text)
        for other, number, fact in known:
            if (name == other and digits != number) or (digits == number and not _alike(name, other)):
                both = (
                    f"{name} is IMO {number} on one paper and IMO {digits} on another"
                    if name == other
                    else f"IMO {digits} is {other} on one paper and {name} on another"
                )
                yield hit(f"{both}.", fact, document.imo_number, severity=Severity.HIGH if name == other else Severity.MEDIUM)
                return
        known.append((name, digits, document.imo_number))


@rule(Severity.MEDIUM, "ITU Radio Regulations, appendix 42")
def radio_number_of_another_flag(document: Document) -> Iterator[Hit]:
    """The ship's radio number is not of the flag she is said to fly.

    ## Why it matters
    The first three digits of a MMSI tell the country that gave it. Ships under sanctions claim flags that never registered them.

    ## Example
    Flag PANAMA, MMSI 445 123 000: a number of North Korea.

    ## What to do
    Ask for the certificate of registry and the ship's radio licence.
    """
    said = next(((number, line) for line in document.lines if (number := mmsi_in(line.text))), None)
    if said is None:
        return
    number, line = said
    given = flag_of(number)
    flag = countries.code(document.flag.text) if document.flag else None
    if given == "KP":
        yield hit(f"MMSI {number} is a radio number of North Korea.", line, severity=Severity.CRITICAL, basis=("UNSCR 2321 (2016)",))
    elif given and flag and given != flag:
        yield hit(f"MMSI {number} is a radio number of {countries.name(given)}; the flag is given as {document.flag.text.strip()}.", line, document.flag)


def _alike(one: str, other: str) -> bool:
    """Whether two names may be one ship's: one within the other, or a slip apart."""
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() > 0.8
