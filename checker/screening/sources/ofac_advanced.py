"""The US Treasury's lists as SDN_ADVANCED.XML and CONS_ADVANCED.XML, in which everything is a number that a table at the head explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.screening.entry import LINKED, ORGANISATION, STRONG, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, identifier, kind_of, names, some
from checker.screening.relations import linked_names
from checker.screening.xml_records import Node, records

PARTS = frozenset({"DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry"})
_SUBTYPES = {"vessel": "vessel", "aircraft": "aircraft", "individual": "individual", "entity": "entity", "unknown": ""}


@dataclass(slots=True)
class _Book:
    """What the parts before and after the parties say: words by number, addresses, documents by identity, and parties that wait for their programme."""

    words: dict[tuple[str, str], str] = field(default_factory=dict)
    places: dict[str, Address] = field(default_factory=dict)
    papers: dict[str, list[Identifier]] = field(default_factory=dict)
    parties: dict[str, Node] = field(default_factory=dict)
    ties: dict[str, list[Name]] = field(default_factory=dict)

    def word(self, sort: str, number: str) -> str:
        return self.words.get((sort, number), "")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file."""
    nodes = records(files[0], PARTS, "Sanctions")
    next(nodes)
    book, found = _Book(), Reading()
    found.entries = _entries(files[0], nodes, book, found, source)
    return found


def _entries(file: Path, nodes: Iterator[Node], book: _Book, found: Reading, source: str) -> Iterator[Entry]:
    for node in nodes:
        if node.name == "DateOfIssue":
            found.as_of = _day(node)
        elif node.name == "ReferenceValueSets":
            _learn(node, book)
        elif node.name == "Location":
            _place(node, book)
        elif node.name == "IDRegDocument":
            _paper(node, book)
        elif node.name == "DistinctParty":
            profile = next(iter(node.all("Profile")), None)
            if profile:
                book.parties[profile.attributes.get("ID", "")] = node
        elif node.name == "ProfileRelationship":
            _tie(node, book)
        else:
            party = book.parties.pop(node.attributes.get("ProfileID", ""), None)
            if party:
                yield _entry(party, node, book, source)
    if not book.words:
        raise bad(file, "it has no reference values, which explain its numbers")
    for party in book.parties.values():
        yield _entry(party, None, book, source)


def _tie(node: Node, book: _Book) -> None:
    """The firm that a party is owned by, acts for or leads, under the party that it is said of."""
    holder = book.parties.get(node.attributes.get("To-ProfileID", ""))
    if holder and node.attributes.get("Former", "").lower() != "true":
        found = [name for alias in holder.all("Profile")[0].under("Alias") for primary, name in _names(alias, book) if primary]
        if found and _kind(holder.all("Profile")[0], book) == ORGANISATION:
            book.ties.setdefault(node.attributes.get("From-ProfileID", ""), []).append(Name(found[0].text, LINKED))


def _kind(profile: Node, book: _Book) -> str:
    sort = book.word("PartySubType", profile.attributes.get("PartySubTypeID", "")).lower()
    return kind_of(_SUBTYPES.get(sort, sort) or ("individual" if profile.attributes.get("PartySubTypeID") == "4" else "entity"))


def _learn(node: Node, book: _Book) -> None:
    for group in node.children:
        for value in group.children:
            if number := value.attributes.get("ID"):
                book.words[value.name, number] = " ".join(value.text.split())


def _place(node: Node, book: _Book) -> None:
    parts: dict[str, str] = {}
    for part in node.all("LocationPart"):
        sort = book.word("LocPartType", part.attributes.get("LocPartTypeID", ""))
        parts[sort.upper()] = part.get("LocationPartValue", "Value")
    land = next((book.word("Country", c.attributes.get("CountryID", "")) for c in node.all("LocationCountry")), "")
    if found := address(*(v for k, v in parts.items() if k != "REGION"), land=land):
        book.places[node.attributes.get("ID", "")] = found


def _paper(node: Node, book: _Book) -> None:
    label = book.word("IDRegDocType", node.attributes.get("IDRegDocTypeID", ""))
    number = node.get("IDRegistrationNo")
    if number.upper().startswith("IMO") and "vessel" not in label.lower():
        label = f"company imo {label}"
    if found := identifier(label, number):
        book.papers.setdefault(node.attributes.get("IdentityID", ""), []).append(found)


def _entry(party: Node, sanction: Node | None, book: _Book, source: str) -> Entry:
    profile = party.all("Profile")[0]
    found = [name for alias in profile.under("Alias") for name in _names(alias, book)]
    found.sort(key=lambda pair: not pair[0])
    features = list(profile.all("Feature"))
    places = some(book.places.get(v.attributes.get("LocationID", "")) for f in features for v in f.under("VersionLocation"))
    ids = [paper for i in profile.all("Identity") for paper in book.papers.get(i.attributes.get("ID", ""), [])]
    ids += [i for f in features if (i := _detail(f, book))]
    tied = book.ties.get(profile.attributes.get("ID", ""), [])
    programmes = [m.get("Comment") for m in sanction.all("SanctionsMeasure")] if sanction else []
    return Entry(
        source,
        party.attributes.get("FixedRef", profile.attributes.get("ID", "")),
        _kind(profile, book),
        names(found[0][1].text if found else "", [*(name for _, name in found), *tied, *linked_names(party.get("Comment"))]),
        some(ids),
        places,
        some(
            [*(a.country for a in places), *(country(_said(f)) for f in features if _label(f, book).startswith(("Nationality", "Citizenship", "Vessel Flag")))]
        ),
        some(programmes),
        listed_on=_day(next(sanction.under("Date"), None)) if sanction else "",
        born=some(_day(next(f.under("Start"), None)) for f in features if _label(f, book) == "Birthdate"),
        note=party.get("Comment")[:400],
    )


def _names(alias: Node, book: _Book) -> Iterator[tuple[bool, Name]]:
    weak = alias.attributes.get("LowQuality", "").lower() == "true"
    former = book.word("AliasType", alias.attributes.get("AliasTypeID", "")).upper().startswith("F")
    for documented in alias.all("DocumentedName"):
        text = " ".join(filter(None, documented.texts("DocumentedNamePart", "NamePartValue")))
        yield alias.attributes.get("Primary", "").lower() == "true", Name(text, WEAK if weak else "former" if former else STRONG)


def _label(feature: Node, book: _Book) -> str:
    return book.word("FeatureType", feature.attributes.get("FeatureTypeID", ""))


def _said(feature: Node) -> str:
    return next((d.text.strip() for d in feature.under("VersionDetail")), "")


def _detail(feature: Node, book: _Book) -> Identifier | None:
    label = _label(feature, book)
    return identifier(label, _said(feature)) if any(w in label.upper() for w in ("SWIFT", "BIC", "MMSI", "IMO", "EMAIL", "WEBSITE", "PHONE")) else None


def _day(node: Node | None) -> str:
    """Year, month and day of the first date in an element, as far as it has them."""
    if node is None:
        return ""
    holder = next(node.under("From"), node)
    parts: Mapping[str, str] = {c.name: c.text.strip() for c in holder.children}
    return "-".join(p.zfill(2) for p in (parts.get("Year", ""), parts.get("Month", ""), parts.get("Day", "")) if p)
