"""Accounts: whose they are, where they lie, and whether they change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.judging.agreement import where
from checker.judging.cast import named, same_country
from checker.judging.ends import union
from checker.judging.names import different_firms, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say, met
from checker.model.documents import Document, InvoiceLike, LetterOfCredit, OtherDocument
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Severity
from checker.model.party import SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.accounts import HOLDER, NEW_DETAILS, accounts, bank_countries, holders
from checker.reference.firms import is_bank

FACTOR = re.compile(r"\bfactor(?:ing|s)?\b|assigned\s+to|\btreasury\b|\bcash\s+pool|\baffacturage\b|\bgroup\s+account\b", re.IGNORECASE)
FATF = "FATF trade-based money laundering risk indicators (2021)"


def _sellers(shipment: Shipment) -> tuple[Fact[Party], ...]:
    """Who sells and sends; a BENEFICIARY is the seller in a credit, but the account holder in an invoice."""
    roles = tuple(r for r in SENDERS if r != "beneficiary")
    found = (*named(shipment.documents, roles), *named(shipment.of(LetterOfCredit), ("beneficiary",)))
    return tuple(f for f in found if not is_bank(f.value.name))


def _holders(document: Document) -> Iterator[tuple[str, AnyFact]]:
    """(name, fact) of each account holder, from the beneficiary field and from the lines."""
    yield from ((f.value.name, f) for f in named(document, ("beneficiary",)))
    yield from holders(document.lines) if may_say(document, HOLDER) else ()


def _paid(shipment: Shipment) -> tuple[Document, ...]:
    """The papers on which a seller says where to pay."""
    return tuple(d for d in shipment.documents if isinstance(d, (InvoiceLike, OtherDocument)) and not isinstance(d, LetterOfCredit))


@rule(Severity.MEDIUM, FATF)
def account_holder_is_not_the_seller(shipment: Shipment) -> Iterator[Hit]:
    """The money goes to an account that is not the seller's.

    ## Why it matters
    Payment to a third party pays for something else, or pays somebody who must not be seen. Factors and group treasuries are lawful, and named as such.

    ## Example
    The seller is a bearing maker in Ankara; the beneficiary is a trading firm in Dubai.

    ## What to do
    Call the seller at a number you already have, and ask for the reason in writing.
    """
    sellers = _sellers(shipment)
    seen: set[str] = set()
    for document in _paid(shipment):
        if any(met(document, FACTOR)):
            continue
        for holder, line in _holders(document):
            strange = sellers and all(different_firms(holder, s.value) for s in sellers) and not is_bank(holder)
            if not strange or holder.casefold() in seen:
                continue
            seen.add(holder.casefold())
            abroad = [c for c, _ in bank_countries(document.lines) if not any(same_country(c, s.value.country) for s in sellers)]
            buyers = named(shipment.documents, ("buyer", "consignee"))
            grave = Severity.HIGH if abroad or any(same_firm(holder, b.value) >= 0.85 for b in buyers) else Severity.MEDIUM
            far = f", at a bank in {countries.name(abroad[0])}" if abroad else ""
            yield hit(f"The account holder is {holder}{far}; the seller is {sellers[0].value.name}.", line, sellers[0], severity=grave)


@rule(Severity.LOW, FATF)
def payment_to_a_third_country_bank(shipment: Shipment) -> Iterator[Hit]:
    """The seller's bank lies in a country that is neither the seller's nor the buyer's.

    ## Why it matters
    Money follows goods, as a rule. A bank in a third country may hide who is paid; traders in small countries often bank abroad lawfully.

    ## Example
    The seller is in Turkey, the buyer in Kazakhstan, the IBAN in the Emirates.

    ## What to do
    Ask why the account lies there, and confirm it by telephone.
    """
    sellers = _sellers(shipment)
    homes = {f.value.country for f in (*sellers, *named(shipment.documents, ("buyer", "consignee", "applicant")))} - {None}
    if not any(s.value.country for s in sellers):
        return
    for document in _paid(shipment):
        banks = list(bank_countries(document.lines))
        if document.bank and document.bank.value.country:
            banks.append((document.bank.value.country, document.bank))  # type: ignore[arg-type]
        for country, line in banks:
            # A second, home account is explanation enough.
            at_home = any(same_country(c, h) or union(c, h or "") for c, _ in banks for h in homes)
            if homes and not at_home:
                yield hit(
                    f"The bank lies in {countries.name(country)}; seller {sellers[0].value.name} is in {countries.name(sellers[0].value.country or '')}.",
                    line,
                    sellers[0],
                )
                return


@rule(Severity.HIGH, FATF)
def changed_bank_account(shipment: Shipment) -> Iterator[Hit]:
    """The account to be paid changes between the papers of one sale.

    ## Why it matters
    A late change of account is how payments are diverted, by thieves or around sanctions.

    ## Example
    A message asks not to pay the account in the invoice but two others.

    ## What to do
    Pay nothing. Call the seller at a number you already have.
    """
    for document in (d for d in _paid(shipment) if may_say(d, NEW_DETAILS, across=True)):
        for n, line in enumerate(document.lines):
            if found := NEW_DETAILS.search(" ".join(f.text for f in document.lines[n : n + 2])):
                yield hit(f"{where(line)} changes the payment: '{' '.join(found[0].split())}'.", line)
                return
    stated: dict[str, dict[str, Fact[str]]] = {}
    for document in _paid(shipment):
        numbers = dict(accounts(document.lines))
        if numbers:
            stated[document.path] = numbers
    papers = list(stated.values())
    for one, other in pairwise(papers):
        if not set(one) & set(other) and not any(a in b or b in a for a in one for b in other):
            a, b = next(iter(one.items())), next(iter(other.items()))
            yield hit(f"Account {a[0]} in {where(a[1])}, {b[0]} in {where(b[1])}.", a[1], b[1], severity=Severity.MEDIUM)
            return
