"""Goods that a letter counts in a line of their own."""

from __future__ import annotations

from tests.extracting.pages import read

LETTER = """
COMMERCIAL INVOICE AM-551

For your kind order we invoice:

   40 MT petroleum coke, HS 271312, USD 310.00 per MT = USD 12,400.00
   118 bales raw cotton Giza 94, HS 5201.00, net 25,960 kg, USD 3.10 per kg    USD 80,476.00

Payment within 7 days of 9 April 2024
"""


def test_counted_lines_with_a_tariff_code_are_goods():
    coke, cotton = read(LETTER).goods
    assert (coke.description.value, coke.hs_code.value, coke.quantity.value, coke.unit.value) == ("petroleum coke", "271312", 40, "MT")
    assert (coke.unit_price.value, coke.amount.value) == (310.0, 12400.0)
    assert (cotton.description.value, cotton.quantity.value, cotton.amount.value) == ("raw cotton Giza 94", 118, 80476.0)
    assert not cotton.unit_price  # it is that of a kilogram, not of a bale


def test_sentences_without_a_code_are_none():
    assert not read("COMMERCIAL INVOICE AM-551\n\nPayment within\n\n7 days after arrival of the goods\n").goods
