"""What ships do out of port."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.judging.rule import Hit, hit, rule
from checker.judging.wares import carried
from checker.model.documents import Document, Field, TransportDocument
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.onward_words import dark_words, forbidden, sea_words, transfer_words

PLACES: tuple[Field[Any], ...] = (
    Document.port_of_loading,
    Document.port_of_discharge,
    Document.transhipment_port,
    Document.place_of_delivery,
    Document.final_destination,
)
FUELS = frozenset(("petroleum", "coal_ore"))


@rule(Severity.HIGH, "UNSCR 2375 (2017) para. 11", "UNSCR 2397 (2017) para. 5")
def ship_to_ship_transfer(shipment: Shipment) -> Iterator[Hit]:
    """The cargo changes ships, or ends, out at sea.

    ## Why it matters
    The DPRK is supplied with fuel from ship to ship in the East China Sea and the Yellow Sea, and so is oil under measures
    elsewhere relabelled. The UN has barred every such transfer with DPRK ships. Lightering off a named port happens every
    day, with the port's agent and the receiving ship named beforehand.

    ## Example
    Gas oil; port of discharge EAST CHINA SEA, STS POSITION TO BE NOMINATED; "AIS at master's discretion".

    ## What to do
    Ask for the receiving ship's name and IMO number, her owner, the position and the transfer agent's report, and check both
    ships' position records for these days. Refuse cargo whose receiving ship is named only by radio.
    """
    fuel = carried(shipment, FUELS)
    transport = any(isinstance(d, TransportDocument) for d in shipment.documents)
    for fact, words in _said(shipment):
        named_sea = fact.label in {f.name for f in PLACES}
        severity = Severity.HIGH if fuel or (named_sea and transport) else Severity.MEDIUM
        yield hit(
            f"'{' '.join(fact.text.split())[:120]}': {words} instead of a port" + (f", with {fuel.fact.text[:50]} aboard." if fuel else "."),
            fact,
            *((fuel.fact,) if fuel else ()),
            severity=severity,
        )


def _said(shipment: Shipment) -> Iterator[tuple[AnyFact, str]]:
    for fact in (f for field in PLACES for f in shipment.every(field)):
        words = transfer_words(fact.text) or sea_words(fact.text)
        if words and not (fact.value.located if not isinstance(fact.value, tuple) else all(p.located for p in fact.value)):
            yield fact, words
    said = set()
    # What stands in no field may be the carrier's own small print: it is read only where fuel is aboard.
    for fact in (*shipment.every(Document.clauses, Document.marks), *(shipment.lines if carried(shipment, FUELS) else ())):
        words = transfer_words(fact.text) or dark_words(fact.text)
        if words and words.casefold() not in said and not forbidden(fact.text, start := fact.text.find(words), start + len(words)):
            said.add(words.casefold())
            yield fact, words
