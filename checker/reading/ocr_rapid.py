"""Recognition by rapidocr, whose models come inside its package: nothing is fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.reading.line_words import Letter, words_in
from checker.reading.ocr_tesseract import TesseractEngine
from checker.reading.picture_rules import Span
from checker.reading.recognised import Pixels, Reading, Seen

DETECT_PIXELS = 1280 * 905
"""To so many pixels the printed part of a page is reduced before lines are looked for: a full A4 sheet to 110 dots an inch, half a sheet to 155.

Twice as many find hardly more and take twice the time.
"""
LONGEST = 3600
"""The engine itself reduces nothing: no side of what it is shown is longer."""

MARGIN = 24
LEAST = 0.5
SURE = 0.88
TASTED = 6
CLEAR = 0.72
"""A line read less surely than this is in letters that the models do not know, or hardly to be seen."""
FEW_LINES = 6
ASK = 0.12
"""From this share of unread lines on, another engine is asked for the page's own script."""


class RapidEngine:
    """PP-OCR through onnxruntime, on one thread."""

    name = "rapidocr"
    second_looks = 60

    def __init__(self, helper: TesseractEngine | None = None) -> None:
        self._helper = helper
        import cv2
        import rapidocr

        cv2.setNumThreads(1)
        models = Path(rapidocr.__file__).parent / "models"
        settings: dict[str, Any] = {
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.use_preprocess_img": False,
            "Global.return_word_box": True,
            "Global.text_score": 0.0,
            "Det.limit_type": "max",
            "Det.limit_side_len": LONGEST,
            "Rec.rec_batch_num": 1,
            "Rec.rec_img_shape": [3, 48, 32],  # each line as wide as it is: padded to the usual 320, a form takes a tenth longer and reads no better
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
        for part in ("Det", "Rec"):
            if found := sorted(models.glob(f"*_{part.lower()}_*.onnx")):
                settings[f"{part}.model_path"] = str(found[0])
        self._engine: Any = rapidocr.RapidOCR(params=settings)

    def recognise(self, pixels: Pixels) -> Reading:
        """The words of a page, set upright."""
        import cv2
        import numpy as np

        quads = self._quads(pixels)
        quarters = 0
        if quads and sum(_tall(q) * _size(q)[1] for q in quads) > sum((not _tall(q)) * _size(q)[0] for q in quads):
            quarters = 1
            pixels = np.ascontiguousarray(np.rot90(pixels, -1))
            quads = self._quads(pixels)
        tasted = self._tasted(pixels, quads)
        if quads and self._on_its_head(tasted):
            quarters += 2
            high, wide = pixels.shape[:2]
            pixels = cv2.rotate(pixels, cv2.ROTATE_180)
            quads = [np.roll(np.array([wide, high], dtype=np.float32) - q, 2, axis=0) for q in quads]
            tasted = {}
        lines = [self._placed(pixels, quad, tasted.get(number)) for number, quad in enumerate(quads)]
        unread = [quad for quad, words in zip(quads, lines, strict=True) if not _tall(quad) and _size(quad)[0] > 1.5 * _size(quad)[1] and not _clear(words)]
        share = sum(_size(q)[0] for q in unread) / max(sum(_size(q)[0] for q in quads), 1.0)
        words = [w for line in lines for w in line]
        if self._helper and len(unread) >= FEW_LINES and share >= ASK:
            mended = [w for w in self._helper.in_its_script(pixels) if w.confidence >= LEAST and any(_holds(q, w) for q in unread)]
            words = [w for w in words if not any(_holds(q, w) for q in unread if any(_holds(q, m) for m in mended))] + mended
            left = [q for q in unread if not any(_holds(q, m) for m in mended)]
            share = sum(_size(q)[0] for q in left) / max(sum(_size(q)[0] for q in quads), 1.0)
        return Reading(words, quarters, share if len(unread) >= FEW_LINES else 0.0)

    def line(self, pixels: Pixels) -> list[Seen]:
        """The words of a cut-out that holds one upright line."""
        found = self._engine(pixels, use_det=False, use_cls=False, use_rec=True)
        if not found.txts or not found.txts[0].strip() or float(found.scores[0]) < LEAST:
            return []
        info = found.word_results[0]
        text = found.txts[0]
        columns = iter([c for word in info.word_cols for c in word])
        scale = pixels.shape[1] / max(info.line_txt_len, 1)
        letters, at = [], 0.0
        for char, sure in zip(text, info.confs, strict=False):
            if not char.isspace():
                at = (next(columns, at) + 0.5) * scale
            letters.append(Letter(char, at, float(sure)))
        return words_in(letters, pixels)

    def _quads(self, pixels: Pixels) -> list[Any]:
        """The lines found, each as four corners from the upper left clockwise."""
        import cv2
        import numpy as np

        left, top, right, bottom = printed_part(pixels)
        part = pixels[top:bottom, left:right]
        scale = min((DETECT_PIXELS / (part.shape[0] * part.shape[1])) ** 0.5, LONGEST / max(part.shape[:2]), 1.0)
        small = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else np.ascontiguousarray(part)
        found = self._engine(small, use_det=True, use_cls=False, use_rec=False)
        return [] if found.boxes is None else [np.asarray(q, dtype=np.float32) / scale + np.array([left, top], dtype=np.float32) for q in found.boxes]

    def _tasted(self, pixels: Pixels, quads: list[Any]) -> dict[int, tuple[Pixels, list[Seen]]]:
        """The cut-outs of the longest lines and what they say, by their place among all."""
        longest = sorted((n for n, q in enumerate(quads) if not _tall(q)), key=lambda n: -_size(quads[n])[0])[:TASTED]
        cuts = {n: _cut_out(pixels, quads[n]) for n in longest}
        return {n: (cut, self.line(cut)) for n, cut in cuts.items()}

    def _on_its_head(self, tasted: dict[int, tuple[Pixels, list[Seen]]]) -> bool:
        """Whether the longest lines read better upside down."""
        import cv2

        upright = _sureness([words for _, words in tasted.values()])
        return upright < SURE and _sureness([self.line(cv2.rotate(cut, cv2.ROTATE_180)) for cut, _ in tasted.values()]) > upright + 0.1

    def _placed(self, pixels: Pixels, quad: Any, known: tuple[Pixels, list[Seen]] | None = None) -> list[Seen]:
        """The words of one line, with their boxes on the page. `known` is its cut-out and what it says, where it was read before."""
        wide, high = _size(quad)
        if wide < 3 or high < 5:
            return []
        lying = _tall(quad)
        cut = known[0] if known else _cut_out(pixels, quad)
        if lying:
            return self._lying(cut, quad)
        words = known[1] if known else self.line(cut)
        for word in words:
            ends = [(x / cut.shape[1], y / cut.shape[0]) for y in (word.top, word.bottom) for x in (word.x0, word.x1)]
            corners = [_on_page(quad, across, down) for across, down in ends]
            word.x0, word.x1 = min(c[0] for c in corners), max(c[0] for c in corners)
            word.top, word.bottom = (corners[0][1] + corners[1][1]) / 2, (corners[2][1] + corners[3][1]) / 2
        return words

    def _lying(self, cut: Pixels, quad: Any) -> list[Seen]:
        """A line that runs up or down the page, as one word in its box. A single upright letter is no such line."""
        import numpy as np

        words = max((self.line(np.ascontiguousarray(np.rot90(cut, k))) for k in (0, 1, 3)), key=lambda ws: sum(w.confidence for w in ws) / max(len(ws), 1))
        if not words:
            return []
        x0, top, x1, bottom = float(quad[:, 0].min()), float(quad[:, 1].min()), float(quad[:, 0].max()), float(quad[:, 1].max())
        return [Seen(" ".join(w.text for w in words), x0, top, x1, bottom, 0.62 * min(x1 - x0, bottom - top), min(w.confidence for w in words))]


def printed_part(pixels: Pixels) -> Span:
    """The part of a page's picture in which anything is printed, with a little paper around it; the whole of a picture that is dark all over."""
    import cv2
    import numpy as np

    step = 4
    small = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), None, fx=1 / step, fy=1 / step, interpolation=cv2.INTER_AREA)
    dark = cv2.adaptiveThreshold(small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 10)
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, 2), dtype=np.uint8))
    high, wide = pixels.shape[:2]
    spans = []
    for profile, length in ((dark.sum(axis=0), wide), (dark.sum(axis=1), high)):
        inked = np.flatnonzero(profile >= 2)
        spans.append((max(int(inked[0]) * step - MARGIN, 0), min((int(inked[-1]) + 1) * step + MARGIN, length)) if len(inked) else (0, length))
    (left, right), (top, bottom) = spans
    return left, top, right, bottom


