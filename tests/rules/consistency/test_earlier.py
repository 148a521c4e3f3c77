from dataclasses import replace
from datetime import date

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.consistency.earlier import bill_number_used_before, bill_switched_under_way, invoice_used_before, paper_of_another_shipment
from tests.ledger.earlier import ledger, shipment
from tests.papers import DALIAN, SINGAPORE, bill, document, invoice, line, look

OTHER = Party("HANGANG MOTORS CO LTD", "77 PORT ROAD, INCHEON, KOREA", "KR")
STRANGER = Party("ORIENT PEARL SUPPLY LTD", "5 HARBOUR STREET, HONG KONG", "HK")
CARS = (line("USED LEXUS LX570", hs_code="870324"),)


def test_bill_number_used_before_hits():
    (found,) = look(bill_number_used_before, bill(), ledger=ledger(shipment(bill(consignee=OTHER, notify_party=OTHER, goods=CARS))))
    assert found.severity == Severity.HIGH
    assert "other goods and other receivers" in found.message


def test_bill_number_used_before_stays_quiet():
    assert not list(look(bill_number_used_before, bill(), invoice(), ledger=ledger(shipment(bill(), name="one"), shipment(bill(), invoice(), name="two"))))


def test_a_short_number_is_not_known_again():
    assert not list(look(bill_number_used_before, bill(bl_number="1001"), ledger=ledger(shipment(bill(bl_number="1001", consignee=OTHER, goods=CARS)))))


def test_a_masters_number_is_shared_by_all_its_house_bills():
    house = {"kind": "house_bill_of_lading", "master_bl_number": "MAEU12345678"}
    forwarder = Party("SEAWAY FREIGHT FORWARDING PTY LTD", "1 QUAY STREET, SYDNEY, AUSTRALIA", "AU")
    master = bill(bl_number="MAEU12345678", consignee=forwarder, shipper=replace(forwarder, name="SEAWAY LOGISTICS GMBH", country="DE"))
    known = ledger(shipment(master, bill(**house, bl_number="HSE0000001", consignee=OTHER, notify_party=OTHER, goods=CARS)))
    assert not list(look(bill_number_used_before, master, bill(**house, bl_number="HSE0000002"), ledger=known))


def test_invoice_used_before_hits():
    before = ledger(shipment(invoice(total_amount=61000.0, buyer=OTHER, consignee=OTHER), bill(bl_number="NVK624099999", consignee=OTHER, notify_party=OTHER)))
    (found,) = look(invoice_used_before, invoice(), bill(), ledger=before)
    assert found.severity == Severity.HIGH
    assert "EUR 61,000.00 instead of 104,490.00" in found.message


def test_invoice_used_before_stays_quiet():
    assert not list(look(invoice_used_before, invoice(), bill(), ledger=ledger(shipment(invoice(), bill(), name="again"))))


def test_another_sellers_invoice_of_that_number_is_another_invoice():
    assert not list(look(invoice_used_before, invoice(), bill(), ledger=ledger(shipment(invoice(seller=OTHER, buyer=STRANGER, consignee=STRANGER)))))


def test_an_invoice_that_goes_in_two_parts_is_a_remark():
    known = ledger(shipment(invoice(), bill(bl_number="NVK624099999", containers=())))
    assert [f.severity for f in look(invoice_used_before, invoice(), bill(), ledger=known)] == [Severity.LOW]


def test_bill_switched_under_way_hits():
    first = bill(bl_number="DLC24020001", shipper=STRANGER, port_of_loading=DALIAN, on_board_date=date(2024, 2, 3), port_of_discharge=SINGAPORE, place_of_delivery=SINGAPORE)
    (found,) = look(bill_switched_under_way, bill(), ledger=ledger(shipment(first)))
    assert found.severity == Severity.HIGH


def test_bill_switched_under_way_stays_quiet():
    later = bill(bl_number="DLC24020001", shipper=STRANGER, on_board_date=date(2024, 9, 3))
    groupage = bill(bl_number="DLC24020001", shipper=STRANGER, gross_weight_kg=811.0)
    assert not list(look(bill_switched_under_way, bill(), ledger=ledger(shipment(later))))
    assert not list(look(bill_switched_under_way, bill(), ledger=ledger(shipment(groupage))))


def certificate(digest="ab" * 32):
    return replace(document("inspection_certificate", issue_date=date(2024, 2, 1)), sha256=digest)


def test_paper_of_another_shipment_hits():
    first = shipment(bill(bl_number="DLC24020001", consignee=OTHER, notify_party=OTHER, goods=CARS), replace(invoice(buyer=OTHER, consignee=OTHER), sha256="cd" * 32), certificate())
    second = (replace(bill(), sha256="ef" * 32), replace(invoice(), sha256="aa" * 32), certificate())
    (found,) = look(paper_of_another_shipment, *second, ledger=ledger(replace(first, documents=(replace(first.documents[0], sha256="bb" * 32), *first.documents[1:]))))
    assert "inspection certificate" in found.message


def test_paper_of_another_shipment_stays_quiet():
    papers = (replace(bill(), sha256="ef" * 32), certificate())
    assert not list(look(paper_of_another_shipment, *papers, ledger=ledger(shipment(*papers))))
