"""Ways by road and rail."""

from __future__ import annotations

from datetime import date

import pytest

from checker.reference.land import RAIL, ROAD, land_way, linked
from checker.reference.places import resolve

DAY = date(2024, 5, 1)


def through(start: str, end: str, by: str = ROAD, day: date = DAY) -> tuple[str, ...] | None:
    way = land_way(resolve(start), resolve(end), by, day)
    return way.countries if way else None


@pytest.mark.parametrize(
    ("start", "end", "by", "countries"),
    [
        ("Leipzig", "Bishkek", ROAD, "DE PL BY RU KZ KG"), ("Warsaw", "Vilnius", ROAD, "PL LT"), ("Yerevan", "Istanbul", ROAD, "AM GE TR"),
        ("Istanbul", "Baku", ROAD, "TR GE AZ"), ("Mersin", "Erbil", ROAD, "TR IQ"), ("Kunming", "Vientiane", RAIL, "CN LA"), ("Hamburg", "Moscow", RAIL, "DE PL LT BY RU"),
        ("Warsaw", "Kaliningrad", ROAD, "PL RU"), ("Dandong", "Sinuiju", RAIL, "CN KP"), ("Dublin", "Paris", ROAD, "IE FR"), ("Valletta", "Milan", ROAD, "MT IT"),
    ],
)  # fmt: skip
def test_a_way_by_land_leads_through_the_countries_between(start: str, end: str, by: str, countries: str) -> None:
    assert through(start, end, by) == tuple(countries.split())


@pytest.mark.parametrize(
    ("start", "end", "by"),
    [
        ("Busan", "Vladivostok", ROAD),
        ("Tokyo", "Hamburg", RAIL),
        ("Los Angeles", "Buenos Aires", ROAD),
        ("Seoul", "Pyongyang", ROAD),
        ("Delhi", "Karachi", RAIL),
        ("Nowhere", "Hamburg", ROAD),
    ],
)
def test_where_no_road_or_railway_leads_there_is_no_way(start: str, end: str, by: str) -> None:
    assert through(start, end, by) is None


def test_a_border_closed_by_war_is_closed_from_that_day() -> None:
    assert through("Kharkiv", "Belgorod", ROAD, date(2021, 5, 1)) == ("UA", "RU")
    assert "RU" not in (through("Kyiv", "Warsaw") or ())
    assert len(through("Kharkiv", "Belgorod") or ()) > 2


def test_a_country_can_be_gone_round() -> None:
    way = land_way(resolve("Leipzig"), resolve("Almaty"), ROAD, DAY, frozenset(("RU", "BY")))
    assert way is not None
    assert not {"RU", "BY"} & set(way.countries)


def test_the_way_is_longer_than_the_crow_flies_and_not_by_half() -> None:
    way = land_way(resolve("Madrid"), resolve("Warsaw"), ROAD, DAY)
    assert way is not None
    assert 2300 < way.km < 3400


def test_islands_have_no_road_out_and_south_korea_none_either() -> None:
    assert not linked("JP")
    assert not linked("KR", RAIL)
    assert linked("IE")
    assert not linked("IE", RAIL)
