"""Which words of a PDF page a reader sees, and which are hidden, and how.

Suspects are found by geometry and colour; the proof is to paint the spot with and without the words and to compare.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from checker.model.spot import Box
from checker.reading import pdfium
from checker.reading.paper import Word
from checker.reading.pdf_clip import clip_of, outside
from checker.reading.pdf_library import Frame
from checker.reading.pdf_paint import Fill, Painted
from checker.reading.pdf_words import Set

SCALE = 2.0
TINY = 1.5
TELLING = 4
"""Letters: a shorter /ActualText stands for a ligature, a hyphen or a bullet."""
INVISIBLE_MODES = frozenset({3, 7})
MAX_PROOFS = 600
WHITE = 255, 255, 255, 255
_ROW = 12.0


@dataclass(slots=True)
class Unseen:
    """A word that does not show, why, and the painting order of what covers it (0 if nothing does)."""

    word: Word
    how: str
    cover: int = 0


@dataclass(slots=True)
class Sight:
    """A page's words, sorted by whether they show.

    `layer` holds the invisible words of a recognised scan, `told` the seen ones whose letters the file gives apart from its print.
    """

    seen: list[Word]
    unseen: list[Unseen]
    layer: list[Word]
    told: list[Word] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text object shows: whether its layer can be switched off, what its clip leaves open, whether it tells programs words of its own."""

    switched: bool = False
    clip: Box | None = None
    tells: bool = False


class Eye:
    """Looks at spots of one open page."""

    def __init__(self, page: Any, frame: Frame) -> None:
        self.page, self.frame, self.proofs = page, frame, 0
        self.manners: dict[int, _Manner] = {0: _Manner()}

    def manner(self, style: Set) -> _Manner:
        """How the text object of a word shows, asked once an object."""
        known = self.manners.get(style.handle)
        if known is None:
            marks = range(min(pdfium.FPDFPageObj_CountMarks(style.handle), 8))
            switched = any(self._mark_name(style.handle, index) == "OC" for index in marks)
            tells = any(self._told_length(style.handle, index) >= TELLING for index in marks)
            known = self.manners[style.handle] = _Manner(switched, clip_of(style.handle, self.frame), tells)
        return known

    def clipped(self, word: Word, clip: Box | None) -> bool:
        """Whether the word seems to lie beyond what its clip leaves open; not asked any more where too many words do."""
        return clip is not None and self.proofs < MAX_PROOFS // 2 and outside(word.box, clip)

    def _told_length(self, handle: Any, index: int) -> int:
        size = ctypes.c_ulong()
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        done = pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, ctypes.byref(size))
        return max(size.value // 2 - 1, 0) if done else 0

    def _mark_name(self, handle: Any, index: int) -> str:
        size = ctypes.c_ulong()
        buffer = (ctypes.c_ushort * 16)()
        done = pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(handle, index), buffer, ctypes.sizeof(buffer), ctypes.byref(size))
        return bytes(buffer)[: max(min(size.value, 32) - 2, 0)].decode("utf-16-le", "replace") if done else ""

    def shows(self, word: Word, handles: list[Any]) -> bool:
        """Whether the spot looks different without these text objects."""
        self.proofs += 1
        if self.proofs > MAX_PROOFS or not all(handles):
            return False
        before = self.shot(word.box)
        for handle in handles:
            pdfium.FPDFPageObj_SetIsActive(handle, False)
        after = self.shot(word.box)
        for handle in handles:
            pdfium.FPDFPageObj_SetIsActive(handle, True)
        if before == after:
            return False
        pixels = max(len(before) // 4, 1)
        changed = sum(any(abs(before[i + part] - after[i + part]) > 14 for part in (0, 1, 2)) for i in range(0, len(before), 4))
        return changed >= 0.02 * pixels

    def shot(self, box: Box) -> bytes:
        """The pixels of a box on the page as shown, four bytes each."""
        frame = self.frame
        width, height = min(int((box[2] - box[0]) * SCALE) + 1, 2000), min(int((box[3] - box[1]) * SCALE) + 1, 2000)
        bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(
                bitmap, self.page, -int(box[0] * SCALE), -int(box[1] * SCALE), int(frame.width * SCALE), int(frame.height * SCALE), frame.extra, 0
            )
            return bytes(ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap) * height))
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)


def look(page: Any, frame: Frame, paint: Painted, words: list[Word], sets: list[Set]) -> Sight:
    """The page's words sorted into seen, unseen and the layer of a recognised scan; words printed twice on one spot count once."""
    words, sets, twins = _once(words, sets)
    eye = Eye(page, frame)
    sight = Sight([], [], [])
    scans = [f for f in paint.fills if f.picture and _share(f.box, frame) >= 0.5]
    scanned = bool(scans) and 2 * sum(w.mode not in INVISIBLE_MODES and not _under(w, scans) for w in words) <= len(words)
    mute: list[tuple[Box, Any]] | None = None
    fills, width, height = [*paint.fills, *_pale(words, sets, paint)], frame.width, frame.height
    for index, (word, style) in enumerate(zip(words, sets, strict=True)):
        if scanned and (word.mode in INVISIBLE_MODES or _under(word, scans)):
            sight.layer.append(word)
            continue
        how, cover = _suspicion(word, fills, width, height)
        if not how:
            manner = eye.manner(style)
            how = "switched off" if manner.switched else "clipped" if eye.clipped(word, manner.clip) else ""
            if manner.tells and not how:
                sight.told.append(word)
        if not how or (how == "off-page" and sight.seen and sight.seen[-1].order == word.order):  # a line longer than the page is not hidden
            sight.seen.append(word)
            continue
        if how in ("covered", "white", "clipped", "switched off"):
            if mute is None:
                owners = {s.handle for s in sets}
                mute = [(_bounds(t, frame), t) for t in paint.texts if t not in owners]
            beside = [t for box, t in mute if _overlap(word.box, box) > 0]
            if eye.shows(word, [style.handle]) or ((beside or index in twins) and eye.shows(word, [style.handle, *beside, *twins.get(index, ())])):
                sight.seen.append(word)
                continue
        sight.unseen.append(Unseen(word, how if how != "switched off" else "invisible", cover))
    return sight


