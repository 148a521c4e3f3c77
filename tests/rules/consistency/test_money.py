"""Prices, totals and currencies."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.rules.consistency.money import currency_clash, declared_value_clash, price_clash, total_clash
from tests.papers import document, invoice, line, look, packing_list, shipment


def declaration(amount: float, currency: str = "EUR") -> object:
    return document("export_declaration", invoice_number="90114772", total_amount=amount, currency=currency)


def test_declared_value_clash_hits() -> None:
    (finding,) = look(declared_value_clash, shipment(invoice(), declaration(20000.0)))  # type: ignore[arg-type]
    assert finding.severity is Severity.HIGH


def test_declared_value_clash_stays_quiet() -> None:
    assert not list(look(declared_value_clash, shipment(invoice(), declaration(104490.0))))  # type: ignore[arg-type]
    assert not list(look(declared_value_clash, shipment(invoice(), declaration(16000000.0, "JPY"))))  # type: ignore[arg-type]


def test_total_clash_hits() -> None:
    proforma = document("proforma_invoice", invoice_number="HIM-305", currency="JPY", total_amount=3750000.0)
    (finding,) = look(total_clash, shipment(proforma, invoice(invoice_number="HIM-305", currency="JPY", total_amount=250000.0)))
    assert "15.0 times" in finding.message


def test_total_clash_stays_quiet() -> None:
    proforma = document("proforma_invoice", invoice_number="PF-1", currency="EUR", total_amount=101000.0)
    assert not list(look(total_clash, shipment(proforma, invoice())))
    assert not list(look(total_clash, shipment(invoice(), invoice(file="b.pdf", invoice_number="B-2", total_amount=9000.0))))


def test_price_clash_hits() -> None:
    assert list(look(price_clash, shipment(invoice(goods=(line(unit_price=4.9),)), packing_list(goods=(line(unit_price=49.0),)))))


def test_price_clash_stays_quiet() -> None:
    assert not list(look(price_clash, shipment(invoice(), packing_list())))
    assert not list(look(price_clash, shipment(invoice(goods=(line(unit_price=4.9),)), packing_list(goods=(line(unit_price=5.0),)))))


def test_currency_clash_hits() -> None:
    assert list(look(currency_clash, shipment(invoice(), document("letter_of_credit", currency="USD", total_amount=110000.0))))


def test_currency_clash_stays_quiet() -> None:
    assert not list(look(currency_clash, shipment(invoice(), declaration(1.0, "JPY"))))  # type: ignore[arg-type]
    rate = document("letter_of_credit", currency="USD", total_amount=110000.0, lines=("Rate of exchange 1.08",))
    assert not list(look(currency_clash, shipment(invoice(), rate)))
