"""Destinations, ports and origins on several papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import two_bills, where
from checker.judging.cast import masters, same_country
from checker.judging.ends import End, clash, early, ends, on_the_way, ports_apart, same_port, union
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document, TransportDocument
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.places import Place
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.place_mentions import whole

BARRED = frozenset({"KP", "IR", "SY", "CU", "RU", "BY"})
"""Countries under trade measures: a clash that brings one up weighs more."""


@rule(Severity.HIGH, "UCP 600 art. 14(d)", "Quint-Seal Compliance Note: Know Your Cargo (2023)")
def destination_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers send the same goods to different places.

    ## Why it matters
    One set of papers for the bank and the authorities, another for the carrier: the commonest trick is a false destination.
    A port on the way is no clash.

    ## Example
    The invoice says Keelung, Taiwan; the booking discharges at Nampo.

    ## What to do
    Ask the carrier where the goods were, or are to be, handed out. Do not release on a corrected paper alone.
    """
    found = ends(shipment)
    clashes = [(a, b) for a, b in combinations(found, 2) if not two_bills(a.document, b.document) and clash(a, b, shipment.documents)]
    if clashes:
        one, other = max(
            clashes, key=lambda p: (bool({p[0].country, p[1].country} & BARRED), p[0].final + p[1].final, not early(p[0].document) and not early(p[1].document))
        )
        barred = {one.country, other.country} & BARRED
        mild = early(one.document) or early(other.document) or union(one.country, other.country)
        grave = Severity.CRITICAL if barred - {"BY", "RU"} else Severity.HIGH if barred or not mild else Severity.MEDIUM
        yield hit(
            f"{_told(one)}, {_told(other)}.",
            one.fact, other.fact, severity=grave,
        )  # fmt: skip
        return
    above = masters(shipment)
    papers = [d for d in shipment.documents if d.port_of_discharge and d not in above and not early(d)]
    for one_paper, other_paper in combinations(papers, 2):
        a, b = one_paper.port_of_discharge, other_paper.port_of_discharge
        if (
            not two_bills(one_paper, other_paper)
            and ports_apart(a, b)
            and not on_the_way(a.value, _but(shipment, one_paper))
            and not on_the_way(b.value, _but(shipment, other_paper))
        ):
            abroad = bool(a.value.country and b.value.country) and not same_country(a.value.country, b.value.country)
            grave = Severity.HIGH if abroad and not union(a.value.country or "", b.value.country or "") else Severity.MEDIUM
            yield hit(f"Port of discharge {a.text or a.value} in {where(a)}, {b.text or b.value} in {where(b)}.", a, b, severity=grave)
            return


def _told(end: End) -> str:
    return f"{' '.join((end.fact.text or str(end.fact.value)).split())} ({countries.name(end.country)}) in {where(end.fact)}"


def _but(shipment: Shipment, paper: Document) -> list[Document]:
    """The papers that do not themselves discharge where that one does."""
    here = paper.port_of_discharge.value
    return [
        d
        for d in shipment.documents
        if not d.port_of_discharge or not same_port(d.port_of_discharge.value, here) or any(same_port(here, p) for p in d.transhipment_port.read or ())
    ]


