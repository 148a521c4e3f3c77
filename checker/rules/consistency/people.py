"""The parties on several papers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import two_bills, where
from checker.judging.cast import among, masters, named
from checker.judging.names import ALIKE, different_firms, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document, InsuranceCertificate, ProformaInvoice, PurchaseOrder, TransportDocument, VehicleCertificate
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.places import resolve

ASIDE = (VehicleCertificate, InsuranceCertificate)


@rule(Severity.HIGH, "UCP 600 art. 14(d) and (j)")
def consignee_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers name different receivers for the same goods.

    ## Why it matters
    A receiver who stands on one paper and on no other was put there late, or is hidden from whoever sees the others.

    ## Example
    The invoice and the draft bill name a dealer; the arrival notice names an embassy.

    ## What to do
    Ask who ordered the change and why, and screen the new name.
    """
    above = masters(shipment)
    papers = [d for d in shipment.documents if d not in above and not isinstance(d, ASIDE)]
    for one, other in combinations(papers, 2):
        mine, yours = _taker(one), _taker(other)
        if not mine or not yours or two_bills(one, other) or not different_firms(mine.value, yours.value):
            continue
        if among(mine.value, named(other, RECEIVERS)) or among(yours.value, named(one, RECEIVERS)) or _joined(mine.value, yours.value, papers):
            continue
        early = isinstance(one, (ProformaInvoice, PurchaseOrder)) or isinstance(other, (ProformaInvoice, PurchaseOrder))
        middle = is_forwarder(mine.value.name) or is_forwarder(yours.value.name)
        yield hit(
            f"{mine.label.replace('_', ' ').capitalize()} {mine.value.name} in {where(mine)}, "
            f"{yours.label.replace('_', ' ')} {yours.value.name} in {where(yours)}; no paper names both.",
            mine, yours, severity=Severity.MEDIUM if early or middle else Severity.HIGH,
        )  # fmt: skip
        return


def _joined(one: Party, other: Party, papers: list[Document]) -> bool:
    """Whether a third paper names both: the buyer beside his customer, as in a sale through a trading house."""
    return any(all(any(same_firm(party, f.value) >= ALIKE for f in named(d, RECEIVERS)) for party in (one, other)) for d in papers)


def _taker(document: Document) -> Fact[Party] | None:
    """The receiver a paper stands by: its consignee, or its buyer where the consignee is an order clause, a bank or unstated."""
    return next((f for f in named(document, ("consignee", "buyer", "ship_to", "notify_party")) if not is_bank(f.value.name) and not _place_only(f.value)), None)


def _place_only(party: Party) -> bool:
    """Whether a party's box holds no more than a town, as Ship To boxes do."""
    return (not party.address or countries.code(party.address) is not None) and resolve(f"{party.name}, {party.address}".strip(" ,")).located


@rule(Severity.LOW, "UCP 600 art. 14(k)")
def shipper_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers name different senders for the same goods.

    ## Why it matters
    A shipper other than the seller is lawful and common. Two shippers on two carriers' papers of one cargo are not.

    ## Example
    The waybill names the maker, the arrival notice a firm in another country.

    ## What to do
    Ask how the two firms are related and who handed the goods over.
    """
    above = masters(shipment)
    papers = [d for d in shipment.documents if d not in above and not isinstance(d, ASIDE)]
    for one, other in combinations(papers, 2):
        mine, yours = named(one, SENDERS), named(other, SENDERS)
        if not mine or not yours or two_bills(one, other) or any(among(f.value, yours) for f in mine):
            continue
        if is_forwarder(mine[0].value.name) or is_forwarder(yours[0].value.name):
            continue
        carriers = isinstance(one, TransportDocument) and isinstance(other, TransportDocument) and one.bl_number.read == other.bl_number.read
        yield hit(
            f"{mine[0].value.name} sends by {where(mine[0])}, {yours[0].value.name} by {where(yours[0])}.",
            mine[0], yours[0], severity=Severity.MEDIUM if carriers else Severity.LOW,
        )  # fmt: skip
        return
