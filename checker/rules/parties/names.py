"""Names of the parties that resemble each other, or stand for somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.names import same_firm
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import met
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS
from checker.model.shipment import Shipment
from checker.rules.parties.contacts import GROUP

STANDS_FOR = re.compile(
    r"\bon\s+behalf\s+of\b|\bo\s*/?\s*b\s*/?\s*o\b\.?|\bc\s*/\s*o\b|\bfor\s+(?:the\s+)?account\s+(?:and\s+risk\s+)?of\b|(?<![\w/])a\s*/\s*c\b(?!\s*(?:no|nr|payee|name|number|:|\d))|\bas\s+agents?\s+(?:for|of)\b|\bim\s+auftrag\b|\bpour\s+(?:le\s+)?compte\s+de\b"
    r"|\bpor\s+cuenta\s+de\b|\bpor\s+conta\s+de\b|\bper\s+conto\s+di\b|\badına\b|от\s+имени|по\s+поручению|за\s+сч[её]т|代表|代理",
    re.IGNORECASE,
)


@rule(Severity.LOW)
def namesake_parties(shipment: Shipment) -> Iterator[Hit]:
    """Sender and receiver in two countries bear nearly the same name, and no paper says they are one group.

    ## Why it matters
    A chain of namesakes passes goods along to itself. Sales companies of makers look the same, so this only adds to other signs.

    ## Example
    BAYERN CARS S.R.L. ships to BAYERN CARS CO., LTD. in another country.

    ## What to do
    Ask how the two firms are related and who owns them.
    """
    if any(met(shipment, GROUP)):
        return
    for sender in named(shipment.documents, SENDERS):
        for receiver in named(shipment.documents, ("consignee", "buyer", "notify_party")):
            one, other = sender.value, receiver.value
            if one.country and other.country and one.country != other.country and same_firm(one, other) >= 0.85:
                yield hit(f"{one.name} ({one.country}) sends to {other.name} ({other.country}); no paper says that they are one group.", sender, receiver)
                return


@rule(Severity.MEDIUM, "UNSCR 2270 (2016)")
def layered_agency(shipment: Shipment, *, layers: int = 2) -> Iterator[Hit]:
    """A party acts for a party that acts for another.

    ## Why it matters
    One agent is ordinary. Agents for agents keep the name of the owner of the goods off the front of the papers.

    ## Example
    The consignee reads: A LTD ON BEHALF OF B FZE, FOR ACCOUNT OF C CO.

    ## What to do
    Ask for the contracts between the named firms and for the owner of the goods.
    """
    seen: set[str] = set()
    for fact in named(shipment.documents, (*SENDERS, *RECEIVERS)):
        words = [found[0] for found in STANDS_FOR.finditer(fact.text or f"{fact.value.name}\n{fact.value.address}")]
        key = " ".join(fact.text.split()).casefold()
        if len(words) >= layers and key not in seen:
            seen.add(key)
            yield hit(f"The {fact.label} box stacks {len(words)} agencies: {', '.join(' '.join(w.split()) for w in words)}.", fact)
