"""Who owns, runs or stands behind an entry, as the remarks of the lists say it in words."""

from __future__ import annotations

import re

from checker.screening import wording
from checker.screening.entry import LINKED, Name

_BEFORE = re.compile(
    r"\b(?:Linked\s+To\s*:|(?:owned|controlled)(?:\s*(?:,?\s*(?:and|or)|/)\s*(?:owned|controlled))?(?:\s*,?\s*directly\s+(?:or|and)\s+indirectly\s*,?)?\s+by"
    r"|(?:subsidiary|affiliate|branch|front(?:\s+company)?|alias)\s+(?:of|for)|(?:acts?|acted|acting)\s+(?:(?:for\s+(?:or|and)\s+)?on\s+behalf\s+of|for)"
    r"|(?:parent\s+(?:company|entity)|(?:registered|beneficial)?\s*owner|ship\s?manager|operator)\s*:)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_WORD = r"(?:[^\W\d_a-zа-я][\w'’&.-]*|\d[\w-]*)"
_NAME = re.compile(
    rf"{_WORD}(?:\s+(?:(?:of|and|the|for|de|del|al|el|bin|&)\s+){{0,2}}(?:\(\w[\w\s&-]{{1,30}}\)|{_WORD})|,\s*(?:L(?:td|TD|imited|IMITED|LC|\.L\.C)|I(?:nc|NC)|S\.?A|C(?:orp|ORP|o|O)|GmbH|P?JSC|OOO)\b\.?){{0,13}}",
)
_BOILERPLATE = re.compile(r"Transactions\s+Prohibited\s+For[^;]*", re.IGNORECASE)
_STATE = re.compile(r"^(?:government|ministry|republic|state|people|president|minister|regime|armed forces|army|navy)\b", re.IGNORECASE)

_PERSON = re.compile(r",\s*[A-Z][a-z]")
"""What follows the family name of a person: these have an entry of their own."""

MOST = 8
"""So many names at most are taken from the remarks of one entry."""


def linked_names(*remarks: str) -> list[Name]:
    """The names behind LINKED TO, OWNED BY, SUBSIDIARY OF, ACTING FOR and the like, as names that belong to the entry.

    States and their ministries are left out, and so are people and names that many bear.
    """
    found: dict[str, Name] = {}
    for text in remarks:
        plain = _BOILERPLATE.sub("", text)
        for link in _BEFORE.finditer(plain):
            said = _NAME.match(plain, link.end())
            if not said:
                continue
            # A word before a colon is the label of what comes next.
            name = (said[0].rpartition(" ")[0] if plain[said.end() : said.end() + 1] == ":" else said[0]).strip(" ,;-")
            # A full stop ends a sentence more often than a name, except behind CO, LTD and initials.
            name = re.split(r"(?<=[\w)]{4})\.\s*(?=[A-Z])", name)[0].rstrip(".")
            if " " in name and not _PERSON.match(plain, said.end()) and not _STATE.match(name) and _tells(name):
                found.setdefault(name.casefold(), Name(name, LINKED))
    return list(found.values())[:MOST]


def _tells(name: str) -> bool:
    worded = wording.organisation(name)
    return len(worded.words) > 1 and bool(worded.telling or len(worded.words) > 2)
