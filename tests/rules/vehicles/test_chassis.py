"""Chassis numbers."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.rules.vehicles.chassis import (
    chassis_number_impossible,
    chassis_number_reused,
    chassis_of_another_make,
    model_year_outside_code,
    vehicle_without_chassis_number,
)
from tests.papers import bill, document, invoice, line, look, shipment, vehicle


def car(words: str = "USED TOYOTA AXIO", **facts):
    """A shipment of one car by invoice."""
    return shipment(invoice(goods=(line(words, hs_code="870340", vehicle=vehicle(**facts)),)))


def test_vehicle_without_chassis_number_hits():
    (found,) = look(vehicle_without_chassis_number, car("USED TOYOTA LAND CRUISER 2006", chassis=None, model="Land Cruiser"))
    assert found.severity == Severity.MEDIUM


def test_vehicle_without_chassis_number_stays_quiet():
    assert not list(look(vehicle_without_chassis_number, car()))
    bare = invoice(goods=(line("USED TOYOTA AXIO", hs_code="870340"),))
    assert not list(look(vehicle_without_chassis_number, shipment(bare, document("vehicle_certificate"))))
    assert not list(look(vehicle_without_chassis_number, shipment(bare, bill(lines=("CHASSIS NO. NKE165-7214418",)))))
    assert not list(look(vehicle_without_chassis_number, shipment(invoice(goods=(line("USED AUTO PARTS", hs_code="870899"),)))))


@pytest.mark.parametrize("number", ["1GNEL19X53B108842", "WDDUG8GO1JA402871"])
def test_chassis_number_impossible_hits(number):
    assert list(look(chassis_number_impossible, car("USED CHEVROLET ASTRO VAN", chassis=number, make=None)))


@pytest.mark.parametrize("number", ["NKE165-7214418", "DJ3FS-502218", "GE6-1721190", "WDDUG8GB1JA402871", "1M8GDM9AXKP042788"])
def test_chassis_number_impossible_stays_quiet(number):
    assert not list(look(chassis_number_impossible, car(chassis=number)))


@pytest.mark.parametrize(
    ("make", "model", "number"), [("Mitsubishi", "Pajero", "URJ201-4190288"), ("Toyota", "Hilux Surf", "URJ202-4158103"), ("Honda", "Fit", "WDB2211861A123456")]
)
def test_chassis_of_another_make_hits(make, model, number):
    (found,) = look(chassis_of_another_make, car(f"USED {make} {model}".upper(), make=make, model=model, chassis=number))
    assert found.severity == Severity.HIGH


@pytest.mark.parametrize(
    ("make", "model", "number"),
    [
        ("Lexus", "NX300h", "AYZ10-1018842"),
        ("Toyota", "Land Cruiser 100", "UZJ100-0153327"),
        ("Toyota", "Premio", "NZT260-3214418"),
        ("Mercedes-Benz", "S 560", "WDDUG8GB1JA402871"),
        ("Toyota", "Corolla Fielder", "NKE165-7214418"),
    ],
)
def test_chassis_of_another_make_stays_quiet(make, model, number):
    assert not list(look(chassis_of_another_make, car(f"USED {make} {model}".upper(), make=make, model=model, chassis=number)))


def test_chassis_number_reused_hits():
    one, two = line("USED TOYOTA COROLLA", vehicle=vehicle()), line("USED TOYOTA LAND CRUISER", vehicle=vehicle())
    assert list(look(chassis_number_reused, shipment(invoice(goods=(one, two)))))


def test_chassis_number_reused_stays_quiet():
    one, two = line("USED TOYOTA COROLLA AXIO", vehicle=vehicle()), line("TOYOTA AXIO", vehicle=vehicle())
    assert not list(look(chassis_number_reused, shipment(invoice(goods=(one,)), bill(goods=(two,)))))


def test_model_year_outside_code_hits():
    assert list(look(model_year_outside_code, car(year=2006, chassis="URJ202-4158103")))


def test_model_year_outside_code_stays_quiet():
    assert not list(look(model_year_outside_code, car(year=2019, chassis="NKE165-7214418")))
    assert not list(look(model_year_outside_code, car(year=2014, chassis="KSP130-2118802")))
