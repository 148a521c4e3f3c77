"""Turns of phrase that mean something about goods: guards against false alarms, soft labels, army words, talk of parts or of no value."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.reference.coarse import coarse
from checker.reference.han import simplified
from checker.reference.shelf import rows

SERVES = frozenset({"for", "to fit", "suitable for", "used for", "compatible with", "fur", "pour", "para", "p", "для", "icin", "used in"})
"""Words after which stands what the goods serve, not what they are."""


@cache
def sign(name: str) -> re.Pattern[str]:
    """Any of the phrases of one sort in `goods_signs.csv`, whatever the case."""
    return re.compile("|".join(r["pattern"] for r in rows("goods_signs.csv") if r["sign"] == name), re.IGNORECASE)


@cache
def articles() -> frozenset[str]:
    """Nouns that make the word before them a mere qualifier: a truck tyre is a tyre."""
    return frozenset(r["noun"] for r in rows("accessory_nouns.csv"))


MEASURES = frozenset(
    (
        "set sets box boxes lot lots piece pieces pcs sheet sheets roll rolls bag bags carton cartons pallet pallets unit units shipment load pair "
        "pairs bottle bottles mt kg kgs ton tons tonnes type types case cases parcel consignment range number quantity total package packages bale "
        "bales drum drums container containers consisting kind kinds cajas sacos kits dozen"
    ).split()
)
"""Words of quantity: a set of pumps is pumps, a catalogue of pumps is not."""


@lru_cache(maxsize=4096)
def cleared(text: str) -> str:
    """A plain text with simplified characters, with blanks where a telling word means nothing: colours, part names, tools, toys."""
    return _guard().sub(lambda m: " " * len(m[0]), text)


@cache
def _guard() -> re.Pattern[str]:
    return coarse(re.compile(simplified(sign("guard").pattern), re.IGNORECASE))
