"""Fonts that are not in the file and tell programs other letters than they show: the glyph's name against the table to Unicode.

A viewer draws such a font from its own, by the names of the glyphs (PDF 32000-1, 9.6.6): the name is what the page shows.
Names inside embedded fonts are their makers' own affair and prove nothing.
"""

from __future__ import annotations

import io
import re
from typing import Any

from checker.reading.pdf_guard import may_hold

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<00([0-9A-Fa-f]{2})>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_DIGITS = {f"/{name}": str(n) for n, name in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))}
MAX_PAGES = 50
MAX_FONTS = 60
UNLIKE = 85


def undeceived(data: bytes) -> tuple[bytes, frozenset[int]]:
    """The file without its lying tables, and the numbers of the pages that use them; nothing where no font lies or the file cannot be taken apart."""
    if not may_hold(data, b"/Differences"):
        return b"", frozenset()
    import pikepdf

    found: list[tuple[int, Any]] = []
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for number, page in enumerate(pdf.pages[:MAX_PAGES], 1):
                fonts = page.resources.get("/Font")
                if isinstance(fonts, pikepdf.Dictionary):
                    found += [(number, font) for font in list(fonts.values())[:MAX_FONTS] if _lies(font)]
            if not found:
                return b"", frozenset()
            for _, font in found:
                if "/ToUnicode" in font:
                    del font.ToUnicode
            out = io.BytesIO()
            pdf.save(out)
            return out.getvalue(), frozenset(number for number, _ in found)
    except (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return b"", frozenset()


def unasked(pages: int) -> tuple[str, ...]:
    """What is not asked of a file of so many pages."""
    return (f"whether fonts of pages beyond {MAX_PAGES} show other letters than they tell",) if pages > MAX_PAGES else ()


def apart(said: str, printed: str) -> bool:
    """Whether a page whose fonts lie prints another line than it tells: both are exact, so that one letter counts."""
    from rapidfuzz import fuzz

    a, b = ("".join(c for c in text.casefold() if c.isalnum()) for text in (said, printed))
    return a != b and (len(a) == len(b) or fuzz.ratio(a, b) < UNLIKE)


def _lies(font: Any) -> bool:
    """Whether a font that viewers take from their own store tells another letter or digit than its glyph is named after."""
    import pikepdf

    encoding, table = font.get("/Encoding"), font.get("/ToUnicode")
    if font.get("/Subtype") not in ("/Type1", "/TrueType") or not isinstance(table, pikepdf.Stream) or not isinstance(encoding, pikepdf.Dictionary):
        return False
    descriptor = font.get("/FontDescriptor") or {}
    if any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        return False
    drawn, code = {}, 0
    for item in encoding.get("/Differences") or ():
        if isinstance(item, pikepdf.Name):
            name = str(item)
            drawn[code] = _DIGITS.get(name, name[1:] if len(name) == 2 and name[1].isalpha() else "")
            code += 1
        else:
            code = int(item)
    for block in _BLOCK.findall(table.read_bytes()) if drawn else ():
        for at, told in _PAIR.findall(block):
            shown, said = drawn.get(int(at, 16), ""), chr(int(told, 16))
            if shown and said.isascii() and said.isalnum() and said.casefold() != shown.casefold():
                return True
    return False
