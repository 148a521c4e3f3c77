"""Recognition by tesseract: through tesserocr where that is installed, else by the program."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
from pathlib import Path
from typing import Any, Protocol

from checker.reading.line_words import extent
from checker.reading.recognised import Pixels, Reading, Seen

SECONDS = 60
LANGUAGES = "eng deu fra spa por ita rus chi_sim jpn kor ara tur".split()
SCRIPTS = {
    "Cyrillic": "rus", "Korean": "kor", "Hangul": "kor", "Arabic": "ara", "Thai": "tha", "Hebrew": "heb", "Georgian": "kat", "Armenian": "hye",
}  # fmt: skip
"""The language data that read a script which tesseract tells apart."""
FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata")
LINE, PAGE, SCRIPT = 7, 3, 0
FEWEST = 10
SURE = 0.7


class Tesseract(Protocol):
    """A way to call tesseract."""

    def languages(self) -> list[str]:
        """The language data that are installed."""

    def table(self, pixels: Pixels, languages: str, layout: int) -> str:
        """What it reads, as TSV; empty where it fails."""

    def script(self, pixels: Pixels) -> str:
        """The script that most of a page is in, as tesseract names it; empty where that cannot be told."""


class Program:
    """The tesseract command line, on one thread."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def languages(self) -> list[str]:
        """The language data that are installed."""
        return self._run(["--list-langs"], b"").split()

    def table(self, pixels: Pixels, languages: str, layout: int) -> str:
        """What it reads, as TSV; empty where it fails."""
        return self._run(["stdin", "stdout", "-l", languages, "--psm", str(layout), "--dpi", "200", "tsv"], _png(pixels))

    def script(self, pixels: Pixels) -> str:
        """The script that most of a page is in."""
        told = re.search(r"Script: (\w+)", self._run(["stdin", "stdout", "--psm", str(SCRIPT), "--dpi", "200"], _png(pixels)))
        return told[1] if told else ""

    def _run(self, arguments: list[str], data: bytes) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the program's own path, and arguments of ours
                [self._path, *arguments], input=data, capture_output=True, timeout=SECONDS, env=self._environment, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("utf-8", "replace")


class Library:
    """Tesseract in this process: no program is started and no picture packed for it."""

    def __init__(self, folder: str) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        self._folder = folder

    @classmethod
    def found(cls) -> Library | None:
        """Tesserocr with language data, or None."""
        from importlib.util import find_spec

        if find_spec("tesserocr") is None:
            return None
        folders = (os.environ.get("TESSDATA_PREFIX", ""), *FOLDERS)
        return next((cls(folder) for folder in folders if folder and any(Path(folder).glob("*.traineddata"))), None)

    def languages(self) -> list[str]:
        """The language data that are installed."""
        return sorted(path.stem for path in Path(self._folder).glob("*.traineddata"))

    def table(self, pixels: Pixels, languages: str, layout: int) -> str:
        """What it reads, as TSV; empty where it fails."""
        columns = "level page_num block_num par_num line_num word_num left top width height conf text".split()
        with self._open(pixels, languages, layout) as reader:
            return "\t".join(columns) + "\n" + str(reader.GetTSVText(0))

    def script(self, pixels: Pixels) -> str:
        """The script that most of a page is in."""
        with self._open(pixels, "osd", SCRIPT) as reader:
            told = reader.DetectOrientationScript()
        return str(told["script_name"]) if told else ""

    def _open(self, pixels: Pixels, languages: str, layout: int) -> Any:
        import tesserocr  # type: ignore[import-untyped,import-not-found,unused-ignore]
        from PIL import Image

        reader = tesserocr.PyTessBaseAPI(path=self._folder, lang=languages, psm=layout)
        reader.SetImage(Image.fromarray(pixels))
        reader.SetSourceResolution(200)
        return reader


class TesseractEngine:
    """Tesseract as an engine of its own, and as the help of one that does not know a script."""

    name = "tesseract"
    second_looks = 8

    def __init__(self, way: Tesseract) -> None:
        self._way = way
        self._known = way.languages()
        self._languages = "+".join(name for name in LANGUAGES if name in self._known) or "eng"

    def recognise(self, pixels: Pixels) -> Reading:
        """The words of a page. One that hardly reads is tried turned, too."""
        import numpy as np

        best = Reading(self._words(pixels, PAGE))
        for quarters in (1, 3, 2):
            if _worth(best.words) >= FEWEST and _sure(best.words) >= SURE:
                break
            other = Reading(self._words(np.ascontiguousarray(np.rot90(pixels, -quarters)), PAGE), quarters)
            if _worth(other.words) > 1.3 * _worth(best.words):
                best = other
        return best

    def line(self, pixels: Pixels) -> list[Seen]:
        """The words of a cut-out that holds one upright line."""
        return self._words(pixels, LINE)

    def in_its_script(self, pixels: Pixels) -> list[Seen]:
        """The words of an upright page in the script that most of it is in; none where its data are not installed or it is a common one."""
        language = SCRIPTS.get(self._way.script(pixels), "")
        return words_of_table(self._way.table(pixels, language, PAGE)) if language in self._known else []

    def _words(self, pixels: Pixels, layout: int) -> list[Seen]:
        return words_of_table(self._way.table(pixels, self._languages, layout))


def _png(pixels: Pixels) -> bytes:
    import cv2

    return bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes())


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
