"""Dates as papers print them, in many languages, orders and calendars."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache

from checker.extracting.characters import any_of, folded, plain
from checker.reference.shelf import rows

EARLIEST, LATEST = 1990, 2045
_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925, "民國": 1911, "民国": 1911, "中華民國": 1911}
_HAN = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_DISTANT = 60
_ENGLISH = re.compile(r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTH_FIRST = {"US", "PH", "PR", "GU", "FM", "PW", "MH"}

Span = tuple[date, int, int]
Parts = tuple[int, int, int]


@cache
def _months() -> dict[str, int]:
    """Month numbers by name, as `plain` spells them."""
    return {plain(row["name"]): int(row["month"]) for row in rows("months.csv")}


@cache
def _month_words() -> frozenset[str]:
    """The first run of letters of each month's name."""
    return frozenset(_LETTERS.findall(name)[0] for name in _months())


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """The forms a date is printed in: by numbers, and with the month's name. Groups: y m d; n the name; era; a b c numbers whose order is open."""
    name = f"(?P<n>{any_of(_months())})"
    short = r"(?P<y>\d{4}|\d{2}(?=\s*(?:$|[^\s\w:]))|(?<=[-/.'])\d{2})(?!\d|:\d|,? ?(?:19|20)\d\d\b)"
    suffix = r"(?:st|nd|rd|th|er|e|o|a|º|ª|°)?"
    forms = tuple(
        re.compile(p)
        for p in (
            r"(?<![\d.,])(?P<y>(?:19|20|25)\d\d)\s?([-/.])\s?(?P<m>\d{1,2})\s?\2\s?(?P<d>\d{1,2})(?!\d)",
            r"(?<!\d)(?P<y>\d{2,4})\s*[年년]度?\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日號号일]?",
            r"(?P<era>令和|平成|昭和|中華民國|民國|民国)\s*(?P<y>\d{1,3}|元)\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})",
            r"(?<!\w)(?P<era>[rhs])\s?(?P<y>\d{1,2})\s?(?:年|[./-])\s?(?P<m>\d{1,2})\s?(?:月|[./-])\s?(?P<d>\d{1,2})(?!\w)",
            rf"(?<![\d.,])(?P<d>\d{{1,2}}){suffix}[\s.,/'-]*(?:(?:de|del|of|do|d')\s+)?(?<![^\W\d_]){name}(?![^\W\d_])[\s.,/'-]*(?:(?:de|del|of)\s+)?{short}",
            rf"(?<!\w){name}[\s./'-]*(?P<d>\d{{1,2}}){suffix}(?:[\s.,/'-]+|(?=\d{{4}})){short}",
            rf"(?<!\d)(?P<y>(?:19|20)\d\d)[\s.,/'-]*{name}(?![^\W\d_])[\s.,/'-]*(?P<d>\d{{1,2}})(?!\d)",
            r"(?<!\d)(?P<d>\d{1,2})\s*thang\s*(?P<m>\d{1,2})[\s,]*nam\s*(?P<y>\d{4})",
            r"(?<![\w.,/-])(?P<d>\d{1,2})\s?([-./])\s?(?P<roman>i{1,3}|iv|vi{0,3}|ix|xi{0,2})\s?\2\s?(?P<y>(?:19|20)\d\d)(?!\w)",
            r"(?<![\d.,/-])(?P<a>\d{1,2})\s?([-/.])\s?(?P<b>\d{1,2})\s?\2\s?(?P<c>\d{4}|\d{2})(?![\d/-]|[.,]\d)",
            r"(?<![\w.,/-])(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?![\w]|[.,/-]\w)",
        )
    )
    return tuple(p for p in forms if "n" not in p.groupindex), tuple(p for p in forms if "n" in p.groupindex)


def _year(text: str, era: str | None = None) -> int:
    year = 1 if text == "元" else int(text)
    if era:
        return year + _ERAS[era]
    if year < 100:
        return year + (2000 if year <= LATEST - 2000 else 1900)
    return year - 543 if year > 2500 else year


