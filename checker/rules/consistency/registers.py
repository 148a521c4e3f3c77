"""Numbers of firms, accounts and carriers that their own registers would not have given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.agreement import where
from checker.judging.headed import under
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met, saying
from checker.model.documents import AirWaybill, Document, HouseBillOfLading, SeaTransportDocument
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.reference import countries
from checker.reference.accounts import BIC, ibans
from checker.reference.liner_codes import code_of, line_of
from checker.reference.places import resolve
from checker.reference.registers import LABELLED, company_numbers, iban

TO = re.compile(r"^\W*to\W*$", re.IGNORECASE)
AIRPORT = re.compile(r"^\W*([A-Z]{3})\W*$")


@rule(Severity.LOW)
def company_number_invalid(document: Document) -> Iterator[Hit]:
    """The register number of a firm fails its own check digit.

    ## Why it matters
    Registers give numbers with a check digit. An invented firm has an invented number, which nine in ten times does not hold. A slip of the pen looks alike.

    ## Example
    INN 7707083894: the last digit should be 3.

    ## What to do
    Look the firm up in the register of its country.
    """
    for line, _ in met(document, LABELLED):
        for register, number, holds in company_numbers(line.text):
            if not holds:
                yield hit(
                    f"{register} {number} in {where(line)} fails its check digit.", line, severity=Severity.INFO if document.read_by == "ocr" else Severity.LOW
                )
                return


@rule(Severity.LOW, "ISO 13616; ISO 9362")
def account_number_invalid(document: Document) -> Iterator[Hit]:
    """The account number fails its check digits, or the bank's code is of another country than the account.

    ## Why it matters
    Money for such an account goes nowhere, or elsewhere once the number is "corrected" by mail. Details that do not fit were put together by hand.

    ## Example
    IBAN DE89 3704 0044 0532 0130 01 fails; an account in Latvia with the code of a bank in the Emirates.

    ## What to do
    Ask the seller for his bank's own confirmation, under a number you know.
    """
    found = list(ibans(document.lines))
    for number, line in found:
        if not iban(number):
            yield hit(f"IBAN {number} in {where(line)} fails its check digits.", line, severity=Severity.INFO if document.read_by == "ocr" else Severity.LOW)
            return
    codes = [(m[1].upper(), line) for n in saying(document, BIC) for line in [document.lines[n]] for m in BIC.finditer(line.text)]
    lands = {number[:2] for number, _ in found}
    if len(found) == len(codes) == 1 and codes[0][0][4:6] not in lands | _served(lands):
        (number, line), (code, other) = found[0], codes[0]
        yield hit(f"IBAN {number} is of {countries.name(number[:2])}, the bank's code {code} of {countries.name(code[4:6])}.", line, other)


def _served(lands: set[str]) -> set[str]:
    """Territories whose banks use the other's account numbers."""
    return {
        b
        for a, b in (("GB", "GG"), ("GB", "JE"), ("GB", "IM"), ("FR", "MC"), ("FR", "RE"), ("FR", "GP"), ("FR", "MQ"), ("FR", "PF"), ("FR", "NC"))
        if a in lands
    }


@rule(Severity.LOW, "ICC International Maritime Bureau: document fraud practice")
def bill_number_of_another_line(bill: SeaTransportDocument) -> Iterator[Hit]:
    """The number of the bill begins with the code of another shipping line than the one that issues it.

    ## Why it matters
    Lines begin their numbers with their own four letters. A bill of one line with another's letters was put together from two.
    Lines that merged keep old codes for a while.

    ## Example
    A bill with the head of one line is numbered HLCU, which is another's.

    ## What to do
    Track the number on the pages of both lines.
    """
    carrier, number = bill.carrier, bill.bl_number
    letters = re.match(r"[A-Z]{4}(?=[A-Z0-9]{6})", number.value.upper().replace(" ", "")) if number else None
    if not carrier or not letters or isinstance(bill, HouseBillOfLading):
        return
    owner, own = line_of(letters[0]), code_of(carrier.value.name)
    if owner and own and owner != own:
        yield hit(f"Bill {number.value} begins with the letters of {owner}; the carrier is {carrier.value.name} in {where(carrier)}.", number, carrier)


@rule(Severity.LOW, "IATA Resolution 600a")
def routing_ends_elsewhere(bill: AirWaybill) -> Iterator[Hit]:
    """The routing boxes of the air waybill end at another country's airport than the airport of destination.

    ## Why it matters
    The boxes To - By - To are what the airline acts on; the airport of destination is what others read.

    ## Example
    Airport of destination Beijing; the last box To says FNJ, Pyongyang.

    ## What to do
    Track the waybill on the airline's own page.
    """
    end = bill.port_of_discharge
    boxes: list[Fact[str]] = list(under(bill, TO, AIRPORT))
    stops = [(resolve(m[1]), fact) for fact in boxes if (m := AIRPORT.match(fact.text))]
    known = [(place, fact) for place, fact in stops if place.country]
    if end and end.value.country and known and all(place.country != end.value.country for place, _ in known):
        place, fact = known[-1]
        yield hit(f"The routing ends at {fact.text.strip()} ({place}); the airport of destination is {end.text or end.value}.", fact, end, confidence=0.8)
