"""Bytes to text where nothing says for sure how they were written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_TRIED = 20_000


def decode(data: bytes, told: str = "") -> str:
    """The text in the bytes: by its byte order mark, by the encoding it claims (`told`), or by the likeliest trial."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if told:
        try:
            return data.decode(
                {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso-8859-1": "cp1252", "latin-1": "cp1252"}.get(told.lower(), told)
            )
        except (LookupError, ValueError, TypeError):
            pass
    return data.decode(_likeliest(data), "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without its mark, told by where the zeros stand."""
    head = data[:2000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 <= len(head) // 2 or min(even, odd) * 4 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _likeliest(data: bytes) -> str:
    """The encoding in which the letters beyond ASCII make the most sense."""
    head = data[:_TRIED]
    best, score = "cp1252", 0.0
    for encoding, sense in _SENSE:
        try:
            text = head.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < len(head) - 4 or len(data) <= _TRIED:
                continue
            text = head[: error.start].decode(encoding, "ignore")
        foreign = [c for c in text if ord(c) > 0x7F]
        fit = sum(map(sense, foreign)) / len(foreign) if foreign else 0.0
        if fit > score + 0.02:
            best, score = encoding, fit
    return best


def _western(char: str) -> float:
    return 0.75 if unicodedata.category(char)[0] == "L" and "LATIN" in unicodedata.name(char, "") else 0.5 if char in "€£¥§©®°±²³·–—‘’“”…•™½¼№\xa0" else 0.0


def _cyrillic(char: str) -> float:
    return 0.8 if "а" <= char <= "я" or char in "ё№" else 0.6 if "А" <= char <= "Я" else 0.0


def _japanese(char: str) -> float:
    if "\uff61" <= char <= "\uff9f":
        return 0.3
    if "\u3040" <= char <= "\u30ff" or char in "、。「」（）：株式会社" or "\uff01" <= char <= "\uff5e":
        return 1.0
    try:
        return 0.85 if 0x88 <= char.encode("cp932")[0] <= 0x97 else 0.4
    except (UnicodeEncodeError, IndexError):
        return 0.0


def _chinese(char: str) -> float:
    if char in "，。、（）：；“”《》￥" or "\uff01" <= char <= "\uff5e":
        return 1.0
    try:
        return 0.9 if 0xB0 <= char.encode("gb2312")[0] <= 0xD7 else 0.2
    except (UnicodeEncodeError, IndexError):
        return 0.0


_SENSE: tuple[tuple[str, Callable[[str], float]], ...] = (("cp1252", _western), ("cp1251", _cyrillic), ("cp932", _japanese), ("gb18030", _chinese))
