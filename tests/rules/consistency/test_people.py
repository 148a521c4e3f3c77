"""Parties on several papers."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.consistency.people import consignee_clash, shipper_clash
from tests.papers import BUYER, bill, document, invoice, look, shipment

STRANGER = Party("FIVE CONTINENTS OCEAN CULTURE CO., LTD.", "DALIAN", "CN")
BANK = Party("EASTERN BANK PLC", "DHAKA", "BD")


def test_consignee_clash_hits() -> None:
    (finding,) = look(consignee_clash, shipment(invoice(), document("arrival_notice", consignee=STRANGER, notify_party=STRANGER)))
    assert finding.severity is Severity.HIGH


def test_consignee_clash_stays_quiet() -> None:
    assert not list(look(consignee_clash, shipment()))
    assert not list(look(consignee_clash, shipment(invoice(), bill(consignee=Party("TO ORDER", to_order=True)))))
    assert not list(look(consignee_clash, shipment(invoice(), bill(consignee=BANK))))
    assert not list(look(consignee_clash, shipment(invoice(buyer=STRANGER, consignee=BUYER), bill())))
    master = bill(
        file="m.pdf", bl_number="MB1", shipper=Party("HAMBURG CARGO LOGISTICS GMBH"), consignee=Party("SYDNEY CARGO LOGISTICS PTY"), notify_party=None
    )
    assert not list(look(consignee_clash, shipment(invoice(), bill("house_bill_of_lading", master_bl_number="MB1"), master)))
    town = Party("SYDNEY", "AUSTRALIA", "AU")
    assert not list(look(consignee_clash, shipment(document("packing_list", ship_to=town), bill()))), "a town in a Ship To box is no receiver"


def test_shipper_clash_hits() -> None:
    (finding,) = look(shipper_clash, shipment(invoice(), bill(shipper=STRANGER)))
    assert finding.severity is Severity.LOW
    (graver,) = look(shipper_clash, shipment(bill(), bill("sea_waybill", shipper=STRANGER)))
    assert graver.severity is Severity.MEDIUM


def test_shipper_clash_stays_quiet() -> None:
    assert not list(look(shipper_clash, shipment()))
    assert not list(look(shipper_clash, shipment(invoice(seller=STRANGER, manufacturer=bill().shipper.value), bill())))
