"""Weights, measures, packages and quantities on several papers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.judging.agreement import Reading, disagreement, pairs, readings, settled, where
from checker.judging.lots import counts, lots, short, weighed_otherwise
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import InvoiceLike
from checker.model.finding import Severity
from checker.model.shipment import Shipment

UCP = "UCP 600 art. 14(d)"

PALLET_KG = 30.0
"""What a wooden pallet with its wrapping may weigh: one of 1.2 m by 1 m has 20 to 25 kg."""

ON_PALLETS = re.compile(r"\b(\d{1,3})\s*(?:\w+\s+)?(?:pallets?|plts?|skids?|paletten|palettes?|palets?|pallet\(s\))\b", re.IGNORECASE)

CUBIC_METRES = 0.2
"""So far two hands measure one small parcel differently."""


def graded(gap: float, medium: float, high: float) -> Severity:
    """Low, medium or high by how wide a gap is, as a share of the larger figure."""
    return Severity.HIGH if gap >= high else Severity.MEDIUM if gap >= medium else Severity.LOW


@rule(Severity.MEDIUM, UCP)
def weight_clash(shipment: Shipment, *, percent: float = 1.0, kilograms: float = 2.0) -> Iterator[Hit]:
    """The papers give different weights for the same goods.

    ## Why it matters
    Weight is checked by scales and is hard to lie about twice. A gap beyond rounding means that goods were added, left out or described wrongly.

    ## Example
    The packing list has 24,500 kg gross, the bill of lading 2,450 kg.

    ## What to do
    Ask for the weighing ticket or the verified gross mass of the box, and which paper is wrong.
    """
    pallets = _on_pallets(shipment)
    for name, what in (("gross_weight_kg", "gross"), ("net_weight_kg", "net")):
        leave = pallets if what == "gross" else _none
        found = disagreement(readings(settled(shipment), lambda d, n=name: d.fact(n)), percent / 100, kilograms, leave)  # type: ignore[misc]
        if found:
            one, other, gap = found
            yield hit(
                f"{what.capitalize()} weight {one.value:,.0f} kg in {where(one)}, {other.value:,.0f} kg in {where(other)}: "
                f"{gap:.0%} apart (tolerance {percent:g} % or {kilograms:g} kg).",
                one, other, severity=graded(gap, 0.05, 0.5),
            )  # fmt: skip
            return


def _none(_one: Reading, _other: Reading) -> float:
    return 0.0


def _on_pallets(shipment: Shipment) -> Callable[[Reading, Reading], float]:
    """What pallets add to the heavier of two papers, in kg, where only that one counts them: it names pallets, or fewer packages than the other."""
    pallets: dict[str, float] = {}
    packages: dict[str, float] = {}
    for document in settled(shipment):
        named = [float(m[1]) for line in document.lines if (m := ON_PALLETS.search(line.text))]
        pallets[document.kind] = pallets.get(document.kind, 0.0) + max(named, default=0.0)
        packages[document.kind] = packages.get(document.kind, 0.0) + (document.packages.read or 0.0)

    def leave(one: Reading, other: Reading) -> float:
        heavy, light = (one.kind, other.kind) if max(one.totals) >= max(other.totals) else (other.kind, one.kind)
        if pallets[light]:
            return 0.0
        return PALLET_KG * (pallets[heavy] or (packages[heavy] if packages[heavy] < packages[light] else 0.0))

    return leave


@rule(Severity.LOW, UCP)
def measure_clash(shipment: Shipment, *, percent: float = 3.0) -> Iterator[Hit]:
    """The papers give different volumes for the same goods.

    ## Why it matters
    Volume that differs far beyond how one measures a parcel points to other goods or other packages.

    ## Example
    The packing list has 12 cubic metres, the bill of lading 31.

    ## What to do
    Ask for the measuring certificate or the loading photographs.
    """
    found = disagreement(readings(settled(shipment), lambda d: d.volume_m3), percent / 100, CUBIC_METRES)
    if found:
        one, other, gap = found
        yield hit(
            f"Volume {one.value:,.2f} m³ in {where(one)}, {other.value:,.2f} m³ in {where(other)}: {gap:.0%} apart"
            f" (tolerance {percent:g} % or {CUBIC_METRES:g} m³).",
            one,
            other,
            severity=graded(gap, 0.25, 2.0),
        )


@rule(Severity.MEDIUM, UCP)
def package_clash(shipment: Shipment) -> Iterator[Hit]:
    """The papers count the packages differently.

    ## Why it matters
    Packages are counted at every hand-over. Cartons on pallets may be counted both ways; other differences mean goods came or went.

    ## Example
    The packing list has 100 cartons, the bill of lading 120 cartons.

    ## What to do
    Ask for the tally sheet of the warehouse.
    """
    counted: dict[str, list] = {}  # type: ignore[type-arg]
    for document in settled(shipment):
        if document.packages:
            counted.setdefault(unit_of(document.package_unit.read or document.packages.text), []).append(document)
    for unit, documents in counted.items():
        found = disagreement(readings(documents, lambda d: d.packages), 0.0, 0.5)
        if found and unit:
            one, other, _ = found
            yield hit(
                f"{one.value:,.0f} {unit} in {where(one)}, {other.value:,.0f} in {where(other)} (packages of one sort are counted without tolerance).",
                one, other, severity=Severity.MEDIUM,
            )  # fmt: skip
            return


def unit_of(text: str) -> str:
    """The word that counts packages (CTN, PALLET, …), short; empty for none or the general PACKAGES."""
    return short(text)


@rule(Severity.MEDIUM, UCP)
def quantity_clash(shipment: Shipment, *, percent: float = 0.5) -> Iterator[Hit]:
    """The papers give different quantities of the same goods.

    ## Why it matters
    More goods than were sold, or fewer than were paid for, is how value or goods are moved unseen.

    ## Example
    The invoice sells 400 batteries, the packing list packs 480.

    ## What to do
    Ask for the packing list of each package and the tally at loading; ask who pays for the difference.
    """
    papers = settled(shipment)
    for one, other in pairs(shipment):
        if not isinstance(one, InvoiceLike) and not isinstance(other, InvoiceLike):
            continue
        for mine, yours in lots(one, other):
            gap = min(_gap(a, b) for a in counts(mine, one, papers) for b in counts(yours, other, papers))
            if gap > percent / 100 and not weighed_otherwise(mine, yours, one, other):
                yield hit(
                    f"{mine.name[:60]}: {mine.quantity:,.6g} {mine.unit} in {where(mine.fact)}, {yours.quantity:,.6g} in {where(yours.fact)}"
                    f" (tolerance {percent:g} %).",
                    mine.fact, yours.fact, severity=graded(gap, 0.0, 0.5),
                )  # fmt: skip
                return


def _gap(one: float, other: float) -> float:
    return abs(one - other) / max(one, other)
