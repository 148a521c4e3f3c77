"""The same goods on two papers, found line by line, whatever way each paper splits them."""

# ruff: noqa: E501 - word lists and patterns, one line a language
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model.documents import CertificateOfOrigin, Document, NoticeDocument, TransportDocument
from checker.model.fact import AnyFact
from checker.model.goods import GoodsLine

PIECES = frozenset(
    "PC PCS PIECE PIECES EA EACH UNIT UNITS NOS NO NMB ST STK STCK STUCK SET SETS PZ PZA PZAS UND UN UDS SZT ADET AD ШТ 個 台 件 个 只 枚 本 개 대 GAB H87 C62".split()
)
MEASURES = {
    **dict.fromkeys("KG KGS KGM KILO KILOS КГ 公斤 千克".split(), ("KG", 1.0)), **dict.fromkeys("G GR GRM GRAM GRAMS".split(), ("KG", 0.001)),
    **dict.fromkeys("MT MTS T TO TNE TON TONS TONNE TONNES ТН Т 吨".split(), ("KG", 1000.0)), **dict.fromkeys("STN".split(), ("KG", 907.18474)), **dict.fromkeys("LTN".split(), ("KG", 1016.0469)),
    **dict.fromkeys("LB LBS LBR POUND POUNDS".split(), ("KG", 0.45359237)), **dict.fromkeys("QTL QTLS QUINTAL QUINTALS DTN".split(), ("KG", 100.0)),
    **dict.fromkeys("L LT LTR LTRS LITRE LITRES LITER LITERS".split(), ("L", 1.0)), **dict.fromkeys("KL HLT".split(), ("L", 1000.0)), "HL": ("L", 100.0), "ML": ("L", 0.001),
    **dict.fromkeys("M MTR MTRS METRE METRES METER METERS LM RMT".split(), ("M", 1.0)), **dict.fromkeys("KM KMT".split(), ("M", 1000.0)), **dict.fromkeys("YD YDS YRD YARD YARDS".split(), ("M", 0.9144)),
    **dict.fromkeys("FT FOOT FEET".split(), ("M", 0.3048)), **dict.fromkeys("M2 SQM MTK".split(), ("M2", 1.0)), **dict.fromkeys("SQFT FTK".split(), ("M2", 0.09290304)),
    **dict.fromkeys("M3 CBM MTQ".split(), ("M3", 1.0)), **dict.fromkeys("CFT CUFT FTQ".split(), ("M3", 0.028316847)),
    **dict.fromkeys("DOZ DOZEN DZ DZN DOZENS".split(), ("pieces", 12.0)), **dict.fromkeys("GROSS GRO".split(), ("pieces", 144.0)), **dict.fromkeys("MIL MILLE THOUSAND".split(), ("pieces", 1000.0)),
}  # fmt: skip
"""Units in which goods are counted or measured: the unit they are compared in, and how many of it they are."""

TONS = (907.18474, 1016.0469)
"""A ton without more may be the American or the British one."""


def short(text: str) -> str:
    """A unit or package word without digits, plural and dots: 100 CTNS is CTN; empty for the general words."""
    word = re.sub(r"[^\w]|\d", "", text.strip().split()[-1].upper()) if text.strip() else ""
    if word in ("PACKAGES", "PACKAGE", "PKGS", "PKG", "COLLI", "KOLLI", "COLIS", "BULTOS"):
        return ""
    return {"CARTON": "CTN", "CARTONS": "CTN", "CTNS": "CTN", "PALLETS": "PALLET", "PLTS": "PALLET", "PLT": "PALLET", "BOXES": "BOX", "CASES": "CASE"}.get(
        word, word.rstrip("S") if len(word) > 3 else word
    )


def unit(text: str) -> str:
    """The unit in which goods are compared, so that PCS, UNIT and 個 are one, and kilograms, pounds and tonnes are."""
    return measure(text)[0]


def measure(text: str) -> tuple[str, float]:
    """The unit in which goods are compared, and how many of it one of the printed unit is."""
    word = re.sub(r"[^\w]", "", text).upper().replace("²", "2").replace("³", "3")
    return ("pieces", 1.0) if word in PIECES else MEASURES.get(word, (word, 1.0))


@dataclass(frozen=True, slots=True)
class Lot:
    """All lines of one good on one paper: their summed quantity, the unit, the first unit price (each converted to that unit), and the first line's facts."""

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
    return [_lot(key[1], lines) for key, lines in found.items()]


def _lot(name: str, lines: list[GoodsLine]) -> Lot:
    first = lines[0]
    times = measure(first.unit.read or "")[1]
    price = first.unit_price.read
    total = sum(n.quantity.value * measure(n.unit.read or "")[1] for n in lines)
    return Lot(first.description.value, total, name, price / times if price is not None else None, first.quantity, first.unit_price, first)


def lots(one: Document, other: Document) -> Iterator[tuple[Lot, Lot]]:
    """Goods that both papers list in one unit. Lone lines match by being alone; else one description must be the other's, or its beginning, unmistakably."""
    left, right = of(one), of(other)
    if len(left) == 1 and len(right) == 1 and len(one.goods) == len(other.goods):
        if left[0].unit == right[0].unit and left[0].unit:
            yield left[0], right[0]
        return
    for mine in left:
        same = [y for y in right if y.unit == mine.unit and y.unit and one_good(mine.name, y.name)]
        twins = [x for x in left if x is not mine and one_good(x.name, mine.name)]
        if len(same) == 1 and not twins:
            yield mine, same[0]


def one_good(one: str, other: str) -> bool:
    """Whether two descriptions mean one good: all but equal, or one goes on where the other ends."""
    from rapidfuzz import fuzz

    a, b = sorted((_plain(one), _plain(other)), key=len)
    return a == b or (len(a) >= 8 and b.startswith(f"{a} ")) or fuzz.ratio(a, b) >= 94


def counts(lot: Lot, document: Document, papers: Iterable[Document]) -> tuple[float, ...]:
    """Every quantity that a paper's kind can be meant to give for a good: the paper's own, that of all papers of its kind together, and a ton's other readings."""
    more = [x for d in papers if d is not document and d.kind == document.kind for x in of(d) if x.unit == lot.unit and one_good(x.name, lot.name)]
    alone = (lot.quantity, *((lot.quantity * t / 1000 for t in TONS) if re.search(r"(?i)^tons?$", (lot.line.unit.read or "").strip(" .")) else ()))
    return (*alone, lot.quantity + sum(x.quantity for x in more)) if more else alone


def weighed_otherwise(mine: Lot, yours: Lot, one: Document, other: Document) -> bool:
    """Whether a certificate or a carrier gives as quantity the gross weight of goods that are sold by net weight: a quarter more at most."""
    for gross, net, paper in ((mine, yours, one), (yours, mine, other)):
        if (
            mine.unit == "KG"
            and isinstance(paper, (CertificateOfOrigin, TransportDocument, NoticeDocument))
            and net.quantity <= gross.quantity <= 1.25 * net.quantity
        ):
            return True
    return False


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.upper()).strip()
