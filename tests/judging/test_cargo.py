"""Goods as rules see them."""

from __future__ import annotations

from checker.judging.cargo import cargo, distinct
from tests.papers import bill, invoice, line, shipment, vehicle


def test_the_same_words_on_two_papers_are_one_item_with_the_price():
    (item,) = distinct(cargo(shipment(bill(goods=(line(unit_price=None, amount=None),)), invoice())))
    assert item.unit_price == 86400.0


def test_cars_with_other_chassis_numbers_are_other_items():
    goods = tuple(line("USED TOYOTA", vehicle=vehicle(chassis=f"NKE165-721441{n}")) for n in range(3))
    assert len(distinct(cargo(shipment(invoice(goods=goods))))) == 3


def test_the_unit_price_follows_from_amount_and_quantity():
    (item,) = cargo(shipment(invoice(goods=(line(unit_price=None, quantity=4.0, amount=100.0),))))
    assert item.unit_price == 25.0


def test_goods_without_code_or_keyword_have_the_chapter_that_is_all_but_sure():
    (item,) = cargo(shipment(invoice(goods=(line("STEEL BOLTS AND NUTS", hs_code=None),))))
    assert item.codes[0].startswith("73")
