"""Places named in running words: in an address, in marks, in a clause, beside a port's name in another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.model.places import Place
from checker.reference import countries
from checker.reference.addresses import ending
from checker.reference.onward_words import AIRPORTS, onward, onward_in_han
from checker.reference.places import resolve
from checker.reference.risk_places import Strength, signs

_CUTS = re.compile(r"[,;/|()\[\]\n:«»\"“”、，；（）]|\s[-–—]\s|\d+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_LETTERS = re.compile(r"[^\W\d_]")
_LEADING = re.compile(
    r"^(?:(?:the|a|port|territory|republic|city|town|of|in|at|to|via|from|for|and|or|nach|через|в|на|до|территори\w|порт|г|гор|город|ст|р|п|vers|au|la|le|a|para|por|by|consignee|end\s*user|our|customer)\b[.:\s]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,]*\b(?:city|town|port|harbou?r|province|prov|region|district|county|area|by|at|under|with|on|for|only|as|and|or|after|before|customs|cargo|goods)\b.*$",
    re.IGNORECASE,
)
_ENDS = {
    "у": ("а", ""),
    "ю": ("я", "й", "ь"),
    "ы": ("а",),
    "и": ("я", "ь", "а"),
    "е": ("а", "", "ь"),
    "а": ("",),
    "ом": ("",),
    "ой": ("а",),
    "ии": ("ия",),
    "ию": ("ия",),
    "ки": ("ка",),
}
"""Endings of Russian cases and what they stand for in the nominative: в Москву, из России, до Минска."""

_NAMED_AFTER = re.compile(
    r"(?:&|\+|road|rd|street|str|st|avenue|ave|lane|boulevard|blvd|square|lu|jie|dadao|dajie|way|building|bldg|tower|plaza|hotel|restaurant|bank|university|sons?|bros|brothers|co|company|ltd|llc|inc"
    r"|gmbh|corp|group|trading|logistics|cargo|shipping|import|export|industr\w*|ul|ulitsa|улица|ул|проспект|пр|шоссе|ш)\b\.?$|&",
    re.IGNORECASE,
)
"""Words that make the name before them a street's or a firm's: Dalian Road is in Shanghai, Rason & Sons in Leith."""

_REGIONS = re.compile(
    r"crimea|\bkrym\b|крым|\bdpr\b|\blpr\b|\bdnr\b|\blnr\b|\bднр\b|\bлнр\b|people.?s republic|народн\w+ республик"
    r"|zaporizh|запорож|kherson|херсон",
    re.IGNORECASE,
)
"""Names by which Russian papers call the occupied regions."""

_AIRPORT = re.compile(rf"\b(?:{'|'.join(AIRPORTS)})\b")
_PREFILTER = re.compile(
    r"transit|onward|carriage|forward|consign|export|ship|dest|bound\s+for|diver|deliver|collect|received|picked|transfer|us[er]+\s|move|truck|rail|ferry|barge|sewn|made|manufactur|produc|assembl|process|packed|unload|clear|entlad|verzoll|routed|passing|through|nach|endziel|bestimmt|tránsito|trânsito|var[ıi]|üzerinden"
    r"|выгруз|разгруз|растамож|транзит|назнач|достав|далее|следует|через|территор|получател|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]",
    re.IGNORECASE,
)


def printed(text: str, country: str | None) -> Iterator[Place]:
    """The places that the parts of a place field name, in whatever script; only such as lie in its country, if it is known."""
    yield from _agreeing(text, country)


def in_address(address: str, country: str | None) -> Iterator[Place]:
    """The towns of an address that lie in its country. Without a country only a part that names the country itself, or a town with its country, counts."""
    country = country or ending(address)
    if country:
        yield from _agreeing(address, country)


def whole(line: str) -> Iterator[Place]:
    """The place that a line of shipping marks is, if it is nothing but a place: PYONGYANG, VIA HONG KONG."""
    yield from (p for part in _CUTS.split(line) if (p := _known(_bare(part), None)))
    yield from _in_han(line, None)


def worth_reading(line: str) -> bool:
    """Whether a line may send goods onward at all; a cheap look before the dear one."""
    return bool(_PREFILTER.search(line))


def sent_onward(text: str, *, free: bool = False, before: str = "", after: str = "") -> Iterator[tuple[str, Place]]:
    """(to or through, place) for every place that the words send goods to. `before` and `after` are the lines around, for a NOT that stands there.

    `free` text is a clause or remark of its own, in which a bare VIA also counts.
    """
    around = " ".join(f"{before} {text} {after}".split())
    start, end = len(" ".join(before.split())), len(around) - len(" ".join(after.split()))
    for phrase in onward(around, via=free):
        at = around.find(phrase.words + phrase.rest)
        if not start - 1 <= at < end:
            continue
        own = phrase.rest[: max(0, end - at - len(phrase.words))]
        if own.strip(" :.-"):
            yield from ((phrase.direction, place) for place in _following(own))
        elif len(after) < 50:
            yield from ((phrase.direction, place) for place in whole(after))
    for line in text.splitlines():
        if _HAN.search(line) and onward_in_han(line):
            direction = "through" if re.search(r"经|経由|过境|過境|경유", line) else "to"
            yield from ((direction, place) for place in _in_han(line, None))


def _following(rest: str) -> Iterator[Place]:
    for airport in _AIRPORT.finditer(rest[:20]):
        city, _, country = AIRPORTS[airport[0]].partition(", ")
        place = resolve(city, country=country)
        if place.country == country:
            yield place
    parts = re.split(r"[,;/()]|\s[-–—]\s|\b(?:and|or|via|then|und|и|или)\b", rest, flags=re.IGNORECASE)[:5]
    for part, beside in zip(parts, (*parts[1:], ""), strict=True):
        words = _LEADING.sub("", part.strip(" .:-–")).split()
        heads = (_known(_bare(" ".join(words[:n])), None) for n in (4, 3, 2, 1) if len(words) >= n and not _NAMED_AFTER.match(" ".join(words[n : n + 1])))
        found = next((p for p in heads if p), None)
        if found and _stands(found, beside):
            yield found


def _stands(found: Place, beside: str) -> bool:
    """Whether a place is still the one meant when the next part of the words names its country or state: not so for MOSCOW, IDAHO."""
    if found.kind == "country" or not beside.strip():
        return True
    whole_name = resolve(f"{found.name}, {_bare(beside)}")
    return not whole_name.located or whole_name.country == found.country


def _agreeing(text: str, country: str | None) -> Iterator[Place]:
    for part in _CUTS.split(text):
        bare = _bare(part)
        place = _known(bare, country) if len(bare) > 2 else None
        if country == "RU" and len(bare) > 3 and (taken := _occupied(bare, text)):
            yield taken
            continue
        if place and (country is None or place.country == country):
            yield place
        elif not place and country:
            words = bare.split()
            towns = (_known(word, country) for n, word in enumerate(words) if len(word) > 3 and not any(_NAMED_AFTER.match(w) for w in words[n + 1 : n + 4]))
            yield from (town for town in towns if town and town.country == country)
    yield from _in_han(text, country)


def _occupied(words: str, text: str) -> Place | None:
    """The town of occupied Ukraine that a Russian address names: SIMFEROPOL, CRIMEA, RUSSIA. A name that Russia has too needs the region beside it."""
    place = _known(words, "UA")
    if place is None or place.country != "UA" or not any(s.target == "UA-OCC" and s.strength == Strength.INSIDE for s in signs(place)):
        return None
    own = _known(words, "RU")
    return place if own is None or own.country != "RU" or _REGIONS.search(text) else None


def _in_han(text: str, country: str | None) -> Iterator[Place]:
    """The places in Chinese, Japanese or Korean words, which stand without spaces: the longest names first, none inside another."""
    for run in _HAN.findall(text):
        at = 0
        while at < len(run) - 1:
            found = next(((n, p) for n in (6, 5, 4, 3, 2) if at + n <= len(run) and (p := _known(run[at : at + n], country)) and _is_name(run, at, n)), None)
            if found and (country is None or found[1].country == country):
                yield found[1]
            at += found[0] if found else 1


def _is_name(run: str, at: int, length: int) -> bool:
    """朝鲜 before 族 is a people within China, not a country; a street or a house called after a town is neither."""
    after = run[at + length : at + length + 1]
    return after not in ("族", "路", "街", "道", "楼", "人", "参", "로", "길")


def _bare(part: str) -> str:
    return _TRAILING.sub("", _LEADING.sub("", part.strip(" .,:;-–*'’`\"").split("'")[0].split("’")[0])).strip(" .,-–")


@lru_cache(maxsize=8192)
def _known(words: str, country: str | None) -> Place | None:
    """The place or country that these words are, and nothing less than all of them; None for codes, near misses and short alternate names."""
    if not 2 <= len(words) <= 40 or not _LETTERS.search(words):
        return None
    for form in _forms(words):
        code = countries.code(form) if len(form) > 3 or not form.isascii() else None
        if code:
            return Place(countries.name(code), code, method="country", matched=form, countries=(code,), kind="country")
        place = resolve(form, country=country, slips=False) if len(form) > 2 or not form.isascii() else None
        if place and place.country and place.method in ("name", "alias", "alternate") and (place.method != "alternate" or len(form) > 5 or not form.isascii()):
            return place
    return None


def _forms(words: str) -> Iterator[str]:
    yield words
    if re.search(r"[А-Яа-яё]", words):
        for ending, stems in _ENDS.items():
            if words.casefold().endswith(ending) and len(words) > 4:
                yield from (words[: -len(ending)] + stem for stem in stems)
