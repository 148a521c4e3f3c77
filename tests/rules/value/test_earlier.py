from dataclasses import replace
from datetime import date

from checker.model.finding import Severity
from checker.rules.value.earlier import split_under_a_limit_over_time
from tests.ledger.earlier import ledger, shipment
from tests.papers import DANDONG, document, invoice, look


def part(day, amount, number, **more):
    return invoice(invoice_number=number, invoice_date=date(2024, 2, day), total_amount=amount, currency="USD", **more)


BEFORE = [shipment(part(5, 9400.0, "K-101")), shipment(part(9, 9800.0, "K-102"))]


def test_split_under_a_limit_over_time_hits():
    (found,) = look(split_under_a_limit_over_time, part(14, 9700.0, "K-103"), ledger=ledger(*BEFORE))
    assert found.severity == Severity.LOW
    assert "28,900.00 in all" in found.message
    (watched,) = look(split_under_a_limit_over_time, part(14, 9700.0, "K-103", final_destination=DANDONG), ledger=ledger(*BEFORE))
    assert watched.severity == Severity.MEDIUM


def test_split_under_a_limit_over_time_stays_quiet():
    assert not list(look(split_under_a_limit_over_time, part(14, 9700.0, "K-103"), ledger=ledger(BEFORE[0])))
    assert not list(look(split_under_a_limit_over_time, part(14, 6100.0, "K-103"), ledger=ledger(*BEFORE)))


def test_split_under_a_limit_over_time_counts_a_shipment_once():
    paper = replace(part(5, 9400.0, "K-101"), sha256="ab" * 32)
    twice = shipment(paper, name="one"), shipment(paper, document("packing_list"), name="two")
    assert not list(look(split_under_a_limit_over_time, part(14, 9700.0, "K-103"), ledger=ledger(*twice)))
