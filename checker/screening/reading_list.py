"""What an importer gives back: the entries of a list, its date, and how many it says it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar

from checker.reference.countries import candidates
from checker.reference.name_words import trade_words
from checker.screening import wording
from checker.screening.entry import AIRCRAFT, ORGANISATION, PERSON, VESSEL, Address, Entry, Identifier, Name

T = TypeVar("T")


@dataclass(slots=True)
class Reading:
    """A list as it is being read. `as_of` and `declared` may be known only when all entries have been taken; `guessed` says that the day is only the file's."""

    entries: Iterator[Entry] = field(default_factory=lambda: iter(()))
    as_of: str = ""
    declared: int | None = None
    guessed: bool = False


KINDS = {
    "individual": PERSON, "person": PERSON, "p": PERSON, "natural person": PERSON, "vessel": VESSEL, "ship": VESSEL, "aircraft": AIRCRAFT, "airplane": AIRCRAFT,
    "entity": ORGANISATION, "organization": ORGANISATION, "organisation": ORGANISATION, "company": ORGANISATION, "legalentity": ORGANISATION, "e": ORGANISATION,
    "enterprise": ORGANISATION, "publicbody": ORGANISATION, "firm": ORGANISATION, "bank": ORGANISATION, "party": ORGANISATION, "": ORGANISATION,
}  # fmt: skip

_SORTS = (
    (re.compile(r"swift|\bbic\b", re.IGNORECASE), "bic"),
    (re.compile(r"company.*imo|imo.*company|owner.*imo", re.IGNORECASE), "company_imo"),
    (re.compile(r"vessel registration|\bimo\b", re.IGNORECASE), "imo"),
    (re.compile(r"\bmmsi\b|maritime mobile", re.IGNORECASE), "mmsi"),
    (re.compile(r"legal entity (?:number|identifier)|\blei\b", re.IGNORECASE), "lei"),
    (re.compile(r"passport", re.IGNORECASE), "passport"),
    (re.compile(r"tax|\binn\b|\bvat\b|\brfc\b|\bnit\b|\bruc\b|\bcnpj\b|fiscal", re.IGNORECASE), "tax"),
    (
        re.compile(
            r"regist|enterprise number|company number|business|commercial|chamber|unified social|\buscc\b|ogrn|trade licen|identification number", re.IGNORECASE
        ),
        "registration",
    ),
    (re.compile(r"e-?mail", re.IGNORECASE), "email"),
    (re.compile(r"phone|telephone|fax", re.IGNORECASE), "phone"),
    (re.compile(r"web\s?site", re.IGNORECASE), "website"),
)


def identifier(label: str, number: str) -> Identifier | None:
    """The identifier under that label; None for an empty one. An IMO number that no hull can bear is a company's."""
    value = " ".join(number.split()).strip(" .;,")
    if not value:
        return None
    sort = next((name for pattern, name in _SORTS if pattern.search(label)), "other")
    if sort in ("imo", "company_imo"):
        digits = re.search(r"(?<!\d)\d{7}(?!\d)", value)
        return Identifier(sort, digits[0]) if digits else None
    return Identifier(sort, value)


def kind_of(word: str) -> str:
    """The kind of entry that a list's own word means; organisations where it is none of those known."""
    return KINDS.get(word.strip().lower(), ORGANISATION)


def kind_unsaid(name: str) -> str:
    """The kind of an entry whose list does not say it: a firm where a legal form or a word of trade stands in the name, else a person."""
    worded = wording.organisation(name)
    return ORGANISATION if worded.forms or worded.figures or set(worded.words) & set(trade_words().values()) or len(worded.words) > 5 else PERSON


@lru_cache(maxsize=4096)
def country(text: str) -> str:
    """ISO 3166-1 alpha-2 of a country as lists write it; empty for regions and for what may be two."""
    bare = re.sub(r"\s*\(.*\)$|^region:\s*", "", text.strip(), flags=re.IGNORECASE) or text.strip()
    turned = " ".join(reversed([part.strip() for part in bare.split(",")])) if bare.count(",") == 1 else bare
    for said in (text.strip(), turned, bare):
        found = candidates(said)
        if len(found) == 1:
            return found[0]
    return ""


def address(*parts: str, land: str = "") -> Address | None:
    """An address of these parts; None when they are empty."""
    text = ", ".join(" ".join(p.split()) for p in (*parts, land) if p and p.strip(" -"))
    return Address(text, country(land)) if text else None


def some(found: Iterable[T | None]) -> tuple[T, ...]:
    """What is there, each once."""
    return tuple(x for x in dict.fromkeys(found) if x)


def names(main: str, others: Iterable[Name]) -> tuple[Name, ...]:
    """The main name and the others, each text once, in its best strength; empty ones fall away."""
    found: dict[str, Name] = {main: Name(main)} if main else {}
    for name in others:
        if name.text and (name.text not in found or (found[name.text].strength == "weak" and name.strength == "strong")):
            found[name.text] = name
    return tuple(found.values())


def day(text: str, *patterns: str) -> str:
    """A date as YYYY-MM-DD by the first pattern that fits; empty when none does."""
    for pattern in patterns:
        try:
            return datetime.strptime(text.strip(), pattern).date().isoformat()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return ""


def today() -> str:
    """The day of the import, for lists that do not say of what day they are."""
    return date.today().isoformat()  # noqa: DTZ011 - the user's own day
