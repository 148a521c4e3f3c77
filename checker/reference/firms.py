"""What a firm's name betrays of its trade: forwarders, banks, diplomatic missions, and names as North Korean firms bear them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.reference.countries import rows
from checker.reference.spelling import fold

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
KOREA = re.compile(r"\bKOREA\b")


@cache
def _words(sort: str) -> re.Pattern[str]:
    parts = []
    for _, _, word in (r for r in rows("firm_sorts.csv") if r[0] == sort):
        stem = fold(word)
        end = "" if word.endswith("*") else r"(?!\w)"
        parts.append(re.escape(stem) if WIDE.search(stem) else rf"(?<!\w){re.escape(stem)}{end}")
    return re.compile("|".join(sorted(parts, key=len, reverse=True)))


@lru_cache(maxsize=8192)
def telling_word(sort: str, text: str) -> str:
    """The word in a text that marks a firm of that sort (forwarder, bank, mission, …), folded; empty when there is none."""
    found = _words(sort).search(fold(text))
    return found[0] if found else ""


def is_forwarder(name: str) -> bool:
    """Whether a name is that of a forwarder, broker or warehouse: a firm that handles other people's goods."""
    return bool(telling_word("forwarder", name))


def is_bank(name: str) -> bool:
    """Whether a name is that of a bank."""
    return bool(telling_word("bank", name))


@lru_cache(maxsize=8192)
def mission_word(text: str) -> str:
    """The word that names an embassy, consulate or diplomatic purpose; empty for hotels, streets and firms called so."""
    folded = fold(text)
    cleared = _words("not_a_mission").sub(" ", folded)
    found = _words("mission").search(cleared)
    return found[0] if found else ""


def north_korean_sign(name: str, address: str, country: str | None) -> str:
    """What in a name or address points to North Korea; empty where the sign is as common in the south.

    One plain word (PYONGYANG, DPRK, RUNGRADO) is enough; KORYO or CHOSUN need the wording of a state trading firm, and no southern address.
    """
    if found := telling_word("north_korean", f"{name} | {address}"):
        return "" if _restaurant(name, found) else found
    maybe = telling_word("maybe_korean", name)
    if (
        maybe
        and country not in ("KR", "US", "JP")
        and telling_word("maybe_korean_trade", name)
        and (KOREA.search(fold(name)) or country in ("CN", "RU", "KP", "HK", "MO", None))
    ):
        return maybe
    return ""


def _restaurant(name: str, sign: str) -> bool:
    return sign.startswith(("PYONGYANG", "PHYONGYANG")) and bool(re.search(r"\b(?:RESTAURANT|NAENGMYEON|NAENGMYUN|NOODLES?|COLD NOODLES?)\b", fold(name)))
