"""Pictures of what a PDF betrays: its pages with hidden words made visible and covered places outlined, and earlier states beside the last."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.spot import Box, Spot
from checker.model.traces import FileTraces
from checker.reading import pdfium
from checker.reading.pdf_library import Frame, PageFailed, frame_of, opened
from checker.reading.revisions import earlier_states

DPI = 110.0
MAX_SIDE = 2600
MAX_PAGES = 30
RED, ORANGE, BLUE = (200, 20, 20), (220, 130, 0), (20, 70, 200)


def pictures_of(data: bytes, traces: FileTraces) -> Iterator[tuple[str, bytes]]:
    """(file name, PNG) of every page on which something is hidden, laid over, mixed or changed; raises UnreadablePaper."""
    marked: dict[int, list[tuple[Box, tuple[int, int, int], str]]] = {}
    for number, (spot, colour, words) in enumerate(_places(traces), 1):
        if spot.page and spot.box:
            marked.setdefault(spot.page, []).append((spot.box, colour, f"{number} {words}"))
    with opened(data) as document:
        for page in sorted(marked)[:MAX_PAGES]:
            yield f"page-{page}-as-shown.png", _png(_outlined(_drawn(document, page - 1, []), [(b, c, w.split(" ")[0]) for b, c, w in marked[page]]))
            spots = [*(h.spot for h in traces.hidden), *(o.spot for o in traces.overlays)]
            hidden = [s.box for s in spots if s.page == page and s.box]
            if hidden:
                yield f"page-{page}-made-visible.png", _png(_outlined(_drawn(document, page - 1, hidden), marked[page]))
    yield from _revisions(data, traces)


def _places(traces: FileTraces) -> Iterator[tuple[Spot, tuple[int, int, int], str]]:
    """Every place worth an outline, in the order in which the list of traces tells them."""
    yield from ((h.spot, RED, f"{h.how}: {h.text}") for h in traces.hidden)
    yield from ((o.spot, RED, f"{o.kind}: {o.beneath}") for o in traces.overlays)
    yield from ((p.spot, RED, p.how) for p in traces.patches)
    yield from ((m.spot, ORANGE, m.how) for m in traces.mixed)
    yield from ((c.spot, BLUE, f"was: {c.before}") for c in traces.changes)


def _revisions(data: bytes, traces: FileTraces) -> Iterator[tuple[str, bytes]]:
    """Each page that was changed, as it was in every earlier state that prints it otherwise, beside the last."""
    pages = sorted({c.spot.page for c in traces.changes if c.spot.page})[:MAX_PAGES]
    if not pages:
        return
    states, _ = earlier_states(data)
    for number, state in enumerate(states, 1):
        for page in pages:
            spots = [(c.spot.box, BLUE, "") for c in traces.changes if c.spot.page == page and c.spot.box]
            try:
                with opened(state) as old, opened(data) as new:
                    yield f"page-{page}-revision-{number}-and-now.png", _png(_beside(_drawn(old, page - 1, []), _outlined(_drawn(new, page - 1, []), spots)))
            except (UnreadablePaper, PageFailed):
                continue


def _drawn(document: Any, index: int, hidden: list[Box]) -> tuple[Any, float]:
    """The page as a picture, and how many pixels stand for a point; over the hidden places what covers them is left out and all words are red."""
    from PIL import Image

    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise PageFailed(index + 1)
    try:
        frame = frame_of(page)
        _uncover(page, frame, hidden)
        scale = min(DPI / 72, MAX_SIDE / max(frame.width, frame.height, 1))
        wide, high = max(int(frame.width * scale), 1), max(int(frame.height * scale), 1)
        bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_BGRx, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, 0 if hidden else pdfium.FPDF_ANNOT)
            raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap) * high)
            return Image.frombuffer("RGB", (wide, high), raw, "raw", "BGRX", pdfium.FPDFBitmap_GetStride(bitmap), 1).copy(), scale
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
    finally:
        pdfium.FPDF_ClosePage(page)


def _uncover(page: Any, frame: Frame, hidden: list[Box]) -> None:
    """Takes away what is painted over the hidden places, new words too, and sets the words beneath in red, invisible ones too."""
    buried: list[Box] = []
    floats = [ctypes.c_float() for _ in range(4)]
    for index in range(pdfium.FPDFPage_CountObjects(page) if hidden else 0):
        thing = pdfium.FPDFPage_GetObject(page, index)
        pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, floats))
        box = frame.box(*(f.value for f in floats))
        here = [h for h in hidden if min(box[2], h[2]) > max(box[0], h[0]) and min(box[3], h[3]) > max(box[1], h[1])]
        if not here:
            continue
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT and not all(h in buried for h in here):
            pdfium.FPDFTextObj_SetTextRenderMode(thing, pdfium.FPDF_TEXTRENDERMODE_FILL)
            pdfium.FPDFPageObj_SetFillColor(thing, *RED, 255)
        elif (box[2] - box[0]) * (box[3] - box[1]) < 0.5 * frame.width * frame.height:
            pdfium.FPDFPageObj_SetIsActive(thing, False)
            buried += [h for h in here if min(box[2], h[2]) - max(box[0], h[0]) > 0.5 * (h[2] - h[0])]


def _outlined(drawn: tuple[Any, float], marks: list[tuple[Box, tuple[int, int, int], str]]) -> tuple[Any, float]:
    """The picture with each place outlined and named; what lies off the page is named at its edge."""
    from PIL import ImageDraw, ImageFont

    image, scale = drawn
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(size=11)
    for box, colour, words in marks:
        x0, top, x1, bottom = (v * scale for v in box)
        x0, x1 = max(min(x0, image.width - 20), 2), max(min(x1, image.width - 2), 18)
        top, bottom = max(min(top, image.height - 14), 2), max(min(bottom, image.height - 2), 12)
        pen.rectangle((x0 - 2, top - 2, max(x1, x0 + 4) + 2, max(bottom, top + 4) + 2), outline=colour, width=2)
        if words:
            label = "".join(c if c.isascii() and c.isprintable() else "." for c in words)[:90]
            pen.text((min(x0, image.width - pen.textlength(label, font=font) - 2), max(top - 15, 0)), label, fill=colour, font=font)
    return image, scale


def _beside(left: tuple[Any, float], right: tuple[Any, float]) -> tuple[Any, float]:
    from PIL import Image

    a, b = left[0], right[0]
    both = Image.new("RGB", (a.width + b.width + 12, max(a.height, b.height)), (120, 120, 120))
    both.paste(a, (0, 0))
    both.paste(b, (a.width + 12, 0))
    return both, left[1]


def _png(drawn: tuple[Any, float]) -> bytes:
    out = io.BytesIO()
    drawn[0].save(out, "PNG", optimize=False)
    return out.getvalue()
