"""Cars and the markets they are declared for."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.vehicles.markets import (
    steering_on_the_wrong_side,
    too_old_for_its_market,
    too_young_for_its_market,
    used_car_for_a_closed_market,
    used_car_without_its_year,
)
from tests.papers import DALIAN, SINGAPORE, YOKOHAMA, document, line, look, shipment, vehicle


def place(name, country, lat=0.0, lon=0.0):
    return Place(name, country, None, lat, lon, "name", name, printed_country=country, kind="port")


AUCKLAND, MOMBASA, DURBAN = place("Auckland", "NZ"), place("Mombasa", "KE"), place("Durban", "ZA")
LONG_BEACH, ALMATY, DUBAI, TOKYO = place("Long Beach", "US"), place("Almaty", "KZ"), place("Jebel Ali", "AE", 25.01, 55.06), place("Tokyo", "JP")
RULES = (steering_on_the_wrong_side, too_old_for_its_market, too_young_for_its_market, used_car_for_a_closed_market)


def sale(to, words="USED TOYOTA COROLLA AXIO", day=date(2023, 11, 2), **more):
    """One used car from Yokohama to that place."""
    car = {"year": 2021, "chassis": "NKE165-7212345", **{k: more.pop(k) for k in ("year", "chassis", "condition", "make", "model") if k in more}}
    goods = (line(words, hs_code=more.pop("hs_code", "870323"), vehicle=vehicle(**car)),)
    return shipment(document("commercial_invoice", invoice_date=day, port_of_loading=YOKOHAMA, port_of_discharge=to, final_destination=to, goods=goods, **more))


def grades(rule, subject):
    return [f.severity for f in look(rule, subject)]


def test_too_old_for_its_market_hits():
    assert grades(too_old_for_its_market, sale(SINGAPORE, "USED TOYOTA MARK X RHD", year=2008, chassis=None)) == [Severity.HIGH]
    assert grades(too_old_for_its_market, sale(SINGAPORE, year=2018)) == [Severity.MEDIUM]
    assert grades(too_old_for_its_market, sale(MOMBASA, year=2014)) == [Severity.LOW]


def test_used_car_without_its_year_hits():
    assert grades(used_car_without_its_year, sale(MOMBASA, "USED HIACE VAN, WHITE, 8703", year=None, chassis=None, make=None, model=None)) == [Severity.LOW]


def test_used_car_without_its_year_stays_quiet():
    assert not grades(used_car_without_its_year, sale(MOMBASA, "USED TOYOTA AQUA 2019", year=None, chassis=None))
    assert not grades(used_car_without_its_year, sale(MOMBASA))
    assert not grades(used_car_without_its_year, sale(AUCKLAND, year=None, chassis=None))
    assert not grades(used_car_without_its_year, sale(MOMBASA, year=None, chassis=None, clauses="FOR RE-EXPORT TO UGANDA"))


def test_too_old_for_its_market_stays_quiet():
    assert not grades(too_old_for_its_market, sale(SINGAPORE, year=2021))
    assert not grades(too_old_for_its_market, sale(SINGAPORE, year=1980))
    assert not grades(too_old_for_its_market, sale(MOMBASA, year=2016))
    assert not grades(too_old_for_its_market, sale(AUCKLAND, year=2005))
    assert not grades(too_old_for_its_market, sale(SINGAPORE, "HYDRAULIC EXCAVATOR 2008", year=2008, hs_code="842952"))


def test_a_named_exception_makes_it_a_remark():
    assert grades(too_old_for_its_market, sale(SINGAPORE, year=2008, clauses="FOR RE-EXPORT TO TANZANIA")) == [Severity.LOW]
    buyer = Party("KAMPALA MOTORS LTD", "KAMPALA, UGANDA", "UG")
    assert grades(used_car_for_a_closed_market, sale(DURBAN, consignee=buyer)) == [Severity.LOW]


def test_what_pages_differ_on_is_only_information():
    assert grades(too_old_for_its_market, sale(place("Luanda", "AO"), year=2008)) == [Severity.INFO]


def test_the_frame_number_tells_the_age_where_no_year_is_given():
    assert grades(too_old_for_its_market, sale(SINGAPORE, year=None, chassis="JZX90-6512345")) in ([Severity.HIGH], [])


def test_used_car_for_a_closed_market_hits():
    assert grades(used_car_for_a_closed_market, sale(DALIAN)) == [Severity.HIGH]
    assert grades(used_car_for_a_closed_market, sale(place("Santos", "BR"))) == [Severity.MEDIUM]


def test_used_car_for_a_closed_market_stays_quiet():
    assert not grades(used_car_for_a_closed_market, sale(DALIAN, "NEW TOYOTA ALPHARD", condition="new", year=2023))
    assert not grades(used_car_for_a_closed_market, sale(AUCKLAND))
    assert not grades(used_car_for_a_closed_market, sale(DALIAN, "ENGINE PARTS FOR TOYOTA", hs_code="840991", year=None, chassis=None))


def test_too_young_for_its_market_hits():
    assert grades(too_young_for_its_market, sale(LONG_BEACH)) == [Severity.MEDIUM]


def test_too_young_for_its_market_stays_quiet():
    assert not grades(too_young_for_its_market, sale(LONG_BEACH, year=1996))
    assert not grades(too_young_for_its_market, sale(LONG_BEACH, chassis="1GNEL19X13B108842"))


def test_steering_on_the_wrong_side_hits():
    assert grades(steering_on_the_wrong_side, sale(ALMATY)) == [Severity.MEDIUM]
    assert grades(steering_on_the_wrong_side, sale(MOMBASA, "USED FORD F150 LHD", chassis=None)) == [Severity.MEDIUM]


def test_steering_on_the_wrong_side_stays_quiet():
    assert not grades(steering_on_the_wrong_side, sale(SINGAPORE))
    assert not grades(steering_on_the_wrong_side, sale(ALMATY, "USED TOYOTA CAMRY LHD", chassis=None))
    assert grades(steering_on_the_wrong_side, sale(DUBAI)) == [Severity.INFO]


@pytest.mark.parametrize("rule", RULES)
def test_papers_without_cars_or_without_a_market_are_no_concern(rule):
    assert not list(look(rule, shipment()))
    assert not list(look(rule, shipment(document("packing_list", goods=(line("USED TOYOTA", vehicle=vehicle()),)))))
