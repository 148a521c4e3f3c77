"""Which words of a PDF page a reader sees, and which are hidden, and how.

Suspects are found by geometry and colour; the proof is to paint the spot with and without the words and to compare.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

from checker.model.spot import Box
from checker.reading.paper import Word
from checker.reading.pdf_clip import clip_of, outside
from checker.reading.pdf_library import Frame, address_of
from checker.reading.pdf_paint import Fill, Painted

SCALE = 2.0
TINY = 1.5
TELLING = 4
"""Letters: a shorter /ActualText stands for a ligature, a hyphen or a bullet."""
INVISIBLE_MODES = frozenset({3, 7})
MAX_PROOFS = 600
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


class Eye:
    """Looks at spots of one open page."""

    def __init__(self, page: Any, frame: Frame) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium, self.page, self.frame, self.proofs = pdfium, page, frame, 0
        self.layers: dict[int, bool] = {}
        self.clips: dict[int, Box | None] = {}
        self.tellers: dict[int, bool] = {}

    def clipped(self, word: Word, handle: Any, address: int) -> bool:
        """Whether the word seems to lie beyond what the clip of its text object leaves open; not asked any more where too many words do."""
        if address not in self.clips:
            self.clips[address] = clip_of(handle, self.frame)
        clip = self.clips[address]
        return clip is not None and self.proofs < MAX_PROOFS // 2 and outside(word.box, clip)

    def in_layer(self, handle: Any, address: int) -> bool:
        """Whether the text object belongs to a layer that can be switched off (marked content /OC)."""
        if address and address not in self.layers:
            self.layers[address] = any(self._mark_name(handle, index) == "OC" for index in range(min(self.pdfium.FPDFPageObj_CountMarks(handle), 8)))
        return self.layers.get(address, False)

    def told(self, handle: Any) -> bool:
        """Whether the text object tells programs words of its own choice (marked content with /ActualText), and more than the letters of a ligature."""
        address = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if address and address not in self.tellers:
            count = min(self.pdfium.FPDFPageObj_CountMarks(handle), 8)
            self.tellers[address] = any(self._told_length(handle, index) >= TELLING for index in range(count))
        return self.tellers.get(address, False)

    def _told_length(self, handle: Any, index: int) -> int:
        size = ctypes.c_ulong()
        mark = self.pdfium.FPDFPageObj_GetMark(handle, index)
        done = self.pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, ctypes.byref(size))
        return max(size.value // 2 - 1, 0) if done else 0

    def _mark_name(self, handle: Any, index: int) -> str:
        size = ctypes.c_ulong()
        buffer = (ctypes.c_ushort * 16)()
        done = self.pdfium.FPDFPageObjMark_GetName(self.pdfium.FPDFPageObj_GetMark(handle, index), buffer, ctypes.sizeof(buffer), ctypes.byref(size))
        return bytes(buffer)[: max(min(size.value, 32) - 2, 0)].decode("utf-16-le", "replace") if done else ""

    def shows(self, word: Word, handles: list[Any]) -> bool:
        """Whether the spot looks different without these text objects."""
        pdfium = self.pdfium
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
        pdfium, frame = self.pdfium, self.frame
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


def look(page: Any, frame: Frame, paint: Painted, words: list[Word], handles: list[Any]) -> Sight:
    """The page's words sorted into seen, unseen and the layer of a recognised scan; words printed twice on one spot count once."""
    words, handles, twins = _once(words, handles)
    eye = Eye(page, frame)
    sight = Sight([], [], [])
    scans = [f for f in paint.fills if f.picture and _share(f.box, frame) >= 0.5]
    printed = sum(w.mode not in INVISIBLE_MODES and not _under(w, scans) for w in words)
    scanned = bool(scans) and printed <= len(words) - printed
    addresses = [address_of(h) for h in handles]
    owners = set(addresses) - {0}
    mute: list[tuple[Box, Any]] | None = None
    fills = [*paint.fills, *_pale(words, handles, paint)]
    for index, (word, handle, address) in enumerate(zip(words, handles, addresses, strict=True)):
        if scanned and (word.mode in INVISIBLE_MODES or _under(word, scans)):
            sight.layer.append(word)
            continue
        how, cover = _suspicion(word, fills, frame)
        if not how and eye.in_layer(handle, address):
            how = "switched off"
        if not how and eye.clipped(word, handle, address):
            how = "clipped"
        if handle and not how and eye.told(handle):
            sight.told.append(word)
        if not how or (how == "off-page" and sight.seen and sight.seen[-1].order == word.order):  # a line longer than the page is not hidden
            sight.seen.append(word)
            continue
        if how in ("covered", "white", "clipped", "switched off"):
            if mute is None:
                mute = [(_bounds(t, frame), t) for t in paint.texts if address_of(t) not in owners]
            beside = [t for box, t in mute if _overlap(word.box, box) > 0]
            if eye.shows(word, [handle]) or ((beside or index in twins) and eye.shows(word, [handle, *beside, *twins.get(index, ())])):
                sight.seen.append(word)
                continue
        sight.unseen.append(Unseen(word, how if how != "switched off" else "invisible", cover))
    return sight


