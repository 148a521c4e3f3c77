"""The papers a user points at: found in folders, opened, and read by whatever suits their bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.errors import UnreadablePaper, UsageError
from checker.reading.paper import Paper
from checker.reading.sniff import sniff

MAX_BYTES = 100_000_000
WORKBOOKS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})
PICTURES = frozenset({"png", "jpeg", "tiff", "gif", "bmp", "webp"})
NOT_PAPERS = frozenset(
    ".json .toml .md .py .pyc .ini .cfg .yaml .yml .lock .log .db .sqlite .sh .bat .exe .dll .js .css .map .sarif .rst .svg .ttf .otf .lnk .tmp .bak".split()
)
_CLUTTER = frozenset({"thumbs.db", "desktop.ini", "license", "licence", "makefile", "notice"})
_NOT_YET = {
    "heic": ("a photograph in Apple's own format, which is not read", "save it as JPEG and check that"),
    **dict.fromkeys(("docx", "doc", "odt", "rtf", "pptx"), ("a word processor file, which is not read yet", "save it as PDF and check that")),
    **dict.fromkeys(("eml", "msg"), ("an e-mail, which is not read yet", "save its attachments to a folder and check that folder")),
    **dict.fromkeys(("zip", "rar", "7z", "gzip"), ("a packed archive, which is not opened", "unpack it and check the folder")),
    **dict.fromkeys(("html", "xml"), ("a web or data file, which is not read yet", "print it to PDF and check that")),
    **dict.fromkeys(("text", "csv"), ("plain text without a layout, which is not read yet", "save it as a workbook or print it to PDF and check that")),
    "encrypted-office": ("the workbook is locked with a password", "ask the sender for an open copy, or save it without the password"),
}  # fmt: skip


def find(paths: Sequence[str]) -> list[Path]:
    """The files to read: each given file as it is, each folder searched in sorted order; raises UsageError."""
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        if not os.path.lexists(path):
            raise UsageError(f"'{given}' does not exist", "check the spelling; give files or folders of papers")
        if path.is_dir():
            inside = list(_papers_in(path, set()))
            if not inside:
                raise UsageError(f"the folder '{given}' holds no papers", "give a folder with PDF files or workbooks in it")
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return list(found)


def _papers_in(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path]:
    """The papers in a folder and the folders below it, each real folder once."""
    try:
        here = folder.stat()
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        raise UsageError(f"the folder '{folder}' cannot be opened: {error.strerror}", "check its permissions") from error
    if (here.st_dev, here.st_ino) in seen:
        return
    seen.add((here.st_dev, here.st_ino))
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _CLUTTER or entry.suffix.lower() in NOT_PAPERS:
            continue
        if entry.is_dir():
            yield from _papers_in(entry, seen)
        elif entry.is_file() or (entry.is_symlink() and not entry.exists()):
            yield entry


def read(path: Path, shown_as: str | None = None, ocr: str = "auto") -> Paper:
    """The paper in a file, under the name the user gave; raises UnreadablePaper with what to do about it. `ocr` names what recognises print in pictures."""
    name = shown_as or str(path)
    data = _bytes_of(path)
    media = sniff(data, path.name)
    sha256 = hashlib.sha256(data).hexdigest()
    if media == "empty":
        raise UnreadablePaper("the file is empty", "fetch the file again from its sender")
    if media == "pdf":
        from checker.reading.pdf import read_pdf

        return read_pdf(data, name, sha256, ocr)
    if media in WORKBOOKS:
        from checker.reading.workbook import read_workbook

        return read_workbook(data, name, sha256, media)
    if media in PICTURES:
        from checker.reading.image import read_image

        return read_image(data, name, sha256, media, ocr)
    raise UnreadablePaper(*_NOT_YET.get(media, ("the kind of file is not known", "save it as PDF or as an Excel workbook and check that")))


def _bytes_of(path: Path) -> bytes:
    """The whole file; refuses what is no plain file, or too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadablePaper("it is not a plain file (a pipe, a device or a folder)", "copy the paper to a plain file and check that")
        if about.st_size > MAX_BYTES:
            raise UnreadablePaper(f"the file is {about.st_size / 1e6:,.0f} MB; the limit is {MAX_BYTES / 1e6:,.0f} MB", "split it, or save it smaller")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadablePaper("the file does not exist, or is a link to nothing", "check the path") from error
    except PermissionError as error:
        raise UnreadablePaper("the file may not be opened", "check its permissions") from error
    except OSError as error:
        raise UnreadablePaper(f"the file cannot be read: {error.strerror or error}", "copy it to a local disk and try again") from error
    if len(data) > MAX_BYTES:
        raise UnreadablePaper("the file is larger than it said", "copy it again and check the copy")
    return data
