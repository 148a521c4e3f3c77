"""Word processor files of former days: rich text (.rtf) and Word 97 to 2003 (.doc), their words and tables without their looks."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime

from checker.errors import UnreadablePaper
from checker.model.report import Unreadable
from checker.model.traces import FileTraces
from checker.reading.pages import Block, Break, Cell, Grid, kept, line, pages_of
from checker.reading.paper import Paper

MAX_TEXT = 1_000_000
MAX_RICH = 12_000_000
MAX_PIECES = 100_000
MAX_COLUMNS = 60
_DAMAGED = ("the word processor file is damaged or cut short", "open it in a word processor, save it as PDF and check that")
_UNSEEN = "tracked changes, comments and hidden words: they are not told apart in word processor files of former days"
_CELL, _ROW, _PARAGRAPH, _PAGE = "\x07", "\x1e", "\r", "\x0c"
_IN_TABLE, _ROW_END = 0x2416, 0x2417
"""sprmPFInTable and sprmPFTtp ([MS-DOC] 2.6.2): a paragraph in a table, and the one that ends a row."""


def read_rich_text(data: bytes, shown_as: str, sha256: str) -> Paper:
    """The paper in an .rtf file; raises UnreadablePaper."""
    from striprtf.striprtf import rtf_to_text

    if len(data) > MAX_RICH:
        raise UnreadablePaper("the rich text is too large to be read", "save it as PDF and check that")
    plain = _without_pictures(data.decode("latin-1"))
    try:
        text = str(rtf_to_text(plain, errors="replace"))  # type: ignore[no-untyped-call, unused-ignore]
    except (ValueError, IndexError, KeyError, LookupError, RecursionError, OverflowError, AttributeError, TypeError) as error:
        raise UnreadablePaper(*_DAMAGED) from error
    lines = (part.split("|")[:-1] if part.endswith("|") else part for part in text[:MAX_TEXT].split("\n"))
    traces = FileTraces(shown_as, not_checked=(_UNSEEN,))
    return _paper(_blocks(lines), shown_as, sha256, "rtf", traces, cut_short=len(text) > MAX_TEXT)


def _without_pictures(text: str) -> str:
    r"""The text less its pictures and objects, which are long runs of digits: {\pict ... }."""
    return re.sub(r"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{2000,}", " ", text)  # begins at a run's first sign only, else runs a little too short take for ever


def read_old_word(data: bytes, shown_as: str, sha256: str) -> Paper:
    """The paper in a .doc file of Word 97 to 2003; raises UnreadablePaper."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            main = ole.openstream("WordDocument").read()
            table = ole.openstream(f"{1 if struct.unpack_from('<H', main, 0x0A)[0] & 0x0200 else 0}Table").read()
            about = ole.get_metadata()
        flags = struct.unpack_from("<H", main, 0x0A)[0]
        if flags & 0x0100:
            raise UnreadablePaper("it is locked with a password", "ask the sender for an open copy, or save it without the password")
        text, cut_short = _text(main, table)
    except (OSError, struct.error, ValueError, IndexError, TypeError, AttributeError) as error:
        raise UnreadablePaper(*_DAMAGED) from error
    from checker.reading.decoding import decode

    def told(value: object) -> str:
        return decode(value)[:200] if isinstance(value, bytes) else ""

    traces = FileTraces(
        shown_as, producer=told(about.creating_application), author=told(about.last_saved_by) or told(about.author), created=_utc(about.create_time),
        modified=_utc(about.last_saved_time), has_script=b"V\x00B\x00A\x00" in data, not_checked=(_UNSEEN,),
    )  # fmt: skip
    return _paper(_blocks(_pieces_of(text)), shown_as, sha256, "doc", traces, cut_short=cut_short)


def _utc(value: object) -> datetime | None:
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else None


