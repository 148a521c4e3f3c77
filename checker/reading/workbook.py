"""Workbooks, each visible sheet laid out as a page of words."""

from __future__ import annotations

import io
import warnings
from typing import Any

from checker.errors import UnreadablePaper
from checker.model.fact import Fact
from checker.model.report import Unreadable
from checker.model.traces import FileTraces, HiddenText, Overlay
from checker.reading.paper import Page, Paper, Word
from checker.reading.sheet_guard import Archive, look_into
from checker.reading.sheet_layout import Layout, layout_of, plain_layout
from checker.reading.workbook_cells import NOT_COMPUTED, Cell, Cells, SheetCells
from checker.reading.workbook_parts import Parts, TextBox, overlays_in, parts_of
from checker.reading.workbook_traces import MAX_HIDDEN, comments_in, hidden_in, overwritten_in, properties, reference

_STATES = {"Visible": "visible", "Hidden": "hidden", "VeryHidden": "veryHidden"}
_OPEN_IT = "open the workbook in a spreadsheet program, save it and check it again"


def read_workbook(data: bytes, shown_as: str, sha256: str, media: str) -> Paper:
    """The paper in a workbook (xlsx, xlsm, xlsb, xls or ods); raises UnreadablePaper."""
    archive = look_into(data) if media != "xls" else Archive()
    book = _opened(data)
    styled, not_checked = _styled(data, media, archive)
    cells = _cells(book, styled, archive)
    pages: list[Page] = []
    hidden: list[HiddenText] = []
    overwritten: list[Fact[float]] = []
    unread: list[Unreadable] = []
    overlays: list[Overlay] = []
    parts, unsure = parts_of(data, shown_as) if media in ("xlsx", "xlsm") else (Parts(), ())
    for about in book.sheets_metadata:
        state = _STATES.get(str(about.visible).rpartition(".")[2], "visible")
        if about.name in archive.far:
            unread.append(Unreadable(shown_as, f"sheet '{about.name}' is unread: its cells lie too far apart", "delete the stray cells far from the others"))
            continue
        sheet = cells.sheets[about.name]
        sheet_styles = styled[about.name] if styled is not None and about.name in styled.sheetnames else None
        layout = _layout(book, about.name, sheet_styles)
        found, unseen = hidden_in(sheet, layout, state, shown_as)
        comments = comments_in(sheet_styles, shown_as) if sheet_styles is not None else []
        hidden.extend((*found, *comments))
        if max(len(found), len(comments)) >= MAX_HIDDEN:
            not_checked = (*not_checked, f"hidden rows and comments of sheet '{about.name}' beyond the first {MAX_HIDDEN:,}")
        if state != "visible":
            continue
        overwritten.extend(overwritten_in(cells, sheet, shown_as))
        boxes = parts.boxes.get(about.name, [])
        over, covered = overlays_in(boxes, sheet, shown_as)
        overlays.extend(over)
        pages.append(_page(len(pages) + 1, sheet, layout, unseen | covered, boxes))
        unread.extend(_left_out(sheet, pages[-1], unseen, archive, shown_as))
    unread.extend(parts.pictures)
    unread.extend(
        Unreadable(shown_as, f"{what} were read only in part: there is too much of them", "save the workbook as PDF and check that") for what in parts.cut_short
    )
    program, author, created, modified, script, embedded = properties(data) if media != "xls" else ("", "", None, None, False, ())
    traces = FileTraces(
        shown_as, producer=program, author=author, created=created, modified=modified, hidden=(*hidden, *parts.hidden), overwritten=tuple(overwritten),
        embedded=embedded, has_script=script, overlays=tuple(overlays), changes=tuple(parts.changes), links=tuple(parts.links),
        editor=parts.editor, company=parts.company, not_checked=(*not_checked, *unsure, *parts.unseen),
    )  # fmt: skip
    if not pages and unread:
        raise UnreadablePaper(unread[0].reason, unread[0].remedy)
    if not pages and not hidden and not parts.hidden:
        raise UnreadablePaper("the workbook has no sheet that can be read", _OPEN_IT)
    return Paper(shown_as, sha256, media, pages, traces, unread)


