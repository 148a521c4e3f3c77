"""Chassis numbers: 17-character VINs and Japanese frame numbers."""

from __future__ import annotations

import re
from functools import cache

from checker.extracting.characters import capitals, plain
from checker.extracting.found import Found
from checker.reference.chassis import check_digit, check_digit_binds
from checker.reference.shelf import rows

_VIN = re.compile(r"(?<![A-Z0-9])([A-Z0-9]{17})(?![A-Z0-9])")
_FRAME = re.compile(r"(?<![A-Z0-9-])(?:[A-Z0-9]{2,4}-)?(?=[A-Z0-9]*[A-Z])([A-Z][A-Z0-9]{1,6}|[A-Z]{1,4}\d{1,3})\s?-\s?(\d{6,7})(?![A-Z0-9-])")
_CONTEXT = re.compile(
    r"chassis|chasis|frame|vin\b|v\.i\.n|fahrgestell|车架|車台|車架|номер кузова|шасси|차대|şasi|sasi no|telaio|used car|vehicle|中古車|乗用車"
    r"|(?<![a-z])(?:toyota|lexus|nissan|honda|mazda|mitsubishi|subaru|suzuki|daihatsu|isuzu|hino)(?![a-z])|الشاسيه|هيكل"
)
_MISREAD = str.maketrans("IOQ", "100")


def vins_in(text: str) -> list[Found]:
    """VINs, upper case. `valid` is False only where the check digit binds and fails, or I, O or Q had to be read as a digit to make a VIN."""
    flat = capitals(text)
    named = _CONTEXT.search(plain(text)) is not None
    found = []
    for match in _VIN.finditer(flat):
        value, vin = match[1], match[1].translate(_MISREAD)
        if not re.search(r"[A-Z]", vin[:8]) or not vin[-4:].isdigit() or (vin != value and not named):
            continue
        holds = check_digit(vin) == vin[8]
        valid = (holds or not check_digit_binds(vin)) if vin == value else holds and check_digit_binds(vin)
        found.append(Found(vin, text[match.start() : match.end()], match.start(), match.end(), valid))
    return found


@cache
def frame_prefixes() -> frozenset[str]:
    """Model prefixes of Japanese frame numbers that are known."""
    return frozenset(row["code"] for row in rows("vehicle_codes.csv") if row["kind"] == "frame_prefix")


@cache
def _glued() -> re.Pattern[str]:
    """A known prefix with its serial number run on, as URJ2014012345."""
    return re.compile(rf"(?<![A-Z0-9])({'|'.join(sorted(frame_prefixes(), key=len, reverse=True))})\s?(\d{{6,7}})(?![A-Z0-9-])")


def frame_numbers_in(text: str, *, named: bool = False) -> list[Found]:
    """Japanese frame numbers, as URJ201-4012345, without emission code. There is no check digit: `valid` says that the prefix is known.

    An unknown prefix counts only where the text, or the heading above it (`named`), speaks of a chassis.
    """
    flat = capitals(text)
    named = named or _CONTEXT.search(plain(text)) is not None
    found = []
    for pattern in (_FRAME, _glued()):
        for match in pattern.finditer(flat):
            known = match[1] in frame_prefixes()
            if known or (named and len(match[1]) >= 2):
                found.append(Found(f"{match[1]}-{match[2]}", text[match.start() : match.end()], match.start(), match.end(), known))
    return sorted(found, key=lambda f: f.start)
