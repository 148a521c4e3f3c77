"""A look at a PDF's bytes before it is taken apart: which names it may hold, and forms that call each other over and over, which kill pdfium natively."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.report import Unreadable
from checker.reading import pdfium
from checker.reading.pdf_notes import MAX_NOTES
from checker.reading.pdf_words import MAX_CHARS

_FORM = re.compile(rb"/(?:F|#46)(?:o|#6[fF])(?:r|#72)(?:m|#6[dD])(?![A-Za-z0-9])")
_CALL = re.compile(rb"/([^\s/<>\[\](){}%]+)\s*Do(?![A-Za-z])")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPED = re.compile(rb"/[^\s/<>\[\](){}%#]*#[0-9A-Fa-f]{2}[^\s/<>\[\](){}%]*")
FEW_FORMS = 3
MAX_PAINTED = 100_000
MAX_STREAM = 20_000_000


def may_hold(data: bytes, name: bytes) -> bool:
    """Whether a PDF may hold this name (with its slash), written plainly or with escapes, or packed away in a stream of objects."""
    return any(one in data for one in (name, _PACKED)) or any(_plain(written) in (name, _PACKED) for written in _ESCAPED.findall(data))


_PACKED = b"/ObjStm"


def _plain(name: bytes) -> bytes:
    return _ESCAPE.sub(lambda m: bytes([int(m[1], 16)]), name) if b"#" in name else name


def check_forms(data: bytes) -> None:
    """Raises UnreadablePaper when the forms of the file would be painted too many times. Cheap when there are few forms."""
    if len(_FORM.findall(data)) < FEW_FORMS:
        return
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            known: dict[tuple[int, int], int] = {}
            for page in pdf.pages:
                if _painted(page.obj, _content(page.obj.get("/Contents")), known, ()) > MAX_PAINTED:
                    raise UnreadablePaper("its drawings repeat inside each other without end", "ask the sender for a plain copy; this file may be made to harm")
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError, RecursionError):
        return  # pdfium gives its own, clearer word on a damaged file


def _painted(owner: Any, content: bytes, known: dict[tuple[int, int], int], above: tuple[tuple[int, int], ...]) -> int:
    """How many drawings a page or form sets off, those of its forms within forms counted each time."""
    import pikepdf

    resources = owner.get("/Resources")
    forms = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(forms, pikepdf.Dictionary):
        return 1
    total = 1
    calls: dict[bytes, int] = {}
    for written in _CALL.findall(content):
        called = _plain(written)
        calls[called] = calls.get(called, 0) + 1
    for name, form in forms.items():
        times = calls.get(name[1:].encode("utf-8", "surrogateescape"), 0)
        if not times or not isinstance(form, pikepdf.Stream) or form.get("/Subtype") != "/Form":
            total += times
            continue
        key = form.objgen
        if key in above:  # in a ring: harmless where each draws the next once, for pdfium goes round a few times only
            total += times if times == 1 else 10 * MAX_PAINTED
            continue
        if len(above) > 30:
            continue
        if key not in known:
            known[key] = _painted(form, _content(form), known, (*above, key))
        total = min(total + times * known[key], 10 * MAX_PAINTED)
    return total


def _content(stream: Any) -> bytes:
    """The drawing commands, unpacked up to a bound."""
    import pikepdf

    if isinstance(stream, pikepdf.Array):
        return b"\n".join(_content(part) for part in list(stream)[:200])
    if not isinstance(stream, pikepdf.Stream):
        return b""
    filters = stream.get("/Filter")
    name = str(filters[0]) if isinstance(filters, pikepdf.Array) and len(filters) == 1 else str(filters)
    raw = bytes(stream.read_raw_bytes())
    if name == "/FlateDecode":
        try:
            return zlib.decompressobj().decompress(raw, MAX_STREAM)
        except zlib.error:
            return b""
    return raw if filters is None else bytes(stream.read_bytes()) if len(raw) < 1_000_000 else b""


def overfull(page: Any, text: Any, number: int, name: str) -> Iterator[Unreadable]:
    """What an open page holds more of than is read; nothing for a file without a name, which is looked at for its words alone."""
    for what, count, most in (("letters", pdfium.FPDFText_CountChars(text), MAX_CHARS), ("annotations", pdfium.FPDFPage_GetAnnotCount(page), MAX_NOTES)):
        if count > most and name:
            yield Unreadable(name, f"of page {number} only the first {most:,} {what} were read", "print it to a new PDF and check that")
