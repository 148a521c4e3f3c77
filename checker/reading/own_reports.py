"""Reports that docscan wrote itself: lying among papers they would be read as papers, and every finding in them found again."""

from __future__ import annotations

import io
import re
import zipfile

REASON = "it bears the mark of a report that docscan wrote, and is not taken for a paper"
REMEDY = "keep reports out of the folder of papers; if it came from somebody else, look at it by hand"

_HTML = re.compile(rb'<meta name="generator" content="docscan')
_JUNIT = re.compile(rb'<testsuites [^>]*\bname="docscan"')
_CSV = "shipment,verdict,score,papers,severity,confidence,".encode("utf-8-sig")
_HEAD = re.compile(r"\s*(HOLD|REVIEW|CLEAR) ")
_TAIL = "A finding is a reason to ask, not a proof; no finding is no clearance."
_MAKER = re.compile(rb"<dc:creator[^>]*>docscan</dc:creator>")
_CASE = {"case.json", "case.md", "manifest.json"}


def is_own(data: bytes, media: str) -> bool:
    """Whether the bytes bear such a mark. It says nothing of who put it there: what bears it is listed as not read, never passed over in silence."""
    head = data[:4096]
    if media == "html":
        return bool(_HTML.search(head))
    if media == "xml":
        return bool(_JUNIT.search(head))
    if media in {"csv", "text"}:
        last = " ".join(data[-1000:].decode("utf-8", "replace").split())
        return head.startswith(_CSV) or (bool(_HEAD.match(head.decode("utf-8", "replace"))) and _TAIL in last)
    if media in {"xlsx", "zip"}:
        return _marked_archive(data, media)
    return False


def _marked_archive(data: bytes, media: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if media == "zip":
                return set(archive.namelist()) >= _CASE
            core = archive.getinfo("docProps/core.xml")
            return core.file_size < 20_000 and bool(_MAKER.search(archive.read(core)))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, RuntimeError, NotImplementedError, EOFError):
        return False
