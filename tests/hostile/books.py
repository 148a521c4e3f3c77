"""Attacks by workbooks and word processor files: far cells, row bombs, entities, macros and links."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.hostile.attacks import attack
from tests.hostile.markup import LAUGHS, OUTSIDE


def book(change: Callable[[str, bytes], bytes] = lambda name, data: data, add: dict[str, bytes] | None = None, cells: dict[str, object] | None = None) -> bytes:
    """A small invoice workbook whose parts one function may change, with further parts and cells."""
    from openpyxl import Workbook

    made = Workbook()
    made.active.append(["COMMERCIAL INVOICE", "INV-1"])
    for cell, value in (cells or {}).items():
        made.active[cell] = value
    plain, out = io.BytesIO(), io.BytesIO()
    made.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, data in (add or {}).items():
            target.writestr(name, data)
    return out.getvalue()


def _in(part: str, before: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, data: data.replace(before, new) if name.endswith(part) else data


SHEET = "sheet1.xml"


@attack("far cell.xlsx", harmless=True)
def far_cell() -> bytes:
    """One word in the last cell of the sheet."""
    return book(_in(SHEET, b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'))


@attack("far cell with spaces before its name.xlsx", harmless=True)
def far_cell_disguised() -> bytes:
    """The same, written as programs do not write it."""
    return book(_in(SHEET, b"</sheetData>", b"<row\nr='1048576' ><c\tt='inlineStr'\nr='XFD1048576'><is><t>x</t></is></c></row></sheetData>"))


@attack("row bomb.xlsx", slow=True)
def row_bomb() -> bytes:
    """Millions of equal rows."""
    row = b'<row><c t="inlineStr"><is><t>PARTS</t></is></c></row>' * 20_000
    return book(_in(SHEET, b"</sheetData>", row * 200 + b"</sheetData>"))


@attack("ranges merged over everything.xlsx", harmless=True)
def merged() -> bytes:
    """Merged cells, conditional formats and a print area of the whole sheet, ten thousand times."""
    merge = b"".join(b'<mergeCell ref="A%d:XFD1048576"/>' % n for n in range(1, 10_000))
    return book(_in(SHEET, b"</sheetData>", b'</sheetData><mergeCells count="9999">' + merge + b"</mergeCells>"))


@attack("billion laughs.xlsx")
def laughs() -> bytes:
    """Entities in the shared words of a workbook."""
    return book(add={"xl/sharedStrings2.xml": LAUGHS})


@attack("entity behind a long comment.xlsx")
def late_entity() -> bytes:
    """A document type that comes after ten thousand blanks."""
    return book(_in(SHEET, b"<worksheet", b"<!--" + b" " * 10_000 + b"-->" + LAUGHS.split(b"?>")[1].split(b"<lolz>")[0] + b"<worksheet"))


@attack("outside entity.xlsx")
def outside() -> bytes:
    """An entity that is a file of this machine."""
    return book(_in("workbook.xml", b"<workbook", OUTSIDE.split(b"<r>")[0] + b"<workbook"))


@attack("macros and links.xlsm", harmless=True)
def macros() -> bytes:
    """A macro project that is noise, an outside link, a command by DDE and a web query."""
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    cells = {"B2": "=cmd|' /C calc'!A0", "B3": '=WEBSERVICE("http://localhost:1/")', "B4": "=[1]Sheet1!A1", "B5": '=HYPERLINK("http://localhost:1","x")'}
    return book(add={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\xff" * 5000, "xl/externalLinks/externalLink1.xml": link}, cells=cells)


@attack("formulas in a ring.xlsx", harmless=True)
def formula_loop() -> bytes:
    """Formulas that need each other, a long chain of them, and one that is very deep."""
    chain = {f"C{n}": f"=C{n + 1}+C{n + 1}" for n in range(1, 900)}
    return book(cells={"B2": "=B3", "B3": "=B2+B3", "B4": "=" + "(" * 3000 + "1" + ")" * 3000, "B5": "=9^9^9^9^9", "B6": "=SUM(A1:XFD1048576)", "B7": '=REPT("x",2000000000)', **chain})


@attack("relations in a ring.xlsx", harmless=True)
def relation_loop() -> bytes:
    """A sheet that is the workbook itself."""
    return book(_in("workbook.xml.rels", b"worksheets/sheet1.xml", b"../xl/workbook.xml"))


@attack("style of a million fonts.xlsx", harmless=True)
def styles() -> bytes:
    """Two hundred thousand cell formats."""
    return book(_in("styles.xml", b"</cellXfs>", b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 200_000 + b"</cellXfs>"))


@attack("one cell of thirty million letters.xlsx", harmless=True)
def long_cell() -> bytes:
    """A cell longer than any paper."""
    return book(_in(SHEET, b"</sheetData>", b'<row><c t="inlineStr"><is><t>' + b"PARTS OF CARS " * 2_000_000 + b"</t></is></c></row></sheetData>"))


@attack("cut.xlsx")
def cut() -> bytes:
    """The first half of a workbook."""
    whole = book()
    return whole[: len(whole) // 2]


@attack("old and broken.xls")
def old_book() -> bytes:
    """The head of an old workbook whose chains of sectors go in a ring."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504)
    head[24:28] = b"\x3e\0\x03\0"
    head[28:34] = b"\xfe\xff\x09\0\x06\0"
    head[44:52] = b"\x01\0\0\0\0\0\0\0"
    head[56:60] = b"\0\x10\0\0"
    return bytes(head) + b"\0\0\0\0" * 128 + "Workbook".encode("utf-16-le") + b"\0" * 2000


@attack("nested.docx")
def deep_word() -> bytes:
    """Tables in tables in tables."""
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inside = b"<w:tbl><w:tr><w:tc>" * 30_000 + b"<w:p><w:r><w:t>INVOICE</w:t></w:r></w:p>" + b"</w:tc></w:tr></w:tbl>" * 30_000
    return _word(b"<w:document %s><w:body>%s</w:body></w:document>" % (space, inside))


@attack("laughing.docx")
def laughing_word() -> bytes:
    """Entities in a letter."""
    return _word(LAUGHS)


@attack("paragraphs without end.docx", slow=True, harmless=True)
def long_word() -> bytes:
    """A letter of 300,000 paragraphs."""
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return _word(b"<w:document %s><w:body>%s</w:body></w:document>" % (space, b"<w:p><w:r><w:t>PARTS</w:t></w:r></w:p>" * 100_000))


def _word(document: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    return out.getvalue()


@attack("fifty thousand cells.xlsx", slow=True, harmless=True)
def crowded() -> bytes:
    """A sheet of words in every cell of a large grid."""
    row = b"<row>" + b'<c t="inlineStr"><is><t>PARTS 12</t></is></c>' * 50 + b"</row>"
    return book(_in(SHEET, b"</sheetData>", row * 1000 + b"</sheetData>"))
