"""Countries: what a text calls a country, and the country at the end of an address."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from checker.reference.spelling import fold

_CODE = re.compile(r"[A-Z]{2,3}")
_AROUND = re.compile(r"^(?:MADE IN|PRODUCT OF|PRODUCE OF|ORIGIN|COUNTRY OF ORIGIN|GOODS OF|MANUFACTURED IN)\s+|^THE\s+|\s+ORIGIN$")
_PIECES = re.compile(r"[,;/()\[\]:|]| - |—|–")


def rows(table: str) -> Iterator[list[str]]:
    """The rows of one of the tables of this folder, without the header."""
    with files("checker.reference").joinpath("tables", table).open(encoding="utf-8") as lines:
        reader = csv.reader(lines, delimiter=";")
        next(reader, None)
        yield from reader


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    """ISO 3166-1 alpha-2 → English name."""
    return {code: name for code, _, name in rows("countries.csv")}


@lru_cache(maxsize=1)
def _alpha() -> dict[str, str]:
    """Two-letter and three-letter code, as papers print them → ISO 3166-1 alpha-2."""
    codes = {"UK": "GB"}
    for code, alpha3, _ in rows("countries.csv"):
        codes[code] = codes[alpha3] = code
    return codes


@lru_cache(maxsize=1)
def known_names() -> dict[str, tuple[str, ...]]:
    """Folded name of a country in any of 25 languages → the countries it may mean; our own aliases outrank CLDR."""
    names: dict[str, tuple[str, ...]] = {text: (code,) for text, code in rows("country_names.csv")}
    names.update({fold(text): tuple(codes.split()) for text, codes in rows("country_aliases.csv")})
    return names


def name(code: str) -> str:
    """The English name of a country by ISO 3166-1 alpha-2; the code itself when it is none."""
    return _english().get(code, code)


def is_code(code: str) -> bool:
    """Whether this is an ISO 3166-1 alpha-2 code."""
    return code in _english()


@lru_cache(maxsize=4096)
def candidates(text: str) -> tuple[str, ...]:
    """Every country the whole text may name: KOREA is (KR, KP), JAPAN is (JP,), HAMBURG is ()."""
    stripped = text.strip().strip(".,;:()[] ")
    found = _whole(stripped)
    if found:
        return found
    pieces = [piece for piece in _PIECES.split(stripped) if piece.strip()]
    if not 1 < len(pieces) <= 4:
        return ()
    # CHINA (CN), KR / SOUTH KOREA, DPR KOREA (NORTH): every piece must speak of the same country.
    meanings = [_whole(piece.strip()) for piece in pieces]
    if not all(meanings):
        return ()
    common = set(meanings[0]).intersection(*meanings[1:])
    return tuple(code for code in meanings[0] if code in common)


def _whole(text: str) -> tuple[str, ...]:
    """The countries one undivided text may name."""
    if len(text) > 80:
        return ()
    plain = text.replace(".", "").replace(" ", "") if len(text) <= 6 else text
    if _CODE.fullmatch(plain) and plain in _alpha():
        return (_alpha()[plain],)
    folded = fold(text)
    names = known_names()
    return names.get(folded) or names.get(_AROUND.sub("", folded), ())


def code(text: str) -> str | None:
    """ISO 3166-1 alpha-2 of the one country the whole text names; None for no country and for a torn name like KOREA."""
    found = candidates(text)
    return found[0] if len(found) == 1 else None
