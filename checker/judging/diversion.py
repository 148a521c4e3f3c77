"""Signs that goods declared for a hub go further: who takes them, who else is named, and what the papers say of the way on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.judging.sieve import met
from checker.judging.wares import Receiver
from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.free_zones import zone_words

ONWARD = re.compile(
    r"\b(?:goods|cargo|shipment|consignment)\s+(?:are\s+|is\s+)?(?:in\s+transit\b|for\s+(?:re-?export|onward|transit))|\bfor\s+(?:re-?export|onward\s+(?:shipment|carriage|delivery))\b|\bin\s+transit\s+to\b"
    r"|^\s*(?:for\s+)?re-?export(?:\s+(?:cargo|goods|only))?\s*$|转口|转运至|реэкспорт|транзитом в|transit\s+olarak",
    re.IGNORECASE,
)
"""Words that send goods on. An export control clause that forbids re-export is none of them."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign as half a sentence, the fact that shows it, and its weight: 1 for what sends goods on, a half for what honest trade does too."""

    words: str
    fact: AnyFact
    weight: float


def signs_of_diversion(shipment: Shipment, who: Receiver, country: str) -> Iterator[Sign]:
    """Each sign beside what the goods and the receiver's own trade say. `country` is where the goods are declared for."""
    handed = (f for f in shipment.every(Document.consignee, Document.notify_party, Document.also_notify) if is_forwarder(f.value.name) and not f.value.to_order)
    taken = next((f for f in handed if not (who.fact and who.fact.value.name == f.value.name)), None)
    if taken:
        yield Sign(f"the forwarder {taken.value.name} stands as {taken.label.replace('_', ' ')}", taken, 1.0 if taken.label == "consignee" else 0.5)
    order = next((f for f in shipment.every(Document.consignee) if f.value.to_order and not is_bank(f.value.name)), None)
    if order:
        yield Sign("the goods travel to order", order, 0.5)
    zone = next((f for f in shipment.every(Document.consignee, Document.buyer) if zone_words(f"{f.value.name} {f.value.address}")), None)
    if zone:
        yield Sign(f"{zone.value.name} sits in a free zone", zone, 0.5)
    sellers = {f.value.country for f in shipment.every(Document.seller, Document.shipper, Document.exporter)}
    third = next((f for f in shipment.every(Document.buyer, Document.notify_party) if f.value.country and f.value.country not in {*sellers, country}), None)
    if third:
        yield Sign(f"{third.value.name} is in {countries.name(str(third.value.country))}, a third country", third, 0.5)
    said = next(((f, w[0]) for f in shipment.every(Document.clauses, Document.marks, Document.end_use) if (w := ONWARD.search(f.text))), None)
    said = said or next(((line, found[0]) for line, found in met(shipment, ONWARD)), None)
    if said:
        yield Sign(f"the papers say '{' '.join(said[1].split())}'", said[0], 1.0)
