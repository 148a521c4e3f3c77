"""Telephones, mailboxes and addresses of the parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.names import different_firms, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.fact import Fact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS, Party
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.calling import caller
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.spelling import fold

FREE_MAIL = frozenset(
    """gmail.com googlemail.com yahoo.com yahoo.co.jp yahoo.co.uk ymail.com hotmail.com outlook.com live.com msn.com aol.com icloud.com me.com gmx.de gmx.net
    gmx.com web.de mail.ru yandex.ru yandex.com ya.ru bk.ru list.ru inbox.ru rambler.ru 163.com 126.com yeah.net qq.com sina.com sohu.com foxmail.com
    139.com naver.com hanmail.net daum.net rediffmail.com protonmail.com proton.me tutanota.com zoho.com mail.com ukr.net seznam.cz wp.pl o2.pl
    libero.it orange.fr free.fr laposte.net""".split()
)
GROUP = re.compile(
    r"\b(?:subsidiary|affiliate[sd]?|member|company|part)\s+of\b|\b(?:group|holding|parent)\s+compan|\bintra-?(?:group|company)\b|\binter-?company\b|\bown\s+(?:branch|office)\b|\bbranch\s+office\b|グループ|集团|集團|그룹|Konzern",
    re.IGNORECASE,
)


def _same_hand(shipment: Shipment, one: Fact[Party], other: Fact[Party]) -> bool:
    """Whether the papers say, or the names show, that two parties are of one house."""
    return same_firm(one.value, other.value) >= 0.6 or not different_firms(one.value, other.value) or any(met(shipment, GROUP))


def _shared(one: Party, other: Party) -> str:
    phones = {p[-9:]: p for p in one.phones if len(p) >= 8}.items() & {p[-9:]: p for p in other.phones if len(p) >= 8}.items()
    mails = {m.casefold() for m in one.emails} & {m.casefold() for m in other.emails}
    address = fold(one.address)
    same_street = len(address) >= 15 and any(c.isdigit() for c in address) and address == fold(other.address)
    found = [f"telephone {p}" for _, p in phones] + [f"mailbox {m}" for m in mails] + (["address"] if same_street else [])
    return " and ".join(sorted(found))


@rule(Severity.MEDIUM, "FATF trade-based money laundering risk indicators (2021)")
def strangers_share_contacts(shipment: Shipment) -> Iterator[Hit]:
    """Sender and receiver should be strangers, yet share a telephone, a mailbox or an address.

    ## Why it matters
    A sale between two names with one telephone is no sale: one hand writes both sides of the papers.

    ## Example
    A shipper in Hong Kong and a consignee in Incheon print the same telephone number in Dandong.

    ## What to do
    Call each party at a number taken from a public register, and ask what joins them.
    """
    seen: set[str] = set()
    for sender in named(shipment.documents, SENDERS):
        for receiver in named(shipment.documents, RECEIVERS):
            shared = _shared(sender.value, receiver.value)
            if not shared or shared in seen or _same_hand(shipment, sender, receiver) or is_forwarder(sender.value.name) or is_bank(receiver.value.name):
                continue
            seen.add(shared)
            grave = Severity.HIGH if " and " in shared or sender.value.country != receiver.value.country else Severity.MEDIUM
            yield hit(f"{sender.value.name} and {receiver.value.name} share {'the ' if shared == 'address' else ''}{shared}.", sender, receiver, severity=grave)


@rule(Severity.LOW)
def phone_of_another_country(shipment: Shipment) -> Iterator[Hit]:
    """A party's telephone number belongs to another country than its address.

    ## Why it matters
    The country code often tells where a firm really works. Roaming managers and regional offices are common, so this only adds to other signs.

    ## Example
    A firm in Hong Kong answers under +86 415, the area code of Dandong.

    ## What to do
    Look the number up in a public register and ask whose office it is.
    """
    seen: set[tuple[str, str]] = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        for phone in fact.value.phones:
            called = caller(phone)
            home = fact.value.country
            if home and called and home not in called and (fact.value.name, phone) not in seen and not {home, *called} <= {"HK", "MO", "CN"}:
                seen.add((fact.value.name, phone))
                grave = Severity.HIGH if "KP" in called else Severity.LOW
                yield hit(
                    f"{fact.value.name} has an address in {countries.name(home)} and the telephone {phone} of {countries.name(called[0])}.",
                    fact,
                    severity=grave,
                )


@rule(Severity.INFO, "15 CFR Part 732 Supp. 3")
def free_mail_address(shipment: Shipment) -> Iterator[Hit]:
    """A trading firm writes from a free mailbox.

    ## Why it matters
    A free mailbox cannot be tied to a firm. Many small honest firms use one, so it is a remark only.

    ## Example
    A seller of goods for 300,000 dollars gives an address at a free mail service.

    ## What to do
    Confirm bank details and orders by a telephone number taken from a public register.
    """
    seen: set[str] = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        for mail in fact.value.emails:
            if mail.rpartition("@")[2].casefold() in FREE_MAIL and mail.casefold() not in seen:
                seen.add(mail.casefold())
                yield hit(f"{fact.value.name} writes from {mail}, a free mailbox.", fact)
