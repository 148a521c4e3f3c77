"""The consolidated list of the United Nations Security Council, as XML."""

from __future__ import annotations

import re
from pathlib import Path

from checker.screening.entry import ORGANISATION, PERSON, STRONG, WEAK, Entry, Identifier, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, address, country, identifier, names, some
from checker.screening.relations import linked_names
from checker.screening.xml_records import Node, records

_STRENGTH = {"low": WEAK, "f.k.a.": "former"}
_COMPANY = re.compile(r"\bIMO(?:\s+company)?(?:\s+(?:number|no\.?|#))?\s*:?\s*(\d{7})\b", re.IGNORECASE)
_SWIFT = re.compile(r"\bSWIFT(?:/BIC)?(?:\s+code)?s?:?\s+([A-Z]{6}[A-Z0-9]{2,5})\b")


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day it was generated."""
    file = files[0]
    nodes = records(file, frozenset({"INDIVIDUAL", "ENTITY"}), "CONSOLIDATED_LIST")
    root = next(nodes)
    as_of = root.attributes.get("dateGenerated", "")[:10]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", as_of):
        raise bad(file, "it does not say of what day it is (dateGenerated)")
    return Reading((_entry(n, source) for n in nodes), as_of)


def _entry(node: Node, source: str) -> Entry:
    sort = node.name
    main = " ".join(filter(None, (node.get(f"{n}_NAME") for n in ("FIRST", "SECOND", "THIRD", "FOURTH"))))
    comment = node.get("COMMENTS1")
    places = some(address(*(a.get(p) for p in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE")), land=a.get("COUNTRY")) for a in node.all(f"{sort}_ADDRESS"))
    others = [Name(original) for original in node.texts("NAME_ORIGINAL_SCRIPT")]
    others += [Name(" ".join(a.get("ALIAS_NAME").split()), _STRENGTH.get(a.get("QUALITY").lower(), STRONG)) for a in node.all(f"{sort}_ALIAS")]
    ids: list[Identifier | None] = [identifier(f"{d.get('TYPE_OF_DOCUMENT')} number", d.get("NUMBER")) for d in node.all("INDIVIDUAL_DOCUMENT")]
    ids += [Identifier("company_imo", number) for number in _COMPANY.findall(comment)]
    ids += [Identifier("bic", code) for code in _SWIFT.findall(comment)]
    return Entry(
        source,
        node.get("REFERENCE_NUMBER") or node.get("DATAID"),
        PERSON if sort == "INDIVIDUAL" else ORGANISATION,
        names(main, [*others, *linked_names(comment)]),
        some(ids),
        places,
        some([*(a.country for a in places), *(country(n) for n in node.texts("NATIONALITY", "VALUE"))]),
        some([node.get("UN_LIST_TYPE")]),
        node.get("LISTED_ON")[:10],
        some(" ".join(filter(None, [b.get("DATE") or b.get("YEAR") or b.get("FROM_YEAR")])) for b in node.all("INDIVIDUAL_DATE_OF_BIRTH")),
        note=comment[:300],
    )
