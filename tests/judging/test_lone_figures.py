"""Figures that recognition read, and what bears them out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.judging.lone_figures import borne_out, holds, is_figure, lone, slipped
from checker.judging.rule import Hit, hit, rule
from checker.model.documents import Document
from checker.model.finding import Severity
from checker.model.shipment import Shipment
from checker.model.spot import Spot
from tests.papers import bill, document, fact, invoice, line, look, shipment


def scanned(paper: Document) -> Document:
    return replace(paper, read_by="ocr")


@pytest.mark.parametrize(
    ("label", "right", "wrong"),
    [
        ("container", "MSCU6639870", "MSCU6639871"),
        ("imo_number", "IMO 9319466", "9319468"),
        ("awb_number", "020-12345675", "020-12345670"),
        ("chassis", "1M8GDM9AXKP042788", "1M8GDM9AXKP042789"),
        ("hs_code", "870323", "870399"),
        ("export_declaration_number", "24DE123456789012K7", "24DE123456789012K5"),
    ],
)
def test_numbers_with_a_check_digit_are_told_from_misread_ones(label, right, wrong):
    assert holds(fact(label, right))
    assert not holds(fact(label, wrong))


def test_names_and_places_are_no_figures():
    assert is_figure(fact("total_amount", 1200.0))
    assert is_figure(fact("on_board_date", date(2024, 2, 16)))
    assert not is_figure(fact("vessel", "STAR 7"))
    assert not is_figure(fact("currency", "USD"))


def test_a_sum_bears_out_the_total_and_its_parts():
    paper = invoice(goods=(line(quantity=2.0, unit_price=10.0, amount=20.0), line(quantity=3.0, unit_price=10.0, amount=30.0)), total_amount=50.0)
    apart = replace(paper.total_amount, spot=Spot("commercial_invoice.pdf", 1, (400.0, 700.0, 450.0, 710.0)))
    paper = replace(paper, stated={**paper.stated, "total_amount": apart})
    assert borne_out(paper.total_amount, paper)
    off = replace(apart, read=58.0)
    assert not borne_out(off, replace(paper, stated={**paper.stated, "total_amount": off}))


def test_a_second_line_or_a_second_paper_bears_out_a_number():
    number = fact("bl_number", "NVK624021603", "bill_of_lading.pdf")
    assert not borne_out(number, bill(bl_number=number))
    again = document("bill_of_lading", lines=("PAGE 2 OF BILL NVK 624021603",), bl_number=number)
    moved = replace(again, lines=tuple(replace(x, spot=Spot("bill_of_lading.pdf", 2, (0.0, 0.0, 9.0, 9.0))) for x in again.lines))
    assert borne_out(number, moved)
    assert borne_out(number, bill(bl_number=number), [document("arrival_notice", bl_number="NVK624021603")])


def test_one_sign_or_the_decimal_mark_is_a_slip_and_more_is_not():
    assert slipped(fact("total_amount", 18300.0, text="18,300.00"), fact("total_amount", 13300.0, text="13,300.00"))
    assert slipped(fact("gross_weight_kg", 12.5, text="12.500"), fact("gross_weight_kg", 12500.0, text="12,500"))
    assert slipped(fact("chassis", "URJ2O1-4012345"), fact("chassis", "URJ201-4012346"))
    assert not slipped(fact("total_amount", 18300.0, text="18,300.00"), fact("total_amount", 68450.0, text="68,450.00"))


def _clash(one: Document, other: Document) -> Shipment:
    return shipment(one, other)


@rule(Severity.HIGH)
def totals_clash(papers: Shipment):
    """Two papers print two totals."""
    one, other = papers.every(Document.total_amount)
    yield hit("Two totals.", one, other)


def _facts(read: float, typed: float) -> tuple[Document, Document]:
    scan = document("commercial_invoice", "scan.pdf", total_amount=fact("total_amount", read, "scan.pdf", f"{read:,.2f}"))
    return scanned(scan), document("packing_list", "list.pdf", total_amount=fact("total_amount", typed, "list.pdf", f"{typed:,.2f}"))


def test_a_lone_digit_read_in_a_picture_asks_to_look_and_does_not_hold():
    found = list(look(totals_clash, shipment(*_facts(18300.0, 13300.0))))
    assert [f.severity for f in found] == [Severity.MEDIUM]
    assert found[0].message.endswith("'18,300.00' was recognised in the picture scan.pdf and nothing else bears it out: look at the print.")


def test_figures_more_than_a_slip_apart_keep_their_weight():
    assert [f.severity for f in look(totals_clash, shipment(*_facts(18300.0, 68450.0)))] == [Severity.HIGH]


def test_typed_papers_keep_their_weight():
    scan, typed = _facts(18300.0, 13300.0)
    assert [f.severity for f in look(totals_clash, shipment(replace(scan, read_by="text"), typed))] == [Severity.HIGH]


def test_evidence_beyond_figures_keeps_its_weight():
    scan, typed = _facts(18300.0, 13300.0)
    assert lone((scan.total_amount, typed.total_amount), shipment(scan, typed)) is scan.total_amount
    assert lone((scan.total_amount, typed.total_amount, fact("vessel", "NORDVIK")), shipment(scan, typed)) is None
    assert lone((scan.total_amount,), shipment(scan, typed)) is None


def test_a_recognised_figure_that_a_third_paper_prints_keeps_its_weight():
    scan, typed = _facts(18300.0, 13300.0)
    third = document("insurance_certificate", "cover.pdf", lines=("VALUE USD 18,300.00",))
    assert lone((scan.total_amount, typed.total_amount), shipment(scan, typed, third)) is None
    assert isinstance(hit("x"), Hit)
