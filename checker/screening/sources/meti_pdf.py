"""Japan's Foreign End User List of the Ministry of Economy, Trade and Industry: a table over many pages of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checker.screening.entry import ORGANISATION, Entry, Name
from checker.screening.opening import bad
from checker.screening.reading_list import Reading, country, names, some, today

_HALF = str.maketrans("（），", "(),")
_WEAPONS = {"B": "biological", "C": "chemical", "M": "missiles", "N": "nuclear", "CW": "conventional weapons"}
_DATE = re.compile(r"(?:令和|Reiwa)\s*(\d+)\s*年?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|(20\d\d)\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})")
_NAMED = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_FOREIGN = re.compile(r"[^\x20-\x7e]+")
_LATIN = re.compile(r"[\x20-\x7e]+")
_TWICE = re.compile(r"\s*[（(]([^（()）]*[^\x00-\x7f][^（()）]*)[）)]")
MOST_PAGES = 200


def read(files: tuple[Path, ...], source: str) -> Reading:
    """The list in this file, of the day in its name (20250929_3.pdf), the first date on it, or the day of import."""
    said = _NAMED.search(files[0].name)
    found = Reading(as_of="-".join(said.groups()) if said else "")
    found.entries = _entries(files[0], found, source)
    return found


def _entries(file: Path, found: Reading, source: str) -> Iterator[Entry]:
    import pdfplumber
    from pdfminer.pdfparser import PDFSyntaxError

    expected = 1
    try:
        with pdfplumber.open(file) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise bad(file, f"it has {len(pdf.pages)} pages, more than the list can have")
            for page in pdf.pages:
                if not found.as_of:
                    found.as_of = _day(page.extract_text() or "")
                for row in page.extract_table() or ():
                    cells = [" ".join((cell or "").split()) for cell in row]
                    if len(cells) < 5 or not cells[0].isdigit():
                        continue
                    if int(cells[0]) != expected:
                        raise bad(
                            file, f"number {expected} is missing: after it comes {cells[0]}", "its table could not be read whole; enter the list as a house CSV"
                        )
                    expected += 1
                    yield _entry(cells, source)
                page.close()
    except (PDFSyntaxError, ValueError, OSError) as error:
        raise bad(file, f"it is no PDF that can be read ({type(error).__name__})") from error
    if expected == 1:
        raise bad(file, "it holds no table of numbered entries", "import the Foreign End User List itself, not the notice on it")
    found.as_of = found.as_of or today()


def _entry(cells: list[str], source: str) -> Entry:
    number, land, name, others, weapons, *rest = cells
    latin = " ".join(_FOREIGN.sub(" ", land).split())
    signs = [Name(part) for part in _TWICE.findall(name) if not part.isascii() and len(part) > 1]
    name = _TWICE.sub("", name).translate(_HALF)
    sorts = [*re.findall(r"[BCMN]", weapons), *(["CW"] if any(c.strip() for c in rest) else [])]
    aliases = [part.strip() for part in re.split(r"・|•|\n", others) if part.strip()]
    return Entry(
        source, number, ORGANISATION, names(name, [*signs, *(Name(a) for a in aliases)]), (), (), some([country(latin) or country(_LATIN.sub("", land))]),
        some(_WEAPONS[s] for s in sorts), note="concern: " + ", ".join(dict.fromkeys(_WEAPONS[s] for s in sorts)) if sorts else "",
    )  # fmt: skip


def _day(text: str) -> str:
    said = _DATE.search(text)
    if not said:
        return ""
    year = int(said[1]) + 2018 if said[1] else int(said[4])
    return f"{year:04}-{int(said[2] or said[5]):02}-{int(said[3] or said[6]):02}"
