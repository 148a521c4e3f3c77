"""Who plays which part in a shipment, what its goods are, and where its papers say it goes: what many rules ask first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.judging.names import different_firms, same_firm
from checker.model.documents import BillOfLading, Document, HouseBillOfLading, SeaTransportDocument
from checker.model.fact import AnyFact, Fact
from checker.model.party import Party
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.goods import nature

DESTINATIONS = ("final_destination", "place_of_delivery", "port_of_discharge")

NEIGHBOURING_LAW = {
    "HK": "CN",
    "MO": "CN",
    "MC": "FR",
    "SM": "IT",
    "VA": "IT",
    "LI": "CH",
    "IM": "GB",
    "JE": "GB",
    "GG": "GB",
    "PR": "US",
    "GU": "US",
    "VI": "US",
    "RE": "FR",
    "GP": "FR",
    "MQ": "FR",
    "SJ": "NO",
    "AX": "FI",
}
"""Territories whose papers often name the country they belong to or trade through."""

NOBODY = re.compile(
    r"^\W*(?:(?:to\s+)?be\s+(?:advised|nominated|declared|confirmed|informed)|t\.?b\.?[acdn]\.?|n/?a|nil|none|unknown|same\s+as\b.*|as\s+above|ditto|待定|同上|同收货人)\W*$",
    re.IGNORECASE,
)
"""Words that stand in a party's box and name nobody."""

SENSITIVE = frozenset({"luxury", "vehicle", "dual_use", "high_priority", "military"})


def named(documents: Document | Iterable[Document], roles: Iterable[str]) -> tuple[Fact[Party], ...]:
    """Every stated party in these roles who is a real firm or person: no order clauses."""
    papers = (documents,) if isinstance(documents, Document) else tuple(documents)
    facts = (d.fact(role) for d in papers for role in roles)
    return tuple(
        f for f in facts if f and isinstance(f.read, Party) and not f.read.to_order and len(f.read.name.strip()) > 2 and not NOBODY.search(f.read.name)
    )


def among(party: Party, others: Iterable[Fact[Party]]) -> bool:
    """Whether a party may be one of these: alike, or not to be told apart for want of a common script."""
    return any(same_firm(party, o.value) >= 0.6 or not different_firms(party, o.value) for o in others)


def goods_classes(shipment: Shipment) -> frozenset[str]:
    """The classes (luxury, vehicle, dual_use, …) of all goods on all papers."""
    found = (nature(line.description.read or "", line.hs_code.read).classes for line in shipment.goods)
    return frozenset(c for classes in found for c in classes) | ({"vehicle"} if any(line.vehicle for line in shipment.goods) else set())


def grave_goods(shipment: Shipment) -> tuple[AnyFact, ...]:
    """The descriptions of goods that sanctions care for most: luxury goods, vehicles, arms and dual-use goods."""
    return tuple(
        line.description
        for line in shipment.goods
        if line.description and (line.vehicle or nature(line.description.value, line.hs_code.read).classes & SENSITIVE)
    )


def same_country(one: str | None, other: str | None) -> bool:
    """Whether two countries are the same, or one stands for the other in trade papers. Unknown ones never are."""
    return bool(one and other) and NEIGHBOURING_LAW.get(one or "", one) == NEIGHBOURING_LAW.get(other or "", other)


def masters(shipment: Shipment) -> tuple[SeaTransportDocument, ...]:
    """The carriers' bills above house bills: those that a house bill quotes, that share its box, or that pass between forwarders."""
    houses = [d for d in shipment.of(SeaTransportDocument) if isinstance(d, HouseBillOfLading) or d.master_bl_number]
    quoted = {h.master_bl_number.value for h in houses if h.master_bl_number}
    others = [d for d in shipment.of(SeaTransportDocument) if d not in houses]
    return tuple(d for d in others if (d.bl_number.read in quoted) or (houses and (isinstance(d, BillOfLading) or d.bl_number)) or _between_forwarders(d))


def _between_forwarders(bill: Document) -> bool:
    ends = [named(bill, ("shipper",)), named(bill, ("consignee",))]
    return all(e and is_forwarder(e[0].value.name) for e in ends)


def no_bank_or_forwarder(party: Party) -> bool:
    """Whether a party takes goods for itself, as far as its name tells."""
    return not is_bank(party.name) and not is_forwarder(party.name)


def end_countries(document: Document) -> Iterator[tuple[str, AnyFact]]:
    """(country, fact) for each statement of where the goods end on one paper; a port of discharge counts only where nothing else is stated."""
    country = document.country_of_destination
    if country:
        yield country.value, country
    stated: list[AnyFact] = [f for name in DESTINATIONS[:2] if (f := document.fact(name))]
    for fact in stated or [f for f in [document.port_of_discharge] if f and not country]:
        place: Place = fact.value
        if place.country:
            yield place.country, fact
