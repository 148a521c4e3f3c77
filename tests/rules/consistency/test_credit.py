"""Letters of credit and covers against what is presented under them."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.rules.consistency.credit import cover_far_from_the_value, invoice_beyond_the_credit, shipped_after_the_credit_ended
from tests.papers import bill, document, invoice, look

CREDIT = {"lc_number": "LC-0817", "currency": "EUR", "total_amount": 104490.0, "expiry_date": date(2024, 3, 31)}


def test_invoice_beyond_the_credit_hits():
    (found,) = look(invoice_beyond_the_credit, document("letter_of_credit", **CREDIT), invoice(total_amount=156000.0))
    assert found.severity is Severity.MEDIUM
    assert "49% over" in found.message


def test_invoice_beyond_the_credit_stays_quiet():
    assert not [*look(invoice_beyond_the_credit, document("letter_of_credit", **CREDIT), invoice())]
    about = document("letter_of_credit", lines=("ABOUT EUR 104,490.00",), **CREDIT)
    assert not [*look(invoice_beyond_the_credit, about, invoice(total_amount=112000.0))], "about allows ten per cent"
    assert not [*look(invoice_beyond_the_credit, document("letter_of_credit", **CREDIT), invoice(total_amount=156000.0, currency="USD"))]


def test_shipped_after_the_credit_ended_hits():
    (found,) = look(shipped_after_the_credit_ended, document("letter_of_credit", **CREDIT), bill(on_board_date=date(2024, 4, 9)))
    assert "9 days later" in found.message


def test_shipped_after_the_credit_ended_stays_quiet():
    assert not [*look(shipped_after_the_credit_ended, document("letter_of_credit", **CREDIT), bill())]


def test_cover_far_from_the_value_hits():
    cover = document("insurance_certificate", currency="EUR", total_amount=500000.0)
    (found,) = look(cover_far_from_the_value, cover, invoice())
    assert found.severity is Severity.MEDIUM


def test_cover_far_from_the_value_stays_quiet():
    assert not [*look(cover_far_from_the_value, document("insurance_certificate", currency="EUR", total_amount=114939.0), invoice())]
    assert not [*look(cover_far_from_the_value, document("insurance_certificate", currency="USD", total_amount=500000.0), invoice())]
