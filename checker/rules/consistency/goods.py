"""Goods, tariff codes and chassis numbers on several papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import pairs, settled, where
from checker.judging.cast import SENSITIVE
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods import GoodsNature, nature
from checker.rules.consistency.carriage import plain, slip


def _natures(document: Document) -> list[tuple[Fact[str], GoodsNature]]:
    """The goods of one paper that their words tell plainly."""
    found = [(g.description, nature(g.description.value)) for g in document.goods if g.description]
    return [(fact, what) for fact, what in found if not what.vague and what.headings]


def _same_code(one: Document, other: Document) -> bool:
    """Whether both papers print tariff codes of one chapter at least: then the words are only chosen differently."""
    codes = [{g.hs_code.value[:2] for g in d.goods if g.hs_code} for d in (one, other)]
    return bool(codes[0] & codes[1])


def _common_words(mine: list[tuple[Fact[str], GoodsNature]], yours: list[tuple[Fact[str], GoodsNature]]) -> bool:
    words = [{w for fact, _ in side for w in re.findall(r"[^\W\d_]{4,}", fact.value.casefold())} for side in (mine, yours)]
    return bool(words[0] & words[1])


@rule(Severity.HIGH, "UCP 600 art. 14(e) and 18(c)")
def goods_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers describe different goods.

    ## Why it matters
    A bill may speak in general words, but it may not name another thing. One of the papers is written for other eyes.

    ## Example
    The invoice says lead pipe, the packing list graphite cylinders.

    ## What to do
    Ask for the maker's data sheet and photographs; open the packages if in doubt.
    """
    for one, other in pairs(shipment):
        mine, yours = _natures(one), _natures(other)
        if not mine or not yours or len(mine) != len(one.goods) or len(yours) != len(other.goods) or _same_code(one, other):
            continue
        sure = all(n.sure for _, n in (*mine, *yours))
        if not sure and (one.language != other.language or _common_words(mine, yours)):
            continue
        a, b = ({h[:2] for _, n in side for h in n.headings} for side in (mine, yours))
        kinds = frozenset().union(*(n.told for _, n in mine)), frozenset().union(*(n.told for _, n in yours))
        if not a & b and not kinds[0] & kinds[1]:
            grave = Severity.HIGH if sure and (kinds[0] ^ kinds[1]) & SENSITIVE else Severity.MEDIUM
            yield hit(
                f"'{mine[0][0].value[:70]}' in {where(mine[0][0])}, '{yours[0][0].value[:70]}' in {where(yours[0][0])}.",
                mine[0][0],
                yours[0][0],
                severity=grave,
            )
            return


@rule(Severity.LOW, "UCP 600 art. 14(d)")
def hs_code_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers classify the same goods under different tariff codes.

    ## Why it matters
    The code decides licences and bans. A harmless heading on the paper that customs sees is a cheap way past them.

    ## Example
    Lithium batteries are 8507 60 on the invoice and 8504 40, converters, on the bill.

    ## What to do
    Ask for the classification ruling or the data sheet.
    """
    for one, other in pairs(shipment):
        mine, yours = ({g.hs_code.value: g.hs_code for g in d.goods if g.hs_code and len(g.hs_code.value) >= 4} for d in (one, other))
        left = [c for c in mine if not any(_same(c, d) for d in yours)]
        right = [d for d in yours if not any(_same(c, d) for c in mine)]
        if left and right:
            a, b = mine[left[0]], yours[right[0]]
            grave = Severity.LOW if left[0][:4] == right[0][:4] else Severity.MEDIUM
            yield hit(f"HS {a.value} in {where(a)}, HS {b.value} in {where(b)}.", a, b, severity=grave)
            return


def _same(one: str, other: str) -> bool:
    """Whether two codes agree as far as both go, six figures at most: national lines differ lawfully."""
    length = min(len(one), len(other), 6)
    return one[:length] == other[:length]


@rule(Severity.HIGH, "UCP 600 art. 14(d)")
def chassis_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers carry different chassis numbers for the same vehicles.

    ## Why it matters
    The number is the vehicle. Another number is another vehicle, often a dearer one under the papers of a cheap one.

    ## Example
    Two numbers of three agree on invoice and waybill; the third does not.

    ## What to do
    Have the plates photographed before loading, and ask for the export certificate of each number.
    """
    lists: list[tuple[Document, dict[str, AnyFact]]] = []
    for document in settled(shipment):
        numbers: dict[str, AnyFact] = {plain(g.vehicle.chassis.value): g.vehicle.chassis for g in document.goods if g.vehicle and g.vehicle.chassis}
        if numbers:
            lists.append((document, numbers))
    for (_, mine), (_, yours) in combinations(lists, 2):
        left, right = [n for n in mine if n not in yours], [n for n in yours if n not in mine]
        if left and right and (set(mine) & set(yours) or len(left) == len(right) == len(mine) == len(yours)):
            a, b = mine[left[0]], yours[right[0]]
            typed = len(left) == len(right) and all(any(slip(x, y) for y in right) for x in left)
            yield hit(
                f"Chassis {a.value} in {where(a)}, {b.value} in {where(b)}{' (one character apart)' if typed else ''}.",
                a,
                b,
                severity=Severity.MEDIUM if typed else Severity.HIGH,
            )
            return
