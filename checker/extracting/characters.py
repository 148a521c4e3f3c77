"""Characters of many scripts and widths brought to one form, letter for letter, so that positions keep."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_PUNCTUATION = {
    "٫": ".", "٬": ",", "،": ",", "、": ",", "，": ",", "．": ".", "。": ".", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "ー": "ー",
    "’": "'", "‘": "'", "´": "'", "ʼ": "'", "`": "'", "′": "'", "“": '"', "”": '"', "：": ":", "／": "/", "⁄": "/", "•": ".", "·": ".", "٪": "%",
}  # fmt: skip
_PLAIN = {"İ": "i", "ı": "i", "ß": "s", "ø": "o", "æ": "a", "œ": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "t"}


def _one(char: str) -> str:
    if char in _PUNCTUATION:
        return _PUNCTUATION[char]
    if char.isspace() or unicodedata.category(char) in ("Cf", "Zs", "Cc"):
        return " "
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    wide = unicodedata.normalize("NFKC", char)
    return wide if len(wide) == 1 else char


def _bare(char: str) -> str:
    kept = _one(char)
    if kept in _PLAIN:
        return _PLAIN[kept]
    # Hangul would fall apart into jamo: only the scripts below the Armenian block carry accents worth dropping.
    base = unicodedata.normalize("NFD", kept)[0] if ord(kept) < 0x530 or 0x1E00 <= ord(kept) < 0x2000 else kept
    lower = base.lower()
    return _PLAIN.get(lower, lower) if len(lower) == 1 else base


class _Folding(dict[int, str]):
    """A translation table that fills itself as characters turn up."""

    def __init__(self, plain: bool) -> None:
        super().__init__()
        self.plain = plain

    def __missing__(self, code: int) -> str:
        self[code] = result = _bare(chr(code)) if self.plain else _one(chr(code))
        return result


_FOLDING = _Folding(plain=False)
_BARING = _Folding(plain=True)


def folded(text: str) -> str:
    """The text with ASCII digits, widths, dashes, quotes and spaces; as long as before, letters kept."""
    return text if _is_simple(text) else text.translate(_FOLDING)


def plain(text: str) -> str:
    """The text folded, in lower case and without accents; as long as before."""
    return text.lower() if _is_simple(text) else text.translate(_BARING)


def _is_simple(text: str) -> bool:
    """Whether nothing in the text has another form than its own: most lines of most papers."""
    return text.isascii() and text.isprintable() and "`" not in text


def capitals(text: str) -> str:
    """The text folded, in capitals; as long as before."""
    flat = folded(text)
    upper = flat.upper()
    return upper if len(upper) == len(flat) else "".join(c.upper() if len(c.upper()) == 1 else c for c in flat)


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; a space matches any run of spaces, or none after a stop."""
    found = sorted({w for w in words if w}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s*" if "." in w else r"\s+") for w in found) + ")"


def letterspaced(text: str) -> bool:
    """Whether a line is set with spaces between its letters: `P A C K I N G  L I S T`, also where some letters hang together."""
    parts = text.split()
    return len(parts) > 3 and all(p.isalpha() for p in parts) and sum(len(p) < 3 for p in parts) * 5 >= len(parts) * 4 and sum(map(len, parts)) > 5
