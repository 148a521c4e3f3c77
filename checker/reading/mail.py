"""Mails: their own words as a paper, and the papers attached to them."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from checker.errors import UnreadablePaper
from checker.reading.carried import Names, Piece
from checker.reading.correspondence import MAX_ATTACHMENTS, SKIPPED, SMALL_PICTURE, Letter, paper_of
from checker.reading.decoding import decode
from checker.reading.paper import Paper

_MOST_PARTS = 2_000
_MOST_CUTS = 10_000
_SEALED = {
    "application/pkcs7-mime": ("the mail is encrypted or sealed (S/MIME)", "open it in a mail program and save the papers in it"),
    "application/x-pkcs7-mime": ("the mail is encrypted or sealed (S/MIME)", "open it in a mail program and save the papers in it"),
    "application/pgp-encrypted": ("the mail is encrypted (PGP)", "open it in a mail program and save the papers in it"),
    "application/ms-tnef": ("the attachments are packed in Outlook's own form (winmail.dat)", "ask the sender to send them as plain attachments"),
}


def read_mail(data: bytes, shown_as: str, sha256: str, media: str) -> Paper:
    """The words of a mail (eml or msg) as a paper; raises UnreadablePaper."""
    if media == "msg":
        from checker.reading.outlook import read_letter

        return paper_of(read_letter(data), shown_as, sha256, media)
    try:
        return paper_of(_letter(_opened(data)), shown_as, sha256, media)
    except RecursionError as error:
        raise UnreadablePaper("the mail is nested too deeply to be read", "open it in a mail program and save the papers in it") from error


def attachments(data: bytes, media: str) -> Iterator[Piece]:
    """The files attached to a mail, and the mails; raises UnreadablePaper."""
    if media == "msg":
        from checker.reading.outlook import carried

        yield from carried(data)
        return
    names = Names()
    for part in _attached(_opened(data)):
        yield Piece(names.fresh(_name(part)), _loader(part))


def _opened(data: bytes) -> EmailMessage:
    if data.count(b"\n--") > _MOST_CUTS:
        raise UnreadablePaper("the mail has more parts than can be looked over", "save its attachments to a folder and check that")
    try:
        mail = message_from_bytes(data, policy=policy.default)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadablePaper("the mail is damaged", "save it again from the mail program") from error
    if not isinstance(mail, EmailMessage):
        raise UnreadablePaper("the mail is damaged", "save it again from the mail program")
    return mail


def _letter(mail: EmailMessage) -> Letter:
    letter = Letter(
        _header(mail, "from"), _header(mail, "to"), _header(mail, "subject"), _date(mail), program=_header(mail, "x-mailer") or _header(mail, "user-agent")
    )
    for part in _leaves(mail):
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and not _is_attached(part):
            words = decode(_bytes(part), str(part.get_content_charset() or ""))
            if kind == "text/html":
                letter.html += words
            else:
                letter.text += words + "\n"
        elif _is_logo(part):
            letter.not_checked.append(f"the small picture {_name(part)} set into its words")
    return letter


def _attached(mail: EmailMessage) -> Iterator[EmailMessage]:
    count = 0
    for part in _leaves(mail):
        kind = part.get_content_type()
        if kind in SKIPPED or _is_logo(part) or (kind in ("text/plain", "text/html") and not _is_attached(part)):
            continue
        count += 1
        if count > MAX_ATTACHMENTS:
            raise UnreadablePaper(f"the mail has more than {MAX_ATTACHMENTS} attachments; the rest was not read", "save them to a folder and check that")
        yield part


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a mail within the mail counts as one."""
    left = [mail]
    for _ in range(_MOST_PARTS):
        if not left:
            return
        part = left.pop(0)
        if part.is_multipart() and part.get_content_maintype() != "message":
            left[:0] = [p for p in part.get_payload() if isinstance(p, EmailMessage)]
        else:
            yield part
    if left:
        raise UnreadablePaper(f"the mail has more than {_MOST_PARTS:,} parts; the rest was not read", "save its attachments to a folder and check that")


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_filename(part))


def _is_logo(part: EmailMessage) -> bool:
    inside = part.get_content_disposition() == "inline" or bool(_header(part, "content-id"))
    return part.get_content_maintype() == "image" and inside and part.get_content_disposition() != "attachment" and len(_bytes(part)) <= SMALL_PICTURE


def _loader(part: EmailMessage) -> Callable[[], bytes]:
    def load() -> bytes:
        if part.get_content_type() in _SEALED:
            raise UnreadablePaper(*_SEALED[part.get_content_type()])
        return _bytes(part)

    return load


def _bytes(part: EmailMessage) -> bytes:
    """What a part holds; of a mail within the mail the whole of it."""
    try:
        if part.get_content_maintype() == "message" and part.is_multipart():
            inner = part.get_payload(0)
            return inner.as_bytes(policy=policy.compat32) if isinstance(inner, EmailMessage) else b""
        held = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError, KeyError) as error:
        raise UnreadablePaper("the attachment is damaged", "save it from the mail program and check that") from error
    return held if isinstance(held, bytes) else b""


def _name(part: EmailMessage) -> str:
    if name := _filename(part):
        return name
    if part.get_content_maintype() == "message" and part.is_multipart():
        inner = part.get_payload(0)
        subject = _header(inner, "subject") if isinstance(inner, EmailMessage) else ""
        return f"{subject.replace('/', ' ')[:60] or 'mail'}.eml"
    return f"attachment{mimetypes.guess_extension(part.get_content_type()) or ''}"


def _filename(part: EmailMessage) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        return "attachment"
    if "\ufffd" in name and (raw := re.search(r'name="?([^";\r\n]+)', _raw(part, "content-disposition") or _raw(part, "content-type"))):
        return _mended(raw[1])
    return name


def _header(mail: EmailMessage, name: str) -> str:
    try:
        text = str(mail.get(name) or "")
        return " ".join((_mended(_raw(mail, name)) if "\ufffd" in text else text).split())[:500]
    except (ValueError, LookupError, TypeError, AttributeError):  # the header parser breaks on some malformed headers
        return ""


def _raw(mail: EmailMessage, name: str) -> str:
    """A header as it stands in the mail, bytes that are no ASCII kept as lone surrogates."""
    return next((str(value) for key, value in mail.raw_items() if key.lower() == name), "")


def _mended(text: str) -> str:
    """The text, with bytes that stood in it unencoded read as letters."""
    if any("\ud800" <= c <= "\udfff" for c in text):
        return decode(text.encode("utf-8", "surrogateescape"))
    return text


def _date(mail: EmailMessage) -> datetime | None:
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        told = parsedate_to_datetime(_header(mail, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return told if told.tzinfo else told.replace(tzinfo=UTC)
