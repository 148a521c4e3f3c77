"""Accounts."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.payment.accounts import account_holder_is_not_the_seller, changed_bank_account, payment_to_a_third_country_bank
from tests.papers import document, invoice, look, shipment

OWN = ("Bank: COMMERZBANK AG", "Account name: KLEINHANS FALZTECHNIK GMBH", "IBAN: DE89 3704 0044 0532 0130 00", "SWIFT: COBADEFF")
DUBAI = ("Beneficiary: SILVER DUNE GENERAL TRADING FZE", "Bank: GULF MERCANTILE BANK PJSC", "IBAN: AE07 0331 2345 6789 0123 456", "SWIFT: GMBKAEAD")


def test_account_holder_is_not_the_seller_hits() -> None:
    (finding,) = look(account_holder_is_not_the_seller, invoice(lines=DUBAI))
    assert finding.severity is Severity.HIGH
    assert "SILVER DUNE" in finding.message


def test_account_holder_is_not_the_seller_stays_quiet() -> None:
    assert not list(look(account_holder_is_not_the_seller, invoice(lines=OWN)))
    assert not list(look(account_holder_is_not_the_seller, invoice(lines=("Assigned to NORD FACTORING AG", *DUBAI))))
    assert not list(look(account_holder_is_not_the_seller, invoice(lines=("Beneficiary bank: GULF MERCANTILE BANK",))))


def test_payment_to_a_third_country_bank_hits() -> None:
    (finding,) = look(payment_to_a_third_country_bank, invoice(lines=DUBAI[1:]))
    assert finding.severity is Severity.LOW


def test_payment_to_a_third_country_bank_stays_quiet() -> None:
    assert not list(look(payment_to_a_third_country_bank, invoice(lines=OWN)))


def test_changed_bank_account_hits() -> None:
    (finding,) = look(changed_bank_account, document("other", lines=("Please do not pay the account in our invoice.",)))
    assert finding.severity is Severity.HIGH
    assert list(look(changed_bank_account, shipment(invoice(lines=OWN), document("proforma_invoice", lines=DUBAI))))


def test_changed_bank_account_stays_quiet() -> None:
    assert not list(look(changed_bank_account, shipment(invoice(lines=OWN), document("proforma_invoice", lines=OWN))))
