"""Recognition by the tesseract program, where it is installed."""

from __future__ import annotations

import csv
import io
import os
import subprocess

from checker.reading.line_words import extent
from checker.reading.recognised import Pixels, Reading, Seen

SECONDS = 60
LANGUAGES = "eng deu fra spa por ita rus chi_sim jpn kor ara tur".split()
FEWEST = 10
SURE = 0.7


class TesseractEngine:
    """The tesseract command line, on one thread."""

    name = "tesseract"
    second_looks = 8

    def __init__(self, program: str) -> None:
        self._program = program
        self._environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        known = self._run(["--list-langs"], b"").split()
        self._languages = "+".join(name for name in LANGUAGES if name in known) or "eng"

    def recognise(self, pixels: Pixels) -> Reading:
        """The words of a page. One that hardly reads is tried turned, too."""
        import numpy as np

        best = Reading(self._words(pixels, 3))
        for quarters in (1, 3, 2):
            if _worth(best.words) >= FEWEST and _sure(best.words) >= SURE:
                break
            other = Reading(self._words(np.ascontiguousarray(np.rot90(pixels, -quarters)), 3), quarters)
            if _worth(other.words) > 1.3 * _worth(best.words):
                best = other
        return best

    def line(self, pixels: Pixels) -> list[Seen]:
        """The words of a cut-out that holds one upright line."""
        return self._words(pixels, 7)

    def _words(self, pixels: Pixels, layout: int) -> list[Seen]:
        import cv2

        data = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes()
        return words_of_table(self._run(["stdin", "stdout", "-l", self._languages, "--psm", str(layout), "--dpi", "200", "tsv"], data))

    def _run(self, arguments: list[str], data: bytes) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the program's own path, and arguments of ours
                [self._program, *arguments], input=data, capture_output=True, timeout=SECONDS, env=self._environment, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("utf-8", "replace")


def words_of_table(table: str) -> list[Seen]:
    """The words in tesseract's TSV output."""
    words = []
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            left, top, wide, high = (float(row[key]) for key in ("left", "top", "width", "height"))
            text, sure = (row["text"] or "").strip(), float(row["conf"])
        except (KeyError, TypeError, ValueError):
            continue
        if row["level"] == "5" and text and sure >= 0:
            words.append(Seen(text, left, top, left + wide, top + high, high / sum(extent(text)), round(min(sure / 100, 0.99), 3)))
    return words


def _worth(words: list[Seen]) -> float:
    return sum(w.confidence for w in words if w.confidence > 0.5 and len(w.text) > 1)


def _sure(words: list[Seen]) -> float:
    return sum(w.confidence for w in words) / max(len(words), 1)
