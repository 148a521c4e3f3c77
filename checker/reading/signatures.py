"""Electronic signatures in a PDF: who signed, whether the signed bytes still stand, and what was changed after signing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from checker.model.traces import FieldChange, Signing
from checker.reading.paper import Page, Word
from checker.reading.revisions import changes_since
from checker.reading.traces import pdf_date

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
_NAME = re.compile(rb"/Name\s*\(((?:\\.|[^\\)]){1,200})\)")
_DATE = re.compile(rb"/M\s*\((D:[^)]{4,40})\)")
_NEAR = 60_000
MAX_SIGNATURES = 5
NO_LIBRARY = "not checked: pyHanko is not installed (pip install docscan[signatures])"
BROKEN = "broken"
VALID = "valid"


def signings(data: bytes, pages: list[Page], name: str, words_of: Callable[[bytes], list[list[Word]]]) -> tuple[tuple[Signing, ...], tuple[str, ...]]:
    """The signatures of a PDF in the order of their ends, and what could not be looked at."""
    found = sorted({tuple(map(int, m.groups())): m.start() for m in _RANGE.finditer(data)}.items(), key=lambda f: f[0][2] + f[0][3])
    if not found:
        return (), ()
    states, notes = _states(data, len(found))
    told: list[Signing] = []
    for (start, length, second, rest), at in found[:MAX_SIGNATURES]:
        end = second + rest
        if start != 0 or not 0 < length < second <= end or end > len(data):
            told.append(Signing(*_who(data, at), BROKEN, whole=False))
            continue
        whole = not data[end:].strip()
        later: tuple[FieldChange, ...] = ()
        if not whole:
            later, more = changes_since([data[:end]], pages, name, words_of)
            notes += [f"changes after the signature that ends at byte {end:,}: the signed state cannot be opened" for _ in more[:1]]
        told.append(Signing(*_who(data, at), states.get(end, NO_LIBRARY if not states else "not checked"), whole, later))
    if len(found) > MAX_SIGNATURES:
        notes.append(f"signatures beyond the first {MAX_SIGNATURES}")
    return tuple(told), tuple(notes)


def _who(data: bytes, at: int) -> tuple[str, datetime | None]:
    """The signer's name and the time of signing as the signature's dictionary gives them, somewhere around the byte range."""
    head, tail = data.rfind(b"obj", 0, at), data.find(b"endobj", at)
    part = data[max(head, at - _NEAR) : tail if 0 < tail < at + 4 * _NEAR else at + _NEAR]
    named, dated = _NAME.search(part), _DATE.search(part)
    return _words(named[1]) if named else "", pdf_date(dated[1].decode("latin-1")) if dated else None


def _words(raw: bytes) -> str:
    plain = re.sub(rb"\\([()\\])", rb"\1", raw)
    return plain[2:].decode("utf-16-be", "replace") if plain.startswith(b"\xfe\xff") else plain.decode("latin-1")


def _states(data: bytes, count: int) -> tuple[dict[int, str], list[str]]:
    """The state of each signature by the byte at which it ends, from pyHanko; and why it could not be asked."""
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        return {}, [f"whether {count} electronic signature{'s' if count > 1 else ''} still hold{'s' if count == 1 else ''}: pyHanko is not installed"]
    found: dict[int, str] = {}
    notes: list[str] = []
    try:
        for signature in PdfFileReader(io.BytesIO(data), strict=False).embedded_signatures[:MAX_SIGNATURES]:
            end = int(signature.byte_range[2]) + int(signature.byte_range[3])
            found[end] = _state(signature)
    except Exception as error:  # noqa: BLE001 - a signature off the standard may lead the library to any error; the file is read without it
        notes.append(f"electronic signatures: they cannot be read ({type(error).__name__})")
    return found, notes


def _state(signature: Any) -> str:
    """Whether the signed bytes are those that were signed; whom to trust is not asked."""
    import logging

    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    for noisy in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    try:
        status = validate_pdf_signature(signature, ValidationContext(allow_fetching=False, trust_roots=[]), skip_diff=True)
    except Exception as error:  # noqa: BLE001 - as above
        return f"not checked: {type(error).__name__}"
    return VALID if status.intact and status.valid else BROKEN