def _text(main: bytes, table: bytes) -> tuple[str, bool]:
    """The headers and footers and then the running text ([MS-DOC] 2.4.1), the end of a row told from the end of a cell; and whether there is more of it."""
    body, notes, edges = struct.unpack_from("<iii", main, 0x4C)
    start, length = struct.unpack_from("<II", main, 0x1A2)
    clx, at = table[start : start + length], 0
    while clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at] != 2:
        raise ValueError("no table of pieces")
    size = struct.unpack_from("<I", clx, at + 1)[0]
    count = min((size - 4) // 12, MAX_PIECES)
    places = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    tabled = dict(_tabled(main, table))
    out: list[str] = []
    room = MAX_TEXT  # many pieces may lie over the same bytes
    for n in range(count):
        if room <= 0:
            break
        where = struct.unpack_from("<I", clx, at + 5 + 4 * (((size - 4) // 12) + 1) + 8 * n + 2)[0]
        letters = max(min(places[n + 1] - places[n], room), 0)
        narrow = bool(where & 0x40000000)
        begin, width = ((where & 0x3FFFFFFF) // 2, 1) if narrow else (where, 2)
        piece = main[begin : begin + letters * width].decode("cp1252" if narrow else "utf-16-le", "replace")
        room -= len(piece)
        out.append("".join(_mark(c, tabled.get(begin + (i + 1) * width, 0)) for i, c in enumerate(piece)) if _CELL in piece else piece)
    whole = "".join(out)[:MAX_TEXT]
    told = f"{whole[body + notes : body + notes + edges]}\r{whole[:body]}"
    return told, room <= 0 or (size - 4) // 12 > MAX_PIECES


def _mark(letter: str, sort: int) -> str:
    """The end of a row for a cell mark that is one; the end of a line for the end of a paragraph within a cell."""
    return _ROW if letter == _CELL and sort == _ROW_END else "\n" if letter == _PARAGRAPH and sort else letter


def _tabled(main: bytes, table: bytes) -> Iterator[tuple[int, int]]:
    """(where in the file a paragraph ends, in a table or as the end of a row), from the pages of paragraph properties ([MS-DOC] 2.9.174)."""
    start, length = struct.unpack_from("<II", main, 0x102)
    count = min((length - 4) // 8, MAX_PIECES)
    for number in dict.fromkeys(struct.unpack_from(f"<{count}I", table, start + 4 * (count + 1))) if count > 0 else ():
        page = main[(number & 0x3FFFFF) * 512 : (number & 0x3FFFFF) * 512 + 512]
        if len(page) < 512:
            continue
        runs = min(page[511], 29)
        places = struct.unpack_from(f"<{runs + 1}I", page, 0)
        for n in range(runs):
            at = page[4 * (runs + 1) + 13 * n] * 2
            if at and (sort := max(_properties(page, at), default=0)):
                yield places[n + 1], sort


def _properties(page: bytes, at: int) -> Iterator[int]:
    """Which of the two properties of tables the list of a paragraph's properties sets."""
    size = page[at] * 2 - 1 if page[at] else page[at + 1] * 2
    at += 1 if page[at] else 2
    end, at = min(at + size, 511), at + 2
    while at + 2 < end:
        code = struct.unpack_from("<H", page, at)[0]
        if code in (_IN_TABLE, _ROW_END) and page[at + 2]:
            yield code
        operand = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}.get(code >> 13)
        if operand is None:
            operand = 1 + struct.unpack_from("<H", page, at + 2)[0] if code == 0xD608 and at + 4 <= end else 1 + page[at + 2]
        at += 2 + operand


def _pieces_of(text: str) -> Iterator[str | list[str]]:
    """The paragraphs, and the rows of tables as lists of cells. The code of a field is left out, its result stays."""
    text = re.sub("\x13[^\x13\x14\x15]*\x14?", "", text).replace("\x15", "")
    text = re.sub("[\x01\x02\x05\x08\x1f]", "", text).replace("\x1e\x1e", _ROW).replace("\xa0", " ")
    text = text.replace("\x0b", "\n")
    cells: list[str] = []
    for found in re.finditer("([^\x07\x0c\x1e]*?)([\x07\x0c\x1e]|\r|$)", text):
        words, mark = found[1], found[2]
        if mark == _CELL:
            cells.append(words)
        elif mark == _ROW:
            yield cells
            cells = []
        elif words or mark == _PAGE:
            yield from words.split("\n")
            if mark == _PAGE:
                yield _PAGE


def _blocks(lines: Iterator[str | list[str]]) -> list[Block]:
    """Paragraphs as lines, rows that follow one another with as many cells as one table."""
    out: list[Block] = []
    for one in lines:
        if isinstance(one, str):
            out.append(Break() if one == _PAGE else line(one))
            continue
        for start in range(0, len(one), MAX_COLUMNS):  # a row too wide for a page goes on below
            row = [Cell([line(part) for part in cell.split("\n")]) for cell in one[start : start + MAX_COLUMNS]]
            last = out[-1] if out else None
            if isinstance(last, Grid) and len(last.rows[-1]) == len(row):
                last.rows.append(row)
            else:
                out.append(Grid([row]))
    return out


def _paper(blocks: list[Block], shown_as: str, sha256: str, media: str, traces: FileTraces, *, cut_short: bool) -> Paper:
    pages, unread = kept(pages_of(blocks), shown_as)
    if cut_short:
        unread.append(Unreadable(shown_as, f"only its first {MAX_TEXT:,} letters were read: it is too long", "split it by shipment"))
    if not pages or not any(page.words for page in pages):
        raise UnreadablePaper("it holds no words", "save it as PDF and check that")
    return Paper(shown_as, sha256, media, pages, traces, unread)
