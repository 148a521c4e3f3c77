"""Bills against bills."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.consistency.bills import master_and_house_disagree, same_container_on_two_bills, switched_bill
from tests.papers import DALIAN, bill, container, look, shipment

STRANGER = Party("MUSANDAM POLYMERS TRADING LLC", "SOHAR", "OM")
SECOND = {"file": "second.pdf", "bl_number": "OUL23101266", "shipper": STRANGER, "port_of_loading": DALIAN}


def test_switched_bill_hits() -> None:
    (finding,) = look(switched_bill, shipment(bill(), bill(clauses="SWITCH B/L ISSUED AT DUBAI. FIRST SET SURRENDERED.", **SECOND)))
    assert finding.severity is Severity.HIGH
    (alone,) = look(switched_bill, bill(clauses="SWITCHED B/L"))
    assert alone.severity is Severity.MEDIUM


def test_switched_bill_stays_quiet() -> None:
    assert not list(look(switched_bill, bill(clauses="TELEX RELEASE. SURRENDERED AT ORIGIN. SWITCHGEAR PANELS.")))


def test_same_container_on_two_bills_hits() -> None:
    (finding,) = look(same_container_on_two_bills, shipment(bill(), bill(**SECOND)))
    assert "TEMU3301873" in finding.message


def test_same_container_on_two_bills_stays_quiet() -> None:
    assert not list(look(same_container_on_two_bills, shipment()))
    groupage = bill(file="b.pdf", bl_number="NV2", shipper=STRANGER, gross_weight_kg=410.0)
    assert not list(look(same_container_on_two_bills, shipment(bill(), groupage)))
    assert not list(
        look(same_container_on_two_bills, shipment(bill("house_bill_of_lading", master_bl_number="MB1"), bill(file="m.pdf", bl_number="MB1", shipper=STRANGER)))
    )


def test_master_and_house_disagree_hits() -> None:
    house = bill("house_bill_of_lading", master_bl_number="MB1")
    (finding,) = look(master_and_house_disagree, shipment(house, bill(file="m.pdf", bl_number="MB1", containers=(container("MSCU6600114"),))))
    assert finding.severity is Severity.HIGH
    assert list(look(master_and_house_disagree, shipment(house, bill(file="m.pdf", bl_number="MB1", port_of_discharge=DALIAN))))


def test_master_and_house_disagree_stays_quiet() -> None:
    house = bill("house_bill_of_lading", master_bl_number="MB1")
    assert not list(look(master_and_house_disagree, shipment(house, bill(file="m.pdf", bl_number="MB1", shipper=STRANGER))))