def _clear(words: list[Seen]) -> bool:
    """Whether a line was made out."""
    return bool(words) and _sureness([words]) >= CLEAR


def _holds(quad: Any, word: Seen) -> bool:
    """Whether a word's middle lies in the box around four corners."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return bool(quad[:, 0].min() <= x <= quad[:, 0].max() and quad[:, 1].min() <= y <= quad[:, 1].max())


def _sureness(lines: list[list[Seen]]) -> float:
    """How sure the engine is of the letters of some lines, on the average."""
    letters = sum(len(w.text) for words in lines for w in words)
    return sum(w.confidence * len(w.text) for words in lines for w in words) / letters if letters else 0.0


def _on_page(quad: Any, across: float, down: float) -> tuple[float, float]:
    """The point of the page at a share of the way across and down a line."""
    above, below = quad[0] + (quad[1] - quad[0]) * across, quad[3] + (quad[2] - quad[3]) * across
    point = above + (below - above) * down
    return float(point[0]), float(point[1])


def _size(quad: Any) -> tuple[float, float]:
    """The width and height of four corners."""
    import numpy as np

    wide = max(float(np.linalg.norm(quad[0] - quad[1])), float(np.linalg.norm(quad[3] - quad[2])))
    return wide, max(float(np.linalg.norm(quad[0] - quad[3])), float(np.linalg.norm(quad[1] - quad[2])))


def _tall(quad: Any) -> bool:
    wide, high = _size(quad)
    return high > 1.5 * wide


def _cut_out(pixels: Pixels, quad: Any) -> Pixels:
    """The picture within four corners, set level."""
    import cv2
    import numpy as np

    wide, high = (max(round(v), 1) for v in _size(quad))
    target = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(quad, target)
    return cv2.warpPerspective(pixels, turn, (wide, high), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)
