"""Weights, volumes, quantities and packages as papers print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.extracting.characters import any_of, plain
from checker.extracting.numbers import Number, Style, numbers_in
from checker.reference.shelf import rows
from checker.reference.words_of_amounts import counted

_GAP = re.compile(r"[\s.:/]*(?:\([^()\d]{0,40}\)\s*)?|\s*\)\s*|\s*-\s*")
_BEFORE = re.compile(r"[\s.:=/()]*")
_WORD = re.compile(r"[^\W\d_][^\W\d_'./-]*(?:\(s\))?[23²³]?", re.IGNORECASE)
_CONTAINING = re.compile(r"\bs\.?\s?t\.?\s?c\b|said to contain|containing|\bcontg\b|\bcontains\b|内装|\bcontiene|\bcontenant|\benthaltend")
_BOXES = re.compile(r"\s*[x×]\s*\d{2}\s*(?:'|ft|feet|h|g|d|r|t|o|f)", re.IGNORECASE)
_HOLDFUL = 5000.0
_LONGEST = 1000  # signs of a value's text that are looked at


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the table: its kind (weight, volume, package), its one name, and how many kg or cubic metres it is."""

    kind: str
    name: str
    factor: float


@cache
def _units() -> dict[str, tuple[Unit, ...]]:
    """The meanings of each unit word, as `plain` spells it."""
    table: dict[str, tuple[Unit, ...]] = {}
    for row in rows("units.csv"):
        word = plain(row["word"])
        unit = Unit(row["kind"], row["unit"], float(row["factor"]))
        if unit not in table.get(word, ()):
            table[word] = (*table.get(word, ()), unit)
    return table


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    words = [word for word, meanings in _units().items() if any(unit.kind == kind for unit in meanings)]
    latin = [w for w in words if w[0].isalpha() and ord(w[0]) < 0x2E80]
    other = [w for w in words if w not in set(latin)]
    return re.compile(rf"(?<![^\W\d_]){any_of(latin)}(?![^\W_])|{any_of(other)}")


def _named(word: str, kind: str) -> Unit | None:
    for unit in _units().get(re.sub(r"\s+", " ", plain(word)).strip(), ()):
        if unit.kind == kind:
            return unit
    return None


@dataclass(frozen=True, slots=True)
class _Pair:
    """A number and the unit it stands with."""

    number: Number
    unit: Unit
    printed: str


@lru_cache(4_096)
def _units_in(text: str, kind: str) -> tuple[tuple[int, int, Unit, str], ...]:
    """The units of a text, which is asked for one kind after the other and field by field: start, end, unit, as printed."""
    flat = plain(text)
    found = []
    for match in _pattern(kind).finditer(flat):
        unit = _named(match[0], kind) or _named(match[0].replace(" ", ""), kind)
        if unit is not None:
            found.append((match.start(), match.end(), unit, text[match.start() : match.end()]))
    return tuple(found)


def _pairs(text: str, kind: str, style: Style | None, *, group_first: bool | None = None) -> list[_Pair]:
    """The numbers of the text with a unit of that kind behind them, or before them where the text writes it so."""
    text = text[:_LONGEST]
    numbers = numbers_in(text, style, group_first=group_first)
    units = _units_in(text, kind) if numbers else ()
    behind = [_Pair(n, u, printed) for n in numbers for start, _, u, printed in units if start >= n.end and _GAP.fullmatch(text[n.end : start])]
    ahead = [_Pair(n, u, printed) for n in numbers for _, end, u, printed in units if end <= n.start and _BEFORE.fullmatch(text[end : n.start])]
    first_unit = min((start for start, *_ in units), default=0)
    # "KGS 2,940.00 LBS 6,482": the unit leads when one stands before the first number and joins it.
    leads = bool(ahead) and (not behind or first_unit < numbers[0].start)
    return ahead if leads else behind


def _total(text: str, kind: str, prefer: str, hint: str | None, style: Style | None, group_first: bool | None) -> float | None:
    """The amount in the unit that counts; the unit hinted at, or the preferred one, where the text prints none."""
    pairs = _pairs(text, kind, style, group_first=group_first)
    if pairs:
        best = next((p for p in pairs if p.unit.name == prefer), pairs[0])
        return round(best.number.value * best.unit.factor, 6)
    rival = "volume" if kind == "weight" else "weight"
    taken = {p.number.start for k in (rival, "package") for p in _pairs(text, k, style)}
    numbers = [n for n in numbers_in(text, style, group_first=group_first) if n.start not in taken]
    if not numbers:
        return None
    hinted = _hinted(hint, kind) if hint else None
    return round(numbers[0].value * (hinted.factor if hinted else 1.0), 6)


