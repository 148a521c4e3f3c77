"""The Swiss sanctions list of the State Secretariat for Economic Affairs, as XML: programmes, places, and targets with their whole history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from checker.screening.entry import AIRCRAFT, LINKED, ORGANISATION, PERSON, STRONG, VESSEL, WEAK, Address, Entry, Identifier, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, identifier, names, some
from checker.screening.relations import linked_names
from checker.screening.xml_records import Node, records

_NUMBERS = (
    ("imo", re.compile(r"\bIMO\b\D{0,12}(\d{7})(?!\d)", re.IGNORECASE)),
    ("tax", re.compile(r"(?:Tax(?:payer)?\b[^:]{0,30}\bnumber|\bINN)\s*:?\s*(\d{8,15})", re.IGNORECASE)),
    ("registration number", re.compile(r"registration number\s*:?\s*(\d{6,20})", re.IGNORECASE)),
    ("email", re.compile(r"\b([\w.+-]+@[\w-]+\.[\w.-]+\w)")),
    ("swift", re.compile(r"\bSWIFT(?:/BIC)?(?:\s+codes?)?\s*:?\s+([A-Z]{6}[A-Z0-9]{2,5})\b")),
    ("phone", re.compile(r"\bTel(?:\.|ephone)?(?:\s+number)?\s*:\s*(\+?\d[\d ()-]{7,})", re.IGNORECASE)),
)
MOST_SPELLINGS = 12
"""So many spellings of one name are put together from those of its parts."""


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
    met = False
    for node in nodes:
        if node.name == "place":
            land = next(iter(node.all("country")), None)
            places[node.attributes.get("ssid", "")] = (
                ", ".join(node.texts("location") + node.texts("area")),
                land.attributes.get("iso-code", "") if land else "",
            )
        elif node.name == "sanctions-program":
            for group in node.all("sanctions-set"):
                programmes[group.attributes.get("ssid", "")] = _english(node, "program-key") or _english(node, "program-name")
        else:
            met = True
            if not _off(node):
                for change in node.all("modification"):
                    # What was added and removed over the years repeats the target, and is most of the file.
                    change.children.clear()
                targets.append(node)
    if not met:
        raise bad(file, "it holds no targets")
    called = {node.attributes.get("ssid", ""): _called(node) for node in targets}
    for node in targets:
        yield _entry(node, places, programmes, called, source)


def _english(node: Node, name: str) -> str:
    found = node.all(name)
    return next((" ".join(n.text.split()) for n in found if n.attributes.get("lang", "eng") == "eng"), " ".join(found[0].text.split()) if found else "")


def _off(node: Node) -> bool:
    """Whether the latest change took the target off the list; the latest stands first where two bear one date."""
    changes = node.all("modification")
    dated = [max(c.attributes.get(d, "") for d in ("effective-date", "publication-date", "enactment-date")) for c in changes]
    return bool(changes) and changes[dated.index(max(dated))].attributes.get("modification-type") == "de-listed"


def _called(node: Node) -> str:
    """The main name of a firm among the targets; empty for people and ships."""
    return next((name.text for found in node.under("name") for name in _spellings(found)), "") if node.all("entity") else ""


def _entry(node: Node, places: dict[str, tuple[str, str]], programmes: dict[str, str], called: dict[str, str], source: str) -> Entry:
    body = next((c for c in node.children if c.name in ("individual", "entity", "object")), node)
    sort = body.attributes.get("object-type", "")
    kind = PERSON if body.name == "individual" else VESSEL if sort == "vessel" else AIRCRAFT if sort == "aircraft" else ORGANISATION
    identities = sorted(body.all("identity"), key=lambda i: i.attributes.get("main", "") != "true")
    found = [name for identity in identities for name in identity.all("name")]
    found.sort(key=lambda n: n.attributes.get("name-type", "") != "primary-name")
    all_names = [name for n in found for name in _spellings(n)]
    where = some(_place(a, places) for i in identities for a in i.under("address"))
    lands = [land.attributes.get("iso-code", "") for i in identities for holder in i.under("nationality") for land in holder.all("country")]
    remarks = [t for label in ("other-information", "justification") for t in body.texts(label)]
    ids: list[Identifier | None] = [identifier(d.attributes.get("document-type", ""), d.get("number")) for d in body.under("identification-document")]
    for label, pattern in _NUMBERS:
        ids += [
            identifier("company imo" if label == "imo" and kind != VESSEL else label, number)
            for text in body.texts("other-information")
            for number in pattern.findall(text)
        ]
    tied = [Name(said, LINKED) for r in node.under("relation") if (said := called.get(r.attributes.get("target-id", ""), ""))]
    sets = [node.attributes.get("sanctions-set-id", ""), *node.texts("sanctions-set-id")]
    listed = min((d for m in node.all("modification") if (d := m.attributes.get("effective-date", "") or m.attributes.get("publication-date", ""))), default="")
    return Entry(
        source,
        node.attributes.get("ssid", ""),
        kind,
        names(all_names[0].text if all_names else "", [*all_names, *linked_names(*remarks), *tied]),
        some(ids),
        where,
        some([*(a.country for a in where), *(code for code in lands if country(code) == code)]),
        some(programmes.get(s, "") for s in sets),
        listed,
        some(
            "-".join(filter(None, (d.attributes.get(p, "").zfill(2).removeprefix("00") for p in ("year", "month", "day"))))
            for i in identities
            for d in i.under("day-month-year")
        ),
        note="; ".join([*node.texts("foreign-identifier"), *remarks])[:300],
    )


def _spellings(node: Node) -> Iterator[Name]:
    """A name, and its spellings in other languages and scripts: where a part has no spelling of its own there, it stands as it is."""
    weak = node.attributes.get("quality", "") == "low"
    strength = WEAK if weak else "former" if node.attributes.get("name-type", "").startswith("formerly") else STRONG
    parts = [p for p in node.all("name-part") if p.attributes.get("name-part-type") != "title"] or node.all("name-part")
    parts.sort(key=lambda p: int(p.attributes.get("order", "0") or 0))
    yield Name(" ".join(p.get("value") for p in parts if p.get("value")), strength)
    kinds = dict.fromkeys((v.attributes.get("lang", ""), v.attributes.get("script", "")) for p in parts for v in p.all("spelling-variant"))
    for lang, script in kinds:
        choices = [
            [
                said
                for v in p.all("spelling-variant")
                if (v.attributes.get("lang", ""), v.attributes.get("script", "")) == (lang, script) and (said := v.text.strip())
            ]
            or [p.get("value")]
            for p in parts
        ]
        for chosen in islice(product(*choices), MOST_SPELLINGS):
            yield Name(" ".join(filter(None, chosen)), strength)


def _place(node: Node, places: dict[str, tuple[str, str]]) -> Address | None:
    town, land = places.get(node.attributes.get("place-id", ""), ("", ""))
    found = address(*node.texts("address-details"), node.get("p-o-box"), node.get("zip-code"), town)
    return Address(found.text, land) if found else Address(land, land) if land else None
