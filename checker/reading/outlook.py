"""Outlook's .msg files: a mail kept as a small file system of properties."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from checker.errors import UnreadablePaper
from checker.reading.carried import MAX_DEPTH, Names, Piece
from checker.reading.correspondence import MAX_ATTACHMENTS, SMALL_PICTURE, Letter
from checker.reading.decoding import decode

_SUBJECT, _SENDER, _ADDRESS, _TO, _BODY, _HTML, _RTF, _SENT = "0037", "0C1A", "5D01", "0E04", "1000", "1013", "1009", 0x0039
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID = "3707", "3704", "3701", "3712"
_ATTACHMENT = "__attach_version1.0_"
_INNER = "__substg1.0_3701000D"
_DAMAGED = ("the Outlook mail is damaged or cut short", "save it again from Outlook, as .eml or .msg")
Path = tuple[str, ...]


def read_letter(data: bytes) -> Letter:
    """The words of the mail; raises UnreadablePaper."""
    with _opened(data) as file:
        return _letter(file, ())


def carried(data: bytes) -> Iterator[Piece]:
    """What is attached to the mail, and to the mails in it; raises UnreadablePaper."""
    with _opened(data) as file:
        yield from _pieces(file, (), Names(), "", 1)


def _opened(data: bytes) -> Any:
    import olefile

    try:
        file = olefile.OleFileIO(io.BytesIO(data))
        told = any(entry[0].startswith(("__substg1.0_", "__properties_version1.0")) for entry in file.listdir(streams=True, storages=True))
    except (OSError, ValueError, IndexError, TypeError, AttributeError, struct.error) as error:
        raise UnreadablePaper(*_DAMAGED) from error
    if not told:
        file.close()
        raise UnreadablePaper(*_DAMAGED)
    return file


def _letter(file: Any, at: Path) -> Letter:
    sender, address = _text(file, at, _SENDER), _text(file, at, _ADDRESS)
    letter = Letter(
        f"{sender} <{address}>" if address and address != sender else sender,
        _text(file, at, _TO),
        _text(file, at, _SUBJECT),
        _sent(file, at),
        program="Outlook",
    )
    letter.text = _text(file, at, _BODY)
    raw = _stream(file, (*at, f"__substg1.0_{_HTML}0102"))
    letter.html = decode(raw) if raw else _text(file, at, _HTML)
    if not letter.text.strip() and not letter.html.strip() and _stream(file, (*at, f"__substg1.0_{_RTF}0102")):
        letter.not_checked.append("its words, which are kept as packed RTF only: save the mail as .eml to have them read")
    return letter


def _pieces(file: Any, at: Path, names: Names, before: str, depth: int) -> Iterator[Piece]:
    places = sorted({entry[len(at)] for entry in file.listdir(streams=True, storages=True) if len(entry) > len(at) and tuple(entry[: len(at)]) == at})
    for number, place in enumerate(p for p in places if p.startswith(_ATTACHMENT)):
        if number >= MAX_ATTACHMENTS:
            raise UnreadablePaper(f"the mail has more than {MAX_ATTACHMENTS} attachments; the rest was not read", "save them to a folder and check that")
        here = (*at, place)
        name = _text(file, here, _LONG_NAME) or _text(file, here, _SHORT_NAME) or "attachment"
        if file.exists("/".join((*here, _INNER))):
            yield from _inner(file, (*here, _INNER), names, before, depth)
            continue
        held = _stream(file, (*here, f"__substg1.0_{_DATA}0102"))
        logo = _text(file, here, _CONTENT_ID) and name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".bmp")) and len(held) <= SMALL_PICTURE
        if not logo and held:
            yield Piece(names.fresh(before + name), _giving(held))


def _inner(file: Any, at: Path, names: Names, before: str, depth: int) -> Iterator[Piece]:
    """The words of a mail within the mail, as a text, and what is attached to it."""
    letter = _letter(file, at)
    name = f"{before}{letter.subject.replace('/', ' ')[:60] or 'mail'}.msg"
    if depth >= MAX_DEPTH:
        yield Piece(names.fresh(name), _too_deep)
        return
    words = f"<p>Subject {letter.subject}</p>{letter.html}" if letter.html.strip() else f"{letter.subject}\n\n{letter.text}"
    kind = "html" if letter.html.strip() else "txt"
    yield Piece(names.fresh(f"{name}/body.{kind}"), _giving((f"<html>{words}</html>" if kind == "html" else words).encode("utf-8", "replace")))
    yield from _pieces(file, at, names, f"{name}/", depth + 1)


def _too_deep() -> bytes:
    raise UnreadablePaper(f"it lies more than {MAX_DEPTH} mails deep", "save it by itself from Outlook and check that")


def _giving(held: bytes) -> Callable[[], bytes]:
    return lambda: held


def _text(file: Any, at: Path, tag: str) -> str:
    if wide := _stream(file, (*at, f"__substg1.0_{tag}001F")):
        return wide.decode("utf-16-le", "replace").strip("\x00").strip()
    return decode(_stream(file, (*at, f"__substg1.0_{tag}001E"))).strip("\x00").strip()


def _stream(file: Any, at: Path) -> bytes:
    path = "/".join(at)
    try:
        return bytes(file.openstream(path).read()) if file.exists(path) and file.get_type(path) == 2 else b""
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise UnreadablePaper(*_DAMAGED) from error


def _sent(file: Any, at: Path) -> datetime | None:
    """When the mail was sent: a count of 100 nanoseconds since 1601 among the properties of fixed length."""
    told = _stream(file, (*at, "__properties_version1.0"))
    for offset in range(24 if at else 32, min(len(told), 16_000) - 15, 16):
        kind, tag, _, ticks = struct.unpack_from("<HHIQ", told, offset)
        if tag == _SENT and kind == 0x0040 and 0 < ticks < 3 * 10**18 // 10:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
    return None
