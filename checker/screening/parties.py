"""The parties of papers held against the watch lists in force."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.model.party import Party
from checker.screening.cleaning import acting_for
from checker.screening.entry import ORGANISATION, PERSON
from checker.screening.in_force import Lists, in_force
from checker.screening.keys import LETTERS
from checker.screening.screen import Hit, addressed, numbered, screen, without_doubles
from checker.screening.wording import organisation

SURE_NUMBERS = ("lei", "tax", "registration", "email", "phone", "company_imo", "bic", "website")
"""The numbers that one bearer has and nobody else. Passports and numbers of unknown sort are too often like another's."""

LINKED_ENOUGH = 0.93
EXACT = 0.8

_NUMBER = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d ()/-]{8,}\d|\b(?=\w*\d)[A-Z0-9]{9,24}\b", re.IGNORECASE)
FIRM_WORDS = re.compile(
    r"\b(?:co|company|corp\w*|ltd|limited|llc|inc|group|bank|trad\w*|shipping|general|bureau|ministry|maritime|management|import|export|industr\w*|technology|development|academy|office|army"
    r"|department|committee|factory|plant|works|enterprise|mining|machinery|insurance|airlines?|logistics|services?|international|joint|project|fze|gmbh|s\.?a\.?|ooo|оао|ооо|зао|компани\w*|банк)\b"
    r"|公司|集团|集團|银行|銀行|회사|은행|총국",
    re.IGNORECASE,
)
"""Words without which hardly any listed firm is named."""
_COMPANY_IMO = re.compile(r"\bIMO\b\D{0,20}(\d{7})\b", re.IGNORECASE)


def listed(party: Party, text: str = "") -> tuple[Hit, ...]:
    """The entries that are this party, or those it acts for in its box, by number or name, the surest first; each bearer once."""
    return _listed(in_force(), party, text)


def linked(party: Party) -> tuple[Hit, ...]:
    """The entries that name this party as one they own, or that owns them, though it has no entry of its own."""
    return tuple(h for h in _named(in_force(), party.name, party.country, party.address) if h.by == "linked name" and h.likeness.score >= LINKED_ENOUGH)


def exactly(texts: Iterable[str]) -> dict[str, Hit]:
    """The listed firm whose name each of these texts is, word for word, as text → hit; a cheap look for print of which nobody knows whether it is a name."""
    lists = in_force()
    worded = {text: organisation(text) for text in texts if FIRM_WORDS.search(text)}
    keys = {text: f"{LETTERS[ORGANISATION]}={w.run}" for text, w in worded.items() if len(w.telling) >= 2 or len(w.words) >= 4 or w.native}
    found: dict[str, Hit] = {}
    for store in lists.stores if keys else ():
        known = store.postings(keys.values())
        for text, key in keys.items():
            if key in known and text not in found:
                met = [h for h in screen(lists, text, kind=ORGANISATION) if h.by == "name" and h.score >= EXACT]
                found |= {text: met[0]} if met else {}
    return found


@lru_cache(maxsize=1024)
def at_its_address(party: Party) -> tuple[Hit, ...]:
    """The entries at the same address under another name."""
    lists = in_force()
    known = {h.entry.reference for h in listed(party)}
    return tuple(without_doubles(h for h in addressed(lists, party.address) if h.entry.reference not in known)) if party.address else ()


@lru_cache(maxsize=2048)
def _listed(lists: Lists, party: Party, text: str) -> tuple[Hit, ...]:
    found = [h for h in _named(lists, party.name, party.country, party.address) if h.by == "name"]
    for name in acting_for(text):
        found += [h for h in _named(lists, name, None, "") if h.by == "name"]
    numbers = [*_NUMBER.findall(f"{text}\n{party.address}"), *party.phones, *party.emails, *_COMPANY_IMO.findall(text)]
    found += [h for h in numbered(lists, *numbers, sorts=SURE_NUMBERS) if h.entry.kind in (ORGANISATION, PERSON)] if numbers else []
    return tuple(without_doubles(found))


@lru_cache(maxsize=2048)
def _named(lists: Lists, name: str, country: str | None, address: str) -> tuple[Hit, ...]:
    return tuple(screen(lists, name, country=country, address=address))


def why(hit: Hit) -> str:
    """The reasons for a hit, in words: the alignment of the names, and what speaks for and against it."""
    said = str(hit.likeness)
    return "; ".join([*([said] if said else []), *hit.reasons])
