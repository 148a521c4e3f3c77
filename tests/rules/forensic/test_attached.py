"""Data attached to a paper that say other than its print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.finding import Severity
from checker.rules.forensic.attached import attached_data_differ
from tests.papers import fact, invoice, look, shipment

PRINT = ("Invoice No. 90114772 of 5 February 2024", "Total EUR 104.490,00")


def hybrid(lines=PRINT, **data):
    printed = invoice(file="a.pdf", lines=lines)
    return shipment(printed, replace(invoice(file="a.pdf!factur-x.xml", **data), read_by="markup"))


def test_attached_data_differ_hits():
    (found,) = look(attached_data_differ, hybrid(total_amount=154490.0, invoice_date=fact("invoice_date", date(2024, 3, 9), "a.pdf!factur-x.xml")))
    assert found.severity is Severity.HIGH
    assert "factur-x.xml, attached to a.pdf" in found.message
    assert "154490" in found.message
    assert "2024-03-09" in found.message


def test_attached_data_differ_stays_quiet():
    assert not [*look(attached_data_differ, hybrid())], "the same in both"
    assert not [*look(attached_data_differ, hybrid(lines=(*PRINT, "to be paid: 94 041.00"), total_amount=94041.0))], "another of the printed sums"
    assert not [*look(attached_data_differ, hybrid(invoice_date=fact("invoice_date", date(2024, 5, 2), "a.pdf!factur-x.xml")))], "day and month in another order"
    assert not [*look(attached_data_differ, shipment(invoice(file="a.pdf", lines=PRINT), invoice(file="b.xml", total_amount=1.0)))], "data that came by themselves"
