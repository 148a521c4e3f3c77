"""One number for two things, and one firm, one box or one vehicle told in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import own_number, pairs, where
from checker.judging.cast import masters, named, same_country
from checker.judging.names import firm_key, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import ArrivalNotice, Document, SeaTransportDocument, TransportDocument, VehicleCertificate
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.rules.consistency.carriage import plain, slip

USED = re.compile(r"\bused\b|second[\s-]?hand|reconditioned|refurbished|中古|二手|б/у|\bgebraucht|\busato\b|\busado|d'occasion|중고", re.IGNORECASE)
NEW = re.compile(r"\bbrand[\s-]?new\b|\bunused\b|全新|\bfabrikneu\b|\bnuovo di fabbrica|新品|новый", re.IGNORECASE)


@rule(Severity.MEDIUM, "UCP 600 art. 14(j)")
def firm_in_two_countries(shipment: Shipment) -> Iterator[Hit]:
    """One firm has addresses in two countries on two papers.

    ## Why it matters
    Addresses may differ in form, not in country. The second address is where the goods, or the money, really go. Groups have branches, and name them.

    ## Example
    The buyer sits in Dubai on the invoice and in Bandar Abbas on the packing list.

    ## What to do
    Ask for the register entry of the firm at each address.
    """
    found: dict[str, Fact[Party]] = {}
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        key, land = firm_key(fact.value), fact.value.country
        if len(key) < 6 or not land or not fact.value.address:
            continue
        first = found.setdefault(key, fact)
        if (
            first.spot.file != fact.spot.file
            and not same_country(first.value.country, land)
            and not _tells(first.value, land)
            and not _tells(fact.value, first.value.country)
        ):
            yield hit(
                f"{fact.value.name} is in {countries.name(first.value.country or '')} in {where(first)}, in {countries.name(land)} in {where(fact)}.",
                first, fact, severity=Severity.HIGH if {land, first.value.country} & {"KP", "IR", "SY", "CU", "RU", "BY"} else Severity.LOW,
            )  # fmt: skip
            return


def _tells(party: Party, country: str | None) -> bool:
    """Whether a party's name or address names that other country too, as a branch's does."""
    name = countries.name(country or "").casefold()
    return bool(name) and name in f"{party.name} {party.address}".casefold()


@rule(Severity.MEDIUM, "UCP 600 art. 14(d)")
def condition_clash(shipment: Shipment) -> Iterator[Hit]:
    """One paper sells the vehicle as new, another as used.

    ## Why it matters
    Duty, age limits and sanctions on cars turn on it; so does the price.

    ## Example
    The invoice sells a used sedan, the packing list a brand-new one with the same frame number.

    ## What to do
    Ask for the registration, or the maker's invoice, of that number.
    """
    seen: dict[str, AnyFact] = {}
    for document in shipment.documents:
        for line in document.goods:
            car = line.vehicle
            if not car or not car.chassis or not car.condition or isinstance(document, VehicleCertificate):
                continue
            first = seen.setdefault(plain(car.chassis.value), car.condition)
            if {str(first.value), str(car.condition.value)} == {"new", "used"} and first.spot.file != car.condition.spot.file:
                yield hit(f"{car.chassis.value} is {first.value} in {where(first)}, {car.condition.value} in {where(car.condition)}.", first, car.condition)
                return
    for one, other in pairs(shipment):
        for a, b in ((one, other), (other, one)):
            used, new = ([g.description for g in d.goods if g.description and sign.search(g.description.value)] for d, sign in ((a, USED), (b, NEW)))
            if len(a.goods) == len(b.goods) == 1 and used and new and not NEW.search(used[0].value) and not USED.search(new[0].value):
                yield hit(f"'{used[0].value[:60]}' in {where(used[0])}, '{new[0].value[:60]}' in {where(new[0])}.", used[0], new[0])
                return


@rule(Severity.HIGH, "UCP 600 art. 20")
def one_number_for_two_cargoes(shipment: Shipment) -> Iterator[Hit]:
    """Two bills bear one number but carry different boxes.

    ## Why it matters
    A carrier gives each number once. The same number over another cargo means that one bill was copied from the other. Parts of one long bill are left aside.

    ## Example
    Bill MSKU4410 carries a 20-foot box of tiles in one file and a 40-foot box of motors in another.

    ## What to do
    Check the number with the carrier's own service.
    """
    bills = [d for d in shipment.of(SeaTransportDocument) if d.bl_number and d not in masters(shipment)]
    for one, other in combinations(bills, 2):
        if one.path == other.path or plain(one.bl_number.value) != plain(other.bl_number.value) or one.kind != other.kind:
            continue
        mine, yours = ({plain(c.number.value): c.number for c in d.containers if c.number} for d in (one, other))
        apart = mine and yours and not set(mine) & set(yours) and not any(slip(a, b) for a in mine for b in yours)
        weights = one.gross_weight_kg.read, other.gross_weight_kg.read
        if apart and all(weights) and abs(weights[0] - weights[1]) > 0.02 * max(weights):  # type: ignore[operator, type-var]
            a, b = next(iter(mine.values())), next(iter(yours.values()))
            yield hit(f"Bill {one.bl_number.value} carries {a.value} in {where(a)} and {b.value} in {where(b)}.", one.bl_number, a, b)
            return


@rule(Severity.MEDIUM, "UCP 600 art. 20(a)(ii)")
def loading_day_clash(shipment: Shipment, *, days: int = 3, notice_days: int = 10) -> Iterator[Hit]:
    """Papers of one carriage give different days of loading.

    ## Why it matters
    A bill is backdated to meet a letter of credit, or to put the voyage before the day a ban began.

    ## Example
    Two copies of one bill are on board on 28 March and on 12 April.

    ## What to do
    Ask the carrier for the day in the ship's log.
    """
    papers = [d for d in shipment.documents if d.on_board_date and d.bl_number]
    for one, other in combinations(papers, 2):
        gap = abs((one.on_board_date.value - other.on_board_date.value).days)
        if gap > days and plain(one.bl_number.value) == plain(other.bl_number.value) and one.on_board_date.spot.file != other.on_board_date.spot.file:
            bills = isinstance(one, TransportDocument) and isinstance(other, TransportDocument)
            yield hit(
                f"Bill {one.bl_number.value} is on board on {one.on_board_date.value:%d %b %Y} in {where(one.on_board_date)}, "
                f"on {other.on_board_date.value:%d %b %Y} in {where(other.on_board_date)}: {gap} days apart (tolerance {days}).",
                one.on_board_date, other.on_board_date, severity=Severity.MEDIUM if bills and not _swapped(one, other) else Severity.LOW,
            )  # fmt: skip
            return
    yield from _sailed_on_another_day(shipment, notice_days)


def _sailed_on_another_day(shipment: Shipment, days: int) -> Iterator[Hit]:
    """The bill's day of loading against the day of sailing that an arrival notice gives for the same ship, which its writer knew."""
    for bill in shipment.of(SeaTransportDocument):
        for notice in shipment.of(ArrivalNotice):
            loaded, sailed = bill.on_board_date, notice.etd
            one, other = plain(bill.vessel.read or ""), plain(notice.vessel.read or "")
            if loaded and sailed and one and other and (one in other or other in one) and (gap := abs((sailed.value - loaded.value).days)) > days:
                yield hit(
                    f"On board on {loaded.value:%d %b %Y} in {where(loaded)}; {notice.vessel.value} sailed on {sailed.value:%d %b %Y} by {where(sailed)}: "
                    f"{gap} days apart (tolerance {days}).",
                    loaded, sailed, severity=Severity.MEDIUM if gap > 2 * days else Severity.LOW,
                )  # fmt: skip
                return


