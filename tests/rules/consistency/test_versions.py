"""One number for two things, one thing told in two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.consistency.versions import (
    condition_clash,
    firm_in_two_countries,
    invoice_quoted_wrongly,
    loading_day_clash,
    one_number_for_two_cargoes,
)
from tests.papers import BUYER, bill, container, document, fact, invoice, line, look, packing_list, vehicle


def buyer(file, **changes):
    return fact("buyer", replace(BUYER, **changes), file)


def test_firm_in_two_countries_hits():
    elsewhere = buyer("packing_list.pdf", address="SHAHID RAJAEE, BANDAR ABBAS, IRAN", country="IR")
    (found,) = look(firm_in_two_countries, invoice(), packing_list(buyer=elsewhere))
    assert found.severity is Severity.HIGH
    assert "Australia" in found.message
    assert "Iran" in found.message


def test_firm_in_two_countries_stays_quiet():
    assert not [*look(firm_in_two_countries, invoice(), packing_list())]
    branch = buyer("packing_list.pdf", name="WARATAH PRINT FINISHING PTY LTD, AUSTRALIA, SINGAPORE BRANCH", address="10 ANSON ROAD, SINGAPORE", country="SG")
    assert not [*look(firm_in_two_countries, invoice(), packing_list(buyer=branch))]


def car(condition, file):
    return line("TOYOTA COROLLA", file, vehicle=vehicle(file, condition=condition))


def test_condition_clash_hits():
    (found,) = look(condition_clash, invoice(goods=(car("used", "commercial_invoice.pdf"),)), packing_list(goods=(car("new", "packing_list.pdf"),)))
    assert "used" in found.message
    assert "new" in found.message


def test_condition_clash_stays_quiet():
    assert not [*look(condition_clash, invoice(goods=(car("used", "commercial_invoice.pdf"),)), packing_list(goods=(car("used", "packing_list.pdf"),)))]
    parts = packing_list(goods=(line("BRAND NEW SPARE TYRE", "packing_list.pdf"), line("USED SEDAN", "packing_list.pdf")))
    assert not [*look(condition_clash, invoice(goods=(line("USED SEDAN"),)), parts)]


def test_one_number_for_two_cargoes_hits():
    second = bill(file="second.pdf", containers=(container("MSCU6600114"),), gross_weight_kg=18400.0)
    assert [f.severity for f in look(one_number_for_two_cargoes, bill(), second)] == [Severity.HIGH]


def test_one_number_for_two_cargoes_stays_quiet():
    assert not [*look(one_number_for_two_cargoes, bill(), bill(file="copy.pdf"))], "a copy"
    assert not [*look(one_number_for_two_cargoes, bill(), bill(file="rider.pdf", containers=(container("MSCU6600114"),)))], "the second sheet of a long bill"


def test_loading_day_clash_hits():
    (found,) = look(loading_day_clash, bill(), bill(file="second.pdf", on_board_date=fact("on_board_date", date(2024, 4, 12), "second.pdf")))
    assert found.severity is Severity.MEDIUM
    assert "56 days apart" in found.message
    (sailed,) = look(loading_day_clash, bill(on_board_date=date(2024, 1, 3)), document("arrival_notice", vessel="NORDVIK GLACIER", etd=date(2024, 2, 16)))
    assert "44 days apart" in sailed.message


def test_loading_day_clash_stays_quiet():
    assert not [*look(loading_day_clash, bill(), bill(file="second.pdf", on_board_date=fact("on_board_date", date(2024, 2, 18), "second.pdf")))]
    assert not [*look(loading_day_clash, bill(), bill(file="other.pdf", bl_number="NVK1", on_board_date=fact("on_board_date", date(2024, 4, 12), "other.pdf")))]
    assert not [*look(loading_day_clash, bill(), document("arrival_notice", vessel="NORDVIK GLACIER", etd=date(2024, 2, 19)))]
    assert not [*look(loading_day_clash, bill(), document("arrival_notice", vessel="TASMAN HORIZON", etd=date(2024, 4, 2)))], "the ship from the hub"


def certificate(number):
    return document("certificate_of_origin", invoice_number=number, exporter=Party("KLEINHANS FALZTECHNIK GMBH", "", "DE"))


def test_invoice_quoted_wrongly_hits():
    assert [*look(invoice_quoted_wrongly, invoice(), certificate("90114727"))]


def test_invoice_quoted_wrongly_stays_quiet():
    assert not [*look(invoice_quoted_wrongly, invoice(), certificate("90114772"))]
    assert not [*look(invoice_quoted_wrongly, invoice(), certificate("CT-5511"))], "another reference"
