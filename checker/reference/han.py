"""Chinese characters in one form, whichever of the three they are written in."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.reference.shelf import rows


@cache
def _forms() -> dict[int, str]:
    return str.maketrans({r["traditional"]: r["simplified"] for r in rows("han_forms.csv")})


@cache
def _japanese() -> dict[int, str]:
    return str.maketrans({r["japanese"]: r["simplified"] for r in rows("kanji_forms.csv")})


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """The text with traditional Chinese characters as simplified ones, sign for sign; the same length."""
    return text if text.isascii() else text.translate(_forms())


def one_form(text: str) -> str:
    """As simplified, and Japanese characters too. For comparing only: some of these are read otherwise in Chinese."""
    return text if text.isascii() else simplified(text).translate(_japanese())
