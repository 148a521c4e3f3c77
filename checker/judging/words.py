"""What stray words mean for a shipment: whether they name a place, a party, money or a date."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from dataclasses import dataclass

from checker.reference.firms import telling_word
from checker.reference.place_mentions import whole

BARRED = frozenset({"KP", "IR", "SY", "CU", "RU", "BY"})
BARRED_WORDS = re.compile(
    r"north\s+korea|d\.?p\.?r\.?\s?k\b|pyongyang|nampo|chongjin|wonsan|rajin|rason|sinuiju|hungnam|\biran\b|tehran|bandar\s+abbas|\bsyria\b|damascus|latakia|\bcuba\b|havana|crimea|sevastopol|simferopol|kerch|donetsk|luhansk|\brussia\w*|moscow|petersburg|novorossiysk|vladivostok|belarus|minsk"
    r"|朝鲜|朝鮮|平壤|罗津|南浦|清津|伊朗|俄罗斯|俄羅斯|莫斯科|北朝鮮|ロシア|イラン|북한|평양|남포|청진|러시아|이란|росси\w|москв\w|крым\w?|севастопол\w|новороссийск\w?|кндр|пхеньян\w?|иран\w?|беларус\w|минск\w?|петербург\w?",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"deliver|destin|consignee|buyer|end[\s-]?user|customer|ship\s+to|notify|actual|true|real|final|price|amount|total|value|margin|invoice|pay|bank|agent|do\s+not|secret|original|instead|replace|receiver|importer"
    r"|реальн|цен[аы]|покупател|получател|назначен|доставк|сумма|итого|настоящ|真实|实际|实价|收货|目的|买方|价格|総額|実際|仕向|荷受|価格|실제|가격|수하인|목적지|gerçek|alıcı|teslim|fiyat|réel|prix|destinat|wirklich|preis|empfänger|precio|comprador|entrega",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"(?:USD|EUR|JPY|CNY|RUB|GBP|AED|KRW|TRY|CHF|[$€£¥₽])\s?\d|\d[\d.,' ]*\d\s?(?:USD|EUR|JPY|CNY|RUB|GBP|AED|KRW)|\b\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{2})?\b|\b\d+[.,]\d{2}\b"
)
DATE = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}[\s-]?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*[\s.,-]*\d{2,4}\b", re.IGNORECASE
)
FIRM = re.compile(
    r"\b(?:LTD|LLC|GMBH|INC|CORP|CO\.|FZE|FZCO|S\.?A\.?|A\.?S\.?|OOO|PTE|PTY|BHD|LIMITED|KG|SARL|SRL|SAS|B\.?V\.?|N\.?V\.?|S\.?P\.?A\.?|PLC|LLP|JSC|PVT|SDN|KFT|LTDA|D\.?O\.?O\.?|S\.?R\.?O\.?|DMCC|L\.?L\.?C\.?|SP\.?\s?Z\s?O\.?O\.?)(?!\w)|ООО|ТОО|ЗАО|ОАО|有限公司|株式会社|주식회사",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words name (place, party, sum, date), whether a country under measures is among it, and whether a label ties it to a shipment."""

    what: str
    barred: bool
    labelled: bool

    @property
    def weight(self) -> int:
        """How much the words weigh beside other hidden words."""
        return 2 * self.barred + self.labelled


def meaning(text: str) -> Meaning | None:
    """The meaning of words for a shipment; None when they name nothing that matters."""
    names = [p for line in text.splitlines() for p in whole(line) if p.country]
    barred = bool(BARRED_WORDS.search(text)) or any(p.country in BARRED for p in names)
    sorts = ["place"] if names or barred else []
    sorts += ["party"] if FIRM.search(text) or telling_word("north_korean", text) else []
    sorts += ["sum"] if MONEY.search(text) else []
    sorts += ["date"] if DATE.search(text) else []
    labelled = bool(LABELLED.search(text))
    if not sorts or not any(c.isalnum() for c in text):
        return None
    return Meaning(" and ".join(sorts), barred, labelled)


def unlike(text: str, shown: str) -> bool:
    """Whether words say something that what is shown does not: a third of their telling words or more are nowhere on the paper."""
    seen = set(_tokens(shown))
    words = [w for w in _tokens(text) if len(w) >= 3 or w.isdigit()]
    missing = [w for w in words if w not in seen]
    return bool(words) and len(missing) * 3 >= len(words)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
