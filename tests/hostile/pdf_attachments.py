"""Attacks by files attached to a PDF: without end, within each other, packed to nothing, and lists that lead nowhere."""

from __future__ import annotations

import zlib

from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import FONT, HELLO, Objects, file, stream

SPEC = b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F 8 0 R >> >>"


def carrying(tree: bytes, held: bytes, more: Objects | None = None, how: bytes = b"") -> bytes:
    """A PDF of one page with that tree of attached files (object 6); object 8 is the file that they all hold, 7 its specification."""
    return file({
        1: b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 6 0 R >> >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        4: stream(HELLO),
        5: FONT,
        6: tree,
        7: SPEC % (b"invoice.txt", b"invoice.txt"),
        8: stream(held, b"/Type /EmbeddedFile " + how),
        **(more or {}),
    })  # fmt: skip


def _named(count: int) -> bytes:
    return b"<< /Names [%s] >>" % b" ".join(b"(%06d) 7 0 R" % n for n in range(count))


@attack("files attached without end.pdf")
def many() -> bytes:
    """Twenty thousand attached files."""
    return carrying(_named(20_000), b"INVOICE 4711")


@attack("bombs attached.pdf")
def bombs() -> bytes:
    """A hundred attached files of 90 MB each, packed to nothing."""
    return carrying(_named(100), zlib.compress(b"\0" * 90_000_000, 9), how=b"/Filter /FlateDecode")


@attack("files attached in a ring.pdf", harmless=True)
def ring() -> bytes:
    """A tree of attached files whose kids are itself, over and over."""
    return carrying(b"<< /Kids [%s] /Names [(a) 7 0 R] >>" % (b"6 0 R " * 50_000), b"INVOICE 4711")


@attack("lists of nothing attached.pdf", harmless=True)
def lists() -> bytes:
    """A thousand branches of one list of a hundred thousand names without files."""
    return carrying(b"<< /Kids [%s] >>" % (b"9 0 R " * 1_000), b"", {9: b"<< /Names [%s (a) 7 0 R] >>" % (b"() null " * 50_000)})


@attack("pdf in pdf in pdf.pdf")
def nested() -> bytes:
    """Papers attached to papers, eight deep."""
    held = b"INVOICE 4711"
    for depth in range(8):
        name = b"inner.pdf" if depth else b"inner.txt"
        held = carrying(b"<< /Names [(a) 7 0 R] >>", held, {7: SPEC % (name, name)})
    return held


@attack("attached files with names that step out.pdf", harmless=True)
def slips() -> bytes:
    """Names of attached files that would be paths."""
    names = (b"../../slipped-out.txt", b"/etc/slipped-out.txt", b"C:\\\\slipped-out.txt", b"a\\000b.txt", b"x" * 20_000)
    more = {20 + n: SPEC % (name, name) for n, name in enumerate(names)}
    return carrying(b"<< /Names [%s] >>" % b" ".join(b"(a) %d 0 R" % n for n in more), b"INVOICE 4711", more)


@attack("attached file that is no stream.pdf")
def hollow() -> bytes:
    """Specifications that lead to numbers, to themselves and to nothing."""
    odd = {20: b"<< /Type /Filespec /EF 20 0 R >>", 21: b"<< /EF << /F 42 >> >>", 22: b"<< /EF << /F 99 0 R >> >>", 23: b"<< /F 20 0 R /EF << /F 21 0 R >> >>"}
    return carrying(b"<< /Names [%s] >>" % b" ".join(b"(a) %d 0 R" % n for n in odd), b"", odd)
