"""Ways that no carrier would choose: detours, ports beyond the destination, loops and chains of hops."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import exposures
from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import all_known, none_lost
from checker.judging.wares import KEEN, carried
from checker.model.documents import Document, SeaTransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Stop
from checker.model.shipment import Shipment
from checker.reference.journeys import beyond, by_sea, detour, hub_of, leg_miles, loops
from checker.reference.onward_words import return_words
from checker.reference.risk_places import Strength
from checker.reference.searoutes import CLOSED


@rule(Severity.HIGH)
def route_beyond_detour(shipment: Shipment, *, odd: float = 1.5, absurd: float = 1.8, least_extra_miles: float = 600.0, closed: str = "") -> Iterator[Hit]:
    """The goods travel far longer than the direct way to the place they are for.

    ## Why it matters
    Freight costs money by the mile. Carriers do change ships at hubs on the way (the best hub adds under a tenth), but a
    journey half as long again, through a port that is no hub, has a reason that the papers do not give: a stop where goods,
    papers or the destination change. Through hubs alone it counts only where an end of the route lies near measures.
    When ships avoid Suez, set closed = "suez": the direct way then goes round as well.

    ## Example
    Yokohama–Chattogram–Singapore is 5,877 nautical miles; the direct way is 2,892 (2.0 times), and Chattogram is no hub.

    ## What to do
    Ask the customer why the cargo calls at this port, who takes it there, and for the carrier's booking with all legs.
    Ask the carrier whether it offers this routing at all.
    """
    found = detour(by_sea(shipment.route), (*CLOSED, *(name.strip() for name in closed.split(",") if name.strip())))
    if found is None or found.ratio < odd or found.extra < least_extra_miles:
        all_known(shipment)
        return
    plain = [s for s in found.stops[1:-1] if hub_of(s.place) is None]
    near_measures = any(e.strength >= Strength.GATEWAY and e.kind in ("place", "text") for e in exposures(shipment))
    if not plain and not near_measures:
        severity = Severity.INFO
    elif found.ratio >= absurd:
        severity = Severity.HIGH
    else:
        severity = Severity.MEDIUM
    no_hub = f", and {' and '.join(s.place.name for s in plain)} {'is' if len(plain) == 1 else 'are'} no transhipment hub" if plain else ""
    yield hit(
        f"{found.named} is {found.miles:,.0f} nautical miles; the direct way is {found.direct:,.0f} ({found.ratio:.1f} times){no_hub}.",
        *(s.fact for s in found.stops),
        severity=severity,
    )


@rule(Severity.HIGH)
def via_beyond_destination(shipment: Shipment, *, farther: float = 1.2, least_miles_back: float = 400.0) -> Iterator[Hit]:
    """The goods are carried past their destination, to turn back from a port that is no hub.

    ## Why it matters
    Goods that are meant for one port and are discharged at another, farther one are rarely carried back: the named
    destination is the cover, the farther port the true one. Feeder ports receive cargo from the hubs, never the reverse.

    ## Example
    A car from Yokohama, discharged at Chattogram "in transit to Singapore". Ships from Japan pass Singapore on their way to
    Chattogram, which is itself served from Singapore.

    ## What to do
    Ask the customer for the second bill of lading, from this port to the destination, and who clears the goods here.
    Ask the consignee directly, by a contact of your own, whether he expects them.
    """
    found = beyond(shipment.route, farther, least_miles_back)
    if not found:
        all_known(shipment)
    for via, final, there, back, direct in found:
        role = "the ship's port of discharge" if via.role == "port_of_discharge" else "a port on the way"
        yield hit(
            f"{via.place.name}, {role}, is {there:,.0f} nautical miles from {shipment_start(shipment).place.name}; the destination {final.place.name} is only "
            f"{direct:,.0f}, and the goods would have to come back {back:,.0f}. {via.place.name} is no transhipment hub.",
            via.fact,
            final.fact,
        )


def shipment_start(shipment: Shipment) -> Stop:
    """The first port of the journey."""
    return by_sea(shipment.route)[0]


@rule(Severity.MEDIUM)
def route_loops(shipment: Shipment) -> Iterator[Hit]:
    """The route comes back to a country that the goods had already left.

    ## Why it matters
    Goods that go out and come back have changed only their papers: origin, owner or destination. It is also how value is
    moved on paper. Repairs, returned goods and exhibitions do come back, and say so.

    ## Example
    Busan–Jebel Ali–Gwangyang, with no word of repair or return.

    ## What to do
    Ask the customer why the goods return, for the import entry of the first leg, and for the repair order or the returned
    goods' invoice.
    """
    for first, between, again, same_port in loops(shipment.route):
        said = (*shipment.every(Document.clauses, Document.marks), *(line.description for line in shipment.goods), *shipment.lines)
        reason = next((words for fact in said if (words := return_words(fact.text))), None)
        where = again.place.name if same_port else f"{first.place} and again {again.place}"
        if reason:
            severity, tail = Severity.INFO, f" The papers give a reason ('{reason}')."
        else:
            severity, tail = (
                (Severity.HIGH if carried(shipment, KEEN - {"machinery", "electronics"}) else Severity.MEDIUM),
                " No paper speaks of repair or return.",
            )
        yield hit(f"The goods touch {where}, with {between.place} in between.{tail}", first.fact, between.fact, again.fact, severity=severity)


@rule(Severity.MEDIUM)
def chain_of_hops(shipment: Shipment, *, most: int = 2) -> Iterator[Hit]:
    """The goods change ships more often than carriers do.

    ## Why it matters
    One change of ship is common, two happen on long feeder routes. Every further hop is a chance to change bill, consignee and
    destination; the armoured limousines that reached Pyongyang in 2018 went Rotterdam–Dalian–Osaka–Busan–Nakhodka, hardly a
    detour in miles.

    ## Example
    Dalian–Shanghai–Singapore–Jebel Ali–Bandar Abbas: three ports between the first and the last.

    ## What to do
    Ask for one through bill of lading, or for the bill of each leg, and compare shipper and consignee on each.
    Ask who pays for the extra handling.
    """
    stops = [s for s in shipment.route if s.role != "place_of_receipt"]
    ports = [s for s in stops if s.role in ("port_of_loading", "transhipment_port", "port_of_discharge")]
    hops = ports[1:-1] if (ports and ports[-1] is stops[-1]) or not ports else ports[1:] if _by_ship(ports[-1], stops[-1]) else ports[1:-1]
    if len(hops) < most:
        none_lost(shipment)
        return
    plain = [s for s in hops if hub_of(s.place) is None]
    gates = [e for e in exposures(shipment) if e.strength >= Strength.GATEWAY and e.kind == "place" and e.direction != "from"]
    ware = carried(shipment, KEEN)
    takers = _takers(shipment)
    if len(hops) == most:
        severity = Severity.MEDIUM if len(takers) > most else Severity.LOW if plain and gates and ware else None
    elif gates and ware:
        severity = Severity.HIGH
    else:
        severity = Severity.MEDIUM if plain or gates else Severity.LOW
    if severity is None:
        return
    gate = next((e for e in gates if e.target == "KP"), gates[0] if gates else None)
    near = f" {gate.name}: {gate.reason}." if gate else ""
    yield hit(
        f"Between {stops[0].place.name} and {stops[-1].place.name} the goods change ships {len(hops)} times: {', '.join(s.place.name for s in hops)}."
        + (f" {', '.join(s.place.name for s in plain)}: no transhipment hub." if plain else "")
        + (f" Each leg has a bill of its own, with another consignee: {', '.join(f.value.name for f in takers)}." if len(takers) > 1 else "")
        + near,
        *(s.fact for s in stops),
        *(takers if len(takers) > 1 else ()),
        *((ware.fact,) if ware and severity >= Severity.HIGH else ()),
        severity=severity,
    )


def _takers(shipment: Shipment) -> tuple[Fact[Party], ...]:
    """The consignee of each bill of lading that carries the goods a leg of its own from another port, each firm once; banks and orders are none."""
    found: dict[str, Fact[Party]] = {}
    ports: set[str] = set()
    for bill in shipment.of(SeaTransportDocument):
        if bill.consignee and bill.port_of_loading and not bill.consignee.value.to_order and bill.port_of_loading.value.name not in ports:
            ports.add(bill.port_of_loading.value.name)
            found.setdefault("".join(bill.consignee.value.name.casefold().split()), bill.consignee)
    return tuple(found.values())


def _by_ship(port: Stop, end: Stop) -> bool:
    """Whether the last stretch is again one by sea, in another country and a day's sail away at least."""
    if not port.place.located or not end.place.located or port.place.country == end.place.country or end.place.kind != "port":
        return False
    return (leg_miles(port.place, end.place) or 0) > 250
