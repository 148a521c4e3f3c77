"""Places as papers print them, resolved without a network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.model.places import Place
from checker.reference import countries, gazetteer
from checker.reference.addresses import Reading, tail
from checker.reference.gazetteer import ALTERNATE, METHODS, NAME, Entry
from checker.reference.globe import km_between
from checker.reference.place_words import CJK, HEAD, LABEL, LOCODE, forms, pieces
from checker.reference.spelling import fold

_CUSTOMS = re.compile(r"^IN([A-Z]{3})\d$")
_MARKED_CODE = re.compile(r"[(\[]\s*([A-Z]{2}) ?([A-Z2-9]{3})\s*[)\]]")
_WITH_AIRPORT = re.compile(r"([^,()\d]{4,40}?)[ /-]+\(?([A-Z]{3})\)?$")
_TOWN_KM = 90.0
_UPPER = re.compile(r"[A-Z]{3}")
_COMMON = frozenset("PORT|BAR|SEA|NEW PORT|NORTH|SOUTH|EAST|WEST|CENTRAL|CITY|TERMINAL|GATE|MAIN|BERTH|FREEPORT|INDUSTRIAL|FREE|ROAD|INTERNATIONAL".split("|"))
"""Common words that are also the name of a town somewhere."""
_MAIN = 60_000
"""The weight from which a place is known beyond its own country (see the builder of the gazetteer)."""
_FAMOUS = 300_000
_TOWN = 15_000
_EMBARGOED = frozenset(("KP",))
_MEASURED = frozenset(("KP", "RU", "BY", "IR", "CU", "SY"))
"""Countries under measures: a bare word must name a well-known place there plainly. MARKS, REST and MARINA are no finding, though towns in Russia and Iran."""
_CITY_STATES = frozenset(("SG", "HK", "MO"))


@lru_cache(maxsize=20_000)
def resolve(text: str, country: str | None = None, *, slips: bool = True) -> Place:
    """The place that a printed text names; `country` is a country the paper gives for it elsewhere. Never raises: an unknown name is `unresolved`.

    Without `slips` no misspelt name and no scrap of one is looked for, which is the dear part.
    """
    shown = " ".join(text.split())[:200]
    name = LABEL.sub("", HEAD.sub("", shown)).strip(" .,;:-*") or shown
    if not name or name.isdigit():
        return Place(shown, country, printed_country=country)
    whole = _whole(name, shown, country)
    if whole:
        return whole
    found = tail(name)
    readings: tuple[Reading, ...] = ((country, ""),) if country and not any(c == country for c, _ in found.readings) else found.readings
    if not found.readings and not country:
        return _unbound(name, found.rest, shown)
    return _bound(name, found.rest, readings, shown, hinted=not found.readings, slips=slips)


def _whole(name: str, shown: str, country: str | None) -> Place | None:
    """The place when the whole text is a country, a code, or a country that is a city."""
    codes = countries.candidates(name) or countries.candidates(re.sub(r"(?i)\s+(?:sea)?ports?$", "", name))
    plain = name.replace(".", "").strip()
    air = gazetteer.coded(plain) if _UPPER.fullmatch(plain) else ()
    if codes and not (air and len(plain) == 3 and plain == name):
        spellings = (fold(name), fold(countries.name(codes[0]))) if codes[0] in _CITY_STATES else (fold(name),)
        city = next((e for spelling in spellings for e in gazetteer.called(spelling) if e.country == codes[0] and e.how < ALTERNATE), None)
        if len(codes) == 1 and city and (len(plain) > 3 or not plain.isascii()) and country in (None, city.country):
            return _place(city, city.how, shown, codes[0])
        if len(codes) > 1:
            chosen = country if country in codes else None
            return Place(shown, chosen, method="country", matched=fold(name), countries=codes, printed_country=chosen, kind="country")
        return Place(countries.name(codes[0]), codes[0], method="country", matched=fold(name), countries=codes, printed_country=codes[0], kind="country")
    if air and (country is None or air[0].country == country):
        return _place(air[0], None, shown, country)
    return _flown_to(name, shown, country) or _by_code(name, shown, country)


def _flown_to(name: str, shown: str, country: str | None) -> Place | None:
    """The airport of a name printed with its code: NARITA NRT, MOSCOW (SVO). Both must mean one place."""
    found = _WITH_AIRPORT.match(name)
    if not found:
        return None
    for airport in gazetteer.coded(found[2]):
        towns = gazetteer.called(fold(found[1]))
        near = any(e.country == airport.country and km_between((e.lat, e.lon), (airport.lat, airport.lon)) <= _TOWN_KM for e in towns)
        if airport.kind == "airport" and country in (None, airport.country) and (near or fold(found[1]) in fold(airport.name)):
            return _place(airport, None, shown, country)
    return None


def _by_code(token: str, shown: str, country: str | None) -> Place | None:
    """The place of a UN/LOCODE, unless its letters are also the name of a place (ARICA, BREST) and nothing marks it as a code."""
    token = _CUSTOMS.sub(r"IN\1", token.strip())
    found = LOCODE.match(token)
    if not found or not countries.is_code(found[1]):
        return None
    code = found[1] + found[3]
    entries = gazetteer.coded(code) or tuple(e for e in gazetteer.coded(found[3]) if e.country == found[1] and e.unlocode == code)
    named = not found[2] and gazetteer.called(fold(token))
    if named and not (entries and (entries[0].country == named[0].country or entries[0].weight > 3 * named[0].weight)):
        return None
    if entries and (country is None or entries[0].country == country):
        return _place(entries[0], None, shown, country, unlocode=code)
    if found[2] and len(token) == 6 and not entries and not named:
        return Place(shown, found[1], code, method="code", matched=code, printed_country=country)
    return None


def _place(
    entry: Entry, how: int | None, shown: str, printed: str | None, *, unlocode: str | None = None, others: tuple[str, ...] = (), fuzzy: bool = False
) -> Place:
    """The place of an entry; `how` is None when a code found it."""
    method = "fuzzy" if fuzzy else "code" if how is None else METHODS[how]
    code = unlocode if unlocode and entry.kind != "airport" else entry.unlocode
    matched = f"{entry.name} ({shown})" if how == ALTERNATE or fuzzy else entry.name
    return Place(entry.name, entry.country, code, entry.lat, entry.lon, method, matched, others, printed, entry.kind)


def _options(parts: Iterable[str], country: str | None = None) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Each piece with the entries that one of its spellings meets, those of one country if that is given."""
    for piece in dict.fromkeys(parts):
        for form in forms(piece):
            entries = gazetteer.called(form)
            if country:
                entries = tuple(e for e in entries if e.country == country)
            if entries:
                yield form, entries
                break
        else:
            code = LOCODE.match(piece.strip())
            if code and (entries := gazetteer.coded(code[1] + code[3])) and country in (None, entries[0].country):
                yield code[0], entries