def _pale(words: list[Word], sets: list[Set], paint: Painted) -> list[Fill]:
    """Large solid signs in white, painted over print: a font of signs holds a full square."""
    white = {s.handle: s for s in sets if s.mode == 0 and s.size >= 5 and s.colour[3] > 250 and min(s.colour[:3]) >= 235}
    solid = [(w, s.handle) for w, s in zip(words, sets, strict=True) if s.handle in white] if white else []
    return [Fill(w.box, w.order, w.colour, handle=h) for w, h in solid if not any(f.order < w.order and _overlap(f.box, w.box) > 0 for f in paint.fills)]


def _suspicion(word: Word, fills: list[Fill], width: float, height: float) -> tuple[str, int]:
    """Why a word on a page of that size may not show, or nothing, and what covers it."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    if not (-1 <= x <= width + 1 and -1 <= y <= height + 1):
        return "off-page", 0
    if word.mode in INVISIBLE_MODES or (word.mode in (0, 4) and word.colour[3] < 20):
        return "invisible", 0
    if word.size < TINY and bottom - top < TINY + 0.5:
        return "tiny", 0
    level = x0 < x1 and top < bottom  # else a fill may hold the middle and touch nothing
    fills = [f for f in fills if (b := f.box)[0] < x1 and b[2] > x0 and b[1] < bottom and b[3] > top] if level else fills
    if fills:
        later = [f for f in fills if f.order > word.order and f.box[0] < x1 and f.box[2] > x0 and f.box[1] < bottom and f.box[3] > top]
        if later and _covered(word, later) >= 0.6:
            return "covered", max(f.order for f in later)
    if word.mode == 0:
        beneath = [f for f in fills if f.order < word.order and f.box[0] <= x <= f.box[2] and f.box[1] <= y <= f.box[3] and f.colour[3] > 40]
        if beneath and beneath[-1].picture:
            return ("white", 0) if min(word.colour[:3]) >= 225 else ("", 0)
        ink, ground = word.colour, beneath[-1].colour if beneath else WHITE
        if abs(ink[0] - ground[0]) < 20 and abs(ink[1] - ground[1]) < 20 and abs(ink[2] - ground[2]) < 20:
            return "white", 0
    return "", 0


def _covered(word: Word, fills: list[Fill]) -> float:
    """The share of the word's inner points that lie beneath the fills."""
    width, height = word.x1 - word.x0, word.bottom - word.top
    points = [(word.x0 + width * i / 10, word.top + height * j / 10) for i in (1, 3, 5, 7, 9) for j in (3.5, 5, 6.5)]
    return sum(any(f.box[0] <= x <= f.box[2] and f.box[1] <= y <= f.box[3] for f in fills) for x, y in points) / len(points)


def _once(words: list[Word], sets: list[Set]) -> tuple[list[Word], list[Set], dict[int, list[Any]]]:
    """The words without those printed again on the same spot (a way to fake bold), and by place in the list the text objects of the repeats."""
    kept: list[Word] = []
    kept_sets: list[Set] = []
    twins: dict[int, list[Any]] = {}
    at: dict[tuple[str, int], list[int]] = {}
    times = Counter([w.text for w in words])
    for word, style in zip(words, sets, strict=True):
        if times[word.text] > 1:
            near = min(0.3 * max(word.size, 3), 5 * _ROW)
            rows = range(_row(word.top - near), _row(word.top + near) + 1)
            close = [i for row in rows for i in at.get((word.text, row), ())]
            same = next((i for i in close if _prints_again(kept[i], word, near)), None) if close else None
            if same is not None:
                twins.setdefault(same, []).append(style.handle)
                continue
            at.setdefault((word.text, _row(word.top)), []).append(len(kept))
        kept.append(word)
        kept_sets.append(style)
    return kept, kept_sets, twins


def _prints_again(one: Word, other: Word, near: float) -> bool:
    """Whether two words of the same letters lie on one spot, both painted or neither: an invisible copy of a printed word is not its bold."""
    if not (abs(one.x0 - other.x0) < near and abs(one.top - other.top) < near and abs(one.x1 - other.x1) < near):
        return False
    return (one.mode in INVISIBLE_MODES) == (other.mode in INVISIBLE_MODES)


def _row(y: float) -> int:
    """The strip of the page that a height lies in: only words in strips close by are held against each other."""
    return int(y // _ROW) if -1e6 < y < 1e6 else 0


def _bounds(thing: Any, frame: Frame) -> Box:
    floats = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, floats))
    return frame.box(*(f.value for f in floats))


def _share(box: Box, frame: Frame) -> float:
    """How much of the page a box takes."""
    return _overlap(box, (0, 0, frame.width, frame.height)) / max(frame.width * frame.height, 1)


def _overlap(a: Box, b: Box) -> float:
    return max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)


def _under(word: Word, scans: list[Fill]) -> bool:
    return any(s.order > word.order and _overlap(word.box, s.box) > 0 for s in scans)
