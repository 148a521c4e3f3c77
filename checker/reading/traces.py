"""What a PDF file betrays about its making: the program, the dates, what it carries."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from checker.model.traces import FileTraces
from checker.reading import pdfium

_DATE = re.compile(r"^\s*(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(?:([+-])(\d\d)'?(\d\d)?|Z)?")
_ISO = re.compile(r"^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")
_SCRIPT = re.compile(rb"/S\s*/JavaScript|/JavaScript\s*[<\[(\d]")
_SIGNED = re.compile(rb"/ByteRange\s*\[")
MAX_EMBEDDED = 50


def properties(document: Any, data: bytes, name: str) -> FileTraces:
    """The properties of an open PDF: program, author, dates, embedded files, script and signatures."""
    return FileTraces(
        name,
        producer=_meta(document, b"Producer"),
        creator=_meta(document, b"Creator"),
        author=_meta(document, b"Author"),
        created=pdf_date(_meta(document, b"CreationDate")),
        modified=pdf_date(_meta(document, b"ModDate")),
        embedded=_embedded(document),
        has_script=pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 or bool(_SCRIPT.search(data)),
        signatures=len(_SIGNED.findall(data)),
    )


def pdf_date(text: str) -> datetime | None:
    """The moment in a PDF date (D:20240205093000+08'00'), with its zone (UTC where none is stated), or None."""
    match = _DATE.match(text) if "-" not in text[:8] else _ISO.match(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(g) if g else None for g in match.groups()[:6])
    zone: timezone = UTC
    if len(match.groups()) > 6 and match[7]:
        offset = timedelta(hours=int(match[8]), minutes=int(match[9] or 0))
        if offset < timedelta(hours=24):
            zone = timezone(offset if match[7] == "+" else -offset)
    try:
        return datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=zone)
    except ValueError:
        return None


def _meta(document: Any, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    if size <= 2 or size > 100_000:
        return ""
    buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").strip("\x00 \t\r\n")


def _embedded(document: Any) -> tuple[str, ...]:
    """The names of the files attached to the document."""
    names = []
    for index in range(min(max(pdfium.FPDFDoc_GetAttachmentCount(document), 0), MAX_EMBEDDED)):
        attachment = pdfium.FPDFDoc_GetAttachment(document, index)
        size = pdfium.FPDFAttachment_GetName(attachment, None, 0) if attachment else 0
        if 2 < size < 10_000:
            buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
            pdfium.FPDFAttachment_GetName(attachment, buffer, size)
            names.append(bytes(buffer)[: size - 2].decode("utf-16-le", "replace"))
    return tuple(names)
