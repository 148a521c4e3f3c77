"""The UK Sanctions List as XML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from checker.screening.entry import Entry
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, day
from checker.screening.sources import uk_csv
from checker.screening.xml_records import Node, records

_PARTS = {f"Name{n}": f"Name {n}" for n in range(1, 7)}
_PLACE = {**{f"AddressLine{n}": f"Address Line {n}" for n in range(1, 7)}, "AddressPostalCode": "Address Postal Code", "AddressCountry": "Address Country"}


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day it was generated."""
    nodes = records(files[0], frozenset({"DateGenerated", "Designation"}), "Designations")
    next(nodes)
    about = next(nodes, None)
    as_of = day(about.text, "%d/%m/%Y", "%Y-%m-%d", "%d-%b-%Y") if about is not None and about.name == "DateGenerated" else ""
    if not as_of:
        raise bad(files[0], "it does not begin with the day it was generated")
    return Reading((_entry(n, source) for n in nodes), as_of)


def _entry(node: Node, source: str) -> Entry:
    first: Mapping[str, str] = {
        "Designation Type": node.get("IndividualEntityShip"), "Regime Name": node.get("RegimeName"), "Date Designated": node.get("DateDesignated"),
        "Other Information": node.get("OtherInformation"), "IMO number": "; ".join(n.text for n in node.under("IMONumber")),
        "Phone number": "; ".join(n.text for n in node.under("PhoneNumber")), "Email address": "; ".join(n.text for n in node.under("EmailAddress")),
        "Website": "; ".join(n.text for n in node.under("Website")),
        "Business registration number (s)": "; ".join(n.text for n in node.under("BusinessRegistrationNumber")),
        "Passport number": "; ".join(n.text for n in node.under("PassportNumber")), "Nationality(/ies)": "; ".join(n.text for n in node.under("Nationality")),
        "D.O.B": "; ".join(n.text for n in node.under("DOB")), "Subsidiaries": "; ".join(n.text for n in node.under("Subsidiary")),
        "Parent company": "; ".join(n.text for n in node.under("ParentCompany")),
        "Current owner/operator (s)": "; ".join(n.text for n in node.under("CurrentOwnerOperator")),
        "Current believed flag of ship": "; ".join(n.text for n in node.under("CurrentBelievedFlagOfShip")),
    }  # fmt: skip
    rows: list[Mapping[str, str]] = []
    for name in node.all("Names", "Name"):
        parts = {_PARTS[c.name]: " ".join(c.text.split()) for c in name.children if c.name in _PARTS}
        rows.append({**parts, "Name type": name.get("NameType"), "Alias strength": name.get("AliasStrength")})
    rows += [{"Name non-latin script": n.text.strip()} for n in node.under("NameNonLatinScript")]
    rows += [{_PLACE[c.name]: " ".join(c.text.split()) for c in place.children if c.name in _PLACE} for place in node.all("Addresses", "Address")]
    rows = rows or [{}]
    whole = [{**row, "Regime Name": first["Regime Name"]} for row in rows]
    whole[0] = {**first, **whole[0]}
    return uk_csv.entry(node.get("UniqueID"), whole, source)
