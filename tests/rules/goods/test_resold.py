"""Goods for Russia that no list is met by."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.model.party import Party
from checker.model.places import Place
from checker.rules.goods.resold import goods_unplaced_for_russia, resold_to_russia_from_a_third_country
from tests.papers import invoice, line, look, shipment

ROSTOV = Place("Rostov-on-Don", "RU", "RUROV", 47.23, 39.7, "name", "Rostov-on-Don", printed_country="RU")
RUSSIAN = Party("OOO DON STANOK", "ROSTOV-ON-DON, RUSSIA", "RU")
TURKISH = Party("DELTA MAKINA LTD STI", "IKITELLI, ISTANBUL, TURKEY", "TR")
GERMAN = Party("NORDLICHT GMBH", "ULM, GERMANY", "DE")
CHINESE = Party("SUIFENHE TIANDA CO LTD", "SUIFENHE, CHINA", "CN")


def sale(goods, *, seller=TURKISH, origin="DE", day=date(2024, 5, 17)):
    """An invoice to a Russian buyer."""
    return shipment(invoice(goods=(goods,), seller=seller, shipper=seller, buyer=RUSSIAN, consignee=RUSSIAN, final_destination=ROSTOV, port_of_discharge=None,
                            port_of_loading=None, incoterm_place=None, country_of_origin=origin, country_of_destination=None, invoice_date=day))  # fmt: skip


PART = line("REFERENCE UNIT P/N HG2001AC02", hs_code=None)
CONTROLLER = line("CNC CONTROLLER 840D", hs_code="853710")


def test_goods_unplaced_for_russia_hits():
    (found,) = look(goods_unplaced_for_russia, sale(PART, seller=GERMAN))
    assert found.severity == Severity.MEDIUM
    assert "HG2001AC02" in found.message


@pytest.mark.parametrize(
    "honest",
    [
        sale(PART, seller=CHINESE, origin="CN"),
        sale(PART, seller=GERMAN, day=date(2021, 5, 17)),
        sale(line("COTTON T-SHIRTS", hs_code="610910"), seller=GERMAN),
        shipment(invoice(goods=(PART,))),
    ],
)
def test_goods_unplaced_for_russia_stays_quiet(honest):
    assert not list(look(goods_unplaced_for_russia, honest))


def test_resold_to_russia_from_a_third_country_hits():
    (found,) = look(resold_to_russia_from_a_third_country, sale(CONTROLLER))
    assert found.message == "Made in Germany, sold to Russia from a third country: CNC CONTROLLER 840D."


@pytest.mark.parametrize(
    "honest",
    [
        sale(CONTROLLER, origin="TR"),
        sale(CONTROLLER, day=date(2021, 5, 17)),
        sale(line("OLIVE OIL", hs_code="150920"), origin="IT"),
        shipment(invoice(goods=(CONTROLLER,), country_of_origin="DE")),
    ],
)
def test_resold_to_russia_from_a_third_country_stays_quiet(honest):
    assert not list(look(resold_to_russia_from_a_third_country, honest))
