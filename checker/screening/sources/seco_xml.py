"""The Swiss sanctions list of the State Secretariat for Economic Affairs, as XML."""

# ruff: noqa: E501 - one line an entry
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.screening.entry import AIRCRAFT, ORGANISATION, PERSON, STRONG, VESSEL, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, identifier, names, some
from checker.screening.xml_records import Node, records

_IMO = re.compile(r"\bIMO\b\D{0,12}(\d{7})\b", re.IGNORECASE)


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day it gives for itself."""
    nodes = records(files[0], frozenset({"sanctions-program", "place", "target"}), "swiss-sanctions-list")
    root = next(nodes)
    as_of = root.attributes.get("date", "")[:10]
    if not as_of:
        raise bad(files[0], "it does not say of what day it is (date)")
    return Reading(_entries(files[0], nodes, source), as_of)


def _entries(file: Path, nodes: Iterator[Node], source: str) -> Iterator[Entry]:
    """The targets that are not de-listed. Places may stand behind the targets that name them, so these wait for the end."""
    places: dict[str, tuple[str, str]] = {}
    programmes: dict[str, str] = {}
    targets: list[Node] = []
    for node in nodes:
        if node.name == "place":
            land = next(iter(node.all("country")), None)
            places[node.attributes.get("ssid", "")] = (
                ", ".join(node.texts("location") + node.texts("area")),
                land.attributes.get("iso-code", "") if land else "",
            )
        elif node.name == "sanctions-program":
            for group in node.all("sanctions-set"):
                programmes[group.attributes.get("ssid", "")] = node.get("program-key") or node.get("program-name")
        else:
            targets.append(node)
    if not targets:
        raise bad(file, "it holds no targets")
    for node in targets:
        last = [m.attributes.get("modification-type", "") for m in node.all("modification")]
        if not last or last[-1] != "de-listed":
            yield _entry(node, places, programmes, source)


def _entry(node: Node, places: dict[str, tuple[str, str]], programmes: dict[str, str], source: str) -> Entry:
    body = next((c for c in node.children if c.name in ("individual", "entity", "object")), node)
    sort = body.attributes.get("object-type", "")
    kind = PERSON if body.name == "individual" else VESSEL if sort == "vessel" else AIRCRAFT if sort == "aircraft" else ORGANISATION
    found = [name for identity in body.all("identity") for name in identity.all("name")]
    found.sort(key=lambda n: n.attributes.get("name-type", "") != "primary-name")
    all_names = [name for n in found for name in _spellings(n)]
    where = some(_place(a, places) for identity in body.all("identity") for a in identity.under("address"))
    lands = [
        n.attributes.get("iso-code", "")
        for identity in body.all("identity")
        for s in ("nationality",)
        for holder in identity.under(s)
        for n in holder.all("country")
    ]
    said = " ".join(t for label in ("other-information", "justification") for t in body.texts(label))
    ids: list[Identifier | None] = [identifier(d.attributes.get("document-type", ""), d.get("number")) for d in body.under("identification-document")]
    ids += [Identifier("imo" if kind == VESSEL else "company_imo", number) for number in _IMO.findall(said)]
    sets = [node.attributes.get("sanctions-set-id", ""), *node.texts("sanctions-set-id")]
    listed = next((m.attributes.get("effective-date", "") or m.attributes.get("publication-date", "") for m in node.all("modification")), "")
    return Entry(
        source, node.attributes.get("ssid", ""), kind, names(all_names[0].text if all_names else "", all_names), some(ids), where,
        some([*(a.country for a in where), *(code for code in lands if country(code) == code)]), some(programmes.get(s, "") for s in sets), listed,
        some("-".join(filter(None, (d.attributes.get("year", ""), d.attributes.get("month", ""), d.attributes.get("day", "")))) for i in body.all("identity") for d in i.under("day-month-year")),
        note=said[:300],
    )  # fmt: skip


def _spellings(node: Node) -> Iterator[Name]:
    """A name, and its spellings in other scripts."""
    weak = node.attributes.get("quality", "") == "low"
    strength = WEAK if weak else "former" if node.attributes.get("name-type", "").startswith("formerly") else STRONG
    parts = sorted(node.all("name-part"), key=lambda p: int(p.attributes.get("order", "0") or 0))
    yield Name(" ".join(p.get("value") for p in parts if p.get("value")), strength)
    languages = dict.fromkeys(v.attributes.get("lang", "") for p in parts for v in p.all("spelling-variant"))
    for language in languages:
        said = (v for p in parts for v in p.all("spelling-variant") if v.attributes.get("lang", "") == language)
        yield Name(" ".join(v.text.strip() for v in said), strength)


def _place(node: Node, places: dict[str, tuple[str, str]]) -> Address | None:
    town, land = places.get(node.attributes.get("place-id", ""), ("", ""))
    found = address(*node.texts("address-details"), node.get("p-o-box"), node.get("zip-code"), town)
    return Address(found.text, land) if found else Address(land, land) if land else None