def _hinted(heading: str, kind: str) -> Unit | None:
    """The unit that a heading names; the G of G.W. is no gram, so single letters count only by themselves or in brackets."""
    found = _units_in(heading, kind)
    whole = [u for start, end, u, _ in found if end - start > 1 or heading.strip(" ()[].:") == heading[start:end] or heading[end : end + 1] in ")]"]
    return whole[0] if whole else None


def parse_weight(text: str, unit_hint: str | None = None, style: Style | None = None) -> float | None:
    """The weight in kg. Printed in several units the kilograms count; without a unit, that of the heading (`unit_hint`) or kg.

    7,900 is rather thousands than kilograms to the gram, unless other numbers of the document show the comma for its decimal mark.
    """
    if style is not None and style.decimal == "," and not style.shown and re.fullmatch(r"\D*\d{1,3},\d{3}\D*", text):
        return _total(text, "weight", "kg", unit_hint, None, group_first=True)
    return _total(text, "weight", "kg", unit_hint, style, None)


def parse_volume(text: str, unit_hint: str | None = None, style: Style | None = None) -> float | None:
    """The volume in cubic metres. 13,600 without a known style is 13.6: measurements are printed to three places."""
    found = _total(text, "volume", "m3", unit_hint, style, False if style is None else None)
    if found is not None and found >= _HOLDFUL and style is not None:
        # No ship's paper measures so much to the cubic metre: the document's style was broken for three decimal places.
        return _total(text, "volume", "m3", unit_hint, None, False)
    return found


def parse_quantity(text: str, style: Style | None = None) -> tuple[float, str | None] | None:
    """The quantity and its unit as printed, in upper case; the unit is None where the text has no word for it."""
    numbers = numbers_in(text, style)
    if not numbers:
        return None
    first = numbers[0]
    gap = _GAP.match(text, first.end)
    word = _WORD.match(text, gap.end() if gap else first.end)
    if word is None and (before := re.search(r"([^\W\d_][^\W\d_.'/-]*)[\s.:]*$", text[: first.start])) and plain(before[1]) in _units():
        word = before
        return first.value, before[1].upper()
    return first.value, (word[0].rstrip("./-").upper() or None) if word else None


def canonical_unit(printed: str) -> str | None:
    """The one English singular (carton, pallet, piece, kg, m3, …) for a unit as printed; None for a word that is no known unit."""
    word = re.sub(r"\s+", " ", plain(printed)).strip(" :,;")
    for form in (word, word.strip("."), word.strip(".()")):
        meanings = _units().get(form)
        if meanings:
            kinds = {unit.kind: unit.name for unit in meanings}
            return kinds.get("package") or kinds.get("weight") or kinds["volume"]
    return None


def _packages(text: str) -> Iterator[tuple[float, str, Unit]]:
    for pair in _pairs(text, "package", None, group_first=True):
        yield pair.number.value, pair.printed.strip().upper(), pair.unit


def parse_packages(text: str) -> tuple[float, str | None] | None:
    """The number of packages and their unit as printed. What a container is said to contain goes before the container.

    "1 X 40'HC CONTAINER STC 12 PALLETS" is (12, "PALLETS"), "ONE (1) UNIT" (1, "UNIT"), "350" (350, None).
    """
    flat = plain(text)
    inside = _CONTAINING.search(flat)
    for part in ([text[inside.end() :]] if inside else []) + [text]:
        found = list(_packages(part))
        best = next((f for f in found if f[2].name != "container"), None)
        if best:
            return best[0], best[1]
    worded = counted(flat)
    if worded is not None and not re.search(r"\d", flat):
        units = _units_in(text, "package")
        return worded, units[0][3].strip().upper() if units else None
    boxes = next((n for n in numbers_in(text) if _BOXES.match(flat, n.end)), None)
    if boxes is not None:
        return boxes.value, "CONTAINER"
    if found:
        return found[0][0], found[0][1]
    numbers = [n for n in numbers_in(text, None, group_first=True) if n.value == int(n.value)]
    taken = {p.number.start for kind in ("weight", "volume") for p in _pairs(text, kind, None)}
    numbers = [n for n in numbers if n.start not in taken and n.value >= 0]
    return (numbers[0].value, None) if numbers else None
