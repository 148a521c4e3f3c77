"""Ways by land and air that are none, and ends that are no place of use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.judging.voyage import none_lost
from checker.judging.wares import carried, receiver
from checker.model.documents import AirWaybill, CmrConsignmentNote, Document, RailWaybill, TransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.free_zones import zone_at, zone_words
from checker.reference.globe import km_between, miles_between
from checker.reference.hubs import near_ports
from checker.reference.land import RAIL, ROAD, land_way, linked
from checker.reference.place_mentions import in_address

FERRY = re.compile(r"ferry|ro-?ro|\bvessel\b|\bm/?v\b|by sea|sea ?freight|\bship\b|паром|морск|海运|轮渡|フェリー|페리", re.IGNORECASE)
"""Words of a stretch by sea on a paper of a truck or train."""

ENDS = (Document.final_destination, Document.place_of_delivery, Document.port_of_discharge)
UNUSUAL = frozenset(("military", "dual_use", "high_priority"))


@rule(Severity.MEDIUM)
def no_road_or_rail_there(document: TransportDocument) -> Iterator[Hit]:
    """A truck or train is said to go where no road or railway leads.

    ## Why it matters
    A consignment note for a way that does not exist was drawn up at a desk. The south of Korea can be reached by land only
    through the north, and that border is closed.

    ## Example
    A CMR note from Busan to Vladivostok, with no ferry named.

    ## What to do
    Ask for the bill of lading or ferry ticket of the stretch by sea, and for the truck's border stamps.
    """
    if not isinstance(document, CmrConsignmentNote | RailWaybill):
        return
    start = next((f for f in (document.place_of_receipt, document.port_of_loading) if f and f.value.country), None)
    end = next((f for f in (document.final_destination, document.place_of_delivery, document.port_of_discharge) if f and f.value.country), None)
    if not start or not end or document.vessel or any(met(document, FERRY)):
        return
    by = RAIL if isinstance(document, RailWaybill) else ROAD
    if start.value.country == end.value.country or not start.value.located or not end.value.located or land_way(start.value, end.value, by, _day(document)):
        return
    lone = next((c for c in (start.value.country, end.value.country) if c and not linked(c, by, _day(document))), None)
    what = "no such way leads to " + countries.name(lone) if lone else f"no {'railway' if by == RAIL else 'road'} joins the two countries"
    yield hit(f"From {start.value} to {end.value} by {by}: {what}, and no ferry is named.", start, end)


def _day(document: TransportDocument) -> date | None:
    """The day the goods were taken over."""
    return next((f.value for f in (document.on_board_date, document.etd, document.issue_date) if f), None)


@rule(Severity.MEDIUM)
def flown_out_of_the_way(shipment: Shipment, *, odd: float = 2.5, least_extra_miles: float = 2000.0) -> Iterator[Hit]:
    """The goods fly far longer than the direct way.

    ## Why it matters
    Air freight goes by way of the airline's own hub, which can be half as far again. Several times as far, it goes for another reason:
    a place on the way is where it changes hands.

    ## Example
    Osaka–Dubai–Vladivostok is 8,000 nautical miles; the direct way is 500.

    ## What to do
    Ask the airline, by the number of the air waybill, for the stations and who took the goods over at each.
    """
    if not shipment.of(AirWaybill):
        return
    stops = [s for s in shipment.route if s.place.located and s.place.kind != "country" and s.role != "place_of_receipt"]
    if len(stops) < 3:
        none_lost(shipment)
        return
    flown = sum(miles_between(a.place.point, b.place.point) for a, b in pairwise(stops))
    direct = miles_between(stops[0].place.point, stops[-1].place.point)
    if direct > 100 and flown / direct >= odd and flown - direct >= least_extra_miles:
        names = "–".join(s.place.name for s in stops)
        yield hit(f"{names} is {flown:,.0f} nautical miles by air; the direct way is {direct:,.0f} ({flown / direct:.1f} times).", *(s.fact for s in stops))


@rule(Severity.LOW)
def free_zone_end(shipment: Shipment) -> Iterator[Hit]:
    """The goods end in a free zone, with a firm of the zone, and nobody is named who will use them.

    ## Why it matters
    Goods in a free zone have not entered the country. They are sold on and leave under new papers, and those no one outside the zone
    sees. For everyday goods that is the honest trade of these zones.

    ## Example
    Navigation receivers for a firm in Jebel Ali Free Zone, place of delivery Jebel Ali, no end user.

    ## What to do
    Ask for the end user and the zone's own transfer papers, and for a promise in writing not to re-export to countries under measures.
    """
    if any(d.end_user or d.end_use for d in shipment.documents):
        return
    takers = [f for f in shipment.every(Document.consignee, Document.notify_party) if zone_words(f"{f.value.name} {f.value.address}")]
    ends = [f for f in shipment.every(*ENDS) if zone_words(f.text) or zone_at(f.value)]
    if not takers or not ends:
        return
    ware = carried(shipment, UNUSUAL)
    asked = ware and not receiver(shipment).known
    words = zone_words(f"{takers[0].value.name} {takers[0].value.address}")
    yield hit(
        f"{takers[0].value.name} sits in a free zone ('{words}') and {ends[0].value.name} is where the goods end; no paper names an end user.",
        takers[0],
        ends[0],
        *((ware.fact,) if ware else ()),
        severity=Severity.MEDIUM if asked else Severity.LOW,
    )


@rule(Severity.LOW)
def odd_export_port(shipment: Shipment, *, least_km: float = 1000.0, near_km: float = 150.0) -> Iterator[Hit]:
    """The goods leave from a far port of the shipper's country, though a main port is near him.

    ## Why it matters
    Inland haulage costs more than a sea mile. Goods that cross the whole country to be shipped may not start where the papers say.

    ## Example
    A shipper in Shenzhen, loaded at Dalian, 2,000 km away.

    ## What to do
    Ask where the goods were made and packed, and for the truck or rail paper to the port.
    """
    port = next((s for s in shipment.route if s.role == "port_of_loading" and s.place.located), None)
    party = next(iter(shipment.every(Document.shipper, Document.exporter, Document.seller)), None)
    if port is None or party is None or party.value.country != port.place.country or any(s.role == "place_of_receipt" for s in shipment.route):
        return
    town = next((p for p in in_address(party.value.address, party.value.country) if p.located and p.kind != "country"), None)
    if town is None or (away := km_between(town.point, port.place.point)) < least_km:
        return
    near = next((h for h in near_ports(town.point, port.place.country or "", near_km)), None)
    if near is not None:
        close = km_between(town.point, near.point)
        yield hit(
            f"The shipper is in {town.name}, {close:,.0f} km from the port of {near.name}; the goods are loaded at {port.place.name}, {away:,.0f} km away.",
            party,
            port.fact,
        )
