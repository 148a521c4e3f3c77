"""Vehicles and machines against measures, tariff and market."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.vehicles.limits import engine_against_tariff_code, machines_to_a_border_place, vehicle_over_russia_limits
from tests.papers import DALIAN, DANDONG, YOKOHAMA, bill, document, line, look, shipment, vehicle

VLADIVOSTOK = Place("Vladivostok", "RU", "RUVVO", 43.1, 131.9, "name", "Vladivostok", printed_country="RU", kind="port")
SHANGHAI = Place("Shanghai", "CN", "CNSHA", 31.23, 121.47, "name", "Shanghai", printed_country="CN", kind="port")
AUCKLAND = Place("Auckland", "NZ", "NZAKL", -36.84, 174.76, "name", "Auckland", printed_country="NZ", kind="port")
DEALER = Party("HIKARI TRADING CO., LTD.", "NIIGATA, JAPAN", "JP")


def sale(place: Place, *goods, day: date = date(2023, 11, 2)):
    """A sale from Yokohama to that place in yen."""
    return shipment(
        document(
            "commercial_invoice",
            seller=DEALER,
            invoice_date=day,
            currency="JPY",
            port_of_loading=YOKOHAMA,
            port_of_discharge=place,
            final_destination=place,
            goods=goods,
        )
    )


def used(cc: float = 2487.0, price: float = 3_000_000.0, hs: str = "870340", chassis: str = "AXUH80-0031256", **more):
    """One used car."""
    return line(
        "USED TOYOTA HARRIER HYBRID", hs_code=hs, unit_price=price, amount=price, vehicle=vehicle(chassis=chassis, engine_cc=cc, model="Harrier", **more)
    )


def test_vehicle_over_russia_limits_hits():
    (found,) = look(vehicle_over_russia_limits, sale(VLADIVOSTOK, used()))
    assert found.severity == Severity.CRITICAL
    assert "1,900" in found.message


def test_one_car_on_invoice_and_bill_is_one_finding():
    billed = sale(VLADIVOSTOK, used()).documents[0]
    shipped = bill(goods=(line("1 UNIT USED HYBRID STATION WAGON 2,487CC", hs_code="870340", unit_price=None, amount=None),), shipper=DEALER, port_of_loading=YOKOHAMA,
                   port_of_discharge=VLADIVOSTOK, on_board_date=date(2023, 11, 6), issue_date=date(2023, 11, 6), place_of_delivery=None)  # fmt: skip
    assert len(list(look(vehicle_over_russia_limits, shipment(billed, shipped)))) == 1


def test_the_engine_is_read_from_the_words_too():
    car = line("USED TOYOTA HARRIER 2,487CC PETROL", hs_code="870323", unit_price=3_000_000.0, amount=3_000_000.0)
    (found,) = look(vehicle_over_russia_limits, sale(VLADIVOSTOK, car))
    assert found.severity == Severity.CRITICAL


def test_a_limit_of_a_state_that_the_papers_do_not_touch_is_no_law():
    car = used()
    sold = shipment(document("commercial_invoice", invoice_date=date(2023, 11, 2), currency="USD", port_of_loading=SHANGHAI, port_of_discharge=VLADIVOSTOK, goods=(car,)))
    (found,) = look(vehicle_over_russia_limits, sold)
    assert found.severity == Severity.MEDIUM
    assert "would be over the limit" in found.message
    assert "Export Trade Control Order" not in " ".join(found.basis)


@pytest.mark.parametrize(
    ("place", "car", "day"),
    [
        (VLADIVOSTOK, used(996.0, 385_000.0, "870321", "KSP130-2118802"), date(2024, 3, 15)),
        (VLADIVOSTOK, used(), date(2021, 3, 15)),
        (AUCKLAND, used(), date(2024, 3, 15)),
    ],
)
def test_vehicle_over_russia_limits_stays_quiet(place, car, day):
    assert not list(look(vehicle_over_russia_limits, sale(place, car, day=day)))


def test_engine_against_tariff_code_hits():
    assert list(look(engine_against_tariff_code, sale(AUCKLAND, used(5662.0, hs="870323"))))


def test_engine_against_tariff_code_stays_quiet():
    assert not list(look(engine_against_tariff_code, sale(AUCKLAND, used(2487.0), used(1496.0, hs="870322"), used(1500.0, hs="870322"))))


def test_machines_to_a_border_place_hits():
    (found,) = look(machines_to_a_border_place, sale(DANDONG, line("USED HYDRAULIC EXCAVATOR PC200", hs_code="842952")))
    assert found.severity == Severity.HIGH


def test_machines_to_a_border_place_stays_quiet():
    assert not list(look(machines_to_a_border_place, sale(DALIAN, line("INJECTION MOULDING MACHINE", hs_code="847710"))))
    assert not list(look(machines_to_a_border_place, sale(VLADIVOSTOK, used(996.0, 385_000.0, "870321", "KSP130-2118802"), day=date(2021, 3, 15))))
    assert not list(look(machines_to_a_border_place, shipment(bill(goods=(line("USED WHEEL LOADER 2011", hs_code="842951"),)))))
