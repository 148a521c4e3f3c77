"""What countries let in of used vehicles."""

from __future__ import annotations

from datetime import date

import pytest

from checker.reference import countries
from checker.reference.shelf import rows
from checker.reference.vehicle_markets import CONFIDENCE, least_age, market_rule, market_rules, steering_side

RULES = {"ban", "max_age", "min_age", "steering", "emission", "inspection", "permit"}


def test_every_row_is_a_rule_of_a_country_with_a_source():
    for row in rows("vehicle_markets.csv"):
        assert countries.is_code(row["country"]), row
        assert row["rule"] in RULES, row
        assert row["confidence"] in CONFIDENCE, row
        assert row["source"], row
        assert row["as_of"] == "undated" or row["as_of"][:4].isdigit(), row
        assert row["rule"] not in ("max_age", "min_age") or row["value"].isdigit(), row
        assert row["rule"] != "steering" or row["value"] in ("left", "right", "any"), row
    assert len({row["country"] for row in rows("vehicle_markets.csv")}) >= 60


def test_no_market_has_two_rules_of_one_sort_on_one_day():
    day = date(2024, 1, 1)
    for country in {row["country"] for row in rows("vehicle_markets.csv")}:
        sorts = [rule.rule for rule in market_rules(country, day)]
        assert len(sorts) == len(set(sorts)), country


def test_a_rule_holds_from_its_day_on():
    assert market_rule("RW", "ban") is None
    assert market_rule("TH", "ban", date(2018, 1, 1)) is None
    assert market_rule("TH", "ban", date(2020, 1, 1)) is not None


def test_what_is_known_is_never_stated_as_law():
    assert all("is known to" in rule.words for country in ("SG", "KE", "CN", "US", "KZ", "NZ") for rule in market_rules(country))


@pytest.mark.parametrize(
    ("words", "side"),
    [("TOYOTA PRADO RHD", "right"), ("右ハンドル", "right"), ("LEFT HAND DRIVE", "left"), ("RHD CONVERTED TO LHD", ""), ("TOYOTA", ""), ("RIGHT STEERING, LHD", "")],
)
def test_the_side_of_the_wheel_is_read(words, side):
    assert steering_side(words) == side


def test_the_age_is_the_least_it_can_be():
    assert least_age(2020, date(2023, 1, 1)) == pytest.approx(2.0, abs=0.01)
