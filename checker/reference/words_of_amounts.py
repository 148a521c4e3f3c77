"""Amounts written out in words: English, the Chinese and Japanese numerals, Korean; other languages by their table of numerals."""

from __future__ import annotations

import re
import unicodedata

from checker.reference.number_words import said

_ONES = {w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)} | {"nil": 0, "fourty": 40}  # fmt: skip
_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"thousand": 1e3, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9}
_WORDS = {**_ONES, **_TENS}
_CENT = {"cent", "cents", "cts", "ct", "penny", "pence", "paise", "paisa", "fils", "sen", "kopecks", "kopeks", "centimes"}
_FILLING = {"and", "a", "of", "total"}
_HAN = {c: i for i, group in enumerate(("零〇", "壹壱一弌", "贰貳弐二两兩", "叁參参三", "肆四", "伍五", "陆陸六", "柒漆七", "捌八", "玖九")) for c in group}
_HAN_TENS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000, "阡": 1000}
_HAN_SCALES = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_DIGIT = "[" + "".join(_HAN) + "]"
_HAN_AMOUNT = re.compile(rf"([{''.join((*_HAN, *_HAN_TENS, *_HAN_SCALES))}]{{2,}})\s*(?:[元圆圓円圎]|美元|美金)?\s*(?:({_DIGIT})角)?\s*(?:零?({_DIGIT})分)?")


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z]+|\d+\s*/\s*100|\d+", unicodedata.normalize("NFKC", text).casefold())


def _count(words: list[str]) -> tuple[float, int] | None:
    """The number that the words begin with, and how many words it takes."""
    total = group = 0.0
    used = seen = 0
    for i, word in enumerate(words):
        if word in _WORDS:
            group += _WORDS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = 0.0
        elif word == "and" and seen and i + 1 < len(words) and words[i + 1] in (_WORDS.keys() | {"hundred"}):
            # "AND CENTS FIFTY" never comes here; "AND FIFTY CENTS" does, and ends the whole part.
            if _cents(words[i + 1 :]) is not None:
                break
            continue
        else:
            break
        seen, used = seen + 1, i + 1
    return (total + group, used) if seen else None


def _cents(words: list[str]) -> float | None:
    """The cents that the words begin with: CENTS FIFTY, FIFTY CENTS, 50/100, POINT FIVE ZERO."""
    while words and words[0] in _FILLING | {"dollars", "dollar", "us", "usd", "euros", "euro", "pounds", "yen", "only"}:
        words = words[1:]
    if not words:
        return None
    if "/" in words[0]:
        return float(words[0].split("/")[0]) / 100
    if words[0] == "point":
        digits = [str(_ONES[w]) for w in words[1:] if w in _ONES and _ONES[w] < 10]
        return float("0." + "".join(digits)) if digits else None
    if words[0] in _CENT and len(words) > 1:
        rest = _simple(words[1:])
        return rest[0] / 100 if rest else (float(words[1]) / 100 if words[1].isdigit() else None)
    small = _simple(words)
    if small and small[1] < len(words) and words[small[1]] in _CENT:
        return small[0] / 100
    return float(words[0]) / 100 if len(words) > 1 and words[0].isdigit() and len(words[0]) < 3 and words[1] in _CENT else None


def _simple(words: list[str]) -> tuple[int, int] | None:
    """A number below one hundred at the beginning, and how many words it takes."""
    total = used = 0
    for word in words[:2]:
        if word not in _WORDS:
            break
        total, used = total + _WORDS[word], used + 1
    return (total, used) if used else None


def counted(text: str) -> float | None:
    """The first whole number written in English words; None when there is none."""
    words = _tokens(text)
    for i, word in enumerate(words):
        if word in _WORDS:
            found = _count(words[i:])
            return found[0] if found else None
    return None


def _han(text: str) -> float:
    total = section = digit = 0.0
    for char in text:
        if char in _HAN:
            digit = _HAN[char]
        elif char in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[char]
            digit = 0.0
        else:
            total = (total + section + digit) * _HAN_SCALES[char] if char in "亿億" else total + (section + digit) * _HAN_SCALES[char]
            section = digit = 0.0
    return total + section + digit


_KOREAN = re.compile(r"일\s?금|[원불]\s?정|달러\s?정")
_HANGUL = str.maketrans("일이삼사오육칠팔구십백천만억영", "一二三四五六七八九十百千万亿零")
"""Korean papers write sums in Hangul between 일금 and 정."""


def amount_in_words(text: str) -> float | None:
    """The amount that a text writes out: "SAY US DOLLARS SIXTY EIGHT THOUSAND THREE HUNDRED ONLY" is 68300.0, 陆万捌仟叁佰元整 too.

    Also `soixante-huit mille trois cents`, `ALTMIŞSEKİZBİNÜÇYÜZ`, `шестьдесят восемь тысяч триста` and the like. None where nothing is told for certain.
    """
    text = text.translate(_HANGUL) if _KOREAN.search(text) else text
    han = max(_HAN_AMOUNT.finditer(text), key=lambda m: len(m[0]), default=None)
    if han is not None and any(c in _HAN_TENS or c in _HAN_SCALES for c in han[1]):
        tenths, hundredths = (_HAN.get(han[i] or "", 0) for i in (2, 3))
        return round(_han(han[1]) + tenths / 10 + hundredths / 100, 2)
    words = _tokens(text)
    other = said(text)
    if other is not None and other.words > sum(w in _WORDS or w in _SCALES or w == "hundred" for w in words):
        return other.amount
    best: float | None = None
    for i, word in enumerate(words):
        if word not in _WORDS or (i and words[i - 1] in _WORDS) or (i and words[i - 1] in (*_CENT, "point")):
            continue
        found = _count(words[i:])
        if found is None:
            continue
        whole, used = found
        if i + used < len(words) and words[i + used] in _CENT:
            continue
        cents = _cents(words[i + used :])
        amount = whole + (cents or 0.0)
        best = amount if best is None else max(best, amount)
    return None if best is None else round(best, 3)
