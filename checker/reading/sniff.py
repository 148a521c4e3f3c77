"""What kind of file the bytes are, whatever the name says."""

from __future__ import annotations

import io
import re
import struct
import zipfile

from checker.reading.mailbox import is_mailbox

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
)
_MAIL = re.compile(rb"^(?:received|from|to|subject|date|message-id|mime-version|return-path|delivered-to|x-[a-z-]+):[ \t]", re.IGNORECASE | re.MULTILINE)


_POST = re.compile(rb"^(?:(?:received|message-id|mime-version|return-path|delivered-to):|from:[^\r\n]*@)", re.IGNORECASE | re.MULTILINE)
"""What a machine wrote on its way; a letter may begin with From, To and Date too, but with no address."""
_DCSA = re.compile(rb'"(?:transportDocumentReference|transportDocumentTypeCode|documentParties|shippingInstructionsReference|carrierBookingReference)"\s*:')


def sniff(head: bytes, name: str = "") -> str:
    """The media type as a short word: pdf, xlsx, xlsm, xlsb, xls, ods, docx, zip, png, jpeg, tiff, html, xml, eml, msg, mbox, edi, csv, text, unknown or empty.

    Only JSON of the DCSA's documents is called json.

    `head` is the beginning of the file; zipped formats are told apart best when it is the whole file. `name` decides only between kinds of plain text.
    """
    if not head.strip(b"\x00 \t\r\n"):
        return "empty"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for magic, media in _MAGIC:
        if head.startswith(magic):
            return media if media != "bmp" or (len(head) > 14 and head[6:10] == b"\x00\x00\x00\x00") else "unknown"
    if (head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif")) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return "webp" if head.startswith(b"RIFF") else "heic"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(head)
    if head.lstrip()[:5] == b"From " and is_mailbox(head):
        return "mbox"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(head)
    return _plain(head[:65536], name.lower())


def _zipped(head: bytes) -> str:
    """Which of the zipped formats, from the names in the archive's directory or, in a cut head, from its local headers."""
    names = _names(head)
    if any(n.startswith("xl/") for n in names):
        if any(n == "xl/workbook.bin" for n in names):
            return "xlsb"
        return "xlsm" if any(n == "xl/vbaProject.bin" for n in names) else "xlsx"
    if any(n.startswith("word/") for n in names):
        return "docx"
    if any(n.startswith("ppt/") for n in names):
        return "pptx"
    start = head[30:160]
    if b"opendocument.spreadsheet" in start:
        return "ods"
    return "odt" if b"opendocument.text" in start else "zip"


def _names(head: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(head)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
        found: list[str] = []
        at = head.find(b"PK\x03\x04")
        while at >= 0 and len(found) < 1000:
            length = int.from_bytes(head[at + 26 : at + 28], "little")
            found.append(head[at + 30 : at + 30 + length].decode("utf-8", "replace"))
            at = head.find(b"PK\x03\x04", at + 30)
        return found


def _compound(head: bytes) -> str:
    """Which of the old Office formats, by the stream names of the OLE2 directory (UTF-16); an encrypted new one counts as encrypted."""
    for stream, media in (("EncryptedPackage", "encrypted-office"), ("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls")):
        if f"{stream}\0".encode("utf-16-le") in head:
            return media
    if "__substg1.0_".encode("utf-16-le") in head:
        return "msg"
    return "ole2"


def _plain(head: bytes, name: str) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    else:
        text = head.removeprefix(b"\xef\xbb\xbf")
        if 2 * len(text[1:400:2].replace(b"\x00", b"")) < len(text[1:400:2]) and b"\x00" not in text[:400:2]:
            text = text.decode("utf-16-le", "ignore").encode("utf-8", "ignore")  # UTF-16 without its mark
        if b"\x00" in text:
            return "unknown"
    start = text.lstrip()[:2048].lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<") and b"<html" in start):
        return "html"
    if start.startswith(b"<?xml") or re.match(rb"<[a-z][\w:.-]*[\s>]", start):
        return "xml"
    if len(_MAIL.findall(text[:4096])) >= (2 if name.endswith(".eml") else 3) and (name.endswith(".eml") or _POST.search(text[:16_384])):
        return "eml"
    if re.match(rb"un(?:a.{6}\s*unb|b\+un)", start, re.DOTALL):
        return "edi"
    if start.startswith((b"{", b"[")) and _DCSA.search(text):
        return "json"
    if sum(byte < 9 or 13 < byte < 27 for byte in text[:4096]) > len(text[:4096]) // 50:
        return "unknown"
    return "csv" if name.endswith((".csv", ".tsv")) or _columns(text[:8192]) else "text"


def _columns(text: bytes) -> bool:
    lines = [line for line in text.splitlines()[:-1] if line.strip()][:20]
    if len(lines) < 3:
        return False
    return any(len({line.count(mark) for line in lines}) == 1 and lines[0].count(mark) >= 2 for mark in (b";", b"\t", b","))
