"""Vehicles that earlier shipments had already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.judging.remembered import remembered, told
from checker.judging.rule import Hit, hit, rule
from checker.ledger.entry import BILL, CHASSIS, Sighting
from checker.ledger.ledger import Ledger
from checker.ledger.same import again
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries


@rule(Severity.HIGH, "FATF trade-based money laundering risk indicators (2021)")
def chassis_shipped_before(shipment: Shipment, ledger: Ledger, *, resale_days: int = 60) -> Iterator[Hit]:
    """The same vehicle has been shipped before, to another country or on another bill.

    ## Why it matters
    A car leaves a country once. Where two sets of papers send it to two countries, one of them is false; the second is often the way it really takes.

    ## Example
    Frame number URJ201-4012345 went from Yokohama to Singapore in March; in April it is declared for Chattogram, again from Yokohama.

    ## What to do
    Ask for the first shipment's bill and proof of delivery, and for the car's registration since.
    """
    entry, seen = remembered(shipment), set[str]()
    for found in ledger.sightings(entry, CHASSIS):
        grave = _graded(found, entry.origin, entry.destination, entry.day, resale_days) if not again(entry, found.earlier) else None
        if grave is None or found.mark.key in seen or found.mark.fact is None:
            continue
        seen.add(found.mark.key)
        there, here = (countries.name(c) for c in (found.earlier.entry.destination, entry.destination))
        where = f"for {there}; these papers declare it for {here}" if there != here else f"for {here} on another bill"
        bills = (b.fact for b in entry.of(BILL)[:1] if b.fact)
        yield hit(f"{found.mark.printed} was declared {where} ({told(found.earlier)}).", found.mark.fact, *bills, severity=grave)


def _graded(found: Sighting, origin: str, destination: str, day: str, resale_days: int) -> Severity | None:
    """How grave it is: little for a car that goes on from where it went, or that comes back; None where nothing can be said."""
    before = found.earlier.entry
    if not before.destination or not destination:
        return None
    first, second = sorted((day or found.earlier.when, found.earlier.when))
    apart = (date.fromisoformat(second) - date.fromisoformat(first)).days
    goes_on = origin == before.destination if day >= found.earlier.when else before.origin == destination
    if goes_on:
        return Severity.LOW if apart < resale_days else None
    if before.destination == destination:
        return Severity.MEDIUM
    return Severity.HIGH
