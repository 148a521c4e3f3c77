"""Tests of places as papers print them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.reference.globe import km_between
from checker.reference.places import resolve

HERE = Path(__file__).parent

TRAPS = {
    "SONGDO": "KR", "SONGDO, INCHEON": "KR", "SONGDO, DPRK": "KP", "SUNCHON": "KR", "DONETSK": "UA", "DONETSK, RUSSIA": "RU", "MOSCOW, IDAHO": "US",
    "MOSCOW, PENNSYLVANIA": "US",
    "MOSCOW, KANSAS": "US", "NAMPA, IDAHO": "US", "NAMPA": "US", "LEBANON, TENNESSEE": "US", "GEORGIA, USA": "US", "ALBANY, GA": "US",
    "SAVANNAH, GEORGIA": "US", "TBILISI, GEORGIA": "GE",
    "GEORGIA": "GE", "CNHUN": "CN", "RUPOS": "RU", "TUMEN": "CN", "TYUMEN": "RU", "NANPING, FUJIAN": "CN", "ST. PETERSBURG, FL": "US", "HAVANA, IL": "US",
    "ODESSA, TX": "US",
    "DONGGANG, TAIWAN": "TW", "PORT OF SPAIN": "TT", "ARICA": "CL", "FRANKFURT AIRPORT (FRA)": "DE", "HAMBURG, DE": "DE", "ONTARIO, CA": "US",
    "VANCOUVER, WA": "US", "FRA": "DE",
}  # fmt: skip

SPELLINGS = {
    "BUSAN NEW PORT": "KRPUS", "HCMC (CAT LAI)": "VNCLI", "PORT KLANG WEST": "MYPKG", "ICD TKD": "INTKD", "INTKD6": "INTKD", "NHAVA SHEVA": "INNSA",
    "HAMBURG (DEHAM)": "DEHAM",
    "SINGAPORE VIA CHITTAGONG": "SGSIN", "PORT OF ROTTERDAM": "NLRTM", "KR PUS": "KRPUS", "UNLOCODE: JPYOK": "JPYOK", "FOB SHANGHAI": "CNSHA",
    "中国大连港": "CNDLC", "порт Находка, Россия": "RUNJK",
    "بندر عباس": "IRBND", "남포항, 조선": "KPNAM", "YOKOHOMA, JAPAN": "JPYOK", "HOCHIMINH": "VNSGN", "HUNCHUN (CNHUN)": "CNHCG",
    "ALEXANDRIA OLD QUAY, EGYPT": "EGALY",
}  # fmt: skip


def strings(file: str) -> Iterator[dict[str, str]]:
    """The rows of a table of place strings beside this test."""
    with (HERE / file).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)


@pytest.mark.parametrize("file", ["place_strings.csv", "more_place_strings.csv", "held_out_place_strings.csv"])
def test_nearly_every_printed_place_is_found_and_none_wrongly_in_north_korea(file: str) -> None:
    rows = list(strings(file))
    missed = []
    for row in rows:
        place = resolve(row["text"])
        assert place.country != "KP" or row["iso2"] == "KP", row["text"]
        if place.country != row["iso2"] or not place.located or km_between(place.point, (float(row["lat"]), float(row["lon"]))) > 45:
            missed.append(row["text"])
    assert len(missed) <= 0.03 * len(rows), missed


@pytest.mark.parametrize(("text", "country"), TRAPS.items())
def test_a_name_that_two_countries_share_is_read_as_the_paper_means_it(text: str, country: str) -> None:
    assert resolve(text).country == country


@pytest.mark.parametrize(("text", "unlocode"), SPELLINGS.items())
def test_the_spellings_of_carriers_lead_to_the_port(text: str, unlocode: str) -> None:
    assert resolve(text).unlocode == unlocode


@pytest.mark.parametrize(("file", "least"), [("place_strings_in_eight_scripts.csv", 0.95), ("held_out_strings_in_eight_scripts.csv", 0.92), ("fresh_place_strings.csv", 0.95)])
def test_places_in_eight_scripts_are_found_and_hardly_one_in_another_country(file: str, least: float) -> None:
    rows = list(strings(file))
    found = wrong = 0
    for row in rows:
        place = resolve(row["text"])
        assert place.country != "KP" or row["iso2"] == "KP", row["text"]
        wrong += place.country not in (None, row["iso2"])
        found += place.country == row["iso2"] and place.located and km_between(place.point, (float(row["lat"]), float(row["lon"]))) <= 45
    assert found >= least * len(rows)
    assert wrong <= 0.01 * len(rows)


def test_a_name_with_its_airport_code_is_the_airport() -> None:
    assert resolve("PYONGYANG FNJ").unlocode == resolve("FNJ").unlocode
    assert (resolve("MOSCOW (SVO)").kind, resolve("MOSCOW (SVO)").country) == ("airport", "RU")
    assert resolve("SHENZHEN YTN").kind == "port"
    assert resolve("NEW YORK USA").kind == "port"


def test_a_name_in_two_scripts_is_no_guess() -> None:
    assert resolve("大连 DALIAN").method == "name"
    assert resolve("ПУСАН (BUSAN)").country == "KR"


def test_korea_alone_has_no_country() -> None:
    place = resolve("KOREA")
    assert (place.kind, place.country, place.countries) == ("country", None, ("KR", "KP"))


def test_any_port_in_a_country_is_the_country() -> None:
    place = resolve("ANY PORT IN JAPAN")
    assert (place.kind, place.country, place.lat) == ("country", "JP", None)


def test_the_printed_country_is_kept_where_it_clashes_with_the_place() -> None:
    place = resolve("NAMPO, CHINA")
    assert (place.country, place.printed_country) == ("KP", "CN")
    crimea = resolve("SEVASTOPOL, RUSSIA")
    assert (crimea.country, crimea.printed_country, crimea.located) == ("UA", "RU", True)


def test_a_small_town_in_the_printed_country_outranks_a_famous_one_elsewhere() -> None:
    place = resolve("BOSTON, LINCOLNSHIRE, UK")
    assert (place.country, place.printed_country) == ("GB", "GB")


def test_jian_on_the_yalu_is_told_from_jian_in_jiangxi() -> None:
    assert resolve("JI'AN, JILIN, CHINA").unlocode == "CNKNC"
    assert resolve("JI'AN, CHINA").unlocode == "CNJIN"


def test_a_near_miss_counts_only_inside_the_printed_country() -> None:
    assert resolve("YOKOHOMA, JAPAN").method == "fuzzy"
    assert resolve("YOKOHOMA").country is None
    assert resolve("NAMPPO").country is None


def test_a_country_known_from_elsewhere_binds_the_name() -> None:
    assert resolve("TRIPOLI", country="LB").unlocode == "LBKYE"
    assert resolve("TRIPOLI", country="LY").unlocode == "LYTIP"


def test_an_unknown_place_keeps_its_country_and_has_no_position() -> None:
    place = resolve("UNKNOWNVILLE, GERMANY")
    assert (place.country, place.method, place.located) == ("DE", "country", False)


def test_an_ambiguous_name_lists_its_countries() -> None:
    assert set(resolve("MANZANILLO").countries) == {"MX", "PA"}


@pytest.mark.parametrize("text", ["", "   ", "12345", "(((", "\x00\ufeff", "TO ORDER", "X" * 5000, "🚢", "AS PER L/C", "-"])
def test_what_is_no_place_stays_unresolved(text: str) -> None:
    assert resolve(text).method == "unresolved"


@pytest.mark.parametrize(
    ("text", "country"),
    [("GRODNO", "BY"), ("Могилев", "BY"), ("DZHANKOI", "UA"), ("URMIA", "IR"), ("QAMISHLI", "SY"), ("ALABUGA SEZ", "RU"), ("LISICHANSK", "UA"), ("浪头", "CN"), ("MAKHALINO", "RU"), ("ONSONG", "KP")],
)
def test_towns_of_countries_under_measures_are_known_in_the_spellings_of_the_trade(text: str, country: str) -> None:
    assert resolve(text).country == country


@pytest.mark.parametrize("text", ["LIDA", "ARTEM", "HAMA", "RAZI", "OLGA"])
def test_a_word_that_is_also_a_name_or_a_brand_is_no_place_under_measures(text: str) -> None:
    assert resolve(text).country is None
