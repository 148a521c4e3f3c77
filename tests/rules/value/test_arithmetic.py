"""Invoices that do not add up."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from checker.rules.value.arithmetic import line_arithmetic_wrong, total_does_not_add_up
from tests.papers import invoice, line, look


def test_line_arithmetic_wrong_hits():
    assert list(look(line_arithmetic_wrong, invoice(goods=(line(quantity=12.0, unit_price=2140.0, amount=2568.0),))))


@pytest.mark.parametrize(
    ("quantity", "price", "amount"),
    [(48000.0, 0.0187, 897.6), (41600.0, 8.0115, 333278.4), (333.0, 0.33, 109.89), (1000.0, 18.7, 18.7), (7.0, 1.43, 10.0), (22.0, 312.0, 6864.0)],
)
def test_line_arithmetic_wrong_stays_quiet(quantity, price, amount):
    assert not list(look(line_arithmetic_wrong, invoice(goods=(line(quantity=quantity, unit_price=price, amount=amount),))))


def test_total_does_not_add_up_hits():
    goods = (line(amount=40000.0), line(amount=8920.0))
    (found,) = look(total_does_not_add_up, invoice(goods=goods, total_amount=9920.0))
    assert found.severity == Severity.MEDIUM


@pytest.mark.parametrize(
    "changes",
    [
        {"total_amount": 48920.0},
        {"total_amount": 48920.01},
        {"total_amount": 50120.0, "freight_amount": 1200.0},
        {"total_amount": 46474.0, "lines": ("LESS 5% DISCOUNT 2,446.00",)},
        {"total_amount": 58214.8, "lines": ("VAT 19 % 9.294,80",)},
        {"total_amount": None},
    ],
)
def test_total_does_not_add_up_stays_quiet(changes):
    assert not list(look(total_does_not_add_up, invoice(goods=(line(amount=40000.0), line(amount=8920.0)), **changes)))


def test_lines_that_may_be_unread_make_it_a_remark():
    (found,) = look(total_does_not_add_up, invoice(goods=(line(amount=40000.0),), total_amount=48920.0))
    assert found.severity == Severity.LOW
