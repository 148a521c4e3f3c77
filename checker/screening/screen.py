"""Screening: who is behind a name, a number or an address, as far as the watch lists in force tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.reference import countries
from checker.reference.firms import is_bank, is_forwarder
from checker.reference.name_words import trade_words
from checker.screening import certainty, wording
from checker.screening.alike import POSSIBLE, STRONG
from checker.screening.cleaning import bare_names
from checker.screening.entry import LINKED, ORGANISATION, PERSON, WEAK, Entry
from checker.screening.in_force import Lists
from checker.screening.likeness import NOTHING, Likeness
from checker.screening.search import Match, by_name, by_number
from checker.screening.store import Manifest, number_key
from checker.screening.streets import same_address, street_keys

SAME_STREET = 0.7
ELSEWHERE, WEAKLY, FORMERLY = 0.94, 0.8, 0.97
"""What a name is worth when the country is another, the list itself calls the name weak, or the name is one of former days."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may be the one sought: how surely (0 to 1), by what (number, name, address or linked name), its list, and the reasons in words."""

    entry: Entry
    manifest: Manifest
    by: str
    score: float
    name: str = ""
    seconded: bool = False
    likeness: Likeness = NOTHING
    reasons: tuple[str, ...] = ()

    @property
    def strong(self) -> bool:
        """Whether the name is taken for the listed one."""
        return self.score >= STRONG

    @property
    def source(self) -> str:
        """The list, the entry's number on it, its programmes and dates, in one line."""
        programme = f", {'/'.join(self.entry.programmes[:4])}" if self.entry.programmes else ""
        since = f", listed {self.entry.listed_on}" if self.entry.listed_on else ""
        until = f" until {self.entry.until}" if self.entry.until else ""
        return f"{self.manifest.title} of {self.manifest.as_of}, no. {self.entry.reference}{programme}{since}{until}"


def screen(lists: Lists, name: str, kind: str = "", country: str | None = None, address: str = "", born: str = "") -> list[Hit]:
    """The entries with a name like this, the surest first, from a possible name upwards. Without a kind, firm and person as the name may be either."""
    found: dict[tuple[str, str], Hit] = {}
    for bare in bare_names(name, kind or ORGANISATION):
        for sort in [kind] if kind else kinds(bare):
            for hit in _named(lists, bare, sort, country, address, born):
                key = hit.entry.source, hit.entry.reference
                if hit.score >= POSSIBLE and (key not in found or hit.score > found[key].score):
                    found[key] = hit
    surest = sorted(found.values(), key=lambda h: -h.score)
    # Of one that has an entry of its own, whatever else the lists tie it to says no more.
    own = any(h.strong for h in surest if h.by == "name")
    return [h for h in surest if h.by == "name"] if own else surest


def numbered(lists: Lists, *values: str, sorts: Iterable[str] = ()) -> list[Hit]:
    """The entries that bear one of these numbers, of these sorts if any are named."""
    wanted = frozenset(sorts)
    keys = {number_key(v) for v in values}
    found = []
    for store in lists.stores:
        for entry in by_number(store, *values):
            manifest = lists.in_force.get(entry.source)
            met = [
                i
                for i in entry.identifiers
                if (not wanted or i.sort in wanted) and (number_key(i.value) in keys or (i.sort == "bic" and number_key(i.value)[:8] in keys))
            ]
            if manifest and met:
                found.append(Hit(entry, manifest, "number", 1.0, entry.name, seconded=True, reasons=(f"{met[0].sort.replace('_', ' ')} {met[0].value}",)))
    return found


def addressed(lists: Lists, address: str) -> list[Hit]:
    """The firms and people at this address: the same numbers, the same street and town."""
    keys = street_keys(address)
    found = []
    for store in lists.stores if keys else ():
        for number in store.by_street(keys):
            entry = store.entry(number)
            manifest = lists.in_force.get(entry.source)
            place = max(entry.addresses, key=lambda a: same_address(address, a.text))
            if manifest and entry.kind in (ORGANISATION, PERSON) and (score := same_address(address, place.text)) >= SAME_STREET:
                found.append(Hit(entry, manifest, "address", score, entry.name, reasons=(f"its address on the list: {place.text}",)))
    return sorted(found, key=lambda h: -h.score)


