"""Files of watch lists, opened with suspicion: size, kind, packing, encoding and headers are checked before anything is believed."""

from __future__ import annotations

import codecs
import csv
import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from checker.errors import UsageError

MOST_BYTES = 4 << 30
"""The largest list known, unpacked, is some 3 GB."""
MOST_PACKED = 200
"""A list of names packs to a tenth or so; what unpacks to more than 200 times its size is no list."""

csv.field_size_limit(4 << 20)


class BadList(UsageError):
    """A file that is not the list it should be: what is wrong with it, and what to do. The lists already in force stay so."""


def bad(path: Path, reason: str, remedy: str = "fetch the file again from the official address, and import that") -> BadList:
    """The error that names the file."""
    return BadList(f"{path.name}: {reason}", remedy)


def digest(paths: Iterable[Path]) -> str:
    """The SHA-256 of the files, one after the other."""
    found = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                found.update(block)
    return found.hexdigest()


def head(path: Path, size: int = 8192) -> bytes:
    """The first bytes of a file, unpacked."""
    with unpacked(path) as stream:
        return stream.read(size)


@contextmanager
def unpacked(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, or of the one file inside a .gz or .zip. BadList for what is too large, packs too well or is a web page."""
    try:
        size = path.stat().st_size
        if not size:
            raise bad(path, "the file is empty")
        with path.open("rb") as raw:
            start = raw.read(512)
            raw.seek(0)
            if start[:2] == b"\x1f\x8b":
                with gzip.open(raw) as stream:
                    yield cast("BinaryIO", io.BufferedReader(_Bounded(stream, path, size * MOST_PACKED)))
            elif start[:4] == b"PK\x03\x04":
                yield from _zipped(raw, path, size)
            else:
                if _is_page(start):
                    raise bad(
                        path,
                        "it is a web page, not a list",
                        "open the address in a browser: it may ask for a consent, or report an error; save the list itself",
                    )
                yield cast("BinaryIO", io.BufferedReader(_Bounded(raw, path, MOST_BYTES)))
    except OSError as error:
        raise bad(path, f"it cannot be read: {error.strerror or error}", "name a file that exists and that you may read") from error
    except (EOFError, zipfile.BadZipFile) as error:
        raise bad(path, "the packed file is damaged or cut short") from error


def _zipped(raw: BinaryIO, path: Path, size: int) -> Iterator[BinaryIO]:
    with zipfile.ZipFile(raw) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        if any(info.filename == "[Content_Types].xml" for info in files):
            raise bad(path, "it is a workbook, not a list", "fetch the list as CSV or XML; what a spreadsheet has saved anew may have lost numbers and days")
        if len(files) != 1:
            raise bad(path, f"the archive holds {len(files)} files", "unpack it, and import the list inside")
        if files[0].file_size > min(MOST_BYTES, size * MOST_PACKED):
            raise bad(path, "it unpacks to more than a list can hold", "do not open it; fetch the file again from the official address")
        with archive.open(files[0]) as stream:
            yield cast("BinaryIO", io.BufferedReader(_Bounded(cast("BinaryIO", stream), path, size * MOST_PACKED)))


class _Bounded(io.RawIOBase):
    """A stream that ends with an error when it gives more than it may."""

    def __init__(self, stream: BinaryIO | gzip.GzipFile, path: Path, most: int) -> None:
        self._stream, self._path, self._left = stream, path, min(most, MOST_BYTES)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        block = self._stream.read(len(cast("bytearray", buffer)))
        self._left -= len(block)
        if self._left < 0:
            raise bad(self._path, "it unpacks to more than a list can hold", "do not open it; fetch the file again from the official address")
        cast("bytearray", buffer)[: len(block)] = block
        return len(block)


def _is_page(start: bytes) -> bool:
    plain = start.lstrip(codecs.BOM_UTF8).lstrip().lower()
    return plain.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


@contextmanager
def text(path: Path, encodings: Sequence[str] = ("utf-8-sig",)) -> Iterator[io.TextIOWrapper]:
    """The text of a list. The first of the encodings that fits all of it is taken; BadList when none does."""
    chosen = encodings[-1] if len(encodings) == 1 else next((e for e in encodings if _fits(path, e)), "")
    with unpacked(path) as stream:
        start = stream.peek(4)[:4] if isinstance(stream, io.BufferedReader) else b""
        if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            chosen = "utf-16"
        if not chosen:
            raise bad(path, f"its text is not {' or '.join(_named(e) for e in encodings)}", "save it as UTF-8 without changing anything else")
        wrapped = io.TextIOWrapper(stream, encoding=chosen, newline="")
        try:
            yield wrapped
        except UnicodeDecodeError as error:
            raise bad(path, f"its text is not {_named(chosen)} (byte {error.start})", "fetch the file again, and do not save it from a spreadsheet") from error
        except csv.Error as error:
            raise bad(path, f"it is no valid CSV: {error}") from error


def _named(encoding: str) -> str:
    return {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "cp932": "Shift JIS", "utf-16": "UTF-16"}.get(encoding, encoding)


def _fits(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with unpacked(path) as stream:
        try:
            while block := stream.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def table(path: Path, needed: Iterable[str], *, delimiter: str = ",", skip: int = 0, encodings: Sequence[str] = ("utf-8-sig",)) -> Iterator[dict[str, str]]:
    """The rows of a CSV file as column → text. BadList when a needed column is missing or a row has another number of cells than the header."""
    with text(path, encodings) as stream:
        for _ in range(skip):
            stream.readline()
        reader = csv.reader(stream, delimiter=delimiter, strict=True)
        header = [cell.strip() for cell in next(reader, [])]
        missing = [name for name in needed if name not in header]
        if missing:
            raise bad(
                path, f"its header has changed: there is no column {', '.join(repr(m) for m in missing)}", "get a newer docscan, or an older form of the list"
            )
        for row in reader:
            if not row or row == ["\x1a"]:
                continue
            if len(row) != len(header):
                raise bad(path, f"line {reader.line_num} has {len(row)} cells, the header {len(header)}: it is cut short or damaged")
            yield dict(zip(header, (cell.strip() for cell in row), strict=True))
