"""Bills of lading that contradict one another: masters and houses, second sets, one box twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import where
from checker.judging.cast import masters, named, same_country
from checker.judging.ends import ports_apart
from checker.judging.names import different_firms
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say
from checker.model.documents import Document, SeaTransportDocument
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods import nature
from checker.rules.consistency.carriage import plain

SWITCH = re.compile(
    r"\bswitch(?:ed|ing)?\s+(?:b/?\s?l|bills?|bs/?l|set)|\b(?:b/?l|bills?)\s+(?:to\s+be\s+|is\s+|are\s+|has\s+been\s+)?switch(?:ed)?\b|\b(?:second|2nd|new)\s+set\s+of\s+(?:original\s+)?(?:b/?ls?|bills)"
    r"|\b(?:first|1st|original|previous)\s+set\s+(?:of\s+\S+\s+)?(?:has\s+been\s+|have\s+been\s+|is\s+|to\s+be\s+)?(?:surrendered|cancell?ed|withdrawn|replaced)|換單|换单|换提单|切换提单|スイッチ\s*B/?L|замен\w*\s+коносамент|스위치\s*B/?L",
    re.IGNORECASE,
)


@rule(Severity.MEDIUM, "Quint-Seal Compliance Note: Know Your Cargo (2023)")
def switched_bill(shipment: Shipment) -> Iterator[Hit]:
    """A bill says that it replaces another set.

    ## Why it matters
    A switched bill may lawfully hide a supplier's name from a buyer. It also wipes out the port and the shipper the goods came from.

    ## Example
    SWITCH B/L ISSUED AT DUBAI. FIRST SET SURRENDERED.

    ## What to do
    Ask the carrier for the first set: who shipped, from which port, on what day.
    """
    for document in shipment.documents:
        texts: list[AnyFact] = [f for f in (document.clauses, document.bl_type, *_lines(document)) if f and SWITCH.search(str(f.value))]
        if texts:
            others = [d for d in shipment.of(SeaTransportDocument) if d is not document and d.bl_number.read != document.bl_number.read]
            gap = next((o for o in others if _lands(o, document) or _senders(o, document)), None)
            words = " ".join(str(texts[0].value).split())[:100]
            evidence = [
                texts[0],
                *([gap.port_of_loading] if gap and gap.port_of_loading else []),
                *([document.port_of_loading] if gap and document.port_of_loading else []),
            ]
            yield hit(f"'{words}'." + (_difference(gap, document) if gap else ""), *evidence, severity=Severity.HIGH if gap else Severity.MEDIUM)
            return


@rule(Severity.HIGH, "Quint-Seal Compliance Note: Know Your Cargo (2023)")
def same_container_on_two_bills(shipment: Shipment) -> Iterator[Hit]:
    """Two bills carry one container at one time from other shippers or other ports.

    ## Why it matters
    One box makes one voyage at a time. Two bills for it are two stories about one cargo. House bills under one master share a box lawfully.

    ## Example
    One bill ships TCLU 920117-8 from Bandar Abbas, the next from Sohar five days later.

    ## What to do
    Ask both carriers for the track of the box.
    """
    if any(SWITCH.search(str(f.value)) for d in shipment.documents for f in (d.clauses, *_lines(d)) if f):
        return  # switched_bill tells it
    above = masters(shipment)
    bills = [d for d in shipment.of(SeaTransportDocument) if d.bl_number and d not in above]
    for one, other in combinations(bills, 2):
        boxes = {plain(c.number.value): c.number for c in one.containers if c.number}
        shared = next((c.number for c in other.containers if c.number and plain(c.number.value) in boxes), None)
        if shared and plain(one.bl_number.value) != plain(other.bl_number.value) and (_lands(one, other) or (_senders(one, other) and _same_cargo(one, other))):
            yield hit(
                f"Container {shared.value} on bill {one.bl_number.value} and on bill {other.bl_number.value}.{_difference(one, other)}",
                boxes[plain(shared.value)],
                shared,
                one.bl_number,
                other.bl_number,
            )
            return


def _lines(document: Document) -> tuple[AnyFact, ...]:
    return document.lines if may_say(document, SWITCH) else ()


def _lands(one: Document, other: Document) -> bool:
    """Whether the bills load in different countries."""
    a, b = one.port_of_loading, other.port_of_loading
    return bool(a and b and a.value.country and b.value.country) and not same_country(a.value.country, b.value.country)


def _senders(one: Document, other: Document) -> bool:
    a, b = named(one, ("shipper",)), named(other, ("shipper",))
    return bool(a and b) and different_firms(a[0].value, b[0].value)


def _same_cargo(one: Document, other: Document) -> bool:
    a, b = one.gross_weight_kg.read, other.gross_weight_kg.read
    return a is not None and b is not None and abs(a - b) <= 0.02 * max(a, b)


def _difference(one: Document, other: Document) -> str:
    parts = []
    for name in ("shipper", "port_of_loading", "port_of_discharge"):
        a, b = one.fact(name), other.fact(name)
        if a and b and str(a.value) != str(b.value):
            parts.append(f"{name.replace('_', ' ')} {a.value} and {b.value}")
    return f" They differ: {'; '.join(parts)}." if parts else ""


@rule(Severity.HIGH, "BIS freight forwarder guidance (2024)")
def master_and_house_disagree(shipment: Shipment) -> Iterator[Hit]:
    """The carrier's bill and the forwarder's bill differ in box, goods or port.

    ## Why it matters
    The two name other parties by nature. The box, the goods and the ports are the same cargo and must agree.

    ## Example
    The house bill carries sewing machines to Busan, the master bill carries furniture to Dalian.

    ## What to do
    Ask the forwarder for the manifest and the carrier for its booking.
    """
    above = masters(shipment)
    houses = [d for d in shipment.of(SeaTransportDocument) if d not in above]
    for master in above:
        for house in houses:
            if clash := _clash(master, house):
                yield hit(
                    f"{clash[0]} in {where(clash[1])}, {clash[2].text or clash[2].value} in {where(clash[2])}.",
                    clash[1],
                    clash[2],
                    severity=Severity.MEDIUM if "Port" in clash[0] else Severity.HIGH,
                )
                return


def _clash(master: Document, house: Document) -> tuple[str, AnyFact, AnyFact] | None:
    mine, yours = ({plain(c.number.value): c.number for c in d.containers if c.number} for d in (master, house))
    if mine and yours and not set(mine) & set(yours):
        a, b = next(iter(mine.values())), next(iter(yours.values()))
        return f"Container {a.value}", a, b
    for name, what in (("port_of_discharge", "Port of discharge"), ("port_of_loading", "Port of loading")):
        a2, b2 = master.fact(name), house.fact(name)
        if a2 and b2 and ports_apart(a2, b2) and not _on_the_way(a2, b2, house):
            return f"{what} {a2.text or a2.value}", a2, b2
    told = [(frozenset().union(*(nature(g.description.value, g.hs_code.read).told for g in d.goods if g.description)), d) for d in (master, house)]
    if told[0][0] and told[1][0] and not told[0][0] & told[1][0]:
        return f"Goods '{master.goods[0].description.value[:60]}'", master.goods[0].description, house.goods[0].description
    return None


def _on_the_way(one: AnyFact, other: AnyFact, house: Document) -> bool:
    places = [f.value for n in ("place_of_receipt", "place_of_delivery", "final_destination") if (f := house.fact(n))] + list(
        house.transhipment_port.read or ()
    )
    return any(p.country == one.value.country for p in places if p.name and p.name != other.value.name)
