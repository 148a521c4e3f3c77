"""A journey typed by hand, as if a paper had named its places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.errors import UsageError
from checker.linking.route import route
from checker.model.documents import KINDS, Document
from checker.model.fact import AnyFact, Fact
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from checker.reference.journeys import seaside
from checker.reference.places import resolve

TYPED = Spot("as typed")


PAPERS = {"sea": "bill_of_lading", "air": "air_waybill", "road": "cmr_consignment_note", "rail": "rail_waybill"}
"""The paper that each way of travelling goes with."""


def typed(texts: Sequence[str], by: str = "") -> Shipment:
    """The shipment of one paper that names these places in this order; `PLACE@2024-05-01` gives the day there.

    `by` is sea, air, road or rail; empty for what the places suggest: air between airports, else sea. Inland ends are the place of receipt and the
    final destination, the places between the ports are where the ship is changed. UsageError for fewer than two places, a day or a way that is none.
    """
    if by and by not in PAPERS:
        raise UsageError(f"goods do not travel by '{by}'", f"use one of {', '.join(PAPERS)}")
    named = [_split(text) for text in texts]
    if len(named) < 2:
        raise UsageError("a route has at least two places", 'name them in order: docscan route "CHIBA, JAPAN" "CHITTAGONG" "SINGAPORE"')
    places = [resolve(text) for text, _ in named]
    if by in ("road", "rail"):
        roles = ["place_of_receipt", *["transhipment_port"] * (len(places) - 2), "place_of_delivery"]
        return _shipment(roles, named, places, PAPERS[by])
    air = by == "air" or (not by and all(p.kind == "airport" for p in places))
    first = 1 if len(places) > 2 and not air and _inland(places[0]) else 0
    last = len(places) - 2 if len(places) > 2 and not air and _inland(places[-1]) and first < len(places) - 2 else len(places) - 1
    roles = ["place_of_receipt"] * first + ["port_of_loading"] + ["transhipment_port"] * (last - first - 1) + ["port_of_discharge"]
    roles += ["final_destination"] * (len(places) - 1 - last)
    return _shipment(roles, named, places, PAPERS["air" if air else "sea"])


def _inland(place: Place) -> bool:
    return place.located and (place.kind != "port" or not seaside(place))


def _split(text: str) -> tuple[str, date | None]:
    name, at, day = text.rpartition("@")
    if not at:
        return text.strip(), None
    try:
        return name.strip(), date.fromisoformat(day.strip())
    except ValueError:
        raise UsageError(f"'{day}' is no day", "write it as in NINGBO@2024-06-05") from None


def _shipment(roles: Sequence[str], named: Sequence[tuple[str, date | None]], places: Sequence[Place], kind: str) -> Shipment:
    stated: dict[str, AnyFact] = {}
    for role, (text, day), place in zip(roles, named, places, strict=True):
        if role != "transhipment_port":
            stated[role] = Fact(role, TYPED, place, text)
        label = {"port_of_loading": "on_board_date", "place_of_receipt": "on_board_date", "port_of_discharge": "eta", "place_of_delivery": "eta"}.get(role)
        if day and label:
            stated[label] = Fact(label, TYPED, day, day.isoformat())
    via = [(text, place) for role, (text, _), place in zip(roles, named, places, strict=True) if role == "transhipment_port"]
    if via:
        stated["transhipment_port"] = Fact("transhipment_port", TYPED, tuple(place for _, place in via), " / ".join(text for text, _ in via))
    stated.setdefault("final_destination", Fact("final_destination", TYPED, places[-1], named[-1][0]))
    document: Document = KINDS[kind](TYPED.file, kind=kind, kind_confidence=1.0, stated=stated)
    return Shipment((document,), route=route((document,)))
