"""Attacks by word processor files of former days and by OpenDocument texts."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.hostile.attacks import attack
from tests.hostile.markup import LAUGHS
from tests.reading.made_carriers import compound

HEAD = 2048
SPACES = (
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def doc(pieces: list[tuple[int, int]], body: bytes, *, pages: tuple[int, ...] = (), said: int = 0) -> bytes:
    """A Word 97 file of these pieces, (letters, where their bytes begin), with the numbers of its pages of paragraph properties."""
    ends = [0]
    for letters, _ in pieces:
        ends.append(ends[-1] + letters)
    places = struct.pack(f"<{len(ends)}I", *(end & 0xFFFFFFFF for end in ends))
    clx = b"\x02" + struct.pack("<I", said or 12 * len(pieces) + 4) + places + b"".join(struct.pack("<HIH", 0, where, 0) for _, where in pieces)
    bins = struct.pack(f"<{len(pages) + 1}I", *range(len(pages) + 1)) + struct.pack(f"<{len(pages)}I", *pages)
    main = bytearray(HEAD)
    main[:4] = struct.pack("<HH", 0xA5EC, 193)
    main[0x0A:0x0C] = struct.pack("<H", 0x0200)
    main[0x4C:0x58] = struct.pack("<iii", 2_000_000_000, 0, 0)
    main[0x102:0x10A] = struct.pack("<II", len(clx), len(bins))
    main[0x1A2:0x1AA] = struct.pack("<II", 0, len(clx))
    return compound({"WordDocument": bytes(main) + body, "1Table": clx + bins})


WORDS = "COMMERCIAL INVOICE No. 4711\r".encode("utf-16-le")


@attack("pieces over the same bytes.doc", harmless=True)
def piece_bomb() -> bytes:
    """Ten thousand pieces, each of the same million letters."""
    return doc([(100_000, HEAD)] * 10_000, f"COMMERCIAL INVOICE {'X' * 380}\r".encode("utf-16-le") * 250)


@attack("one page of properties a hundred thousand times.doc", harmless=True)
def page_bomb() -> bytes:
    """Paragraph properties that all lie on one page, which is named without end."""
    page = bytearray(512)
    page[511] = 29
    page[120:511:13] = bytes([130]) * len(page[120:511:13])
    return doc([(28, HEAD)], WORDS.ljust(2048, b"\0") + bytes(page), pages=(8,) * 90_000)


@attack("table of pieces that lies.doc")
def lying_pieces() -> bytes:
    """A count of pieces that the file does not hold."""
    return doc([(28, HEAD)], WORDS, said=0x7FFFFFF0)


@attack("document stream of nothing.doc")
def hollow() -> bytes:
    """The streams of a Word file, empty."""
    return compound({"WordDocument": b"", "1Table": b"", "0Table": b""})


@attack("groups in groups.rtf", harmless=True)
def deep_rtf() -> bytes:
    """Groups half a million deep, never closed."""
    return b"{\\rtf1\\ansi COMMERCIAL INVOICE 4711 " + b"{\\b " * 500_000


@attack("digits a little too short.rtf", harmless=True)
def slow_rtf() -> bytes:
    """Runs of digits just shorter than those of a picture, broken into words."""
    return b"{\\rtf1\\ansi COMMERCIAL INVOICE 4711 " + (b"a " * 990 + b"zz ") * 5_000 + b"}"


@attack("letters by numbers that are none.rtf", harmless=True)
def odd_rtf() -> bytes:
    """Code pages, letters and skips that do not exist, and binary data that says it is longer than the file."""
    odd = b"\\ansicpg99999\\uc999999999\\u-99999999999 \\u55555555555?\\'zz\\'\\bin999999999999 x"
    return b"{\\rtf1\\ansi COMMERCIAL INVOICE 4711 " + odd * 2_000 + b"}"


@attack("cells repeated in cells.odt", harmless=True)
def cell_bomb() -> bytes:
    """A cell that comes sixty times, with a table in it whose cell comes sixty times, and so on."""
    inside = b"<text:p>COMMERCIAL INVOICE</text:p>"
    for _ in range(12):
        cell = b'<table:table-cell table:number-columns-repeated="60">%s</table:table-cell>' % inside
        inside = b"<table:table><table:table-row>%s</table:table-row></table:table>" % cell
    return odt(inside)


@attack("more cells than anybody reads.odt")
def many_cells() -> bytes:
    """Empty cells, each sixty times, without end."""
    row = b"<table:table-row>%s</table:table-row>" % (b'<table:table-cell table:number-columns-repeated="60"/>' * 100)
    return odt(b"<table:table>%s</table:table>" % (row * 3_000))


@attack("sections in sections.odt")
def deep_odt() -> bytes:
    """Sections a hundred thousand deep."""
    return odt(b"<text:section>" * 100_000 + b"<text:p>INVOICE</text:p>" + b"</text:section>" * 100_000)


@attack("laughing.odt")
def laughing_odt() -> bytes:
    """Entities in a letter."""
    return _packed(LAUGHS)


@attack("a gigabyte packed.odt")
def odt_bomb() -> bytes:
    """A text part that grows without end."""
    return _packed(b"<office:document-content>" + b" " * 300_000_000)


def odt(body: bytes) -> bytes:
    """An OpenDocument text with that body."""
    return _packed(b"<office:document-content %s><office:body><office:text>%s</office:text></office:body></office:document-content>" % (SPACES, body))


def _packed(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return out.getvalue()
