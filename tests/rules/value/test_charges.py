"""Charges out of proportion."""

from __future__ import annotations

from checker.rules.value.charges import currency_that_is_none, freight_or_insurance_out_of_proportion, hidden_charges
from tests.papers import invoice, line, look


def test_freight_or_insurance_out_of_proportion_hits():
    assert list(look(freight_or_insurance_out_of_proportion, invoice(freight_amount=70000.0)))
    assert list(look(freight_or_insurance_out_of_proportion, invoice(insurance_amount=9000.0)))


def test_freight_or_insurance_out_of_proportion_stays_quiet():
    assert not list(look(freight_or_insurance_out_of_proportion, invoice(freight_amount=4000.0, insurance_amount=300.0)))
    ore = line("IRON ORE FINES", hs_code="260111", amount=20000.0)
    assert not list(look(freight_or_insurance_out_of_proportion, invoice(goods=(ore,), freight_amount=19000.0)))


def test_hidden_charges_hits():
    assert list(look(hidden_charges, invoice(goods=(line(amount=40000.0),), total_amount=58000.0, lines=("OTHER CHARGES 18,000.00",))))


def test_hidden_charges_stays_quiet():
    assert not list(look(hidden_charges, invoice(goods=(line(amount=40000.0),), total_amount=41000.0, lines=("HANDLING 1,000.00",))))


def test_currency_that_is_none_hits():
    assert list(look(currency_that_is_none, invoice(currency="EUX")))


def test_currency_that_is_none_stays_quiet():
    assert not list(look(currency_that_is_none, invoice()))
    assert not list(look(currency_that_is_none, invoice(currency=None)))


def test_freight_that_is_next_to_nothing_is_odd():
    machine = line(unit_price=86_400.0, amount=86_400.0)
    assert list(look(freight_or_insurance_out_of_proportion, invoice(goods=(machine,), freight_amount=20.0)))
    assert not list(look(freight_or_insurance_out_of_proportion, invoice(goods=(machine,), freight_amount=900.0)))
