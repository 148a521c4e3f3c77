"""The words around a place's name, and the spellings under which the name itself is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.reference.spelling import fold

HEAD = re.compile(
    r"(?i)\s+(?:(?:via|by\s+(?:rail|road|sea|air|truck|vessel|barge|feeder|train|land)|in\s+transit|transit\s+to|for\s+transhipment|for\s+transit|"
    r"with\s+transhipment|t/s\s+(?:at|to)|w/t|c/o|through|über|транзитом|через)\b|经由|经|経由).*$"
)
LABEL = re.compile(
    r"(?i)^\s*(?:un/?locode\s*[:.]?|any\s+(?:main\s+|sea\s*)?ports?\s+(?:in|of|at)\s|(?:main\s+|all\s+)?(?:sea)?ports?\s+(?:of|in)\s(?!spain\b)|"
    r"porto?\s+di\s|port\s+de\s(?!france|paix)|puerto\s+de\s|"
    r"porto\s+de\s(?!galinhas)|hafen\s|pelabuhan\s(?!klang)|mina\s+(?=port)|airport\s+of\s|city\s+of\s|inland\s+container\s+depot\s|"
    r"(?:[cd][fy]s?|cy)\s*[-:]\s|порт\s|аэропорт\s|станция\s|ст\.\s|город\s|г\.\s?|"
    r"p\.\s?o\.\s?[dl]\.?\s*:?|to\s+|at\s+|(?:fob|fas|fca|exw|cif|cfr|c&f|cnf|c\+f|cpt|cip|dap|dpu|dat|ddp|ddu)\s*[-:,]?\s+|ميناء\s|مدينة\s)"
)
_SUFFIX = re.compile(
    r"(?:(?:\s+(?:SEA\s?PORT|SEA|(?:OLD|NEW|INNER|OUTER) PORT|PORT|HARBOU?R|CITY|AIRPORT|INTL AIRPORT|INTERNATIONAL AIRPORT|INTL|TERMINAL|CONTAINER TERMINAL|"
    r"ICD|CFS|CY|CY CY|DRY PORT|DEPOT|FREE ZONE|FREE TRADE ZONE|FTZ|INT L AIRPORT|RAIL RAMP|RAMP|"
    r"RAIL STATION|STATION|RLY STN|BORDER|BORDER CROSSING|CROSSING|SEZ|"
    r"PORTS?|ANCHORAGE|ROADS|"
    r"WHARF|BERTH|BASE PORT|MAIN PORT|MUNICIPALITY|"
    r"CITY PORT|SHI|LIMANI|LIMAN|ПОРТ|МОРСКОИ ПОРТ|РЕИД))+"
    r"|港|港区|市|市港|口岸|保税区|国際空港|国际机场|國際機場|空港|機場|机场|항|항구|시|광역시|특별시|국제공항|공항|駅|站|县|縣)$"
)
_PREFIX = re.compile(r"^(?:ICD|CFS|CY|PORT|PORTO|PUERTO|HAFEN|CITY|MINA|NEW PORT|ПОРТ|Г|ГОРОД|СТАНЦИЯ|СТ|AIRPORT|DRY PORT|МПП|ЖД СТ|میناء) (?=\S{2,})")
CJK = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$")
LOCODE = re.compile(r"^([A-Z]{2})([ -]?)([A-Z2-9]{3})(?<!\d\d\d)$")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f .'’-]*")
_OTHER = re.compile(r"[\u0370-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][\u0370-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af .-]*")


@lru_cache(maxsize=20_000)
def forms(part: str) -> tuple[str, ...]:
    """The folded spellings under which a part is looked up: as it stands, without PORT OF, CITY, 港, and without blanks."""
    plain = fold(part)
    found = dict.fromkeys((plain,))
    short = plain
    for _ in range(3):
        shorter = _PREFIX.sub("", _SUFFIX.sub("", short)).strip()
        if shorter == short or len(shorter) < 2:
            break
        short = shorter
        found[short] = None
    if CJK.match(plain):
        for mark in ("市", "港", "시", "항", "口岸", "县", "区"):
            head, cut, _ = plain.partition(mark)
            if cut and len(head) >= 2:
                found[head] = None
    words = short.split()
    if 2 <= len(words) <= 4 and max(map(len, words)) <= 8:
        found["".join(words)] = None
    if "ICD" not in plain and plain.startswith(("TG ", "TJ ", "TJG ")):
        found[re.sub("^TJ?G? ", "TANJUNG ", plain)] = None
    if plain.startswith("SAINT "):
        found["ST " + plain[6:]] = None
    elif plain.startswith("ST "):
        found["SAINT " + plain[3:]] = None
    return tuple(form for form in found if len(form) >= 2)


def pieces(name: str, rest: tuple[str, ...]) -> Iterator[str]:
    """The texts to look up, likeliest first: all of it, what stands in parentheses, then each part."""
    yield " ".join(rest)
    inside = re.findall(r"[(（\[]([^()（）\[\]]+)[)）\]]", name)
    before = re.split(r"[(（\[]", name)[0].strip()
    for text in inside:
        if before:
            yield f"{before} {text}"
    for text in inside:
        if len(text.strip()) > 2 and not LOCODE.match(text.strip()):
            yield text
    if before and "," not in before:
        yield before
    yield from _by_script(before)
    yield from rest
    if len(rest) > 1:
        yield " ".join(rest[:2])
        yield " ".join(rest[-2:])


def _by_script(text: str) -> Iterator[str]:
    """The parts of a text that prints a name in two scripts: 大连 DALIAN, ПУСАН BUSAN."""
    latin, other = " ".join(_LATIN.findall(text)).strip(), " ".join(_OTHER.findall(text)).strip()
    if len(latin) > 2 and len(other) > 1:
        yield latin
        yield other
