"""Weights, measures, packages and quantities."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.consistency.figures import measure_clash, package_clash, quantity_clash, weight_clash
from tests.papers import bill, document, fact, invoice, line, look, packing_list, shipment


def test_weight_clash_hits() -> None:
    (finding,) = look(weight_clash, shipment(packing_list(gross_weight_kg=24500.0), bill(gross_weight_kg=2450.0)))
    assert finding.severity is Severity.HIGH
    assert "24,500" in finding.message


def test_weight_clash_stays_quiet() -> None:
    assert not list(look(weight_clash, shipment()))
    assert not list(look(weight_clash, shipment(packing_list(gross_weight_kg=2940.0), bill(gross_weight_kg=2941.5))))
    two = packing_list(gross_weight_kg=1000.0), packing_list(file="b.pdf", invoice_number="B2", gross_weight_kg=1940.0)
    assert not list(look(weight_clash, shipment(*two, bill(gross_weight_kg=2940.0))))
    assert not list(
        look(
            weight_clash,
            shipment(bill(gross_weight_kg=2120.0, goods=(line(), line())), document("inspection_certificate", goods=(line(),), gross_weight_kg=1030.0)),
        )
    )
    assert not list(look(weight_clash, shipment(invoice(gross_weight_kg=fact("gross_weight_kg", 12.4, text="12.400 KG")), bill(gross_weight_kg=12400.0)))), "a mark of thousands"


def test_measure_clash_hits() -> None:
    assert list(look(measure_clash, shipment(packing_list(volume_m3=31.0), bill(volume_m3=12.0))))


def test_measure_clash_stays_quiet() -> None:
    assert not list(look(measure_clash, shipment(packing_list(volume_m3=13.5), bill())))


def test_package_clash_hits() -> None:
    assert list(look(package_clash, shipment(packing_list(packages=100.0, package_unit="CTNS"), bill(packages=120.0, package_unit="CARTONS"))))


def test_package_clash_stays_quiet() -> None:
    assert not list(look(package_clash, shipment()))
    assert not list(look(package_clash, shipment(packing_list(packages=100.0, package_unit="CTNS"), bill(packages=4.0, package_unit="PALLETS"))))


def test_quantity_clash_hits() -> None:
    (finding,) = look(quantity_clash, shipment(invoice(goods=(line(quantity=400.0),)), packing_list(goods=(line(quantity=480.0),))))
    assert "400" in finding.message
    assert "480" in finding.message


def test_quantity_clash_stays_quiet() -> None:
    assert not list(look(quantity_clash, shipment(invoice(), packing_list())))
    split = packing_list(goods=(line(quantity=150.0), line(quantity=250.0)))
    assert not list(look(quantity_clash, shipment(invoice(goods=(line(quantity=400.0), line("KNIFE"))), split)))
    assert not list(look(quantity_clash, shipment(invoice(goods=(line(quantity=20.0, unit="MT"),)), packing_list(goods=(line(quantity=800.0, unit="BAGS"),)))))
    assert not list(
        look(quantity_clash, shipment(invoice(goods=(line(quantity=400.0),)), packing_list(invoice_number="OTHER-1", goods=(line(quantity=480.0),))))
    )
