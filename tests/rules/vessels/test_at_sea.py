"""What ships do out of port."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.places import Place
from checker.rules.vessels.at_sea import ship_to_ship_transfer
from tests.papers import bill, fact, invoice, line, look, packing_list, shipment

GAS_OIL = line("GAS OIL 500 PPM", hs_code="271019")
AT_SEA = fact("port_of_discharge", Place("EAST CHINA SEA"), text="EAST CHINA SEA, STS POSITION TO BE NOMINATED")


def worst(*documents):
    return max((f.severity for f in look(ship_to_ship_transfer, shipment(*documents))), default=None)


def test_ship_to_ship_transfer_hits():
    assert worst(bill(port_of_discharge=AT_SEA, place_of_delivery=None, goods=(GAS_OIL,))) == Severity.HIGH
    assert worst(bill(clauses="SHIP-TO-SHIP TRANSFER PERMITTED", goods=(GAS_OIL,))) == Severity.HIGH


def test_ship_to_ship_transfer_stays_quiet():
    assert worst(invoice(), packing_list(), bill()) is None
    assert worst(bill(goods=(GAS_OIL,), clauses="SHIP-TO-SHIP TRANSFER NOT PERMITTED")) is None


def test_it_hides_that_it_hides():
    assert worst(bill(clauses="AIS AT MASTER'S DISCRETION", goods=(GAS_OIL,))) == Severity.HIGH


def test_small_print_about_transfers_is_read_only_with_fuel_aboard():
    assert worst(bill(lines=("CARRIER MAY PERFORM SHIP TO SHIP TRANSFER",))) is None
