"""The US Treasury's lists as SDN.XML and CONSOLIDATED.XML."""

from __future__ import annotations

from pathlib import Path

from checker.screening.entry import STRONG, WEAK, Entry, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, day, identifier, kind_of, names, some
from checker.screening.relations import linked_names
from checker.screening.xml_records import Node, records


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, with the number of records it declares."""
    file = files[0]
    nodes = records(file, frozenset({"publshInformation", "sdnEntry"}), "sdnList")
    next(nodes)
    about = next(nodes, None)
    if about is None or about.name != "publshInformation":
        raise bad(file, "it does not begin with its publication information")
    declared = about.get("Record_Count")
    if not declared.isdigit():
        raise bad(file, f"it declares {declared or 'no'!r} as its number of records")
    return Reading((_entry(n, source) for n in nodes), day(about.get("Publish_Date"), "%m/%d/%Y", "%Y-%m-%d"), int(declared))


def _entry(node: Node, source: str) -> Entry:
    remarks = node.get("remarks")
    places = some(
        address(*(a.get(f"address{n}") for n in (1, 2, 3)), a.get("city"), a.get("stateOrProvince"), a.get("postalCode"), land=a.get("country"))
        for a in node.all("addressList", "address")
    )
    lands = [country(said) for said in (*node.texts("nationalityList", "nationality", "country"), *node.texts("citizenshipList", "citizenship", "country"))]
    ids = [identifier(_label(i), i.get("idNumber")) for i in node.all("idList", "id")]
    owner = node.get("vesselInfo", "vesselOwner")
    return Entry(
        source,
        node.get("uid"),
        kind_of(node.get("sdnType")),
        names(_name(node), [*(_alias(a) for a in node.all("akaList", "aka")), *([Name(owner, "linked")] if owner else []), *linked_names(remarks)]),
        some(ids),
        places,
        some([*(a.country for a in places), *lands, country(node.get("vesselInfo", "vesselFlag"))]),
        tuple(node.texts("programList", "program")),
        born=tuple(node.texts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth")),
        note=remarks[:400],
    )


def _label(node: Node) -> str:
    sort, number = node.get("idType"), node.get("idNumber")
    return f"company imo {sort}" if number.upper().startswith("IMO") and sort != "Vessel Registration Identification" else sort


def _name(node: Node) -> str:
    """LAST, First, as the CSV form writes it."""
    return ", ".join(filter(None, [node.get("lastName"), node.get("firstName")]))


def _alias(node: Node) -> Name:
    strength = WEAK if node.get("category").lower() == "weak" else "former" if node.get("type").lower().startswith("f") else STRONG
    return Name(_name(node), strength)