@rule(Severity.MEDIUM, "UCP 600 art. 14(d)")
def loading_port_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers load the same goods in different countries.

    ## Why it matters
    Where goods start tells where they come from. A second port of loading in another country hides the first leg.

    ## Example
    The invoice loads at Sohar, Oman; the bill at Bandar Abbas, Iran.

    ## What to do
    Ask for the export declaration of the country of loading.
    """
    above = masters(shipment)
    ports = [d.port_of_loading for d in shipment.documents if d.port_of_loading and d.port_of_loading.value.country and d not in above]
    transit = {p.country for d in shipment.documents for p in (d.transhipment_port.read or ())} | {
        f.value.country for f in shipment.every(Document.place_of_receipt)
    }
    for a, b in combinations(ports, 2):
        lands = {a.value.country, b.value.country}
        if not same_country(a.value.country, b.value.country) and not lands <= transit | {None} and ports_apart(a, b) and not lands & transit:
            bills = {d.bl_number.read for d in shipment.documents if d.path in (a.spot.file, b.spot.file) and isinstance(d, TransportDocument)}
            if len(bills - {None}) > 1:
                continue  # two bills: same_container_on_two_bills tells it
            grave = Severity.HIGH if lands & BARRED else Severity.MEDIUM
            yield hit(f"Loaded at {a.text or a.value} by {where(a)}, at {b.text or b.value} by {where(b)}.", a, b, severity=grave)
            return


@rule(Severity.MEDIUM, "UCP 600 art. 14(d)", "UNSCR 2371 (2017)", "UNSCR 2375 (2017)")
def origin_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers give the same goods different origins.

    ## Why it matters
    Origin decides duty and bans. Goods from a barred country travel with another country's name on the front paper.

    ## Example
    The invoice says China; the packing list says D.P.R. Korea (sewing).

    ## What to do
    Ask for the certificate of origin and the maker's production record.
    """
    stated: list[tuple[frozenset[str], AnyFact]] = []
    for document in shipment.documents:
        lands = frozenset([document.country_of_origin.value] if document.country_of_origin else []) | {g.origin.value for g in document.goods if g.origin}
        fact = next((f for f in (document.country_of_origin, *(g.origin for g in document.goods)) if f), None)
        if lands and fact:
            stated.append((lands, fact))
    for (one, a), (other, b) in combinations(stated, 2):
        if (
            not one & other
            and not any(same_country(x, y) for x in one for y in other)
            and not ("EU" in one | other and (one | other) & {"EU", "DE", "FR", "IT", "NL", "BE", "ES", "PL", "AT", "CZ", "SE", "DK"} == one | other)
        ):
            grave = Severity.CRITICAL if "KP" in one | other else Severity.HIGH if (one | other) & BARRED else Severity.MEDIUM
            yield hit(f"Origin {a.text or a.value} in {where(a)}, {b.text or b.value} in {where(b)}.", a, b, severity=grave)
            return


@rule(Severity.MEDIUM, "UCP 600 art. 14(d)")
def marks_name_another_place(shipment: Shipment) -> Iterator[Hit]:
    """The shipping marks name a country that no other field of the papers names.

    ## Why it matters
    Marks are for the hands at the quay: they say where the packages really go.

    ## Example
    The bill discharges at Dalian; the marks read PYONGYANG.

    ## What to do
    Ask for photographs of the packages, and what the marks mean.
    """
    known = {p.country for f in shipment.group("places") for p in (f.value if isinstance(f.value, tuple) else (f.value,)) if isinstance(p, Place)}
    names = {_plain(re.split(r"[,(/]", f.text)[0]) for f in shipment.group("places")}
    known |= {f.value for f in shipment.group("countries")} | {f.value.country for f in shipment.group("parties")} | {g.origin.read for g in shipment.goods}
    firms = " ".join(f.value.name for f in shipment.group("parties")).upper()
    for fact in shipment.every(Document.marks):
        for line in fact.value.splitlines():
            for place in whole(line):
                if _plain(place.matched or place.name) in names:
                    continue  # the paper itself says which of the places of that name it means
                if place.country and place.country not in known and not any(same_country(place.country, k) for k in known) and _sure(place, line, firms):
                    grave = Severity.HIGH if place.country in BARRED else Severity.MEDIUM
                    yield hit(
                        f"Marks '{line.strip()[:60]}' name {place.matched or place.name} in {countries.name(place.country)}, no stop, origin or party's land.",
                        fact,
                        severity=grave,
                    )
                    return


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _sure(place: Place, line: str, firms: str) -> bool:
    """Whether marks mean the place: a receiver's name or a brand may be a town's as well."""
    if place.country not in BARRED and (place.kind == "city" or (place.matched or place.name).upper() in firms):
        return False
    return (
        place.method in ("name", "alias", "country", "code")
        and len(place.name) >= 5
        and not any(w in line.upper() for w in ("MADE IN", "PRODUCT OF", "ORIGIN"))
    )
