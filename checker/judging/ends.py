"""Where the papers say that the goods end, and whether they say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from checker.judging.cast import DESTINATIONS, masters, same_country
from checker.model.documents import Document, ProformaInvoice, PurchaseOrder, VehicleCertificate
from checker.model.fact import AnyFact, Fact
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference.place_mentions import sent_onward, worth_reading

CUSTOMS_UNION = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
LANDLOCKED = frozenset(
    "AF AD AM AT AZ BY BT BO BW BF BI CF TD CZ SZ ET HU KZ XK KG LA LS LI LU MK MW ML MD MN NP NE PY RW SM RS SK SS CH TJ TM UG UZ VA ZM ZW".split()
)
NEAR_KM = 75.0


@dataclass(frozen=True, slots=True)
class End:
    """Where the goods end by one paper: the country, the fact, and whether it is a final place or but the port of discharge."""

    country: str
    fact: AnyFact
    final: bool
    document: Document


def ends(shipment: Shipment) -> tuple[End, ...]:
    """One statement for each paper that makes one; carriers' bills above house bills and vehicle certificates are left out."""
    above = masters(shipment)
    papers = (d for d in shipment.documents if d not in above and not isinstance(d, VehicleCertificate))
    found = (end_of(d) for d in papers)
    return tuple(e for e in found if e)


def end_of(document: Document) -> End | None:
    """The final place of one paper; its country of destination, or its port of discharge, where it names no place."""
    for name in DESTINATIONS[:2]:
        fact = document.fact(name)
        if fact and fact.value.country:
            return End(fact.value.country, fact, True, document)
    if document.country_of_destination:
        return End(document.country_of_destination.value, document.country_of_destination, True, document)
    port = document.port_of_discharge
    return End(port.value.country, port, False, document) if port and port.value.country else None


def clash(one: End, other: End, papers: Iterable[Document]) -> bool:
    """Whether two ends lie in two countries, and no paper explains it by a port on the way or by transit words."""
    if same_country(one.country, other.country) or namesakes(one.fact, other.fact):
        return False
    return not any(not near.final and explained(near, far, papers) for near, far in ((one, other), (other, one)))


def explained(port: End, final: End, papers: Iterable[Document]) -> bool:
    """Whether a port of discharge serves a final place elsewhere: another paper has both, or its own words send the goods on."""
    for paper in papers:
        through = [f.value for name in ("port_of_discharge", "place_of_receipt") if (f := paper.fact(name))]
        through += paper.transhipment_port.read or ()
        last = end_of(paper)
        if last and last.final and same_country(last.country, final.country) and any(same_country(p.country, port.country) for p in through):
            return True
    inland = final.country in LANDLOCKED and not any(p.port_of_discharge and not same_country(p.port_of_discharge.value.country, port.country) for p in papers)
    words = [line.text for line in port.document.lines] + [str(f.value) for f in (port.document.clauses, port.document.marks) if f]
    return inland or any(same_country(place.country, final.country) for text in words if worth_reading(text) for _, place in sent_onward(text))


def union(one: str, other: str) -> bool:
    """Whether both countries lie in the customs union of the EU, where ports stand in for one another."""
    return one in CUSTOMS_UNION and other in CUSTOMS_UNION


def ports_apart(one: Fact[Place], other: Fact[Place]) -> bool:
    """Whether two ports are surely two: other codes, other names, and more than 75 km apart where positions are known."""
    a, b = one.value, other.value
    if "country" in (a.method, b.method) or (a.unlocode and a.unlocode == b.unlocode) or _alike(a.name, b.name) or "unresolved" in (a.method, b.method):
        return False
    return _kilometres(a, b) > NEAR_KM if a.located and b.located else bool(a.unlocode and b.unlocode)


def namesakes(one: AnyFact, other: AnyFact) -> bool:
    """Whether two facts print one name, and one of them no country: SAN ANTONIO alone is the San Antonio, Chile, of the other paper."""
    a, b = one.value, other.value
    return isinstance(a, Place) and isinstance(b, Place) and not (a.printed_country and b.printed_country) and _bare(one) == _bare(other) != ""


def _bare(fact: AnyFact) -> str:
    """The printed name up to the first comma or bracket, letters only."""
    return "".join(c for c in re.split(r"[,(/]", fact.text or str(fact.value))[0].casefold() if c.isalpha())


def on_the_way(port: Place, papers: Iterable[Document]) -> bool:
    """Whether a paper names that port as a place of transhipment, receipt or delivery."""
    named: list[Place] = []
    for paper in papers:
        named += [f.value for name in ("place_of_delivery", "final_destination") if (f := paper.fact(name))]
        named += list(paper.transhipment_port.read or ())
    return any(same_port(n, port) for n in named)


def same_port(one: Place, other: Place) -> bool:
    """Whether two places have one code or one name."""
    return bool(one.unlocode and one.unlocode == other.unlocode) or _alike(one.name, other.name)


def _alike(one: str, other: str) -> bool:
    a, b = ("".join(c for c in s.casefold() if c.isalnum()) for s in (one, other))
    return bool(a and b) and (a in b or b in a)


def _kilometres(a: Place, b: Place) -> float:
    (lat1, lon1), (lat2, lon2) = a.point, b.point
    h = sin(radians(lat2 - lat1) / 2) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(h))


def early(document: Document) -> bool:
    """Whether a paper is an offer or order, written before the way of the goods was fixed."""
    return isinstance(document, (ProformaInvoice, PurchaseOrder))
