"""Files attached to a PDF: the data of an electronic invoice (Factur-X, ZUGFeRD), the papers of a portfolio."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from checker.errors import UnreadablePaper
from checker.reading import pdfium
from checker.reading.carried import Names, Piece

MAX_ATTACHED = 200
MAX_SIZE = 100_000_000
MAX_NODES = 1_000
_PACKED = ("it is packed in a way that is not opened", "save the attachment from a PDF viewer and check that")


def has_attached(data: bytes) -> bool:
    """Whether a PDF carries files; False for one that cannot be opened, of which its reader tells."""
    from checker.reading.pdf_guard import may_hold
    from checker.reading.pdf_library import opened

    if not may_hold(data, b"/EmbeddedFiles"):
        return False
    try:
        with opened(data) as document:
            return bool(pdfium.FPDFDoc_GetAttachmentCount(document) > 0)
    except UnreadablePaper:
        return False


def attached(data: bytes) -> Iterator[Piece]:
    """The files that a PDF carries, in the order of its list; raises UnreadablePaper. Nothing is unpacked past 100 MB."""
    import pikepdf

    try:
        pdf = pikepdf.open(io.BytesIO(data))
        held = pdf.Root.get("/Names")
        found = list(islice(_listed(held.get("/EmbeddedFiles") if held is not None else None), MAX_ATTACHED + 1))
    except (pikepdf.PdfError, pikepdf.PasswordError, LookupError, ValueError, TypeError, RuntimeError, AttributeError) as error:
        raise UnreadablePaper("the list of its attached files is damaged", "save the attachments from a PDF viewer and check those") from error
    fresh = Names()
    for name, spec in found[:MAX_ATTACHED]:
        yield Piece(fresh.fresh(name), _loader(pdf, spec))
    if len(found) > MAX_ATTACHED:
        raise UnreadablePaper(f"it carries more than {MAX_ATTACHED} files; the rest was not read", "save the attachments and check the folder")


def _listed(top: Any) -> Iterator[tuple[str, Any]]:
    """Names and file specifications of a name tree (ISO 32000-1, 7.9.6); a tree that is deep, or leads back into itself, ends where it is too much."""
    import pikepdf

    nodes = [top] if isinstance(top, pikepdf.Dictionary) else []
    seen: set[tuple[int, int]] = set()
    for _ in range(MAX_NODES):
        if not nodes:
            return
        node = nodes.pop(0)
        if node.is_indirect and node.objgen in seen:
            continue
        seen.add(node.objgen)
        pairs = list(node.get("/Names", []))
        for key, spec in zip(pairs[::2], pairs[1::2], strict=False):
            if isinstance(spec, pikepdf.Dictionary):
                yield str(spec.get("/UF", spec.get("/F", key))), spec
        nodes += [kid for kid in node.get("/Kids", []) if isinstance(kid, pikepdf.Dictionary)]
    if nodes:
        raise UnreadablePaper("its list of attached files is too large to be looked over", "save the attachments from a PDF viewer and check the folder")


def _loader(pdf: Any, spec: Any) -> Callable[[], bytes]:
    return lambda: _content(spec, pdf)


def _content(spec: Any, _pdf: Any) -> bytes:
    """The bytes of an attached file. The PDF must still be open: its objects go with it."""
    import pikepdf

    try:
        files = spec.get("/EF", {})
        stream = files.get("/UF", files.get("/F"))
        raw, filters = stream.read_raw_bytes(), stream.get("/Filter")
        used = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)] if filters is not None else []
    except (pikepdf.PdfError, KeyError, ValueError, TypeError, RuntimeError, AttributeError) as error:
        raise UnreadablePaper("the attached file is damaged", "ask the sender for it by itself") from error
    if not used:
        return bytes(raw)
    if used != ["/FlateDecode"] or "/DecodeParms" in stream:
        raise UnreadablePaper(*_PACKED)
    return _inflated(raw)


def _inflated(raw: bytes) -> bytes:
    """The unpacked bytes; refuses what grows past the limit."""
    unpacker = zlib.decompressobj()
    try:
        out = unpacker.decompress(raw, MAX_SIZE + 1)
    except zlib.error as error:
        raise UnreadablePaper("the attached file is damaged", "ask the sender for it by itself") from error
    if len(out) > MAX_SIZE:
        raise UnreadablePaper(f"the attached file grows past {MAX_SIZE / 1e6:,.0f} MB", "do not open it; ask the sender for it by itself")
    return out
