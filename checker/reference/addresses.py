"""The tail of an address: postal codes, state or province, and the country it ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.reference import gazetteer
from checker.reference.countries import candidates, is_code, known_names, rows
from checker.reference.spelling import fold

Reading = tuple[str, str]  # (ISO 3166-1 alpha-2, GeoNames first-order region or "")

_CONTACT = re.compile(
    r"(?i)(?:^|(?<=[\s,;(]))(?:tel(?:ephone|efon|efax)?|fax|phone|ph|mob(?:ile)?|cell|e-?mail|attn|attention|contact|pic|www|https?|"
    r"vat|tax(?: id| no)?|eori|gst(?:in)?|"
    r"iec|pan|usci|tin|cnpj|ruc|nit|bin|c/o tel|тел|факс|инн|кпп|огрн|电话|電話|传真|전화|팩스)\s*(?:no\.?|number|id)?\s*[.:#+/].*$"
)
_MAIL = re.compile(r"\S+@\S+")
_PARTS = re.compile(r"[,，、;；()（）\[\]/]+| - |\s[–—]\s")
_UK = re.compile(r"(?:^|\s)(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})$")
_CANADA = re.compile(r"(?:^|\s)[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$")
_MARKED = re.compile(
    r"^(D|F|CH|A|I|B|NL|DK|S|SE|N|NO|E|ES|P|PT|L|FIN|FI|PL|CZ|SK|H|HU|RO|BG|SI|HR|LT|LV|EE|GR|DE|FR|IT|AT|BE|LU)-? ?\d{3,5}(?:-\d{2,3})?\s+(?=\D)"
)
_MARK_COUNTRY = {"D": "DE", "F": "FR", "A": "AT", "I": "IT", "B": "BE", "S": "SE", "N": "NO", "E": "ES", "P": "PT", "L": "LU", "FIN": "FI", "H": "HU"}
_POSTAL = re.compile(
    r"(?i)(?:(?<=\s)|^)(?:P\.?O\.? ?BOX [\w-]+|〒?\d{3,7}(?:[- ]\d{3,4})?|ZIP|PIN ?CODE|PIN|POSTAL CODE|POST CODE|C\.?P\.?|CEP)"
    r"(?=\s|$|[-.:])[-.: ]*"
)
_STATE = re.compile(r"(?:^|.*[\s.])([A-Z]{2,3})\.?(?:\s+(\d{4,5})(?:-\d{4})?)?$")
_OF = re.compile(r"\b(?:BANK|GULF|SEA|BAY|UNIVERSITY|AIRLINES?|PORT) OF$|\b(?:AIR|CHINA|NEW|INNER|NORTH|SOUTH|EAST|WEST|UPPER|LOWER|LITTLE|DE|LA)$")
_SHORT_NAMES = {"USA", "UAE", "PRC", "ROK", "KSA", "DPRK", "PNG", "RSA", "DRC", "UK", "США", "КНР", "ОАЭ", "КНДР", "РФ"}
_FIRMS = {"CO", "AG", "SA", "AS", "SE", "AB", "PT", "LTD", "BV", "NV", "INC", "LLC", "MR", "MS", "DR", "ST", "NO", "TO", "IN", "AT", "BY", "IS"}
_STREETS = re.compile(r"\b(?:ROAD|RD|STREET|STR|ST|AVENUE|AVE|LANE|BUILDING|BLDG|TOWER|FLOOR|CO|LTD|LIMITED|INC|GMBH)$")


@dataclass(frozen=True, slots=True)
class Tail:
    """What an address ends in: the readings of its country, likeliest first, and the parts of the text before it."""

    readings: tuple[Reading, ...]
    rest: tuple[str, ...]


@lru_cache(maxsize=1)
def _regions() -> tuple[dict[str, Reading], dict[str, list[tuple[str, str, str]]]]:
    """Region by folded name, and by short name with the range of its ZIP codes."""
    names: dict[str, Reading] = {}
    shorts: dict[str, list[tuple[str, str, str]]] = {}
    for name, short, country, admin, zips in rows("regions.csv"):
        names[fold(name)] = (country, admin)
        if short:
            shorts.setdefault(short, []).append((country, admin, zips))
    return names, shorts


def _state(part: str, whole: bool) -> tuple[Reading, ...]:
    """The readings of a part that ends in a state's short name: CA 90802, NSW 2128, or CA alone, which may be California and Canada."""
    found = _STATE.match(part)
    if not found:
        return ()
    short, postal = found[1], found[2] or ""
    known = _regions()[1].get(short, [])
    if not known:
        return ()
    if len(postal) == 5:
        for country, admin, zips in known:
            if zips and int(zips[:3]) <= int(postal[:3]) <= int(zips[4:]):
                return ((country, admin),)
        return ()
    if len(postal) == 4:
        return tuple((country, admin) for country, admin, _ in known if country == "AU")
    if short in _FIRMS and (not whole or part.endswith(".")):
        return ()
    if not whole and (is_code(short) or _STREETS.search(part[: found.start(1)].strip(" .").upper())) and short != "CA":
        return ()
    readings = [(country, admin) for country, admin, _ in known if country != "AU" or len(short) == 3]
    if is_code(short):
        readings.append((short, ""))
    return tuple(readings)


