"""Weights that cannot be."""

from __future__ import annotations

from dataclasses import replace

from checker.model.finding import Severity
from checker.rules.goods.weights import density_impossible, net_weight_over_gross, unit_weight_impossible, vehicle_hidden_as_parts
from tests.papers import bill, invoice, line, look, packing_list, shipment, vehicle


def test_net_weight_over_gross_hits():
    assert list(look(net_weight_over_gross, packing_list(net_weight_kg=24500.0, gross_weight_kg=24050.0)))


def test_net_weight_over_gross_stays_quiet():
    assert not list(look(net_weight_over_gross, packing_list(net_weight_kg=2720.0, gross_weight_kg=2720.0)))


def test_unit_weight_impossible_hits():
    light = line("USED HYDRAULIC EXCAVATOR PC200", hs_code="842952", gross_weight_kg=900.0)
    assert list(look(unit_weight_impossible, shipment(packing_list(goods=(light,)))))


def test_unit_weight_impossible_stays_quiet():
    car = line("USED TOYOTA AXIO HYBRID 2019", hs_code="870340", gross_weight_kg=1140.0, vehicle=vehicle())
    parts = line("BUCKET TEETH FOR EXCAVATOR", hs_code="843149", gross_weight_kg=8.0)
    assert not list(look(unit_weight_impossible, shipment(packing_list(goods=(car, parts)))))


def test_density_impossible_hits():
    assert list(look(density_impossible, bill(gross_weight_kg=18000.0, volume_m3=0.9)))


def test_goods_as_dense_as_machines_but_called_jackets_are_a_remark():
    jackets = line("MENS WOVEN PADDED JACKETS", hs_code="620140")
    (found,) = look(density_impossible, bill(goods=(jackets,), gross_weight_kg=29_000.0, volume_m3=10.0))
    assert "chapter 62" in found.message
    assert not list(look(density_impossible, bill(goods=(jackets,), gross_weight_kg=6_200.0, volume_m3=28.0)))


def test_toys_as_dense_as_machines_ask_for_a_review_unless_a_scanner_read_them():
    toys = line("PLASTIC TOYS, DOLLS", hs_code="950300")
    (found,) = look(density_impossible, bill(goods=(toys,), gross_weight_kg=21_000.0, volume_m3=15.0))
    assert found.severity == Severity.MEDIUM
    (read,) = look(density_impossible, replace(bill(goods=(toys,), gross_weight_kg=21_000.0, volume_m3=15.0), read_by="ocr"))
    assert read.severity == Severity.LOW
    assert not list(look(density_impossible, bill(goods=(toys,), gross_weight_kg=6_000.0, volume_m3=15.0)))


def test_density_impossible_stays_quiet():
    assert not list(look(density_impossible, bill(gross_weight_kg=2940.0, volume_m3=13.6)))


def test_vehicle_hidden_as_parts_hits():
    cut = line("USED CAR PARTS: ALPHARD CUT AYH30-0098124 / AYH30-0101877", hs_code="870899")
    (found,) = look(vehicle_hidden_as_parts, shipment(packing_list(goods=(cut,))))
    assert "AYH30-0101877" in found.message


def test_vehicle_hidden_as_parts_stays_quiet():
    assert not list(
        look(
            vehicle_hidden_as_parts,
            shipment(invoice(goods=(line("BRAKE PAD SET", hs_code="870830"), line("BUMPER FOR CHASSIS NKE165-7214418", hs_code="870810")))),
        )
    )


def test_parts_under_the_code_of_whole_vehicles_are_asked_about():
    (found,) = look(vehicle_hidden_as_parts, shipment(invoice(goods=(line("AUTO SPARE PARTS", hs_code="8703239010"),))))
    assert found.severity is Severity.MEDIUM
    assert not list(look(vehicle_hidden_as_parts, shipment(invoice(goods=(line("USED CAR WITH SPARE PARTS", hs_code="870323"),)))))
