"""The placed words of a PDF page, joined from pdfium's characters."""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from struct import Struct
from typing import Any

from checker.reading import pdfium
from checker.reading.paper import Edge, Word
from checker.reading.pdf_library import Frame
from checker.reading.right_to_left import RIGHT_TO_LEFT, reading_order, upright_brackets

_WORD = re.compile(r"[^\s\x00-\x20\x7f\xa0\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")
_LINE_END_HYPHEN = str.maketrans("\x02\ufffe", "--")  # pdfium's own mark for a hyphen that ends a line
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi(?!t)|-bd\b|,b\b", re.IGNORECASE)
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Scripts that run from right to left: pdfium turns their runs about, so that the letters of a text object may fall apart."""
_RECT = Struct("ffff").unpack_from  # left, top, right, bottom
_MATRIX = Struct("ffffff").unpack_from
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\xad"
MAX_CHARS = 400_000


@dataclass(slots=True)
class Set:
    """How one text object is set: its font, size, weight, colour, angle as shown, render mode, and its place in the painting order.

    `handle` is the text object, 0 for letters without one, whose angles may differ.
    """

    handle: int
    font: str
    size: float
    bold: bool
    colour: tuple[int, int, int, int]
    angle: float
    mode: int
    order: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a word set in one go: its letters, font, type size, and how far its baseline lies down the page."""

    text: str
    font: str
    size: float
    baseline: float


@dataclass(slots=True)
class PageText:
    """The words of a page, hidden ones too, in pdfium's reading order; how each is set; and the words patched together of several pieces."""

    words: list[Word] = field(default_factory=list)
    sets: list[Set] = field(default_factory=list)
    patched: list[tuple[Word, list[Piece]]] = field(default_factory=list)


