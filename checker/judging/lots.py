"""The same goods on two papers, found line by line, whatever way each paper splits them."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.documents import Document
from checker.model.fact import AnyFact
from checker.model.goods import GoodsLine

PIECES = frozenset(
    "PC PCS PIECE PIECES EA EACH UNIT UNITS NOS NO NMB ST STK STCK STUCK SET SETS PZ PZA PZAS UND UN UDS SZT ADET AD ШТ 個 台 件 个 只 枚 本 개 대 GAB H87 C62".split()
)
MEASURES = {
    "KG": "KG",
    "KGS": "KG",
    "KGM": "KG",
    "КГ": "KG",
    "MT": "MT",
    "MTS": "MT",
    "T": "MT",
    "TON": "TON",
    "TONS": "TON",
    "TNE": "MT",
    "L": "L",
    "LTR": "L",
    "M": "M",
    "MTR": "M",
    "M2": "M2",
    "M3": "M3",
}


def short(text: str) -> str:
    """A unit or package word without digits, plural and dots: 100 CTNS is CTN; empty for the general words."""
    word = re.sub(r"[^\w]|\d", "", text.strip().split()[-1].upper()) if text.strip() else ""
    if word in ("PACKAGES", "PACKAGE", "PKGS", "PKG", "COLLI", "KOLLI", "COLIS", "BULTOS"):
        return ""
    return {"CARTON": "CTN", "CARTONS": "CTN", "CTNS": "CTN", "PALLETS": "PALLET", "PLTS": "PALLET", "PLT": "PALLET", "BOXES": "BOX", "CASES": "CASE"}.get(
        word, word.rstrip("S") if len(word) > 3 else word
    )


def unit(text: str) -> str:
    """The unit in which goods are counted, so that PCS, UNIT and 個 are one."""
    word = re.sub(r"[^\w]", "", text).upper()
    return "pieces" if word in PIECES else MEASURES.get(word, word)


@dataclass(frozen=True, slots=True)
class Lot:
    """All lines of one good on one paper: their summed quantity, the unit, the lowest unit price, and the fact of the first line."""

    name: str
    quantity: float
    unit: str
    price: float | None
    fact: AnyFact
    priced: AnyFact
    line: GoodsLine


def of(document: Document) -> list[Lot]:
    """The goods of one paper, lines with one description joined; lines without quantity left out."""
    found: dict[tuple[str, str], list[GoodsLine]] = {}
    for line in document.goods:
        if line.description and line.quantity and line.quantity.value > 0:
            found.setdefault((_plain(line.description.value), unit(line.unit.read or "")), []).append(line)
    return [
        Lot(
            lines[0].description.value, sum(n.quantity.value for n in lines), key[1], lines[0].unit_price.read, lines[0].quantity, lines[0].unit_price, lines[0]
        )
        for key, lines in found.items()
    ]


def lots(one: Document, other: Document) -> Iterator[tuple[Lot, Lot]]:
    """Goods that both papers list in the same unit. Lone lines match by being alone; else descriptions must be all but equal and unmistakable."""
    left, right = of(one), of(other)
    if len(left) == 1 and len(right) == 1 and len(one.goods) == len(other.goods):
        if left[0].unit == right[0].unit and left[0].unit:
            yield left[0], right[0]
        return
    from rapidfuzz import fuzz

    for mine in left:
        same = [
            y for y in right if y.unit == mine.unit and y.unit and (_plain(y.name) == _plain(mine.name) or fuzz.ratio(_plain(y.name), _plain(mine.name)) >= 94)
        ]
        twins = [x for x in left if x is not mine and fuzz.ratio(_plain(x.name), _plain(mine.name)) >= 94]
        if len(same) == 1 and not twins:
            yield mine, same[0]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.upper()).strip()