def _swapped(one: Document, other: Document) -> bool:
    """Whether the days are the same once day and month change places."""
    a, b = one.on_board_date.value, other.on_board_date.value
    return a.year == b.year and (a.day, a.month) == (b.month, b.day)


@rule(Severity.LOW, "UCP 600 art. 14(d)")
def invoice_quoted_wrongly(shipment: Shipment) -> Iterator[Hit]:
    """A certificate, policy or packing list quotes an invoice number close to, but not, the invoice's.

    ## Why it matters
    Often a slip. It may also be a certificate of another sale, altered to fit.

    ## Example
    The certificate of origin names invoice NV-24-0381; the invoice is NV-24-0318.

    ## What to do
    Ask the issuer of the certificate which invoice he saw.
    """
    quoting = [d for d in shipment.documents if d.kind in ("certificate_of_origin", "insurance_certificate", "packing_list", "inspection_certificate")]
    invoices = [d for d in shipment.documents if d.kind == "commercial_invoice" and d.invoice_number]
    known = {plain(own_number(d)) for d in invoices}
    for document in quoting:
        said = document.invoice_number
        number = plain(said.value) if said else ""
        if len(number) < 5 or any(number in k or k in number for k in known):
            continue
        for invoice in invoices:
            if slip(number, plain(invoice.invoice_number.value)) and same_firm(_seller(document), _seller(invoice)) >= 0.6:
                yield hit(
                    f"Invoice {said.value} in {where(said)}, {invoice.invoice_number.value} in {where(invoice.invoice_number)}.", said, invoice.invoice_number
                )
                return


def _seller(document: Document) -> str:
    return next((f.value.name for f in named(document, SENDERS)), "")
