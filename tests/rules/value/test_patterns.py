"""Sums that chance does not give."""

from __future__ import annotations

from datetime import date

from checker.model.places import Place
from checker.rules.value.patterns import all_prices_round, invoices_split_under_a_limit
from tests.papers import invoice, line, look, shipment

BISHKEK = Place("Bishkek", "KG", "KGFRU", 42.87, 74.59, "name", "Bishkek", printed_country="KG", kind="place")
GOODS = (("CENTRIFUGAL PUMPS", 4000.0), ("COTTON TOWELS", 7000.0), ("CAR TYRES", 2000.0), ("OFFICE CHAIRS", 11000.0))


def test_all_prices_round_hits():
    assert list(look(all_prices_round, invoice(goods=tuple(line(w, hs_code=None, unit_price=p) for w, p in GOODS))))


def test_all_prices_round_stays_quiet():
    odd = tuple(line(w, hs_code=None, unit_price=p + 12.5) for w, p in GOODS)
    assert not list(look(all_prices_round, invoice(goods=odd)))
    assert not list(look(all_prices_round, invoice(currency="JPY", goods=tuple(line(w, hs_code=None, unit_price=p) for w, p in GOODS))))


def half(number, day, place=BISHKEK):
    return invoice(file=f"{number}.pdf", invoice_number=number, invoice_date=date(2024, 3, day), total_amount=6200.0, final_destination=place, port_of_discharge=None,
                   country_of_destination=place.country)  # fmt: skip


def test_invoices_split_under_a_limit_hits():
    assert list(look(invoices_split_under_a_limit, shipment(half("A1", 3), half("A2", 8))))


def test_invoices_split_under_a_limit_stays_quiet():
    home = Place("Sydney", "AU", "AUSYD", -33.86, 151.2, "name", "Sydney", printed_country="AU", kind="port")
    assert not list(look(invoices_split_under_a_limit, shipment(half("A1", 3, home), half("A2", 8, home))))
