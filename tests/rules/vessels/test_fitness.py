"""Ships that do not fit."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.vessels.fitness import one_ship_with_two_numbers, radio_number_of_another_flag, ship_unfit_for_cargo
from tests.papers import bill, document, line, look, shipment


def test_ship_unfit_for_cargo_hits():
    assert list(look(ship_unfit_for_cargo, bill(vessel="M/T NORDVIK GLACIER")))
    assert list(look(ship_unfit_for_cargo, bill(lines=("VESSEL TYPE: OIL TANKER",))))
    assert list(look(ship_unfit_for_cargo, bill(lines=("Type of vessel: Car Carrier",), containers=(), goods=(line("GAS OIL 10PPM IN BULK", hs_code="271019"),))))


def test_ship_unfit_for_cargo_stays_quiet():
    assert not list(look(ship_unfit_for_cargo, shipment()))
    assert not list(look(ship_unfit_for_cargo, bill(vessel="M/T CLEAN SEA", containers=(), goods=(line("GAS OIL", hs_code="271019"),))))
    assert not list(look(ship_unfit_for_cargo, bill(lines=("VESSEL TYPE: CONTAINER",))))


def test_one_ship_with_two_numbers_hits():
    one, two = bill(imo_number="9319466"), document("arrival_notice", vessel="NORDVIK GLACIER", imo_number="9074729")
    assert [f.severity for f in look(one_ship_with_two_numbers, shipment(one, two))] == [Severity.HIGH]
    renamed = document("arrival_notice", vessel="JADE LOTUS", imo_number="9319466")
    assert [f.severity for f in look(one_ship_with_two_numbers, shipment(one, renamed))] == [Severity.MEDIUM]


def test_one_ship_with_two_numbers_stays_quiet():
    feeder = document("arrival_notice", vessel="JADE LOTUS", imo_number="9074729")
    assert not list(look(one_ship_with_two_numbers, shipment(bill(imo_number="9319466"), feeder)))
    assert not list(look(one_ship_with_two_numbers, shipment(bill(imo_number="9319466"), document("arrival_notice", vessel="M/V NORDVIK GLACIER V.406S", imo_number="IMO 9319466"))))


def test_radio_number_of_another_flag_hits():
    assert [f.severity for f in look(radio_number_of_another_flag, bill(flag="PANAMA", lines=("MMSI: 445123000",)))] == [Severity.CRITICAL]
    assert [f.severity for f in look(radio_number_of_another_flag, bill(flag="PANAMA", lines=("MMSI 667001234",)))] == [Severity.MEDIUM]


def test_radio_number_of_another_flag_stays_quiet():
    assert not list(look(radio_number_of_another_flag, bill(flag="PANAMA", lines=("MMSI 356123000",))))
    assert not list(look(radio_number_of_another_flag, bill(lines=("MMSI 999123000",))))
    assert not list(look(radio_number_of_another_flag, shipment()))