def _dated(year: int, month: int, day: int) -> date | None:
    """The date, if it exists and a trade paper could bear it."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(a: int, b: int, c: str) -> tuple[date | None, date | None]:
    """A numeric date read day first, and month first; both the same where only one is possible."""
    year = _year(c)
    day_first, month_first = _dated(year, b, a), _dated(year, a, b)
    if day_first is None and month_first is None and len(c) == 2 and a > 12:
        day_first = _dated(_year(f"{a:02d}"), b, int(c))
    return day_first or month_first, month_first or day_first


def _month(parts: dict[str, str]) -> int:
    if parts.get("roman"):
        return _ROMAN.index(parts["roman"]) + 1
    return _months()[re.sub(r"\s+", " ", parts["n"])] if parts.get("n") else int(parts["m"])


def _meant(found: re.Match[str], day_first: bool | None) -> date | None:
    g = found.groupdict()
    if g.get("a"):
        readings = _readings(int(g["a"]), int(g["b"]), g["c"])
        return readings[day_first is False]
    month = _month(g)
    era = g.get("era")
    year = _year(g["y"], era)
    if era is None and len(g["y"]) == 3:
        year += 1911  # a three-figure year before 年 counts from the founding of the Republic (Taiwan)
    return _dated(year, month, int(g["d"]))


def _han_digits(text: str) -> str:
    """Years and days in Chinese numerals written with digits; as long as before where it matters: only whole values come here."""
    text = re.sub(r"[〇零○一二三四五六七八九]{4}(?=年)", lambda m: "".join(_HAN[c] for c in m[0]), text)
    tens = re.compile(r"([一二三]?)十([一二三四五六七八九]?)(?=[月日号號])")
    text = tens.sub(lambda m: (_HAN.get(m[1], "1")) + _HAN.get(m[2], "0"), text)
    return re.sub(r"[一二三四五六七八九](?=[月日号號])", lambda m: _HAN[m[0]], text)


_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMERIC = re.compile(r"[\d元]\s*[-./年년]|thang|(?:19|20)\d{6}")
"""What every date by numbers has somewhere."""


@lru_cache(8_192)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    """The date-like stretches of a plain text, from left to right, the longest first, none overlapping. The same line is asked for several times."""
    if not _FIGURE.search(text):
        return ()
    numeric, named = _patterns()
    found = [m for p in numeric for m in p.finditer(text)] if _NUMERIC.search(text) else []
    if not _month_words().isdisjoint(_LETTERS.findall(text)):
        found += [m for p in named for m in p.finditer(text)]
    kept, end = [], 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() >= end and _meant(match, None) is not None:
            kept.append(match)
            end = match.end()
    return tuple(kept)


def dates_in(text: str, day_first: bool | None = None) -> list[Span]:
    """Every date in the text, with where it starts and ends. `day_first` reads 03/04/2024; open, it is read day first."""
    return [(when, m.start(), m.end()) for m in _matches(plain(text)) if (when := _meant(m, day_first)) is not None]


def parse_date(text: str, day_first: bool | None = None, *, yymmdd: bool = False) -> date | None:
    """The first date of a value's text; None when there is none, or none that a trade paper could bear.

    `yymmdd` also takes six bare digits, as SWIFT messages write dates.
    """
    text = unicodedata.normalize("NFC", text)
    found = dates_in(text, day_first) or dates_in(_han_digits(folded(text)), day_first)
    if found:
        return found[0][0]
    bare = plain(text).strip(" .,;:()")
    if yymmdd and (six := re.fullmatch(r"(\d\d)(\d\d)(\d\d)", bare)):
        return _dated(_year(six[1]), int(six[2]), int(six[3]))
    spaced = re.fullmatch(r"(\d{1,2})\s+(\d{1,2})\s+(\d{4}|\d{2})", bare) or re.fullmatch(r"(\d\d)(\d\d)((?:19|20)\d\d)", bare)
    if spaced:
        return _readings(int(spaced[1]), int(spaced[2]), spaced[3])[day_first is False]
    return _by_dateutil(folded(text).strip(" .,;:()"), day_first)


def _by_dateutil(text: str, day_first: bool | None) -> date | None:
    """What dateutil makes of it, if day, month and year all stand in the text."""
    figures = len(re.findall(r"\d+", text))
    if not (6 <= len(text) <= 40 and text.isascii() and figures > 1 and (figures > 2 or _ENGLISH.search(text))):
        return None
    from datetime import UTC, datetime

    from dateutil import parser

    try:
        # Two defaults that differ in everything: whatever dateutil fills in by itself shows as a difference.
        first, second = (parser.parse(text, default=datetime(*d, tzinfo=UTC), dayfirst=day_first is not False) for d in ((2001, 1, 1), (2002, 2, 2)))
    except (ValueError, OverflowError, TypeError, RecursionError, IndexError, AttributeError):
        return None
    return _dated(first.year, first.month, first.day) if first.date() == second.date() else None


def is_ambiguous(text: str) -> bool:
    """Whether the date in the text depends on the order of day and month."""
    match = next(iter(_matches(plain(text))), None)
    if match is None or not match.groupdict().get("a"):
        return False
    one, other = _readings(int(match["a"]), int(match["b"]), match["c"])
    return one != other


def day_first_of(texts: Iterable[str], language: str | None = None, country: str | None = None) -> bool | None:
    """Whether a document writes the day before the month; None when nothing shows it.

    The texts decide: a part over 12, or dates in words near which only one reading falls. Failing that, dotted dates,
    the issuer's `country` (alpha-2) and the `language` of the paper do; English alone says nothing.
    """
    votes, open_dates, sure, dotted = 0, [], [], False
    for match in (m for text in texts for m in _matches(plain(text))):
        if not match.groupdict().get("a"):
            sure.append(_meant(match, None))
            continue
        a, b = int(match["a"]), int(match["b"])
        one, other = _readings(a, b, match["c"])
        if one != other:
            open_dates.append((one, other))
            dotted = dotted or "." in match[0]
        elif a != b:
            votes += 1 if a > 12 else -1
    if votes:
        return votes > 0
    near = _nearer(open_dates, [d for d in sure if d])
    if near is not None:
        return near
    if dotted:
        return True
    if country:
        return country.upper() not in _MONTH_FIRST
    return True if language and language[:2].lower() != "en" else None


def _nearer(open_dates: list[tuple[date | None, date | None]], sure: list[date]) -> bool | None:
    """Whether the day-first readings lie clearly nearer to the sure dates than the month-first ones."""
    if not open_dates or not sure:
        return None

    def away(when: date | None) -> int:
        return min(abs((when - known).days) for known in sure) if when else 0

    by_day, by_month = (sum(away(pair[i]) for pair in open_dates) for i in (0, 1))
    return None if abs(by_day - by_month) < _DISTANT else by_day < by_month
