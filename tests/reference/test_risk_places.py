"""Tests of places that point at a target under embargo."""

from __future__ import annotations

from datetime import date

import pytest

from checker.reference.places import resolve
from checker.reference.risk_places import RiskSign, Strength, in_crimea, km_to_dprk, signs, signs_of_country

DAY = date(2024, 6, 1)
EXPECTED = {
    "NAMPO": {"KP": 4}, "DANDONG": {"KP": 3, "RU": 1}, "DONGGANG, LIAONING": {"KP": 3, "RU": 1}, "HUNCHUN": {"KP": 3, "RU": 1},
    "QUANHE": {"KP": 3, "RU": 1}, "TUMEN": {"KP": 3, "RU": 1},
    "JI'AN, JILIN": {"KP": 3, "RU": 1}, "KHASAN": {"KP": 3, "RU": 4}, "DALIAN": {"KP": 2, "RU": 1}, "VLADIVOSTOK": {"KP": 2, "RU": 4},
    "NAKHODKA": {"KP": 2, "RU": 4},
    "SEVASTOPOL, UKRAINE": {"UA-OCC": 4}, "SIMFEROPOL": {"UA-OCC": 4}, "KERCH": {"UA-OCC": 4}, "CRIMEA": {"UA-OCC": 4}, "DONETSK": {"UA-OCC": 4},
    "DONETSK, RUSSIA": {"RU": 4}, "BERDYANSK": {"UA-OCC": 4},
    "SKADOVSK": {"UA-OCC": 4}, "POTI": {"RU": 2}, "BISHKEK": {"RU": 2}, "ALMATY": {"RU": 2}, "MERSIN": {"RU": 2, "IR": 1}, "GURBULAK": {"IR": 3, "RU": 1},
    "BANDAR ABBAS": {"IR": 4},
    "HAVANA": {"CU": 4}, "MINSK": {"BY": 4, "RU": 1}, "LATAKIA": {"SY": 4}, "MANZHOULI": {"RU": 3}, "KAZBEGI": {"RU": 3},
}  # fmt: skip
QUIET = (
    "HAMBURG", "ROTTERDAM", "YOKOHAMA", "SYDNEY", "LOS ANGELES, CA", "ODESA", "KYIV", "MYKOLAIV", "INCHEON", "SEOUL", "SONGDO", "HAVANA, IL", "MOSCOW, IDAHO",
    "SANTIAGO, CHILE", "UNKNOWN PLACE", "MARKS", "REST", "MARINA",
)  # fmt: skip


def plain(found: tuple[RiskSign, ...]) -> dict[str, int]:
    """Target → strength."""
    return {sign.target: int(sign.strength) for sign in found}


@pytest.mark.parametrize(("text", "expected"), EXPECTED.items())
def test_a_place_points_at_its_target(text: str, expected: dict[str, int]) -> None:
    found = plain(signs(resolve(text), DAY))
    assert {target: found.get(target) for target in expected} == expected


@pytest.mark.parametrize("text", QUIET)
def test_an_honest_place_points_nowhere(text: str) -> None:
    assert [s for s in signs(resolve(text), DAY) if s.strength > Strength.DIVERSION] == []


def test_nanping_in_fujian_is_not_the_crossing_of_that_name() -> None:
    assert plain(signs(resolve("NANPING, FUJIAN, CHINA"), DAY)) == {"RU": 1}


def test_measures_have_their_days() -> None:
    assert plain(signs_of_country("SY", date(2024, 1, 1))) == {"SY": 4}
    assert plain(signs_of_country("SY", date(2026, 1, 1))) == {"SY": 1}
    assert signs_of_country("RU", date(2012, 1, 1)) == ()
    assert signs(resolve("SEVASTOPOL"), date(2012, 1, 1)) == ()
    assert plain(signs_of_country("KP")) == {"KP": 4}


def test_russia_is_said_to_be_partially_embargoed() -> None:
    assert "partially" in signs_of_country("RU", DAY)[0].reason


def test_what_is_not_verified_says_so() -> None:
    quoted = [sign for text in ("ULAANBAATAR", "YANJI", "BAKU") for sign in signs(resolve(text), DAY)]
    assert any("verified" in sign.source for sign in quoted)


def test_the_distance_to_north_korea_is_never_held_against_the_south() -> None:
    assert km_to_dprk(resolve("SEOUL")) is None
    assert km_to_dprk(resolve("NAMPO")) == 0.0
    assert km_to_dprk(resolve("DANDONG")) == pytest.approx(1, abs=3)
    assert km_to_dprk(resolve("VLADIVOSTOK")) == pytest.approx(126, abs=8)
    assert km_to_dprk(resolve("DALIAN")) == pytest.approx(260, abs=20)
    assert (km_to_dprk(resolve("HAMBURG")) or 0) > 5000


def test_crimea_ends_at_the_isthmus() -> None:
    assert in_crimea((45.7, 34.4))
    assert not in_crimea((46.63, 32.6))
    assert not in_crimea((46.48, 30.72))
