"""Firms that move or resell goods, and the coasts of countries without a sea."""

from __future__ import annotations

import pytest

from checker.reference.corridors import landlocked, usual_gateways
from checker.reference.middlemen import middleman, trader


@pytest.mark.parametrize(
    "name", ["DANDONG GOLDEN RIVER GENERAL TRADE CO., LTD.", "丹东鸭绿边境贸易有限公司", "HANBADA LEISURE TRADING CO.", "X GENERAL MERCHANDISE CO."]
)
def test_trading_firms_are_told_by_their_names(name):
    assert trader(name)
    assert middleman(name)


@pytest.mark.parametrize("name", ["DALIAN KITANO PRECISION PLASTICS CO., LTD.", "WARATAH PRINT FINISHING PTY LTD"])
def test_makers_are_no_middlemen(name):
    assert not middleman(name)


def test_a_country_without_a_sea_has_its_corridors():
    assert landlocked("MN")
    assert "CN" in usual_gateways("MN")
    assert not landlocked("JP")
    assert usual_gateways("JP") == frozenset()
