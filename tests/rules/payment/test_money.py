"""Currencies and coins."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.rules.payment.money import crypto_wallet, payment_in_a_sanctioned_currency
from tests.papers import document, invoice, look


def test_payment_in_a_sanctioned_currency_hits() -> None:
    (finding,) = look(payment_in_a_sanctioned_currency, document("other", lines=("Pay 50% in RUB to account 40702810400000012345",)))
    assert finding.severity is Severity.MEDIUM
    (worst,) = look(payment_in_a_sanctioned_currency, invoice(currency="KPW"))
    assert worst.severity is Severity.CRITICAL


def test_payment_in_a_sanctioned_currency_stays_quiet() -> None:
    assert not list(look(payment_in_a_sanctioned_currency, invoice(lines=("Payment in EUR. RUBBER GOODS.",))))
    (home,) = look(payment_in_a_sanctioned_currency, invoice(currency="RUB", seller=Party("TOO ALA", country="KZ")))
    assert home.severity is Severity.LOW


def test_crypto_wallet_hits() -> None:
    assert list(look(crypto_wallet, document("other", lines=("and 50% in USDT to wallet TX8kP2mQv7sD4nLw9YbR3cJ6hGfZ1uEaTo",))))


def test_crypto_wallet_stays_quiet() -> None:
    assert not list(look(crypto_wallet, invoice(lines=("LEATHER WALLETS, 200 PCS", "Payment by T/T"))))
