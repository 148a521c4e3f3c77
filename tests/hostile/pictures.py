"""Attacks by pictures: sizes that lie, chunks that break, frames without end."""

from __future__ import annotations

import io
import struct
import zlib

from tests.hostile.attacks import attack


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def png(width: int, height: int, data: bytes, *more: bytes) -> bytes:
    """A grey picture that says it has these sizes."""
    head = _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


@attack("ten gigapixels.png")
def huge() -> bytes:
    """A hundred bytes that say they are 100,000 by 100,000 points."""
    return png(100_000, 100_000, zlib.compress(b"\0" * 100))


@attack("noise in the picture.png")
def broken() -> bytes:
    """A picture whose packing is noise."""
    return png(500, 500, b"\xde\xad\xbe\xef" * 100)


@attack("words packed in a picture.png")
def text_bomb() -> bytes:
    """A remark of 200 MB in a small picture."""
    return png(200, 200, b"\x00", _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 200_000_000, 9)))


@attack("frames in a ring.tiff")
def tiff_loop() -> bytes:
    """A picture whose next frame is itself."""
    tags = b"".join(struct.pack("<HHLL", tag, 4, 1, value) for tag, value in ((256, 60_000), (257, 60_000), (258, 8), (259, 1), (262, 1), (273, 8), (278, 60_000), (279, 100)))
    return b"II*\0" + struct.pack("<L", 8) + struct.pack("<H", 8) + tags + struct.pack("<L", 8)


@attack("cut.jpg")
def cut() -> bytes:
    """The head of a photograph."""
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00"


@attack("frames without end.gif")
def gif() -> bytes:
    """A moving picture of fifty thousand frames."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (10, 10)).save(out, "GIF")
    whole = out.getvalue()
    start = whole.index(b",", 13)
    return whole[:start] + whole[start:-1] * 20_000 + b";"
