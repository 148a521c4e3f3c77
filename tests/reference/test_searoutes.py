"""Tests of sea ways."""

from __future__ import annotations

import csv
from pathlib import Path

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
PUBLISHED = Path(__file__).parents[2] / "benchmarks" / "sea_distances.csv"
KNOWN = {
    ("Los Angeles", "Honolulu"): 2_228, ("Los Angeles", "Yokohama"): 4_839, ("San Francisco", "Honolulu"): 2_091, ("Sydney", "Honolulu"): 4_424,
    ("Gibraltar", "New York"): 3_201, ("Balboa", "Honolulu"): 4_685, ("Balboa", "Yokohama"): 7_682, ("Gibraltar", "Port Said"): 1_925, ("Suez", "Aden"): 1_307,
    ("Yokohama", "Vancouver"): 4_280, ("Yokohama", "Singapore"): 2_900, ("Sydney", "Auckland"): 1_274, ("Balboa", "Sydney"): 7_674,
    ("Durban", "Cape Town"): 803, ("Singapore", "Colombo"): 1_567, ("Colombo", "Aden"): 2_094, ("Mumbai", "Aden"): 1_640, ("Genoa", "Gibraltar"): 855,
    ("Busan", "Vladivostok"): 503, ("Fremantle", "Singapore"): 2_220,
}  # fmt: skip
"""Figures that distance tables commonly print."""


def test_no_way_is_longer_than_that_of_searoute_with_its_end_legs_nor_much_shorter() -> None:
    searoute = pytest.importorskip("searoute").searoute
    for n, name in enumerate(PORTS):
        for step in (1, 7):
            a, b = resolve(name), resolve(PORTS[(n + step) % len(PORTS)])
            theirs = searoute((a.lon, a.lat), (b.lon, b.lat), units="naut")
            line = theirs.geometry["coordinates"]
            ends = miles_between(a.point, (line[0][1], line[0][0])) + miles_between((line[-1][1], line[-1][0]), b.point) if line else 0.0
            expected = max(theirs.properties["length"] + ends, great_circle_miles(a, b))
            assert 0.78 * expected <= (sea_miles(a, b) or 0) <= 1.001 * expected, (a.name, b.name)
            assert (sea_miles(a, b) or 0) >= great_circle_miles(a, b) - 0.1


def test_nearly_every_way_is_as_long_as_published() -> None:
    with PUBLISHED.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    off = []
    for row in rows:
        way = sea_way(resolve(row["start"]), resolve(row["end"]), ("northwest", *row["closed"].split()))
        assert way is not None, row
        if abs(way.miles / float(row["miles"]) - 1) > 0.02:
            off.append((row["start"], row["end"], row["miles"], way.miles))
    assert len(rows) >= 35
    assert len(off) <= 2, off


@pytest.mark.parametrize(("ends", "miles"), KNOWN.items())
def test_a_way_is_about_as_long_as_tables_say(ends: tuple[str, str], miles: float) -> None:
    assert sea_miles(resolve(ends[0]), resolve(ends[1])) == pytest.approx(miles, rel=0.02)


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


def test_the_feeder_to_gdansk_takes_the_kiel_canal_unless_it_is_closed() -> None:
    short, long = sea_way(resolve("Gdansk"), resolve("Hamburg")), sea_way(resolve("Gdansk"), resolve("Hamburg"), ("northwest", "kiel"))
    assert short is not None
    assert long is not None
    assert short.passages == ("kiel",)
    assert long.miles > short.miles + 200


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
