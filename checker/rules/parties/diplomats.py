"""Embassies, missions and North Korean names among the parties."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cast import goods_classes, named
from checker.judging.rule import Hit, hit, rule
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference.firms import mission_word, north_korean_sign

EVERYONE = (*SENDERS, *RECEIVERS, "carrier", "forwarding_agent", "delivery_agent", "bank")


@rule(Severity.LOW, "UNSCR 2321 (2016)", "UNSCR 1718 (2006) para. 8(a)(iii)")
def diplomatic_party(shipment: Shipment) -> Iterator[Hit]:
    """An embassy, consulate or diplomatic cargo stands on the papers.

    ## Why it matters
    Diplomatic cargo is seldom opened, and North Korean missions have received cars and luxury goods so. Office supplies for an embassy are ordinary.

    ## Example
    The invoice names a car dealer in Dhaka; the arrival notice names an embassy as consignee of the same car.

    ## What to do
    Ask the mission to confirm the order in writing; ask why another paper names another buyer.
    """
    missions = [f for f in named(shipment.documents, (*SENDERS, *RECEIVERS)) if mission_word(f.value.name)]
    texts: list[AnyFact] = [
        f for f in (*shipment.group("text"), *(g.description for g in shipment.goods)) if f and isinstance(f.read, str) and mission_word(f.read)
    ]
    if not missions and not texts:
        return
    first: AnyFact = missions[0] if missions else texts[0]
    said = first.value.name if isinstance(first.value, Party) else str(first.value)[:80]
    silent = [f for f in named(shipment.documents, ("consignee", "buyer")) if not mission_word(f.value.name)]
    severity, why = _weight(shipment, [*missions, *texts], bool(missions and silent))
    others = f" Other papers name {silent[0].value.name}." if missions and silent else ""
    yield hit(f"'{' '.join(said.split())}' ({mission_word(said).lower()}){why}.{others}", *missions[:2], *texts[:2], *silent[:1], severity=severity)


def _weight(shipment: Shipment, signs: list[AnyFact], hidden: bool) -> tuple[Severity, str]:
    if any(isinstance(f.read, Party) and (f.read.country == "KP" or north_korean_sign(f.read.name, "", f.read.country)) for f in signs):
        return Severity.CRITICAL, " is a North Korean mission"
    grave = sorted(goods_classes(shipment) & {"luxury", "vehicle", "wildlife", "military", "cash_gold"})
    if grave and hidden:
        return Severity.HIGH, f" receives {' and '.join(grave)} goods under another buyer's name"
    if "wildlife" in grave:
        return Severity.HIGH, " stands on papers for wildlife"
    if grave:
        return Severity.MEDIUM, f" stands on papers for {' and '.join(grave)} goods"
    return (Severity.LOW, " is named on some papers only") if hidden else (Severity.INFO, " is a party")


@rule(Severity.HIGH, "UNSCR 2397 (2017)", "UNSCR 2375 (2017) para. 18")
def name_of_a_north_korean_pattern(shipment: Shipment) -> Iterator[Hit]:
    """A party bears a name or an address as North Korean firms do.

    ## Why it matters
    North Korean trading companies work abroad under a small stock of names. Koryo and Chosun alone are common in South Korea and do not count.

    ## Example
    The consignee is KOREA RYONGAK TRADING CORPORATION, DANDONG.

    ## What to do
    Stop, and screen the name, its address and its directors against the lists. Ask for the firm's registration.
    """
    seen: set[str] = set()
    for fact in named(shipment.documents, EVERYONE):
        party = fact.value
        sign = north_korean_sign(party.name, party.address, party.country) or ("a North Korean address" if party.country == "KP" else "")
        if sign and party.name.casefold() not in seen and not mission_word(party.name):
            seen.add(party.name.casefold())
            plain = party.country == "KP" or "KOREA" in sign or sign.startswith(("PYONGYANG", "PHYONGYANG", "DPRK"))
            yield hit(f"{fact.label} {party.name}: {sign} points to North Korea.", fact, severity=Severity.CRITICAL if plain else Severity.HIGH)
