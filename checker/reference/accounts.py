"""Bank details in the lines of a paper: account holders, account numbers, wallets, and where they lie."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.model.fact import Fact

IBAN = re.compile(r"\b([A-Z]{2})(\d{2})((?:\s?[A-Z0-9]{2,4}){3,8}(?:\s[A-Z0-9])?)\b")
LENGTHS = {"AE": 23, "AT": 20, "BE": 16, "BG": 22, "BH": 22, "BY": 28, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GE": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22,
           "IL": 23, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "MT": 31, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PT": 25, "QA": 29, "RO": 24, "RS": 22,
           "RU": 33, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "TN": 24, "TR": 26, "UA": 29, "BR": 29, "AZ": 28, "IQ": 23, "XK": 20, "MK": 19, "AL": 28, "BA": 20, "ME": 22, "LY": 25, "SD": 18}  # fmt: skip
BIC = re.compile(r"(?:SWIFT|BIC)\W*(?:CODE|BIC|NO|ADDRESS)?\W*\b([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.IGNORECASE)
HOLDER = re.compile(
    r"(?:^|\b)(?:beneficiary(?:'s)?(?:\s+(?:customer|name|company))?|account\s+(?:holder|name)|a/c\s+name|name\s+of\s+(?:account|beneficiary)|acc(?:oun)?t\.?\s+name|holder|payee|in\s+favou?r\s+of|pay(?:able)?\s+to(?:\s+the\s+order\s+of)?"
    r"|kontoinhaber|titulaire(?:\s+du\s+compte)?|titular(?:\s+de\s+la\s+cuenta)?|beneficiario|b[ée]n[ée]ficiaire|intestatario|hesap\s+sahibi|al[ıi]c[ıi]\s+ad[ıi]|получатель(?:\s+платежа)?|владелец\s+счета)\s*(?:[:：]|\s-\s)\s*(?P<name>\S.{2,80})"
    r"|(?:收款人|受益人|户名|戶名|账户名称|口座名義(?:人)?|受取人|예금주|수취인)\s*[:：]?\s*(?P<wide>\S.{1,60})|\(\s*holder\s+(?P<bracket>[^)]{3,80})\)",
    re.IGNORECASE,
)
BANKING = re.compile(
    r"iban|swift|\bbic\b|account|a/c|acct|bank|\bkonto\b|cuenta|compte|conto|hesap|сч[её]т|банк|账号|帳號|银行|銀行|口座|계좌|은행", re.IGNORECASE
)
TAIL = re.compile(r"\s{2,}|\s*(?:;|\||,?\s*\b(?:bank|iban|swift|account\s+n\w*|a/c\s+n\w*|address|bic)\b\s*[:：.]).*$", re.IGNORECASE)
ACCOUNT = re.compile(
    r"(?:account|a/c|acct)\.?\s*(?:no|number|nr|#)\.?\s*[:：]?\s*([0-9][0-9 \-]{6,30}\d)|\b(40[578]\d{17})\b|(?:账号|帳號|口座番号|계좌번호)\s*[:：]?\s*([0-9][0-9 \-]{5,30}\d)",
    re.IGNORECASE,
)
NEW_DETAILS = re.compile(
    r"(?:bank|account|payment)\s+(?:details|account|instructions?|information)\s+(?:has|have|had)?\s*(?:been\s+)?(?:changed|amended|updated|replaced)|new\s+(?:bank(?:ing)?|account|payment)\s+(?:details|account|instructions?)|change\s+of\s+(?:bank|account|payment)"
    r"|(?:do\s+not|don't|no\s+longer|please\s+stop)\s+(?:pay|remit|transfer|use|send)[^.;]{0,60}(?:account|bank)|our\s+(?:usual|old|previous)\s+(?:bank\s+)?account[^.;]{0,60}(?:closed|audit|blocked|frozen|cannot)|(?:neue|geänderte)\s+bankverbindung|nouvelles?\s+coordonn[ée]es\s+bancaires"
    r"|nuev[ao]s?\s+(?:datos\s+bancarios|cuenta\s+bancaria)|новы[ехй]\s+(?:банковски\w+\s+)?реквизит\w+|изменени\w+\s+реквизит\w+|(?:变更|更改|新的?)(?:银行)?(?:账户|账号|帳戶)|口座(?:が|の)?変更|振込先(?:が|の)?変更|계좌\s*변경",
    re.IGNORECASE,
)
WALLET = re.compile(r"\bT[1-9A-HJ-NP-Za-km-z]{33}\b|\b0x[0-9a-fA-F]{40}\b|\bbc1[a-z0-9]{25,60}\b")
COINS = re.compile(
    r"\bUSDT\b|\bUSDC\b|\btether\b|\bTRC-?20\b|\bERC-?20\b|\bbitcoin\b|\bBTC\b|\bcrypto\s*(?:currency|wallet|address)?\b|\b(?:USDT|crypto|bitcoin|ETH)\s+wallet\b|криптовалют\w*|稳定币|泰达币|虚拟货币|暗号資産|가상화폐",
    re.IGNORECASE,
)


def holders(lines: Iterable[Fact[str]]) -> Iterator[tuple[str, Fact[str]]]:
    """(name, line) for every account holder printed beside bank details; credits' own BENEFICIARY boxes do not count."""
    rows = list(lines)
    for n, line in enumerate(rows):
        for found in HOLDER.finditer(line.text):
            around = " ".join(r.text for r in rows[max(0, n - 4) : n + 5])
            name = TAIL.sub("", next(g for g in found.groups() if g)).strip(" .,:;")
            if (
                BANKING.search(around)
                and len(name) >= 4
                and any(c.isalpha() for c in name)
                and not re.match(r"(?i)(?:bank|address|account|a/c|no\b|iban|the\b|order\b)", name)
            ):
                yield name, line


def ibans(lines: Iterable[Fact[str]]) -> Iterator[tuple[str, Fact[str]]]:
    """(IBAN without spaces, line) for every IBAN of the right length for its country."""
    for line in lines:
        for found in IBAN.finditer(line.text.upper()):
            plain = re.sub(r"\s", "", found[0])
            length = LENGTHS.get(found[1])
            if length and len(plain) >= length:
                yield plain[:length], line


def accounts(lines: Iterable[Fact[str]]) -> Iterator[tuple[str, Fact[str]]]:
    """(account number without spaces, line) for every IBAN or labelled account number."""
    for line in lines:
        yield from ibans([line])
        for found in ACCOUNT.finditer(line.text):
            yield re.sub(r"\D", "", next(g for g in found.groups() if g)), line


def bank_countries(lines: Iterable[Fact[str]]) -> Iterator[tuple[str, Fact[str]]]:
    """(ISO 3166-1 alpha-2, line) for every country that an IBAN or a BIC tells."""
    for line in lines:
        yield from ((iban[:2], line) for iban, _ in ibans([line]))
        yield from ((found[1].upper()[4:6], line) for found in BIC.finditer(line.text))