def _bound(name: str, rest: tuple[str, ...], readings: tuple[Reading, ...], shown: str, *, hinted: bool, slips: bool) -> Place:
    """The place inside the country printed beside the name; if it has none such but the name is famous elsewhere, that one, with the printed country kept."""
    parts = tuple(pieces(name, rest))
    torn = len({country for country, _ in readings}) > 1
    for country, admin in readings:
        for _, entries in _options(parts, country):
            there = [e for e in entries if not admin or e.admin in (admin, "")]
            if admin and not there and (len(readings) > 1 or entries[0].weight < _FAMOUS):
                continue
            best = _weightiest(there or entries)
            if torn and country in _EMBARGOED and (best.how == ALTERNATE or best.weight < _MAIN):
                continue
            return _place(best, best.how, shown, None if torn and not admin and readings[0][1] == "" else country)
    codes = tuple(dict.fromkeys(country for country, _ in readings))
    elsewhere = None if any(admin for _, admin in readings) else _famous(parts, codes)
    if elsewhere:
        return _place(elsewhere, elsewhere.how, shown, None if torn else codes[0])
    if slips and not torn and (near := _scrap(rest, codes[0]) or _misspelt(parts, codes[0])):
        return _place(near, near.how, shown, codes[0], fuzzy=True)
    if readings and readings[0] == ("US", "CA"):
        codes = ("US",)
    chosen = codes[0] if len(codes) == 1 else None
    if hinted and chosen:
        return Place(shown, chosen, method="country", countries=codes, printed_country=chosen)
    return Place(" ".join(rest) or shown, chosen, method="country", matched=countries.name(chosen) if chosen else None, countries=codes, printed_country=chosen)


def _weightiest(entries: Iterable[Entry]) -> Entry:
    """The likeliest of the places of one name in one country: a plain name before an alternate one, then trade and inhabitants."""
    return min(entries, key=lambda e: (e.how == ALTERNATE, -e.weight))


def _famous(parts: tuple[str, ...], printed: tuple[str, ...]) -> Entry | None:
    """The one well-known place of this very name in another country than the printed one."""
    for _, entries in _options(parts[:1] if len(parts) < 2 else parts):
        plain = [e for e in entries if e.how < ALTERNATE and e.country not in printed]
        if not plain or not (best := _weightiest(plain)) or best.weight < _FAMOUS or best.kind == "airport":
            continue
        if all(e.country == best.country or e.weight * 5 < best.weight for e in plain):
            return best
    return None


