"""The declared journey: the stops that all papers of a shipment name, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from checker.model.documents import AirWaybill, CmrConsignmentNote, Document, LetterOfCredit, NoticeDocument, RailWaybill, TransportDocument
from checker.model.fact import AnyFact, Fact
from checker.model.places import Place, Stop
from checker.reference import countries
from checker.reference.delivery_terms import at_origin, place_named
from checker.reference.searoutes import great_circle_miles

ROLES = ("place_of_receipt", "port_of_loading", "transhipment_port", "port_of_discharge", "place_of_delivery", "final_destination")
"""The roles of stops in the order of a journey."""

TELLING = ("port_of_loading", "port_of_discharge", "place_of_receipt", "final_destination", "place_of_delivery", "transhipment_port")
"""Of two roles at one place, the one that says more."""

AFLOAT = frozenset(("port_of_loading", "transhipment_port", "port_of_discharge"))
CARRIED = {
    "rail": re.compile(r"\brail|\btrain|железн|铁路|鉄道|철도|\bbahn", re.IGNORECASE),
    "road": re.compile(r"truck|lorry|\broad|trailer|автомоб|卡车|トラック|트럭|\blkw", re.IGNORECASE),
}
"""Words on a sea paper for how the goods come to the port."""

NEAR_MILES = 16.0
"""So near (30 km) within one country, a quay and its city are one stop."""


def route(documents: tuple[Document, ...]) -> tuple[Stop, ...]:
    """The stops from origin to destination. Transport papers speak first, the others fill what they leave open."""
    ranked = sorted(documents, key=_rank)
    legs = [leg for d in ranked if isinstance(d, TransportDocument) and len(leg := _merged(_stops(d))) > 1]
    chain = _chained(legs)
    stops, agreeing = (chain, ranked) if chain else _filled(ranked)
    return _travelled(_merged([*stops, *(_delivered_at(stops, agreeing) or _destination_country(stops, agreeing))]), ranked)


def _travelled(stops: Sequence[Stop], documents: Sequence[Document]) -> tuple[Stop, ...]:
    """The stops, each with how the goods come there and the paper that says so."""
    papers = [(d, [s.place for s in _stops(d)]) for d in documents if isinstance(d, TransportDocument)]
    out = list(stops[:1])
    for before, stop in pairwise(stops):
        carrying = (d for d, named in papers if _names(named, before.place) and _names(named, stop.place))
        paper = next(carrying, None)
        out.append(stop if paper is None else replace(stop, by=_mode(paper, before, stop), paper=paper.path))
    return tuple(out)


def _names(named: Iterable[Place], place: Place) -> bool:
    return any(same_place(other, place) or _within(place, other) for other in named)


def _mode(paper: Document, start: Stop, end: Stop) -> str:
    """How a paper carries goods from one of its stops to the next; empty for the legs by land of a sea or air paper, unless it says how."""
    if isinstance(paper, CmrConsignmentNote):
        return "road"
    if isinstance(paper, RailWaybill):
        return "rail"
    if AFLOAT.issuperset((start.role, end.role)):
        return "air" if isinstance(paper, AirWaybill) else "sea"
    said = paper.fact("pre_carriage_by") if start.role == "place_of_receipt" else None
    return next((mode for mode, words in CARRIED.items() if said and words.search(said.text)), "")


def same_place(a: Place, b: Place) -> bool:
    """Whether two names mean one stop: the same code, the same name in the same country, or 30 km apart in one country."""
    if a.unlocode and a.unlocode == b.unlocode:
        return True
    if a.country != b.country:
        return False
    if a.name.casefold() == b.name.casefold():
        return True
    return a.located and b.located and a.country is not None and great_circle_miles(a, b) <= NEAR_MILES


def _rank(document: Document) -> int:
    if isinstance(document, TransportDocument):
        return 0
    if isinstance(document, NoticeDocument):
        return 1
    return 3 if isinstance(document, LetterOfCredit) else 2


def _stops(document: Document) -> list[Stop]:
    return [stop for role in ROLES for stop in _of_role(document, role)]


def _of_role(document: Document, role: str) -> Iterator[Stop]:
    fact = document.fact(role)
    if not fact:
        return
    places = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    texts = [t for t in re.split(r"\s*[;/\n→>、]\s*", fact.text) if t]
    for n, place in enumerate(places):
        text = texts[n] if len(texts) == len(places) else fact.text
        yield Stop(role, Fact(role, fact.spot, place, text, fact.confidence), place, _date(document, role))


def _date(document: Document, role: str) -> date | None:
    names = {"port_of_loading": ("on_board_date", "etd"), "port_of_discharge": ("eta",)}.get(role, ())
    return next((f.value for name in names if (f := document.fact(name))), None)


def _chained(legs: Sequence[list[Stop]]) -> list[Stop]:
    """Legs on papers of their own, put end to end; nothing where no paper takes over where another ends."""
    for first in legs:
        if any(other is not first and _follows(other, first) for other in legs):
            continue
        rest = [leg for leg in legs if leg is not first]
        chain = list(first)
        while following := next((leg for leg in rest if _follows(chain, leg)), None):
            rest.remove(following)
            chain = [*chain[:-1], _joint(chain, following), *following[1:]]
        if len(chain) > len(first):
            return chain
    return []


def _joint(chain: list[Stop], following: list[Stop]) -> Stop:
    """The stop where one paper hands over to the next: where the ship is first boarded, last left, or changed."""
    afloat = any(s.role == "port_of_loading" for s in chain)
    sails = following[0].role == "port_of_loading" or any(s.role == "port_of_loading" for s in following[1:])
    role = "transhipment_port" if afloat and sails else "port_of_loading" if sails else "port_of_discharge" if afloat else "place_of_delivery"
    joined = _joined(chain[-1], following[0])
    return replace(joined, role=role, date=following[0].date or chain[-1].date)


def _follows(leg: list[Stop], after: list[Stop]) -> bool:
    return same_place(leg[-1].place, after[0].place) and not any(same_place(s.place, after[-1].place) for s in leg)


def _filled(ranked: Iterable[Document]) -> tuple[list[Stop], list[Document]]:
    """One journey out of all papers, role by role, and the papers that agree with it.

    A paper whose port of loading or discharge lies in another country fills nothing: that is a contradiction, not a gap.
    """
    found: dict[str, list[Stop]] = {}
    agreeing = []
    for document in ranked:
        stops = {role: list(_of_role(document, role)) for role in ROLES}
        if any(_differ(found.get(role), stops[role]) for role in ("port_of_loading", "port_of_discharge")):
            continue
        agreeing.append(document)
        if _elsewhere(found, stops["final_destination"]):
            stops["final_destination"] = []
        for role, own in stops.items():
            if own:
                found[role] = [replace(s, date=s.date or own[0].date) for s in found.get(role, own)]
    journey = [stop for role in ROLES for stop in found.get(role, [])]
    return [replace(s, date=s.date or next((d for doc in ranked if (d := _date(doc, s.role))), None)) for s in journey], agreeing


def _elsewhere(found: dict[str, list[Stop]], final: list[Stop]) -> bool:
    """Whether a final destination contradicts a place of delivery already known, which itself lies beyond the port of discharge."""
    delivery, discharge = found.get("place_of_delivery"), found.get("port_of_discharge")
    return "final_destination" not in found and _differ(delivery, final) and _differ(delivery, discharge or final)


def _differ(known: list[Stop] | None, own: list[Stop]) -> bool:
    """Whether two namings of a stop lie in two countries."""
    if not known or not own:
        return False
    countries_named = {known[0].place.country, own[0].place.country}
    return None not in countries_named and len(countries_named) > 1


def _merged(stops: Iterable[Stop]) -> list[Stop]:
    out: list[Stop] = []
    for stop in stops:
        if out and (same_place(out[-1].place, stop.place) or _within(stop.place, out[-1].place)):
            out[-1] = _joined(out[-1], stop)
        else:
            out.append(stop)
    return out


def _within(country: Place, place: Place) -> bool:
    """Whether one names no more than the country of the other: the port of discharge AUCKLAND, then the final destination NEW ZEALAND."""
    return country.method == "country" and country.country is not None and country.country == place.country


def _joined(a: Stop, b: Stop) -> Stop:
    better, other = (a, b) if (TELLING.index(a.role), not a.place.located) <= (TELLING.index(b.role), not b.place.located) else (b, a)
    if other.place.located and not better.place.located:
        better = replace(better, place=other.place, fact=other.fact)
    return replace(better, date=better.date or other.date)


def _delivered_at(stops: Sequence[Stop], documents: Iterable[Document]) -> list[Stop]:
    """The place behind a delivery term (CIP ALMATY) as the last stop, where no paper names any other place that the goods go to."""
    if any(s.role in ("port_of_discharge", "place_of_delivery", "final_destination") for s in stops):
        return []
    for document in documents:
        term, fact = document.fact("incoterm"), document.fact("incoterm_place")
        if term and fact and not at_origin(str(term.value)) and (place := place_named(fact.value)):
            return [Stop("final_destination", Fact("incoterm_place", fact.spot, place, fact.text, fact.confidence), place)]
    return []


def _destination_country(stops: Sequence[Stop], documents: Iterable[Document]) -> Iterator[Stop]:
    """The country of destination as the last stop, where the papers name no place to deliver to."""
    if any(s.role in ("place_of_delivery", "final_destination") for s in stops):
        return
    fact: AnyFact | None = next((f for d in documents if (f := d.fact("country_of_destination"))), None)
    if fact is None:
        return
    code = str(fact.value)
    place = Place(countries.name(code) or code, code, method="country", matched=code, countries=(code,), printed_country=code, kind="country")
    yield Stop("final_destination", Fact("country_of_destination", fact.spot, place, fact.text, fact.confidence), place)
