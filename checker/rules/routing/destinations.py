"""Destinations that are left open, left out, or out of the usual way."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import exposures
from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import none_lost
from checker.judging.wares import KEEN, carried, receiver
from checker.model.documents import Document, LetterOfCredit, ProformaInvoice, PurchaseOrder
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.corridors import landlocked, usual_gateways
from checker.reference.journeys import hub_of
from checker.reference.onward_words import open_words
from checker.reference.risk_places import Strength

ENDS = (Document.port_of_discharge, Document.place_of_delivery, Document.final_destination)
"""Fields that say where the journey ends."""


@rule(Severity.MEDIUM)
def open_destination(shipment: Shipment) -> Iterator[Hit]:
    """The papers leave open where the goods go.

    ## Why it matters
    ANY PORT, OPTIONAL, TO BE DECLARED let the destination be chosen at sea, after every check is done. Bulk cargo sold afloat
    is traded so; boxes and vehicles are not. A credit or an offer may name a range of ports: there the rule is silent.

    ## Example
    Port of discharge: BUSAN OR ANY PORT KOREA/CHINA/FAR EAST RUSSIA IN SHIPPER'S OPTION.

    ## What to do
    Ask for the final port and place of delivery in writing before loading, with a correction of the bill of lading.
    Let nobody but the consignee of record change it.
    """
    bulk = any("BULK" in line.description.text.upper() for line in shipment.goods)
    for document in shipment.documents:
        if isinstance(document, LetterOfCredit | ProformaInvoice | PurchaseOrder):
            continue
        for field in ENDS:
            fact = document.fact(field.name)
            words = open_words(fact.text) if fact else None
            if words:
                yield hit(
                    f"The {field.name.replace('_', ' ')} is left open: '{' '.join(fact.text.split())[:120]}'.",
                    fact,
                    severity=Severity.LOW if bulk else Severity.MEDIUM,
                )


@rule(Severity.LOW)
def final_place_blank_at_a_hub(shipment: Shipment) -> Iterator[Hit]:
    """The goods are discharged at a hub, and no paper says where they go from there.

    ## Why it matters
    Most cargo discharged at a transhipment hub goes on to another country. Where the consignee is not at the hub and no
    paper names a place of delivery, the true destination has been left out.

    ## Example
    Port of discharge Singapore, consignee in a third country, place of delivery and final destination empty.

    ## What to do
    Ask for the place of delivery and the carrier's booking for the next leg.
    """
    stops = [s for s in shipment.route if s.role in ("port_of_loading", "transhipment_port", "port_of_discharge", "place_of_delivery", "final_destination")]
    if (
        not stops
        or stops[-1].role != "port_of_discharge"
        or any(d.fact(name) for d in shipment.documents for name in ("country_of_destination", "place_of_delivery", "final_destination"))
    ):
        return
    last, who = stops[-1], receiver(shipment)
    gate = any(e.strength >= Strength.GATEWAY and e.fact.label == "port_of_discharge" for e in exposures(shipment))
    here = who.fact is not None and who.fact.value.country in (None, last.place.country)
    if (hub_of(last.place) is None and not gate) or (here and who.sort != "forwarder"):
        return
    keen = carried(shipment, KEEN)
    sort = "a gateway" if gate else "a transhipment hub"
    yield hit(
        f"{last.place.name} is {sort}; no paper names a place beyond it, and {who.words}"
        + (f" in {countries.name(who.fact.value.country)}." if who.fact and who.fact.value.country else "."),
        last.fact,
        *((who.fact,) if who.fact else ()),
        severity=Severity.MEDIUM if keen and not who.known else Severity.LOW,
    )


@rule(Severity.LOW)
def landlocked_by_odd_gateway(shipment: Shipment) -> Iterator[Hit]:
    """Goods for a country without a sea are landed on a coast from which it is not usually reached.

    ## Why it matters
    A landlocked country is reached by a few known corridors. Another coast means that the inland destination may be a name
    only, and that the goods stay near the port or go on elsewhere.

    ## Example
    Discharged at Istanbul, final destination Ulaanbaatar.

    ## What to do
    Ask for the transit declaration and the truck or rail booking from the port to the border.
    """
    end = shipment.route[-1] if shipment.route else None
    port = next((s for s in shipment.route if s.role == "port_of_discharge"), None)
    if end is None or port is None or not end.place.country or not port.place.country or not landlocked(end.place.country):
        none_lost(shipment)
        return
    usual = usual_gateways(end.place.country)
    if port.place.country in usual or port.place.country == end.place.country:
        return
    names = ", ".join(sorted(countries.name(c) for c in usual))
    yield hit(
        f"{countries.name(end.place.country)} has no sea and is usually reached through {names}; here the goods are landed at {port.place}.",
        port.fact,
        end.fact,
        severity=Severity.MEDIUM if carried(shipment, KEEN - {"machinery", "electronics"}) else Severity.LOW,
    )