def _misspelt(parts: Iterable[str], country: str) -> Entry | None:
    """The one place of the country whose name differs by a slip; never outside the printed country, never an occupied or tiny place."""
    from rapidfuzz import fuzz, process

    for piece in dict.fromkeys(parts):
        form = forms(piece)[-1] if forms(piece) else ""
        if not 5 <= len(form) <= 40 or CJK.match(form) or form.isdigit():
            continue
        found = process.extract(form, gazetteer.names_in(country), scorer=fuzz.ratio, score_cutoff=84 if len(form) > 6 else 80, limit=2)
        if found and found[0][0][0] == form[0] and (len(found) < 2 or found[0][1] > found[1][1] or _named(found[0][0]) == _named(found[1][0])):
            return next((e for e in gazetteer.called(found[0][0]) if e.country == country), None)
    return None


def _named(key: str) -> str:
    """The name of the first place of a folded name."""
    return gazetteer.called(key)[0].name


def _scrap(rest: tuple[str, ...], country: str | None) -> Entry | None:
    """The well-known place that the first or last words of a part name: ALEXANDRIA OLD QUAY, TERMINAL 2 GDANSK; never an embargoed one without its country."""
    for part in rest:
        folded = fold(part)
        words, blank = (list(folded), "") if CJK.match(folded) else (folded.split(), " ")
        for count in range(len(words) - 1, 0 if blank else 1, -1):
            for form in (blank.join(words[:count]), blank.join(words[-count:])):
                if (blank and len(form) < 4) or form in _COMMON:
                    continue
                entries = [e for e in gazetteer.called(form) if e.how < ALTERNATE and e.weight >= _MAIN]
                entries = [e for e in entries if (e.country == country if country else e.country not in _EMBARGOED)]
                if entries and (country or entries[0].weight >= _FAMOUS):
                    return entries[0]
    return None


def _unbound(name: str, rest: tuple[str, ...], shown: str) -> Place:
    """The likeliest place of a name without a country; an embargoed reading never wins by an alternate name or over an equal one elsewhere."""
    before = re.split(r"[(（\[]", name)[0].strip()
    for position, (form, entries) in enumerate(_options(pieces(name, rest))):
        # A scrap of a longer text must be well known; the whole text may be any place.
        partial = position > 0 and form not in forms(before)
        usable = [e for e in entries if e.country not in _MEASURED or _plain(e, form)]
        usable = [e for e in usable if e.how < ALTERNATE or len(form) >= 4 or not form.isascii()]
        if (partial and ((len(form) <= 3 and form.isascii()) or form in _COMMON)) or form in ("AIRPORT", "CITY", "TERMINAL"):
            continue
        if not usable:
            continue
        towns = [e for e in usable if e.how < ALTERNATE and e.weight >= _TOWN]
        ranked = sorted(usable if any(e.country in _EMBARGOED for e in towns) else towns or usable, key=_likeliness)
        best = ranked[0]
        rivals = [e for e in ranked if e.country != best.country and (e.how < ALTERNATE or (best.country in _EMBARGOED and e.weight >= _MAIN))]
        if best.country in _EMBARGOED and rivals and (rivals[0].weight >= _MAIN or (best.how > NAME and best.weight < _FAMOUS)):
            best, rivals = rivals[0], [best, *rivals[1:]]
        if (partial or best.country in _EMBARGOED) and best.weight < _MAIN:
            continue
        close = [e.country for e in rivals if _likeliness(e) * 3 <= _likeliness(best)]
        code = next((m[1] + m[2] for m in _MARKED_CODE.finditer(name)), None)
        if code and (marked := gazetteer.coded(code)) and marked[0].country != best.country and any(e.country == marked[0].country for e in usable):
            best, close = next(e for e in usable if e.country == marked[0].country), []
        return _place(best, best.how, shown, None, others=(best.country, *dict.fromkeys(close)) if close else ())
    near = _scrap(rest, None)
    return _place(near, near.how, shown, None, fuzzy=True) if near else Place(shown)


def _plain(entry: Entry, form: str) -> bool:
    """Whether a bare word names a place in a country under measures plainly enough."""
    if entry.country in _EMBARGOED or form.isascii():
        return entry.how < ALTERNATE and (entry.weight >= 2 * _MAIN or entry.kind in ("border", "airport", "rail"))
    return True


def _likeliness(entry: Entry) -> int:
    """A sort key: ports of our own tables weigh threefold on shipping papers, alternate names a sixth."""
    return -(entry.weight // 6 if entry.how == ALTERNATE else entry.weight * 3 if entry.kind == "port" and entry.weight > _FAMOUS else entry.weight)
