"""PDF files, read into pages of placed words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.report import Unreadable
from checker.model.traces import FileTraces, HiddenText, Mark, MixedType, Overlay, Patch
from checker.reading import pdfium
from checker.reading.lying_fonts import apart, unasked, undeceived
from checker.reading.mixed_type import mixed_on
from checker.reading.paper import Note, Page, Paper, Word
from checker.reading.patches import patches_on
from checker.reading.pdf_cells import cells_between
from checker.reading.pdf_guard import check_forms, overfull
from checker.reading.pdf_hidden import hidden_texts, overlays_of
from checker.reading.pdf_library import Frame, PageFailed, opened, page_of
from checker.reading.pdf_notes import Mark as Annotation
from checker.reading.pdf_notes import flatten, lies_in, marks_on, words_of
from checker.reading.pdf_paint import Painted, painted
from checker.reading.pdf_sight import Sight, Unseen, look
from checker.reading.pdf_words import words_on
from checker.reading.picture_marks import marks_in
from checker.reading.revisions import MAX_STATE_PAGES, changes_since, earlier_states
from checker.reading.signatures import signings
from checker.reading.traces import properties

MAX_PAGES = 400
OCR_CONFIDENCE = 0.8
FORM = 0.25
"""A picture that takes less of a page of text is an ornament, a stamp or a photograph, and no form."""
_SCAN = ("a picture without a text layer", "run text recognition over it, or ask the sender for the digital original")
_GARBLED = ("its text layer is garbled (letters without meaning)", "print the page to a picture and run text recognition over it")
_DRAWN = ("its letters are drawn as shapes, without text", "print the page to a picture and run text recognition over it")
_BARE = ("its words lie invisible over a picture that shows no print", "look at the page itself, and ask the sender for the paper")
_ODD = re.compile("[\ufffd\ue000-\uf8ff\0-\x1f]")
_BROKEN = ("it is damaged and cannot be opened", "fetch the file again, or open and re-save it in a PDF viewer")


@dataclass(slots=True)
class _Doc:
    """What gathers while the pages of one file are read."""

    name: str
    engine: str = "none"
    data: bytes = b""
    fonts: dict[int, tuple[str, bool]] = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    overlays: list[Overlay] = field(default_factory=list)
    mixed: list[MixedType] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    pictures: list[Mark] = field(default_factory=list)
    unread: list[Unreadable] = field(default_factory=list)
    not_checked: list[str] = field(default_factory=list)
    lying: tuple[bytes, frozenset[int]] = b"", frozenset()

    def leave_out(self, page: Page, why: tuple[str, str]) -> None:
        """Notes that a page stays unread."""
        page.unread = why[0]
        self.unread.append(Unreadable(self.name, f"page {page.number} is unread: {why[0]}", why[1]))


def read_pdf(data: bytes, shown_as: str, sha256: str, engine: str = "auto") -> Paper:
    """The paper in a PDF file, pages without text read by that engine of recognition; raises UnreadablePaper."""
    check_forms(data)
    doc = _Doc(shown_as, engine, data, lying=undeceived(data))
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise UnreadablePaper("the PDF holds no pages", "fetch the file again, or open and re-save it in a PDF viewer")
        for index in range(min(count, MAX_PAGES)):
            doc.pages.append(_page(document, index, doc, data))
        if count > MAX_PAGES:
            doc.unread.append(Unreadable(shown_as, f"only the first {MAX_PAGES} of {count} pages were read", "split the file and check the parts"))
        doc.not_checked += unasked(count)
        if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_XFA_FULL:
            doc.unread.append(Unreadable(shown_as, "it is a dynamic form (XFA), whose content only Adobe Reader shows", "print it to PDF there and check that"))
        if not _whole(data):
            doc.unread.append(Unreadable(shown_as, "the end of the file is missing; what was read may be incomplete", "fetch the file again"))
        traces = _traces(document, data, doc)
    return Paper(shown_as, sha256, "pdf", doc.pages, traces, doc.unread, data if any(p.layered for p in doc.pages) else b"")


def _traces(document: Any, data: bytes, doc: _Doc) -> FileTraces:
    """What the file betrays: hidden words and mixed type of its pages, its properties, and what earlier saved states printed otherwise."""
    earlier, failed = earlier_states(data)
    changes, notes = changes_since(earlier, doc.pages, doc.name, _words_of_state)
    if failed:
        notes = (*notes, f"{failed} older saved state{'s' * (failed > 1)}: only the newest {len(earlier)} are compared")
    signed, unsure = signings(data, doc.pages, doc.name, _words_of_state)
    return replace(
        properties(document, data, doc.name), revisions=len(earlier) + failed + 1, hidden=tuple(doc.hidden), overlays=tuple(doc.overlays),
        mixed=tuple(doc.mixed), changes=changes, signed=signed, patches=tuple(doc.patches), marks=tuple(doc.pictures),
        fonts=tuple(sorted({name for name, _ in doc.fonts.values() if name})), not_checked=(*doc.not_checked, *notes, *unsure),
    )  # fmt: skip


def _words_of_state(data: bytes) -> list[list[Word]]:
    """The words a reader of an earlier saved state saw, page by page; raises UnreadablePaper."""
    check_forms(data)
    doc = _Doc("")
    with opened(data) as document:
        count = min(pdfium.FPDF_GetPageCount(document), MAX_STATE_PAGES)
        return [_read_page(document, index, doc).words for index in range(count)]


def _whole(data: bytes) -> bool:
    tail = data[-4096:]
    return b"%%EOF" in tail or b"startxref" in tail


def _page(document: Any, index: int, doc: _Doc, data: bytes) -> Page:
    """One page, read by pdfium or, where it refuses, by pdfplumber."""
    try:
        return _read_page(document, index, doc)
    except PageFailed:
        from checker.reading.pdf_fallback import page_by_pdfplumber

        page = page_by_pdfplumber(data, index)
        if page is None:
            page = Page(index + 1, 0, 0)
            doc.leave_out(page, _BROKEN)
        else:
            doc.not_checked.append(f"hidden words on page {index + 1}: the page is damaged")
        return page


def _read_page(document: Any, index: int, doc: _Doc) -> Page:
    with page_of(document, index) as (page, text, frame):
        marks = marks_on(page)
        doc.unread.extend(overfull(page, text, index + 1, doc.name))
        drawn = [m for m in marks if m.drawn and m.own_drawing]
        if not drawn:
            return _read_open_page(document, page, text, frame, index, marks, 0, doc)
        own = _object_count(page)
        flat = flatten(page)
    with page_of(document, index) as (page, text, frame):
        return _read_open_page(document, page, text, frame, index, marks, own if flat else 0, doc)


def _object_count(page: Any) -> int:
    return int(pdfium.FPDFPage_CountObjects(page))


def _read_open_page(document: Any, page: Any, text: Any, frame: Frame, index: int, marks: list[Annotation], own: int, doc: _Doc) -> Page:
    paint = painted(page, frame)
    script = words_on(text, frame, paint.orders, paint.edges, doc.fonts)
    quarters = _lying(script.words)
    if quarters:
        frame = frame.turned(quarters)
        paint = painted(page, frame)
        script = words_on(text, frame, paint.orders, paint.edges, doc.fonts)
    sight = look(page, frame, paint, script.words, script.sets)
    notes_from = paint.top_level[own] if own and own < len(paint.top_level) else 1 << 30
    notes = [m.note(frame) for m in marks]
    _paste(sight, list(zip(marks, notes, strict=True)))
    made = Page(index + 1, frame.width, frame.height, sight.seen, paint.edges, notes=notes, pictures=paint.pictures, turned=frame.extra * 90)
    made.cells = cells_between(paint.edges)
    if paint.cut_short:
        doc.not_checked.append(f"drawings of page {made.number}: there are too many")
    if sight.layer:
        _take_layer(made, sight.layer)
    why = _unreadable(made, paint, text, frame)
    if why and doc.name:
        why = _recognised(made, page, frame, doc.engine, why)
    elif doc.name and made.pictures:
        _compare_with_pictures(made, page, frame, paint, sight, doc)
    if why:
        doc.leave_out(made, why)
    if made.not_made_out and doc.name:
        from checker.reading.ocr import read_in_part

        doc.unread.extend(read_in_part(made, doc.name))
    over, left = overlays_of(sight.unseen, notes, notes_from, made, doc.name)
    doc.overlays.extend(over)
    doc.hidden.extend(hidden_texts(left, made, doc.name))
    doc.mixed.extend(mixed_on(made, script.patched, doc.name))
    if doc.name and sight.told and not quarters:
        from checker.reading.actual_text import told_otherwise

        lies, unsure = told_otherwise(doc.data, made.number, sight.told, doc.name)
        doc.patches.extend(lies)
        doc.not_checked.extend(unsure)
    elif made.number in doc.lying[1] and not quarters:
        from checker.reading.actual_text import told_otherwise

        lies, unsure = told_otherwise(doc.lying[0], made.number, sight.seen, doc.name, apart)
        doc.patches.extend(lies)
        doc.not_checked.extend(unsure)
    if doc.name and paint.pictures:
        doc.pictures.extend(marks_in(document, page, frame, paint, made, doc.name))
        found, unsure = patches_on(page, frame, paint, made, doc.name)
        doc.patches.extend(found)
        doc.not_checked.extend(unsure)
    return made


def _lying(words: list[Word]) -> int:
    """The quarter turns clockwise that set a page upright whose print lies on its side or head; 0 for an upright one."""
    if not any(w.angle for w in words):
        return 0
    letters = {0: 0, 90: 0, 180: 0, 270: 0}
    for word in words:
        nearest = round(word.angle / 90) * 90 % 360 if word.angle else 0
        letters[nearest] += len(word.text)
    most = max(letters, key=lambda angle: letters[angle])
    return (4 - most // 90) % 4 if letters[most] > 0.7 * sum(letters.values()) else 0


def _paste(sight: Sight, marks: list[tuple[Annotation, Note]]) -> None:
    """Adds the words of annotations that bring no drawing; an opaque one covers what lies beneath it."""
    for mark, note in marks:
        if not mark.drawn or mark.own_drawing or note.kind not in ("FreeText", "Widget") or not note.text:
            continue
        order = (1 << 30) + 1
        if mark.background is not None:
            beneath = [w for w in sight.seen if lies_in(w.box, note.box)]
            sight.seen = [w for w in sight.seen if not lies_in(w.box, note.box)]
            sight.unseen.extend(Unseen(w, "covered", order) for w in beneath)
        sight.seen.extend(words_of(note, order))


def _take_layer(page: Page, layer: list[Word]) -> None:
    """Counts the invisible words over a scan as the words of the page, with the doubt due to recognised text."""
    for word in layer:
        word.confidence = OCR_CONFIDENCE
    page.words = layer + page.words
    page.read_by = "ocr"
    page.layered = True


def _hide_layer(made: Page, sight: Sight, doc: _Doc) -> None:
    """Counts the words of a layer over bare paper as hidden: the page shows them to nobody."""
    made.words, made.layered = sight.seen, False
    sight.unseen.extend(Unseen(word, "invisible") for word in sight.layer)
    if not sight.seen:
        doc.leave_out(made, _BARE)


def _recognised(made: Page, page: Any, frame: Frame, wanted: str, why: tuple[str, str]) -> tuple[str, str] | None:
    """None once print has been recognised in the picture of a page that cannot be read otherwise; else why it stays unread."""
    from checker.reading.ocr import engine_for, why_not

    engine = engine_for(wanted)
    if engine is None:
        return why_not(wanted) if why is _SCAN else why
    from checker.reading.picture_of_page import drawn
    from checker.reading.scan import BLANK, read_picture

    return None if read_picture(made, *drawn(page, frame), engine) else BLANK


def _compare_with_pictures(made: Page, page: Any, frame: Frame, paint: Painted, sight: Sight, doc: _Doc) -> None:
    """Holds the layer of recognised words under a scan against its picture, and adds what a form prints as a picture to the text filled into it."""
    from checker.reading.ocr import engine_for

    if made.read_by == "ocr" and (engine := engine_for(doc.engine)):
        from checker.reading.pictured import check_layer

        before = list(made.words)
        if not check_layer(made, page, frame, engine, sight.seen):
            _hide_layer(made, sight, doc)
        elif doc.name and not made.layered and not made.turned:
            from checker.reading.layer_check import lines_contradicted

            doc.patches.extend(lines_contradicted(before, made.words, made.number, doc.name))
    elif made.read_by == "text" and _pictured(made, frame) >= FORM and (engine := engine_for(doc.engine)):
        from checker.reading.pictured import add_form

        add_form(made, page, frame, paint.texts, engine)


def _pictured(page: Page, frame: Frame) -> float:
    """The share of a page that its largest picture takes."""
    shares = (max(min(p.box[2], frame.width) - max(p.box[0], 0), 0) * max(min(p.box[3], frame.height) - max(p.box[1], 0), 0) for p in page.pictures)
    return max(shares, default=0.0) / max(frame.width * frame.height, 1)


def _unreadable(page: Page, paint: Painted, text: Any, frame: Frame) -> tuple[str, str] | None:
    """Why a page counts as unread, or None."""
    letters = "".join(w.text for w in page.words)
    odd = len(_ODD.findall(letters))
    if len(letters) >= 12 and odd > 0.3 * len(letters):
        return _GARBLED
    area = max(frame.width * frame.height, 1)
    pictured = sum(max(min(p.box[2], frame.width) - max(p.box[0], 0), 0) * max(min(p.box[3], frame.height) - max(p.box[1], 0), 0) for p in page.pictures)
    if len(page.words) < 10 and pictured >= 0.5 * area:
        return _SCAN
    if len(page.words) < 3:
        if pdfium.FPDFText_CountChars(text) >= 30 and not letters:
            return _GARBLED
        if paint.curved > 120:
            return _DRAWN
        if pictured >= 0.15 * area:
            return _SCAN
    return None
