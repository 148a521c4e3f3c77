"""The one spelling in which names of places and countries are compared."""

from __future__ import annotations

import re
import unicodedata

# Letters that no decomposition turns into plain ones, and the Arabic and Persian twins that papers mix freely.
_PLAIN = str.maketrans(
    {
        "Ø": "O", "Æ": "AE", "Œ": "OE", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "TH", "Ħ": "H", "ẞ": "SS", "Ə": "A", "І": "И", "Ї": "И", "Є": "Е", "Ґ": "Г",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "",
        "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "ʿ": "", "`": "", "´": "", "′": "", "&": " AND ",
    }
)  # fmt: skip
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0655\u200b-\u200f\u202a-\u202e\ufeff\u00ad]")
_ABBREVIATION = re.compile(r"(?<![^\W_])((?:[A-ZА-Я]\.\s?)+[A-ZА-Я])\.?(?![^\W_])")
_SPACED_LETTERS = re.compile(r"(?<!\w)[A-Z](?: [A-Z])+(?!\w)")
_OTHER = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """The text in upper case without accents, apostrophes and punctuation; U.S.A. and U. S. A. both become USA."""
    if text.isascii():
        plain = text.upper().translate(_PLAIN)
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).upper().translate(_PLAIN))
        plain = unicodedata.normalize("NFC", _MARKS.sub("", plain).translate(_PLAIN))
    if "." in plain:
        plain = _ABBREVIATION.sub(lambda found: re.sub(r"[.\s]", "", found[1]), plain)
    plain = " ".join(_OTHER.sub(" ", plain).split())
    return _SPACED_LETTERS.sub(lambda found: found[0].replace(" ", ""), plain) if " " in plain else plain
