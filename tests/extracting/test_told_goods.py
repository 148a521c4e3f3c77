"""Goods told in one value or one sentence."""

from __future__ import annotations

from tests.extracting.pages import page, read

ROWS = """
COMMERCIAL INVOICE
Invoice No.                     DH-2405-07
Consignee                       HONG YUAN MARITIME LTD, HONG KONG
Description of goods            MARINE GAS OIL HS 271019
Quantity                        3,000 MT
Unit price                      USD 742.00
Amount                          USD 2,226,000.00
"""


def test_the_one_line_under_a_heading_for_goods_is_a_line_of_goods():
    cells = tuple(box for row in range(1, 7) for box in ((0, row, 31, row + 1), (31, row, 90, row + 1)))
    (line,) = read(page(ROWS, cells=cells)).goods
    assert (line.description.value, line.hs_code.value) == ("MARINE GAS OIL HS 271019", "271019")
    assert (line.quantity.value, line.unit_price.value, line.amount.value) == (3000.0, 742.0, 2226000.0)


def test_a_vehicle_in_a_sentence_is_a_line_of_goods():
    letter = """
INVOICE HM-7781

We have sold to you the following vehicle:
   1 unit used Toyota Crown Royal, year 2008, right hand drive,
   chassis GRS200-0055123, 2,500 cc
Toyota is a trade mark of its owner.
"""
    (line,) = read(letter).goods
    assert (line.vehicle.make.value, line.vehicle.chassis.value, line.vehicle.year.value) == ("Toyota", "GRS200-0055123", 2008)


def test_a_letter_that_names_no_goods_has_none():
    assert not read("INVOICE HM-7781\n\nToyota is a trade mark of its owner.\nPlease pay within 30 days.\n").goods
