"""What a watch list says of one party, person or ship."""

from __future__ import annotations

from dataclasses import dataclass

ORGANISATION, PERSON, VESSEL, AIRCRAFT = KINDS = ("organisation", "person", "vessel", "aircraft")

STRONG, WEAK, FORMER, LINKED = STRENGTHS = ("strong", "weak", "former", "linked")
"""A name the list vouches for, one too common to go by alone, one of earlier days, and one of somebody the entry owns or belongs to."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entry, as the list writes it."""

    text: str
    strength: str = STRONG


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number that tells an entry for sure. `sort` is imo, company_imo, mmsi, lei, bic, tax, registration, passport, email, phone, website or other."""

    sort: str
    value: str


@dataclass(frozen=True, slots=True)
class Address:
    """An address of an entry; `country` is ISO 3166-1 alpha-2, empty where the list does not say."""

    text: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of one list. The first name is the main one; `reference` is the list's own number for it; dates are as the list writes them."""

    source: str
    reference: str
    kind: str
    names: tuple[Name, ...]
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[Address, ...] = ()
    countries: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    listed_on: str = ""
    born: tuple[str, ...] = ()
    until: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """The main name."""
        return self.names[0].text
