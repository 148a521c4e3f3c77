"""The places whose names are nearest to one that is not known: for whoever asks, never for a rule."""

from __future__ import annotations

from functools import lru_cache

from checker.model.places import Place
from checker.reference import gazetteer
from checker.reference.addresses import ending
from checker.reference.gazetteer import Entry
from checker.reference.spelling import fold

_LIKE = 70


@lru_cache(maxsize=512)
def near_names(text: str, most: int = 3) -> tuple[Place, ...]:
    """The nearest places by spelling, within the country that the text ends in if it does; empty where nothing is near."""
    from rapidfuzz import fuzz, process

    country = ending(text)
    wanted = fold(text.split(",", maxsplit=1)[0])
    if not 3 <= len(wanted) <= 60:
        return ()
    names = gazetteer.names_in(country) if country else gazetteer.known_names()
    found: dict[tuple[str, str], Entry] = {}
    for name, _, _ in process.extract(wanted, names, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=4 * most):
        entry = next((e for e in gazetteer.called(name) if country in (None, e.country)), None)
        if entry:
            found.setdefault((entry.name, entry.country), entry)
    return tuple(Place(e.name, e.country, e.unlocode, e.lat, e.lon, "fuzzy", e.name, kind=e.kind) for e in list(found.values())[:most])
