"""Papers presented under a credit."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.rules.consistency.presentation import bill_unfit_for_the_credit, cover_missing_under_the_credit, presented_too_late
from tests.papers import SINGAPORE, bill, document, invoice, look, shipment


def credit(*lines: str):
    """A credit with these lines."""
    return document("letter_of_credit", lc_number="LC0871", lines=lines)


CERTIFICATE = {"issue_date": date(2024, 4, 12)}


def test_presented_too_late_hits() -> None:
    (finding,) = look(presented_too_late, shipment(credit(), bill(), document("certificate_of_origin", **CERTIFICATE)))
    assert "56 days later" in finding.message


def test_presented_too_late_stays_quiet() -> None:
    assert not list(look(presented_too_late, shipment(bill(), document("certificate_of_origin", **CERTIFICATE)))), "no credit"
    soon = document("certificate_of_origin", issue_date=date(2024, 3, 1))
    assert not list(look(presented_too_late, shipment(credit(), bill(), soon)))
    longer = credit("DOCUMENTS TO BE PRESENTED WITHIN 60 DAYS AFTER THE DATE OF SHIPMENT")
    assert not list(look(presented_too_late, shipment(longer, bill(), document("certificate_of_origin", **CERTIFICATE))))


@pytest.mark.parametrize(
    ("terms", "said", "stated", "grave"),
    [
        ("TRANSHIPMENT: NOT ALLOWED", "", {"transhipment_port": (SINGAPORE,)}, Severity.LOW),
        ("", "2 CARTONS TORN AND RETAPED", {}, Severity.INFO),
        ("", "SUBJECT TO CHARTER PARTY DATED 3 FEBRUARY 2024", {}, Severity.INFO),
        ("", "RECEIVED FOR SHIPMENT IN APPARENT GOOD ORDER", {"on_board_date": None}, Severity.INFO),
    ],
)
def test_bill_unfit_for_the_credit_hits(terms, said, stated, grave) -> None:
    (finding,) = look(bill_unfit_for_the_credit, shipment(credit(terms), bill(lines=(said,), **stated)))
    assert finding.severity is grave


@pytest.mark.parametrize(
    ("terms", "said", "stated"),
    [
        ("TRANSHIPMENT: ALLOWED", "", {"transhipment_port": (SINGAPORE,)}),
        ("", "RECEIVED FOR SHIPMENT IN APPARENT GOOD ORDER", {}),
        ("", "NON-NEGOTIABLE COPY, 2 CARTONS TORN", {}),
        ("CHARTER PARTY BILLS OF LADING ACCEPTABLE", "SUBJECT TO CHARTER PARTY", {}),
    ],
)
def test_bill_unfit_for_the_credit_stays_quiet(terms, said, stated) -> None:
    assert not list(look(bill_unfit_for_the_credit, shipment(credit(terms), bill(lines=(said,), **stated))))
    assert not list(look(bill_unfit_for_the_credit, shipment(bill(lines=("2 CARTONS TORN",))))), "no credit"


def test_cover_missing_under_the_credit_hits() -> None:
    assert list(look(cover_missing_under_the_credit, shipment(credit(), invoice(), bill())))


def test_cover_missing_under_the_credit_stays_quiet() -> None:
    assert not list(look(cover_missing_under_the_credit, shipment(invoice(), bill()))), "no credit"
    assert not list(look(cover_missing_under_the_credit, shipment(credit(), invoice(incoterm="CFR"), bill())))
    assert not list(look(cover_missing_under_the_credit, shipment(credit(), invoice(lines=("INSURANCE PREMIUM 120.00",)))))
    assert not list(look(cover_missing_under_the_credit, shipment(credit(), invoice(), document("insurance_certificate"))))
