"""A look at a zipped workbook before any library loads it: bombs, far-away cells, and XML that pulls in other files."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from checker.errors import UnreadablePaper

MAX_UNPACKED = 400_000_000
MAX_RATIO = 100
RATIO_MATTERS_FROM = 30_000_000
MAX_ENTRIES = 5_000
MAX_GRID = 4_000_000
SMALL = 3_000_000
_CHUNK = 1 << 20
MAX_MERGED = 200_000
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00D\x00O\x00C")
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^>]*?(/?)>""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})""")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_LINK = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)\s*=\s*"([^"]*)"')
_REMEDY = "open it in a spreadsheet program, save it under a new name as .xlsx and check that"


@dataclass(slots=True)
class Archive:
    """What a look into a zipped workbook shows.

    Its unpacked size in all and of its XML, its entries, the cells that merged ranges take, and the sheets (by name) too wide apart to load.
    """

    size: int = 0
    markup: int = 0
    names: list[str] = field(default_factory=list)
    far: set[str] = field(default_factory=set)
    merged: int = 0

    @property
    def small(self) -> bool:
        """Whether the slow but thorough reading is worth its time."""
        return self.markup <= SMALL and self.merged <= MAX_MERGED


def look_into(data: bytes) -> Archive:
    """The archive's inside; raises UnreadablePaper when loading it could do harm."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            markup = sum(e.file_size for e in entries if e.filename.endswith(".xml"))
            seen = Archive(sum(e.file_size for e in entries), markup, [e.filename for e in entries])
            if seen.size > MAX_UNPACKED or len(entries) > MAX_ENTRIES:
                raise UnreadablePaper(f"the workbook unpacks to {seen.size / 1e6:,.0f} MB in {len(entries):,} parts: too large", "save only the needed sheets")
            if seen.size > RATIO_MATTERS_FROM and seen.size > MAX_RATIO * len(data):
                raise UnreadablePaper(f"the workbook is packed {seen.size // max(len(data), 1)} times smaller than its content, as bombs are", _REMEDY)
            if any(e.flag_bits & 1 for e in entries):
                raise UnreadablePaper("the workbook is locked with a password", "ask the sender for an open copy")
            _refuse_entities(archive, entries)
            for name, part in sheet_parts(archive, seen.names).items():
                if part in seen.names:
                    grid, merged = _spread(archive, part)
                    seen.merged += merged
                    if grid > MAX_GRID:
                        seen.far.add(name)
            return seen
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, RuntimeError, zlib.error) as error:
        raise UnreadablePaper("the workbook is damaged or cut short", f"fetch the file again, or {_REMEDY}") from error


def _refuse_entities(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels", ".vml")):
            with archive.open(entry) as stream:
                before = b""
                while block := stream.read(_CHUNK):  # to the end: any length of comment may stand before
                    if _ENTITY.search(before + block):
                        raise UnreadablePaper("it declares XML entities, which no spreadsheet program writes", "do not open it; ask for a plain copy")
                    before = block[-12:]


def sheet_parts(archive: zipfile.ZipFile, names: list[str]) -> dict[str, str]:
    """The part of each sheet, by sheet name."""
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return {}
    parts: dict[bytes, str] = {}
    for match in _LINK.finditer(archive.read("xl/_rels/workbook.xml.rels")):
        link = dict(_ATTRIBUTE.findall(match[1]))
        target = link.get(b"Target", b"").decode("utf-8", "replace")
        parts[link.get(b"Id", b"")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    found: dict[str, str] = {}
    for match in _SHEET.finditer(archive.read("xl/workbook.xml")):
        sheet = dict(_ATTRIBUTE.findall(match[1]))
        identity = next((v for k, v in sheet.items() if k.endswith(b":id")), b"")
        found[_plain(sheet.get(b"name", b""))] = parts.get(identity, "")
    return found


def _plain(escaped: bytes) -> str:
    import html

    return html.unescape(escaped.decode("utf-8", "replace"))


def _spread(archive: zipfile.ZipFile, part: str) -> tuple[int, int]:
    """How many cells the smallest grid around the filled cells of a sheet has, and how many its merged ranges take."""
    left, top, right, bottom, merged = 1 << 20, 1 << 24, 0, 0, 0
    rest = b""
    with archive.open(part) as stream:
        while block := stream.read(_CHUNK):
            block = rest + block
            for match in _CELL.finditer(block):
                if match[3]:
                    continue
                column, row = _column(match[1]), int(match[2])
                left, right, top, bottom = min(left, column), max(right, column), min(top, row), max(bottom, row)
            for match in _MERGED.finditer(block):
                merged += (abs(_column(match[3]) - _column(match[1])) + 1) * (abs(int(match[4]) - int(match[2])) + 1)
            rest = block[-200:] if len(block) > 200 else block
            rest = rest[rest.rfind(b"<") :] if b"<" in rest else b""
    return (right - left + 1) * (bottom - top + 1) if right else 0, merged


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
