"""Where the parties say that they sit: mailboxes and mail domains that name no door, or another country."""

# ruff: noqa: E501 - patterns, one line a kind
from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import named, same_country
from checker.judging.rule import Hit, hit, rule
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS
from checker.model.shipment import Shipment
from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder

BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s?b(?:ox)?|post\s?(?:office\s)?box|postfach|apartado(?:\s+postal)?|bo[iî]te\s+postale|b\.?p\.?|casella\s+postale|caixa\s+postal|а/я|абонентский\s+ящик)\.?\s*(?:no\.?\s*)?\d[\d ]*",
    re.IGNORECASE,
)
STREET = re.compile(
    r"\b(?:street|str|stra(?:ss|ß)e|road|rd|avenue|ave|lane|drive|highway|boulevard|blvd|floor|building|bldg|tower|block|plot|warehouse|zone|park|estate|unit|room|suite|house|office|ul|ulitsa|rue|via|calle|jalan|jl|sokak|cad|mah|quay|square|plaza|port)\b|(?<!\d)\d{1,3}[a-z]?(?:\s?[-/]\s?\d+)?,?\s+[^\W\d]{3,}|路|街|号|號|동|로|丁目|番地",
    re.IGNORECASE,
)
VIRTUAL = re.compile(
    r"\b(?:virtual\s+office|registered\s+agents?|mail\s?(?:drop|forwarding)|mailboxes?\s+etc|the\s+ups\s+store|private\s+mail\s?box|p\.?m\.?b\.?\s*\d+|poste\s+restante|serviced\s+offices?|co-?working|flexi[\s-]?desk|incorporation\s+services|corporate\s+services\s+(?:ltd|limited|provider))\b|虚拟办公|虛擬辦公",
    re.IGNORECASE,
)
BOXES_ONLY = frozenset(
    "AE QA KW BH OM SA JO YE IQ LB KE TZ UG ET ER DJ SO SD SS RW BI NG GH SL LR GM CM ZM ZW MW MZ BW NA LS SZ SC MU PG FJ SB VU WS TO BS BB KY BM VG VC LC AG".split()
)
"""Countries without delivery to the door: there a post-office box is how every firm is reached."""

ANYBODYS = frozenset("co io me tv cc ai eu ly to fm ws gg im sh ac nu st vc bz la pw tk ml ga cf gq su ag sc mu ms tc".split())
"""Country domains that are sold to anybody."""


@rule(Severity.INFO, "FATF trade-based money laundering risk indicators (2021)")
def address_without_a_door(shipment: Shipment) -> Iterator[Hit]:
    """A party gives a box number or a rented desk where its address should be.

    ## Why it matters
    Goods are not delivered to a box, and a firm behind one cannot be visited. Shell firms live at such addresses; so do honest
    small ones, and in the Gulf and in much of Africa everybody has a box. So this only adds to other signs.

    ## Example
    The buyer of machine tools: P.O. BOX 3340, ROAD TOWN, TORTOLA, c/o a registered agent.

    ## What to do
    Ask for the address of the warehouse or works, and compare it with the place of delivery.
    """
    seen: set[str] = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        party = fact.value
        if party.name.casefold() in seen or is_bank(party.name) or is_forwarder(party.name):
            continue
        virtual = VIRTUAL.search(f"{party.name}\n{party.address}")
        boxed = BOX.search(party.address)
        if virtual:
            seen.add(party.name.casefold())
            yield hit(f"{party.name} gives '{virtual[0].strip()}' as its address.", fact, severity=Severity.LOW)
        elif boxed and party.country not in BOXES_ONLY and not STREET.search(BOX.sub(" ", party.address)):
            seen.add(party.name.casefold())
            yield hit(f"{party.name} gives a box number and no street.", fact)


@rule(Severity.INFO, "15 CFR Part 732 Supp. 3")
def mail_domain_of_another_country(shipment: Shipment) -> Iterator[Hit]:
    """A party writes from a mail domain of another country than its address.

    ## Why it matters
    The domain often tells where a firm really works. Groups use the domain of their head office everywhere, so this is a remark only,
    unless the domain is North Korea's.

    ## Example
    A trading firm in Dalian writes from an address that ends in .kp.

    ## What to do
    Ask whose mailbox it is, and how the firm belongs to the country of the domain.
    """
    seen: set[str] = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        home = fact.value.country
        for mail in fact.value.emails:
            ending = mail.rpartition(".")[2].casefold()
            land = "GB" if ending == "uk" else ending.upper()
            known = len(ending) == 2 and ending not in ANYBODYS and countries.candidates(land) == (land,)
            if home and known and land != home and not same_country(home, land) and mail.casefold() not in seen:
                seen.add(mail.casefold())
                yield hit(
                    f"{fact.value.name} has an address in {countries.name(home)} and writes from {mail}, a domain of {countries.name(land)}.",
                    fact, severity=Severity.HIGH if land == "KP" else Severity.INFO,
                )  # fmt: skip
