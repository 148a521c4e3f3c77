"""Wildlife, arms and armour."""

from __future__ import annotations

import pytest

from checker.rules.goods.special import military_or_armoured_goods, wildlife_without_permit
from tests.papers import invoice, line, look, shipment

HARMLESS = [
    "CERAMIC TILE, COLOUR IVORY",
    "PAINT, IVORY WHITE",
    "CAR HORN 12V",
    "GUARD RAIL",
    "SPRAY GUN",
    "HEAT GUN 2000W",
    "GLUE GUN STICKS",
    "FUEL TANK 200 L",
    "WATER TANK",
    "ISO TANK CONTAINER",
    "OIL SEAL KIT",
    "SHOE HORN",
    "TOY PISTOL",
    "ARMOURED CABLE 4X16",
    "BULLETPROOF GLASS FOR BANKS",
    "MUD GUARD",
    "TANK TOP, COTTON",
    "CEMENT MORTAR MIXER",
    "ROCKET SALAD",
    "NAIL GUN",
    "ARMY GREEN FABRIC",
    "SECURITY GUARD UNIFORM",
]


@pytest.mark.parametrize("words", ["CARVED IVORY AND RHINO HORN PIECES", "象牙工芸品", "СЛОНОВАЯ КОСТЬ", "PANGOLIN SCALES"])
def test_wildlife_without_permit_hits(words):
    assert list(look(wildlife_without_permit, shipment(invoice(goods=(line(words, hs_code=None),)))))


@pytest.mark.parametrize("words", HARMLESS)
def test_wildlife_without_permit_stays_quiet(words):
    assert not list(look(wildlife_without_permit, shipment(invoice(goods=(line(words, hs_code=None),)))))


def test_a_named_permit_satisfies():
    assert not list(look(wildlife_without_permit, shipment(invoice(goods=(line("CARVED IVORY", hs_code=None),), lines=("CITES PERMIT NO. ZA/2024/118",)))))


@pytest.mark.parametrize(
    "words",
    [
        "ARMOURED LAND CRUISER B6",
        "EX-PLA FLEET VEHICLE",
        "MERCEDES-BENZ S600 GUARD",
        "AMMUNITION 7.62",
        "防弾車",
        "бронированный автомобиль",
        "TELESCOPIC SIGHT FOR RIFLES",
    ],
)
def test_military_or_armoured_goods_hits(words):
    assert list(look(military_or_armoured_goods, shipment(invoice(goods=(line(words, hs_code=None),)))))


@pytest.mark.parametrize("words", HARMLESS)
def test_military_or_armoured_goods_stays_quiet(words):
    assert not list(look(military_or_armoured_goods, shipment(invoice(goods=(line(words, hs_code=None),)))))
