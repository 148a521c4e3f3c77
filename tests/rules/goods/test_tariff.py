"""Tariff codes against words."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.finding import Severity
from checker.rules.goods.tariff import dual_use_words_under_a_harmless_code, hs_code_against_description, hs_code_does_not_exist
from tests.papers import invoice, line, look, packing_list, shipment

HONEST = [
    ("CERAMIC WALL TILE 30X60, COLOUR IVORY", "690721"),
    ("ELECTRIC HORN 12 V FOR CARS", "851230"),
    ("STEEL HIGHWAY GUARD RAIL, W-BEAM", "730890"),
    ("BRAKE PAD SET, TYPE A", "870830"),
    ("SODA ASH, DENSE, IN SUPERSACKS", "283620"),
    ("V-BELT, TYPE A", "401031"),
    ("FAN GUARD, STEEL WIRE", "732620"),
    ("WATCH STRAP, LEATHER", "911390"),
    ("WINE GLASS, CRYSTAL", "701322"),
    ("TRUCK TYRE 315/80R22.5", "401120"),
    ("TITANIUM DIOXIDE", "320611"),
    ("TOY CAR, DIE-CAST", "950300"),
    ("PORCELAIN WASH BASIN", "691010"),
    ("GLASS BOTTLE 750 ML, GREEN", "701090"),
    ("FINISHED COW LEATHER, FULL GRAIN", "410712"),
    ("PACKING MACHINE SPARE BLADES", "820890"),
    ("USED CAR ENGINE", "840734"),
    ("PRINTED CATALOGUES OF EXCAVATORS", "491110"),
    ("RICE COOKER", "851660"),
]


def test_hs_code_against_description_hits():
    assert list(look(hs_code_against_description, shipment(invoice(goods=(line("USED HYDRAULIC EXCAVATOR", hs_code="940179"),)))))


@pytest.mark.parametrize(("words", "code"), HONEST)
def test_hs_code_against_description_stays_quiet(words, code):
    assert not list(look(hs_code_against_description, shipment(invoice(goods=(line(words, hs_code=code),)))))


@pytest.mark.parametrize("code", ["770100", "889910", "84123"])
def test_hs_code_does_not_exist_hits(code):
    assert list(look(hs_code_does_not_exist, invoice(goods=(line(hs_code=code),))))


@pytest.mark.parametrize("code", ["844180", "8703230001", "980100", "0101", "850780"])
def test_hs_code_does_not_exist_stays_quiet(code):
    assert not list(look(hs_code_does_not_exist, invoice(goods=(line(hs_code=code),))))


def test_dual_use_words_under_a_harmless_code_hits():
    pipe = invoice(goods=(line("LEAD PIPE DIA 210 X 560 MM", hs_code="780600"),))
    (found,) = look(dual_use_words_under_a_harmless_code, shipment(pipe, packing_list(goods=(line("GRAPHITE CYLINDER, FINE GRAIN", hs_code=None),))))
    assert "graphite" in found.message


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("GRAPHITE ELECTRODE", "854511"),
        ("GRAPHITE PENCILS", "960910"),
        ("TITANIUM ROUND BAR", "810890"),
        ("CARBON FIBRE BICYCLE FRAME", "871491"),
        ("CNC LATHE TOY", "950300"),
    ],
)
def test_dual_use_words_under_a_harmless_code_stays_quiet(words, code):
    assert not list(look(dual_use_words_under_a_harmless_code, shipment(invoice(goods=(line(words, hs_code=code),)))))


def test_a_code_that_the_edition_of_2022_gave_up_is_a_remark_on_newer_papers_only():
    (found,) = look(hs_code_does_not_exist, invoice(goods=(line(hs_code="852691"), line(hs_code="847120"))))
    assert (found.severity, "847120" in found.message) == (Severity.INFO, True)
    assert not list(look(hs_code_does_not_exist, invoice(goods=(line(hs_code="847120"),), invoice_date=date(2019, 5, 1))))
