"""Names in any script spelt in plain Latin words."""

# ruff: noqa: E501 - tables
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af㈱㈲㈜]")
"""Letters of scripts that are written without spaces: kana, Han and Hangul."""

_SYLLABIC = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]")

# Latin letters that anyascii takes letter for letter where papers write two; and the sign that stands for AND.
_TWO = str.maketrans({"&": " and ", "+": " and ", "'": "", "’": "", "‘": "", "ʼ": "", "`": "", "´": "", "ʿ": "", "ʾ": "", "ь": "", "ъ": "", "Ь": "", "Ъ": ""})
_INITIALS = re.compile(r"(?<![^\W_])(?:[a-z][./]\s?){1,6}[a-z](?![^\W_])")
_WORD = re.compile(r"[a-z0-9]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=65536)
def latin_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower-case Latin letters and digits: `Z.A.O. "Müller & Söhne"` is zao, muller, and, sohne; each Han or Hangul sign becomes a word."""
    plain = text
    if not plain.isascii():
        from anyascii import anyascii

        plain = unicodedata.normalize("NFKC", plain).translate(_TWO)
        if WIDE.search(plain):
            plain = "".join(f" {_HUMP.sub(' ', anyascii(c))} " if _SYLLABIC.match(c) else c for c in plain)
        plain = anyascii(plain)
    plain = plain.translate(_TWO).lower().replace("'", "")
    if "." in plain or "/" in plain:
        plain = _INITIALS.sub(lambda found: re.sub(r"[./\s]", "", found[0]), plain)
    return tuple(_WORD.findall(plain))


def scripts(text: str) -> frozenset[str]:
    """The scripts that at least two letters of a text belong to: latin, cyrillic, arabic, han, hangul, kana or other."""
    if text.isascii():
        return frozenset({"latin"}) if len(re.findall("[A-Za-z]", text)) > 1 else frozenset()
    seen: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            script = _script(ord(letter))
            seen[script] = seen.get(script, 0) + 1
    return frozenset(script for script, count in seen.items() if count > 1)


_RANGES = (
    (0x0000, 0x024F, "latin"), (0x0370, 0x03FF, "greek"), (0x0400, 0x052F, "cyrillic"), (0x0590, 0x05FF, "hebrew"), (0x0600, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"), (0x1E00, 0x1EFF, "latin"), (0x3040, 0x30FF, "kana"), (0x3400, 0x9FFF, "han"), (0xAC00, 0xD7AF, "hangul"), (0xF900, 0xFAFF, "han"),
    (0xFB50, 0xFEFF, "arabic"), (0xFF21, 0xFF5A, "latin"),
)  # fmt: skip


def _script(code: int) -> str:
    return next((name for low, high, name in _RANGES if low <= code <= high), "other")