def _pale(words: list[Word], handles: list[Any], paint: Painted) -> list[Fill]:
    """Large solid signs in white, painted over print: a font of signs holds a full square."""
    solid = [(w, h) for w, h in zip(words, handles, strict=True) if w.mode == 0 and min(w.colour[:3]) >= 235 and w.colour[3] > 250 and w.size >= 5]
    return [Fill(w.box, w.order, w.colour, handle=h) for w, h in solid if not any(f.order < w.order and _overlap(f.box, w.box) > 0 for f in paint.fills)]


def _suspicion(word: Word, fills: list[Fill], frame: Frame) -> tuple[str, int]:
    """Why a word may not show, or nothing, and what covers it."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    if not (-1 <= x <= frame.width + 1 and -1 <= y <= frame.height + 1):
        return "off-page", 0
    if word.mode in INVISIBLE_MODES or (word.mode in (0, 4) and word.colour[3] < 20):
        return "invisible", 0
    if word.size < TINY and word.bottom - word.top < TINY + 0.5:
        return "tiny", 0
    if word.x0 < word.x1 and word.top < word.bottom:  # else a fill may hold the middle and touch nothing
        fills = [f for f in fills if f.box[0] < word.x1 and f.box[2] > word.x0 and f.box[1] < word.bottom and f.box[3] > word.top]
    later = [f for f in fills if f.order > word.order and f.box[0] < word.x1 and f.box[2] > word.x0 and f.box[1] < word.bottom and f.box[3] > word.top]
    if later and _covered(word, later) >= 0.6:
        return "covered", max(f.order for f in later)
    if word.mode == 0:
        beneath = [f for f in fills if f.order < word.order and f.box[0] <= x <= f.box[2] and f.box[1] <= y <= f.box[3] and f.colour[3] > 40]
        if beneath and beneath[-1].picture:
            return ("white", 0) if min(word.colour[:3]) >= 225 else ("", 0)
        ground = beneath[-1].colour if beneath else (255, 255, 255, 255)
        if max(abs(a - b) for a, b in zip(word.colour[:3], ground[:3], strict=True)) < 20:
            return "white", 0
    return "", 0


def _covered(word: Word, fills: list[Fill]) -> float:
    """The share of the word's inner points that lie beneath the fills."""
    width, height = word.x1 - word.x0, word.bottom - word.top
    points = [(word.x0 + width * i / 10, word.top + height * j / 10) for i in (1, 3, 5, 7, 9) for j in (3.5, 5, 6.5)]
    return sum(any(f.box[0] <= x <= f.box[2] and f.box[1] <= y <= f.box[3] for f in fills) for x, y in points) / len(points)


def _once(words: list[Word], handles: list[Any]) -> tuple[list[Word], list[Any], dict[int, list[Any]]]:
    """The words without those printed again on the same spot (a way to fake bold), and by place in the list the text objects of the repeats."""
    kept: list[Word] = []
    kept_handles: list[Any] = []
    twins: dict[int, list[Any]] = {}
    at: dict[tuple[str, int], list[int]] = {}
    for word, handle in zip(words, handles, strict=True):
        near = min(0.3 * max(word.size, 3), 5 * _ROW)
        around = range(_row(word.top - near), _row(word.top + near) + 1)
        for index in (index for row in around for index in at.get((word.text, row), ())):
            other = kept[index]
            if abs(other.x0 - word.x0) < near and abs(other.top - word.top) < near and abs(other.x1 - word.x1) < near and _same_manner(other, word):
                twins.setdefault(index, []).append(handle)
                break
        else:
            at.setdefault((word.text, _row(word.top)), []).append(len(kept))
            kept.append(word)
            kept_handles.append(handle)
    return kept, kept_handles, twins


def _row(y: float) -> int:
    """The strip of the page that a height lies in: only words in strips close by are held against each other."""
    return int(y // _ROW) if -1e6 < y < 1e6 else 0


def _same_manner(a: Word, b: Word) -> bool:
    """Whether both copies are painted, or neither: an invisible copy of a printed word is not its bold."""
    return (a.mode in INVISIBLE_MODES) == (b.mode in INVISIBLE_MODES)


def _bounds(thing: Any, frame: Frame) -> Box:
    import pypdfium2.raw as pdfium

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
