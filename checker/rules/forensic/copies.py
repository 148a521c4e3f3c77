"""Papers and marks that were copied from one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.judging.agreement import file_name, where
from checker.judging.cast import named
from checker.judging.names import different_firms, same_firm
from checker.judging.rule import Hit, hit, rule
from checker.judging.twins import Twins, twins
from checker.model.documents import Document, TransportDocument
from checker.model.fact import quote
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.traces import FileTraces, Mark

IMB = "ICC International Maritime Bureau: document fraud practice"
ISSUERS = dict.fromkeys(("commercial_invoice", "proforma_invoice", "packing_list"), ("seller", "exporter", "shipper"))
"""Whose paper it is, by kind: the first of these parties that it names."""


def _issuer(document: Document) -> str:
    """The name of the firm that issues a paper, as far as the paper names it."""
    roles = ("carrier",) if isinstance(document, TransportDocument) else ISSUERS.get(document.kind, ())
    found = named(document, roles)
    return found[0].value.name if found else ""


def _of(shipment: Shipment) -> list[tuple[Document, FileTraces]]:
    traces = {t.path: t for t in shipment.traces}
    return [(d, traces[d.path]) for d in shipment.documents if d.path in traces]


@rule(Severity.MEDIUM, IMB)
def stamp_of_two_issuers(shipment: Shipment, *, points: int = 9) -> Iterator[Hit]:
    """One and the same picture of a stamp or signature stands on papers of different issuers.

    ## Why it matters
    No two stampings are alike to the dot. The same picture on the papers of two firms was cut out of one and pasted into the other.
    Logos at the head of a page, and a sender's stamp on his own papers, are left aside.

    ## Example
    The signature for the carrier on one line's bill is, dot for dot, that on another line's bill.

    ## What to do
    Ask both issuers whether they signed.
    """
    for (one, mine), (other, yours) in combinations(_of(shipment), 2):
        makers = _issuer(one), _issuer(other)
        if one.path == other.path or not all(makers) or not different_firms(*makers):
            continue
        pair = _same_mark(_on(one, mine), _on(other, yours), points)
        if pair:
            alike = isinstance(one, TransportDocument) == isinstance(other, TransportDocument)
            yield hit(
                f"The same picture of a stamp or signature on {where(pair[0])} of {makers[0]} and {where(pair[1])} of {makers[1]}.",
                *pair,
                severity=Severity.MEDIUM if alike else Severity.LOW,
                confidence=0.8,
            )
            return


def _on(document: Document, trace: FileTraces) -> list[Mark]:
    """The marks on the pages of a document that stand where one signs: not at the head."""
    return [m for m in trace.marks if document.page_from <= (m.spot.page or 1) <= document.page_to and m.down > 0.3]  # fmt: skip


def _same_mark(mine: list[Mark], yours: list[Mark], points: int) -> tuple:  # type: ignore[type-arg]
    for a in mine:
        for b in yours:
            if (a.print ^ b.print).bit_count() <= points:
                return quote("stamp or signature", a.spot, "picture"), quote("stamp or signature", b.spot, "picture")
    return ()


@rule(Severity.MEDIUM, IMB)
def same_paper_with_one_change(shipment: Shipment) -> Iterator[Hit]:
    """Two papers agree line for line but in one value that matters.

    ## Why it matters
    A second set of papers is made from the first: one name, one place, one sum or one date is changed, and all the rest stays, slips of the pen included.
    A draft and its final paper, and copies with another stamp, are left aside.

    ## Example
    Two bills of one number, alike in forty lines, are on board on 28 March and on 12 April.

    ## What to do
    Ask the issuer which of the two he issued.
    """
    for pair in twins(shipment):
        said = "; ".join(f"{name.replace('_', ' ')} {_words(pair, name)}" for name in pair.fields)
        yield hit(
            f"{file_name(pair.one.path)} and {file_name(pair.other.path)} are alike in {pair.alike} of {pair.lines} lines but differ in {said}.",
            *(f for name in pair.fields for f in (pair.one.fact(name), pair.other.fact(name))),
            severity=pair.severity,
            confidence=0.9,
        )
        return


def _words(pair: Twins, name: str) -> str:
    a, b = pair.one.fact(name), pair.other.fact(name)
    return f"{' '.join((a.text or str(a.value)).split())[:60]} / {' '.join((b.text or str(b.value)).split())[:60]}"


@rule(Severity.LOW, IMB)
def bill_unlike_its_carriers_others(shipment: Shipment) -> Iterator[Hit]:
    """One carrier's bills come from different programs and in different typefaces.

    ## Why it matters
    A line prints its bills from one system. A bill that shares neither program nor typeface with the line's other bill may not be the line's. Agents and
    scans explain many.

    ## Example
    Two bills of one line: one from its own system in Courier, the other from a word processor in Calibri.

    ## What to do
    Check both numbers with the carrier.
    """
    bills = [(d, t) for d, t in _of(shipment) if isinstance(d, TransportDocument) and d.read_by == "text" and t.fonts and (t.producer or t.creator)]
    for (one, mine), (other, yours) in combinations(bills, 2):
        makers = _issuer(one), _issuer(other)
        if one.path == other.path or one.kind != other.kind or not all(makers) or same_firm(*makers) < 0.85:
            continue
        if mine.producer != yours.producer and mine.creator != yours.creator and not _families(mine) & _families(yours):
            yield hit(
                f"{makers[0]}: {where(one.bl_number)} by {mine.producer or mine.creator}, "
                f"{where(other.bl_number)} by {yours.producer or yours.creator}, in other typefaces.",
                quote(mine.producer or mine.creator, mine.spot, "file properties"),
                quote(yours.producer or yours.creator, yours.spot, "file properties"),
            )
            return


def _families(trace: FileTraces) -> frozenset[str]:
    """The typefaces of a file without weight and slope."""
    return frozenset(name.split("-")[0].split(",")[0].casefold() for name in trace.fonts)
