"""Names as papers print them, freed of what stands around them: labels, agents, attention lines, addresses, telephones, former names."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from functools import lru_cache

from checker.reference.latin import scripts
from checker.screening.entry import ORGANISATION, PERSON

_LABEL = re.compile(
    r"^\W*(?:(?:name(?:\s+and\s+address)?(?:\s+of)?|the)\s+)?(?:shipper|consignor|exporter|seller|vendor|supplier|manufacturer|maker|consignee|importer|buyer|purchaser|notify(?:\s+party|\s+address)?|also\s+notify|2nd\s+notify"
    r"|end[\s-]?user|ultimate\s+consignee|intermediate\s+consignee|applicant|beneficiary|carrier|forwarding\s+agent|freight\s+forwarder|forwarder|delivery\s+agent|agent|bill\s+to|sold\s+to|ship\s+to|deliver\s+to|remitter|drawee|drawer|issuing\s+bank|advising\s+bank|bank|payee|customer|client|owner|charterer|operator"
    r"|messrs\.?|m/s\.?|absender|empf[äa]nger|verk[äa]ufer|k[äa]ufer|exp[ée]diteur|destinataire|vendeur|acheteur|remitente|destinatario|vendedor|comprador|mittente|venditore|грузоотправитель|грузополучатель|отправитель|получатель|продавец|покупатель"
    r"|发货人|收货人|通知人|通知方|卖方|买方|托运人|最终用户|荷送人|荷受人|着荷通知先|수하인|송하인|통지처|gönderen|alıcı|satıcı)\s*(?:[:：#]|\s-\s|-{2,}|\.\s)+\s*",
    re.IGNORECASE,
)
_MESSRS = re.compile(r"^\W*(?:messrs?\.?|m/s\.?)\s+", re.IGNORECASE)
_ATTENTION = re.compile(
    r"[\s,;/(-]*\b(?:attn\.?|attention|att\.|contact(?:\s+person)?|p\.?i\.?c\.?|z\.\s?hd\.?|à\s+l'attention\s+de|atte\.|к\s+вниманию|联系人|連絡先|担当)\s*[:：.]?\s*.*$",
    re.IGNORECASE,
)
_REACH = re.compile(
    r"[\s,;/(|-]*(?:\b(?:tel(?:ephone|efon|\.)?|ph(?:one)?|fax|mob(?:ile)?|cell|e-?mail|www|http|https)\b\.?\s*(?:no\.?)?\s*(?:[:：#./]|\(?\+?\d)"
    r"|\b(?:tax\s*(?:id|no)|vat(?:\s*(?:id|no|reg))?|ust-?id|eori|uscc|usci|inn|ogrn|iec|gstin?|pan|reg(?:istration)?\.?|cnpj|rut|nit|rfc|kvk|bin|uen|lei|p\.?\s?o\.?\s?box)\b\.?\s*(?:no\.?|number)?\s*[:：#]?\s*(?:[A-Z]{0,2}[-.]?\d)"
    r"|\bcompany\s*(?:(?:no\.?|number)\s*[:：#]?\s*|reg\w*\.?\s*(?:no\.?|number)?\s*[:：#]?\s*)[A-Z]{0,2}[-.]?\d"
    r"|\+\d{1,3}[\s(\-]?\d|[\w.+-]+@[\w-]+\.\w+).*$",
    re.IGNORECASE | re.DOTALL,
)
_FOR = re.compile(
    r"[\s,;/(-]*(?<![\w.])(?:on\s+behalf\s+of|o/b/o|obo|c\s?/\s?o\.?|care\s+of|for\s+(?:the\s+)?account\s+(?:and\s+risk\s+)?of|for\s+and\s+on\s+behalf\s+of|as\s+agents?\s+(?:for|of)|in\s+care\s+of|a/c|im\s+auftrag\s+(?:von|der)|pour\s+(?:le\s+)?compte\s+de|por\s+cuenta\s+de|per\s+conto\s+di|adına|от\s+имени|по\s+поручению|в\s+лице)(?!\w)[\s:.]*",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"[\s,;(\[]*(?<![\w.])(?:t/a|d/b/a|dba|trading\s+as|doing\s+business\s+as|formerly(?:\s+known\s+as)?|f/?k/?a|f\.k\.a\.|a/?k/?a|a\.k\.a\.|n/?k/?a|also\s+known\s+as|alias|previously|ex\b[-.]?|бывш\.?|раньше|原名|又名|旧称)(?!\w)[\s:.\"']*",
    re.IGNORECASE,
)
_BRANCH = re.compile(
    r"(?:\s+(?:[\w'-]+\s+)?|[,;/(-]\s*(?:[\w'-]+\s+){0,3})(?:branch(?:\s+office)?|liaison\s+office|representative\s+office|rep\.?\s+office|head\s+office|main\s+branch|filiale|zweigniederlassung|succursale|sucursal|филиал|представительство)\)?\s*$|(?:分公司|支店|지점)\)?\s*$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:,|;|\s-\s|\s{2,}|\n)\s*(?:(?:no|nr|num|room|rm|unit|suite|ste|flat|floor|level|building|bldg|block|tower|plot|house|office|shop|warehouse|apt|p\.?\s?o|#)\b\.?[\s:#-]*\w*\d|\d+(?:[-/]\d+)*[\w-]*(?:st|nd|rd|th)?[\s,]+[^\W\d]|[\w' -]+\b(?:street|str|strasse|straße|road|rd|avenue|ave|boulevard|lane|ul|ulitsa|sokak|cad|caddesi|rue|via|calle|avenida|jalan|jl|blvd|district|province)\b|[\w' -]{2,30}\s\d{5,6}\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"[\"“”«»„]")
_TRAILING_FORM = re.compile(
    r"^(?:co\.?,?\s*)?(?:ltd|inc|llc|corp|limited|s\.?a|gmbh|plc|pte|pty|co|jsc|llp|lp|ooo|fze|fzco|b\.?v|s\.?p\.?a|s\.?r\.?l|a\.?s|pvt)\b", re.IGNORECASE
)
_OF_SOMEBODY = re.compile(r"^\W*(?:to\s+(?:the\s+)?order(?:\s+of)?|order\s+of)[\s:.,]*", re.IGNORECASE)


@lru_cache(maxsize=32768)
def bare_names(text: str, kind: str = ORGANISATION) -> tuple[str, ...]:
    """Every name that a printed name may stand for, the main one first: without labels and addresses, those it acts for, its former names, each script by itself."""
    if kind not in (ORGANISATION, PERSON):
        return (text,) if text.strip() else ()
    found: list[str] = []
    for part in _FOR.split(_MESSRS.sub("", _OF_SOMEBODY.sub("", _LABEL.sub("", text[:600].strip())))):
        for name in _ALSO.split(part):
            whole = _bare(name)
            found += _by_script(whole)
            if kind == ORGANISATION and (house := _BRANCH.sub("", whole)) != whole:
                found += _by_script(house)
    names = tuple(dict.fromkeys(name for name in found if any(c.isalnum() for c in name)))
    return names or ((text.strip(),) if any(c.isalnum() for c in text) else ())


def _bare(text: str) -> str:
    """One name without what trails it."""
    name = _LABEL.sub("", text.strip(" \t\r\n,;:-"))
    for tail in (_REACH, _ATTENTION, _STREET):
        cut = tail.sub("", name)
        name = cut if len(cut.strip(" ,;()")) > 2 else name
    lines = [line.strip(" ,;") for line in name.splitlines() if line.strip(" ,;")]
    # A name too long for its box goes on below: XYZ TRADING / CO., LTD.
    joined = f"{lines[0]} {lines[1]}" if len(lines) > 1 and _TRAILING_FORM.match(lines[1]) else lines[0] if lines else name
    if joined.count(")") > joined.count("("):
        joined = joined.replace(")", " ")
    if joined.count("(") > joined.count(")"):
        joined = joined.replace("(", " ")
    return " ".join(_QUOTED.sub(" ", joined).split()).strip(" ,;:-")


def _by_script(name: str) -> list[str]:
    """The name; where two scripts stand in one box, the name in each of them as well."""
    if name.isascii() or len(found := scripts(name) - {"other"}) < 2 or "latin" not in found:
        return [name]
    latin = _kept(name, latin=True)
    other = _kept(name, latin=False)
    # 'ABC 有限公司' is one name: what is left in either script must be a name by itself.
    return [part for part in (latin, other) if sum(c.isalpha() for c in part) >= 4 or (part is other and sum(c.isalpha() for c in part) >= 3)] or [name]


def _kept(name: str, *, latin: bool) -> str:
    """The letters of the one script, or of the others, with figures and signs."""
    kept = [c if not c.isalpha() or (_is_latin(c) == latin) else " " for c in name]
    return " ".join("".join(kept).replace("()", " ").replace("（）", " ").split()).strip(" ,;:/|-()（）")


def _is_latin(letter: str) -> bool:
    code = ord(letter)
    return code <= 0x24F or 0x1E00 <= code <= 0x1EFF or 0xFF21 <= code <= 0xFF5A


@lru_cache(maxsize=4096)
def acting_for(box: str) -> tuple[str, ...]:
    """The names behind C/O, ON BEHALF OF and the like in the box of a party."""
    return tuple(name for part in _FOR.split(box[:1200])[1:] if (name := _bare(part)) and sum(c.isalpha() for c in name) > 3)
