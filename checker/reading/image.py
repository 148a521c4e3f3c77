"""Scans and photographs as picture files, each frame a page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.report import Unreadable
from checker.model.traces import FileTraces, Patch
from checker.reading.ocr import engine_for, read_in_part, why_not
from checker.reading.paper import Page, Paper
from checker.reading.patches import pasted_in
from checker.reading.recognised import Pixels
from checker.reading.scan import BLANK, read_picture

FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
MAX_PIXELS = 60_000_000
MAX_PAGES = 100
LONGEST = 2600
"""Pixels of the longer side to which a picture is reduced: 220 an inch on A4."""

SHORTEST = 1700
"""Pixels of the longer side below which a picture is enlarged, so that small print has height enough."""

A4 = 842.0
_MODIFIED, _PROGRAM = 0x0132, 0x0131
_NO_HEIC = ("a photograph in Apple's own format (HEIC), for which no reader is installed", "run pip install 'docscan[ocr]', or save it as JPEG")
_DAMAGED = ("the picture is damaged or cut short", "fetch the file again, or open and re-save it in a picture viewer")


def read_image(data: bytes, shown_as: str, sha256: str, media: str, engine: str = "auto") -> Paper:
    """The paper in a picture file, its print recognised; raises UnreadablePaper."""
    eye = engine_for(engine)
    if eye is None:
        raise UnreadablePaper(*why_not(engine))
    picture = _opened(data, (*FORMATS, _photographs()) if media == "heic" else FORMATS)
    frames = getattr(picture, "n_frames", 1) if media == "tiff" else 1
    pages: list[Page] = []
    unread: list[Unreadable] = []
    patches: list[Patch] = []
    for index, (pixels, dpi) in enumerate(_frames(picture, min(frames, MAX_PAGES)), 1):
        page = Page(index, pixels.shape[1] * 72 / dpi, pixels.shape[0] * 72 / dpi)
        if not read_picture(page, pixels, dpi, eye):
            page.unread = BLANK[0]
            unread.append(Unreadable(shown_as, f"page {index} is unread: {BLANK[0]}", BLANK[1]))
        unread += read_in_part(page, shown_as)
        pages.append(page)
        patches += pasted_in(pixels, (72 / dpi, 72 / dpi), (0.0, 0.0), page, shown_as)
    if frames > MAX_PAGES:
        unread.append(Unreadable(shown_as, f"only the first {MAX_PAGES} of {frames} pages were read", "split the file and check the parts"))
    if len(pages) < min(frames, MAX_PAGES):
        unread.append(Unreadable(shown_as, f"page {len(pages) + 1} and those after it are damaged", "fetch the file again"))
    return Paper(shown_as, sha256, media, pages, replace(_traces(picture, shown_as), patches=tuple(patches)), unread)


def _photographs() -> str:
    """The format of telephones' photographs (HEIC), made known to the picture library; raises UnreadablePaper where its extra is missing."""
    try:
        from pillow_heif import register_heif_opener
    except ImportError as error:
        raise UnreadablePaper(*_NO_HEIC) from error
    register_heif_opener()
    return "HEIF"


def _opened(data: bytes, formats: tuple[str, ...] = FORMATS) -> Any:
    """The picture, opened but not yet decoded; raises UnreadablePaper."""
    import warnings

    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of large pictures; ours is the limit below
        try:
            picture = Image.open(io.BytesIO(data), formats=formats)
        except Image.DecompressionBombError as error:
            raise UnreadablePaper("the picture has far too many pixels", "save it smaller; 300 dots an inch are plenty") from error
        except Exception as error:  # Pillow raises whatever a damaged file leads it to
            raise UnreadablePaper(*_DAMAGED) from error
    wide, high = picture.size
    if wide * high > MAX_PIXELS:
        limit = f"the picture has {wide * high / 1e6:,.0f} million pixels; the limit is {MAX_PIXELS / 1e6:,.0f} million"
        raise UnreadablePaper(limit, "save it smaller; 300 dots an inch are plenty")
    return picture


def _frames(picture: Any, count: int) -> Iterator[tuple[Pixels, float]]:
    """Each page's pixels, upright as the camera held it, and how many stand for an inch. A damaged page ends the file, unless it is the first."""
    for index in range(count):
        try:
            if count > 1:
                picture.seek(index)
            made = _page_pixels(picture)
        except UnreadablePaper:
            raise
        except Exception as error:  # Pillow raises whatever a damaged file leads it to
            if index == 0:
                raise UnreadablePaper(*_DAMAGED) from error
            return
        yield made


def _page_pixels(picture: Any) -> tuple[Pixels, float]:
    import numpy as np
    from PIL import Image, ImageOps

    if picture.size[0] * picture.size[1] > MAX_PIXELS:
        raise UnreadablePaper("a page of the picture is too large", "save it smaller; 300 dots an inch are plenty")
    across, down = _dots(picture)
    picture.draft("RGB", (LONGEST, LONGEST))  # JPEG only: decodes at half or a quarter of the size, never below what is asked
    wide, high = picture.size
    high = round(high * across / down) if across and down else high  # fax: twice as many dots across as down
    upright = ImageOps.exif_transpose(picture)
    if upright.size != picture.size:
        wide, high = high, wide
    longer = max(wide, high)
    scale = LONGEST / longer if longer > LONGEST else min(SHORTEST / longer, 2.5) if longer < SHORTEST else 1.0
    size = (max(round(wide * scale), 1), max(round(high * scale), 1))
    flat = _on_white(upright)
    if size != flat.size:
        flat = flat.resize(size, Image.Resampling.BICUBIC if scale >= 1 else Image.Resampling.BOX)
    return np.ascontiguousarray(np.asarray(flat)), max(size) * 72 / A4


def _on_white(picture: Any) -> Any:
    """The picture in colours, with white where it is transparent."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        white = Image.new("RGB", layered.size, "white")
        white.paste(layered, mask=layered.getchannel("A"))
        return white
    if picture.mode.startswith("I") or picture.mode == "F":
        low, high = picture.getextrema()
        return picture.point(lambda v: (v - low) * 255 / max(high - low, 1)).convert("L").convert("RGB")
    return picture.convert("RGB")


def _dots(picture: Any) -> tuple[float, float]:
    """Dots an inch across and down where the file states both and they differ as a fax's do; else zeros."""
    try:
        across, down = (float(v) for v in picture.info.get("dpi", (0, 0)))
    except (TypeError, ValueError, ZeroDivisionError):
        return 0, 0
    return (across, down) if min(across, down) >= 60 and 1.2 < max(across, down) / min(across, down) < 3 else (0, 0)


def _traces(picture: Any, name: str) -> FileTraces:
    """The program and the moment that the picture names."""
    try:
        exif = picture.getexif()
        program, moment = str(exif.get(_PROGRAM) or picture.info.get("Software") or "").strip("\x00 "), str(exif.get(_MODIFIED) or "")
    except Exception:  # noqa: BLE001 Pillow raises whatever a damaged file leads it to
        return FileTraces(name)
    try:
        modified = datetime.strptime(moment.strip("\x00 "), "%Y:%m:%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        modified = None
    return FileTraces(name, creator=program[:200], modified=modified)
