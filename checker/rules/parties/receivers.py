"""Who takes the goods in the end: forwarders, order clauses, missing users, and receivers in other countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.judging.cast import end_countries, goods_classes, grave_goods, masters, named, no_bank_or_forwarder, same_country
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import EndUseCertificate, TransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder, telling_word
from checker.reference.goods import nature


@rule(Severity.MEDIUM, "15 CFR Part 732 Supp. 3 (red flags: a freight forwarding firm is listed as the final destination)")
def forwarder_as_final_consignee(shipment: Shipment) -> Iterator[Hit]:
    """A forwarder is named as receiver, and nobody behind it.

    ## Why it matters
    Forwarders move goods, they do not use them. Where no buyer, notify party or end user stands behind one, the real receiver is not on the papers.

    ## Example
    Two limousines are consigned to a logistics company in Dalian, which is also the buyer and the notify party.

    ## What to do
    Ask who buys and who uses the goods; ask for the order of that firm and its address. Screen the name you are given.
    """
    above = masters(shipment)
    papers = [d for d in shipment.documents if d not in above]
    receivers = named(papers, RECEIVERS)
    behind = [f for f in receivers if not is_forwarder(f.value.name) and not is_bank(f.value.name)]
    forwarders = [f for f in named(papers, ("consignee", "buyer", "ship_to")) if is_forwarder(f.value.name)]
    if not forwarders or behind:
        return
    first, grave = forwarders[0], grave_goods(shipment)
    word = telling_word("forwarder", first.value.name)
    yield hit(
        f"{first.value.name} ({word.lower()}) is the only receiver on {len(papers)} paper(s); no buyer, notify party or end user of another trade is named.",
        first, *grave[:2], severity=Severity.HIGH if grave else Severity.MEDIUM,
    )  # fmt: skip


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def to_order_without_notify(shipment: Shipment) -> Iterator[Hit]:
    """The goods are consigned to order, and nobody is named to be notified.

    ## Why it matters
    Whoever holds the paper gets the goods. Order bills are ordinary under letters of credit, but then a notify party or an applicant is named.

    ## Example
    A bill reads TO ORDER, the notify box is empty, and no invoice names a buyer.

    ## What to do
    Ask who will present the bill and take delivery; ask for the sales contract or the letter of credit.
    """
    orders = [d.consignee for d in shipment.of(TransportDocument) if d.consignee and d.consignee.value.to_order]
    known = [f for f in named(shipment.documents, tuple(r for r in RECEIVERS if r != "consignee")) if not is_bank(f.value.name)]
    known += [f for f in named(shipment.documents, ("consignee",)) if no_bank_or_forwarder(f.value)]
    if orders and not known:
        yield hit(f"The consignee is '{orders[0].text or orders[0].value.name}' and no paper names a buyer, notify party or end user.", *orders)


@rule(Severity.LOW, "15 CFR Part 744", "Regulation (EU) 833/2014")
def no_end_user_for_sensitive_goods(shipment: Shipment) -> Iterator[Hit]:
    """Sensitive goods go to a trader or forwarder, and no paper says who will use them.

    ## Why it matters
    Goods on priority and dual-use lists reach barred users through firms that only resell. Papers for such goods usually name the user or the use.

    ## Example
    Servo drives of heading 8501 go to a trading firm in a third country; neither an end user nor an end use is stated.

    ## What to do
    Ask for an end-use statement signed by the user, with the address of installation.
    """
    if shipment.of(EndUseCertificate) or any(d.end_user or d.end_use for d in shipment.documents):
        return
    lines = [g for g in shipment.goods if g.description and nature(g.description.value, g.hs_code.read).classes & {"dual_use", "high_priority", "military"}]
    buyers = [f for f in named(shipment.documents, ("buyer", "consignee")) if telling_word("reseller", f.value.name) or is_forwarder(f.value.name)]
    if lines and buyers:
        yield hit(
            f"{lines[0].description.value[:80]} goes to {buyers[0].value.name}, by its name no user of such goods; no end user or end use is stated.",
            lines[0].description, buyers[0],
        )  # fmt: skip


@rule(Severity.LOW, "FATF trade-based money laundering risk indicators (2021)")
def receiver_in_another_country_than_the_goods(shipment: Shipment) -> Iterator[Hit]:
    """Buyer, receiver and destination lie in three countries or more.

    ## Why it matters
    A chain over several countries hides who ends up with the goods. Ordinary triangular trade does the same, but names a consignee where the goods go.

    ## Example
    The buyer sits in Hong Kong, the consignee in Dubai, the notify party in Tashkent, and the goods go to Turkey.

    ## What to do
    Ask why the parties lie apart from the goods and who receives them at the place of delivery.
    """
    ends = [end for d in shipment.documents if d not in masters(shipment) for end in end_countries(d)]
    firms = [
        f for f in named(shipment.documents, ("buyer", "consignee", "notify_party", "end_user", "ship_to")) if f.value.country and no_bank_or_forwarder(f.value)
    ]
    if not ends or len({f.value.country for f in firms}) < 2:
        return
    country, place = ends[0]
    at_home = any(same_country(f.value.country, c) for f in firms for c, _ in ends)
    lands = sorted({f.value.country or "" for f in firms} | {country})
    if len(lands) < 3 or (at_home and len({f.value.country for f in firms}) < 3):
        return
    lying = ", ".join(f"{f.label.replace('_', ' ')} in {countries.name(f.value.country or '')}" for f in _one_each(firms))
    yield hit(
        f"{lying[:1].upper()}{lying[1:]}; the goods go to {countries.name(country)}.",
        place, *_one_each(firms), severity=Severity.INFO if at_home else Severity.MEDIUM if goods_classes(shipment) else Severity.LOW,
    )  # fmt: skip


def _one_each(firms: Iterable[Fact[Party]]) -> tuple[Fact[Party], ...]:
    """The first party of each country."""
    seen: dict[str | None, Fact[Party]] = {}
    return tuple(f for f in firms if seen.setdefault(f.value.country, f) is f)
