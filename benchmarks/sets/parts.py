"""The ways in which one sale is split over papers: several invoices, part shipments, bills above bills."""

from __future__ import annotations

import copy
from dataclasses import replace

from benchmarks.layouts.shipment import Good, Shipment, check_digit
from benchmarks.sets.habits import Papers, habit, of, twin


@habit
def two_invoices_one_bill(papers: Papers) -> None:
    """Two invoices, one packing list and one bill for both."""
    second = twin(papers, "invoice", "invoice-2")
    first = papers["invoice"]
    half = max(1, len(first.goods) // 2)
    first.goods, second.goods = first.goods[:half], second.goods[half:] or [_other(second.goods[0])]
    second.numbers["invoice_number"] = _next(first.numbers["invoice_number"])
    whole = [copy.deepcopy(g) for g in (*first.goods, *second.goods)]
    for role, ship in papers.items():
        if not role.startswith("invoice"):
            ship.goods = copy.deepcopy(whole)
            _weigh_boxes(ship)
    for ship in of(papers, "packing"):
        ship.numbers["invoice_number"] = f"{first.numbers['invoice_number']} / {second.numbers['invoice_number']}"


@habit
def two_part_shipments(papers: Papers) -> None:
    """One invoice, two bills and two packing lists for its two parts."""
    for role in ("bill", "packing", "instruction"):
        if role not in papers:
            continue
        first, second = papers[role], twin(papers, role, f"{role}-2")
        for ship, share in ((first, 0.6), (second, 0.4)):
            for good in ship.goods:
                _cut(good, share)
        second.numbers["bl_number"] = _next(first.numbers["bl_number"])
        second.numbers["booking_number"] = _next(first.numbers["booking_number"])
        for ship in (first, second):
            _weigh_boxes(ship)
        second.boxes = [replace(b, number=_numbered("TGHU318446"), seal="ML-77310") for b in second.boxes[:1]]
        _weigh_boxes(second)


@habit
def house_and_master(papers: Papers) -> None:
    """The forwarder's house bill names the owners, the carrier's master bill the forwarders."""
    master = twin(papers, "bill", "master")
    master.parties["seller"], master.parties["buyer"] = master.parties["forwarding_agent"], master.parties["delivery_agent"]
    master.parties["third"] = master.parties["delivery_agent"]
    master.numbers["bl_number"] = "STBX" + master.numbers["booking_number"][-6:] + "7"
    for ship in of(papers, "bill"):
        ship.numbers["master_bl_number"] = master.numbers["bl_number"]


def _numbered(code: str) -> str:
    return code + str(check_digit(code))


def _other(good: Good) -> Good:
    return replace(
        good, desc="Spare parts set for the same", qty=2.0, price=round(good.price / 2, 2), pkgs=1, gross=round(good.gross / 4, 1), net=round(good.net / 4, 1)
    )


def _next(number: str) -> str:
    digits = "".join(c for c in reversed(number) if c.isdigit())[::-1][-4:]
    return number[: number.rfind(digits)] + f"{int(digits) + 1:0{len(digits)}d}"


def _cut(good: Good, share: float) -> None:
    """A part of a good, in whole packages where it has several."""
    good.qty, good.net, good.gross, good.vol = good.qty * share, round(good.net * share, 2), round(good.gross * share, 2), round(good.vol * share, 3)
    good.pkgs = max(1, int(good.pkgs * share))


def _weigh_boxes(ship: Shipment) -> None:
    """The boxes weigh what is in them."""
    count = len(ship.boxes)
    for n, box in enumerate(ship.boxes):
        part = ship.goods[n::count]
        box.pkgs, box.gross, box.vol = sum(g.pkgs for g in part), round(sum(g.gross for g in part), 1), round(sum(g.vol for g in part), 3)
    ship.boxes[:] = [b for b in ship.boxes if b.pkgs]
