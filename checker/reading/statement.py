"""A paper that came as data, told in the words of a printed form: title, labelled values, parties, goods."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.reading.pages import Block, Cell, Grid, Line, boxed, line

COLUMNS = (
    "Item", "Marks and Numbers", "Description of Goods", "HS Code", "Country of Origin", "Chassis No.", "Quantity", "Unit", "Packages",
    "Unit Price", "Net Weight (KG)", "Gross Weight (KG)", "Measurement (M3)", "Amount",
)  # fmt: skip
UNITS = {
    "C62": "PCS", "H87": "PCS", "PCE": "PCS", "EA": "PCS", "NAR": "PCS", "PCB": "PCS", "XPP": "PCS", "KGM": "KGS", "TNE": "MT", "GRM": "G", "LBR": "LBS",
    "SET": "SETS",
    "MTR": "M", "MTQ": "M3", "MTK": "M2", "LTR": "L", "PR": "PAIRS", "XCT": "CTNS", "CT": "CTNS", "CTN": "CTNS", "XBX": "BOXES", "BX": "BOXES",
    "XPX": "PALLETS", "PX": "PALLETS",
    "PL": "PALLETS", "PF": "PALLETS", "PK": "PACKAGES", "XPK": "PACKAGES", "CS": "CASES", "CR": "CRATES", "DR": "DRUMS", "BG": "BAGS", "BE": "BUNDLES",
    "RO": "ROLLS", "VN": "UNITS", "VQ": "UNITS",
    "UN": "UNITS", "NE": "UNITS",
}  # fmt: skip
"""How a printed form writes the codes of UN/ECE Recommendations 20 and 21."""


@dataclass(slots=True)
class Statement:
    """What a message says. Fields by label, parties by role with their lines, goods by column; notes are free text."""

    title: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    parties: list[tuple[str, list[str]]] = field(default_factory=list)
    goods: list[dict[str, str]] = field(default_factory=list)
    containers: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def say(self, label: str, value: str) -> None:
        """Adds a field, unless there is nothing to say or it is said."""
        if (value := " ".join(value.split())) and (label, value) not in self.fields:
            self.fields.append((label, value))

    def name(self, role: str, lines: list[str]) -> None:
        """Adds a party by its printed lines."""
        kept = [text for one in lines if (text := " ".join(one.split()).strip(" ,"))]
        if kept and (role, kept) not in self.parties:
            self.parties.append((role, kept))


def blocks_of(one: Statement) -> list[Block]:
    """The statement as it is set on a page."""
    out: list[Block] = [line(one.title, bold=True, size=16)]
    cells = [boxed(line(f"{role}:", size=7, bold=True), *(line(text) for text in lines)) for role, lines in one.parties]
    if cells:
        out.append(Grid([cells[i : i + 2] for i in range(0, len(cells), 2)]))
    if one.fields:
        out.append(Grid([[boxed(line(f"{label}: {value}"))] for label, value in one.fields]))
    used = [c for c in COLUMNS if any(g.get(c) for g in one.goods)]
    if used:
        head = [boxed(line(c, bold=True)) for c in used]
        out.append(Grid([head, *([_cell(g.get(c, "")) for c in used] for g in one.goods)]))
    out += [Grid([[boxed(line(f"Container: {' / '.join(p for p in parts if p)}"))]]) for parts in one.containers]
    if one.notes:
        out.append(Grid([[boxed(line("Remarks:", size=7, bold=True), *_lines(note))] for note in one.notes]))
    return out


def _cell(text: str) -> Cell:
    return boxed(*_lines(text))


def _lines(text: str) -> list[Line]:
    return [line(part) for part in text.split("\n") if part.strip()]


def day(text: str) -> str:
    """A date as ISO 8601 where it is written as eight digits, with or without a time; else as it stands."""
    found = re.match(r"^(\d{4})(\d\d)(\d\d)(?:\d{4}(?:\d\d)?)?$", text.strip())
    return f"{found[1]}-{found[2]}-{found[3]}" if found else text.strip().split("T")[0]


def unit(code: str) -> str:
    """A unit as printed forms write it."""
    return UNITS.get(code.strip().upper(), code.strip())


def place(name: str, code: str) -> str:
    """A place by its name and UN/LOCODE, as far as they are stated."""
    name, code = name.strip(), code.strip().upper()
    if not re.fullmatch(r"[A-Z]{2}[A-Z0-9]{3}", code) or code in name.upper():
        return name or code
    return f"{name} ({code})" if name else code


def country(code: str) -> str:
    """The name of the country that two letters stand for; the letters where they stand for none."""
    from checker.reference.countries import name

    known = name(code.strip().upper()) if len(code.strip()) == 2 else None
    return known or code.strip()
