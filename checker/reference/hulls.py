"""Hulls: the IMO ship number, and the ships that lists tie to the DPRK."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.reference.shelf import rows

_WEIGHTS = (7, 6, 5, 4, 3, 2)
_PREFIX = re.compile(r"^(?:M\s*[/.]?\s*[VT]|S\s*[/.]?\s*S|MOTOR VESSEL|VESSEL)\b[.\s]*")
_VOYAGE = re.compile(r"\s+(?:V|VOY)\b.*$|\s*[/(].*$")


@dataclass(frozen=True, slots=True)
class Hull:
    """A listed ship: IMO number (empty for one), her names, the lists that name her, and the flag they give."""

    imo: str
    names: tuple[str, ...]
    lists: tuple[str, ...]
    flag: str


def imo_digits(text: str) -> str:
    """The seven digits of an IMO ship number as printed (IMO 9319466), or all its digits where they are not seven."""
    return "".join(re.findall(r"\d", text))


def imo_valid(digits: str) -> bool:
    """Whether seven digits are an IMO ship number: the first six, times 7 to 2, add up to a sum that ends in the seventh (IMO Res. A.1117(30))."""
    if len(digits) != 7 or not digits.isascii() or not digits.isdigit():
        return False
    return sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 10 == int(digits[6])


def listed(imo: str) -> Hull | None:
    """The listed ship of that IMO number."""
    return _by_imo().get(imo_digits(imo)) if imo_digits(imo) else None


def named(vessel: str) -> tuple[Hull, ...]:
    """The listed ships of that name. A name proves little: PATRIOT and NEPTUN are listed too."""
    return _by_name().get(ship_name(vessel), ())


def ship_name(text: str) -> str:
    """The bare name of a ship as printed: M/V, voyage and remarks taken off, in capitals."""
    plain = re.sub(r"\s+", " ", text.upper()).strip()
    return _VOYAGE.sub("", _PREFIX.sub("", plain)).strip(' ."')


@lru_cache(maxsize=1)
def _hulls() -> tuple[Hull, ...]:
    return tuple(
        Hull(row["imo"], tuple(n for part in row["names"].split("|") for n in _names(part)), tuple(row["lists"].split("|")), _flag(row["detail"]))
        for row in rows("dprk_vessels.csv")
    )


def _names(text: str) -> tuple[str, ...]:
    """TONG HUNG SAN (CHONG CHON GANG) is two names."""
    outer, _, inner = text.upper().partition("(")
    return tuple(n for n in (outer.strip(), inner.strip(" )")) if n)


def _flag(detail: str) -> str:
    found = re.match(r"flag ([^;]+)", detail)
    flag = found[1].strip() if found else ""
    return "" if flag == "-0-" else flag


@lru_cache(maxsize=1)
def _by_imo() -> dict[str, Hull]:
    return {hull.imo: hull for hull in _hulls() if hull.imo}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Hull, ...]]:
    found: dict[str, tuple[Hull, ...]] = {}
    for hull in _hulls():
        for name in dict.fromkeys(hull.names):
            found[name] = (*found.get(name, ()), hull)
    return found
