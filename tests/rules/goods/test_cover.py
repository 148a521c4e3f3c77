"""Goods under other goods."""

from __future__ import annotations

from checker.rules.goods.cover import cover_cargo_over_heavy_boxes, more_cars_than_boxes_hold, parts_as_heavy_as_cars, vehicle_in_a_carton
from tests.papers import bill, container, line, look, packing_list, shipment, vehicle

ORE = line("IRON ORE FINES IN BULK", hs_code="260111", quantity=2300.0, unit="MT", gross_weight_kg=2_300_000.0)


def test_cover_cargo_over_heavy_boxes_hits():
    crates = line("ASSEMBLY PARTS OF PUMP, 132 WOODEN CRATES", hs_code="841391", gross_weight_kg=3960.0)
    assert list(look(cover_cargo_over_heavy_boxes, bill(goods=(ORE, crates), containers=())))


def test_cover_cargo_over_heavy_boxes_stays_quiet():
    sample = line("IRON ORE SAMPLES, 2 BOXES", hs_code="260111", gross_weight_kg=40.0)
    assert not list(look(cover_cargo_over_heavy_boxes, bill(goods=(ORE, sample), containers=())))
    assert not list(look(cover_cargo_over_heavy_boxes, shipment()))


def test_parts_as_heavy_as_cars_hits():
    goods = line("USED PARTS AND HOUSEHOLD GOODS", hs_code="870899", quantity=3.0, gross_weight_kg=6420.0)
    assert list(look(parts_as_heavy_as_cars, packing_list(goods=(goods,))))


def test_parts_as_heavy_as_cars_stays_quiet():
    engines = line("USED ENGINES AND PARTS", hs_code="840734", quantity=4.0, gross_weight_kg=6000.0)
    effects = line("HOUSEHOLD GOODS AND PERSONAL EFFECTS", hs_code=None, quantity=120.0, gross_weight_kg=4200.0)
    assert not list(look(parts_as_heavy_as_cars, packing_list(goods=(engines, effects))))


def cars(count):
    return tuple(line("USED TOYOTA", hs_code="870323", vehicle=vehicle(chassis=f"NKE165-72144{n:02d}")) for n in range(count))


def test_more_cars_than_boxes_hold_hits():
    assert list(look(more_cars_than_boxes_hold, bill(goods=cars(9), containers=(container(size_type="40HC"),))))
    assert list(look(more_cars_than_boxes_hold, bill(volume_m3=90.0)))


def test_more_cars_than_boxes_hold_stays_quiet():
    assert not list(look(more_cars_than_boxes_hold, bill(goods=cars(4), containers=(container(size_type="40HC"),))))
    assert not list(look(more_cars_than_boxes_hold, bill(volume_m3=90.0, containers=())))


def test_vehicle_in_a_carton_hits():
    car = line("USED MOTOR CAR TOYOTA", hs_code="870323", unit="CARTONS", vehicle=vehicle())
    assert list(look(vehicle_in_a_carton, packing_list(goods=(car,))))


def test_vehicle_in_a_carton_stays_quiet():
    assert not list(look(vehicle_in_a_carton, packing_list(goods=cars(1))))
