"""Numbers and terms that contradict themselves, or the paper they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.judging.agreement import where
from checker.judging.cast import masters, same_country
from checker.judging.ends import LANDLOCKED
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import AirWaybill, BookingConfirmation, CommercialInvoice, Document, ShippingInstruction, TransportDocument
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.rules.consistency.carriage import plain, slip

AT_SEA = frozenset({"FOB", "FAS", "CFR", "CIF", "CNF", "C&F"})
RETIRED = frozenset({"DAF", "DES", "DEQ", "DDU", "DAT"})
ITN = re.compile(r"\bX(20\d{2})(\d{2})(\d{2})(\d{6})\b")


@rule(Severity.LOW, "IATA Resolution 600a")
def air_waybill_number_invalid(document: Document) -> Iterator[Hit]:
    """The last digit of the air waybill number is not the one that its serial number demands.

    ## Why it matters
    Airlines give out serial numbers with a check digit: the eighth digit is the first seven divided by seven,
    the remainder. An invented number fails in six of seven cases.

    ## Example
    020-1234 5678: 1234567 leaves 5 when divided by 7, the last digit is 8.

    ## What to do
    Track the number on the airline's own page.
    """
    number = document.awb_number
    digits = "".join(c for c in number.value if c.isdigit()) if number else ""
    if (
        isinstance(document, AirWaybill)
        and re.fullmatch(r"\s*\d{3}[\s-]*\d{4}\s?\d{4}\s*", number.value if number else "")
        and int(digits[3:10]) % 7 != int(digits[10])
    ):
        yield hit(
            f"{number.value}: {digits[3:10]} leaves {int(digits[3:10]) % 7} when divided by 7, the last digit is {digits[10]}.",
            number,
            severity=Severity.MEDIUM,
        )


@rule(Severity.MEDIUM, "15 CFR 30.8")
def export_number_after_sailing(shipment: Shipment, *, days: int = 5) -> Iterator[Hit]:
    """The United States export filing was made after the goods had sailed.

    ## Why it matters
    The number holds its own day (X, year, month, day, six digits). Goods leave after the filing, but for a few firms that may file up to five days later.

    ## Example
    ITN X20240412004411 on goods on board on 20 March.

    ## What to do
    Ask for the acceptance message of the Automated Export System.
    """
    loaded = [f for d in shipment.of(TransportDocument) if (f := d.on_board_date)]
    for document in shipment.documents:
        number = document.export_declaration_number
        found = ITN.search(number.value.upper().replace(" ", "")) if number else None
        if not found:
            continue
        try:
            filed = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            yield hit(f"{found[0]} in {where(number)} holds no date: {found[1]}-{found[2]}-{found[3]}.", number)
            return
        late = next((f for f in loaded if (filed - f.value).days > days), None)
        if late:
            yield hit(
                f"{found[0]} in {where(number)} was filed on {filed:%d %b %Y}; the goods are on board on {late.value:%d %b %Y} in {where(late)}.", number, late
            )
            return


@rule(Severity.INFO, "Incoterms 2020")
def delivery_term_of_another_time_or_road(shipment: Shipment) -> Iterator[Hit]:
    """The delivery term is retired, or is one for ships on goods that fly.

    ## Why it matters
    A common and harmless slip, worth a remark: it shows who did not write the paper with care, or that it was copied from another.

    ## Example
    FOB on an air shipment; DDU under Incoterms 2020.

    ## What to do
    Ask for the contract of sale.
    """
    bills = shipment.of(TransportDocument)
    for invoice in shipment.of(CommercialInvoice):
        code = invoice.incoterm.value.upper()[:3] if invoice.incoterm else ""
        if code in RETIRED and any("2020" in line.text and "INCOTERM" in line.text.upper() for line in invoice.lines):
            yield hit(f"{code} in {where(invoice.incoterm)} is no term of Incoterms 2020.", invoice.incoterm)
        elif code in AT_SEA and bills and all(isinstance(d, AirWaybill) for d in bills):
            yield hit(
                f"{code} in {where(invoice.incoterm)} is a term for ships; the goods fly under {where(bills[0].awb_number)}.",
                invoice.incoterm,
                bills[0].awb_number,
            )


@rule(Severity.LOW, "UCP 600 art. 14(d)")
def voyage_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers name one ship but two voyages.

    ## Why it matters
    Bookings roll to the next voyage. Papers made after loading should know which it was.

    ## Example
    The bill says voyage 406S, the arrival notice of the same ship 412N.

    ## What to do
    Ask the carrier on which voyage the goods were loaded.
    """
    above = masters(shipment)
    papers = [d for d in shipment.documents if d.vessel and d.voyage and d not in above and not isinstance(d, (BookingConfirmation, ShippingInstruction))]
    for number, one in enumerate(papers):
        for other in papers[number + 1 :]:
            a, b = plain(one.voyage.value), plain(other.voyage.value)
            if plain(one.vessel.value) == plain(other.vessel.value) and a not in b and b not in a and not slip(a, b) and not _directions(a, b):
                yield hit(
                    f"{one.vessel.value}: voyage {one.voyage.value} in {where(one.voyage)}, {other.voyage.value} in {where(other.voyage)}.",
                    one.voyage,
                    other.voyage,
                )
                return


def _directions(one: str, other: str) -> bool:
    """Whether two voyage numbers share their figures: lines add letters for the direction, the service or the leg."""
    a, b = (re.sub(r"\D", "", n).lstrip("0") for n in (one, other))
    return bool(a and b) and (a in b or b in a)


@rule(Severity.LOW, "UCP 600 art. 14(d)")
def delivery_and_destination_differ(document: TransportDocument) -> Iterator[Hit]:
    """A carrier's paper delivers in one country and names a final destination in another.

    ## Why it matters
    The carrier's duty ends before the journey does: somebody else, whom the paper does not name, takes the goods on. Landlocked countries are served so.

    ## Example
    Place of delivery Dubai; final destination, for the merchant's reference, Kabul.

    ## What to do
    Ask who carries the goods on, and for his paper.
    """
    near, far = document.place_of_delivery, document.final_destination
    if (
        near
        and far
        and near.value.country
        and far.value.country
        and far.value.country not in LANDLOCKED
        and not same_country(near.value.country, far.value.country)
    ):
        yield hit(
            f"Delivered in {countries.name(near.value.country)} ({near.text or near.value}), final destination in {countries.name(far.value.country)} "
            f"({far.text or far.value}); nobody is named for the way between.",
            near, far,
        )  # fmt: skip
