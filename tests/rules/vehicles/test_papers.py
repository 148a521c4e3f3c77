"""Vehicles whose papers do not belong to them."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.rules.vehicles.papers import engine_of_another_model, used_car_without_deregistration
from tests.papers import SYDNEY, YOKOHAMA, document, line, look, shipment, stops, vehicle

WAY = stops(("port_of_loading", YOKOHAMA), ("port_of_discharge", SYDNEY))


def sale(*lines, **car):
    goods = (line("USED TOYOTA COROLLA AXIO", hs_code="870322", vehicle=vehicle(**car)),)
    return shipment(document("commercial_invoice", invoice_date=date(2023, 5, 2), goods=goods, lines=lines), route=WAY)


def test_used_car_without_deregistration_hits():
    assert [f.severity for f in look(used_car_without_deregistration, sale())] == [Severity.INFO]


def test_used_car_without_deregistration_stays_quiet():
    assert not list(look(used_car_without_deregistration, sale("Export Certificate No. 2023-114")))
    assert not list(look(used_car_without_deregistration, shipment()))


def test_engine_of_another_model_hits():
    (found,) = look(engine_of_another_model, sale(chassis="URJ201-4012345", engine_cc=1800.0, make="Lexus"))
    assert found.severity == Severity.MEDIUM


def test_engine_of_another_model_stays_quiet():
    assert not list(look(engine_of_another_model, sale(chassis="URJ201-4012345", engine_cc=5700.0, make="Lexus")))
    assert not list(look(engine_of_another_model, shipment()))
