"""What a word processor file holds beyond what is read of it, told so that nothing is left out in silence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sized

from checker.model.report import Unreadable
from checker.reading.zip_guard import BROKEN

MAX_TOLD = 200
"""So many hidden words, comments and changes of one file are told."""
SMALLEST = 900
"""Points each way of a picture that may be a scanned page."""
PAGES = (1.27, 1.315), (1.38, 1.45)
"""How much longer than wide a page is: Letter, and A4. Photographs are 4 to 3 or 3 to 2."""
MOST_PICTURES = 200


def beyond(hidden: Sized, changes: Sized) -> tuple[str, ...]:
    """What of the hidden words and changes is not told."""
    said = (("hidden words and comments", hidden), ("tracked changes", changes))
    return tuple(f"{what} beyond the first {MAX_TOLD}" for what, found in said if len(found) > MAX_TOLD)


def pictures(archive: zipfile.ZipFile, folder: str, name: str) -> tuple[list[Unreadable], tuple[str, ...]]:
    """What is to be said of the pictures in that folder of the file, whose print is not read: those that may be pages, and how many there are."""
    entries = [e for e in archive.infolist() if e.filename.startswith(folder) and not e.is_dir()]
    pages = sum(_like_a_page(archive, e) for e in entries[:MOST_PICTURES])
    what = (
        "a picture in it, of the shape and size of a scanned page, was"
        if pages == 1
        else f"{pages} pictures in it, of the shape and size of scanned pages, were"
    )
    unread = [Unreadable(name, f"{what} not read", "save it as PDF and check that, or check the pictures by themselves")] if pages else []
    return unread, (f"what its {'picture shows' if len(entries) == 1 else f'{len(entries)} pictures show'}",) if entries else ()


def _like_a_page(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    from PIL import Image

    try:
        with archive.open(entry) as stream, Image.open(io.BytesIO(stream.read(1 << 16)), formats=("PNG", "JPEG", "TIFF", "GIF", "BMP")) as picture:
            short, long = sorted(picture.size)
    except (*BROKEN, Image.DecompressionBombError, SyntaxError):
        return False
    return short >= SMALLEST and any(low <= long / short <= high for low, high in PAGES)
