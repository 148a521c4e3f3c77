"""Attacks by packed streams: bombs, filters in filters, streams that lie about their length."""

from __future__ import annotations

import functools
import zlib

from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import HELLO, file, one_page, stream


@functools.cache
def _packed(megabytes: int, filler: bytes = b" ") -> bytes:
    """Zeros and the like, deflated a piece at a time."""
    packer = zlib.compressobj(9)
    piece = filler * (1_000_000 // len(filler))
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()


@attack("flate bomb 1 GB.pdf", slow=True, harmless=True)
def flate_bomb() -> bytes:
    """A page of a megabyte that unpacks to a thousand."""
    return one_page(stream(_packed(1000), b"/Filter /FlateDecode"))


@attack("flate bomb nested.pdf", harmless=True)
def nested_bomb() -> bytes:
    """Two kilobytes: 500 MB packed twice more."""
    twice = zlib.compress(zlib.compress(_packed(500), 9), 9)
    return one_page(stream(twice, b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"))


@attack("drawing bomb.pdf", slow=True, harmless=True)
def drawing_bomb() -> bytes:
    """Thirty million tiny lines."""
    return one_page(stream(_packed(150, b"0 0 m 1 1 l S "), b"/Filter /FlateDecode"))


@attack("letters bomb.pdf", harmless=True)
def letters_bomb() -> bytes:
    """Millions of words on one page."""
    return one_page(stream(zlib.compress(b"BT /F1 1 Tf 50 700 Td " + b"(INVOICE 1) Tj 0.01 0 Td " * 400_000 + b"ET", 9), b"/Filter /FlateDecode"))


@attack("two hundred filters.pdf", harmless=True)
def many_filters() -> bytes:
    """A stream said to be packed 200 times."""
    return one_page(stream(zlib.compress(HELLO), b"/Filter [%s]" % (b"/FlateDecode " * 200)))


@attack("run length bomb.pdf", harmless=True)
def run_length_bomb() -> bytes:
    """Run lengths within deflate: 128 bytes for two, a thousandfold again."""
    return one_page(stream(zlib.compress(b"\x81 " * 3_000_000 + b"\x80", 9), b"/Filter [/FlateDecode /RunLengthDecode]"))


@attack("predictor of a billion columns.pdf", harmless=True)
def odd_predictor() -> bytes:
    """A predictor with more columns than any memory."""
    return one_page(stream(zlib.compress(HELLO), b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>"))


@attack("jbig2 of ten gigapixels.pdf", harmless=True)
def huge_image() -> bytes:
    """A picture that says it is 100,000 by 100,000."""
    picture = stream(b"\x00" * 64, b"/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /JBIG2Decode")
    return one_page(stream(b"q 600 0 0 700 0 0 cm /I Do Q"), resources=b"/XObject << /I 6 0 R >>", more={6: picture})


@attack("picture packed to nothing.pdf", harmless=True)
def packed_image() -> bytes:
    """A picture of 20,000 by 20,000 grey points, all alike."""
    picture = stream(_packed(400, b"\x80"), b"/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode")
    return one_page(stream(b"q 600 0 0 700 0 0 cm /I Do Q"), resources=b"/XObject << /I 6 0 R >>", more={6: picture})


@attack("length that lies.pdf", harmless=True)
def lying_length() -> bytes:
    """A stream that says it is two gigabytes."""
    return one_page(b"<< /Length 2147483647 >>\nstream\n" + HELLO + b"\nendstream")


@attack("length that points to itself.pdf", harmless=True)
def circular_length() -> bytes:
    """A stream whose length is itself."""
    return one_page(b"<< /Length 4 0 R >>\nstream\n" + HELLO + b"\nendstream")


@attack("object stream that extends itself.pdf")
def circular_object_stream() -> bytes:
    """An object stream that extends itself, and holds the catalogue that names it."""
    inside = b"1 0 << /Type /Catalog /Pages 2 0 R >>"
    return file({9: stream(inside, b"/Type /ObjStm /N 1 /First 4 /Extends 9 0 R")}, b"/Root 1 0 R")


@attack("bomb in an object stream.pdf")
def object_stream_bomb() -> bytes:
    """An object stream of 300 MB of blanks."""
    return file({9: stream(_packed(300), b"/Type /ObjStm /N 100000 /First 8 /Filter /FlateDecode")}, b"/Root 1 0 R")