class _Reader:
    """One pass over a text page."""

    def __init__(self, text: Any, frame: Frame, orders: dict[int, int], document_fonts: dict[int, tuple[str, bool]]) -> None:
        self.text, self.frame, self.orders, self.fonts = text, frame, orders, document_fonts
        self.sets: dict[int, Set] = {}
        self.rect = pdfium.FS_RECTF()
        self.rect_at = ctypes.addressof(self.rect)
        self.matrix = pdfium.FS_MATRIX()
        self.matrix_at = ctypes.addressof(self.matrix)
        self.rgba = (ctypes.c_uint * 4)()
        self.rgba_at = [ctypes.addressof(self.rgba) + 4 * n for n in range(4)]
        self.across, self.down = ctypes.c_double(), ctypes.c_double()
        self.across_ref, self.down_ref = ctypes.byref(self.across), ctypes.byref(self.down)
        self.name = ctypes.create_string_buffer(256)

    def characters(self) -> tuple[str, list[int] | None]:
        """The characters of the page, and each one's index in pdfium where that differs from its place."""
        count = min(pdfium.FPDFText_CountChars(self.text), MAX_CHARS)
        buffer = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(self.text, 0, count, buffer)
        string = bytes(buffer)[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
        if len(string) == count:
            return string, None
        # Characters without a Unicode value are left out of the text and those beyond the BMP count twice: ask one by one.
        codes = [pdfium.FPDFText_GetUnicode(self.text, i) for i in range(count)]
        keep = [i for i, code in enumerate(codes) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000]
        return "".join(chr(codes[i]) for i in keep), keep

    def box(self, index: int) -> tuple[float, float, float, float]:
        """The loose box of a character in the page's own coordinates: left, top, right, bottom."""
        pdfium.FPDFText_GetLooseCharBox(self.text, index, self.rect_at)
        box: tuple[float, float, float, float] = _RECT(self.rect)
        return box

    def how_set(self, index: int) -> Set:
        """How the text object of a character is set."""
        handle = pdfium.FPDFText_GetTextObject(self.text, index) or 0
        known = self.sets.get(handle)
        if known is None:
            known = self.sets[handle] = self.manner(handle, index)
        return known

    def whole(self, string: str, start: int, end: int, index_of: list[int] | None) -> Set | None:
        """How a line is set, where all of it is one text object; None where it is patched together, or short."""
        last = start + len(string[start:end].rstrip()) - 1
        if last <= start:
            return None
        first, final = (index_of[start], index_of[last]) if index_of else (start, last)
        style = self.how_set(first)
        return style if style.handle and pdfium.FPDFText_GetTextObject(self.text, final) == style.handle else None

    def manner(self, handle: int, index: int) -> Set:
        """How a text object is set, which holds that character."""
        pdfium.FPDFPageObj_GetFillColor(handle, *self.rgba_at)
        r, g, b, a = self.rgba
        font, bold = self.font(handle)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle) if handle else 0
        size, angle = self.size_and_angle(index)
        return Set(handle, font, size, bold, (r, g, b, a), angle, mode, self.orders.get(handle, 0))

    def size_and_angle(self, index: int) -> tuple[float, float]:
        """The height of a character's type in points, and the degrees clockwise by which it is turned, as shown."""
        pdfium.FPDFText_GetMatrix(self.text, index, self.matrix_at)
        across, _, slant, down, *_ = _MATRIX(self.matrix)
        height = abs(float(pdfium.FPDFText_GetFontSize(self.text, index))) * (math.hypot(slant, down) or 1.0)
        return round(height, 2), round(math.degrees(math.atan2(slant, across)) % 360 + 90 * self.frame.turns, 1) % 360

    def font(self, handle: int) -> tuple[str, bool]:
        """The base font's name without its subset tag, and whether it is bold."""
        font = pdfium.FPDFTextObj_GetFont(handle) if handle else None
        if not font:
            return "", False
        if font not in self.fonts:
            length = pdfium.FPDFFont_GetBaseFontName(font, self.name, 256)
            name = _SUBSET.sub("", self.name.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace"))
            self.fonts[font] = name, bool(_BOLD.search(name)) or pdfium.FPDFFont_GetWeight(font) >= 600
        return self.fonts[font]

    def word(self, string: str, indices: list[int] | range, style: Set | None = None) -> Word:
        """A word over the given characters, the first of them set in that style."""
        left, top, right, bottom = self.box(indices[0])
        if len(indices) > 1:
            left2, top2, right2, bottom2 = self.box(indices[-1])
            # min() and max() would take a third of the time of a word
            left, top = left if left < left2 else left2, top if top > top2 else top2  # noqa: FURB136
            right, bottom = right if right > right2 else right2, bottom if bottom < bottom2 else bottom2  # noqa: FURB136
        style = style or self.how_set(indices[0])
        angle = style.angle if style.handle else self.size_and_angle(indices[0])[1]
        x0, y0, x1, y1 = self.frame.box(left, bottom, right, top)
        return Word(string, x0, y0, x1, y1, style.size, style.font, style.bold, style.colour, angle, style.mode, style.order)

    def as_read(self, letters: str, indices: list[int] | range) -> tuple[str, list[int]]:
        """The letters of a word on a page of Arabic or Hebrew, and their indices, in reading order by where they stand."""
        order = reading_order(letters, [self.box(i)[0] for i in indices])
        return upright_brackets("".join(letters[i] for i in order)), [indices[i] for i in order]

    def split(self, word: Word, indices: list[int] | range, rules: list[float]) -> list[Word]:
        """The word, or its pieces where a wide gap or an upright rule runs through it."""
        if len(indices) < 2:
            return [word]
        along = word.angle in (0.0, 180.0)
        reach = (word.x1 - word.x0) if along else (word.bottom - word.top)
        crossed = [x for x in rules if word.x0 + 1.5 < x < word.x1 - 1.5] if rules and along else []
        if not crossed and reach <= 0.85 * word.size * len(indices):
            return [word]
        boxes = [self.frame.box(left, bottom, right, top) for left, top, right, bottom in map(self.box, indices)]
        lead, tail = (0, 2) if along else (1, 3)
        gaps = [max(b[lead] - a[tail], a[lead] - b[tail]) for a, b in itertools.pairwise(boxes)]
        usual = sorted(gaps)[len(gaps) // 2]
        cuts = [i + 1 for i, gap in enumerate(gaps) if gap > max(0.6 * word.size, 2.5 * usual + 0.3 * word.size)]
        for x in crossed:
            cuts += [i + 1 for i, (a, b) in enumerate(itertools.pairwise(boxes)) if a[0] < b[0] and a[2] - 0.8 <= x <= b[0] + 0.8]
        if not cuts:
            return [word]
        bounds = [0, *sorted(set(cuts)), len(indices)]
        return [self.word(word.text[a:b], indices[a:b]) for a, b in itertools.pairwise(bounds)]

    def pieces(self, string: str, indices: list[int] | range, first: Set, last: Set) -> list[Piece]:
        """The stretches of a word that are set differently, none when it is set in one go."""
        if first is last or (len(indices) == 2 and first.font == last.font and first.size == last.size):
            return []
        found: list[Piece] = []
        for letter, index in zip(string, indices, strict=True):
            style = self.how_set(index)
            pdfium.FPDFText_GetCharOrigin(self.text, index, self.across_ref, self.down_ref)
            baseline = round(self.frame.point(self.across.value, self.down.value)[1], 2)
            before = found[-1] if found else None
            if before and before.font == style.font and before.size == style.size and abs(before.baseline - baseline) < 0.1:
                found[-1] = Piece(before.text + letter, before.font, before.size, before.baseline)
            else:
                found.append(Piece(letter, style.font, style.size, baseline))
        return found if len(found) > 1 else []


def words_on(text: Any, frame: Frame, orders: dict[int, int], edges: list[Edge], fonts: dict[int, tuple[str, bool]]) -> PageText:
    """The words of an open text page. `orders` is the painting order by object address, `fonts` what is known of fonts by address."""
    reader = _Reader(text, frame, orders, fonts)
    string, index_of = reader.characters()
    upright = sorted((e for e in edges if not e.horizontal and e.bottom - e.top > 4), key=lambda e: e.x0)
    across = [e.x0 for e in upright]
    found = PageText()
    line_end, of_one_piece = 0, not _LEFTWARDS.search(string)
    line: Set | None = None
    rules: list[float] = []
    leftward = RIGHT_TO_LEFT.search(string) is not None
    for match in _WORD.finditer(string):
        letters, (start, end) = match[0], match.span()
        if not letters.isascii() and not letters.strip(_NOTHING):
            continue
        indices = index_of[start:end] if index_of else range(start, end)
        if start >= line_end:
            line_end = string.find("\n", start) + 1 or len(string)
            line = reader.whole(string, start, line_end, index_of) if of_one_piece else None
        style = line or reader.how_set(indices[0])
        if leftward and len(letters) > 1:
            letters, indices = reader.as_read(letters, indices)
        word = reader.word(letters.translate(_LINE_END_HYPHEN) if letters[-1] in "\x02\ufffe" else letters, indices, style)
        if upright:
            middle = (word.top + word.bottom) / 2
            rules = [e.x0 for e in upright[bisect_right(across, word.x0) : bisect_left(across, word.x1)] if e.top < middle < e.bottom]
        cut = reader.split(word, indices, rules)
        found.words += cut
        found.sets += [style] * len(cut)
        if not line and len(cut) == 1 and word.angle == 0 and len(letters) > 1:
            pieces = reader.pieces(word.text, indices, style, reader.how_set(indices[-1]))
            if pieces:
                found.patched.append((word, pieces))
    return found
