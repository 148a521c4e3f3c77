"""Tests of sea ways."""

from __future__ import annotations

import pytest

from checker.model.places import Place
from checker.reference.globe import miles_between
from checker.reference.places import resolve
from checker.reference.searoutes import great_circle_miles, sea_miles, sea_way

PORTS = (
    "Yokohama", "Singapore", "Chittagong", "Rotterdam", "Dalian", "Busan", "Nakhodka", "Nagoya", "Nampo", "Shanghai", "New York", "Colombo", "Jeddah",
    "Constanta",
    "Hamburg", "Sydney", "Santos", "Durban", "Houston", "Los Angeles",
)  # fmt: skip
PUBLISHED = (
    # porteconomicsmanagement.org, on Suez and the Cape
    ("Shanghai", "Rotterdam", "", 10_600), ("Shanghai", "Rotterdam", "suez panama", 13_800),
    # NGA Pub. 151, quoted in an encyclopedia's article on it
    ("New York", "Colombo", "", 8_604),
    # seapace.com, on the Suez Canal
    ("Jeddah", "Constanta", "", 1_698), ("Jeddah", "Constanta", "suez panama", 11_771),
    # US Hydrographic Office, quoted by W. L. Merry (1890s)
    ("San Francisco", "Yokohama", "", 4_536), ("San Francisco", "Hong Kong", "", 6_060), ("Honolulu", "Hong Kong", "", 4_917),
    # E. R. Johnson, quoted by F. Bishop, Panama Past and Present (1913)
    ("New York", "San Francisco", "panama", 13_135), ("New York", "Colon", "", 1_974), ("New Orleans", "Colon", "", 1_395),
)  # fmt: skip
KNOWN = {
    ("Los Angeles", "Honolulu"): 2_228, ("Los Angeles", "Yokohama"): 4_839, ("San Francisco", "Honolulu"): 2_091, ("Sydney", "Honolulu"): 4_424,
    ("Gibraltar", "New York"): 3_201, ("Balboa", "Honolulu"): 4_685, ("Balboa", "Yokohama"): 7_682, ("Gibraltar", "Port Said"): 1_925, ("Suez", "Aden"): 1_307,
    ("Yokohama", "Vancouver"): 4_280, ("Yokohama", "Singapore"): 2_900, ("Singapore", "Hong Kong"): 1_440, ("Sydney", "Auckland"): 1_274, ("Balboa", "Sydney"): 7_674,
}  # fmt: skip
"""Figures that distance tables commonly print."""


def test_forty_ways_agree_with_searoute_and_its_end_legs() -> None:
    searoute = pytest.importorskip("searoute").searoute
    for n, name in enumerate(PORTS):
        for step in (1, 7):
            a, b = resolve(name), resolve(PORTS[(n + step) % len(PORTS)])
            theirs = searoute((a.lon, a.lat), (b.lon, b.lat), units="naut")
            line = theirs.geometry["coordinates"]
            ends = miles_between(a.point, (line[0][1], line[0][0])) + miles_between((line[-1][1], line[-1][0]), b.point) if line else 0.0
            expected = max(theirs.properties["length"] + ends, great_circle_miles(a, b))
            assert sea_miles(a, b) == pytest.approx(expected, rel=0.002), (a.name, b.name)


@pytest.mark.parametrize(("start", "end", "closed", "miles"), PUBLISHED)
def test_a_way_is_as_long_as_published(start: str, end: str, closed: str, miles: float) -> None:
    way = sea_way(resolve(start), resolve(end), ("northwest", *closed.split()))
    assert way is not None
    assert way.miles == pytest.approx(miles, rel=0.02)


@pytest.mark.parametrize(("ends", "miles"), KNOWN.items())
def test_a_way_is_about_as_long_as_tables_say(ends: tuple[str, str], miles: float) -> None:
    assert sea_miles(resolve(ends[0]), resolve(ends[1])) == pytest.approx(miles, rel=0.025)


def test_the_end_legs_count_and_no_way_is_shorter_than_the_great_circle() -> None:
    a, b = resolve("Vladivostok"), resolve("Chongjin")
    miles = sea_miles(a, b)
    assert miles is not None
    assert great_circle_miles(a, b) <= miles < 200


def test_a_way_names_its_passages_and_its_line() -> None:
    way = sea_way(resolve("Rotterdam"), resolve("Dalian"))
    assert way is not None
    assert way.passages == ("gibraltar", "suez", "babalmandab", "malacca")
    assert way.line[0] == resolve("Rotterdam").point


def test_a_closed_canal_sends_the_ship_round_the_cape() -> None:
    way = sea_way(resolve("Rotterdam"), resolve("Shanghai"), ("northwest", "suez", "panama"))
    assert way is not None
    assert way.miles == pytest.approx(13_866, rel=0.02)


@pytest.mark.parametrize("name", ["Ulaanbaatar", "Moscow", "Madrid", "Wuhan", "Budapest", "Baku", "Germany", "Nowhere"])
def test_no_ship_reaches_a_place_inland(name: str) -> None:
    assert sea_miles(resolve(name), resolve("Hamburg")) is None


def test_a_place_is_no_distance_from_itself() -> None:
    assert sea_miles(resolve("Busan"), resolve("Busan")) == 0.0


def test_the_way_across_the_pacific_does_not_go_round_the_world() -> None:
    miles = sea_miles(Place("Fiji", "FJ", lat=-18.1, lon=178.4, kind="port"), Place("Apia", "WS", lat=-13.8, lon=-171.8, kind="port"))
    assert miles is not None
    assert miles < 900
