"""Every row of the table of measures, and the tables that users bring."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from checker.config import JURISDICTIONS as KNOWN
from checker.errors import ConfigError
from checker.reference import regime_rows
from checker.reference.regime_rows import COLUMNS, JURISDICTIONS, contradictions, fault, in_force, read
from checker.reference.regimes import bars
from checker.reference.shelf import rows

TABLE = rows("regimes.csv")
HEAD = ",".join(COLUMNS)
GOOD = "NZ,AU,Own house rule,,to,9403,No furniture,1000,EUR,2024-01-01,,board minutes 3"


@pytest.mark.parametrize("row", TABLE, ids=lambda r: f"{r['target']}-{r['jurisdiction']}-{r['hs_prefix'] or 'all'}-{r['instrument'][:20]}")
def test_a_measure_has_codes_that_exist_dates_in_order_and_a_source(row):
    assert fault(row) is None
    assert row["source"], "name where the row was seen, or that it is known and not verified"
    assert date(1946, 1, 1) <= date.fromisoformat(row["from"]) <= date(2027, 1, 1)
    assert not (row["sourced"] == "yes" and re.fullmatch("known, not verified", row["source"])), "what was not seen is not named as law"


def test_no_two_measures_give_the_same_goods_different_limits():
    assert list(contradictions(TABLE)) == []


def test_no_measure_stands_twice():
    keys = [(*(r[c] for c in COLUMNS[:9]), r["from"]) for r in TABLE]
    assert len(keys) == len(set(keys))


def test_the_jurisdictions_are_those_of_the_settings():
    assert {j.lower() for j in JURISDICTIONS} - {"g7"} == set(KNOWN)


@pytest.mark.parametrize("target", ["KP", "RU", "BY", "IR", "SY", "CU", "UA-OCC", "CITES"])
def test_every_target_has_measures(target):
    assert any(r["target"] == target for r in TABLE)


@pytest.mark.parametrize(
    ("target", "states"),
    [
        ("KP", "UN US EU UK JP CH AU CA KR SG HK CN IN"),
        ("RU", "US EU UK JP CH AU CA KR SG G7"),
        ("BY", "US EU JP KR G7"),
        ("UA-OCC", "US EU UK JP CH AU"),
        ("IR", "UN US EU"),
        ("SY", "US EU"),
        ("CU", "US"),
    ],
)
def test_the_law_of_every_state_asked_about_is_there(target, states):
    assert set(states.split()) <= {r["jurisdiction"] for r in TABLE if r["target"] == target}


def test_the_high_priority_list_is_whole_for_russia_and_belarus():
    for target in ("RU", "BY"):
        tiers = Counter(r["paragraph"] for r in TABLE if r["jurisdiction"] == "G7" and r["target"] == target)
        assert sum(tiers.values()) == 50
        assert set(tiers) == {"Tier 1", "Tier 2", "Tier 3A", "Tier 3B", "Tier 4A", "Tier 4B"}


def test_a_limit_beside_none_in_one_paragraph_is_a_contradiction():
    limited = dict(zip(COLUMNS, GOOD.split(","), strict=True))
    assert list(contradictions([limited, {**limited, "threshold": "", "threshold_unit": ""}]))
    assert not list(contradictions([limited, {**limited, "threshold": "1900", "threshold_unit": "cc"}]))


def own(tmp_path, *lines, head=HEAD):
    file = tmp_path / "own.csv"
    file.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return file


def test_a_users_own_measures_count_while_they_are_in_force(tmp_path):
    with in_force(own(tmp_path, GOOD)):
        (ban,) = bars("NZ", "to", "940360", when=date(2024, 6, 1))
        assert (ban.law, ban.sourced) == ("Own house rule", True)
    assert not bars("NZ", "to", "940360", when=date(2024, 6, 1))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (GOOD.replace("9403", "9499"), "'9499' in 'hs_prefix' names heading 9499"),
        (GOOD.replace("9403", "94.03"), "is not made of digits"),
        (GOOD.replace("2024-01-01", "01.01.2024"), "'01.01.2024' in 'from' is no date"),
        (GOOD.replace("2024-01-01,,", "2024-01-01,2023-01-01,"), "ends on 2023-01-01, before"),
        (GOOD.replace("1000,EUR", "1000,EUX"), "'EUX' in 'threshold_unit'"),
        (GOOD.replace("1000,EUR", "about,EUR"), "'about' in 'threshold'"),
        (GOOD.replace("NZ,", "New Zealand,"), "'New Zealand' is no country"),
        (GOOD.replace(",AU,", ",XX,"), "'XX' in 'jurisdiction'"),
        (GOOD.replace(",to,", ",towards,"), "'towards' in 'direction'"),
        (GOOD.replace("Own house rule", ""), "'instrument' is empty"),
    ],
)
def test_a_wrong_row_is_refused_with_file_line_and_remedy(tmp_path, line, said):
    with pytest.raises(ConfigError) as caught:
        read(own(tmp_path, GOOD, line))
    assert "own.csv, line 3: " in caught.value.reason
    assert said in caught.value.reason
    assert caught.value.remedy


def test_a_missing_column_two_limits_at_once_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(ConfigError, match="line 1: the column 'source' is missing"):
        read(own(tmp_path, GOOD, head=HEAD.removesuffix(",source")))
    with pytest.raises(ConfigError, match="two limits at once"):
        read(own(tmp_path, GOOD, GOOD.replace("1000", "2000")))
    with pytest.raises(ConfigError, match="cannot be read"):
        read(tmp_path / "none.csv")
    latin = tmp_path / "latin.csv"
    latin.write_bytes(f"{HEAD}\n{GOOD}é".encode("latin-1"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        read(latin)


def test_without_a_file_nothing_is_added():
    with in_force(None):
        assert regime_rows.own() is regime_rows.NONE
