"""The consolidated financial sanctions list of the European Union, as XML 1.1."""

from __future__ import annotations

import re
from pathlib import Path

from checker.screening.entry import STRONG, WEAK, Entry, Identifier, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, identifier, kind_of, names, some
from checker.screening.relations import linked_names
from checker.screening.xml_records import Node, records


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day it was generated."""
    nodes = records(files[0], frozenset({"sanctionEntity"}), "export")
    root = next(nodes)
    as_of = root.attributes.get("generationDate", "")[:10]
    if not as_of:
        raise bad(files[0], "it does not say of what day it is (generationDate)")
    return Reading((_entry(n, source) for n in nodes), as_of)


def _entry(node: Node, source: str) -> Entry:
    sort = next((s.attributes.get("code", "") or s.attributes.get("classificationCode", "") for s in node.all("subjectType")), "")
    found = [Name(_name(a), WEAK if a.attributes.get("strong", "true") == "false" or _low(a) else STRONG) for a in node.all("nameAlias")]
    regulations = node.all("regulation")
    places = some(
        address(
            *(a.attributes.get(p, "") for p in ("street", "poBox", "place", "city", "region", "zipCode")),
            land=_land(a.attributes.get("countryDescription", "")),
        )
        for a in node.all("address")
    )
    ids: list[Identifier | None] = [
        identifier(f"{i.attributes.get('identificationTypeCode', '')} {i.attributes.get('identificationTypeDescription', '')}",
                   i.attributes.get("number", "") or i.attributes.get("latinNumber", "")) for i in node.all("identification")
    ]  # fmt: skip
    ids += [
        identifier(c.attributes.get("key", ""), part) for c in node.all("address", "contactInfo") for part in re.split("[,;]", c.attributes.get("value", ""))
    ]
    lands = [a.attributes.get("countryIso2Code", "") for kind in ("address", "citizenship") for a in node.all(kind)]
    return Entry(
        source,
        node.attributes.get("euReferenceNumber") or node.attributes.get("logicalId", ""),
        kind_of(sort),
        names(found[0].text if found else "", [*found, *linked_names(*node.texts("remark"))]),
        some(ids),
        places,
        some(code for code in lands if country(code) == code),
        some(r.attributes.get("programme", "") for r in regulations),
        node.attributes.get("designationDate") or min((r.attributes.get("publicationDate", "") for r in regulations), default=""),
        some(b.attributes.get("birthdate") or b.attributes.get("year", "") for b in node.all("birthdate")),
        note=" ".join(node.texts("remark"))[:300],
    )


def _land(text: str) -> str:
    return "" if text.upper() == "UNKNOWN" else text


def _low(alias: Node) -> bool:
    return any("low quality" in said.lower() for said in alias.texts("remark"))


def _name(alias: Node) -> str:
    said = alias.attributes
    return " ".join((said.get("wholeName") or " ".join(said.get(p, "") for p in ("firstName", "middleName", "lastName"))).split())
