"""Goods, tariff codes and chassis numbers on several papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import pairs, settled, where
from checker.judging.cargo import SURE_GUESS
from checker.judging.cast import SENSITIVE
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import CommercialInvoice, Document, PackingList
from checker.model.fact import AnyFact, Fact
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference.goods import GoodsNature, nature
from checker.rules.consistency.carriage import plain, slip


def _natures(document: Document) -> list[tuple[Fact[str], GoodsNature]]:
    """The goods of one paper that their words tell plainly."""
    found = [(g.description, nature(g.description.value)) for g in document.goods if g.description]
    return [(fact, what) for fact, what in found if not what.vague and what.headings]


def _unknown_lines(one: Document, other: Document) -> tuple[Fact[str], Fact[str]] | None:
    """The first goods of an invoice and its packing list where the two list the same count of lines and not one pair shares a word.

    The two are written from one order, often by one program: they use one name for one thing.
    """
    if {type(one), type(other)} != {CommercialInvoice, PackingList} or one.language != other.language or not 0 < len(one.goods) == len(other.goods):
        return None
    found = None
    for mine, yours in ((a.description, b.description) for a in one.goods for b in other.goods):
        if not mine or not yours or _words(mine) & _words(yours) or _figures(mine) & _figures(yours):
            return None
        sorts = [_sorts(nature(f.value)) for f in (mine, yours)]
        if any(a.startswith(b) or b.startswith(a) for a in sorts[0] for b in sorts[1]):
            return None
        found = found or ((mine, yours) if all(sorts) and not any(nature(f.value).vague for f in (mine, yours)) else None)
    return found


def _sorts(what: GoodsNature) -> set[str]:
    """The headings that words tell, else the chapter that is all but sure from them."""
    likely = what.guess and what.guess.likely >= SURE_GUESS
    return {h[:4] for h in what.headings} or ({f"{what.guess.chapter:02d}"} if what.guess and likely else set())


def _figures(fact: Fact[str]) -> set[str]:
    """Article numbers and sizes in a description."""
    return {w for w in re.findall(r"[\w-]+", fact.value.casefold()) if len(w) >= 3 and any(c.isdigit() for c in w)}


def _same_code(one: Document, other: Document) -> bool:
    """Whether both papers print tariff codes of one chapter at least: then the words are only chosen differently."""
    codes = [{g.hs_code.value[:2] for g in d.goods if g.hs_code} for d in (one, other)]
    return bool(codes[0] & codes[1])


def _common_words(mine: list[tuple[Fact[str], GoodsNature]], yours: list[tuple[Fact[str], GoodsNature]]) -> bool:
    words = [{w for fact, _ in side for w in _words(fact)} for side in (mine, yours)]
    return bool(words[0] & words[1])


def _words(fact: Fact[str]) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", fact.value.casefold()))


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
        if found := _other_kind(one, other):
            a, b, grave = found
            yield hit(f"'{a.value[:70]}' in {where(a)}, '{b.value[:70]}' in {where(b)}.", a, b, severity=grave)
            return
        if unknown := _unknown_lines(one, other):
            a, b = unknown
            told = f"'{a.value[:70]}' in {where(a)}, '{b.value[:70]}' in {where(b)}; no line of either shares a word with the other's."
            yield hit(told, a, b, severity=Severity.MEDIUM)
            return


def _other_kind(one: Document, other: Document) -> tuple[Fact[str], Fact[str], Severity] | None:
    """The first goods of two papers whose words tell goods of other chapters and other kinds, and how grave that is."""
    mine, yours = _natures(one), _natures(other)
    if not mine or not yours or len(mine) != len(one.goods) or len(yours) != len(other.goods) or _same_code(one, other):
        return None
    sure = all(n.sure for _, n in (*mine, *yours))
    if not sure and (one.language != other.language or _common_words(mine, yours)):
        return None
    a, b = ({h[:2] for _, n in side for h in n.headings} for side in (mine, yours))
    kinds = frozenset().union(*(n.told for _, n in mine)), frozenset().union(*(n.told for _, n in yours))
    if a & b or kinds[0] & kinds[1]:
        return None
    return mine[0][0], yours[0][0], Severity.HIGH if sure and (kinds[0] ^ kinds[1]) & SENSITIVE else Severity.MEDIUM


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
