"""Papers and marks copied from one another."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.spot import Spot
from checker.model.traces import FileTraces, Mark
from checker.rules.forensic.copies import bill_unlike_its_carriers_others, same_paper_with_one_change, stamp_of_two_issuers
from tests.papers import bill, fact, invoice, look, shipment

LINE, OTHER = Party("NORDVIK LINE A/S"), Party("ORIENT UNITED SHIPPING CO LTD")
STAMP = int("5a" * 18, 16)


def bills(second_carrier, second_stamp, down=0.8):
    one = bill(file="one.pdf", carrier=LINE)
    two = bill(file="two.pdf", carrier=second_carrier, bl_number="OUL1")
    traces = (FileTraces("one.pdf", marks=(Mark(STAMP, 0.8, Spot("one.pdf", 1)),)), FileTraces("two.pdf", marks=(Mark(second_stamp, down, Spot("two.pdf", 1)),)))
    return shipment(one, two, traces=traces)


def test_stamp_of_two_issuers_hits():
    assert [f.severity for f in look(stamp_of_two_issuers, bills(OTHER, STAMP ^ 0b101))] == [Severity.MEDIUM]


def test_stamp_of_two_issuers_stays_quiet():
    assert not [*look(stamp_of_two_issuers, bills(LINE, STAMP))], "one carrier's stamp on its own papers"
    assert not [*look(stamp_of_two_issuers, bills(OTHER, STAMP >> 3))], "another stamp"
    assert not [*look(stamp_of_two_issuers, bills(OTHER, STAMP, down=0.1))], "a logo at the head"


LINES = tuple(f"clause {n} of the carriage" for n in range(30))


def test_same_paper_with_one_change_hits():
    late = bill(file="two.pdf", lines=(*LINES, "SHIPPED 12 APR 2024"), on_board_date=fact("on_board_date", date(2024, 4, 12), "two.pdf"))
    (found,) = look(same_paper_with_one_change, bill(lines=(*LINES, "SHIPPED 16 FEB 2024")), late)
    assert "alike in 30 of 31 lines" in found.message
    assert found.severity is Severity.MEDIUM


def test_same_paper_with_one_change_stays_quiet():
    late = fact("on_board_date", date(2024, 4, 12), "two.pdf")
    draft = bill(file="two.pdf", lines=(*LINES, "DRAFT"), on_board_date=late)
    assert not [*look(same_paper_with_one_change, bill(lines=LINES), draft)], "a draft"
    assert not [*look(same_paper_with_one_change, bill(lines=LINES), bill(file="two.pdf", lines=LINES))], "a copy"
    assert not [*look(same_paper_with_one_change, invoice(lines=LINES), bill(lines=LINES))], "two kinds of paper"


def made(producer, font):
    one, two = bill(file="one.pdf", carrier=LINE), bill(file="two.pdf", carrier=LINE, bl_number="NVK2")
    traces = FileTraces("one.pdf", producer="iText 7", creator="LinerSys", fonts=("Courier",)), FileTraces("two.pdf", producer=producer, creator=producer, fonts=(font,))
    return shipment(one, two, traces=traces)


def test_bill_unlike_its_carriers_others_hits():
    assert [f.severity for f in look(bill_unlike_its_carriers_others, made("Microsoft Word", "Calibri"))] == [Severity.LOW]


def test_bill_unlike_its_carriers_others_stays_quiet():
    assert not [*look(bill_unlike_its_carriers_others, made("iText 7", "Calibri"))]
    assert not [*look(bill_unlike_its_carriers_others, made("Microsoft Word", "Courier-Bold"))]
