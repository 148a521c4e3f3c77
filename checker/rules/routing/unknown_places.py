"""Places that no table knows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import lost_place
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.near_names import near_names


@rule(Severity.INFO)
def place_not_known(shipment: Shipment) -> Iterator[Hit]:
    """A place on the way is not known.

    ## Why it matters
    What cannot be placed cannot be judged: distance, country and border are open. Mostly it is a misspelling or a very small
    place; sometimes it is a name that was made up.

    ## Example
    Port of discharge: PORT OF ARKADIA.

    ## What to do
    Ask the carrier for the UN/LOCODE.
    """
    for stop in shipment.route:
        if not lost_place(stop) or not any(sign.isalpha() for sign in stop.fact.text):
            continue
        near = ", ".join(f"{p.name} ({p.country})" for p in near_names(stop.fact.text))
        yield hit(
            f"'{' '.join(stop.fact.text.split())[:80]}', the {stop.role.replace('_', ' ')}, is not known"
            + (f"; the nearest names are {near}." if near else "."),
            stop.fact,
        )
