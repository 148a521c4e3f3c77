"""Money that no ordinary trade needs: sanctioned currencies and coins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.judging.cast import named
from checker.judging.rule import Hit, hit, rule
from checker.judging.sieve import may_say
from checker.model.fact import AnyFact
from checker.model.finding import Severity
from checker.model.party import RECEIVERS, SENDERS
from checker.model.shipment import Shipment
from checker.reference.accounts import COINS, WALLET

WEIGHT = {"KPW": Severity.CRITICAL, "IRR": Severity.HIGH, "SYP": Severity.MEDIUM, "CUP": Severity.MEDIUM, "RUB": Severity.MEDIUM, "BYN": Severity.MEDIUM}
NAMES = {"RUB": "roubles", "KPW": "North Korean won", "IRR": "Iranian rials", "SYP": "Syrian pounds", "BYN": "Belarusian roubles", "CUP": "Cuban pesos"}
HOME = {"RUB": {"RU", "BY", "KZ", "KG", "AM", "UZ", "TJ"}, "BYN": {"BY", "RU"}, "SYP": {"SY"}, "CUP": {"CU"}}
PAY = re.compile(
    r"\b(?:pay|paid|payable|payment|remit\w*|transfer\w*|settle\w*|account|amount|price|invoice\s+currency)\b|оплат|плат[её]ж|сч[её]т|付款|支付|支払|지불|결제|zahl|pag[oa]|öde",
    re.IGNORECASE,
)
IN_TEXT = (
    ("RUB", re.compile(r"\bRUB\b|\bRUR\b|\brou?bles?\b|₽|рубл\w*", re.IGNORECASE)),
    ("KPW", re.compile(r"\bKPW\b|north\s+korean\s+won", re.IGNORECASE)),
    ("IRR", re.compile(r"\bIRR\b|iranian\s+rials?", re.IGNORECASE)),
    ("SYP", re.compile(r"\bSYP\b|syrian\s+pounds?", re.IGNORECASE)),
)


@rule(Severity.MEDIUM, "Regulation (EU) 833/2014", "UNSCR 2270 (2016) para. 33")
def payment_in_a_sanctioned_currency(shipment: Shipment) -> Iterator[Hit]:
    """The goods are paid in a currency whose banks are under sanctions.

    ## Why it matters
    Roubles, North Korean won or rials between firms of other countries show who really pays. Roubles among Russia's neighbours are ordinary.

    ## Example
    A Turkish seller asks a Kazakh buyer to pay half in roubles to a bank in Kazan.

    ## What to do
    Ask who pays, from which bank, and screen that bank.
    """
    lands = {f.value.country for f in named(shipment.documents, (*SENDERS, *RECEIVERS))}
    seen: set[str] = set()
    for code, fact in _sums(shipment):
        if code in seen:
            continue
        seen.add(code)
        at_home = fact.label == "currency" and bool(lands & HOME.get(code, set()))
        words = " ".join(str(fact.value).split())[:90]
        yield hit(f"Payment in {NAMES.get(code, code)}: '{words}'.", fact, severity=Severity.LOW if at_home else WEIGHT[code])


def _sums(shipment: Shipment) -> Iterator[tuple[str, AnyFact]]:
    for document in shipment.documents:
        if document.currency and document.currency.value in WEIGHT:
            yield document.currency.value, document.currency
        lines = document.lines if any(may_say(document, pattern) for _, pattern in IN_TEXT) else ()
        texts: list[AnyFact] = [f for f in (document.payment_terms, *lines) if f]
        for fact in texts:
            for code, pattern in IN_TEXT:
                if pattern.search(str(fact.value)) and PAY.search(str(fact.value)) and not (document.currency and document.currency.value == code):
                    yield code, fact


@rule(Severity.MEDIUM, "FATF guidance on virtual assets (2021)")
def crypto_wallet(shipment: Shipment) -> Iterator[Hit]:
    """The papers ask for payment in coins or to a wallet.

    ## Why it matters
    Goods are seldom paid so, unless banks would ask. It is a known road around sanctions.

    ## Example
    50% IN USDT TO WALLET TX8…

    ## What to do
    Ask why no bank can be used; do not pay. Check the wallet against the lists.
    """
    for document in (d for d in shipment.documents if may_say(d, COINS) or may_say(d, WALLET)):
        for n, line in enumerate(document.lines):
            near = " ".join(f.text for f in document.lines[max(0, n - 1) : n + 2])
            coin, wallet = COINS.search(line.text), WALLET.search(line.text)
            if wallet or (coin and PAY.search(near)) or (coin and re.search(r"wallet|address|кошел[её]к|钱包", near, re.IGNORECASE)):
                yield hit(f"Payment by {(coin or wallet)[0]}: '{' '.join(line.text.split())[:100]}'.", line)  # type: ignore[index]
                return