def _suffix(part: str) -> tuple[tuple[Reading, ...], str]:
    """The longest country or region that the words of a part end in, and the words before it: SHENZHEN CHINA is CN and SHENZHEN."""
    words = fold(part).split()
    names, regions = known_names(), _regions()[0]
    for start in range(max(1, len(words) - 7), len(words)):
        tail, head = " ".join(words[start:]), " ".join(words[:start])
        if len(tail) < 2 or (len(tail) < 4 and tail.isascii() and tail not in _SHORT_NAMES):
            continue
        if tail in names and not (_OF.search(head) and names[tail] not in (("SG",), ("HK",), ("DJ",), ("KW",))):
            return (_torn(tail, names[tail]), head)
        if tail in regions:
            return ((regions[tail],), head)
    return (), ""


def _torn(name: str, codes: tuple[str, ...]) -> tuple[Reading, ...]:
    """The readings of a country's name; GEORGIA is a country and a state."""
    return (*((code, "") for code in codes), ("US", "GA")) if name == "GEORGIA" else tuple((code, "") for code in codes)


def _whole(part: str) -> tuple[Reading, ...]:
    """The readings of a part that is a country or a region and nothing else."""
    found = candidates(part)
    folded = fold(part)
    if found and len(folded) == 3 and part == folded and (airport := gazetteer.coded(folded)) and airport[0].country not in found:
        # FRA is France and Frankfurt's airport, CAN Canada and Guangzhou's: the town named before must tell.
        return (found[0], ""), (airport[0].country, "")
    if found and not (len(folded) <= 3 and folded in _regions()[1]):
        return _torn(folded, found)
    if folded in _regions()[0]:
        return (_regions()[0][folded],)
    return tuple((code, "") for code in found)


def split(text: str) -> list[tuple[int, str]]:
    """(line number, part) of an address without its telephone, mail and tax-number lines."""
    found = []
    for number, printed in enumerate(re.split(r"[\r\n|]+", text)):
        line = _CONTACT.sub("", _MAIL.sub("", printed))
        found += [(number, part.strip(" .:-\t")) for part in _PARTS.split(line) if part.strip(" .:-\t")]
    return found


def tail(text: str) -> Tail:
    """The country readings at the end of the text and the parts before them."""
    parts = split(text)
    seen = 0
    for index in range(len(parts) - 1, -1, -1):
        line, raw = parts[index]
        before = tuple(part for _, part in parts[:index])
        after = tuple(part for _, part in parts[index + 1 :])
        bare = _POSTAL.sub("", f"{raw} ").strip(" .-:")
        first = line == 0 and parts[-1][0] > 0
        if not bare or (first and seen):
            continue
        marked = _MARKED.match(raw)
        readings: tuple[Reading, ...] = ()
        head = ""
        if not (seen and bare.strip(".").upper() in _FIRMS) and bare.upper() != "LTD":
            readings = _state(raw.strip(), whole=len(bare) <= 3) or _whole(bare)
            if readings and len(bare) > 3 and (state := _STATE.match(raw.strip())) and _state(raw.strip(), whole=False):
                head = raw[: state.start(1)].strip(" .")
        if not readings and _UK.search(raw.upper()):
            readings, head = (("GB", ""),), _UK.sub("", raw.upper())
        if not readings and _CANADA.search(raw.upper()):
            readings, head = (("CA", ""),), re.sub(r"\s(?:ON|BC|QC|AB|MB|SK|NS|NB|NL|PE)$", "", _CANADA.sub("", raw.upper()))
        if not readings and seen < 3:
            readings, head = _suffix(bare)
        if not readings and marked:
            readings, head = ((_MARK_COUNTRY.get(marked[1], marked[1]), ""),), raw[marked.end() :]
        if not readings and seen < 2:
            readings, head = _vouched(bare)
        if not readings and not bare.isascii():
            readings, head = _front(bare)
        seen += 1
        if readings:
            rest = (*before, *((head,) if head else ()), *(part for part in after if not part.replace("-", "").replace(" ", "").isdigit()))
            return Tail(*_narrow(readings, rest))
    return Tail((), tuple(part for _, part in parts))


