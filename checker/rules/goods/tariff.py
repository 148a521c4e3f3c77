"""Tariff codes against the words, and codes that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from checker.judging.cargo import Item, cargo, distinct
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.reference import hs
from checker.reference.shelf import rows

HARMLESS = frozenset({*range(1, 28), *range(30, 38), *range(39, 72), 73, 78, 82, 83, *range(91, 93), *range(94, 98)})
"""Chapters that no export control looks at twice."""


@rule(Severity.MEDIUM, "HS 2022, General Rules for Interpretation 1 and 6")
def hs_code_against_description(shipment: Shipment) -> Iterator[Hit]:
    """The tariff code belongs to other goods than the words name.

    ## Why it matters
    A false code takes goods past the controls that their name would meet, or their name past those that their code would meet.

    ## Example
    "Used hydraulic excavator" under 9401 79, seats.

    ## What to do
    Ask the shipper which is right, and for the maker's data sheet; have customs' binding information shown if he has any.
    """
    for item in distinct(cargo(shipment)):
        if not item.line.hs_code or not item.line.description or not item.nature.sure:
            continue
        declared = hs.chapter(item.line.hs_code.value)
        named = item.nature.chapters
        if declared is None or declared >= 98 or hs.fault(item.line.hs_code.value) or any(_near(declared, n) for n in named):
            continue
        grade = Severity.HIGH if item.nature.told & {"military", "wildlife", "dual_use", "vehicle"} else Severity.MEDIUM
        theirs = " or ".join(f"{n:02d}" for n in sorted(named))
        yield hit(
            f"'{item.nature.words[0]}' is goods of chapter {theirs}; the code {item.line.hs_code.text} is of chapter {declared:02d}.",
            item.line.description,
            item.line.hs_code,
            severity=grade,
            confidence=0.8,
        )


@rule(Severity.LOW, "HS 2022")
def hs_code_does_not_exist(document: Document) -> Iterator[Hit]:
    """The tariff code cannot exist.

    ## Why it matters
    A code out of the air shows that nobody classified the goods, or that nobody should.

    ## Example
    8899.10: chapter 88 ends at heading 8807.

    ## What to do
    Ask for the right code, and check licence needs against it.
    """
    seen = set()
    for line in document.goods:
        fault = hs.fault(line.hs_code.value) if line.hs_code else None
        if fault and line.hs_code.text not in seen:
            seen.add(line.hs_code.text)
            yield hit(f"The code {line.hs_code.text} {fault}.", line.hs_code)
        elif line.hs_code and line.hs_code.text not in seen and (doubt := hs.outdated(line.hs_code.value)) and _printed_in(document) > hs.EDITION:
            seen.add(line.hs_code.text)
            yield hit(f"The code {line.hs_code.text} {doubt}.", line.hs_code, severity=Severity.INFO)


@rule(Severity.HIGH, "Wassenaar dual-use list; NSG dual-use list")
def dual_use_words_under_a_harmless_code(shipment: Shipment) -> Iterator[Hit]:
    """Words name goods with a military use, and the tariff code names something harmless.

    ## Why it matters
    Graphite, maraging steel, thermal cameras and the like are controlled; as pipes, tiles or toys they are not.

    ## Example
    The packing list says graphite cylinder; the invoice says lead pipe, 7806.

    ## What to do
    Hold the goods, ask for the maker's specification and have the goods sampled or opened.
    """
    items = distinct(cargo(shipment))
    codes = [i for i in items if i.line.hs_code]
    for item in items:
        if not item.nature.told & {"dual_use"} or item.nature.parts_of or not item.nature.sure:
            continue
        against = [item] if item.line.hs_code else codes
        harmless = bool(against) and all(_harmless(i, item) for i in against)
        if harmless and (item.line.hs_code or len({i.line.hs_code.value[:4] for i in codes}) == 1):
            other = against[0]
            headings = " or ".join(item.nature.headings)
            yield hit(
                f"'{item.nature.words[0]}' has a military use and belongs to heading {headings}; the papers declare {other.line.hs_code.text} ({other.name}).",
                item.line.description,
                other.line.hs_code,
                other.line.description,
            )
            return


def _printed_in(document: Document) -> int:
    """The year of the paper; 0 for one without a date. In the first year of an edition many still use the one before."""
    day = document.fact("invoice_date") or document.fact("issue_date") or document.fact("on_board_date")
    return day.value.year if day else 0


def _near(declared: int, named: int) -> bool:
    """Whether honest people confuse the two chapters, or material and make decide between them."""
    return declared == named or any({str(declared), str(named)} <= set(r["chapters"].split()) for r in rows("chapter_neighbours.csv"))


def _harmless(coded: Item, named: Item) -> bool:
    chapter = hs.chapter(coded.line.hs_code.value)
    return chapter in HARMLESS and chapter not in named.nature.chapters
