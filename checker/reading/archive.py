"""The papers in a .zip archive, unpacked in memory and never to disk."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator

from checker.errors import UnreadablePaper
from checker.reading.carried import Names, Piece
from checker.reading.decoding import decode
from checker.reading.zip_guard import content, opened

MAX_MEMBER = 100_000_000
_UTF8_NAME = 0x800


def unpack(data: bytes) -> Iterator[Piece]:
    """The files of a zip archive in the order of its directory; raises UnreadablePaper where it is damaged, or a bomb."""
    archive = opened(data, "the archive")
    names = Names()
    overlapping = _overlapping(archive)
    for entry in archive.infolist():
        if not entry.filename or entry.filename.endswith("/"):  # is_dir() breaks on an empty name
            continue
        name = names.fresh(_name(entry))
        yield Piece(name, _refused if entry.header_offset in overlapping else _loader(archive, entry))


def _loader(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], bytes]:
    return lambda: content(archive, entry, MAX_MEMBER)


def _refused() -> bytes:
    raise UnreadablePaper("it shares its bytes with other files of the archive, as bombs do", "do not unpack it; ask the sender for the papers")


def _overlapping(archive: zipfile.ZipFile) -> set[int]:
    """Where entries begin that lie inside the one before them."""
    found: set[int] = set()
    end = -1
    for entry in sorted(archive.infolist(), key=lambda e: e.header_offset):
        if entry.header_offset < end:
            found.add(entry.header_offset)
        end = max(end, entry.header_offset + 30 + entry.compress_size)
    return found


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry; one without the mark of UTF-8 is in the letters of the sender's own machine."""
    if entry.flag_bits & _UTF8_NAME or entry.filename.isascii():
        return entry.filename
    try:
        return decode(entry.filename.encode("cp437"))
    except UnicodeEncodeError:
        return entry.filename
