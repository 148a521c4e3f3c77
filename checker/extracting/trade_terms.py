"""The terms of a sale and of its carriage: delivery terms with their place, freight prepaid or collect."""

from __future__ import annotations

import re

from checker.extracting.characters import capitals, folded

_SPELT = {
    "EXW": r"EX[\s-]*WORKS?|EX[\s-]*FACTORY|E\.?X\.?W\.?|AB WERK|FRANCO F[ÁA]BRICA|D[ÉE]PART USINE|FRANCO FABBRICA|工厂交货",
    "FCA": r"F\.?C\.?A\.?|FREE CARRIER",
    "FAS": r"F\.?A\.?S\.?|FREE ALONGSIDE(?: SHIP)?",
    "FOB": r"F\.?O\.?B\.?|FREE ON BOARD|FRANCO [ÀA] BORD|离岸价|本船渡し",
    "CFR": r"C\.?F\.?R\.?|C\s?&\s?F\.?|C\s?\+\s?F|CNF|C\.N\.F\.?|C\s?AND\s?F|CANDF|COST (?:AND|&) FREIGHT|CO[ÛU]T ET FRET|运费在内",
    "CIF": r"C\.?I\.?F\.?|C\.?I\.?F\.?\s?C\.?\s?&?\s?I\.?|COST,?\s?INSURANCE,?\s?(?:AND|&)\s?FREIGHT|到岸价",
    "CPT": r"C\.?P\.?T\.?|CARRIAGE PAID TO",
    "CIP": r"C\.?I\.?P\.?|CARRIAGE AND INSURANCE PAID(?: TO)?",
    "DAP": r"D\.?A\.?P\.?|DELIVERED AT PLACE(?! UNLOADED)",
    "DPU": r"D\.?P\.?U\.?|DELIVERED AT PLACE UNLOADED",
    "DDP": r"D\.?D\.?P\.?|DELIVERED DUTY PAID|完税后交货",
    "DDU": r"D\.?D\.?U\.?|DELIVERED DUTY UNPAID",
    "DAT": r"D\.?A\.?T\.?|DELIVERED AT TERMINAL",
    "DAF": r"D\.?A\.?F\.?|DELIVERED AT FRONTIER",
    "DES": r"D\.E\.S\.?|DES|DELIVERED EX SHIP",
    "DEQ": r"D\.?E\.?Q\.?|DELIVERED EX QUAY",
}  # fmt: skip
_ANY = re.compile("|".join(rf"(?P<{code}>(?<![A-Za-z0-9.])(?:{words})(?![A-Za-z0-9]))" for code, words in _SPELT.items()))
# Three letters that are a word elsewhere are a term where the text opens with them, or speaks of terms; DES MOINES never.
_WORDS_ELSEWHERE = ("DES", "DAT", "DAF", "FAS")
_LIKE_TERMS = re.compile(r"TERM|DELIVERY|PRICE", re.IGNORECASE)
_AMOUNT = re.compile(r"[\s,:]*\d[\d,.']*$")
_VERSION = re.compile(
    r"[\s,;(\[-]*(?:\bINCO\s?TERMS?\b|\bI\.?C\.?C\.?\b|®|\(R\)|\bAS PER\b|\bACC(?:ORDING|\.)? TO\b)[\s®:©()]*"
    r"(?:ICC\s*)?(?:RULES\s*)?(?:\(?(?:19|20)\d\d\)?)?[\s)\]]*",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"[\s,(]*\b(?:2000|2010|2020)\b[\s)]*$")
_NO_PLACE = re.compile(
    r"^(?:VALUES?|PRICES?|AMOUNTS?|TOTALS?|TERMS?|VAL|COST|UNIT|INVOICE|VALOR|PREIS|WERT|PRIX|价"
    r"|[A-Z]{3}\s?[\d.,]+|US?\$|\$|€|USD|EUR|JPY|GBP|CNY|CHF|BASIS|CHARGES?|FREIGHT|CONTRACT)(?![A-Za-z])",
    re.IGNORECASE,
)
_END = re.compile(r"\n|[;|]|\s(?:USD|EUR|JPY|GBP|CNY|CHF|RMB|US\$)\b|\s[$€£¥]|\s{3,}|,?\s(?:PAYMENT|SHIPMENT|PACKING|DELIVERY|ORIGIN|TOTAL)\b", re.IGNORECASE)


def incoterm_in(text: str) -> tuple[str, str] | None:
    """The three-letter term and the place text behind it ("" for none): "C&F YOKOHAMA (INCOTERMS 2000)" is (CFR, YOKOHAMA).

    Older and spelt-out names come back under the present code of the same rule; terms without a successor (DDU, DES, …) under their own.
    """
    flat = folded(text)
    shown = flat if any(c.isupper() for c in flat) else capitals(flat)
    best: tuple[str, str] | None = None
    for match in _ANY.finditer(shown):
        code = match.lastgroup or ""
        if len(match[0]) == 3 and code in _WORDS_ELSEWHERE and not _LIKE_TERMS.search(shown) and (code == "DES" or shown[: match.start()].strip(" :.-")):
            continue
        found = (code, _place(text[match.end() :]))
        if found[1]:
            return found
        best = best or found
    return best


def _place(rest: str) -> str:
    """The place that the words behind the term begin with."""
    rest = _VERSION.sub(lambda m: " " if m.start() == 0 else "\n", rest, count=0).lstrip(" \t:,-–—()[]./")
    rest = rest.lstrip("\n").lstrip(" \t:,-–—()[]./")
    end = _END.search(rest)
    rest = _BARE_YEAR.sub("", rest[: end.start()] if end else rest).strip(" \t:,-–—([")
    rest = rest.rstrip("]").strip()
    if rest.endswith(")") and "(" not in rest:
        rest = rest[:-1].strip()
    rest = _AMOUNT.sub("", rest)
    return "" if _NO_PLACE.match(rest) or not re.search(r"[^\W\d_]{2}", rest) else rest


def freight_terms(text: str) -> str | None:
    """'prepaid' or 'collect' as the words say; None if they say neither, or both."""
    prepaid = re.search(
        r"(?i)\bpre-?\s?paid\b|运费预付|運費預付|運賃元払|선불|\bvorausbezahlt|frei haus|\bfranco\b|port payé|\bpagado\b|предоплач|оплачен", text
    )
    collect = re.search(r"(?i)\bcollect\b|运费到付|運費到付|運賃着払|착불|unfrei|port dû|\bpor cobrar\b|при получении", text)
    return "prepaid" if prepaid and not collect else "collect" if collect and not prepaid else None
