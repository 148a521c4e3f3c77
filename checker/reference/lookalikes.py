"""Letters of one script that pass for another's, and characters that nobody sees."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

TWINS = {"А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "І": "I", "Ј": "J", "Ѕ": "S",
         "ԁ": "d", "һ": "h", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v", "α": "a", "ρ": "p"}  # fmt: skip
"""Cyrillic and Greek letters that look like Latin ones."""

LATIN_TWINS = frozenset(TWINS.values())
LEGAL_FORMS = frozenset("ООО АО ОАО ПАО ЗАО ТОО ТОВ ЧП ИП СП РФ РК КНР РБ МО ТС".split())
UNSEEN = {
    "\u200b": "zero-width space",
    "\u2060": "word joiner",
    "\u202e": "right-to-left override",
    "\u202d": "left-to-right override",
    "\u180e": "vowel separator",
    "\u2066": "bidi isolate",
    "\u2067": "bidi isolate",
}
JOINERS = {"\u200c": "zero-width non-joiner", "\u200d": "zero-width joiner"}
WORD = re.compile(r"[^\W\d_]+(?:[\u200b-\u200d\u2060][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Disguise:
    """A word that is not what it seems: the word, how, and how it reads in plain letters. `plain` words are whole words of another script."""

    word: str
    how: str
    reads: str
    whole: bool = False


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """latin, cyrillic, greek or other."""
    return next((s for s in ("latin", "cyrillic", "greek") if unicodedata.name(letter, "").startswith(s.upper())), "other")


def disguises(text: str) -> Iterator[Disguise]:
    """Every disguised word of a text. True bilingual words (USB-кабель) are none: the odd letters must all have twins."""
    if text.isascii() or not any(c in UNSEEN or c in JOINERS or script(c) in ("cyrillic", "greek") for c in set(text) if c > "\x7f"):
        return
    for sign, name in UNSEEN.items():
        if sign in text:
            near = next((w for w in text.split() if sign in w), "")
            yield Disguise(near.replace(sign, "·") or text[:20], name, near.replace(sign, ""))
    for match in WORD.finditer(text):
        word = match[0]
        if any(j in word for j in JOINERS) and all(script(c) == "latin" for c in word if c.isalpha()):
            yield Disguise(word, "zero-width joiner", "".join(c for c in word if c not in JOINERS))
        yield from _mixed(word, text)


def _mixed(word: str, text: str) -> Iterator[Disguise]:
    letters = [c for c in word if c.isalpha()]
    latin = [c for c in letters if script(c) == "latin"]
    foreign = [c for c in letters if script(c) in ("cyrillic", "greek")]
    reads = "".join(TWINS.get(c, c) for c in word)
    if latin and foreign and len(letters) >= 3 and len(latin) + len(foreign) == len(letters):
        if all(c in TWINS for c in foreign):
            yield Disguise(word, f"{script(foreign[0]).title()} {', '.join(dict.fromkeys(foreign))} among Latin letters", reads)
        elif all(c in LATIN_TWINS for c in latin) and len(latin) < len(foreign):
            yield Disguise(word, f"Latin {', '.join(dict.fromkeys(latin))} among {script(foreign[0]).title()} letters", word, whole=True)
    elif foreign and not latin and len(letters) >= 4 and all(c in TWINS for c in foreign) and word not in LEGAL_FORMS:
        others = [c for c in text if c.isalpha() and c not in word]
        if len(others) >= 6 and all(script(c) == "latin" for c in others):
            yield Disguise(word, f"a word of {script(foreign[0]).title()} letters in a Latin text", reads, whole=True)