def _vouched(part: str) -> tuple[tuple[Reading, ...], str]:
    """The country or state of a last two-letter word when the town before it lies there: ROTTERDAM NL, ALBANY GA."""
    words = re.sub(r"[,\-–](?=[A-Z]{2}$)", " ", part).split()
    short = words[-1].replace(".", "") if len(words) > 1 else ""
    if not re.fullmatch("[A-Z]{2}", short):
        return (), ""
    readings = [(country, admin) for country, admin, _ in _regions()[1].get(short, [])] + ([(short, "")] if is_code(short) else [])
    before = [fold(word) for word in words[:-1]]
    for start in range(max(0, len(before) - 3), len(before)):
        for country, admin in readings:
            entries = gazetteer.called(" ".join(before[start:]))
            if any(e.country == country and (not admin or e.admin == admin) and e.how < gazetteer.ALTERNATE for e in entries):
                return ((country, admin),), " ".join(words[:-1])
    return (), ""


def _front(part: str) -> tuple[tuple[Reading, ...], str]:
    """The country or province that an address in Chinese, Japanese or Korean begins with: 中国辽宁省大连市."""
    folded = fold(part)
    for length in range(min(8, len(folded) - 1), 1, -1):
        head, remainder = folded[:length], folded[length:].strip()
        if head[0] >= "\u3000" and head in known_names():
            return tuple((code, "") for code in known_names()[head]), remainder
        if head[0] >= "\u3000" and head in _regions()[0]:
            return (_regions()[0][head],), remainder
    return (), ""


def _narrow(readings: tuple[Reading, ...], rest: tuple[str, ...]) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """The readings with the region that stands before the country, and the parts without it: BRUNSWICK, GA, USA."""
    if len(readings) == 1 and readings[0][1] == "" and len(rest) > 0:
        country = readings[0][0]
        last = _POSTAL.sub("", f"{rest[-1]} ").strip(" .-:")
        folded = fold(last)
        names, shorts = _regions()
        for code, admin, _ in shorts.get(folded, []):
            if code == country and len(rest) > 1:
                return ((country, admin),), rest[:-1]
        if folded in names and names[folded][0] == country and len(rest) > 1:
            return (names[folded],), rest[:-1]
        state = _STATE.match(rest[-1])
        for code, admin, _ in shorts.get(state[1], []) if state and state.start(1) > 0 else []:
            if code == country:
                return ((country, admin),), (*rest[:-1], rest[-1][: state.start(1)].strip(" .")) if state else rest
        if folded == "GEORGIA" and country == "US" and len(rest) > 1:
            return (("US", "GA"),), rest[:-1]
        if not rest[-1].isascii():
            found, remainder = _front(last)
            if found and found[0][0] == country and remainder:
                return found, (*rest[:-1], remainder)
    return readings, rest


def settle(readings: tuple[Reading, ...], rest: tuple[str, ...]) -> tuple[Reading, ...]:
    """The readings that a town named before the country agrees with; all of them when none does."""
    if len({country for country, _ in readings}) < 2:
        return readings
    for part in reversed(rest):
        folded = fold(_POSTAL.sub("", f"{part} ").strip(" .-:"))
        if folded in _regions()[0]:
            agreeing = tuple(r for r in readings if r[0] == _regions()[0][folded][0])
            if agreeing:
                return agreeing
        words = folded.split()
        for start in range(max(0, len(words) - 3), len(words)):
            entries = gazetteer.called(" ".join(words[start:]))
            for reading in readings:
                plain = [e for e in entries if e.country == reading[0] and (e.how < gazetteer.ALTERNATE or e.country != "KP")]
                if any(not reading[1] or e.admin == reading[1] for e in plain):
                    return (reading,)
    return readings


@lru_cache(maxsize=4096)
def ending_countries(text: str) -> tuple[str, ...]:
    """Every country that the address may end in; one when it is clear."""
    found = tail(text)
    readings = settle(found.readings, found.rest)
    codes = tuple(dict.fromkeys(country for country, _ in readings))
    if len(codes) > 1:
        # A telephone number settles a torn name: +82 is South Korea, +850 North Korea.
        dialled = re.search(r"(?:\+|\b00)\s?(850|82)\b", text)
        if set(codes) == {"KR", "KP"} and dialled:
            return ("KP",) if dialled[1] == "850" else ("KR",)
        if readings[0] == ("US", "CA"):
            return ("US",)
    return codes


def ending(text: str) -> str | None:
    """The one country that an address or place text ends in: a country, a state or province, or a country-marked postal code."""
    found = ending_countries(text)
    return found[0] if len(found) == 1 else None
