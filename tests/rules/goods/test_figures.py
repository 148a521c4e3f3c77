"""Figures that no count and no scale gives."""

from __future__ import annotations

from checker.rules.goods.figures import figure_below_nothing, quantity_without_unit, same_weight_for_unlike_goods, unit_unfit_for_the_goods
from tests.papers import invoice, line, look, packing_list, shipment, vehicle

UNLIKE = ("CENTRIFUGAL PUMPS", "COTTON TOWELS", "CAR TYRES")


def test_figure_below_nothing_hits():
    assert list(look(figure_below_nothing, invoice(goods=(line(), line("ADJUSTMENT", unit_price=-38000.0)))))


def test_figure_below_nothing_stays_quiet():
    assert not list(look(figure_below_nothing, invoice()))


def test_quantity_without_unit_hits():
    assert list(look(quantity_without_unit, invoice(goods=(line(unit=None),))))


def test_quantity_without_unit_stays_quiet():
    assert not list(look(quantity_without_unit, invoice()))


def test_same_weight_for_unlike_goods_hits():
    goods = tuple(line(words, hs_code=None, gross_weight_kg=1250.0) for words in UNLIKE)
    assert list(look(same_weight_for_unlike_goods, packing_list(goods=goods)))


def test_same_weight_for_unlike_goods_stays_quiet():
    alike = tuple(line(f"COTTON TOWELS {colour}", hs_code=None, gross_weight_kg=1250.0) for colour in ("RED", "BLUE", "WHITE"))
    assert not list(look(same_weight_for_unlike_goods, packing_list(goods=alike)))


def test_unit_unfit_for_the_goods_hits():
    car = line("USED MOTOR CAR TOYOTA", hs_code="870323", unit="LITRES", vehicle=vehicle())
    assert list(look(unit_unfit_for_the_goods, shipment(invoice(goods=(car,)))))


def test_unit_unfit_for_the_goods_stays_quiet():
    car = line("USED MOTOR CAR TOYOTA", hs_code="870323", unit="UNIT", vehicle=vehicle())
    assert not list(look(unit_unfit_for_the_goods, shipment(invoice(goods=(car, line("GAS OIL", hs_code="271019", unit="LTR"))))))
