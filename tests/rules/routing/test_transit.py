"""Goods sent through Russia or Belarus."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.rules.routing.transit import onward_place_only_in_a_clause, transit_through_russia
from tests.papers import bill, invoice, line, look, shipment

WORDS = "ТРАНЗИТОМ ЧЕРЕЗ ТЕРРИТОРИЮ РФ"
CAR = line("USED TOYOTA LAND CRUISER 200", hs_code="870324")
WHEAT = line("ПШЕНИЦА 3 КЛАСС", hs_code="100199")


def worst(*documents):
    return max((f.severity for f in look(transit_through_russia, shipment(*documents))), default=None)


def test_transit_through_russia_hits():
    assert worst(invoice(goods=(CAR,), clauses=WORDS)) == Severity.HIGH


def test_transit_through_russia_stays_quiet():
    assert worst(invoice(), bill()) is None
    assert worst(invoice(goods=(CAR,), clauses="NOT FOR TRANSIT THROUGH RUSSIA")) is None


def test_grain_in_transit_is_a_remark():
    assert worst(invoice(goods=(WHEAT,), clauses=WORDS)) == Severity.INFO


def test_before_the_measures_transit_was_free():
    assert worst(invoice(goods=(CAR,), clauses=WORDS, invoice_date=date(2021, 3, 1))) is None


def onward(*documents):
    return max((f.severity for f in look(onward_place_only_in_a_clause, shipment(*documents))), default=None)


def test_onward_place_only_in_a_clause_hits():
    assert onward(invoice(goods=(CAR,), clauses="FINAL RECIPIENT WILL COLLECT IN SMOLENSK")) == Severity.HIGH
    assert onward(invoice(goods=(WHEAT,), clauses="ONWARD HAM-SVO BY CONSIGNEE")) == Severity.MEDIUM
    assert onward(invoice(goods=(WHEAT,), marks="WPF\nPYONGYANG\n1-2")) == Severity.HIGH


def test_onward_place_only_in_a_clause_stays_quiet():
    assert onward(invoice(), bill()) is None
    assert onward(invoice(clauses="IN TRANSIT TO LUSAKA, ZAMBIA AT CONSIGNEE'S RISK")) is None
    assert onward(invoice(goods=(CAR,), clauses="NOT FOR RE-EXPORT TO RUSSIA")) is None
    assert onward(invoice(goods=(CAR,), country_of_destination="RU", clauses="FOR DELIVERY IN MOSCOW")) is None
