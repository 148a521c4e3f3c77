"""Looking a name, a number or an address up in a file of watch lists."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from checker.reference.latin import scripts
from checker.screening import wording
from checker.screening.alike import firms, people
from checker.screening.entry import LINKED, ORGANISATION, PERSON, VESSEL, Entry
from checker.screening.keys import LETTERS, joins, name_keys, slipped
from checker.screening.likeness import Likeness, of_firms, of_people
from checker.screening.ships import ship_names, ships
from checker.screening.store import Store, number_key
from checker.screening.wording import PLACE, TELLING

CLOSEST = 60
"""So many names that share the rarest words are compared in full."""

MOST_PLACES = 25_000
"""So many names at most are looked through for one name: words that everybody bears are left for last."""

ENOUGH = 0.3
"""The share of a name's weight that another has to bear to be compared in full."""

MOST_SLIPS, MOST_SPELLINGS = 3, 100
"""A word with more letters wrong is another one; and so many spellings of a word at most are looked at."""

TEMPTING = 0.7
"""Names less alike than this are not worth a look at the entry."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, the name of it that is like the one sought, that name's strength, how alike the two are, and the name sought."""

    entry: Entry
    name: str
    strength: str
    likeness: Likeness
    sought: str = ""


def by_name(store: Store, text: str, kind: str) -> list[Match]:
    """The entries with a name like this, the likest first, each once. An empty name is like none."""
    places = _candidates(store, text, kind)
    if not places:
        return []
    compare = people if kind == PERSON else firms if kind == ORGANISATION else ships
    best: dict[int, tuple[Likeness, str, str]] = {}
    for number, strength, name in store.named(places):
        likeness = compare(text, name)
        if likeness.score >= TEMPTING and (
            number not in best or likeness.score > best[number][0].score or (likeness.score == best[number][0].score and strength == "strong")
        ):
            best[number] = likeness, name, strength
    found = [Match(store.entry(number), name, strength, likeness, text) for number, (likeness, name, strength) in best.items()]
    return sorted(found, key=lambda m: (-m.likeness.score, m.strength == LINKED))


def by_number(store: Store, *values: str) -> list[Entry]:
    """The entries that bear one of these numbers: IMO, LEI, BIC and the like."""
    keys = [number_key(value) for value in values]
    return [store.entry(number) for number in store.by_number(key for key in keys if len(key) >= 6)]


def _candidates(store: Store, text: str, kind: str) -> list[int]:
    """The places of the names that share the most telling words with this one."""
    letter = LETTERS[kind]
    exact = name_keys(text, kind)
    if not exact:
        return []
    keys = {letter + key: 1.0 for key in exact}
    alike = of_people if kind == PERSON else of_firms
    words, sought = _words(text, kind)
    for word in sought:
        wanted = [letter + key for key in slipped(word)]
        for near in _spelt_alike(word, store.near(wanted)) if wanted else ():
            if letter + near not in keys and (score := alike(word, near)) > 0.6:
                keys[letter + near] = score * 0.8
    found = store.postings(keys)
    ranked = sorted(
        ((log(1 + store.names / count) * keys[key] * _length(key), count, places) for key, (count, places) in found.items()), key=lambda row: -row[0]
    )
    points: dict[int, float] = {}
    seen = 0
    for weight, count, places in ranked:
        if seen and seen + count > MOST_PLACES:
            continue
        seen += count
        for place in array("I", places):
            points[place] = points.get(place, 0.0) + weight
        if seen > MOST_PLACES:
            break
    # What shares only a common word of several cannot be alike enough, however many bear it.
    whole = sum(log(1 + store.names / found[letter + word][0] if letter + word in found else 1 + store.names) for word in set(words))
    # A script without vowels shares no word with its Latin spelling, only the bones of one.
    least = 0.0 if scripts(text) & {"arabic", "hebrew"} else ENOUGH * whole
    enough = [place for place, gained in points.items() if gained >= least]
    return heapq.nlargest(CLOSEST, enough, key=points.__getitem__)


def _length(key: str) -> float:
    return 3.0 if key[1] == "=" else 0.6 if key[1] == "|" else 1.0


def _spelt_alike(word: str, found: Iterable[tuple[str, str]]) -> set[str]:
    """Of the words under its slip keys those worth comparing: all that sound the same, and those few letters away, sifted before any is compared in full."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near: set[str] = set()
    for key, words in found:
        if key[1] == "~":
            near.update(words.split()[:MOST_SPELLINGS])
        else:
            fitting = [w for w in words.split() if abs(len(w) - len(word)) <= MOST_SLIPS]
            near.update(w for w, *_ in extract(word, fitting, scorer=OSA.distance, score_cutoff=MOST_SLIPS, limit=MOST_SPELLINGS))
    near.discard(word)
    return near


def _words(text: str, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a name; and those to be sought in other spellings: words of the trade left out, and neighbours that are none made into one."""
    if kind == VESSEL:
        words = tuple(dict.fromkeys(w for name in ship_names(text) for w in name))
        return words, (*words, *joins(words))
    if kind == PERSON:
        words = wording.person(text).words
        return words, words
    worded = wording.organisation(text)
    own = tuple(w if weight >= TELLING else "" for w, weight in zip(worded.words, worded.weights, strict=True))
    places = tuple(w for w, weight in zip(worded.words, worded.weights, strict=True) if weight == PLACE)
    made = tuple(j for run in " ".join(w or "|" for w in own).split("|") for j in joins(tuple(run.split())))
    return worded.words, tuple(dict.fromkeys((*filter(None, own), *places, *made)))
