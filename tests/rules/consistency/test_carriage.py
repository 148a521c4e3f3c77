"""Boxes, seals, ships and references."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.consistency.carriage import container_clash, reference_clash, seal_clash, vessel_clash
from tests.papers import bill, container, document, invoice, look, packing_list, shipment

OTHER = container("MSCU6600114")


def test_container_clash_hits() -> None:
    (finding,) = look(container_clash, shipment(packing_list(containers=(OTHER,)), bill()))
    assert finding.severity is Severity.HIGH
    (typed,) = look(container_clash, shipment(packing_list(containers=(container("TEMU3301878"),)), bill()))
    assert typed.severity is Severity.LOW


def test_container_clash_stays_quiet() -> None:
    assert not list(look(container_clash, shipment(packing_list(containers=(container(),)), bill())))
    assert not list(look(container_clash, shipment(packing_list(containers=(container(),)), bill(containers=(container(), OTHER)))))


def test_seal_clash_hits() -> None:
    assert list(look(seal_clash, shipment(packing_list(containers=(container(seal="XX40012"),)), bill())))


def test_seal_clash_stays_quiet() -> None:
    assert not list(look(seal_clash, shipment(packing_list(containers=(container(seal="31887"),)), bill())))


def test_vessel_clash_hits() -> None:
    (finding,) = look(vessel_clash, shipment(invoice(vessel="ORIENT LARK"), bill()))
    assert finding.severity is Severity.LOW
    (graver,) = look(vessel_clash, shipment(bill(imo_number="9074729"), document("arrival_notice", vessel="NORDVIK GLACIER", imo_number="8905490")))
    assert graver.severity is Severity.MEDIUM


def test_vessel_clash_stays_quiet() -> None:
    assert not list(look(vessel_clash, shipment(invoice(vessel="M/V NORDVIK GLACIER"), bill())))
    assert not list(look(vessel_clash, shipment(document("booking_confirmation", vessel="ORIENT LARK"), bill())))


def test_reference_clash_hits() -> None:
    assert list(look(reference_clash, shipment(invoice(lc_number="LC08170"), bill(lc_number="LC08710"))))


def test_reference_clash_stays_quiet() -> None:
    assert not list(look(reference_clash, shipment(invoice(lc_number="LC 08170"), bill(lc_number="LC08170"))))
