"""Destinations, ports, origins and marks."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.consistency.destinations import destination_clash, loading_port_clash, marks_name_another_place, origin_clash
from tests.papers import DALIAN, HAMBURG, NAMPO, SINGAPORE, SYDNEY, bill, document, invoice, look, packing_list, shipment

MELBOURNE = Place("Melbourne", "AU", "AUMEL", -37.81, 144.96, "name", "Melbourne", printed_country="AU", kind="port")
LUSAKA = Place("Lusaka", "ZM", "ZMLUN", -15.4, 28.3, "name", "Lusaka", printed_country="ZM")
DURBAN = Place("Durban", "ZA", "ZADUR", -29.87, 31.03, "name", "Durban", printed_country="ZA", kind="port")
TO_SINGAPORE = {"port_of_discharge": SINGAPORE, "place_of_delivery": SINGAPORE, "final_destination": SINGAPORE}


def test_destination_clash_hits() -> None:
    (finding,) = look(destination_clash, shipment(invoice(), bill(**TO_SINGAPORE)))
    assert finding.severity is Severity.HIGH
    (worst,) = look(destination_clash, shipment(invoice(), document("booking_confirmation", port_of_discharge=NAMPO)))
    assert worst.severity is Severity.CRITICAL
    (port,) = look(destination_clash, shipment(invoice(), bill(port_of_discharge=MELBOURNE, place_of_delivery=MELBOURNE)))
    assert port.severity is Severity.MEDIUM


def test_destination_clash_stays_quiet() -> None:
    assert not list(look(destination_clash, shipment()))
    feeder = bill(port_of_discharge=SINGAPORE, place_of_delivery=None)
    assert not list(look(destination_clash, shipment(invoice(transhipment_port=(SINGAPORE,)), feeder)))
    inland = invoice(port_of_discharge=None, final_destination=LUSAKA, country_of_destination="ZM")
    assert not list(look(destination_clash, shipment(inland, bill(port_of_discharge=DURBAN, place_of_delivery=None))))
    land = replace(SYDNEY, name="Australia", unlocode=None, method="country", kind="country")
    assert not list(look(destination_clash, shipment(invoice(), document("letter_of_credit", port_of_discharge=land))))


def test_a_master_bill_to_the_hub_is_no_clash() -> None:
    master = bill(file="m.pdf", bl_number="MB1", **TO_SINGAPORE)
    assert not list(look(destination_clash, shipment(invoice(), bill("house_bill_of_lading", master_bl_number="MB1"), master)))


def test_loading_port_clash_hits() -> None:
    assert list(look(loading_port_clash, shipment(invoice(), bill(port_of_loading=DALIAN))))


def test_loading_port_clash_stays_quiet() -> None:
    assert not list(look(loading_port_clash, shipment()))
    assert not list(look(loading_port_clash, shipment(invoice(port_of_loading=SINGAPORE), bill(transhipment_port=(SINGAPORE,)))))


def test_origin_clash_hits() -> None:
    (finding,) = look(origin_clash, shipment(invoice(country_of_origin="CN"), packing_list(country_of_origin="KP")))
    assert finding.severity is Severity.CRITICAL


def test_origin_clash_stays_quiet() -> None:
    assert not list(look(origin_clash, shipment(invoice(), packing_list(country_of_origin="DE"))))
    assert not list(look(origin_clash, shipment(invoice(country_of_origin="DE"), document("certificate_of_origin", country_of_origin="EU"))))


def test_marks_name_another_place_hits() -> None:
    (finding,) = look(marks_name_another_place, shipment(invoice(marks="WPF\nPYONGYANG\n1-2"), bill()))
    assert finding.severity is Severity.HIGH


def test_marks_name_another_place_stays_quiet() -> None:
    assert not list(look(marks_name_another_place, shipment(invoice(marks="WPF SYDNEY\nVIA HAMBURG\nMADE IN CHINA\n1-2"), bill())))
    assert HAMBURG.country == "DE"
    assert not list(look(marks_name_another_place, shipment(invoice(marks="NORTHFIELD"), bill()))), "a brand that is a town as well"
    assert list(look(marks_name_another_place, shipment(invoice(marks="SANTOS"), bill())))
    assert not list(look(marks_name_another_place, shipment(invoice(marks="SANTOS", buyer=Party("SANTOS TRADING LTD", "SYDNEY", "AU")), bill()))), "the buyer's name"
