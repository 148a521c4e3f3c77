"""Goods sent through Russia or Belarus."""

from __future__ import annotations

from datetime import date

from checker.linking.route import route
from checker.model.finding import Severity
from checker.model.places import Place
from checker.rules.routing.transit import onward_place_only_in_a_clause, transit_through_russia, usual_way_through_russia
from tests.papers import bill, document, invoice, line, look, shipment

WORDS = "ТРАНЗИТОМ ЧЕРЕЗ ТЕРРИТОРИЮ РФ"
CAR = line("USED TOYOTA LAND CRUISER 200", hs_code="870324")
LATHE = line("CNC MACHINING CENTRE", hs_code="845710")
WHEAT = line("ПШЕНИЦА 3 КЛАСС", hs_code="100199")


def worst(*documents):
    return max((f.severity for f in look(transit_through_russia, shipment(*documents))), default=None)


def test_transit_through_russia_hits():
    assert worst(invoice(goods=(CAR,), clauses=WORDS)) == Severity.HIGH


def test_transit_through_russia_stays_quiet():
    assert worst(invoice(), bill()) is None
    assert worst(invoice(goods=(CAR,), clauses="NOT FOR TRANSIT THROUGH RUSSIA")) is None


def test_grain_in_transit_is_a_remark():
    assert worst(invoice(goods=(WHEAT,), clauses=WORDS)) == Severity.INFO


def test_before_the_measures_transit_was_free():
    assert worst(invoice(goods=(CAR,), clauses=WORDS, invoice_date=date(2021, 3, 1))) is None


def onward(*documents):
    return max((f.severity for f in look(onward_place_only_in_a_clause, shipment(*documents))), default=None)


def test_onward_place_only_in_a_clause_hits():
    assert onward(invoice(goods=(CAR,), clauses="FINAL RECIPIENT WILL COLLECT IN SMOLENSK")) == Severity.HIGH
    assert onward(invoice(goods=(WHEAT,), clauses="ONWARD HAM-SVO BY CONSIGNEE")) == Severity.MEDIUM
    assert onward(invoice(goods=(WHEAT,), marks="WPF\nPYONGYANG\n1-2")) == Severity.HIGH


def test_onward_place_only_in_a_clause_stays_quiet():
    assert onward(invoice(), bill()) is None
    assert onward(invoice(clauses="IN TRANSIT TO LUSAKA, ZAMBIA AT CONSIGNEE'S RISK")) is None
    assert onward(invoice(goods=(CAR,), clauses="NOT FOR RE-EXPORT TO RUSSIA")) is None
    assert onward(invoice(goods=(CAR,), country_of_destination="RU", clauses="FOR DELIVERY IN MOSCOW")) is None


def place(name, country, lat, lon):
    return Place(name, country, None, lat, lon, "name", name, printed_country=country)


LEIPZIG, BISHKEK, TBILISI = place("Leipzig", "DE", 51.34, 12.37), place("Bishkek", "KG", 42.87, 74.59), place("Tbilisi", "GE", 41.7, 44.8)


def overland(end, goods=LATHE, *lines, **more):
    return list(look(usual_way_through_russia, document("cmr_consignment_note", place_of_receipt=LEIPZIG, place_of_delivery=end, goods=(goods,), lines=lines, issue_date=more.get("day", date(2024, 5, 2)))))


def test_usual_way_through_russia_hits():
    (found,) = overland(BISHKEK)
    assert "Belarus, Russia, Kazakhstan" in found.message


def test_usual_way_through_russia_stays_quiet():
    assert not overland(TBILISI)
    assert not overland(BISHKEK, WHEAT)
    assert not overland(BISHKEK, LATHE, "BY WAY OF POTI AND BAKU, FERRY TO AKTAU")
    assert not overland(BISHKEK, day=date(2021, 5, 2))
    assert not list(look(usual_way_through_russia, bill(goods=(LATHE,))))


def test_a_port_in_russia_before_another_country_is_transit():
    vladivostok = Place("Vladivostok", "RU", "RUVVO", 43.1, 131.9, "name", "Vladivostok", printed_country="RU", kind="port")
    paper = bill(goods=(CAR,), port_of_discharge=vladivostok, place_of_delivery=BISHKEK, final_destination=BISHKEK)
    assert worst_of(shipment(paper, route=route((paper,)))) == Severity.HIGH


def worst_of(whole):
    return max((f.severity for f in look(transit_through_russia, whole)), default=None)
