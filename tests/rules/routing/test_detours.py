"""Ways that no carrier would choose."""

from __future__ import annotations

from itertools import pairwise

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.detours import chain_of_hops, route_beyond_detour, route_loops, via_beyond_destination
from tests.papers import CHATTOGRAM, DALIAN, HAMBURG, SINGAPORE, SYDNEY, YOKOHAMA, bill, invoice, line, look, shipment, stops, vehicle


def port(name, country, code, lat, lon):
    return Place(name, country, code, lat, lon, "name", name, printed_country=country, kind="port")


ROTTERDAM = port("Rotterdam", "NL", "NLRTM", 51.9, 4.44)
OSAKA = port("Osaka", "JP", "JPOSA", 34.65, 135.43)
BUSAN = port("Busan", "KR", "KRPUS", 35.1, 129.03)
NAKHODKA = port("Nakhodka", "RU", "RUNJK", 42.8, 132.88)
JEBEL_ALI = port("Jebel Ali", "AE", "AEJEA", 25.02, 55.05)
NOVOROSSIYSK = port("Novorossiysk", "RU", "RUNVS", 44.72, 37.77)
KOBE = port("Kobe", "JP", "JPUKB", 34.68, 135.2)
KLANG = port("Port Klang", "MY", "MYPKG", 3.0, 101.38)
DAR = port("Dar es Salaam", "TZ", "TZDAR", -6.82, 39.29)
LUSAKA = Place("Lusaka", "ZM", "ZMLUN", -15.41, 28.29, "name", "Lusaka", printed_country="ZM")
GOTHENBURG = port("Gothenburg", "SE", "SEGOT", 57.7, 11.93)
ANTWERP = port("Antwerp", "BE", "BEANR", 51.2, 4.38)
BATAM = port("Batam", "ID", "IDBTM", 1.13, 104.05)
JAKARTA = port("Tanjung Priok", "ID", "IDTPP", -6.1, 106.89)

HUB = stops(("port_of_loading", HAMBURG), ("transhipment_port", SINGAPORE), ("port_of_discharge", SYDNEY))
TWO_HUBS = stops(("port_of_loading", GOTHENBURG), ("transhipment_port", ANTWERP), ("transhipment_port", SINGAPORE), ("port_of_discharge", SYDNEY))
LEXUS = stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", CHATTOGRAM), ("final_destination", SINGAPORE))
LEXUS_VIA = stops(("port_of_loading", YOKOHAMA), ("transhipment_port", CHATTOGRAM), ("port_of_discharge", SINGAPORE))
ZAMBIA = stops(("port_of_loading", KOBE), ("port_of_discharge", DAR), ("final_destination", LUSAKA))
BENGAL = stops(("port_of_loading", YOKOHAMA), ("transhipment_port", KLANG), ("port_of_discharge", CHATTOGRAM))
MAYBACH = stops(("port_of_loading", ROTTERDAM), *(("transhipment_port", p) for p in (DALIAN, OSAKA, BUSAN)), ("port_of_discharge", NAKHODKA))
GULF = stops(("port_of_loading", HAMBURG), ("transhipment_port", JEBEL_ALI), ("port_of_discharge", NOVOROSSIYSK))
LOOP = stops(("port_of_loading", ROTTERDAM), ("port_of_discharge", KOBE), ("final_destination", ROTTERDAM))
HONEST = (HUB, TWO_HUBS, ZAMBIA, BENGAL)

CAR = line("MERCEDES-BENZ S600 MAYBACH PULLMAN GUARD", hs_code="870324", vehicle=vehicle(make="Mercedes-Benz", model="S600"))


def worst(rule, route, *papers):
    return max((f.severity for f in look(rule, shipment(*papers, route=route))), default=None)


def test_route_beyond_detour_hits():
    found = list(look(route_beyond_detour, shipment(route=LEXUS_VIA)))
    assert [f.severity for f in found] == [Severity.HIGH]
    assert "2.0 times" in found[0].message


def test_route_beyond_detour_stays_quiet():
    assert [worst(route_beyond_detour, r) for r in HONEST] == [None] * len(HONEST)


def test_a_detour_through_a_hub_weighs_where_it_ends_near_measures():
    papers = (bill(transhipment_port=None, port_of_discharge=NOVOROSSIYSK, place_of_delivery=None),)
    assert worst(route_beyond_detour, GULF, *papers) == Severity.HIGH


def test_the_options_of_the_detour_are_obeyed():
    assert not list(look(route_beyond_detour, shipment(route=LEXUS_VIA), odd=2.5))


def test_via_beyond_destination_hits():
    assert worst(via_beyond_destination, LEXUS) == Severity.HIGH
    assert worst(via_beyond_destination, LEXUS_VIA) == Severity.HIGH


def test_via_beyond_destination_stays_quiet():
    assert [worst(via_beyond_destination, r) for r in HONEST] == [None] * len(HONEST)


def test_route_loops_hits():
    assert worst(route_loops, LOOP) == Severity.MEDIUM


def test_route_loops_stays_quiet():
    relay = stops(("port_of_loading", BATAM), ("transhipment_port", SINGAPORE), ("port_of_discharge", JAKARTA))
    assert [worst(route_loops, r) for r in (*HONEST, relay)] == [None] * (len(HONEST) + 1)


def test_a_loop_with_a_repair_behind_it_is_a_remark():
    papers = (invoice(clauses="GOODS RETURNED AFTER REPAIR UNDER RMA 4418"), bill())
    assert worst(route_loops, LOOP, *papers) == Severity.INFO


def test_chain_of_hops_hits():
    papers = (bill(port_of_loading=ROTTERDAM, port_of_discharge=NAKHODKA, place_of_delivery=None, goods=(CAR,)),)
    found = list(look(chain_of_hops, shipment(*papers, route=MAYBACH)))
    assert [f.severity for f in found] == [Severity.HIGH]
    assert "3 times: Dalian, Osaka, Busan" in found[0].message


def test_chain_of_hops_stays_quiet():
    assert [worst(chain_of_hops, r) for r in HONEST] == [None] * len(HONEST)


def test_three_hubs_with_plain_goods_are_no_more_than_a_remark():
    route = stops(("port_of_loading", GOTHENBURG), *(("transhipment_port", p) for p in (ANTWERP, JEBEL_ALI, SINGAPORE)), ("port_of_discharge", SYDNEY))
    assert worst(chain_of_hops, route) == Severity.LOW


def test_a_bill_for_each_leg_with_another_consignee_makes_two_hops_a_question():
    firms = [Party(name, "", country) for name, country in (("DALIAN CANG AGENCY", "CN"), ("SEA LINK OSAKA", "JP"), ("DO YOUNG TRADING", "KR"))]
    route = stops(("port_of_loading", ROTTERDAM), ("transhipment_port", DALIAN), ("transhipment_port", OSAKA), ("port_of_discharge", BUSAN))

    def grade(*takers):
        legs = zip(pairwise((ROTTERDAM, DALIAN, OSAKA, BUSAN)), takers, strict=True)
        bills = [bill(file=f"{a.name}.pdf", port_of_loading=a, port_of_discharge=b, place_of_delivery=None, consignee=firm) for (a, b), firm in legs]
        return [f.severity for f in look(chain_of_hops, shipment(*bills, route=route))]

    assert grade(*firms) == [Severity.MEDIUM]
    assert grade(firms[0], firms[0], firms[0]) == [Severity.LOW]  # a machine by Dalian, as before
