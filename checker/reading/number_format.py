"""Cell values as a sheet shows them: dates as ISO dates, amounts with their cents and currency, per cents."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_QUOTED = re.compile(r'"([^"]*)"')
_PADDING = re.compile(r"[_*].|\[[^\]$]*\]")
_DIGITS = re.compile(r"[#0?][#0?,. ]*")
_SIGNS = re.compile(r"[$€£¥₩₽₹]|(?<![A-Z])(?:USD|EUR|GBP|JPY|CNY|RMB|KRW|RUB)(?![A-Z])")


def shown(value: object, number_format: str = "General") -> str:
    """The words a reader of the cell sees. Thousands are not set apart, so that figures of all sheets read alike."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        hours, rest = divmod(int(value.total_seconds()), 3600)
        return f"{hours}:{rest // 60:02d}"
    if isinstance(value, int | float):
        return _number(value, number_format or "General")
    return str(value)


def _number(value: float, number_format: str) -> str:
    sections = number_format.split(";")
    pattern = sections[1] if value < 0 and len(sections) > 1 and sections[1].strip() else sections[0]
    money = _CURRENCY.search(pattern) or _SIGNS.search(_QUOTED.sub(r"\1", pattern))
    sign = (money[1] if money.re is _CURRENCY else money[0]).strip() if money else ""
    literal = [w.strip() for w in _QUOTED.findall(pattern) if w.strip()]
    bare = _PADDING.sub("", _QUOTED.sub("", _CURRENCY.sub("", pattern)))
    digits = _DIGITS.search(bare)
    if not digits or "General" in bare or "@" in bare or "E+" in bare or "E-" in bare or "/" in bare:
        text = plain(value)
    else:
        text = _fixed(value * 100 if "%" in bare else value, digits[0].strip()) + ("%" if "%" in bare else "")
    unit = " ".join(w for w in literal if w != sign and w not in ("-", "(", ")", ".", ","))
    before = pattern.find(unit) < (pattern.find(digits[0]) if digits else 0) if unit else False
    return " ".join(part for part in (sign, unit if before else "", text, "" if before else unit) if part)


def plain(value: float) -> str:
    """A number without a format: whole numbers without a point, others with at most ten significant digits after rounding off binary dust."""
    if isinstance(value, int) or (value == int(value) if abs(value) < 1e15 else False):
        return str(int(value))
    return format(Decimal(format(value, ".12g")), "f")


_LONGEST = 40
"""So many places of a format are heeded; spreadsheet programs show 15 digits."""
_EXACT = Context(prec=400)


def _fixed(value: float, digits: str) -> str:
    """The number with the decimals and leading zeros of the format."""
    whole, _, decimals = digits.rstrip(",")[:_LONGEST].partition(".")
    thousands = min(len(digits) - len(digits.rstrip(",")), _LONGEST)
    number = Decimal(repr(value)) / (Decimal(1000) ** thousands)
    places = sum(c in "0#?" for c in decimals)
    sure = sum(c == "0" for c in decimals)
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)
    text = format(abs(rounded), "f")
    if places > sure and "." in text:
        head, tail = text.split(".")
        tail = tail[:sure] + tail[sure:].rstrip("0")
        text = f"{head}.{tail}" if tail else head
    zeros = whole.replace(",", "").count("0")
    head, dot, tail = text.partition(".")
    return ("-" if rounded < 0 else "") + head.zfill(max(1, zeros)) + dot + tail
