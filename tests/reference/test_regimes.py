"""Which law bars what."""

from __future__ import annotations

from datetime import date

from checker.reference.regimes import bars, binding, diversion_tier, where_binding


def test_all_vehicles_are_barred_to_north_korea_since_december_2017():
    first = bars("KP", "to", "870423", when=date(2019, 1, 1))[0]
    assert (first.law, first.sourced) == ("UNSCR 2397 (2017) para. 7", True)
    assert all("2397" not in b.instrument for b in bars("KP", "to", "870423", when=date(2017, 1, 1)))


def test_a_price_limit_decides_only_when_the_price_is_known():
    asked = {"when": date(2022, 6, 1), "jurisdictions": ("jp",), "currency": "JPY"}
    assert bars("RU", "to", "870323", unit_price=7_000_000, **asked)[0].exceeded is True
    assert not bars("RU", "to", "870323", unit_price=2_000_000, **asked)
    assert bars("RU", "to", "870323", **asked)[0].exceeded is None


def test_the_engine_limit_came_later():
    assert not bars("RU", "to", "870323", when=date(2023, 1, 5), jurisdictions=("jp",), unit_price=1e6, currency="JPY", engine_cc=2400.0)
    assert bars("RU", "to", "870323", when=date(2023, 9, 5), jurisdictions=("jp",), unit_price=1e6, currency="JPY", engine_cc=2400.0)


def test_the_law_of_a_state_that_the_papers_do_not_touch_is_only_a_question():
    found = where_binding(bars("RU", "to", "870323", when=date(2023, 9, 5), engine_cc=2400.0), binding(["KR", "RU"]))
    assert found
    assert not any(b.sourced for b in found)


def test_unverified_rows_are_never_named_as_law():
    found = bars("RU", "to", "8413", frozenset(("machinery",)), date(2026, 1, 1), ("us",))
    assert found
    assert not any(b.sourced for b in found)


def test_tiers_of_diversion():
    assert (diversion_tier("KG"), diversion_tier("AE"), diversion_tier("NZ"), diversion_tier(None)) == (1, 2, None, None)


def test_the_older_law_against_luxury_for_north_korea_gives_way_to_the_newer():
    before, after = (bars("KP", "to", "9101", frozenset(("luxury",)), day, ("eu",)) for day in (date(2016, 5, 1), date(2018, 5, 1)))
    assert {b.instrument for b in before} == {"Reg (EC) 329/2007"}
    assert not any("329/2007" in b.instrument for b in after)
    assert any("2017/1509" in b.instrument for b in after)
