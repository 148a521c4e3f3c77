"""The engines that recognise print in a picture, behind one interface. Nothing heavy is imported before a picture asks for it."""

from __future__ import annotations

import shutil
from functools import cache
from importlib.util import find_spec

from checker.model.report import Unreadable
from checker.reading.ocr_tesseract import Library, Program, TesseractEngine
from checker.reading.paper import Page
from checker.reading.recognised import Engine

ENGINES = ("auto", "rapidocr", "tesseract", "none")
"""What the setting `ocr` may be: `auto` takes the first that is installed."""

NO_ENGINE = (
    "a picture without a text layer; text recognition is not installed",
    "run pip install 'docscan[ocr]', or ask the sender for the digital original",
)
SWITCHED_OFF = (
    "a picture without a text layer; recognition is switched off",
    'set ocr = "auto" in docscan.toml, or ask the sender for the digital original',
)
PARTLY = 0.18
"""Where so large a share of a page's lines stays unread, it is said."""
UNKNOWN_LETTERS = (
    "{:.0%} of its lines are in letters that the recognition does not know (Cyrillic, Korean and Arabic need tesseract), or too faint",
    "install tesseract with the data of the language (Debian: tesseract-ocr-rus, -kor, -ara), or ask the sender for the digital original",
)
_LACKS = ("a picture without a text layer; the engine '{}' that the settings ask for is not installed", 'install it, or set ocr = "auto" in docscan.toml')


def engine_for(wanted: str) -> Engine | None:
    """The engine that a setting asks for; None where it is not installed or `none`."""
    names = ("rapidocr", "tesseract") if wanted == "auto" else (wanted,)
    return next((engine for name in names if name != "none" and (engine := _made(name))), None)


def why_not(wanted: str) -> tuple[str, str]:
    """Why there is no engine, and what to do about it."""
    if wanted == "none":
        return SWITCHED_OFF
    return NO_ENGINE if wanted == "auto" or not _pictures() else (_LACKS[0].format(wanted), _LACKS[1])


def read_in_part(page: Page, name: str) -> list[Unreadable]:
    """That much of a recognised page was not made out, where it was not."""
    if page.not_made_out < PARTLY:
        return []
    return [Unreadable(name, f"page {page.number} is read only in part: {UNKNOWN_LETTERS[0].format(page.not_made_out)}", UNKNOWN_LETTERS[1])]


@cache
def _made(name: str) -> Engine | None:
    if not _pictures():
        return None
    if name == "rapidocr" and find_spec("rapidocr") and find_spec("onnxruntime"):
        from checker.reading.ocr_rapid import RapidEngine

        return RapidEngine(_tesseract())
    return _tesseract() if name == "tesseract" else None


@cache
def _tesseract() -> TesseractEngine | None:
    """Tesseract, through its library or by its program, where either is installed."""
    program = shutil.which("tesseract")
    way = Library.found() or (Program(program) if program else None)
    return TesseractEngine(way) if way else None


def _pictures() -> bool:
    """Whether pictures can be handled at all: numpy and OpenCV come with the extra."""
    return find_spec("numpy") is not None and find_spec("cv2") is not None
