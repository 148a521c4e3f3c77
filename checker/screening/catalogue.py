"""The watch lists that docscan knows: whose they are, where they are published, and how a file shows which it is."""

# ruff: noqa: E501 - addresses stand on one line
from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from checker.screening.opening import BadList, bad, head
from checker.screening.reading_list import Reading
from checker.screening.sources import ofac_csv

_TREASURY = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"
_EU = "https://webgate.ec.europa.eu/fsd/fsf/public/files/"


@dataclass(frozen=True, slots=True)
class Known:
    """A list: its name here, its title, whose law it is, where it is published (file name → address), and the fewest entries it can honestly have."""

    name: str
    title: str
    jurisdiction: str
    addresses: Mapping[str, str] = field(default_factory=dict)
    fewest: int = 1
    by_hand: str = ""


KNOWN: Mapping[str, Known] = MappingProxyType(
    {
        known.name: known
        for known in (
            Known("un", "UN Security Council consolidated list", "un", {"un.xml": "https://scsanctions.un.org/resources/xml/en/consolidated.xml"}, 500),
            Known("us-sdn", "US Treasury: Specially Designated Nationals", "us", {"sdn_advanced.xml": _TREASURY + "SDN_ADVANCED.XML"}, 5000),
            Known("us-non-sdn", "US Treasury: consolidated list of those not on the SDN list", "us", {"cons_advanced.xml": _TREASURY + "CONS_ADVANCED.XML"}, 100),
            Known("us-csl", "US Consolidated Screening List (Commerce, State, Treasury)", "us",
                  {"consolidated.csv": "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"}, 5000),
            Known("us-denied-persons", "US Commerce: Denied Persons List", "us", {"dpl.txt": "https://www.bis.doc.gov/dpl/dpl.txt"}, 100),
            Known("us-entity-list", "US Commerce: Entity List", "us", {}, 500,
                  "save the list as CSV from https://www.bis.gov (Lists of Parties of Concern) and import it; us-csl holds it too"),
            Known("eu", "EU consolidated financial sanctions list", "eu", {"eu.xml": _EU + "xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"}, 1500),
            Known("uk", "UK Sanctions List", "uk", {"uk.csv": "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv"}, 1500),
            Known("jp-meti", "Japan METI: Foreign End User List", "jp", {}, 300,
                  "fetch the PDF from https://www.meti.go.jp/english/policy/external_economy/trade_control/index.html and import it"),
            Known("jp-mof", "Japan Ministry of Finance: asset freezes", "jp", {}, 1000,
                  "fetch the CSV from https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html and import it"),
            Known("ch-seco", "Swiss SECO sanctions list", "ch",
                  {"seco.xml": "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction"}, 1000),
            Known("opensanctions", "OpenSanctions data set (under your own licence)", "", {}, 1, "fetch targets.simple.csv or entities.ftm.json under your licence and import it"),
            Known("house", "House list", ""),
        )
    }
)  # fmt: skip
"""Every list by name."""

CORE = {"un-sc": "un", "us-ofac-sdn": "us-sdn"}
"""The lists that come with docscan, and the full lists that take their place."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Files that are one list: its name, the importer, and the files."""

    known: Known
    reader: str
    files: tuple[Path, ...]

    def read(self, source: str) -> Reading:
        """The list in the files, under that name."""
        function: Callable[[tuple[Path, ...], str], Reading] = importlib.import_module(f"checker.screening.sources.{self.reader}").read
        return function(self.files, source)


def recognise(paths: Iterable[Path]) -> list[Recognised]:
    """The lists in these files; folders give all their files. BadList for a file that is no list known."""
    files = [file for path in paths for file in (sorted(f for f in path.iterdir() if f.is_file()) if path.is_dir() else [path])]
    if not files:
        raise BadList("there is no file to import", "name the files of a list, or a folder that holds them")
    sets: dict[tuple[Path, str], list[Path]] = {}
    found: list[Recognised] = []
    for file in files:
        if not file.is_file():
            raise bad(file, "there is no such file", "name a file that exists")
        if part := ofac_csv.part(file):
            prefix = "cons" if file.name.lower().startswith("cons") else "sdn"
            sets.setdefault((file.parent, prefix), []).append(file)
            if part == "main":
                siblings = (f for f in file.parent.iterdir() if ofac_csv.part(f) and f.name.lower().startswith("cons") == (prefix == "cons"))
                sets[file.parent, prefix] += [f for f in siblings if f not in sets[file.parent, prefix]]
        else:
            name, reader = which(file)
            found.append(Recognised(KNOWN[name], reader, (file,)))
    for (_, prefix), members in sets.items():
        parts = {ofac_csv.part(f): f for f in members}
        if "main" not in parts:
            raise bad(members[0], "is only one part of a list", "import SDN.CSV or CONS_PRIM.CSV with it")
        found.append(Recognised(KNOWN["us-non-sdn" if prefix == "cons" else "us-sdn"], "ofac_csv", (parts.pop("main"), *parts.values())))
    return found


def which(file: Path) -> tuple[str, str]:
    """(name of the list, importer) of one file, by how it begins."""
    start = head(file)
    if start.startswith(b"%PDF"):
        return "jp-meti", "meti_pdf"
    plain = _decoded(start)
    if plain.lstrip().startswith("<"):
        root = re.search(r"<(?!\?|!)(?:\w+:)?([\w-]+)([^>]*)", plain)
        name = root[1].lower() if root else ""
        rest = file.name.lower()
        treasury = "us-non-sdn" if rest.startswith("cons") else "us-sdn"
        shapes = {"sdnlist": (treasury, "ofac_xml"), "sanctions": (treasury, "ofac_advanced"), "consolidated_list": ("un", "un_xml"), "export": ("eu", "eu_xml"),
                  "designations": ("uk", "uk_xml"), "swiss-sanctions-list": ("ch-seco", "seco_xml")}  # fmt: skip
        if name in shapes:
            return shapes[name]
        raise bad(
            file,
            f"it is XML of a kind that is no list known here (<{name or '?'}>)",
            "import a list as its authority publishes it; `docscan lists status` names those known",
        )
    if plain.lstrip().startswith("{"):
        return ("opensanctions", "ftm_json") if '"schema"' in plain[:4000] and '"properties"' in plain else ("us-csl", "csl")
    first, _, second = plain.partition("\n")
    for words, found in _HEADERS:
        if all(word in (second if first.lower().lstrip('"').startswith("report date") else first) for word in words):
            return found
    raise bad(file, "is no list known here", "import a list as its authority publishes it, or a CSV with the columns name,type,country,id")


_HEADERS = (
    (("Entity_LogicalId", "NameAlias_WholeName"), ("eu", "eu_csv")),
    (("Unique ID", "Name 6", "Regime Name"), ("uk", "uk_csv")),
    (("source", "entity_number", "federal_register_notice"), ("us-csl", "csl")),
    (("Street_Address", "FR_Citation"), ("us-denied-persons", "bis_denied")),
    (("Source List", "Federal Register Notice", "License Requirement"), ("us-entity-list", "bis_entity")),
    (("個人・団体", "氏名"), ("jp-mof", "mof_csv")),
    (("schema", "aliases", "identifiers", "dataset"), ("opensanctions", "opensanctions_csv")),
    (("name", "type", "country", "id"), ("house", "house_csv")),
)


def _decoded(start: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return start.decode(encoding)
        except UnicodeDecodeError as error:
            if error.end >= len(start) - 4:
                return start[: error.start].decode(encoding)
    return start.decode("latin-1")
