"""Zipped files opened with bounds on what comes out of them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from checker.errors import UnreadablePaper

MAX_UNPACKED = 400_000_000
MAX_ENTRIES = 5_000
MAX_RATIO = 120
RATIO_MATTERS_FROM = 20_000_000
_CHUNK = 1 << 20
BROKEN = (zipfile.BadZipFile, OSError, EOFError, ValueError, struct.error, zlib.error, RuntimeError, NotImplementedError, IndexError)
"""What damaged archives make the library raise."""


def opened(data: bytes, what: str) -> zipfile.ZipFile:
    """The archive, once its directory promises nothing harmful; `what` names it in errors (UnreadablePaper)."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN as error:
        raise UnreadablePaper(f"{what} is damaged or cut short", "fetch the file again from its sender") from error
    entries = archive.infolist()
    size = sum(e.file_size for e in entries)
    if len(entries) > MAX_ENTRIES:
        raise UnreadablePaper(f"{what} holds {len(entries):,} files; the limit is {MAX_ENTRIES:,}", "unpack it and check the folders one by one")
    if size > MAX_UNPACKED:
        raise UnreadablePaper(
            f"{what} unpacks to {size / 1e6:,.0f} MB; the limit is {MAX_UNPACKED / 1e6:,.0f} MB", "unpack it with care, and check the papers in parts"
        )
    if size > RATIO_MATTERS_FROM and size > MAX_RATIO * len(data):
        raise UnreadablePaper(
            f"{what} is packed {size // max(len(data), 1)} times smaller than its content, as bombs are", "do not unpack it; ask the sender for the papers"
        )
    return archive


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """What an entry holds; raises UnreadablePaper where it is locked, damaged, packed in an unknown way or larger than allowed."""
    if entry.flag_bits & 1:
        raise UnreadablePaper("it is locked with a password", "unpack it with the password and check the folder")
    if entry.file_size > most:
        raise UnreadablePaper(f"it is {entry.file_size / 1e6:,.0f} MB unpacked; the limit is {most / 1e6:,.0f} MB", "split it, or save it smaller")
    out = io.BytesIO()
    try:
        with archive.open(entry) as stream:
            while block := stream.read(_CHUNK):
                out.write(block)
                if out.tell() > entry.file_size:
                    raise UnreadablePaper("it unpacks to more than the archive says", "do not unpack it; ask the sender for the paper")
    except NotImplementedError as error:
        raise UnreadablePaper("it is packed in a way that is not known", "unpack it with another program and check the folder") from error
    except BROKEN as error:
        raise UnreadablePaper("it is damaged in the archive", "fetch the archive again from its sender") from error
    return out.getvalue()
