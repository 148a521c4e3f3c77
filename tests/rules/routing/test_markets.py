"""Goods for a country that has no use for them."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.routing.markets import goods_without_a_market_there
from tests.papers import bill, invoice, line, look, shipment

BISHKEK = Place("Bishkek", "KG", "KGFRU", 42.87, 74.59, "name", "Bishkek", printed_country="KG")
NIAMEY = Place("Niamey", "NE", None, 13.5, 2.1, "name", "Niamey", printed_country="NE")
TRADER = Party("BISHKEK TRADE HOUSE LLC", "BISHKEK, KYRGYZSTAN", "KG")
CHIPS, YACHT = line("MICROCONTROLLERS 32 BIT", hs_code="854231"), line("MOTOR YACHT 20 M", hs_code="890323")


def worst(goods, end, **more):
    ends = {"final_destination": end, "place_of_delivery": end, "country_of_destination": end.country}
    papers = shipment(invoice(goods=(goods,), **ends, **more), bill(goods=(goods,), **{k: v for k, v in ends.items() if k != "country_of_destination"}, **more))
    return max((f.severity for f in look(goods_without_a_market_there, papers)), default=None)


def test_goods_without_a_market_there_hits():
    assert worst(YACHT, NIAMEY, consignee=TRADER, buyer=TRADER, notify_party=TRADER) == Severity.MEDIUM
    assert worst(CHIPS, BISHKEK, consignee=TRADER, buyer=TRADER, notify_party=TRADER) == Severity.MEDIUM
    assert worst(CHIPS, BISHKEK, consignee=Party("KYRGYZ METERING WORKS", "BISHKEK", "KG")) == Severity.LOW


def test_goods_without_a_market_there_stays_quiet():
    assert not list(look(goods_without_a_market_there, shipment()))
    assert worst(line("FOLDING MACHINE"), BISHKEK) is None
    assert worst(YACHT, NIAMEY, clauses="IN TRANSIT TO LOME") == Severity.INFO
