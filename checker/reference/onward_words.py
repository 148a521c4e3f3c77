"""The words with which papers send goods onward, forbid it, or leave the destination open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.reference.coarse import coarse, lowered

_TO = (
    r"in[\s-]+transit\s+(?:to|for|towards)|transit\s+(?:to|for|cargo\s+to)|onward(?:s|\s+(?:to|carriage(?:\s+to)?|transport(?:ation)?(?:\s+to)?|shipment(?:\s+to)?|delivery(?:\s+to)?|movement(?:\s+to)?))?"
    r"|on[\s-]?carriage\s+(?:to|from)|on[\s-]?forward(?:ed|ing)?\s+to|(?:re-?)?forward(?:ed|ing)?\s+to|re-?consigned\s+to|re-?export(?:ed|s|ation)?\s+to|re-?ship(?:ped|ment)?\s+to"
    r"|(?:final|ultimate|end|true|actual)\s+dest(?:ination|n|\.)?(?:\s+(?:country|port))?|country\s+of\s+(?:final|ultimate)\s+destination|destined\s+(?:to|for)|bound\s+for|diver(?:t|ted|sion)\s+to"
    r"|(?:for\s+)?deliver(?:y|ed)\s+(?:to|at|in)|(?:will|to\s+be|shall\s+be)\s+(?:collected|received|picked\s+up|delivered)\s+(?:in|at|by)|(?:will\s+)?collect(?:ed|s)?\s+(?:in|at)"
    r"|trans-?ship(?:ped|ment)?\s+to|transfer(?:red)?\s+to|(?:end|final)\s+us(?:er|e)\s+(?:is\s+)?in|for\s+use\s+in|for\s+shipment\s+to|move\s+to|(?:truck|rail|boat|ferry|barge)(?:ed)?\s+to|shipped\s+(?:on|onward)\s+to"
    r"|(?:customs\s+clear(?:ance|ed|ing)|unload(?:ing|ed)?|discharg(?:e|ed|ing))(?:\s+and\s+\w+)?(?:\s*:|\s+(?:at|in)\b)|entlad\w+\s+in|verzollung\s+in|(?:выгрузк\w+|разгрузк\w+|растаможк\w+)\s*(?:в|:)"
    r"|weiter\s+nach|transit\s+nach|endziel|bestimmt\s+für|en\s+transit\s+(?:vers|pour|à)|destination\s+finale|en\s+tr[aá]nsito\s+(?:a|hacia|para)|destino\s+final"
    r"|em\s+tr[âa]nsito\s+para|nihai\s+var[ıi][şs]|транзит(?:ом|а|ный)?\s+(?:в|на|до)|назначени[ея]|для\s+доставки\s+в|доставка\s+в|далее\s+(?:в|на|до)|следует\s+(?:в|на|до)|получатель\s+в"
)
_THROUGH = (
    r"in[\s-]+transit\s+(?:via|through|thru|across)|transit\s+(?:via|through|thru|across)|(?:by\s+way\s+of|routed\s+(?:via|through)|passing\s+through|through\s+the\s+territory\s+of)"
    r"|transit\s+(?:über|durch)|en\s+transit\s+par|transit[oa]?\s+por|üzerinden|транзит(?:ом)?\s+(?:через|по)|через|по\s+территории"
)
_FROM = r"sewn\s+(?:in\s+)?(?:at|in)|(?:made|manufactured|produced|assembled|processed|packed)\s+(?:in|at)"
_VIA = r"\bvia\b"
_HAN = (
    r"转运(?:至|到|往)?|轉運|转口(?:至|到)?|转往|转至|中转|运往|運往|发往|送至|过境|過境|经由|经|目的地|目的港|最终"
    r"|向け|経由|仕向|積替|行き|경유|환적|최종\s*목적지|행\b|양하"
)

ONWARD = re.compile(rf"(?P<to>{_TO})|(?P<through>{_THROUGH})|(?P<from>{_FROM})", re.IGNORECASE)
ONWARD_OR_VIA = re.compile(rf"(?P<to>{_TO})|(?P<through>{_THROUGH}|{_VIA})|(?P<from>{_FROM})", re.IGNORECASE)
HAN_ONWARD = re.compile(_HAN)

_BARS = re.compile(
    r"\b(?:not|never|neither|nor|cannot|can't|without|except(?:ing)?|exclud\w+|other\s+than|prohibit\w*|forbid\w*|contrary|refrain)\b"
    r"|\bno\s+(?:re-?export\w*|re-?sale|resale|transit|diversion|trans-?ship\w*|sale|use|supply|shipment|delivery|part|goods|cargo|onward|calls?|direct|indirect|russia|export)\b"
    r"|\bnicht\b|\bkein\w*\b|\bverboten\b|\buntersagt\b|\bne\b.*\bpas\b|\binterdit\w*|\bprohibid\w*|\bproibid\w*|\bexcepto\b|\bvietat\w*|\byasak|\bedilemez|\bdeğil|\bniet\b"
    r"|(?<!\w)не(?!\w)|запрещ|без\s+права|исключ|不得|禁止|不准|不可|严禁|除外|금지|않|불가|ない|لا\s|ممنوع",
    re.IGNORECASE,
)
_BARRED_AFTER = re.compile(
    r"\b(?:prohibited|forbidden|not\s+(?:allowed|permitted|authori[sz]ed)|verboten|untersagt|interdit\w*|prohibid\w*|proibid\w*|vietat\w*|yasak\w*|excluded)\b|запрещ|禁止|금지|不可|ممنوع|sanction(?:s|ed)?\s+(?:clause|countr|law|regulation|measure|warrant)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=\w{3})[.;!?](?=\s|$)|[。；]")
"""A stop after a word of three letters at least: not that of U.S. or NO."""

_OPEN = re.compile(
    r"\bany\s+(?:other\s+)?(?:safe\s+|good\s+|main\s+)?(?:sea\s*)?(?:port|place|airport|berth)s?\b|\b(?:one|1)\s+or\s+more\s+(?:safe\s+)?ports?\b|\bin\s+(?:the\s+)?(?:shipper|consignee|buyer|seller|charterer|carrier|owner|receiver)s?'?s?\s+option\b"
    r"|\boptional\b|\bat\s+option\b|\bto\s+be\s+(?:declared|advised|nominated|confirmed|determined|informed|agreed|announced)\b|\bt\.?b\.?[acdn]\.?(?!\w)|\bfor\s+orders?\b|\bunknown\b|\bopen\s+destination\b|\bport\s+or\s+ports\b"
    r"|уточня|по\s+указанию|любой\s+порт|任何港口|任意港|待定|待通知|未定|미정|추후\s*통보|nach\s+order|à\s+désigner|por\s+(?:definir|confirmar)",
    re.IGNORECASE,
)
_AT_SEA = re.compile(
    r"\b(?:high|open)\s+seas?\b|\binternational\s+waters?\b|\b(?:east|south)\s+china\s+sea\b|\byellow\s+sea\b|\bsea\s+of\s+(?:japan|azov|okhotsk)\b|\bkorea\s+bay\b|\bgulf\s+of\s+(?:tonkin|oman|laconia|guinea)\b|\boffshore\b|\boff\s+(?:port\s+)?limits?\b|\bopl\b"
    r"|\bat\s+sea\b|\bmid[\s-]?(?:ocean|sea)\b|\bsts\b|公海|东海|東海海域|黄海|在海上|공해|открыт\w*\s+мор",
    re.IGNORECASE,
)
_STS = re.compile(
    r"\bship[\s-]*(?:to|2)[\s-]*ship\b|\bs\.?t\.?s\.?\s+(?:transfer|position|operation|area|location|transshipment|transhipment|loading|discharge|lightering)|\b(?:via|by|at)\s+sts\b|\bdouble\s+banking\b|\bvessel\s+to\s+vessel\b"
    r"|船对船|船舶间|船間|瀬取り|선박\s*간|с\s+борта\s+на\s+борт|судно[\s-]*судно",
    re.IGNORECASE,
)
_DARK = re.compile(
    r"\bais\b.{0,30}\b(?:off|discretion|silent|switch\w*|disabl\w*|not\s+required)\b|\b(?:switch|turn)\s+off\s+(?:the\s+)?ais\b|\btransponder\s+off\b|\breceiving\s+vessel\s+to\s+be\b|\bvessel\s+to\s+be\s+(?:advised|nominated)\s+by\s+vhf\b",
    re.IGNORECASE,
)
_RETURN = re.compile(
    r"\brepair(?:s|ed|ing)?\b|\breturn(?:ed|s|ing)?\b|\bre-?import\w*|\brma\b|\bwarranty\b|\boverhaul\w*|\brefurbish\w*|\bcalibrat\w*|\bexhibition\b|\bata\s+carnet\b|\btemporary\s+(?:import|export|admission)\w*|\b(?:in|out)ward\s+processing\b|\breject(?:ed|ion)\b"
    r"|\brücksendung|\breparatur|\brenvoi\b|\bréparation|\bdevoluci[oó]n|\breparaci[oó]n|ремонт|возврат|维修|修理|退运|返送|수리|반송|\biade\b|\btamir",
    re.IGNORECASE,
)

AIRPORTS = {
    "SVO": "Moscow, RU", "DME": "Moscow, RU", "VKO": "Moscow, RU", "LED": "St Petersburg, RU", "VVO": "Vladivostok, RU", "SVX": "Yekaterinburg, RU",
    "MSQ": "Minsk, BY", "IKA": "Tehran, IR", "THR": "Tehran, IR", "DAM": "Damascus, SY", "HAV": "Havana, CU", "FNJ": "Pyongyang, KP", "SIP": "Simferopol, UA",
}  # fmt: skip
"""Airports of the places under measures, as cargo papers abbreviate them (IATA)."""


@dataclass(frozen=True, slots=True)
class Onward:
    """Words that send goods onward, or tell where they were made: `direction` is to, through or from, `rest` is what follows them in the sentence."""

    direction: str
    words: str
    rest: str


def onward(text: str, *, via: bool = False) -> Iterator[Onward]:
    """Every phrase that sends goods onward, unless its sentence forbids just that. A bare VIA counts on request: it is also a street in Italy."""
    flat = " ".join(text.split())
    phrase = ONWARD_OR_VIA if via else ONWARD
    for found in phrase.finditer(flat) if coarse(phrase).search(lowered(flat)) else ():
        if not forbidden(flat, found.start(), found.end()):
            yield Onward(str(found.lastgroup), found[0], _sentence_after(flat, found.end())[:80])


def onward_in_han(line: str) -> bool:
    """Whether a line in Chinese, Japanese or Korean sends goods onward and does not forbid it."""
    found = HAN_ONWARD.search(line)
    return bool(found) and not _BARS.search(line)


def forbidden(text: str, start: int, end: int) -> bool:
    """Whether the sentence around text[start:end] forbids what it names: NOT FOR RE-EXPORT TO RUSSIA."""
    before = text[max(0, start - 240) : start]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    return bool(_BARS.search(before[ends[-1] if ends else 0 :] + text[start:end])) or bool(_BARRED_AFTER.search(_sentence_after(text, end)[:160]))


def _sentence_after(text: str, end: int) -> str:
    stop = _SENTENCE_END.search(text, end)
    return text[end : stop.start() if stop else len(text)]


def open_words(text: str) -> str | None:
    """The words that leave a destination open (ANY PORT, OPTIONAL, TO BE DECLARED), if any."""
    found = _OPEN.search(text)
    return found[0] if found else None


def sea_words(text: str) -> str | None:
    """The words that name a stretch of sea instead of a port, if any."""
    found = _AT_SEA.search(text)
    return found[0] if found else None


def transfer_words(text: str) -> str | None:
    """The words that speak of a transfer from ship to ship, if any."""
    found = _STS.search(text)
    return found[0] if found else None


def dark_words(text: str) -> str | None:
    """The words that let a ship hide herself or her counterpart, if any."""
    found = _DARK.search(text)
    return found[0] if found else None


def return_words(text: str) -> str | None:
    """The words that give an honest reason for goods to come back (repair, return, exhibition), if any."""
    found = _RETURN.search(text)
    return found[0] if found else None
