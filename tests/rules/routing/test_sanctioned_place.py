"""Places under measures on the papers."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.sanctioned_place import sanctioned_place
from tests.papers import DALIAN, NAMPO, YOKOHAMA, bill, document, fact, invoice, look, packing_list, shipment

VLADIVOSTOK = Place("Vladivostok", "RU", "RUVVO", 43.11, 131.88, "name", "Vladivostok", printed_country="RU", kind="port")
HAVANA = Place("Havana", "CU", "CUHAV", 23.12, -82.35, "name", "Havana", printed_country="CU", kind="port")
LATAKIA = Place("Latakia", "SY", "SYLTK", 35.52, 35.78, "name", "Latakia", printed_country="SY", kind="port")
LONG_BEACH = Place("Long Beach", "US", "USLGB", 33.75, -118.2, "name", "Long Beach", printed_country="US", kind="port")


def severities(*papers):
    return [f.severity for f in look(sanctioned_place, shipment(*papers))]


def test_sanctioned_place_hits():
    found = list(look(sanctioned_place, shipment(invoice(), bill(port_of_discharge=NAMPO, place_of_delivery=NAMPO))))
    assert [f.severity for f in found] == [Severity.CRITICAL]
    assert "DPRK" in found[0].message
    assert "UNSCR 2397 (2017)" in found[0].basis


def test_sanctioned_place_stays_quiet():
    assert severities(invoice(), packing_list(), bill()) == []
    assert severities(invoice(port_of_discharge=DALIAN, final_destination=DALIAN, country_of_destination="CN")) == []


def test_a_place_in_chinese_on_one_paper_is_enough():
    words = fact("place_of_delivery", Place("罗先", "KP", method="alias", kind="border"), text="朝鲜罗先")
    assert Severity.CRITICAL in severities(invoice(), bill(place_of_delivery=words))


def test_an_end_user_in_the_dprk_is_met_in_his_address():
    user = Party("KUMGANG GENERAL", "MANGYONGDAE DISTRICT, PYONGYANG, DPRK", "KP")
    assert Severity.CRITICAL in severities(invoice(end_user=user))


def test_russia_alone_is_only_a_remark():
    ports = {"port_of_loading": YOKOHAMA, "port_of_discharge": VLADIVOSTOK, "place_of_delivery": VLADIVOSTOK}
    assert max(severities(bill(**ports, on_board_date=date(2023, 5, 1), issue_date=None))) == Severity.LOW
    assert max(severities(bill(**ports, on_board_date=date(2021, 3, 22), issue_date=None)), default=Severity.INFO) == Severity.INFO


def test_cuba_weighs_only_with_a_tie_to_the_united_states():
    assert max(severities(bill(port_of_discharge=HAVANA, place_of_delivery=HAVANA))) == Severity.LOW
    assert max(severities(bill(port_of_loading=LONG_BEACH, port_of_discharge=HAVANA, place_of_delivery=HAVANA))) == Severity.CRITICAL


def test_syria_is_eased_from_july_2025():
    assert max(severities(bill(port_of_discharge=LATAKIA, place_of_delivery=None))) >= Severity.HIGH
    later = bill(port_of_discharge=LATAKIA, place_of_delivery=None, on_board_date=date(2025, 9, 1), issue_date=None, eta=None)
    assert max(severities(later), default=Severity.INFO) <= Severity.LOW


def test_an_export_filed_in_the_united_states_is_a_tie_to_them():
    (finding,) = look(sanctioned_place, shipment(document("export_declaration", consignee=Party("EMPRESA CARIBE", "LA HABANA", "CU"), export_declaration_number="X20240611442019")))
    assert finding.severity is Severity.CRITICAL


def test_goods_made_in_a_place_come_from_there():
    (finding,) = look(sanctioned_place, packing_list(lines=("SEWN AT PYONGYANG FACTORY NO. 3",)))
    assert finding.message.startswith("The shipment comes from North Korea")
