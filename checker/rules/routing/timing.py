"""Times at sea."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import all_known
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
    if not sea or shipment.of(AirWaybill):
        return
    called = by_sea(shipment.route)
    if len(called) < 2:
        all_known(shipment)
        return
    sailed = _first(shipment, "on_board_date", "etd")
    arrived = _first(shipment, "eta")
    days = (arrived.value - sailed.value).days
    legs = [leg_miles(a.place, b.place) for a, b in pairwise(called)]
    miles = sum(leg for leg in legs if leg is not None)
    knots = miles / (24 * (days + 1))
    if days >= 0 and knots > max_knots:
        yield hit(
            f"From {called[0].place.name} to {called[-1].place.name} are {miles:,.0f} nautical miles; {sailed.value} to {arrived.value} is {days} days: "
            f"{miles / (24 * max(days, 1)):.0f} knots.",
            sailed,
            arrived,
            called[0].fact,
            called[-1].fact,
        )


@rule(Severity.LOW)
def slower_than_any_ship(shipment: Shipment, *, least_days: int = 60, least_knots: float = 3.0) -> Iterator[Hit]:
    """The goods are at sea far longer than the distance explains.

    ## Why it matters
    A box may wait for a feeder, or go round Africa; months more than that leave room for a call that no paper names.

    ## Example
    On board at Busan on 3 March, arrival at Haiphong on 20 July: 1,800 nautical miles in 139 days.

    ## What to do
    Ask the carrier for the container's moves or the ship's port calls between the two dates.
    """
    if not shipment.of(SeaTransportDocument) or shipment.of(AirWaybill):
        return
    called = by_sea(shipment.route)
    sailed, arrived = _stated(shipment, "on_board_date", "etd"), _stated(shipment, "eta")
    if len(called) < 2 or sailed is None or arrived is None:
        return
    miles = sum(leg_miles(a.place, b.place) or 0.0 for a, b in pairwise(called))
    days = (arrived.value - sailed.value).days
    if miles > 100 and days >= least_days and miles / 24 / days < least_knots:
        yield hit(
            f"From {called[0].place.name} to {called[-1].place.name} are {miles:,.0f} nautical miles; {sailed.value} to {arrived.value} is {days} days: "
            f"{miles / 24 / days:.1f} knots.",
            sailed,
            arrived,
            severity=Severity.MEDIUM if days >= 2 * least_days else Severity.LOW,
        )


@rule(Severity.MEDIUM)
def port_calls_out_of_order(shipment: Shipment) -> Iterator[Hit]:
    """The papers date a later port before an earlier one.

    ## Why it matters
    On through papers the days at the ports follow the way of the ship. Where they do not, one leg was drawn up afterwards, or the
    goods went another way than the papers say.

    ## Example
    Loaded at Busan on 14 May after a first leg that arrives there on 20 May.

    ## What to do
    Ask the carrier of each leg for the days of loading and discharge, and compare the container's moves.
    """
    dated = [s for s in shipment.route if s.date is not None]
    for a, b in pairwise(dated):
        if a.date and b.date and b.date < a.date and a.fact.spot.file != b.fact.spot.file:
            yield hit(
                f"{b.place.name} on {b.date}, but {a.place.name}, which comes before it, on {a.date}: {(a.date - b.date).days} days later.", a.fact, b.fact
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


def _stated(shipment: Shipment, *labels: str) -> AnyFact | None:
    """The first stated fact of these fields on sea papers."""
    return next((f for d in shipment.of(SeaTransportDocument) for label in labels if (f := d.fact(label))), None)
