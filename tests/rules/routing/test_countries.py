"""Places in the wrong country, and Koreas that are not told apart."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.countries import korea_without_saying_which, port_in_wrong_country
from tests.papers import bill, document, fact, invoice, look, packing_list, shipment

KOREA = fact("port_of_discharge", Place("KOREA", method="country", countries=("KR", "KP"), kind="country"), text="KOREA")


def worst(rule, *documents):
    return max((f.severity for f in look(rule, shipment(*documents))), default=None)


def at(name, country, printed, text, method="name"):
    return fact("port_of_discharge", Place(name, country, None, 44.7, 37.8, method, name, printed_country=printed, kind="port"), text=text)


def test_port_in_wrong_country_hits():
    assert worst(port_in_wrong_country, bill(port_of_discharge=at("Novorossiysk", "RU", "GE", "NOVOROSSIYSK, GEORGIA"))) == Severity.HIGH


def test_port_in_wrong_country_stays_quiet():
    assert worst(port_in_wrong_country, invoice(), packing_list(), bill()) is None


@pytest.mark.parametrize(("country", "printed"), [("HK", "CN"), ("TW", "CN"), ("PR", "US"), ("RE", "FR"), ("GI", "GB")])
def test_papers_may_name_the_state_for_the_territory(country, printed):
    assert worst(port_in_wrong_country, bill(port_of_discharge=at("X", country, printed, "X"))) is None


def test_a_namesake_in_the_new_world_is_a_remark():
    assert worst(port_in_wrong_country, bill(port_of_discharge=at("Rotterdam", "NL", "US", "ROTTERDAM, USA"))) == Severity.LOW


def test_korea_without_saying_which_hits():
    assert worst(korea_without_saying_which, document("bill_of_lading", port_of_discharge=KOREA)) == Severity.MEDIUM


def test_korea_without_saying_which_stays_quiet():
    assert worst(korea_without_saying_which, invoice(), bill()) is None
    incheon = Place("Incheon", "KR", "KRINC", 37.45, 126.6, "name", "Incheon", countries=("KR",), kind="port")
    assert worst(korea_without_saying_which, document("bill_of_lading", port_of_discharge=incheon, final_destination=KOREA)) is None


def test_a_southern_consignee_settles_it():
    south = Party("HANBADA CO., LTD.", "BUSAN, SOUTH KOREA", "KR")
    assert worst(korea_without_saying_which, document("bill_of_lading", port_of_discharge=KOREA, consignee=south)) is None


def test_the_code_of_the_north_beside_a_southern_city_is_a_slip():
    busan = at("Busan", "KR", "KP", "BUSAN, KP")
    assert worst(korea_without_saying_which, bill(port_of_discharge=busan)) == Severity.MEDIUM
    assert worst(port_in_wrong_country, bill(port_of_discharge=busan)) is None


def test_the_south_beside_a_northern_port_is_grave():
    assert worst(korea_without_saying_which, bill(port_of_discharge=at("Nampo", "KP", "KR", "NAMPO, SOUTH KOREA"))) == Severity.HIGH
