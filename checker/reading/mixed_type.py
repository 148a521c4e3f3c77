"""Values that are set in two typefaces, sizes or baselines, as a patched figure is."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import lru_cache

from checker.model.spot import Spot
from checker.model.traces import MixedType
from checker.reading.paper import Page, Word
from checker.reading.pdf_words import Piece

_STYLE = re.compile(r"(?:psmt|mt|ps|std|pro|lt|bold|italic|oblique|regular|roman|medium|light|semibold|demi|black|narrow|condensed|book|it|bd)$")
_NAMELESS = re.compile(r"^(?:cidfont\+?)?(?:[a-z]{0,2}\d+|tt\w{1,3}|type3|none|unknown|)$")
_FIGURE = re.compile(r"^[A-Z$€£¥]{0,4}\d[\d.,'/:-]*\d%?$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?"
_DATE = re.compile(rf"^(?:\d{{1,2}}(?:st|nd|rd|th)?[.,]? {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})[.,]?$", re.IGNORECASE)
NOISE = 5


@lru_cache(maxsize=4096)
def family(font: str) -> str:
    """The typeface of a font without weight and slope, lower case; empty where the name says nothing."""
    name = re.split(r"[-,+ _](?=\w)", font.strip().lower())[0].replace(" ", "") if not font.lower().startswith("cidfont+") else ""
    last = None
    while name != last:
        last, name = name, _STYLE.sub("", name)
    return "" if _NAMELESS.match(name) else name


def mixed_on(page: Page, patched: list[tuple[Word, list[Piece]]], name: str) -> list[MixedType]:
    """The mixed values of a page. Where there are many, the way the file was made explains them, and none is told."""
    seen = {id(w) for w in page.words}
    if page.read_by != "text":
        return []
    found = [m for word, pieces in patched if id(word) in seen and (m := _in_word(word, pieces, page, name))]
    found += _in_dates(page, name) + _in_columns(page, name)
    spots = {m.spot.box: m for m in reversed(found)}
    return list(reversed(spots.values())) if len(spots) < NOISE else []


def _in_word(word: Word, pieces: list[Piece], page: Page, name: str) -> MixedType | None:
    """A figure, date or number with letters whose characters are set in two ways."""
    if not word.text.isascii() or sum(c.isdigit() for c in word.text) < 2:
        return None
    solid = [p for p in pieces if any(c.isalnum() for c in p.text)]
    if len(solid) < 2:
        return None
    use = Counter(w.font for w in page.words)
    odd = min(solid, key=lambda p: (use[p.font] if p.font != word.font else use[p.font] - 1, len(p.text)))
    rest = max((p for p in solid if p is not odd), key=lambda p: (p.font != odd.font, p.size != odd.size, len(p.text)))
    how = _difference(odd, rest)
    return MixedType(word.text, odd.text, how, Spot(name, page.number, word.box)) if how else None


def _difference(odd: Piece, rest: Piece) -> str:
    """How one piece is set otherwise than the rest, or nothing. A small raised or lowered piece is an index, not a patch."""
    small, large = sorted((odd.size, rest.size))
    shift = abs(odd.baseline - rest.baseline)
    if small < 0.8 * large or (small < 0.9 * large and shift > 0.15 * large):
        return ""
    ways = []
    one, other = family(odd.font), family(rest.font)
    if one and other and one != other:
        ways.append(f"typeface {odd.font} beside {rest.font}")
    if small < 0.96 * large:
        ways.append(f"size {odd.size:g} beside {rest.size:g} points")
    if 0.5 <= shift < 0.4 * large:
        ways.append(f"baseline {shift:.1f} points off")
    return ", ".join(ways)


def _in_dates(page: Page, name: str) -> list[MixedType]:
    """Dates in three words of which one is set in another typeface than both others."""
    found = []
    for three in zip(page.words, page.words[1:], page.words[2:], strict=False):
        if not three[2].text[3:4].isdigit():
            continue
        if not _DATE.match(" ".join(w.text for w in three)) or not all(_next_to(a, b) for a, b in itertools.pairwise(three)):
            continue
        families = [family(w.font) for w in three]
        count = Counter(families)
        if "" in count or len(count) != 2:
            continue
        odd = three[families.index(min(count, key=lambda f: count[f]))]
        rest = next(w for w in three if family(w.font) != family(odd.font))
        box = (three[0].x0, min(w.top for w in three), three[2].x1, max(w.bottom for w in three))
        found.append(MixedType(" ".join(w.text for w in three), odd.text, f"typeface {odd.font} beside {rest.font}", Spot(name, page.number, box)))
    return found


def _in_columns(page: Page, name: str) -> list[MixedType]:
    """Figures set in a typeface that hardly another word of the page has, in a column of figures of one other typeface."""
    use = Counter(family(w.font) for w in page.words if w.angle == 0)
    rare = {f for f, n in use.items() if f and n <= 3}
    figures = [w for w in page.words if w.angle == 0 and _FIGURE.match(w.text)]
    if not rare or len(use) > 3:
        return []
    found = []
    for odd in figures:
        if family(odd.font) not in rare:
            continue
        peers = [w for w in figures if w is not odd and (abs(w.x1 - odd.x1) < 2 or abs(w.x0 - odd.x0) < 1) and abs(w.top - odd.top) > 0.5 * odd.size]
        faces = {family(w.font) for w in peers}
        if len(peers) >= 3 and len(faces) == 1 and "" not in faces and family(odd.font) not in faces:
            found.append(MixedType(odd.text, odd.text, f"typeface {odd.font} in a column of {peers[0].font}", Spot(name, page.number, odd.box)))
    return found


def _next_to(a: Word, b: Word) -> bool:
    return abs(a.bottom - b.bottom) < 0.5 * a.size and -0.1 * a.size < b.x0 - a.x1 < 0.8 * max(a.size, b.size)
