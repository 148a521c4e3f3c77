"""Rough exchange rates."""

from __future__ import annotations

from datetime import date

from checker.reference.rates import convert, to_usd


def test_the_rate_of_the_year_is_taken():
    assert 90 < (to_usd(10_000, "JPY", date(2019, 5, 1)) or 0) < 95
    assert to_usd(1, "XXX") is None


def test_one_currency_is_not_converted():
    assert convert(6_000_000, "JPY", "JPY") == 6_000_000
