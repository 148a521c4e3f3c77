"""North Korea's exports and fuel handed over at sea."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.goods.dprk import goods_typical_of_dprk_exports, petroleum_transferred_at_sea
from checker.rules.goods.measures import banned_goods_for_a_country_at_risk
from checker.rules.routing.gateways import origin_at_a_border_town
from tests.papers import DALIAN, DANDONG, NAMPO, YOKOHAMA, bill, invoice, line, look, shipment

TAKER = Party("TOKAI BOEKI CO., LTD.", "TSUKIJI, TOKYO, JAPAN", "JP")
AT_SEA = Place("East China Sea or any safe place, STS")


def test_goods_typical_of_dprk_exports_hits():
    coal = line("ANTHRACITE COAL IN BULK", hs_code="270111")
    (found,) = look(goods_typical_of_dprk_exports, shipment(bill(goods=(coal,), port_of_loading=DALIAN, transhipment_port=(NAMPO,), on_board_date=date(2019, 4, 2))))
    assert found.severity == Severity.CRITICAL
    assert found.basis == ("UNSCR 2371 (2017) para. 8",)


def test_coal_out_of_the_country_itself_is_left_to_the_rule_on_banned_goods():
    coal = line("ANTHRACITE COAL IN BULK", hs_code="270111")
    sold = shipment(bill(goods=(coal,), port_of_loading=NAMPO, on_board_date=date(2019, 4, 2)))
    assert not list(look(goods_typical_of_dprk_exports, sold))
    assert list(look(banned_goods_for_a_country_at_risk, sold))


def test_goods_of_the_border_town_are_left_to_the_rule_on_its_origin():
    clams = line("FROZEN SHORT-NECKED CLAMS", hs_code="030772")
    sold = shipment(bill(goods=(clams,), port_of_loading=DANDONG))
    assert not list(look(goods_typical_of_dprk_exports, sold))
    assert list(look(origin_at_a_border_town, sold))


def test_wigs_of_the_border_town_are_a_question_and_graver_for_a_buyer_whose_country_bars_them():
    wigs = line("HUMAN HAIR WIGS", hs_code="670420")
    (found,) = look(goods_typical_of_dprk_exports, shipment(bill(goods=(wigs,), port_of_loading=DANDONG)))
    assert found.severity == Severity.LOW
    (found,) = look(goods_typical_of_dprk_exports, shipment(bill(goods=(wigs,), port_of_loading=DANDONG, place_of_delivery=YOKOHAMA, consignee=TAKER)))
    assert found.severity == Severity.MEDIUM


def test_goods_typical_of_dprk_exports_stays_quiet():
    shirts = line("MEN'S WOVEN SHIRT, COTTON", hs_code="620520")
    assert not list(look(goods_typical_of_dprk_exports, shipment(bill(goods=(shirts,), port_of_loading=DALIAN, port_of_discharge=YOKOHAMA))))


def test_petroleum_transferred_at_sea_hits():
    gas_oil = line("GAS OIL 500 PPM", hs_code="271019")
    (found,) = look(petroleum_transferred_at_sea, shipment(bill(goods=(gas_oil,), port_of_discharge=AT_SEA)))
    assert found.severity == Severity.HIGH


def test_petroleum_transferred_at_sea_stays_quiet():
    gas_oil = line("GAS OIL 500 PPM", hs_code="271019")
    assert not list(look(petroleum_transferred_at_sea, shipment(invoice(goods=(gas_oil,), lines=("THE CARRIER IS NOT LIABLE FOR PERILS AT SEA",)))))
    assert not list(look(petroleum_transferred_at_sea, shipment(bill(port_of_discharge=AT_SEA))))
