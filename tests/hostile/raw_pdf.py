"""PDFs written object by object, as no program would."""

from __future__ import annotations

from collections.abc import Mapping

Objects = Mapping[int, bytes]

HELLO = b"BT /F1 12 Tf 50 700 Td (COMMERCIAL INVOICE No. 4711) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def file(objects: Objects, trailer: bytes = b"/Root 1 0 R", version: bytes = b"1.7") -> bytes:
    """The file with a right table of offsets; object 1 is the catalogue unless the trailer says otherwise."""
    out = bytearray(b"%PDF-" + version + b"\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, last = len(out), max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, trailer, start)
    return bytes(out)


def one_page(content: bytes = b"", *, page: bytes = b"", resources: bytes = b"", more: Objects | None = None) -> bytes:
    """A file of one page: its content stream object (4), further entries of the page and its resources, and further objects (from 6)."""
    return file({
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> %s >>" % (resources, page),
        4: content or stream(HELLO),
        5: FONT,
        **(more or {}),
    })  # fmt: skip
