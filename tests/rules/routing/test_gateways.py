"""Places from which goods go on to countries under measures."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.gateways import delivery_at_a_border_town, gateway_place_with_sensitive_goods, origin_at_a_border_town
from tests.papers import DALIAN, DANDONG, HAMBURG, SINGAPORE, bill, document, invoice, line, look, shipment, vehicle

CAR = line("2018 MERCEDES-BENZ S 650 MAYBACH, SEDAN, BLACK", hs_code="870324", vehicle=vehicle(make="Mercedes-Benz", model="S650", condition="new"))
MACHINE = line("INJECTION MOULDING MACHINE KJ-180E, 180 T", hs_code="847710")
COFFEE = line("ROASTED COFFEE IN BAGS", hs_code="090121")
JACKETS = line("PADDED JACKET, MEN'S, POLYESTER", hs_code="620140")
FACTORY = Party("DALIAN KANGPING PLASTICS CO., LTD.", "28 HUANGHAI WEST ROAD, DALIAN, CHINA", "CN")
AGENCY = Party("DALIAN SEA GATE INTERNATIONAL FREIGHT AGENCY CO., LTD.", "136 ZHONGSHAN RD, DALIAN, CHINA", "CN")


def papers(place, goods, who, **more):
    ends = {"port_of_discharge": place, "consignee": who}
    return (
        invoice(goods=(goods,), buyer=who, final_destination=None, country_of_destination="CN", incoterm_place=place.name, **ends, **more),
        bill(goods=(goods,), notify_party=who, place_of_delivery=None, **ends),
    )


def worst(rule, *documents):
    return max((f.severity for f in look(rule, shipment(*documents))), default=None)


def test_delivery_at_a_border_town_hits():
    assert worst(delivery_at_a_border_town, *papers(DANDONG, COFFEE, FACTORY)) == Severity.MEDIUM
    assert worst(delivery_at_a_border_town, *papers(DANDONG, CAR, FACTORY)) == Severity.HIGH
    assert worst(delivery_at_a_border_town, *papers(DANDONG, MACHINE, FACTORY)) == Severity.HIGH


def test_delivery_at_a_border_town_stays_quiet():
    assert worst(delivery_at_a_border_town, invoice(), bill()) is None
    assert worst(delivery_at_a_border_town, *papers(DALIAN, CAR, AGENCY)) is None


def test_gateway_place_with_sensitive_goods_hits():
    assert worst(gateway_place_with_sensitive_goods, *papers(DALIAN, CAR, AGENCY)) == Severity.HIGH


def test_gateway_place_with_sensitive_goods_stays_quiet():
    assert worst(gateway_place_with_sensitive_goods, invoice(), bill()) is None
    assert worst(gateway_place_with_sensitive_goods, *papers(DALIAN, COFFEE, AGENCY)) is None


def test_a_machine_for_a_named_factory_in_dalian_is_at_most_a_remark():
    assert (worst(gateway_place_with_sensitive_goods, *papers(DALIAN, MACHINE, FACTORY)) or Severity.INFO) <= Severity.LOW


def test_goods_out_of_dalian_are_no_sign():
    documents = (invoice(port_of_loading=DALIAN, goods=(JACKETS,), port_of_discharge=HAMBURG, final_destination=HAMBURG, incoterm_place="HAMBURG"),)
    assert worst(gateway_place_with_sensitive_goods, *documents) is None
    assert worst(origin_at_a_border_town, *documents) is None


def test_a_lexus_for_singapore_is_no_sign():
    documents = papers(SINGAPORE, CAR, Party("STRAITS MOTORING PTE. LTD.", "10 UBI CRESCENT, SINGAPORE 408564", "SG"))
    assert (worst(gateway_place_with_sensitive_goods, *documents) or Severity.INFO) <= Severity.LOW


@pytest.mark.parametrize("goods", [JACKETS, line("FROZEN SQUID", hs_code="030743")])
def test_origin_at_a_border_town_hits(goods):
    assert worst(origin_at_a_border_town, invoice(port_of_loading=DANDONG, goods=(goods,))) == Severity.MEDIUM


def test_a_certificate_of_origin_leaves_only_a_question():
    certificate = document("certificate_of_origin", country_of_origin="CN", certificate_number="24C2100A0081/00123")
    (found,) = look(origin_at_a_border_town, shipment(invoice(port_of_loading=DANDONG, goods=(JACKETS,)), certificate))
    assert found.severity == Severity.LOW
    assert "24C2100A0081/00123" in found.message


def test_origin_at_a_border_town_stays_quiet():
    assert worst(origin_at_a_border_town, invoice(), bill()) is None
    assert worst(origin_at_a_border_town, invoice(port_of_loading=DANDONG, goods=(COFFEE,))) is None


def test_coal_from_a_port_named_for_relabelled_coal_needs_its_certificate():
    kholmsk = Place("Kholmsk", "RU", "RUKHO", 47.05, 142.04, "name", "Kholmsk", printed_country="RU", kind="port")
    papers = bill(port_of_loading=kholmsk, goods=(line("STEAM COAL IN BULK", hs_code="270119"),))
    assert worst(origin_at_a_border_town, papers) == Severity.MEDIUM
    assert worst(origin_at_a_border_town, papers, document("certificate_of_origin", country_of_origin="RU")) is None
