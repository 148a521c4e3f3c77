"""The ship's number, name and flag."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Severity
from checker.rules.vessels.identity import imo_number_invalid, unusual_flag
from tests.papers import bill, fact, invoice, look, shipment


def test_imo_number_invalid_hits():
    found = list(look(imo_number_invalid, bill(imo_number="9462176")))
    assert [f.severity for f in found] == [Severity.HIGH]


def test_imo_number_invalid_stays_quiet():
    assert not list(look(imo_number_invalid, shipment(invoice(), bill())))
    assert not list(look(imo_number_invalid, bill(imo_number="IMO 9319466")))


def test_a_number_that_a_scan_may_have_misread_weighs_little():
    paper = bill(imo_number=fact("imo_number", "9319468", confidence=0.9))
    assert [f.severity for f in look(imo_number_invalid, replace(paper, read_by="ocr"))] == [Severity.LOW]
    assert [f.severity for f in look(imo_number_invalid, paper)] == [Severity.HIGH]


def test_a_number_of_the_wrong_length_is_told():
    assert [f.severity for f in look(imo_number_invalid, bill(imo_number="93194"))] == [Severity.MEDIUM]


def test_unusual_flag_hits():
    assert [f.severity for f in look(unusual_flag, bill(flag="COMOROS"))] == [Severity.INFO]


def test_unusual_flag_stays_quiet():
    assert not list(look(unusual_flag, shipment(invoice(), bill())))
    assert not list(look(unusual_flag, bill(flag="LIBERIA")))
