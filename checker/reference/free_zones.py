"""Free zones: areas outside the customs of the country they lie in."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.places import Place
from checker.reference.globe import km_between
from checker.reference.shelf import rows

_WORDS = re.compile(
    r"\bfree\s*(?:trade\s+|economic\s+|export\s+)?(?:zone|port|zn)\b|\bfreezone\b|\bfreeport\b|\bf\.?t\.?z\.?\b|\bjafza\b|\bducamz\b|\bzofri\b|\bzona\s+(?:libre|franca)\b|\bzone\s+franche\b|\bserbest\s+b[öo]lge"
    r"|\bspecial\s+economic\s+zone\b|\bbonded\s+(?:zone|area|warehouse|logistics\s+park)\b|\bfzco\b|\bfz-?llc\b|\bfze\b|保税|自贸区|自由贸易区|свободн\w+\s+экономическ\w+\s+зон|المنطقة\s+الحرة",
    re.IGNORECASE,
)


def zone_words(text: str) -> str | None:
    """The words that name a free zone or a bonded area in a text."""
    found = _WORDS.search(text)
    return found[0] if found else None


def zone_at(place: object) -> str | None:
    """The known free zone at a place, by its position. That a town has one does not mean that goods for it go there."""
    if not isinstance(place, Place) or not place.located or place.kind == "country":
        return None
    return next((name for name, country, point, radius in _zones() if country == place.country and km_between(place.point, point) <= radius), None)


@lru_cache(maxsize=1)
def _zones() -> tuple[tuple[str, str, tuple[float, float], float], ...]:
    return tuple((r["name"], r["country"], (float(r["lat"]), float(r["lon"])), float(r["radius_km"])) for r in rows("free_zones.csv"))
