"""Prices against what such goods cost."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.rules.value.market import over_market_value, under_market_value, value_per_kilo_absurd
from tests.papers import invoice, line, look, vehicle


def car(price: float, chassis: str = "URJ202-4158103", year: int = 2018, words: str = "USED TOYOTA LAND CRUISER"):
    """An invoice in yen for one used car."""
    sold = line(words, hs_code="870324", unit_price=price, amount=price, vehicle=vehicle(chassis=chassis, year=year, model="Land Cruiser"))
    return invoice(goods=(sold,), currency="JPY", total_amount=price, invoice_date=date(2024, 3, 1))


def test_under_market_value_hits():
    assert list(look(under_market_value, car(300_000.0)))


def test_under_market_value_stays_quiet():
    assert not list(look(under_market_value, car(4_800_000.0)))
    assert not list(look(under_market_value, car(1_180_000.0, "NKE165-7214418", 2019, "USED TOYOTA AXIO HYBRID")))
    assert not list(look(under_market_value, car(150_000.0, words="ACCIDENT DAMAGED LAND CRUISER")))


def test_over_market_value_hits():
    assert list(look(over_market_value, car(60_000_000.0)))


def test_over_market_value_stays_quiet():
    assert not list(look(over_market_value, car(9_800_000.0)))


def test_a_price_that_no_goods_of_the_heading_have_is_a_remark():
    (found,) = look(under_market_value, invoice(goods=(line("WHEEL LOADER", hs_code="842951", unit_price=90.0, amount=90.0),)))
    assert found.severity == Severity.LOW
    assert not list(look(under_market_value, invoice(goods=(line("WHEEL LOADER", hs_code="842951", unit_price=9000.0, amount=9000.0),))))
    assert not list(look(under_market_value, invoice(goods=(line("WHEEL LOADER", hs_code="842951", unit="MT", unit_price=90.0),))))


def test_what_no_goods_of_the_chapter_cost_by_the_kilo_is_a_remark():
    shirts = line("MEN'S COTTON SHIRTS", hs_code="620520", quantity=20.0, unit_price=90_000.0, amount=1_800_000.0, net_weight_kg=6.0)
    (found,) = look(value_per_kilo_absurd, invoice(goods=(shirts,)))
    assert found.severity == Severity.LOW
    honest = line("MEN'S COTTON SHIRTS", hs_code="620520", quantity=2000.0, unit_price=9.0, amount=18_000.0, net_weight_kg=600.0)
    assert not list(look(value_per_kilo_absurd, invoice(goods=(honest,))))


def test_value_per_kilo_absurd_hits():
    assert list(look(value_per_kilo_absurd, invoice(goods=(line("RUBBER SCRAP, SHREDDED", hs_code="400400", quantity=18000.0, unit="KG", unit_price=212.0),))))


@pytest.mark.parametrize(
    ("words", "hs", "unit", "price"),
    [
        ("FRESH ATLANTIC SALMON", "030214", "KG", 9.35),
        ("HMS 1&2 STEEL SCRAP", "720449", "MT", 385.0),
        ("STEAM COAL", "270119", "MT", 96.0),
        ("FOLDING MACHINE", "844180", "PCS", 86400.0),
        ("COPPER SCRAP", "740400", "MT", 8200.0),
    ],
)
def test_value_per_kilo_absurd_stays_quiet(words, hs, unit, price):
    assert not list(look(value_per_kilo_absurd, invoice(goods=(line(words, hs_code=hs, unit=unit, unit_price=price),))))
