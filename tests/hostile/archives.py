"""Attacks by archives: bombs, overlaps, steps out of the folder, lying directories."""

from __future__ import annotations

import functools
import io
import struct
import zipfile

from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import one_page

_LINK = 0o120777 << 16


def packed(*files: tuple[str, bytes]) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


@functools.cache
def big(megabytes: int) -> bytes:
    """An archive of one file of zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive, archive.open("invoice.txt", "w", force_zip64=True) as stream:
        for _ in range(megabytes):
            stream.write(b"0" * 1_000_000)
    return out.getvalue()


@attack("a gigabyte packed.zip", slow=True)
def one_big() -> bytes:
    """A megabyte that unpacks to a thousand."""
    return big(1000)


@attack("archives in archives.zip")
def nested() -> bytes:
    """Sixteen archives in each of sixteen, five deep, with 10 MB in each of the last: ten million million bytes."""
    inner = big(10)
    for level in range(5):
        inner = packed(*((f"{level}-{n}.zip", inner) for n in range(16)))
    return inner


@attack("archive a hundred deep.zip")
def deep() -> bytes:
    """An archive in an archive, a hundred times."""
    inner = packed(("invoice.pdf", one_page()))
    for _ in range(100):
        inner = packed(("more.zip", inner))
    return inner


@attack("names that step out.zip", harmless=True)
def slips() -> bytes:
    """Papers that would like to be written elsewhere."""
    names = ("../../../../tmp/slipped-out.pdf", "/etc/slipped-out.pdf", "C:\\Windows\\slipped-out.pdf", "..\\..\\slipped-out.pdf", "a/../../slipped-out.pdf", "nul\x00.pdf")
    return packed(*((name, one_page()) for name in names))


@attack("links out of the archive.zip", harmless=True)
def links() -> bytes:
    """Symbolic links in an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("passwd.txt")
        entry.external_attr = _LINK
        archive.writestr(entry, "/etc/passwd")
    return out.getvalue()


@attack("the same bytes a thousand times.zip")
def overlap() -> bytes:
    """A directory whose thousand entries share one kernel of bytes."""
    inner = big(5)
    local, directory = inner[: inner.index(b"PK\x01\x02")], inner[inner.index(b"PK\x01\x02") : inner.index(b"PK\x05\x06")]
    entries = 1000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, entries, entries, len(directory) * entries, len(local), 0)
    return local + directory * entries + end


@attack("a hundred thousand files.zip")
def many() -> bytes:
    """A hundred thousand empty papers."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(100_000):
            archive.writestr(f"{number}.pdf", b"")
    return out.getvalue()


@attack("directory that lies.zip")
def lying() -> bytes:
    """Sizes in the directory that are not those of the files."""
    whole = bytearray(packed(("invoice.txt", b"COMMERCIAL INVOICE " * 100_000)))
    at = whole.index(b"PK\x01\x02")
    whole[at + 24 : at + 28] = struct.pack("<L", 20)
    return bytes(whole)


@attack("cut.zip")
def cut() -> bytes:
    """The first half of an archive."""
    whole = packed(("invoice.pdf", one_page()), ("bl.pdf", one_page()))
    return whole[: len(whole) // 2]


@attack("locked.zip")
def locked() -> bytes:
    """An archive whose flags say that it is locked."""
    whole = bytearray(packed(("invoice.pdf", one_page())))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    return bytes(whole)


@attack("names to fool the eye.zip", harmless=True)
def names() -> bytes:
    """Names with controls, turned writing, quotes and a length of 4 kB."""
    odd = ("inv\x1b[2J\x1b[31moice.pdf", "\u202efdp.exe.pdf", "a\nb: clear\n.pdf", "=cmd|' /C calc'!A1.pdf", "<script>alert(1)</script>.pdf", "x" * 4000 + ".pdf", "::error::x.pdf")
    return packed(*((name, one_page()) for name in odd))


@attack("not an archive.rar")
def other_kind() -> bytes:
    """An archive of a kind that is not opened."""
    return b"Rar!\x1a\x07\x01\x00" + b"\xff" * 100


@attack("unpack me.gz")
def gzip_bomb() -> bytes:
    """A gzip bomb."""
    import gzip

    return gzip.compress(b"\0" * 50_000_000)
