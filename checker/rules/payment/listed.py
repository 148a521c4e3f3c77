"""Banks and account holders that stand on a watch list."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say, met
from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.shipment import Shipment
from checker.reference.accounts import BIC, HOLDER, holders
from checker.screening import parties
from checker.screening.in_force import in_force
from checker.screening.screen import numbered


@rule(Severity.HIGH, "Sanctions list of the authority named", "UNSCR 2270 (2016) para. 33 for banks of the DPRK")
def listed_bank(shipment: Shipment) -> Iterator[Hit]:
    """The money goes through a bank on a sanctions list.

    ## Why it matters
    A payment through a listed bank is barred whatever it is for, and betrays who stands behind the trade.

    ## Example
    SWIFT FTBDKPPY on the invoice of a firm in Dandong: Foreign Trade Bank of the DPRK.

    ## What to do
    Do not pay and do not present papers. Report to whoever is responsible for sanctions, and ask why this bank was named.
    """
    seen: set[str] = set()
    for document in shipment.documents:
        for line, _ in met(document, BIC):
            for found in BIC.finditer(line.text):
                code = found[1].upper()
                for listed in numbered(in_force(), code, code[:8], sorts=("bic",)) if code not in seen else ():
                    seen.add(code)
                    yield hit(f"SWIFT {code} is {listed.name}'s ({listed.source}).", line, severity=Severity.CRITICAL, basis=(listed.source,))
    for fact in named(shipment.documents, ("bank",)):
        for listed in parties.listed(fact.value, fact.text):
            if listed.strong and fact.value.name not in seen:
                seen.add(fact.value.name)
                grave = Severity.CRITICAL if listed.seconded else Severity.HIGH
                yield hit(f"The bank {fact.value.name} is {listed.score:.0%} like {listed.name} ({listed.source}): {parties.why(listed)}.",
                          fact, severity=grave, basis=(listed.source,), confidence=listed.score)  # fmt: skip


@rule(Severity.HIGH, "Sanctions list of the authority named")
def listed_account_holder(shipment: Shipment) -> Iterator[Hit]:
    """The money goes to an account whose holder is on a sanctions list.

    ## Why it matters
    The seller on top of the invoice may be clean, and the account belong to somebody who is not.

    ## Example
    Beneficiary: KOREA KWANGSON BANKING CORP, on the invoice of a firm in Shenyang.

    ## What to do
    Do not pay. Call the seller at a number you already have, and report to whoever is responsible for sanctions.
    """
    seen: set[str] = set()
    for document in shipment.documents:
        for name, line in holders(document.lines) if may_say(document, HOLDER) else ():
            for listed in parties.listed(Party(name)) if name.casefold() not in seen else ():
                if listed.strong:
                    yield hit(f"The account holder {name} is {listed.score:.0%} like {listed.name} ({listed.source}): {parties.why(listed)}.",
                              line, basis=(listed.source,), confidence=listed.score)  # fmt: skip
            seen.add(name.casefold())
