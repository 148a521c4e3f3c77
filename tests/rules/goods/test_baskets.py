"""What one buyer buys together."""

from __future__ import annotations

from checker.rules.goods.baskets import odd_basket_of_luxuries, raw_goods_sent_to_their_makers, voltage_unfit_for_the_market
from tests.papers import DALIAN, bill, invoice, line, look, shipment

BASKET = tuple(line(words, hs_code=code) for words, code in (("JET SKI", "890393"), ("SINGLE MALT WHISKY", "220830"), ("WRIST WATCHES SWISS", "910111")))


def test_odd_basket_of_luxuries_hits():
    there = bill(port_of_discharge=DALIAN, place_of_delivery=DALIAN)
    assert list(look(odd_basket_of_luxuries, shipment(invoice(goods=BASKET, port_of_discharge=DALIAN, final_destination=DALIAN), there)))


def test_odd_basket_of_luxuries_stays_quiet():
    assert not list(look(odd_basket_of_luxuries, shipment(invoice(goods=BASKET), bill())))


def test_voltage_unfit_for_the_market_hits():
    assert list(look(voltage_unfit_for_the_market, shipment(invoice(goods=(line("RICE COOKER 100V 1.8L", hs_code="851660"),)))))


def test_voltage_unfit_for_the_market_stays_quiet():
    fit = (line("POWER TOOLS 100-240V", hs_code="846721"), line("RICE COOKER 100V WITH TRANSFORMER", hs_code="851660"), line("KETTLE 230V", hs_code="851610"))
    assert not list(look(voltage_unfit_for_the_market, shipment(invoice(goods=fit))))


def test_raw_goods_sent_to_their_makers_hits():
    coal = line("STEAM COAL IN BULK", hs_code="270119", quantity=30000.0, unit="MT", unit_price=96.0)
    (found,) = look(raw_goods_sent_to_their_makers, shipment(invoice(goods=(coal,))))
    assert "Australia" in found.message


def test_raw_goods_sent_to_their_makers_stays_quiet():
    coal = line("STEAM COAL IN BULK", hs_code="270119", quantity=30000.0, unit="MT", unit_price=96.0)
    assert not list(look(raw_goods_sent_to_their_makers, shipment(invoice(goods=(coal,), country_of_origin="AU"))))
    assert not list(look(raw_goods_sent_to_their_makers, shipment(invoice(goods=(coal,), final_destination=DALIAN, port_of_discharge=DALIAN, country_of_destination="CN", consignee=None, buyer=None))))
    assert not list(look(raw_goods_sent_to_their_makers, shipment()))
