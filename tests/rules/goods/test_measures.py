"""Goods under measures, luxury and listed goods on risky ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.goods.measures import banned_goods_for_a_country_at_risk, high_priority_items_on_a_diversion_route, luxury_goods_on_a_risk_route
from tests.papers import BUYER as TAKER
from tests.papers import DALIAN, DANDONG, NAMPO, YOKOHAMA, bill, invoice, line, look, shipment, vehicle
from tests.papers import MAKER as SELLER

VLADIVOSTOK = Place("Vladivostok", "RU", "RUVVO", 43.1, 131.9, "name", "Vladivostok", printed_country="RU", kind="port")
BISHKEK = Place("Bishkek", "KG", "KGFRU", 42.87, 74.59, "name", "Bishkek", printed_country="KG")
DEALER = Party("HIKARI TRADING CO., LTD.", "1-2-3 MINATO, NIIGATA, JAPAN", "JP")
RUSSIAN = Party("OOO VOSTOK AVTO", "UL. SVETLANSKAYA 1, VLADIVOSTOK, RUSSIA", "RU")
HAVANA = Place("Havana", "CU", "CUHAV", 23.13, -82.36, "name", "Havana", printed_country="CU", kind="port")
CUBAN = Party("EMPRESA DE MAQUINARIA", "LA HABANA, CUBA", "CU")
CHINESE = Party("DALIAN XINGHAI MACHINERY CO., LTD.", "88 RENMIN ROAD, DALIAN, CHINA", "CN")


def sale(place, taker, *goods, seller=SELLER, day=date(2024, 2, 16), **more):
    """A sale of the goods to that place, on an invoice and a bill."""
    ends = {"port_of_discharge": place, "consignee": taker, "country_of_destination": None, "buyer": taker}
    papers = {
        "final_destination": place,
        "incoterm_place": place.name,
        "seller": seller,
        "invoice_date": day,
        "goods": goods,
        "country_of_origin": None,
        **ends,
        **more,
    }
    carried = {
        "place_of_delivery": None,
        "shipper": seller,
        "notify_party": taker,
        "on_board_date": day,
        "issue_date": day,
        "goods": goods,
        "port_of_discharge": place,
        "consignee": taker,
    }
    return shipment(invoice(**papers), bill(**carried))


def test_banned_goods_for_a_country_at_risk_hits():
    trucks = line("DUMP TRUCK 6X4", hs_code="870423", quantity=12.0)
    (found,) = look(banned_goods_for_a_country_at_risk, sale(NAMPO, TAKER, trucks))
    assert found.severity == Severity.CRITICAL
    assert found.basis[0] == "UNSCR 2397 (2017) para. 7"


def test_banned_goods_for_a_country_at_risk_stays_quiet():
    assert not list(look(banned_goods_for_a_country_at_risk, shipment()))
    assert not list(look(banned_goods_for_a_country_at_risk, sale(DALIAN, CHINESE, line("INJECTION MOULDING MACHINE", hs_code="847710"))))


def test_a_small_used_car_to_vladivostok_before_the_war_is_no_banned_good():
    vitz = line("USED TOYOTA VITZ 2014", hs_code="870321", vehicle=vehicle(chassis="KSP130-2118802", engine_cc=996.0))
    assert not list(look(banned_goods_for_a_country_at_risk, sale(VLADIVOSTOK, RUSSIAN, vitz, seller=DEALER, day=date(2021, 3, 15), currency="JPY")))


def test_a_large_car_from_japan_to_russia_is_left_to_the_rule_on_cars():
    car = line("USED TOYOTA HARRIER HYBRID", hs_code="870340", unit_price=3_000_000.0, vehicle=vehicle(chassis="AXUH80-0031256", engine_cc=2487.0))
    sold = sale(VLADIVOSTOK, RUSSIAN, car, seller=DEALER, day=date(2023, 11, 2), currency="JPY", port_of_loading=YOKOHAMA)
    assert not list(look(banned_goods_for_a_country_at_risk, sold))


def test_many_lines_under_one_law_are_one_finding():
    lines = (line("DUMP TRUCK 6X4", hs_code="870423"), line("CRANE TRUCK", hs_code="870510"), line("TRACTOR HEAD", hs_code="870121"), line("BUS 45 SEATS", hs_code="870210"))
    (found,) = look(banned_goods_for_a_country_at_risk, sale(NAMPO, TAKER, *lines))
    assert "and 1 line more" in found.message


def test_a_bill_that_tells_the_goods_again_adds_no_finding():
    shipped = bill(goods=(line("1 UNIT TIPPER LORRY", hs_code="8704", quantity=None, unit_price=None, amount=None),), port_of_discharge=NAMPO)
    billed = invoice(goods=(line("DUMP TRUCK 6X4 HOWO 371", hs_code="870423"),), port_of_discharge=NAMPO, final_destination=None)
    (found,) = look(banned_goods_for_a_country_at_risk, shipment(billed, shipped))
    assert "HOWO" in found.message


def test_cuba_is_no_matter_without_a_tie_to_the_united_states():
    tractors = line("AGRICULTURAL TRACTORS", hs_code="870192")
    assert not list(look(banned_goods_for_a_country_at_risk, sale(HAVANA, CUBAN, tractors)))
    (found,) = look(banned_goods_for_a_country_at_risk, sale(HAVANA, CUBAN, tractors, country_of_origin="US"))
    assert "31 CFR 515" in found.basis[0]


def test_leave_that_the_papers_name_is_asked_for_by_name():
    drug = line("MEDICAMENT, OMEPRAZOLE CAPSULES", hs_code="300490")
    (bare,) = look(banned_goods_for_a_country_at_risk, sale(NAMPO, TAKER, drug))
    assert "No paper names an exemption" in bare.message
    (told,) = look(banned_goods_for_a_country_at_risk, sale(NAMPO, TAKER, drug, lines=("UN 1718 COMMITTEE EXEMPTION S/AC.49/2023/OC.112",)))
    assert "1718 COMMITTEE EXEMPTION" in told.message


def test_a_list_that_is_no_ban_itself_is_not_said_to_bar():
    mill = line("NC MILLING MACHINE", hs_code="845961")
    (found,) = look(banned_goods_for_a_country_at_risk, sale(VLADIVOSTOK, RUSSIAN, mill, day=date(2024, 3, 15)))
    assert "Common High Priority List" in found.message
    assert " bars" not in found.message


def test_medicine_for_north_korea_is_asked_about_but_not_called_banned_by_the_united_nations():
    found = list(look(banned_goods_for_a_country_at_risk, sale(NAMPO, TAKER, line("MEDICAMENT, OMEPRAZOLE CAPSULES", hs_code="300490"))))
    assert all("UNSCR" not in law for f in found for law in f.basis)
    assert all(f.severity <= Severity.HIGH for f in found)


def test_luxury_goods_on_a_risk_route_hits():
    watches = line("WRIST WATCH, 18K GOLD CASE", hs_code="910121", quantity=60.0, unit_price=8900.0)
    (found,) = look(luxury_goods_on_a_risk_route, sale(DANDONG, CHINESE, watches))
    assert found.severity == Severity.HIGH


def test_luxury_goods_on_a_risk_route_stays_quiet():
    assert not list(
        look(luxury_goods_on_a_risk_route, sale(YOKOHAMA, DEALER, line("MEURSAULT 1ER CRU 2021, BOUTEILLE 75 CL", hs_code="220421", unit_price=42.5)))
    )


def test_wine_for_a_named_firm_in_dalian_is_only_a_remark():
    found = list(look(luxury_goods_on_a_risk_route, sale(DALIAN, CHINESE, line("RED WINE 75 CL", hs_code="220421", unit_price=9.0))))
    assert all(f.severity <= Severity.LOW for f in found)


def test_high_priority_items_on_a_diversion_route_hits():
    chips = line("TANTALUM CAPACITOR 47UF", hs_code="853221", quantity=40000.0, unit_price=0.6)
    (found,) = look(high_priority_items_on_a_diversion_route, sale(BISHKEK, Party("OSOO ALA-TOO TRADE", "BISHKEK, KYRGYZSTAN", "KG"), chips))
    assert found.severity == Severity.HIGH
    assert "Tier 2" in found.message


@pytest.mark.parametrize(("hs", "day"), [("853221", date(2021, 5, 1)), ("401120", date(2024, 5, 1))])
def test_high_priority_items_on_a_diversion_route_stays_quiet(hs, day):
    assert not list(
        look(
            high_priority_items_on_a_diversion_route,
            sale(BISHKEK, Party("OSOO ALA-TOO TRADE", "BISHKEK, KYRGYZSTAN", "KG"), line("GOODS OF TRADE", hs_code=hs), day=day),
        )
    )


HONG_KONG = Place("Hong Kong", "HK", "HKHKG", 22.3, 114.17, "name", "Hong Kong", printed_country="HK", kind="port")
FIBRE = line("CARBON FIBRE T800 12K", hs_code="681511", quantity=2000.0, unit="KG", unit_price=65.0)
TRADER = Party("GRAND FORTUNE TRADING LIMITED", "WAN CHAI, HONG KONG", "HK")
FORWARDER = Party("SWIFTLINK FREIGHT FORWARDING (HK) LTD", "KWAI CHUNG, HONG KONG", "HK")


def test_sought_goods_for_a_trading_firm_in_a_hub_ask_for_a_review():
    (found,) = look(high_priority_items_on_a_diversion_route, sale(HONG_KONG, TRADER, FIBRE))
    assert found.severity == Severity.MEDIUM
    assert "trading firm" in found.message


def test_sought_goods_for_a_trading_firm_that_a_forwarder_takes_over_are_held():
    (found,) = look(high_priority_items_on_a_diversion_route, sale(HONG_KONG, TRADER, FIBRE, consignee=FORWARDER))
    assert found.severity == Severity.HIGH
    assert "stands as consignee" in found.message


@pytest.mark.parametrize(
    ("taker", "more"),
    [
        (Party("HARBOUR COMPOSITES LIMITED", "TAI PO, HONG KONG", "HK"), {}),
        (TRADER, {"end_user": Party("HARBOUR COMPOSITES LIMITED", "TAI PO, HONG KONG", "HK")}),
    ],
)
def test_sought_goods_for_a_user_in_a_hub_stay_quiet(taker, more):
    assert not list(look(high_priority_items_on_a_diversion_route, sale(HONG_KONG, taker, FIBRE, **more)))


def test_a_clause_that_forbids_re_export_is_no_sign_of_it():
    chips = line("MICROCONTROLLER", hs_code="854231", quantity=5000.0, unit_price=2.0)
    clause = ("These items may not be resold or re-exported without authorisation.",)
    (found,) = look(high_priority_items_on_a_diversion_route, sale(HONG_KONG, TRADER, chips, lines=clause))
    assert found.severity == Severity.MEDIUM


def test_the_same_goods_on_invoice_and_bill_are_one_finding_with_both_places_as_evidence():
    told = line("USED TOYOTA LAND CRUISER 2015", hs_code="870333", quantity=2.0, unit_price=9000.0)
    again = line("2 UNITS MOTOR VEHICLES", hs_code=None, quantity=None, unit_price=None, amount=None, file="bill.pdf")
    sold, carried = sale(NAMPO, TAKER, told).documents
    marks = line("N/M", hs_code=None, quantity=None, unit_price=None, amount=None)
    scrap = line("COUNTRY OF CHINA N/M", hs_code=None, quantity=None, unit_price=None, amount=None)
    papers = shipment(sold, replace(carried, goods=(again, marks, scrap)))
    (found,) = look(banned_goods_for_a_country_at_risk, papers)
    assert "LAND CRUISER" in found.message
    assert "N/M" not in found.message
    assert {f.spot.file for f in found.evidence} >= {"paper.pdf", "bill.pdf"}
