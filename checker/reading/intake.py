"""The papers a user points at: found in folders, opened, and read by whatever suits their bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from checker.errors import UnreadablePaper, UsageError
from checker.reading.carried import MAX_DEPTH, Piece
from checker.reading.own_reports import REASON as OWN
from checker.reading.own_reports import REMEDY as OWN_REMEDY
from checker.reading.own_reports import is_own
from checker.reading.paper import Paper
from checker.reading.sniff import sniff

MAX_BYTES = 100_000_000
WORKBOOKS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})
PICTURES = frozenset({"png", "jpeg", "tiff", "gif", "bmp", "webp", "heic"})
MARKUP = frozenset({"html", "xml", "text", "csv", "edi", "json"})
MAILS = frozenset({"eml", "msg"})
CARRIERS = MAILS | {"zip", "mbox"}
MAX_CARRIED, MAX_CARRIED_BYTES = 2_000, 600_000_000
NOT_PAPERS = frozenset(
    (
        ".json .jsonl .ndjson .seal .toml .md .py .pyc .ini .cfg .yaml .yml .lock .log .db .sqlite .sh .bat .exe .dll .js .css .map .sarif .rst .svg .ttf "
        ".otf .lnk .tmp .bak"
    ).split()
)
_CLUTTER = frozenset({"thumbs.db", "desktop.ini", "license", "licence", "makefile", "notice"})
_NOT_YET = {
    "pptx": ("slides, which are not read", "save them as PDF and check that"),
    "mbox": ("a mailbox of several messages", "check the mailbox as a whole, or save the messages one by one"),
    "zip": ("a packed archive of several papers", "check the archive as a whole, or unpack it"),
    **dict.fromkeys(("rar", "7z", "gzip"), ("an archive of a kind that is not opened", "unpack it and check the folder, or pack it as .zip")),
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
        if passed_over(PurePath(entry.name)) and not (entry.suffix.lower() == ".json" and _told_in_data(entry)):
            continue
        if entry.is_dir():
            yield from _papers_in(entry, seen)
        elif entry.is_file() or (entry.is_symlink() and not entry.exists()):
            yield entry


def _told_in_data(file: Path) -> bool:
    """Whether a .json file begins like a transport document of the DCSA."""
    try:
        with file.open("rb") as stream:
            return stat.S_ISREG(os.fstat(stream.fileno()).st_mode) and sniff(stream.read(20_000)) == "json"
    except OSError:
        return False


def read(path: Path, shown_as: str | None = None, ocr: str = "auto") -> Paper:
    """The paper in a file, under the name the user gave; raises UnreadablePaper with what to do about it. `ocr` names what recognises print in pictures."""
    return read_bytes(_bytes_of(path), shown_as or str(path), ocr)


def read_bytes(data: bytes, name: str, ocr: str = "auto") -> Paper:
    """The paper in these bytes, read under this name; raises UnreadablePaper."""
    media = sniff(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    if media == "empty":
        raise UnreadablePaper("the file is empty", "fetch the file again from its sender")
    if is_own(data, media):
        raise UnreadablePaper(OWN, OWN_REMEDY)
    if media == "pdf":
        from checker.reading.pdf import read_pdf

        return read_pdf(data, name, sha256, ocr)
    if media in WORKBOOKS:
        from checker.reading.workbook import read_workbook

        return read_workbook(data, name, sha256, media)
    if media in PICTURES:
        from checker.reading.image import read_image

        return read_image(data, name, sha256, media, ocr)
    if media in MARKUP:
        from checker.reading.markup import read_markup

        return read_markup(data, name, sha256, media)
    if media == "docx":
        from checker.reading.word import read_word

        return read_word(data, name, sha256)
    if media == "odt":
        from checker.reading.open_text import read_open_text

        return read_open_text(data, name, sha256)
    if media in ("doc", "rtf"):
        from checker.reading.old_word import read_old_word, read_rich_text

        return (read_old_word if media == "doc" else read_rich_text)(data, name, sha256)
    if media in MAILS:
        from checker.reading.mail import read_mail

        return read_mail(data, name, sha256, media)
    raise UnreadablePaper(*_NOT_YET.get(media, ("the kind of file is not known", "save it as PDF or as an Excel workbook and check that")))


@dataclass(frozen=True, slots=True)
class Carried:
    """A paper to be read, by itself in a file or carried in an archive or mail: its name, and how to read it (raises UnreadablePaper)."""

    name: str
    read: Callable[[], Paper]


def read_all(path: Path, shown_as: str | None = None, ocr: str = "auto") -> Iterator[Carried]:
    """The papers of a file: itself, or what an archive or mail carries, under names like `folder.zip!inner/invoice.pdf`; raises UnreadablePaper."""
    name = shown_as or str(path)
    kind = _carries(path)
    if kind in CARRIERS:
        yield from _unpacked(_bytes_of(path), name, ocr, _Load())
        return
    if kind != "pdf":
        yield Carried(name, lambda: read(path, name, ocr))
        return
    data = _bytes_of(path)
    yield _carried(data, name, ocr)
    yield from _attached(data, name, ocr, _Load(), 1)


@dataclass(slots=True)
class _Load:
    """How much has been taken out of one file."""

    papers: int = 0
    size: int = 0


def _unpacked(data: bytes, name: str, ocr: str, load: _Load, depth: int = 1) -> Iterator[Carried]:
    """What a carrier holds, and the carriers in it; a mail is a paper too."""
    media = sniff(data, name)
    if is_own(data, media):
        raise UnreadablePaper(OWN, OWN_REMEDY)
    if media in MAILS:
        from checker.reading.mail import attachments

        yield Carried(name, lambda: read_bytes(data, name, ocr))
        pieces = attachments(data, media)
    elif media == "mbox":
        from checker.reading.mailbox import messages

        pieces = messages(data)
    else:
        from checker.reading.archive import unpack

        pieces = unpack(data)
    yield from _taken(pieces, name, ocr, load, depth)


def _attached(data: bytes, name: str, ocr: str, load: _Load, depth: int) -> Iterator[Carried]:
    """What is attached to a PDF."""
    from checker.reading.attached import attached, has_attached

    if has_attached(data):
        if depth > MAX_DEPTH:
            yield _lost(f"{name}!attachments", UnreadablePaper(f"they lie more than {MAX_DEPTH} files deep", "save them from a PDF viewer and check those"))
            return
        try:
            yield from _taken(attached(data), name, ocr, load, depth)
        except UnreadablePaper as error:
            yield _lost(f"{name}!attachments", error)


def _taken(pieces: Iterator[Piece], name: str, ocr: str, load: _Load, depth: int) -> Iterator[Carried]:
    """The papers among the pieces of a carrier, and what they carry themselves."""
    for piece in pieces:
        inner, data_file = f"{name}!{piece.name}", piece.name.lower().endswith(".json")
        if passed_over(PurePosixPath(piece.name)) and not data_file:
            continue
        load.papers += 1
        if load.papers > MAX_CARRIED or load.size > MAX_CARRIED_BYTES:
            raise UnreadablePaper(
                f"it carries more than {MAX_CARRIED:,} papers or {MAX_CARRIED_BYTES / 1e6:,.0f} MB; the rest was not read", "unpack it and check the folders"
            )
        try:
            held = piece.load()
            load.size += len(held)
            kind = sniff(held, piece.name)
            if kind in CARRIERS and depth >= MAX_DEPTH:
                yield _lost(inner, UnreadablePaper(f"it lies more than {MAX_DEPTH} archives or mails deep", "unpack it and check the folder"))
            elif kind in CARRIERS:
                yield from _unpacked(held, inner, ocr, load, depth + 1)
            elif kind == "json" or not data_file:
                yield _carried(held, inner, ocr)
                if kind == "pdf":
                    yield from _attached(held, inner, ocr, load, depth + 1)
        except UnreadablePaper as error:
            yield _lost(inner, error)
        except RecursionError:
            yield _lost(inner, UnreadablePaper("it is nested too deeply to be read", "ask the sender for the papers one by one"))


def _carried(data: bytes, name: str, ocr: str) -> Carried:
    return Carried(name, lambda: read_bytes(data, name, ocr))


def _lost(name: str, error: UnreadablePaper) -> Carried:
    def read_it() -> Paper:
        raise error

    return Carried(name, read_it)


def passed_over(path: PurePath) -> bool:
    """Whether a name tells that the file is no paper."""
    return any(part.startswith((".", "~$", "__MACOSX")) for part in path.parts[-8:]) or path.name.lower() in _CLUTTER or path.suffix.lower() in NOT_PAPERS


def _carries(path: Path) -> str:
    """What kind of file it is, by its bytes, as far as it may carry others; "" for what cannot be opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) or path.stat().st_size > MAX_BYTES:
            return ""
        with path.open("rb") as stream:
            head = stream.read(65_536)
            if head[:2] == b"PK" or head[:4] == b"\xd0\xcf\x11\xe0":
                head += stream.read(MAX_BYTES)
    except OSError:
        return ""
    return sniff(head, path.name)


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
