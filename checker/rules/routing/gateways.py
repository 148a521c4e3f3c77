"""Places from which goods go on to countries under measures."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.exposure import nearest, shipped_on
from checker.judging.gateways import weigh_border, weigh_gateway
from checker.judging.measures import PLACE_NAMES
from checker.judging.rule import Hit, hit, rule
from checker.judging.voyage import none_lost
from checker.judging.wares import KEEN, carried, receiver
from checker.model.documents import CertificateOfOrigin
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.risk_places import Strength

BORDER_EXPORTS = frozenset(("textiles", "seafood", "coal_ore"))
"""What the DPRK sold before UNSCR 2371 and 2375 barred it, and what is relabelled at the border since."""


@rule(Severity.MEDIUM, "UNSCR 2397 (2017) para. 7")
def delivery_at_a_border_town(shipment: Shipment) -> Iterator[Hit]:
    """The goods are delivered to a town at the border of a country under sanctions.

    ## Why it matters
    A border town is small, and the trade across its bridge is large. Land cruisers, machines and luxury goods for the DPRK were
    sold to buyers in Dandong, Hunchun and other towns on the Yalu and Tumen and driven or shipped across after handover. All
    vehicles and machines (chapters 84 to 89) are barred to the DPRK, whatever their age or price.

    ## Example
    Two used Land Cruisers, place of delivery Dadong wharf, Dandong; the bridge to Sinuiju is one kilometre away.

    ## What to do
    Ask for the end user's name, site address and import customs declaration in this town, and for photographs of the goods at
    the site. Do not accept a border-trade company as the end user.
    """
    ware = carried(shipment, KEEN)
    met = nearest(shipment, Strength.BORDER, "to", "through")
    if not met:
        none_lost(shipment)
    for found in met:
        severity = weigh_border(found, ware, shipped_on(shipment))
        if severity is None:
            continue
        keen = f" The goods ('{ware.fact.text[:60]}') are barred or sought after there." if ware else ""
        yield hit(
            f"'{' '.join(found.fact.text.split())[:80]}' is at the border of {PLACE_NAMES[found.target]}: {found.reason}.{keen}",
            found.fact,
            *((ware.fact,) if ware else ()),
            severity=severity,
        )


@rule(Severity.MEDIUM)
def gateway_place_with_sensitive_goods(shipment: Shipment) -> Iterator[Hit]:
    """Goods that a sanctioned country seeks go to a place through which it is known to buy.

    ## Why it matters
    Most goods that reached the DPRK or, since 2022, Russia against the law were declared for an ordinary port nearby and an
    ordinary-looking firm there. The port alone says nothing: Dalian is a city of seven million. It is the port, the
    goods, and a receiver who is only a forwarder or trading firm that make the sign together.

    ## Example
    Two new limousines for Dalian, consignee a freight agency, no other receiver on any paper.

    ## What to do
    Ask who will register or install the goods, where, and under which import licence. Ask for the contract between the
    consignee and that user, and check both against the lists.
    """
    who = receiver(shipment)
    met = nearest(shipment, Strength.GATEWAY, "to", "through")
    if not met:
        none_lost(shipment)
    for found in met:
        verdict = weigh_gateway(shipment, found, who)
        if verdict is None:
            continue
        severity, ware = verdict
        yield hit(
            f"'{ware.fact.text[:60]}' for '{' '.join(found.fact.text.split())[:60]}' ({found.reason}): "
            f"goods that {PLACE_NAMES[found.target]} seeks, and {who.words}.",
            found.fact,
            ware.fact,
            *((who.fact,) if who.fact else ()),
            severity=severity,
        )


@rule(Severity.MEDIUM, "UNSCR 2371 (2017)", "UNSCR 2375 (2017) para. 16")
def origin_at_a_border_town(shipment: Shipment) -> Iterator[Hit]:
    """Goods of a kind that the DPRK may not sell come out of a town at its border.

    ## Why it matters
    Textiles, seafood and coal from the DPRK are sold as Chinese or Russian. Cloth is sewn across the river and labelled on
    return; catches are landed at Hunchun or Donggang.

    ## Example
    Jackets shipped from Dandong, MADE IN CHINA, with no factory named.

    ## What to do
    Ask for the factory's name and address, its wage and production records for this order, and the certificate of origin
    with the issuing chamber's number; for seafood, the catch certificate.
    """
    ware = carried(shipment, BORDER_EXPORTS)
    found = next((e for e in nearest(shipment, Strength.BORDER, "from") if e.target == "KP"), None)
    ported = next((e for e in nearest(shipment, Strength.GATEWAY, "from") if e.target == "KP" and "coal of North Korean origin" in e.reason), None)
    certified = next((d for d in shipment.of(CertificateOfOrigin) if d.certificate_number), None)
    if ware and found:
        place = " ".join(found.fact.text.split())[:80]
        numbers = [certified.certificate_number] if certified else []
        proof = f" A certificate of origin is among the papers ({numbers[0].text}): ask the chamber that issued it." if numbers else ""
        grade = Severity.LOW if numbers else Severity.MEDIUM
        yield hit(f"'{ware.fact.text[:60]}' comes out of '{place}': {found.reason}.{proof}", found.fact, ware.fact, *numbers, severity=grade)
    elif ported and (coal := carried(shipment, frozenset(("coal_ore",)))) and not shipment.of(CertificateOfOrigin):
        place = " ".join(ported.fact.text.split())[:80]
        yield hit(f"'{coal.fact.text[:60]}' comes out of '{place}' ({ported.reason}), and no paper certifies its origin.", ported.fact, coal.fact)
