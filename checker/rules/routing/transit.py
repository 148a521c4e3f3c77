"""Goods sent through Russia or Belarus, or on to places that no field names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.exposure import exposures, shipped_on
from checker.judging.measures import INVASION, PLACE_NAMES
from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import KEEN, carried
from checker.model.documents import CmrConsignmentNote, RailWaybill, TransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.land import RAIL, ROAD, land_way
from checker.reference.risk_places import Strength, signs

LISTED = frozenset(("dual_use", "high_priority", "military"))
ROUND = frozenset(("RU", "BY"))
AROUND = re.compile(
    r"\bpoti\b|\bbatumi\b|\bbaku\b|\balat\b|\baktau\b|\bkuryk\b|caspian|trans-?caucas|\btitr\b|middle corridor|каспи|актау|баку|\btransit\b|транзит",
    re.IGNORECASE,
)
"""Words that tell the way: round Russia, or through it."""


@rule(Severity.HIGH, "Regulation (EU) 833/2014 art. 2, 2a, 3h, 3k (transit bans)")
def transit_through_russia(shipment: Shipment) -> Iterator[Hit]:
    """Goods that Russia seeks are sent through Russia or Belarus to a third country.

    ## Why it matters
    Cars, luxury goods, electronics and machines declared "in transit" to Central Asia, Mongolia or China often stay where they
    pass through. For many of them the transit itself is barred under EU law since 2023; trucks to the same places can go
    round by the Caspian. Grain, coal and other plain goods do cross Russia every day.

    ## Example
    Thermal cameras from Khorgos for Kostanay, "ТРАНЗИТОМ ЧЕРЕЗ ТЕРРИТОРИЮ РФ".

    ## What to do
    Ask for the transit declaration with its guarantee, the border stamps of the last such delivery, and the consignee's
    import declaration. Offer the route that goes round; if the customer refuses it, ask why.
    """
    when = shipped_on(shipment)
    if when is not None and when < INVASION:
        return
    inside = [e for e in exposures(shipment) if e.target in ("RU", "BY") and e.strength == Strength.INSIDE]
    passing = [e for e in inside if e.direction == "through" and e.kind in ("place", "text")]
    ware = carried(shipment, KEEN)
    if not passing:
        return
    last = shipment.route[-1] if shipment.route else None
    end = f" on the way to {last.place}" if last and last.place.country not in ("RU", "BY", None) else ""
    found = passing[0]
    yield hit(
        f"The goods pass through {PLACE_NAMES[found.target]} ('{' '.join(found.fact.text.split())[:80]}'){end}"
        + (f"; '{ware.fact.text[:60]}' is sought after there." if ware else "."),
        found.fact,
        *((ware.fact,) if ware else ()),
        severity=Severity.HIGH if ware else Severity.INFO,
    )


@rule(Severity.MEDIUM, "Regulation (EU) 833/2014 art. 2, 2a, 3h, 3k (transit bans)")
def usual_way_through_russia(document: TransportDocument) -> Iterator[Hit]:
    """A truck or train takes goods that Russia seeks to a neighbour, its usual way leads through Russia, and no paper tells the way.

    ## Why it matters
    From Europe to Central Asia the short road leads through Belarus and Russia. Goods of the lists may not take it: they go by the Black Sea
    and the Caspian, and the papers name Poti, Baku or the ferry. Where nothing is said, the goods may leave the truck on the way.

    ## Example
    A machining centre by truck from Leipzig to Bishkek, with no border named.

    ## What to do
    Ask for the route, the border crossings and the transit declaration before the truck is loaded.
    """
    if not isinstance(document, CmrConsignmentNote | RailWaybill) or document.transhipment_port or any(AROUND.search(line.text) for line in document.lines):
        return
    ends = (document.place_of_receipt or document.port_of_loading, document.final_destination or document.place_of_delivery or document.port_of_discharge)
    day = next((f.value for f in (document.on_board_date, document.etd, document.issue_date) if f), None)
    if not all(ends) or (day is not None and day < INVASION):
        return
    start, end = ends
    by = RAIL if isinstance(document, RailWaybill) else ROAD
    way, round_it = land_way(start.value, end.value, by, day), land_way(start.value, end.value, by, day, ROUND | {"IR"})
    passed = way is not None and ROUND & set(way.countries[1:-1]) and (round_it is None or round_it.km > 1.1 * way.km)
    neighbour = any(s.target in ROUND for s in signs(end.value, day))
    ware = carried(Shipment((document,)), LISTED)
    if way and passed and neighbour and ware and start.value.country not in ("RU", "BY"):
        names = ", ".join(countries.name(c) for c in way.countries[1:-1])
        yield hit(
            f"By {by} from {start.value} to {end.value} the usual way leads through {names}, no paper tells the way, and "
            f"'{ware.fact.text[:60]}' is sought after there.",
            start,
            end,
            ware.fact,
        )


@rule(Severity.HIGH)
def onward_place_only_in_a_clause(shipment: Shipment) -> Iterator[Hit]:
    """A remark or mark sends the goods on to a country under sanctions that no field names as their destination.

    ## Why it matters
    The fields are what the bank and customs read. The true destination stands where the warehouse and the driver read: in a
    handling remark, in the marks, in a line below the goods.

    ## Example
    Airport of destination Yerevan; handling information: "ONWARD EVN-SVO BY CONSIGNEE" (SVO is Moscow).

    ## What to do
    Ask who wrote the remark and who takes the goods on from the named destination. Do not accept a corrected paper without the
    remark as an answer: ask for the consignee's import declaration at the named destination.
    """
    found = [e for e in exposures(shipment) if e.strength == Strength.INSIDE and e.direction == "to"]
    open_targets = {e.target for e in found if e.kind != "text"}
    when = shipped_on(shipment)
    ware = carried(shipment, KEEN)
    last = shipment.route[-1] if shipment.route else None
    for exposure in {e.target: e for e in found if e.target not in open_targets}.values():
        if exposure.target in ("RU", "BY") and when is not None and when < INVASION:
            continue
        yield hit(
            f"'{' '.join(exposure.fact.text.split())[:120]}' sends the goods on to {PLACE_NAMES[exposure.target]}"
            + (f"; the destination declared is {last.place}." if last else "; no field says so."),
            exposure.fact,
            *((last.fact,) if last else ()),
            *((ware.fact,) if ware else ()),
            severity=Severity.HIGH if ware or exposure.target not in ("RU", "BY") else Severity.MEDIUM,
        )
