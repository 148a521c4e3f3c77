"""Attacks by mails: nesting, parts without end, headers that break parsers."""

from __future__ import annotations

import base64

from tests.hostile.archives import big
from tests.hostile.attacks import attack
from tests.hostile.raw_pdf import one_page
from tests.reading.made_carriers import compound

HEAD = b"From: Sales <sales@example.com>\r\nTo: desk@example.com\r\nSubject: Invoice 4711\r\nDate: Mon, 5 Feb 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"


def with_parts(*parts: tuple[bytes, bytes]) -> bytes:
    """A mail of parts, each with its headers."""
    body = b"".join(b"--cut\r\n%s\r\n\r\n%s\r\n" % part for part in parts)
    return HEAD + b'Content-Type: multipart/mixed; boundary="cut"\r\n\r\n' + body + b"--cut--\r\n"


def attached(name: bytes, data: bytes) -> tuple[bytes, bytes]:
    """A part with a file."""
    return b'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="%s"' % name, base64.encodebytes(data)


@attack("mail in mail in mail.eml", harmless=True)
def nested() -> bytes:
    """Mails in mails, two hundred deep."""
    mail = HEAD + b"\r\nINVOICE"
    for _ in range(200):
        mail = HEAD + b"Content-Type: message/rfc822\r\n\r\n" + mail
    return mail


@attack("parts in parts.eml", slow=True, harmless=True)
def deep_parts() -> bytes:
    """Multiparts in multiparts, three thousand deep."""
    starts = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000))
    return HEAD + starts + b"Content-Type: text/plain\r\n\r\nINVOICE\r\n"


@attack("parts without end.eml")
def many_parts() -> bytes:
    """Thirty thousand attachments."""
    return with_parts(*(attached(b"%d.pdf" % n, b"x") for n in range(30_000)))


@attack("mail with a bomb.eml", slow=True)
def bomb() -> bytes:
    """An archive that unpacks to a gigabyte, attached."""
    return with_parts(attached(b"papers.zip", big(1000)))


@attack("mail with names that step out.eml", harmless=True)
def slips() -> bytes:
    """Attachments that would like to be written elsewhere."""
    return with_parts(attached(b"../../../tmp/slipped-out.pdf", one_page()), attached(b"inv\x1b[31m\xe2\x80\xaefdp.exe", one_page()), attached(b"x" * 4000 + b".pdf", one_page()))


@attack("mail of odd headers.eml", slow=True, harmless=True)
def odd_headers() -> bytes:
    """Headers that trip parsers: endless, folded, of letters that there are not, with dates beyond time."""
    odd = b"From: " + b"<" * 5000 + b"\r\nTo: " + b"a," * 20_000 + b"\r\nSubject: " + b"=?utf-8?q?=ff=fe?= " * 500 + b"=?x-nothing?b?!!!!?=\r\n"
    odd += b"Date: Mon, 99 Xyz 99999999999 99:99:99 +999999\r\nMessage-ID: <" + b"[" * 2000 + b"\r\nMIME-Version: 1.0\r\n"
    return odd + b'Content-Type: text/plain; charset="\xff\xfe"; name*0*=utf-8\'\'%ff; name*1="' + b"\\" * 3000 + b"\r\n\r\nINVOICE 4711\r\n"


@attack("outlook in a ring.msg")
def broken_msg() -> bytes:
    """The head of an Outlook mail whose directory is noise."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + b"\0" * 478 + "__substg1.0_0037001F".encode("utf-16-le") + b"\xff" * 4000


@attack("outlook without a mail.msg")
def empty_msg() -> bytes:
    """A sound file system whose streams are none of a mail, though their noise names one."""
    return compound({"Something": b"__substg1.0_0037001F".decode().encode("utf-16-le") * 200})
