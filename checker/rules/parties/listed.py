"""Parties that stand on a watch list, bear a name like one, or sit at its address."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.rule import Hit, hit, rule
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.screening import parties, screen

EVERYONE = (*SENDERS, *RECEIVERS, "carrier", "forwarding_agent", "delivery_agent")


def _each(shipment: Shipment) -> Iterator[Fact[Party]]:
    """Every party once, by what is printed of it."""
    seen: set[tuple[str, str]] = set()
    for fact in named(shipment.documents, EVERYONE):
        key = " ".join(fact.value.name.split()).casefold(), " ".join(fact.value.address.split()).casefold()
        if key not in seen:
            seen.add(key)
            yield fact


def _said(fact: Fact[Party], found: screen.Hit) -> str:
    """The sentence on a hit: who is like whom, how much, why, and on which list."""
    role = fact.label.replace("_", " ")
    if found.by == "number":
        return f"The {role} {fact.value.name} bears {found.reasons[0]} of {found.name} ({found.source})."
    return f"The {role} {fact.value.name} is {found.score:.0%} like {found.name} ({found.source}): {parties.why(found)}."


@rule(Severity.HIGH, "Sanctions list of the authority named", "UNSCR 1718 (2006) para. 8(d) for the DPRK")
def listed_party(shipment: Shipment) -> Iterator[Hit]:
    """A party is on a sanctions or watch list.

    ## Why it matters
    Goods and money must not reach a listed party, directly or through others. A number of the party's own, or its name with its
    country or address, is as good as proof; a name alone has to be told apart from its namesakes before the cargo moves.

    ## Example
    The consignee reads DANDONG KEHUA ECONOMY AND TRADE CO LTD, DANDONG; the US lists DANDONG KEHUA ECONOMY & TRADE CO., LTD. there.

    ## What to do
    Stop. Compare address, registration number and directors with the entry on the official list, and report to whoever is
    responsible for sanctions. If it is a namesake, note by what you told the two apart.
    """
    for fact in _each(shipment):
        for found in parties.listed(fact.value, fact.text):
            if found.strong:
                grave = Severity.CRITICAL if found.seconded else Severity.HIGH
                yield hit(_said(fact, found), fact, severity=grave, basis=(found.source,), confidence=found.score)


@rule(Severity.MEDIUM, "Sanctions list of the authority named")
def party_like_a_listed_one(shipment: Shipment) -> Iterator[Hit]:
    """A party bears nearly the name of one on a sanctions or watch list.

    ## Why it matters
    Listed parties drop a word, change a letter or spell their name anew. Honest namesakes exist too, so this asks for a second look.

    ## Example
    OCEAN MARITIME MANAGEMENT, without address, beside the listed OCEAN MARITIME MANAGEMENT COMPANY LIMITED.

    ## What to do
    Ask for the registration, the full address and the directors, and compare them with the entry on the official list.
    """
    for fact in _each(shipment):
        hits = parties.listed(fact.value, fact.text)
        if hits and not hits[0].strong:
            yield hit(_said(fact, hits[0]), fact, basis=(hits[0].source,), confidence=hits[0].score)


@rule(Severity.MEDIUM, "31 CFR 510.411 (entities owned 50 per cent or more)", "Council Regulation (EU) 2017/1509 art. 34")
def party_linked_to_a_listed_one(shipment: Shipment) -> Iterator[Hit]:
    """A list names a party as the owner, subsidiary or manager of one that is listed.

    ## Why it matters
    What a listed party owns by half or more is barred as it is, though it has no entry of its own. The list gives the link, not the share.

    ## Example
    The shipper is named on the UK list as a subsidiary of a listed bank.

    ## What to do
    Ask for the register of owners, and reckon the share of all listed owners together.
    """
    for fact in _each(shipment):
        hits = parties.linked(fact.value)
        if hits and not any(h.strong for h in parties.listed(fact.value, fact.text)):
            first = hits[0]
            yield hit(
                f"The {fact.label.replace('_', ' ')} {fact.value.name} is named with {first.entry.name} ({first.source}) as its owner, manager or subsidiary.",
                fact, basis=(first.source,), confidence=first.score,
            )  # fmt: skip


@rule(Severity.MEDIUM, "Sanctions list of the authority named")
def address_of_a_listed_party(shipment: Shipment) -> Iterator[Hit]:
    """A party sits at the address of one that is listed, under another name.

    ## Why it matters
    A listed firm goes on under a new name from the same office. Large office houses have many tenants: number and floor have to agree.

    ## Example
    A new trading firm in Dandong has the room, number and street that the US gives for a listed one.

    ## What to do
    Ask since when the firm has this office and who had it before; compare directors, telephone and bank.
    """
    for fact in _each(shipment):
        hits = parties.at_its_address(fact.value)
        if hits:
            first = hits[0]
            yield hit(
                f"{fact.value.name} has the address of {first.name} ({first.source}); {first.reasons[0]}.", fact, basis=(first.source,), confidence=first.score
            )