def _opened(data: bytes) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise UnreadablePaper("the workbook is locked with a password", "ask the sender for an open copy, or save it without the password") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadablePaper("the workbook is damaged or cut short", f"fetch the file again, or {_OPEN_IT}") from error


def _styled(data: bytes, media: str, archive: Archive) -> tuple[Any, tuple[str, ...]]:
    """The workbook as openpyxl sees it, or None with what is not checked for want of it."""
    lost = "hidden rows and columns, comments, fonts and formulas"
    if media not in ("xlsx", "xlsm"):
        return None, (f"{lost}: they are not read from {media} files",)
    if not archive.small or archive.far:
        return None, (f"{lost}: the workbook is too large" if not archive.small else f"{lost}: cells lie too far apart",)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(data), keep_links=False), ()
    except Exception:  # noqa: BLE001 openpyxl raises whatever a file off the standard leads it to; the values are read without it
        return None, (f"{lost}: the workbook is not quite to the standard",)


def _cells(book: Any, styled: Any, archive: Archive) -> Cells:
    from python_calamine import CalamineError

    try:
        return Cells(book, styled, archive.far)
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadablePaper("a sheet of the workbook is damaged", f"fetch the file again, or {_OPEN_IT}") from error


def _layout(book: Any, name: str, styles: Any) -> Layout:
    if styles is not None and hasattr(styles, "merged_cells"):
        return layout_of(styles)
    return plain_layout(list(book.get_sheet_by_name(name).merged_cell_ranges or []))


def _page(number: int, sheet: SheetCells, layout: Layout, unseen: set[tuple[int, int]], boxes: list[TextBox]) -> Page:
    """The page of a visible sheet: each filled cell that shows is one word, and each line of a text box."""
    words = [_word(cell, layout, order) for order, (place, cell) in enumerate(sheet.cells.items(), 1) if place not in unseen and cell.text.strip()]
    words += [w for box in boxes for w in _drawn(box, layout, len(words) + 1)]
    width, height = max((w.x1 for w in words), default=1.0), max((w.bottom for w in words), default=1.0)
    return Page(number, width, height, words, cells=[w.box for w in words], read_by="sheet", sheet=sheet.name)


def _drawn(box: TextBox, layout: Layout, order: int) -> list[Word]:
    """The lines of a text box, where it lies over the cells."""
    x0, top, x1, bottom = (*layout.box(*box.first)[:2], *layout.box(*box.last)[2:])
    lines = box.text.splitlines()
    step = max((bottom - top) / len(lines), 1.0)
    cell = reference(Cell(*box.first, box.text, box.text))
    return [Word(line, x0, top + step * n, x1, top + step * (n + 1), order=order, cell=cell) for n, line in enumerate(lines)]


def _word(cell: Cell, layout: Layout, order: int) -> Word:
    x0, top, x1, bottom = layout.box(cell.row, cell.column)
    word = Word(cell.text.strip(), x0, top, x1, bottom, order=order, cell=reference(cell))
    if cell.style is not None and cell.style.has_style:
        font = cell.style.font
        word.size, word.font, word.bold = float(font.sz or 11), font.name or "", bool(font.b)
    return word


def _left_out(sheet: SheetCells, page: Page, unseen: set[tuple[int, int]], archive: Archive, name: str) -> list[Unreadable]:
    """What of a visible sheet could not be read."""
    left = []
    if sheet.missing:
        cell = next(c for place, c in sheet.cells.items() if c.text == NOT_COMPUTED)
        reason = f"sheet '{sheet.name}': {sheet.missing} formulas without a kept result, the first in {reference(cell)}"
        left.append(Unreadable(name, reason, _OPEN_IT))
    if sheet.cut_short:
        left.append(Unreadable(name, f"sheet '{sheet.name}' was read only in part: it is too large", "split it"))
    if not page.words and not unseen and any(n.startswith("xl/media/") for n in archive.names):
        page.unread = "a picture without a text layer; text recognition is not installed"
        left.append(Unreadable(name, f"sheet '{sheet.name}' may hold only pictures", "save the pictures and run text recognition over them"))
    return left