@lru_cache(maxsize=8192)
def kinds(name: str) -> tuple[str, ...]:
    """The kinds of bearer that a name may have: a firm where a legal form or a word of trade stands in it, else a firm or a person."""
    worded = wording.organisation(name)
    words = set(worded.words)
    firm = bool(worded.forms or worded.figures or words & set(trade_words().values()) or is_bank(name) or is_forwarder(name))
    return (ORGANISATION,) if firm or not 2 <= len(worded.words) <= 6 else (ORGANISATION, PERSON)


def _named(lists: Lists, name: str, kind: str, country: str | None, address: str, born: str) -> Iterator[Hit]:
    for store in lists.stores:
        for match in by_name(store, name, kind):
            manifest = lists.in_force.get(match.entry.source)
            if manifest:
                yield weigh(match, manifest, kind, country, address, born)


def weigh(match: Match, manifest: Manifest, kind: str, country: str | None = None, address: str = "", born: str = "") -> Hit:
    """The match with its score moved by what else is known: country, address, date of birth, and how much the name itself tells."""
    entry, score, reasons = match.entry, match.likeness.score, []
    lands = set(entry.countries) | {a.country for a in entry.addresses if a.country} | {"KP" for p in entry.programmes if p.startswith("DPRK")}
    same_land = bool(country) and _realm(country or "") in {_realm(land) for land in lands}
    other_land = bool(country and lands) and not same_land
    same_street = bool(address) and any(same_address(address, a.text) >= SAME_STREET for a in entry.addresses)
    if same_land:
        reasons.append(f"the country agrees ({countries.name(country or '')})")
    if same_street:
        reasons.append("the address agrees")
    elif other_land:
        score *= ELSEWHERE
        reasons.append(f"another country: {countries.name(country or '')}, on the list {', '.join(countries.name(c) for c in sorted(lands)[:3])}")
    if born and entry.born:
        agree = any(_year(born) == _year(b) for b in entry.born)
        score *= 1.0 if agree else 0.85
        reasons.append("the year of birth agrees" if agree else f"born {', '.join(entry.born[:2])} by the list")
    seconded = same_land or same_street
    if match.strength == WEAK:
        score *= 1.0 if same_street else ELSEWHERE if seconded else WEAKLY
        reasons.append("the list calls this name weak")
    elif match.strength == "former":
        score *= FORMERLY
        reasons.append("a former name")
    elif match.strength == LINKED:
        reasons.append(f"not itself the entry: the list ties it to {entry.name}")
    if kind == PERSON and not seconded:
        score = min(score, certainty.of_a_person(match, country=country, other_land=other_land))
    elif kind == ORGANISATION:
        elsewhere = other_land or bool(lands and (named := certainty.lands_named(match)) and not named & lands)
        score = min(score, certainty.of_a_firm(match, other_land=elsewhere, seconded=seconded, anywhere=not country and not address))
    by = "linked name" if match.strength == LINKED else "name"
    return Hit(entry, manifest, by, round(score, 4), match.name, seconded, match.likeness, tuple(reasons))


_REALMS = {
    "HK": "CN",
    "MO": "CN",
    "JE": "GB",
    "GG": "GB",
    "IM": "GB",
    "PR": "US",
    "GU": "US",
    "VI": "US",
    "AX": "FI",
    "SJ": "NO",
    "MC": "FR",
    "RE": "FR",
    "GP": "FR",
    "MQ": "FR",
}
"""Territories whose addresses the lists give under the country they belong to, or the other way round."""


def _realm(country: str) -> str:
    return _REALMS.get(country, country)


def _year(text: str) -> str:
    found = re.search(r"(?:19|20)\d\d", text)
    return found[0] if found else text


def without_doubles(hits: Iterable[Hit]) -> list[Hit]:
    """One hit for each bearer: where several lists name the same one, the surest, with the other lists among its reasons."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: -h.score):
        twin = next((n for n, k in enumerate(kept) if _same_bearer(k.entry, hit.entry)), None)
        if twin is None:
            kept.append(hit)
        elif (said := f"also {hit.source}") not in kept[twin].reasons and hit.entry != kept[twin].entry:
            kept[twin] = replace(kept[twin], reasons=(*kept[twin].reasons, said))
    return kept


def _same_bearer(one: Entry, other: Entry) -> bool:
    if one.kind != other.kind:
        return False
    numbers = {(i.sort, i.value) for i in one.identifiers if i.sort in ("imo", "lei", "bic")}
    if numbers & {(i.sort, i.value) for i in other.identifiers}:
        return True
    runs = {wording.organisation(n.text).run for n in one.names[:6]} - {""}
    return bool(runs & {wording.organisation(n.text).run for n in other.names[:6]})
