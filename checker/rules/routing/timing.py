"""Times at sea."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.judging.rule import Hit, hit, rule
from checker.model.documents import AirWaybill, SeaTransportDocument
from checker.model.fact import AnyFact, MissingFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.journeys import by_sea, leg_miles


@rule(Severity.HIGH)
def faster_than_any_ship(shipment: Shipment, *, max_knots: float = 25.0) -> Iterator[Hit]:
    """The goods arrive sooner than any ship could carry them.

    ## Why it matters
    Dates typed to meet a letter of credit, and voyages that never took place, forget the sea. A container ship makes 14 to 20
    knots and lies in ports on the way; none keeps 25.

    ## Example
    On board at Ningbo on 5 June, arrival at Ambarli on 11 June: 8,300 nautical miles in six days, 50 knots.

    ## What to do
    Ask the carrier for the vessel's port calls on this voyage, and compare the on-board date with the terminal's gate-out.
    """
    sea = shipment.of(SeaTransportDocument)
    ports = by_sea(shipment.route)
    if not sea or shipment.of(AirWaybill) or len(ports) < 2:
        return
    sailed = _first(shipment, "on_board_date", "etd")
    arrived = _first(shipment, "eta")
    days = (arrived.value - sailed.value).days
    legs = [leg_miles(a.place, b.place) for a, b in pairwise(ports)]
    miles = sum(leg for leg in legs if leg is not None)
    knots = miles / (24 * (days + 1))
    if days >= 0 and knots > max_knots:
        yield hit(
            f"From {ports[0].place.name} to {ports[-1].place.name} are {miles:,.0f} nautical miles; {sailed.value} to {arrived.value} is {days} days: "
            f"{miles / (24 * max(days, 1)):.0f} knots.",
            sailed,
            arrived,
            ports[0].fact,
            ports[-1].fact,
        )


@rule(Severity.MEDIUM)
def arrives_before_it_sails(shipment: Shipment) -> Iterator[Hit]:
    """The goods arrive before the ship has sailed.

    ## Why it matters
    Either a date is mistyped, or the papers were made up after the event and in the wrong order.

    ## Example
    On board 5 June, estimated arrival 28 May of the same year.

    ## What to do
    Ask the carrier for the true dates of sailing and arrival, and have the paper corrected.
    """
    for sailed in shipment.every(SeaTransportDocument.on_board_date, SeaTransportDocument.etd):
        for arrived in shipment.every(SeaTransportDocument.eta):
            if arrived.value < sailed.value:
                yield hit(
                    f"Arrival on {arrived.value}, but {sailed.label.replace('_', ' ')} is {sailed.value}: {(sailed.value - arrived.value).days} days later.",
                    arrived,
                    sailed,
                )
                return


def _first(shipment: Shipment, *labels: str) -> AnyFact:
    """The first stated fact of these fields, sea papers first; MissingFact where none is stated."""
    papers = sorted(shipment.documents, key=lambda d: not isinstance(d, SeaTransportDocument))
    for label in labels:
        found = next((f for d in papers if (f := d.fact(label))), None)
        if found is not None:
            return found
    missing = papers[0].fact(labels[0])
    raise MissingFact(f"'{missing.label}' is not stated in {missing.spot.name}")
